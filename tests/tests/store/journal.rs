//! The deletion journal: an older copy of the database does not bring withdrawn sorts back.

use std::sync::Arc;

use server::deletion_journal::DeletionJournal;
use server::service::Services;
use server::service::receipt::{Leaving, OwnSortAnswer, Withdrawal};
use server::service::sorting::SubmitError;
use server::settings::DatabaseUrl;
use server::store::Db;
use server::world::SystemRandom;

use crate::samples::{open_study, send, send_new, submission};
use crate::world::World;

/// Services on a file, as a start of the server makes them; with how many sorts the journal took out again.
async fn start(world: &World, file: &std::path::Path) -> (Db, Services, usize) {
    let db = Db::open(&DatabaseUrl::Sqlite(file.to_owned()))
        .await
        .expect("opened");
    let mut services = Services::new(db.clone(), world.clock.clone(), Arc::new(SystemRandom));
    let journal = DeletionJournal::open(&world.folder().join("journal")).expect("opened");
    let removed = services.receipts.keep_journal(Arc::new(journal)).await;
    (db, services, removed.expect("held against each other"))
}

#[tokio::test(flavor = "multi_thread")]
async fn an_older_copy_does_not_bring_withdrawn_sorts_back() {
    let world = World::sqlite().await;
    let study = open_study(&world).await;
    let (waiting, released) = (submission(&study, "Åse"), submission(&study, "Tor"));
    for pseudonym in ["B", "C", "D"] {
        send_new(&world, &study, pseudonym).await;
    }
    let early = send_new(&world, &study, "Tidlig").await;
    let before_journal = world
        .services
        .receipts
        .withdraw(&early, Leaving::AtOnce)
        .await;
    assert_eq!(before_journal.expect("deleted"), Withdrawal::Done);
    for sent in [&released, &submission(&study, "E"), &waiting] {
        send(&world, study.study().id(), sent).await;
    }
    assert_eq!(world.counts(study.study().id()).await.submitted, 6);
    world.db.close().await;

    // A copy is made, then two people withdraw: one whose sort waits, one whose sort researchers see.
    let copy = world.folder().join("copy.db");
    std::fs::copy(world.file(), &copy).expect("copied");
    let (db, services, removed) = start(&world, &world.file()).await;
    assert_eq!(removed, 0);
    let receipts = &services.receipts;
    receipts
        .withdraw(&waiting.receipt, Leaving::AtOnce)
        .await
        .expect("deleted");
    receipts
        .withdraw(&released.receipt, Leaving::WithOthers)
        .await
        .expect("noted");
    db.close().await;

    // The copy is put back.
    let (db, services, removed) = start(&world, &copy).await;
    assert_eq!(removed, 2);
    for sent in [&waiting, &released] {
        let answer = services
            .receipts
            .own_sort(&sent.receipt)
            .await
            .expect("read");
        assert_eq!(answer, OwnSortAnswer::Withdrawn);
        let again = services.sorting.submit(study.study().id(), sent).await;
        assert!(matches!(again, Err(SubmitError::Withdrawn)));
    }
    let released = services.sorting.released(&study).await.expect("read");
    assert_eq!(released.len(), 4);
    db.close().await;
    let bytes = std::fs::read(&copy).expect("read");
    for name in ["Åse", "Tor"] {
        let found = bytes
            .windows(name.len())
            .any(|part| part == name.as_bytes());
        assert!(!found, "{name} is still in the file");
    }
    let (db, _, removed) = start(&world, &copy).await;
    assert_eq!(removed, 0, "once");
    db.close().await;
    let journal = std::fs::read_to_string(world.folder().join("journal")).expect("read");
    assert_eq!(
        journal.lines().count(),
        3,
        "what was withdrawn before there was a journal, too"
    );
}

#[tokio::test(flavor = "multi_thread")]
async fn a_restart_leaves_withdrawals_waiting_for_company() {
    let world = World::sqlite().await;
    let study = open_study(&world).await;
    let mut codes = Vec::new();
    for pseudonym in ["A", "B", "C", "D", "E"] {
        codes.push(send_new(&world, &study, pseudonym).await);
    }
    world.db.close().await;
    let (db, services, _) = start(&world, &world.file()).await;
    let noted = services.receipts.withdraw(&codes[0], Leaving::WithOthers);
    assert!(matches!(noted.await, Ok(Withdrawal::Until(_))));
    db.close().await;
    let (db, services, removed) = start(&world, &world.file()).await;
    assert_eq!(removed, 0);
    let released = services.sorting.released(&study).await.expect("read");
    assert_eq!(released.len(), 5, "researchers see what they saw before");
    db.close().await;
}
