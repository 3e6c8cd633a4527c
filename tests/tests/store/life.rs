//! A study's life: trials leave nothing behind, versions are frozen, plans are kept, the log tells who did what.

use app::domain::id::ResearcherId;
use app::domain::language::StudyLanguage;
use app::domain::log::{Actor, Deletion, Event};
use app::domain::statement::{StatementNo, StatementText};
use app::domain::study::{CorrectionReason, Plan, StateName, Step};
use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};
use server::service::study::OwnedStudy;
use server::world::Clock as _;
use sha2::{Digest as _, Sha256};

use crate::on_both_databases;
use crate::samples::{draft, open_study, researcher, send_new};
use crate::world::World;

on_both_databases!(
    a_trial_shows_its_sorts_at_once_and_leaves_none,
    opening_freezes_a_document_whose_digest_is_its_sha_256,
    a_correction_makes_a_version_and_a_line_in_the_log,
    plans_are_kept_on_their_days,
    nothing_is_deleted_after_a_jump_of_the_clock,
    the_log_names_who_did_what_in_order,
    an_archived_study_comes_back_as_it_was,
);

/// Tables that hold what came from participants, or was made of it.
const OF_PARTICIPANTS: &str = "SELECT 'intake' FROM intake UNION ALL SELECT 'q_sort' FROM q_sort
    UNION ALL SELECT 'receipt' FROM receipt UNION ALL SELECT 'mailbox' FROM mailbox
    UNION ALL SELECT 'spent' FROM spent_receipt UNION ALL SELECT 'unlinked' FROM unlinked_choice
    UNION ALL SELECT 'draft' FROM draft UNION ALL SELECT 'reply' FROM reply UNION ALL SELECT 'message' FROM message
    UNION ALL SELECT 'choice' FROM background_choice UNION ALL SELECT 'count' FROM background_count
    UNION ALL SELECT 'analysis' FROM analysis UNION ALL SELECT 'presentation' FROM presentation";

async fn trial(world: &World) -> OwnedStudy {
    let owner = researcher(world).await;
    let owned = draft(world, &owner.id, "Arbeid").await;
    let stepped = world.services.studies.step(&owned, Step::Pilot).await;
    stepped.expect("ready")
}

async fn now(world: &World, owner: &ResearcherId, owned: &OwnedStudy) -> OwnedStudy {
    let found = world
        .services
        .studies
        .owned(owner, owned.study().id())
        .await;
    found.expect("read").expect("found")
}

async fn a_trial_shows_its_sorts_at_once_and_leaves_none(world: &World) {
    let studies = &world.services.studies;
    let owned = trial(world).await;
    let code = send_new(world, &owned, "A").await;
    send_new(world, &owned, "B").await;
    let released = world.services.sorting.released(&owned).await;
    assert_eq!(released.expect("read").len(), 2);
    let owned = studies.step(&owned, Step::Redraft).await.expect("a trial");
    assert_eq!(world.column(OF_PARTICIPANTS).await, [""; 0]);
    let owned = studies.step(&owned, Step::Pilot).await.expect("ready");
    // The pseudonym is free again, and the old receipt stands for nothing.
    send_new(world, &owned, "A").await;
    let gone = world.services.receipts.own_sort(&code).await.expect("read");
    assert_eq!(gone, server::service::receipt::OwnSortAnswer::Unknown);
    let owned = studies.open(&owned).await.expect("a trial");
    assert_eq!(world.column(OF_PARTICIPANTS).await, [""; 0]);
    let log = studies.life(&owned).await.expect("read").log;
    let deleted = log.iter().filter_map(|entry| match &entry.event {
        Event::Deleted { count, why } => Some((*count, *why)),
        _ => None,
    });
    let deleted: Vec<_> = deleted.collect();
    assert_eq!(deleted, [(1, Deletion::Pilot), (2, Deletion::Pilot)]);
}

