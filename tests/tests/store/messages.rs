//! Messages and replies: they reach whom they are for, tell nobody who that is, and go with the sort.

use server::service::receipt::Leaving;
use std::collections::BTreeSet;

use app::domain::id::{ReplyId, SortId};
use app::domain::message::{MessageText, ReplyText};
use app::domain::receipt::ReceiptCode;
use jiff::SignedDuration;
use server::service::messages::{
    Audience, Correspondence, DecideError, Found, LeaveError, MESSAGES_PER_DAY, REPLIES_PER_DAY,
    ReplyError,
};
use server::service::study::OwnedStudy;

use crate::on_both_databases;
use crate::samples::{draft, open_study, receipt, researcher, send_new};
use crate::world::World;

on_both_databases!(
    only_those_who_agreed_find_a_message,
    a_message_for_some_is_found_by_them_alone,
    a_reply_comes_back_under_the_pseudonym_once,
    a_reply_to_a_sort_that_waits_is_seen_when_it_is_released,
    withdrawal_deletes_the_thread,
    saying_no_deletes_the_thread,
    another_study_reaches_nobody_here,
    after_the_last_day_nothing_is_left_or_taken,
    there_is_a_limit_per_day,
    the_last_day_is_decided_before_opening,
);

fn text(text: &str) -> MessageText {
    MessageText::new(text).expect("a text")
}

fn reply_text(text: &str) -> ReplyText {
    ReplyText::new(text).expect("a text")
}

async fn allow(world: &World, code: &ReceiptCode) {
    let allowed = world.services.messages.allow(code, true).await;
    assert!(allowed.expect("stored"), "the sort exists");
}

/// An open study with five released sorts whose makers have agreed, A to E, in this order.
async fn five(world: &World) -> (OwnedStudy, Vec<ReceiptCode>) {
    let study = open_study(world).await;
    let mut codes = Vec::new();
    for name in ["A", "B", "C", "D", "E"] {
        let code = send_new(world, &study, name).await;
        allow(world, &code).await;
        codes.push(code);
    }
    (study, codes)
}

async fn leave(world: &World, study: &OwnedStudy, audience: Audience, said: &str) {
    let left = world.services.messages.leave(study, &audience, text(said));
    left.await.expect("left");
}

async fn messages(world: &World, code: &ReceiptCode) -> Option<Vec<Found>> {
    let inbox = world.services.messages.inbox(code).await.expect("read");
    inbox.and_then(|inbox| inbox.messages)
}

async fn found(world: &World, code: &ReceiptCode) -> Vec<String> {
    let found = messages(world, code).await.unwrap_or_default();
    found.iter().map(|found| found.text.to_string()).collect()
}

async fn correspondence(world: &World, study: &OwnedStudy) -> Correspondence {
    let read = world.services.messages.correspondence(study).await;
    read.expect("read")
}

/// The sort of a pseudonym, as the researchers choose it.
async fn sort(world: &World, study: &OwnedStudy, name: &str) -> SortId {
    let reachable = correspondence(world, study).await.reachable;
    let found = reachable
        .into_iter()
        .find(|(_, other)| other.as_str() == name);
    found.expect("reachable").0
}

async fn reply(world: &World, code: &ReceiptCode, said: &str) -> Result<ReplyId, ReplyError> {
    let messages = messages(world, code).await.expect("agreed");
    let service = &world.services.messages;
    let id = service.new_reply();
    service
        .reply(code, &messages[0].id, id.clone(), reply_text(said))
        .await
        .map(|()| id)
}

async fn only_those_who_agreed_find_a_message(world: &World) {
    let study = open_study(world).await;
    let (agreed, silent) = (
        send_new(world, &study, "A").await,
        send_new(world, &study, "B").await,
    );
    allow(world, &agreed).await;
    leave(world, &study, Audience::All, "Takk for hjelpen!").await;
    assert_eq!(found(world, &agreed).await, ["Takk for hjelpen!"]);
    assert_eq!(messages(world, &silent).await, None);
    // Whoever agrees later finds what was for all.
    allow(world, &silent).await;
    assert_eq!(found(world, &silent).await, ["Takk for hjelpen!"]);
    let unknown = world.services.messages.inbox(&receipt()).await;
    assert_eq!(unknown.expect("read"), None);
}

async fn a_message_for_some_is_found_by_them_alone(world: &World) {
    let (study, codes) = five(world).await;
    let chosen = BTreeSet::from([
        sort(world, &study, "B").await,
        sort(world, &study, "D").await,
    ]);
    leave(world, &study, Audience::Sorts(chosen), "En samtale?").await;
    for (index, code) in codes.iter().enumerate() {
        let expected: &[&str] = if index == 1 || index == 3 {
            &["En samtale?"]
        } else {
            &[]
        };
        assert_eq!(found(world, code).await, expected, "{index}");
    }
    let threads = correspondence(world, &study).await.threads;
    let names = threads[0].recipients.as_ref().expect("for some");
    let names: Vec<&str> = names.iter().map(|name| name.as_str()).collect();
    assert_eq!(names, ["B", "D"]);
    let service = &world.services.messages;
    let nobody = Audience::Sorts(BTreeSet::new());
    let refused = service.leave(&study, &nobody, text("?")).await;
    assert!(matches!(refused, Err(LeaveError::Nobody)));
}

