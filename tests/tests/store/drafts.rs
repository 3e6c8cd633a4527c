//! Unfinished sorts under resume codes: opened by the code alone, gone in time, and unreadable where they lie.

use app::domain::resume_code::ResumeCode;
use jiff::SignedDuration;
use server::key_file::InstallationKey;
use server::service::drafts::{DAYS, DraftError, Drafts, Fields, MOST_BYTES};
use server::world::SeededRandom;

use crate::on_both_databases;
use crate::samples::{draft as study_of, open_study};
use crate::world::World;

on_both_databases!(
    a_code_opens_what_was_kept_last,
    a_deleted_draft_does_not_come_back,
    after_fourteen_days_there_is_nothing,
    another_study_or_another_key_opens_nothing,
    what_is_stored_says_nothing,
    what_is_too_long_or_too_much_is_refused,
    a_sealed_draft_that_was_changed_opens_nothing,
);

fn fields(remark: &str) -> Fields {
    [("lang", "nn"), ("step", "grid"), ("remark-1", remark)]
        .map(|(name, value)| (name.to_owned(), value.to_owned()))
        .to_vec()
}

async fn count(world: &World) -> usize {
    world.column("SELECT lookup FROM draft").await.len()
}

async fn a_code_opens_what_was_kept_last(world: &World) {
    let study = open_study(world).await;
    let study = study.study().id();
    let drafts = &world.drafts;
    let (ticket, until) = drafts.keep(study, &fields("én")).await.expect("kept");
    assert_eq!(until.to_string(), "2026-12-06");
    world.advance(SignedDuration::from_hours(24));
    let again = drafts.keep_again(study, &ticket, &fields("to")).await;
    assert_eq!(
        again.expect("kept").expect("there").to_string(),
        "2026-12-07"
    );
    assert_eq!(count(world).await, 1);
    let typed: ResumeCode = ticket
        .code()
        .grouped()
        .to_lowercase()
        .parse()
        .expect("a code");
    let opened = drafts.open(study, typed).await.expect("read");
    assert_eq!(opened, Some((ticket, fields("to"))));
    let other = ResumeCode::from_random([1; ResumeCode::RANDOM]);
    assert_eq!(drafts.open(study, other).await.expect("read"), None);
}

async fn a_deleted_draft_does_not_come_back(world: &World) {
    let study = open_study(world).await;
    let study = study.study().id();
    let drafts = &world.drafts;
    let (ticket, _) = drafts.keep(study, &fields("én")).await.expect("kept");
    let (other, _) = drafts.keep(study, &fields("en annen")).await.expect("kept");
    for _ in 0..2 {
        drafts.delete(study, &ticket).await.expect("deleted");
    }
    let again = drafts.keep_again(study, &ticket, &fields("to")).await;
    assert_eq!(again.expect("read"), None);
    let code = ticket.code().clone();
    assert_eq!(drafts.open(study, code).await.expect("read"), None);
    let code = other.code().clone();
    assert!(drafts.open(study, code).await.expect("read").is_some());
}

async fn after_fourteen_days_there_is_nothing(world: &World) {
    let study = open_study(world).await;
    let study = study.study().id();
    let drafts = &world.drafts;
    let (ticket, _) = drafts.keep(study, &fields("én")).await.expect("kept");
    let open = async || {
        let opened = drafts.open(study, ticket.code().clone()).await;
        opened.expect("read").is_some()
    };
    world.advance(SignedDuration::from_hours(24 * i64::from(DAYS)));
    assert!(open().await);
    assert_eq!(drafts.purge().await.expect("looked"), 0);
    world.advance(SignedDuration::from_hours(24));
    assert!(!open().await);
    let again = drafts.keep_again(study, &ticket, &fields("to")).await;
    assert_eq!(again.expect("read"), None);
    assert_eq!(count(world).await, 1, "until somebody clears up");
    assert_eq!(drafts.purge().await.expect("deleted"), 1);
    assert_eq!(count(world).await, 0);
}

