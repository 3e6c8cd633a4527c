//! Studies: kept whole, owned, written as drafts, opened and closed.

use app::domain::language::StudyLanguage;
use app::domain::languages::Languages;
use app::domain::qset::QSetProblem;
use app::domain::slug::Slug;
use app::domain::study::{
    DraftError, OpenProblem, ReleaseBatch, StateName, Step, StudyState, StudyTexts, Title,
};
use jiff::SignedDuration;
use jiff::civil::date;
use server::service::study::ChangeError;

use crate::on_both_databases;
use crate::samples::{
    draft, new_researcher, new_study, open_study, researcher, send_new, statements, texts,
};
use crate::world::World;

on_both_databases!(
    a_study_comes_back_as_it_was_stored,
    a_taken_short_name_gets_a_number,
    a_study_belongs_to_its_owner,
    the_list_is_the_owners_and_newest_first,
    statements_and_texts_are_replaced_as_a_whole,
    an_opened_study_cannot_be_edited,
    a_study_that_is_not_ready_is_not_opened,
    states_follow_each_other_with_their_dates,
    a_change_acts_on_the_study_as_it_is_now,
);

async fn a_study_comes_back_as_it_was_stored(world: &World) {
    let owner = researcher(world).await;
    let studies = &world.services.studies;
    let owned = draft(world, &owner.id, "Rådgivere på jobb").await;
    let batch = ReleaseBatch::new(7).expect("a batch");
    let owned = studies
        .set_release_batch(&owned, batch)
        .await
        .expect("a draft");
    let english = StudyTexts::titled(Title::new("Advisers").expect("a title"));
    let owned = studies
        .edit_texts(&owned, StudyLanguage::EN, english)
        .await
        .expect("a draft");
    let owned = studies.open(&owned).await.expect("ready");

    let slug: Slug = "raadgivere-paa-jobb".parse().expect("a short name");
    let read = studies.by_slug(&slug).await.expect("read");
    assert_eq!(read.as_ref(), Some(owned.study()));
    let read = studies
        .owned(&owner.id, owned.study().id())
        .await
        .expect("read");
    assert_eq!(read.as_ref(), Some(&owned));
    let study = read.expect("found").study().clone();
    assert_eq!(study.qset().expect("statements").statements(), statements());
    assert_eq!(
        study.parts().texts[&StudyLanguage::NB],
        texts("Rådgivere på jobb")
    );
    assert_eq!(study.release_batch(), batch);
}

async fn a_taken_short_name_gets_a_number(world: &World) {
    let owner = researcher(world).await;
    let mut slugs = Vec::new();
    for _ in 0..3 {
        let owned = world
            .services
            .studies
            .create(&owner.id, new_study("Arbeidsdagen"))
            .await;
        slugs.push(owned.expect("stored").study().slug().to_string());
    }
    assert_eq!(slugs, ["arbeidsdagen", "arbeidsdagen-2", "arbeidsdagen-3"]);
}

async fn a_study_belongs_to_its_owner(world: &World) {
    let study = open_study(world).await;
    let other = new_researcher(world, "ola@example.no").await.researcher;
    let studies = &world.services.studies;
    let id = study.study().id();
    assert_eq!(studies.owned(&other.id, id).await.expect("read"), None);
    assert!(
        studies
            .owned(study.study().owner(), id)
            .await
            .expect("read")
            .is_some()
    );
    assert_eq!(studies.list(&other.id).await.expect("read"), []);
}

async fn the_list_is_the_owners_and_newest_first(world: &World) {
    let owner = researcher(world).await;
    let studies = &world.services.studies;
    let old = draft(world, &owner.id, "Den eldste").await;
    let old = studies.open(&old).await.expect("ready");
    world.advance(SignedDuration::from_secs(1));
    draft(world, &owner.id, "Den nyeste").await;
    for pseudonym in ["A", "B", "C", "D", "E", "F"] {
        send_new(world, &old, pseudonym).await;
    }
    let list = studies.list(&owner.id).await.expect("read");
    let seen: Vec<_> = list
        .iter()
        .map(|summary| (summary.study.title(StudyLanguage::NB).0, summary.released))
        .collect();
    assert_eq!(seen, [("Den nyeste", 0), ("Den eldste", 5)]);
}

