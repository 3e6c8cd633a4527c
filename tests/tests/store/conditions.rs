//! Several conditions of instruction: the same statements sorted more than once, linked by pseudonym.

use app::domain::log::Event;
use app::domain::study::ConditionNo;
use app::domain::submission::Submission;
use server::interchange::export::ExportFormat;
use server::interchange::import::{ImportFiles, ImportHints, Naming};
use server::service::import::AboutStudy;
use server::service::receipt::OwnSortAnswer;
use server::service::sorting::{SubmitError, Submitted};
use server::service::study::OwnedStudy;

use crate::on_both_databases;
use crate::samples::{conditions, open_with_conditions, send, submission, submission_under};
use crate::world::World;

on_both_databases!(
    texts_are_frozen_and_which_are_open_is_not,
    a_pseudonym_is_taken_within_one_condition,
    a_condition_that_is_not_open_takes_no_sort,
    each_condition_waits_for_as_many_persons,
    a_correction_stays_under_its_condition,
    a_study_file_brings_conditions_back,
    files_for_other_programs_tell_the_sorts_of_a_person_apart,
);

fn number(number: u8) -> ConditionNo {
    ConditionNo::try_from(number).expect("a number")
}

/// What researchers see: pseudonym and condition.
async fn seen(world: &World, study: &OwnedStudy) -> Vec<(String, u8)> {
    let released = world.services.sorting.released(study).await.expect("read");
    let mut seen: Vec<_> = released
        .into_iter()
        .map(|sort| {
            (
                sort.content.pseudonym.to_string(),
                sort.content.condition.get(),
            )
        })
        .collect();
    seen.sort();
    seen
}

async fn texts_are_frozen_and_which_are_open_is_not(world: &World) {
    let study = open_with_conditions(world, conditions([true, false])).await;
    let studies = &world.services.studies;
    let before = studies.life(&study).await.expect("read");
    assert_eq!(before.versions.len(), 1);
    let document = &before.versions[0].document;
    assert!(document.contains("Hvor enig er du nå?") && document.contains("etter"));
    assert!(!document.contains("is_open"), "{document}");

    let opened = studies.open_conditions(&study, vec![number(2)]).await;
    let opened = opened.expect("an open study");
    let id = opened.study().id().clone();
    let stored = studies.owned(opened.study().owner(), &id).await;
    let stored = stored.expect("read").expect("a study");
    assert_eq!(stored.study().conditions(), &conditions([false, true]));
    let after = studies.life(&study).await.expect("read");
    assert_eq!(after.versions.len(), 1);
    let open = vec![number(2)];
    assert_eq!(after.log[0].event, Event::ConditionsOpen { open });

    // The same again is nothing worth noting, and none at all or an unknown one is refused.
    let again = studies.open_conditions(&study, vec![number(2)]).await;
    assert!(again.is_ok());
    for refused in [vec![], vec![number(3)]] {
        assert!(studies.open_conditions(&study, refused).await.is_err());
    }
    let last = studies.life(&study).await.expect("read");
    assert_eq!(last.log.len(), after.log.len());
    assert!(
        studies
            .set_conditions(&study, conditions([true, true]))
            .await
            .is_err()
    );
}

async fn a_pseudonym_is_taken_within_one_condition(world: &World) {
    let study = open_with_conditions(world, conditions([true, true])).await;
    let id = study.study().id();
    for condition in [1, 2] {
        send(world, id, &submission_under(&study, "Fjellrev", condition)).await;
        let again = submission_under(&study, "FJELLREV", condition);
        let again = world.services.sorting.submit(id, &again).await;
        assert!(
            matches!(again, Err(SubmitError::PseudonymTaken)),
            "{again:?}"
        );
    }
}

async fn a_condition_that_is_not_open_takes_no_sort(world: &World) {
    let study = open_with_conditions(world, conditions([true, false])).await;
    let id = study.study().id();
    for condition in [2, 3] {
        let sent = submission_under(&study, "A", condition);
        let refused = world.services.sorting.submit(id, &sent).await;
        assert!(
            matches!(refused, Err(SubmitError::ConditionClosed)),
            "{refused:?}"
        );
    }
    // What was sent before it was closed is known all the same.
    let sent = submission(&study, "A");
    send(world, id, &sent).await;
    let studies = &world.services.studies;
    studies
        .open_conditions(&study, vec![number(2)])
        .await
        .expect("open");
    let repeat = world.services.sorting.submit(id, &sent).await;
    assert_eq!(repeat.expect("known"), Submitted::Already);
}