async fn opening_freezes_a_document_whose_digest_is_its_sha_256(world: &World) {
    let owned = open_study(world).await;
    let versions = world
        .services
        .studies
        .life(&owned)
        .await
        .expect("read")
        .versions;
    assert_eq!(versions.len(), 1);
    let version = &versions[0];
    let digest: String = Sha256::digest(version.document.as_bytes())
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    assert_eq!(version.digest, digest);
    let document: serde_json::Value = serde_json::from_str(&version.document).expect("JSON");
    assert_eq!(document["form"], "synspunkt-frozen-study-1");
    assert_eq!(
        document["statements"][0]["nb"]["text"],
        "Påstand nummer 1 «æøå»"
    );
    assert_eq!(document["grid"], "-2:1,-1:2,0:3,1:2,2:1");
    assert_eq!(document["texts"]["nb"]["instruction"], "Hvor enig er du?");
    assert_eq!(document["options"]["is_shuffled"], true);
    send_new(world, &owned, "A").await;
    let carried = world.column("SELECT statements_digest FROM intake").await;
    assert_eq!(carried, [version.statements.as_str()]);
    // Closing and opening again changes nothing that participants sort.
    let owned = world.services.studies.close(&owned).await.expect("open");
    let owned = world.services.studies.reopen(&owned).await.expect("closed");
    let life = world.services.studies.life(&owned).await.expect("read");
    assert_eq!(life.versions, versions);
}

async fn a_correction_makes_a_version_and_a_line_in_the_log(world: &World) {
    let owned = open_study(world).await;
    send_new(world, &owned, "Before").await;
    let studies = &world.services.studies;
    let text = |text: &str| StatementText::new(text).expect("a text");
    let at = (StatementNo::from_index(2), StudyLanguage::NB);
    let reason = CorrectionReason::new("Punktum manglet").expect("a reason");
    let after = text("Påstand nummer 3 «æøå».");
    let owned = studies
        .correct(&owned, at, after.clone(), reason.clone())
        .await
        .expect("one letter");
    send_new(world, &owned, "After").await;
    let life = studies.life(&owned).await.expect("read");
    let digests: Vec<_> = life
        .versions
        .iter()
        .map(|version| version.statements.as_str())
        .collect();
    assert_eq!(digests.len(), 2);
    let mut carried = world.column("SELECT statements_digest FROM intake").await;
    carried.sort_unstable();
    let mut expected = digests.clone();
    expected.sort_unstable();
    assert_eq!(carried, expected);
    assert_eq!(life.log[0].event, Event::Frozen { version: 2 });
    let before = text("Påstand nummer 3 «æøå»");
    let corrected = Event::Corrected {
        statement: at.0,
        locale: at.1,
        before,
        after,
        reason,
    };
    assert_eq!(life.log[1].event, corrected);
}

/// Moves the clock to the beginning of a day, and keeps plans twice, an hour apart.
async fn on(world: &World, day: Date) {
    let start: Timestamp = format!("{day}T00:00:00Z").parse().expect("a time");
    world.advance(start.duration_since(world.clock.now()));
    let studies = &world.services.studies;
    studies.keep_plans(None).await.expect("kept");
    let before = world.clock.now();
    world.advance(SignedDuration::from_hours(1));
    studies.keep_plans(Some(before)).await.expect("kept");
}