async fn statements_and_texts_are_replaced_as_a_whole(world: &World) {
    let owner = researcher(world).await;
    let studies = &world.services.studies;
    let owned = draft(world, &owner.id, "Arbeidsdagen").await;
    let fewer: Vec<_> = statements().into_iter().skip(4).collect();
    let owned = studies
        .set_statements(&owned, fewer.clone())
        .await
        .expect("five statements");
    let owned = studies
        .edit_texts(
            &owned,
            StudyLanguage::NB,
            StudyTexts::titled(Title::new("Ny").expect("a title")),
        )
        .await
        .expect("a draft");
    let read = studies
        .owned(&owner.id, owned.study().id())
        .await
        .expect("read");
    let read = read.expect("found");
    assert_eq!(read.study().qset().expect("statements").statements(), fewer);
    assert_eq!(read.study().instruction(StudyLanguage::NB), None);
    assert_eq!(read.study().title(StudyLanguage::NB).0, "Ny");

    let none = studies.set_statements(&owned, Vec::new()).await;
    assert!(matches!(
        none,
        Err(ChangeError::Draft(DraftError::QSet(problems))) if problems == [QSetProblem::Size { found: 0 }]
    ));
    let english = studies
        .edit_languages(&owned, Languages::only(StudyLanguage::EN))
        .await;
    assert!(matches!(
        english,
        Err(ChangeError::Draft(DraftError::NoTitle { .. }))
    ));
    let bokmal = studies
        .edit_languages(&owned, Languages::only(StudyLanguage::NB))
        .await;
    assert_eq!(
        bokmal.expect("titled").study().languages(),
        &Languages::only(StudyLanguage::NB)
    );
}

async fn an_opened_study_cannot_be_edited(world: &World) {
    let study = open_study(world).await;
    let studies = &world.services.studies;
    let refused = |result: Result<_, ChangeError>| match result {
        Err(ChangeError::Transition(error)) => (error.from, error.step),
        Ok(_) => panic!("it was changed"),
        Err(error) => panic!("{error}"),
    };
    let expected = (StateName::Open, Step::Edit);
    assert_eq!(
        refused(studies.set_statements(&study, statements()).await),
        expected
    );
    let grid = "-1:4,1:5".parse().expect("a grid");
    assert_eq!(refused(studies.set_grid(&study, grid).await), expected);
    assert_eq!(
        refused(
            studies
                .edit_texts(&study, StudyLanguage::NB, texts("x y z"))
                .await
        ),
        expected
    );
    let read = studies.by_slug(study.study().slug()).await.expect("read");
    assert_eq!(read.as_ref(), Some(study.study()));
}

async fn a_study_that_is_not_ready_is_not_opened(world: &World) {
    let owner = researcher(world).await;
    let studies = &world.services.studies;
    let owned = draft(world, &owner.id, "Arbeidsdagen").await;
    let grid = "-1:4,1:4".parse().expect("a grid");
    let owned = studies.set_grid(&owned, grid).await.expect("a draft");
    let Err(ChangeError::NotReady(problems)) = studies.open(&owned).await else {
        panic!("eight cells, nine statements");
    };
    let differ = OpenProblem::CellsDiffer {
        cells: 8,
        statements: 9,
    };
    assert_eq!(problems, [differ]);
    let read = studies.by_slug(owned.study().slug()).await.expect("read");
    assert_eq!(
        read.map(|study| study.state().name()),
        Some(StateName::Draft)
    );
}

async fn states_follow_each_other_with_their_dates(world: &World) {
    let study = open_study(world).await;
    let studies = &world.services.studies;
    assert_eq!(
        study.study().state(),
        &StudyState::Open {
            since: date(2026, 11, 22)
        }
    );
    world.advance(SignedDuration::from_hours(24));
    let study = studies.close(&study).await.expect("open");
    let closed = StudyState::Closed {
        since: date(2026, 11, 23),
    };
    let read = studies.by_slug(study.study().slug()).await.expect("read");
    assert_eq!(read.map(|study| *study.state()), Some(closed));
    assert!(matches!(
        studies.close(&study).await,
        Err(ChangeError::Transition(_))
    ));
    world.advance(SignedDuration::from_hours(24));
    let study = studies.reopen(&study).await.expect("closed");
    assert_eq!(
        study.study().state(),
        &StudyState::Open {
            since: date(2026, 11, 24)
        }
    );
    assert!(matches!(
        studies.reopen(&study).await,
        Err(ChangeError::Transition(_))
    ));
}

async fn a_change_acts_on_the_study_as_it_is_now(world: &World) {
    let owner = researcher(world).await;
    let studies = &world.services.studies;
    let stale = draft(world, &owner.id, "Arbeidsdagen").await;
    studies.open(&stale).await.expect("ready");
    // `stale` still says that it is a draft.
    let edited = studies
        .edit_texts(&stale, StudyLanguage::NB, texts("Ny tittel"))
        .await;
    assert!(matches!(edited, Err(ChangeError::Transition(_))));
}
