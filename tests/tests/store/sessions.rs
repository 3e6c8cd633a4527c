//! Sign-ins in the database.

use std::sync::Arc;

use jiff::SignedDuration;
use server::auth::DbSessionStore;
use server::auth::session::{sign_in, sign_out, signed_in};
use tower_sessions::session::{Id, Record};
use tower_sessions::{Session, SessionStore as _};

use crate::on_both_databases;
use crate::samples::{new_researcher, password, researcher};
use crate::world::{START, World};

on_both_databases!(
    a_session_is_kept_changed_and_ended,
    a_session_ends_by_itself_and_is_cleared_away,
    an_ended_session_is_not_brought_back,
    signing_in_changes_the_identity,
    a_new_password_ends_all_sign_ins,
    the_cookie_is_not_in_the_database,
);

fn store(world: &World) -> DbSessionStore {
    DbSessionStore::new(world.db.clone(), world.clock.clone())
}

/// A record that ends twelve hours after the test began.
fn record(id: i128) -> Record {
    let start: jiff::Timestamp = START.parse().expect("a time");
    let expiry_date = time::OffsetDateTime::from_unix_timestamp(start.as_second() + 12 * 3600);
    Record {
        id: Id(id),
        data: [("key".to_owned(), "verdi «æ»".into())].into(),
        expiry_date: expiry_date.expect("a time"),
    }
}

async fn a_session_is_kept_changed_and_ended(world: &World) {
    let store = store(world);
    let mut record = record(1);
    store.create(&mut record).await.expect("stored");
    let loaded = store.load(&record.id).await.expect("read");
    assert_eq!(loaded.as_ref(), Some(&record));
    record.data.insert("key".to_owned(), "annet".into());
    store.save(&record).await.expect("stored");
    let loaded = store.load(&record.id).await.expect("read");
    assert_eq!(loaded.as_ref(), Some(&record));
    assert_eq!(store.load(&Id(2)).await.expect("read"), None);
    store.delete(&record.id).await.expect("deleted");
    assert_eq!(store.load(&record.id).await.expect("read"), None);
    // An identity that exists is not taken over.
    let mut first = self::record(5);
    store.create(&mut first).await.expect("stored");
    let mut second = self::record(5);
    store
        .create(&mut second)
        .await
        .expect("stored under another identity");
    assert_ne!(first.id, second.id);
}

async fn a_session_ends_by_itself_and_is_cleared_away(world: &World) {
    let store = store(world);
    store.create(&mut record(1)).await.expect("stored");
    // Each request moves the end, also one shortly before it.
    for _ in 0..3 {
        world.advance(SignedDuration::from_secs(12 * 3600 - 1));
        assert!(store.load(&Id(1)).await.expect("read").is_some());
    }
    world.advance(SignedDuration::from_hours(12));
    assert_eq!(store.load(&Id(1)).await.expect("read"), None);
    store.create(&mut record(2)).await.expect("stored");
    assert_eq!(world.column("SELECT id_hash FROM session").await.len(), 1);
}

async fn an_ended_session_is_not_brought_back(world: &World) {
    let store = store(world);
    let mut record = record(1);
    store.create(&mut record).await.expect("stored");
    store.delete(&record.id).await.expect("deleted");
    store.save(&record).await.expect("no error");
    assert_eq!(store.load(&record.id).await.expect("read"), None);
}

fn session(world: &World, id: Option<Id>) -> Session {
    Session::new(id, Arc::new(store(world)), None)
}

async fn signing_in_changes_the_identity(world: &World) {
    let researcher = researcher(world).await;
    let before = session(world, None);
    before.insert("planted", 1).await.expect("set");
    before.save().await.expect("stored");
    let planted = before.id().expect("stored");
    let session = session(world, Some(planted));
    sign_in(&session, &researcher.id).await.expect("signed in");
    session.save().await.expect("stored");
    let id = session.id().expect("stored");
    assert_ne!(id, planted);
    assert_eq!(session.get::<i32>("planted").await.expect("read"), None);
    let later = self::session(world, Some(id));
    assert_eq!(signed_in(&later).await.expect("read"), Some(researcher.id));
    let old = self::session(world, Some(planted));
    assert_eq!(signed_in(&old).await.expect("read"), None);
    sign_out(&later).await.expect("signed out");
    let ended = self::session(world, Some(id));
    assert_eq!(signed_in(&ended).await.expect("read"), None);
}

async fn a_new_password_ends_all_sign_ins(world: &World) {
    let new = new_researcher(world, "kari@example.no").await;
    let other = new_researcher(world, "ola@example.no").await;
    let mut ids = Vec::new();
    for id in [&new.researcher.id, &new.researcher.id, &other.researcher.id] {
        let session = session(world, None);
        sign_in(&session, id).await.expect("signed in");
        session.save().await.expect("stored");
        ids.push(session.id());
    }
    let set = world
        .services
        .researchers
        .set_password(&new.link, password("kari@example.no"));
    set.await.expect("the link is good");
    let mut still = Vec::new();
    for id in ids {
        still.push(
            signed_in(&session(world, id))
                .await
                .expect("read")
                .is_some(),
        );
    }
    assert_eq!(still, [false, false, true]);
}

async fn the_cookie_is_not_in_the_database(world: &World) {
    let mut record = record(77);
    store(world).create(&mut record).await.expect("stored");
    let stored = world.column("SELECT id_hash FROM session").await;
    assert_eq!(stored[0].len(), 64);
    assert!(!stored[0].contains(&record.id.to_string()));
}
