//! What is in the files of a SQLite database, and who may read them.

use std::os::unix::fs::PermissionsExt as _;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use app::domain::remark::Remark;
use server::service::Services;
use server::service::receipt::{Leaving, Withdrawal};
use server::service::sorting::Submitted;
use server::settings::DatabaseUrl;
use server::store::Db;
use server::world::SystemRandom;

use crate::samples::{open_study, send, send_new, submission};
use crate::world::World;

const CANARY: &str = "Kanarifugl-7f3a9";

/// The main file of the database.
fn file(world: &World) -> PathBuf {
    world.file().to_path_buf()
}

/// Whether the database's files contain the text.
fn found(file: &Path, text: &str) -> bool {
    let folder = file.parent().expect("a folder");
    let files = std::fs::read_dir(folder).expect("readable");
    files
        .map(|entry| std::fs::read(entry.expect("an entry").path()).expect("readable"))
        .any(|bytes| {
            bytes
                .windows(text.len())
                .any(|window| window == text.as_bytes())
        })
}

async fn with_canary(
    world: &World,
) -> (
    server::service::study::OwnedStudy,
    app::domain::receipt::ReceiptCode,
) {
    let study = open_study(world).await;
    let mut sent = submission(&study, "A");
    sent.closing_remark = Some(Remark::new(CANARY).expect("a remark"));
    send(world, study.study().id(), &sent).await;
    (study, sent.receipt)
}

#[tokio::test(flavor = "multi_thread")]
async fn a_remark_withdrawn_while_it_waits_is_in_no_file() {
    let world = World::sqlite().await;
    let (_, receipt) = with_canary(&world).await;
    assert!(
        found(&file(&world), CANARY),
        "otherwise this test would prove nothing"
    );
    world
        .services
        .receipts
        .withdraw(&receipt, Leaving::AtOnce)
        .await
        .expect("deleted");
    assert!(!found(&file(&world), CANARY));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_remark_withdrawn_after_release_is_in_no_file() {
    let world = World::sqlite().await;
    let (study, receipt) = with_canary(&world).await;
    for pseudonym in ["B", "C", "D", "E"] {
        send_new(&world, &study, pseudonym).await;
    }
    assert!(
        found(&file(&world), CANARY),
        "otherwise this test would prove nothing"
    );
    world
        .services
        .receipts
        .withdraw(&receipt, Leaving::AtOnce)
        .await
        .expect("deleted");
    assert!(!found(&file(&world), CANARY));
}

#[tokio::test(flavor = "multi_thread")]
async fn only_the_owner_may_read_the_files() {
    let world = World::sqlite().await;
    let mode = |path: &Path| {
        std::fs::metadata(path)
            .expect("exists")
            .permissions()
            .mode()
            & 0o777
    };
    assert_eq!(mode(&file(&world)), 0o600);
    assert_eq!(mode(file(&world).parent().expect("a folder")), 0o700);
    let log = file(&world).with_extension("db-wal");
    assert_eq!(mode(&log), 0o600);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_file_is_opened_again_with_everything_in_it() {
    let world = World::sqlite().await;
    let study = open_study(&world).await;
    let sent = submission(&study, "A");
    send(&world, study.study().id(), &sent).await;
    world.db.close().await;
    let db = Db::open(&DatabaseUrl::Sqlite(file(&world)))
        .await
        .expect("opened again");
    let services = Services::new(db.clone(), world.clock.clone(), Arc::new(SystemRandom));
    let again = services
        .sorting
        .submit(study.study().id(), &sent)
        .await
        .expect("known");
    assert_eq!(again, Submitted::Already);
    db.close().await;
}

/// As when somebody works at the command line while the server runs.
#[tokio::test(flavor = "multi_thread")]
async fn two_programs_can_use_one_file() {
    let world = World::sqlite().await;
    let study = open_study(&world).await;
    let url = DatabaseUrl::Sqlite(file(&world));
    let second = Db::open(&url).await.expect("opened twice");
    let second = Services::new(second, world.clock.clone(), Arc::new(SystemRandom));
    let mut tasks = Vec::new();
    for number in 0..40 {
        let services = if number % 2 == 0 {
            &world.services
        } else {
            &second
        };
        let (sorting, receipts) = (services.sorting.clone(), services.receipts.clone());
        let submission = submission(&study, &format!("P{number}"));
        let id = study.study().id().clone();
        tasks.push(tokio::spawn(async move {
            sorting.submit(&id, &submission).await.expect("received");
            receipts
                .withdraw(&submission.receipt, Leaving::AtOnce)
                .await
                .expect("withdrawn")
        }));
    }
    for task in tasks {
        assert_eq!(task.await.expect("no panic"), Withdrawal::Done);
    }
}

/// Otherwise a transaction that reads first would fail when it wants to write and somebody else has written.
#[tokio::test(flavor = "multi_thread")]
async fn a_transaction_that_will_write_keeps_others_from_writing_at_once() {
    let world = World::sqlite().await;
    let url = DatabaseUrl::Sqlite(file(&world));
    let second = Db::open(&url).await.expect("opened twice");
    let first = world.db.begin_write().await.expect("a transaction");
    let waiting = tokio::spawn(async move { second.begin_write().await.map(drop) });
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(
        !waiting.is_finished(),
        "nothing was written yet, but it will be"
    );
    first.commit().await.expect("a commit");
    waiting.await.expect("no panic").expect("its turn");
}

#[tokio::test(flavor = "multi_thread")]
async fn readers_cannot_write() {
    let world = World::sqlite().await;
    let mut tx = world.db.begin_read().await.expect("a transaction");
    let server::store::Conn::Sqlite(reader) = tx.conn() else {
        panic!("this is SQLite");
    };
    let written = sqlx::query("DELETE FROM study").execute(reader).await;
    assert!(written.is_err());
}

#[tokio::test(flavor = "multi_thread")]
async fn every_connection_syncs_each_commit() {
    let world = World::sqlite().await;
    let mut tx = world.db.begin_write().await.expect("a transaction");
    let server::store::Conn::Sqlite(writer) = tx.conn() else {
        panic!("this is SQLite");
    };
    let (synchronous,): (i64,) = sqlx::query_as("PRAGMA synchronous")
        .fetch_one(writer)
        .await
        .expect("read");
    assert_eq!(synchronous, 2, "FULL");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_damaged_file_is_refused() {
    let world = World::sqlite().await;
    open_study(&world).await;
    world.db.close().await;
    let mut bytes = std::fs::read(file(&world)).expect("readable");
    let middle = bytes.len() / 2;
    bytes[4096 * 2..middle.max(4096 * 6)].fill(0x5a);
    std::fs::write(file(&world), bytes).expect("writable");
    let opened = Db::open(&DatabaseUrl::Sqlite(file(&world))).await;
    assert!(opened.is_err());
}
