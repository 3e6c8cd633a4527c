//! Texts about viewpoints: every state is kept, nobody writes over what they have not seen.

use analysis::FactorNo;
use app::domain::decision::{BranchName, Decision};
use app::domain::id::BranchId;
use app::domain::interpretation::{Interpretation, Kept, SectionKey, SectionText, Template};
use app::domain::researcher::ResearcherName;
use server::service::interpretation::WriteError;
use server::service::study::OwnedStudy;

use crate::on_both_databases;
use crate::samples::{draft, new_researcher, open_study, send_new};
use crate::world::World;

on_both_databases!(
    every_state_of_a_text_is_kept,
    nobody_writes_over_what_they_have_not_seen,
    another_study_neither_reads_nor_writes,
    headings_are_the_studys,
    what_is_kept_while_writing_gives_way,
    texts_go_with_their_branch,
);

const FIRST: FactorNo = FactorNo::new(1).expect("not zero");

fn text(words: &str) -> Interpretation {
    let key = SectionKey::new("foreground").expect("a key");
    let words = SectionText::new(words).expect("a text");
    Interpretation {
        sections: [(key, words)].into(),
        ..Interpretation::default()
    }
}

fn by() -> ResearcherName {
    ResearcherName::new("Kari Lunde").expect("a name")
}

async fn begun(world: &World) -> (OwnedStudy, BranchId) {
    let study = open_study(world).await;
    for pseudonym in ["A", "B", "C", "D", "E"] {
        send_new(world, &study, pseudonym).await;
    }
    let factors = (0..2).map(FactorNo::from_index).collect();
    let wishes = vec![(Decision::Keep { factors }, None)];
    let name = BranchName::new("Første").expect("a name");
    let bench = &world.services.workbench;
    let id = bench
        .start(&study, name, wishes, &by())
        .await
        .expect("begun");
    (study, id)
}

async fn write(
    world: &World,
    study: &OwnedStudy,
    branch: &BranchId,
    seen: u32,
    words: &str,
) -> Result<u32, WriteError> {
    let written = &world.services.interpretations;
    written
        .write(
            study,
            (branch, FIRST),
            seen,
            text(words),
            Kept::Asked,
            &by(),
        )
        .await
}

async fn every_state_of_a_text_is_kept(world: &World) {
    let (study, branch) = begun(world).await;
    write(world, &study, &branch, 0, "Én").await.expect("first");
    write(world, &study, &branch, 1, "To")
        .await
        .expect("second");
    // What does not change makes no version, whatever was seen.
    write(world, &study, &branch, 1, "To")
        .await
        .expect("the same");
    let written = &world.services.interpretations;
    let versions = written
        .versions(&study, &branch, FIRST)
        .await
        .expect("read");
    let seen: Vec<_> = versions
        .iter()
        .map(|each| (each.number, each.text.whole()))
        .collect();
    assert_eq!(seen, [(2, "To".to_owned()), (1, "Én".to_owned())]);
    assert_eq!(versions[0].made_by, by());
    let latest = written.latest(&study, &branch).await.expect("read");
    assert_eq!(
        latest.into_iter().collect::<Vec<_>>(),
        [(FIRST, versions[0].clone())]
    );
}

async fn nobody_writes_over_what_they_have_not_seen(world: &World) {
    let (study, branch) = begun(world).await;
    write(world, &study, &branch, 0, "Én").await.expect("first");
    let late = write(world, &study, &branch, 0, "Også én").await;
    assert!(matches!(late, Err(WriteError::MovedOn)), "{late:?}");
    let early = write(world, &study, &branch, 7, "Sju").await;
    assert!(matches!(early, Err(WriteError::MovedOn)), "{early:?}");
    let versions = world
        .services
        .interpretations
        .versions(&study, &branch, FIRST)
        .await;
    assert_eq!(versions.expect("read").len(), 1);
}

async fn another_study_neither_reads_nor_writes(world: &World) {
    let (study, branch) = begun(world).await;
    write(world, &study, &branch, 0, "Én").await.expect("first");
    let ola = new_researcher(world, "ola@example.no").await.researcher.id;
    let other = draft(world, &ola, "Annen").await;
    let written = write(world, &other, &branch, 1, "Min").await;
    assert!(matches!(written, Err(WriteError::NoBranch)), "{written:?}");
    let read = &world.services.interpretations;
    assert!(read.latest(&other, &branch).await.expect("read").is_empty());
    assert!(
        read.versions(&other, &branch, FIRST)
            .await
            .expect("read")
            .is_empty()
    );
}

async fn what_is_kept_while_writing_gives_way(world: &World) {
    let (study, branch) = begun(world).await;
    let written = &world.services.interpretations;
    let mut seen = write(world, &study, &branch, 0, "Én").await.expect("first");
    for words in ["Én, to", "Én, to, tre"] {
        let text = text(words);
        let of = (&branch, FIRST);
        let kept = written
            .write(&study, of, seen, text, Kept::Writing, &by())
            .await;
        seen = kept.expect("kept");
    }
    let of = (&branch, FIRST);
    let ola = ResearcherName::new("Ola").expect("a name");
    let kept = written.write(&study, of, seen, text("Fire"), Kept::Writing, &ola);
    assert_eq!(kept.await.expect("kept"), 4);
    // Numbers go on, so that whoever has an older text open is told.
    let versions = written
        .versions(&study, &branch, FIRST)
        .await
        .expect("read");
    let kept: Vec<_> = versions
        .iter()
        .map(|each| (each.number, each.text.whole()))
        .collect();
    let expected = [(4, "Fire"), (3, "Én, to, tre"), (1, "Én")];
    assert_eq!(
        kept,
        expected.map(|(number, words)| (number, words.to_owned()))
    );
}

async fn headings_are_the_studys(world: &World) {
    let (study, _) = begun(world).await;
    let written = &world.services.interpretations;
    let before = written
        .outline(&study)
        .await
        .expect("read")
        .sections()
        .len();
    let change =
        |outline: &mut app::domain::interpretation::Outline| outline.add(Template::Balance);
    written
        .change_outline(&study, change)
        .await
        .expect("stored");
    written
        .change_outline(&study, change)
        .await
        .expect("stored");
    let after = written.outline(&study).await.expect("read");
    assert_eq!(
        after.sections().len(),
        before + Template::Balance.keys().len()
    );
}

async fn texts_go_with_their_branch(world: &World) {
    let (study, branch) = begun(world).await;
    write(world, &study, &branch, 0, "Én").await.expect("first");
    world
        .services
        .workbench
        .delete(&study, &branch)
        .await
        .expect("deleted");
    assert!(
        world
            .column("SELECT made_by FROM interpretation")
            .await
            .is_empty()
    );
}
