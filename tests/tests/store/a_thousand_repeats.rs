//! A sort that is sent a thousand times, at once and one after the other, from two servers, before and after its
//! release, its correction and its withdrawal, is one sort.

use std::sync::Arc;

use app::domain::submission::Submission;
use server::service::Services;
use server::service::receipt::{Leaving, OwnSortAnswer};
use server::service::sorting::{SubmitError, Submitted};
use server::service::study::OwnedStudy;
use server::settings::DatabaseUrl;
use server::store::Db;
use server::world::SystemRandom;

use crate::on_both_databases;
use crate::samples::{open_study, send_new, submission};
use crate::world::World;

on_both_databases!(a_thousand_repeats_are_one_sort);

/// Repeats in each of the four states.
const EACH: usize = 250;

/// Sends the same sort again and again, eight at a time, in turns from two servers; gives how often it was new.
async fn repeat(servers: &[Services; 2], study: &OwnedStudy, sent: &Submission) -> (usize, usize) {
    let (mut new, mut withdrawn) = (0, 0);
    for round in 0..EACH.div_ceil(8) {
        let tasks: Vec<_> = (0..8.min(EACH - round * 8))
            .map(|number| {
                let sorting = servers[number % 2].sorting.clone();
                let (id, sent) = (study.study().id().clone(), sent.clone());
                tokio::spawn(async move { sorting.submit(&id, &sent).await })
            })
            .collect();
        for task in tasks {
            match task.await.expect("no panic") {
                Ok(Submitted::New) => new += 1,
                Ok(Submitted::Already | Submitted::Corrected(_)) => {}
                Err(SubmitError::Withdrawn) => withdrawn += 1,
                Err(error) => panic!("{error}"),
            }
        }
    }
    (new, withdrawn)
}

async fn a_thousand_repeats_are_one_sort(world: &World) {
    let study = open_study(world).await;
    let second = match world.url() {
        Some(url) => Db::open(&DatabaseUrl::Postgres(url.to_owned())).await,
        None => Db::open(&DatabaseUrl::Sqlite(world.file())).await,
    };
    let second = second.expect("opened twice");
    let random = Arc::new(SystemRandom);
    let servers = [
        world.services.clone(),
        Services::new(second.clone(), world.clock.clone(), random),
    ];
    let id = study.study().id();
    let sent = submission(&study, "A");
    assert_eq!(repeat(&servers, &study, &sent).await, (1, 0));
    assert_eq!(world.counts(id).await.submitted, 1);

    for pseudonym in ["B", "C", "D", "E"] {
        send_new(world, &study, pseudonym).await;
    }
    assert_eq!(repeat(&servers, &study, &sent).await, (0, 0));
    assert_eq!(world.counts(id).await.submitted, 5);

    let OwnSortAnswer::Found(own) = world
        .services
        .receipts
        .own_sort(&sent.receipt)
        .await
        .expect("read")
    else {
        panic!("it was sent");
    };
    let correction = Submission {
        closing_remark: None,
        corrects: Some(own.digest),
        ..sent.clone()
    };
    assert_eq!(repeat(&servers, &study, &correction).await, (0, 0));
    let waiting = world.column("SELECT pseudonym FROM intake").await;
    assert_eq!(waiting, ["A"], "one correction");
    assert_eq!(world.counts(id).await.submitted, 5);

    let receipts = &world.services.receipts;
    receipts
        .withdraw(&sent.receipt, Leaving::AtOnce)
        .await
        .expect("deleted");
    assert_eq!(repeat(&servers, &study, &sent).await, (0, EACH));
    assert_eq!(repeat(&servers, &study, &correction).await, (0, EACH));
    assert_eq!(world.counts(id).await.submitted, 4);
    second.close().await;
}