async fn a_reply_comes_back_under_the_pseudonym_once(world: &World) {
    let (study, codes) = five(world).await;
    leave(world, &study, Audience::All, "En samtale?").await;
    let id = reply(world, &codes[2], "Gjerne.").await.expect("taken");
    reply(world, &codes[2], "På mandag.").await.expect("taken");
    // The same form again.
    let service = &world.services.messages;
    let message = messages(world, &codes[2]).await.expect("agreed").remove(0);
    let again = service.reply(&codes[2], &message.id, id.clone(), reply_text("Noe annet."));
    again.await.expect("known");
    assert_eq!(service.unread(study.study().id()).await.expect("read"), 2);
    let threads = correspondence(world, &study).await.threads;
    let mut said: Vec<(&str, &str)> = threads[0]
        .replies
        .iter()
        .map(|reply| (reply.pseudonym.as_str(), reply.text.as_str()))
        .collect();
    said.sort_unstable();
    assert_eq!(said, [("C", "Gjerne."), ("C", "På mandag.")]);
    service.mark_read(&study, &[id]).await.expect("marked");
    assert_eq!(service.unread(study.study().id()).await.expect("read"), 1);
    // Nobody else's replies are among one's own.
    let own = messages(world, &codes[0]).await.expect("agreed");
    assert_eq!(own[0].replies, []);
}

async fn a_reply_to_a_sort_that_waits_is_seen_when_it_is_released(world: &World) {
    let study = open_study(world).await;
    leave(world, &study, Audience::All, "En samtale?").await;
    let code = send_new(world, &study, "A").await;
    allow(world, &code).await;
    reply(world, &code, "Ja.").await.expect("taken");
    let before = correspondence(world, &study).await;
    assert_eq!(before.reachable, []);
    assert_eq!(before.threads[0].replies, []);
    let service = &world.services.messages;
    assert_eq!(service.unread(study.study().id()).await.expect("read"), 0);
    for name in ["B", "C", "D", "E"] {
        send_new(world, &study, name).await;
    }
    let after = correspondence(world, &study).await;
    assert_eq!(after.threads[0].replies[0].text.as_str(), "Ja.");
    assert_eq!(after.threads[0].replies[0].pseudonym.as_str(), "A");
    assert_eq!(service.unread(study.study().id()).await.expect("read"), 1);
}

/// Tables of the way back that hold something about single sorts, with how many rows each has.
async fn rows(world: &World) -> [usize; 4] {
    [
        world.rows("SELECT id FROM message").await.len(),
        world
            .rows("SELECT receipt_hash FROM message_recipient")
            .await
            .len(),
        world.rows("SELECT receipt_hash FROM mailbox").await.len(),
        world.rows("SELECT id FROM reply").await.len(),
    ]
}

/// One message for A alone, one for A and B, one for all; A has replied to one of them, B to one.
async fn three_threads(world: &World) -> (OwnedStudy, Vec<ReceiptCode>) {
    let (study, codes) = five(world).await;
    let (a, b) = (
        sort(world, &study, "A").await,
        sort(world, &study, "B").await,
    );
    for chosen in [vec![a.clone()], vec![a, b]] {
        let audience = Audience::Sorts(chosen.into_iter().collect());
        leave(world, &study, audience, "Til noen").await;
    }
    leave(world, &study, Audience::All, "Til alle").await;
    reply(world, &codes[0], "Svar fra A").await.expect("taken");
    reply(world, &codes[1], "Svar fra B").await.expect("taken");
    assert_eq!(rows(world).await, [3, 3, 5, 2]);
    (study, codes)
}

async fn withdrawal_deletes_the_thread(world: &World) {
    let (_, codes) = three_threads(world).await;
    let withdrawn = world
        .services
        .receipts
        .withdraw(&codes[0], Leaving::AtOnce)
        .await;
    withdrawn.expect("deleted");
    assert_eq!(rows(world).await, [2, 1, 4, 1]);
    assert_eq!(world.column("SELECT text FROM reply").await, ["Svar fra B"]);
    assert_eq!(messages(world, &codes[0]).await, None);
    assert!(
        !world
            .services
            .messages
            .allow(&codes[0], true)
            .await
            .expect("read")
    );
}

async fn saying_no_deletes_the_thread(world: &World) {
    let (study, codes) = three_threads(world).await;
    let service = &world.services.messages;
    assert!(service.allow(&codes[0], false).await.expect("deleted"));
    assert_eq!(rows(world).await, [2, 1, 4, 1]);
    assert_eq!(correspondence(world, &study).await.reachable.len(), 4);
    assert_eq!(messages(world, &codes[0]).await, None);
}