async fn another_study_or_another_key_opens_nothing(world: &World) {
    let study = open_study(world).await;
    let other = study_of(world, study.study().owner(), "En annen").await;
    let (ticket, _) = world
        .drafts
        .keep(study.study().id(), &fields("én"))
        .await
        .expect("kept");
    let elsewhere = world.drafts.open(other.study().id(), ticket.code().clone());
    assert_eq!(elsewhere.await.expect("read"), None);
    let key = InstallationKey::from_random(&SeededRandom::new(99));
    let thief = Drafts::new(
        world.db.clone(),
        world.clock.clone(),
        world.random.clone(),
        key,
    );
    let stolen = thief.open(study.study().id(), ticket.code().clone());
    assert_eq!(stolen.await.expect("read"), None);
}

async fn what_is_stored_says_nothing(world: &World) {
    let study = open_study(world).await;
    let study = study.study().id();
    let canary = "Blåbær-canary";
    let (ticket, _) = world
        .drafts
        .keep(study, &fields(canary))
        .await
        .expect("kept");
    world.drafts.keep(study, &fields("")).await.expect("kept");
    let rows = world
        .rows("SELECT lookup, study_id, sealed, expires_on FROM draft")
        .await;
    assert_eq!(rows.len(), 2);
    assert_eq!(
        rows[0][2].len(),
        rows[1][2].len(),
        "the length tells nothing"
    );
    assert_ne!(rows[0][2], rows[1][2]);
    for row in &rows {
        assert_eq!(row[1], study.as_str());
        assert_eq!(row[3], "2026-12-06");
        let text = row.concat();
        let field = ticket.to_field();
        let (code, root) = field.split_once('.').expect("two parts");
        for secret in [canary, "remark", "grid", code, root] {
            assert!(!text.contains(secret), "{secret}");
        }
    }
}

async fn what_is_too_long_or_too_much_is_refused(world: &World) {
    let study = open_study(world).await;
    let study = study.study().id();
    let drafts = &world.drafts;
    let (ticket, _) = drafts.keep(study, &fields("én")).await.expect("kept");
    let long = fields(&"x".repeat(MOST_BYTES));
    let refused = drafts.keep_again(study, &ticket, &long).await;
    assert!(matches!(refused, Err(DraftError::TooLong)), "{refused:?}");
    let refused = drafts.keep(study, &long).await;
    assert!(matches!(refused, Err(DraftError::TooLong)), "{refused:?}");
    // The first was counted; a draft that is too long costs nothing and is not.
    let code = || ResumeCode::from_random([1; ResumeCode::RANDOM]);
    let tries = (0..250).map(|_| drafts.open(study, code()));
    let refused = futures::future::join_all(tries).await;
    let refused = refused
        .iter()
        .filter(|tried| matches!(tried, Err(DraftError::TooMany(_))));
    assert_eq!(refused.count(), 51);
    let right = drafts.open(study, ticket.code().clone()).await;
    assert!(matches!(right, Err(DraftError::TooMany(_))), "{right:?}");
    // Who has the ticket is not held up.
    let again = drafts.keep_again(study, &ticket, &fields("to")).await;
    assert!(again.expect("kept").is_some());
    world.advance(SignedDuration::from_secs(1));
    let right = drafts.open(study, ticket.code().clone()).await;
    assert!(right.expect("read").is_some());
}

async fn a_sealed_draft_that_was_changed_opens_nothing(world: &World) {
    let study = open_study(world).await;
    let study = study.study().id();
    let (ticket, _) = world.drafts.keep(study, &fields("én")).await.expect("kept");
    world
        .run("UPDATE draft SET sealed = substr(sealed, 1, length(sealed) - 8) || 'AAAAAAA='")
        .await;
    let opened = world.drafts.open(study, ticket.code().clone()).await;
    assert_eq!(opened.expect("read"), None);
}