async fn plans_are_kept_on_their_days(world: &World) {
    let owner = researcher(world).await;
    let owned = draft(world, &owner.id, "Arbeid").await;
    let studies = &world.services.studies;
    let day = |day: i8| date(2026, 12, day);
    let plan = Plan::new(Some(day(1)), Some(day(4)), Some(day(9))).expect("in order");
    studies.set_plan(&owned, plan).await.expect("stored");
    let state = async || now(world, &owner.id, &owned).await.study().state().name();
    on(world, date(2026, 11, 30)).await;
    assert_eq!(state().await, StateName::Draft);
    on(world, day(1)).await;
    assert_eq!(state().await, StateName::Open);
    let open = now(world, &owner.id, &owned).await;
    send_new(world, &open, "A").await;
    on(world, day(4)).await;
    assert_eq!(state().await, StateName::Open);
    on(world, day(5)).await;
    assert_eq!(state().await, StateName::Closed);
    let closed = now(world, &owner.id, &owned).await;
    assert_eq!(
        world
            .services
            .sorting
            .released(&closed)
            .await
            .expect("read")
            .len(),
        1
    );
    // Opened again by hand it stays open, since that plan has been kept.
    studies.reopen(&closed).await.expect("closed");
    on(world, day(6)).await;
    assert_eq!(state().await, StateName::Open);
    on(world, day(9)).await;
    assert_ne!(world.column(OF_PARTICIPANTS).await, [""; 0]);
    on(world, day(10)).await;
    assert_eq!(world.column(OF_PARTICIPANTS).await, [""; 0]);
    assert_eq!(state().await, StateName::Closed);
    let log = studies.life(&closed).await.expect("read").log;
    let why = Deletion::Retention;
    assert_eq!(log[0].event, Event::Deleted { count: 1, why });
    assert_eq!(log[0].by, Actor::Plan);
    assert_eq!(
        studies.life(&closed).await.expect("read").plan,
        Plan::default()
    );
}

async fn nothing_is_deleted_after_a_jump_of_the_clock(world: &World) {
    let owned = open_study(world).await;
    send_new(world, &owned, "A").await;
    let studies = &world.services.studies;
    let plan = Plan::new(None, None, Some(date(2026, 12, 1))).expect("in order");
    studies.set_plan(&owned, plan).await.expect("stored");
    let before = world.clock.now();
    world.advance(SignedDuration::from_hours(24 * 365));
    studies.keep_plans(Some(before)).await.expect("kept");
    assert_ne!(world.column(OF_PARTICIPANTS).await, [""; 0]);
    // The next look agrees.
    let before = world.clock.now();
    world.advance(SignedDuration::from_hours(1));
    studies.keep_plans(Some(before)).await.expect("kept");
    assert_eq!(world.column(OF_PARTICIPANTS).await, [""; 0]);
}

async fn the_log_names_who_did_what_in_order(world: &World) {
    let owned = open_study(world).await;
    let log = world.services.studies.life(&owned).await.expect("read").log;
    let events: Vec<_> = log.iter().rev().map(|entry| entry.event.clone()).collect();
    let (from, to) = (StateName::Draft, StateName::Open);
    let grid = "-2:1,-1:2,0:3,1:2,2:1".to_owned();
    assert_eq!(
        events,
        [
            Event::Made,
            Event::Texts {
                locale: StudyLanguage::NB
            },
            Event::Statements { count: 9 },
            Event::Grid { grid },
            Event::State { from, to },
            Event::Frozen { version: 1 },
        ]
    );
    let kari =
        |by: &Actor| matches!(by, Actor::Researcher(name) if name.as_str() == "Kari Nordmann");
    assert!(log.iter().all(|entry| kari(&entry.by)));
}

async fn an_archived_study_comes_back_as_it_was(world: &World) {
    let owned = open_study(world).await;
    send_new(world, &owned, "A").await;
    let studies = &world.services.studies;
    let owned = studies.close(&owned).await.expect("open");
    let owned = studies.step(&owned, Step::Archive).await.expect("closed");
    let read = studies.by_slug(owned.study().slug()).await.expect("read");
    assert_eq!(read.as_ref(), Some(owned.study()));
    assert_eq!(owned.study().state().name(), StateName::Archived);
    assert!(studies.reopen(&owned).await.is_err());
    let owned = studies.step(&owned, Step::Restore).await.expect("archived");
    assert_eq!(owned.study().state().name(), StateName::Closed);
    let released = world.services.sorting.released(&owned).await.expect("read");
    assert_eq!(released.len(), 1);
}