async fn each_condition_waits_for_as_many_persons(world: &World) {
    let study = open_with_conditions(world, conditions([true, true])).await;
    let id = study.study().id();
    let names = ["A", "B", "C", "D", "E"];
    // Four persons with two sorts each are four persons.
    for name in &names[..4] {
        for condition in [1, 2] {
            send(world, id, &submission_under(&study, name, condition)).await;
        }
    }
    assert_eq!(seen(world, &study).await, []);
    send(world, id, &submission_under(&study, "E", 1)).await;
    let firsts: Vec<_> = names.map(|name| (name.to_owned(), 1)).to_vec();
    assert_eq!(seen(world, &study).await, firsts);
    send(world, id, &submission_under(&study, "F", 2)).await;
    assert_eq!(seen(world, &study).await.len(), 10);

    send(world, id, &submission_under(&study, "E", 2)).await;
    assert_eq!(seen(world, &study).await.len(), 10);
    world.services.studies.close(&study).await.expect("closed");
    assert_eq!(seen(world, &study).await.len(), 11);
}

async fn a_correction_stays_under_its_condition(world: &World) {
    let study = open_with_conditions(world, conditions([true, true])).await;
    let id = study.study().id();
    let sent = submission_under(&study, "A", 2);
    send(world, id, &sent).await;
    send(world, id, &submission(&study, "B")).await;
    let own = world.services.receipts.own_sort(&sent.receipt).await;
    let Ok(OwnSortAnswer::Found(own)) = own else {
        panic!("{own:?}");
    };
    assert_eq!(own.content.condition, number(2));
    // The name is taken under the first condition alone, and the form cannot move the sort there.
    let corrected = Submission {
        corrects: Some(own.digest),
        receipt: sent.receipt.clone(),
        ..submission(&study, "B")
    };
    let done = world.services.sorting.submit(id, &corrected).await;
    assert_eq!(done.expect("corrected"), Submitted::Corrected(None));
    let own = world.services.receipts.own_sort(&sent.receipt).await;
    let Ok(OwnSortAnswer::Found(own)) = own else {
        panic!("{own:?}");
    };
    assert_eq!(own.content.condition, number(2));
    assert_eq!(own.content.pseudonym.as_str(), "B");
}

/// A closed study with three persons, each of whom sorted twice.
async fn closed(world: &World) -> OwnedStudy {
    let study = open_with_conditions(world, conditions([true, true])).await;
    for name in ["A", "B", "C"] {
        for condition in [1, 2] {
            let sent = submission_under(&study, name, condition);
            send(world, study.study().id(), &sent).await;
        }
    }
    world.services.studies.close(&study).await.expect("closed")
}

async fn a_study_file_brings_conditions_back(world: &World) {
    let study = closed(world).await;
    let services = &world.services;
    let file = services
        .exports
        .file(&study, ExportFormat::Study, None)
        .await;
    let files = ImportFiles::one(file.expect("written").bytes);
    let read = services.imports.read(files, ImportHints::default()).await;
    let read = read.expect("a study file");
    assert!(!read.is_refused(), "{:?}", read.problems);
    let main = study.study().languages().main();
    let about = AboutStudy {
        title: study.study().parts().texts[&main]
            .title
            .clone()
            .expect("titled"),
        instruction: study.study().instruction(main).expect("written").0.clone(),
        information: study.study().information(main).expect("written").0.clone(),
        language: main,
    };
    let owner = study.study().owner();
    let copy = services
        .imports
        .new_study(owner, &about, &read.found, Naming::Keep)
        .await
        .expect("a study");
    assert_eq!(copy.study().conditions(), study.study().conditions());
    assert_eq!(seen(world, &copy).await, seen(world, &study).await);
    let empty = services.studies.copy(&study, owner, Clone::clone).await;
    let empty = empty.expect("a draft");
    assert_eq!(empty.study().conditions(), study.study().conditions());
}

async fn files_for_other_programs_tell_the_sorts_of_a_person_apart(world: &World) {
    let study = closed(world).await;
    let services = &world.services;
    let names = async |only| {
        let file = services
            .exports
            .file(&study, ExportFormat::KadeZip, only)
            .await;
        let files = ImportFiles::one(file.expect("written").bytes);
        let read = services.imports.read(files, ImportHints::default()).await;
        let read = read.expect("an archive of KADE").found;
        let mut names: Vec<String> = read.sorts.into_iter().map(|sort| sort.label).collect();
        names.sort();
        names.join(" ")
    };
    assert_eq!(names(None).await, "A A.2 B B.2 C C.2");
    assert_eq!(names(Some(number(2))).await, "A B C");
}
