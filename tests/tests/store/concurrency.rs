//! Many at once.

use server::service::receipt::{Leaving, Withdrawal};
use server::service::sorting::{SubmitError, Submitted};

use crate::on_both_databases;
use crate::samples::{open_study, send_new, submission};
use crate::world::World;

on_both_databases!(
    fifty_at_once_are_fifty_sorts,
    the_same_sort_sent_many_times_at_once_is_one,
    of_many_who_want_a_pseudonym_one_gets_it,
    closing_while_sorts_arrive_loses_none_that_was_acknowledged,
    withdrawing_while_sorts_are_released_deletes_each_once,
);

async fn fifty_at_once_are_fifty_sorts(world: &World) {
    let study = open_study(world).await;
    let tasks: Vec<_> = (0..50)
        .map(|number| {
            let sorting = world.services.sorting.clone();
            let id = study.study().id().clone();
            let submission = submission(&study, &format!("P{number}"));
            tokio::spawn(async move { sorting.submit(&id, &submission).await })
        })
        .collect();
    for task in tasks {
        assert_eq!(
            task.await.expect("no panic").expect("received"),
            Submitted::New
        );
    }
    let counts = world.counts(study.study().id()).await;
    assert_eq!((counts.submitted, counts.released), (50, 50));
    let names = world
        .column("SELECT DISTINCT pseudonym_key FROM q_sort")
        .await;
    assert_eq!(names.len(), 50);
}

async fn the_same_sort_sent_many_times_at_once_is_one(world: &World) {
    let study = open_study(world).await;
    let submission = submission(&study, "A");
    let tasks: Vec<_> = (0..20)
        .map(|_| {
            let sorting = world.services.sorting.clone();
            let id = study.study().id().clone();
            let submission = submission.clone();
            tokio::spawn(async move { sorting.submit(&id, &submission).await })
        })
        .collect();
    let mut new = 0;
    for task in tasks {
        let submitted = task.await.expect("no panic").expect("received");
        new += usize::from(submitted == Submitted::New);
    }
    assert_eq!(new, 1);
    let counts = world.counts(study.study().id()).await;
    assert_eq!(counts.submitted, 1);
}

async fn of_many_who_want_a_pseudonym_one_gets_it(world: &World) {
    let study = open_study(world).await;
    let tasks: Vec<_> = (0..20)
        .map(|_| {
            let sorting = world.services.sorting.clone();
            let id = study.study().id().clone();
            let submission = submission(&study, "Samme");
            tokio::spawn(async move { sorting.submit(&id, &submission).await })
        })
        .collect();
    let mut received = 0;
    for task in tasks {
        match task.await.expect("no panic") {
            Ok(_) => received += 1,
            Err(SubmitError::PseudonymTaken) => {}
            Err(error) => panic!("{error}"),
        }
    }
    assert_eq!(received, 1);
}

async fn closing_while_sorts_arrive_loses_none_that_was_acknowledged(world: &World) {
    let study = open_study(world).await;
    let tasks: Vec<_> = (0..30)
        .map(|number| {
            let sorting = world.services.sorting.clone();
            let id = study.study().id().clone();
            let submission = submission(&study, &format!("P{number}"));
            tokio::spawn(async move { sorting.submit(&id, &submission).await })
        })
        .collect();
    world.services.studies.close(&study).await.expect("open");
    let mut received = 0;
    for task in tasks {
        match task.await.expect("no panic") {
            Ok(_) => received += 1,
            Err(SubmitError::Closed) => {}
            Err(error) => panic!("{error}"),
        }
    }
    let counts = world.counts(study.study().id()).await;
    assert_eq!((counts.submitted, counts.released), (received, received));
}

async fn withdrawing_while_sorts_are_released_deletes_each_once(world: &World) {
    let study = open_study(world).await;
    let mut codes = Vec::new();
    for number in 0..4 {
        codes.push(send_new(world, &study, &format!("A{number}")).await);
    }
    let mut tasks = Vec::new();
    for code in codes.iter().chain(&codes) {
        let receipts = world.services.receipts.clone();
        let code = code.clone();
        tasks.push(tokio::spawn(async move {
            receipts
                .withdraw(&code, Leaving::AtOnce)
                .await
                .expect("answered")
                == Withdrawal::Done
        }));
    }
    for number in 0..8 {
        let sorting = world.services.sorting.clone();
        let id = study.study().id().clone();
        let submission = submission(&study, &format!("B{number}"));
        tasks.push(tokio::spawn(async move {
            sorting.submit(&id, &submission).await.expect("received") == Submitted::Already
        }));
    }
    let mut withdrawn = 0;
    for task in tasks {
        withdrawn += usize::from(task.await.expect("no panic"));
    }
    assert_eq!(withdrawn, 4);
    let counts = world.counts(study.study().id()).await;
    assert_eq!(counts.submitted, 8);
}