async fn another_study_reaches_nobody_here(world: &World) {
    let (study, codes) = five(world).await;
    let chosen = BTreeSet::from([sort(world, &study, "A").await]);
    let owner = study.study().owner().clone();
    let other = draft(world, &owner, "En annen").await;
    let other = world.services.studies.open(&other).await.expect("ready");
    let service = &world.services.messages;
    let audience = Audience::Sorts(chosen);
    let refused = service.leave(&other, &audience, text("Hei")).await;
    assert!(matches!(refused, Err(LeaveError::Unreachable)));
    leave(world, &other, Audience::All, "Hei alle").await;
    assert_eq!(found(world, &codes[0]).await, [""; 0]);
    assert_eq!(rows(world).await[0], 1, "a refused message is not stored");
    // Nor can a reply be addressed to another study's message, or be marked by its researchers.
    let foreign = correspondence(world, &other).await.threads[0].id.clone();
    let reply_id = service.new_reply();
    let refused = service
        .reply(&codes[0], &foreign, reply_id, reply_text("Ja"))
        .await;
    assert!(matches!(refused, Err(ReplyError::Unknown)));
    leave(world, &study, Audience::All, "Hei her").await;
    let id = reply(world, &codes[0], "Ja").await.expect("taken");
    service
        .mark_read(&other, &[id])
        .await
        .expect("nothing to do");
    assert_eq!(service.unread(study.study().id()).await.expect("read"), 1);
}

async fn after_the_last_day_nothing_is_left_or_taken(world: &World) {
    let (study, codes) = five(world).await;
    leave(world, &study, Audience::All, "En samtale?").await;
    let message = messages(world, &codes[0]).await.expect("agreed").remove(0);
    let until = correspondence(world, &study).await.open_until;
    assert_eq!(until.expect("open").to_string(), "2027-05-21");
    // The last day itself still counts.
    world.advance(SignedDuration::from_hours(180 * 24));
    reply(world, &codes[0], "Ja.").await.expect("taken");
    world.advance(SignedDuration::from_hours(24));
    let service = &world.services.messages;
    let late = service
        .reply(&codes[0], &message.id, service.new_reply(), reply_text("?"))
        .await;
    assert!(matches!(late, Err(ReplyError::Over)));
    assert_eq!(messages(world, &codes[0]).await, None);
    assert!(!service.allow(&codes[0], true).await.expect("read"));
    let late = service.leave(&study, &Audience::All, text("?")).await;
    assert!(matches!(late, Err(LeaveError::NotOpen)));
    let kept = correspondence(world, &study).await;
    assert!(kept.over);
    let offered = service.offered_until(study.study().id()).await;
    assert_eq!(offered.expect("read"), None, "nobody is asked any more");
    assert_eq!(kept.threads[0].replies.len(), 1);
    // The right to delete does not end.
    let withdrawn = world
        .services
        .receipts
        .withdraw(&codes[0], Leaving::AtOnce)
        .await;
    withdrawn.expect("deleted");
    assert_eq!(rows(world).await[3], 0);
}

async fn there_is_a_limit_per_day(world: &World) {
    let (study, codes) = five(world).await;
    for _ in 0..MESSAGES_PER_DAY {
        leave(world, &study, Audience::All, "Hei").await;
    }
    let service = &world.services.messages;
    let refused = service.leave(&study, &Audience::All, text("Hei")).await;
    assert!(matches!(refused, Err(LeaveError::TooMany)));
    for _ in 0..REPLIES_PER_DAY {
        reply(world, &codes[0], "Hei").await.expect("taken");
    }
    let refused = reply(world, &codes[0], "Hei").await;
    assert!(matches!(refused, Err(ReplyError::TooMany)));
    reply(world, &codes[1], "Hei").await.expect("not his limit");
    world.advance(SignedDuration::from_hours(24));
    leave(world, &study, Audience::All, "Hei").await;
    reply(world, &codes[0], "Hei").await.expect("a new day");
}

async fn the_last_day_is_decided_before_opening(world: &World) {
    let owner = researcher(world).await;
    let study = draft(world, &owner.id, "Arbeidsdagen").await;
    let service = &world.services.messages;
    let past = "2026-11-22".parse().expect("a day");
    let refused = service.decide(&study, Some(past)).await;
    assert!(matches!(refused, Err(DecideError::Past)));
    service.decide(&study, None).await.expect("a draft");
    let study = world.services.studies.open(&study).await.expect("ready");
    let refused = service.decide(&study, None).await;
    assert!(matches!(refused, Err(DecideError::NoDraft)));
    let code = send_new(world, &study, "A").await;
    assert!(!service.allow(&code, true).await.expect("read"));
    let refused = service.leave(&study, &Audience::All, text("Hei")).await;
    assert!(matches!(refused, Err(LeaveError::NotOpen)));
}
