//! Background questions: frozen at opening, stored apart from the sorts, counted once, gone with the sort.

use std::collections::BTreeMap;

use app::domain::background::{Background, Choices, QuestionDraft};
use app::domain::language::StudyLanguage;
use app::domain::receipt::ReceiptCode;
use server::service::background::{CountError, SaveError};
use server::service::receipt::Leaving;
use server::service::sorting::SubmitError;
use server::service::study::OwnedStudy;

use crate::on_both_databases;
use crate::samples::{draft, open_study, researcher, submission};
use crate::world::World;

on_both_databases!(
    questions_are_frozen_at_opening,
    choices_must_belong_to_the_questions,
    counts_are_made_once_and_hide_few,
    withdrawal_deletes_the_choices,
    a_sort_that_waits_is_not_counted,
);

fn questions() -> Background {
    let typed = |text: &str, options: &str| {
        QuestionDraft(BTreeMap::from([(
            StudyLanguage::NB,
            (text.to_owned(), options.to_owned()),
        )]))
    };
    let drafts = [
        typed(
            "Hvor lenge har du jobbet her?",
            "Under fem år\nFem år eller mer",
        ),
        typed("Hvor stor er avdelingen?", "Liten\nMiddels\nStor"),
    ];
    Background::parse(StudyLanguage::NB, &drafts).expect("two questions")
}

/// An open study that asks both questions.
async fn asking(world: &World) -> OwnedStudy {
    let owner = researcher(world).await;
    let study = draft(world, &owner.id, "Arbeidsdagen").await;
    let backgrounds = &world.services.backgrounds;
    backgrounds
        .save(&study, &questions())
        .await
        .expect("a draft");
    world.services.studies.open(&study).await.expect("ready")
}

async fn send(
    world: &World,
    study: &OwnedStudy,
    pseudonym: &str,
    choices: &[Option<u8>],
) -> Result<ReceiptCode, SubmitError> {
    let mut submission = submission(study, pseudonym);
    submission.background = Choices::new(choices.to_vec());
    let sorting = &world.services.sorting;
    let sent = sorting.submit(study.study().id(), &submission).await;
    sent.map(|_| submission.receipt)
}

async fn questions_are_frozen_at_opening(world: &World) {
    let study = asking(world).await;
    let backgrounds = &world.services.backgrounds;
    let again = backgrounds.save(&study, &Background::default()).await;
    assert!(matches!(again, Err(SaveError::NoDraft)));
    let read = backgrounds.questions(study.study().id()).await;
    assert_eq!(read.expect("read"), questions());
}

async fn choices_must_belong_to_the_questions(world: &World) {
    let study = asking(world).await;
    for foreign in [&[][..], &[Some(0)], &[Some(2), None], &[None, None, None]] {
        let refused = send(world, &study, "A", foreign).await;
        assert!(matches!(refused, Err(SubmitError::ForeignChoices)));
    }
    assert_eq!(
        world.rows("SELECT receipt_hash FROM receipt").await.len(),
        0
    );
    let code = send(world, &study, "A", &[Some(1), None])
        .await
        .expect("good");
    let own = world.services.backgrounds.own_choices(&code).await;
    assert_eq!(own.expect("read"), Some(Choices::new(vec![Some(1), None])));
}

async fn counts_are_made_once_and_hide_few(world: &World) {
    let study = asking(world).await;
    let backgrounds = &world.services.backgrounds;
    // Seven, six and none; one, two and ten of thirteen.
    let mut codes = Vec::new();
    for number in 0..13_u8 {
        let first = Some(u8::from(number >= 7));
        let second = match number {
            0 => Some(0),
            1 | 2 => Some(1),
            _ => Some(2),
        };
        let name = format!("P{number}");
        codes.push(
            send(world, &study, &name, &[first, second])
                .await
                .expect("good"),
        );
    }
    let early = backgrounds.count(&study).await;
    assert!(matches!(early, Err(CountError::NotClosed)));
    let study = world.services.studies.close(&study).await.expect("open");
    backgrounds.count(&study).await.expect("closed");
    let (made_on, counts) = backgrounds
        .overview(&study)
        .await
        .expect("read")
        .counts
        .expect("made");
    assert_eq!(made_on.to_string(), "2026-11-22");
    assert_eq!(counts.sorts, 13);
    // Nobody refused to say, so the smaller of the others is hidden with that zero.
    assert_eq!(counts.questions[0].cells(), [Some(7), None, None]);
    assert_eq!(counts.questions[1].cells(), [None; 4]);
    let stored = world.column("SELECT counts FROM background_count").await;
    assert_eq!(
        stored,
        [r#"{"sorts":13,"questions":[[7,null,null],[null,null,null,null]]}"#]
    );

    // Neither a withdrawal nor a sort after opening again changes what was shown.
    let withdrawn = world
        .services
        .receipts
        .withdraw(&codes[0], Leaving::AtOnce)
        .await;
    withdrawn.expect("deleted");
    let study = world.services.studies.reopen(&study).await.expect("closed");
    for number in 13..20_u8 {
        let name = format!("P{number}");
        send(world, &study, &name, &[Some(0), Some(0)])
            .await
            .expect("good");
    }
    let study = world.services.studies.close(&study).await.expect("open");
    backgrounds.count(&study).await.expect("nothing to do");
    assert_eq!(
        world.column("SELECT counts FROM background_count").await,
        stored
    );
}

async fn withdrawal_deletes_the_choices(world: &World) {
    let study = asking(world).await;
    let code = send(world, &study, "A", &[Some(1), Some(2)])
        .await
        .expect("good");
    let rows = "SELECT choices FROM background_choice";
    assert_eq!(world.column(rows).await, ["[1,2]"]);
    world
        .services
        .receipts
        .withdraw(&code, Leaving::AtOnce)
        .await
        .expect("deleted");
    assert_eq!(world.column(rows).await, [""; 0]);
}

async fn a_sort_that_waits_is_not_counted(world: &World) {
    let study = asking(world).await;
    let backgrounds = &world.services.backgrounds;
    for name in ["A", "B", "C", "D"] {
        send(world, &study, name, &[Some(0), Some(0)])
            .await
            .expect("good");
    }
    let study = world.services.studies.close(&study).await.expect("open");
    let few = backgrounds.count(&study).await;
    assert!(matches!(few, Err(CountError::TooFew)));
    let study = world.services.studies.reopen(&study).await.expect("closed");
    send(world, &study, "E", &[Some(0), Some(0)])
        .await
        .expect("good");
    // Closing releases what waits, so nothing waits in a closed study; a study without questions counts nothing.
    let study = world.services.studies.close(&study).await.expect("open");
    backgrounds.count(&study).await.expect("five");
}

#[tokio::test]
async fn without_questions_nothing_is_asked_or_stored() {
    let world = World::sqlite().await;
    let study = open_study(&world).await;
    send(&world, &study, "A", &[]).await.expect("good");
    let rows = world.column("SELECT choices FROM background_choice").await;
    assert_eq!(rows, [""; 0]);
}
