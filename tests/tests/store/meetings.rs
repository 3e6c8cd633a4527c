//! Meetings: joined with a code while they run, followed as steps and counts, and nothing of them in the sorts.

use app::domain::meeting::{HelpTopic, Meeting, MeetingName, MeetingState, Seats, Stillness};
use app::sorting::step::Step;
use jiff::SignedDuration;
use server::service::meeting::{ChangeError, Joining, SeatError};
use server::service::study::OwnedStudy;

use crate::on_both_databases;
use crate::samples::{draft, open_study, send_new};
use crate::world::World;

on_both_databases!(
    a_code_works_while_the_meeting_runs,
    a_seat_is_taken_once_and_only_if_there_is_one,
    the_board_knows_how_far_and_never_what,
    the_board_knows_roughly_who_is_still,
    help_is_kept_as_a_count,
    closing_forgets_seats_and_code,
    wrong_codes_are_limited_and_right_ones_are_not,
    another_study_neither_finds_nor_changes_it,
    no_value_of_a_meeting_is_among_the_sorts,
);

async fn meeting(world: &World, study: &OwnedStudy, seats: i64) -> Meeting {
    let name = MeetingName::new("Fagmøte, gruppe 2").expect("a name");
    let seats = Seats::new(seats).expect("a number");
    let meetings = &world.services.meetings;
    meetings.create(study, name, seats).await.expect("prepared")
}

async fn running(world: &World, seats: i64) -> (OwnedStudy, Meeting, String) {
    let study = open_study(world).await;
    let meeting = meeting(world, &study, seats).await;
    go_to(world, &study, &meeting, MeetingState::Open).await;
    let code = meeting.code.as_ref().expect("a code").as_str().to_owned();
    (study, meeting, code)
}

async fn go_to(world: &World, study: &OwnedStudy, meeting: &Meeting, state: MeetingState) {
    let changed = world.services.meetings.go_to(study, &meeting.id, state);
    changed.await.expect("allowed");
}

async fn take(
    world: &World,
    study: &OwnedStudy,
    code: &str,
    secret: &str,
) -> Result<usize, SeatError> {
    let meetings = &world.services.meetings;
    let study = study.study().id();
    meetings.take_seat(study, code, None, secret).await
}

async fn a_code_works_while_the_meeting_runs(world: &World) {
    let study = open_study(world).await;
    let meeting = meeting(world, &study, 3).await;
    let code = meeting.code.clone().expect("a code");
    let meetings = &world.services.meetings;
    let id = study.study().id();
    let find = async || meetings.find(id, code.as_str(), None).await.expect("read");
    assert!(matches!(find().await, Joining::NotYet(_)));
    assert!(take(world, &study, code.as_str(), "a").await.is_err());
    for state in [MeetingState::Open, MeetingState::LastCall] {
        go_to(world, &study, &meeting, state).await;
        assert!(matches!(find().await, Joining::Running(_)));
    }
    let said = code.grouped().to_lowercase();
    assert_eq!(take(world, &study, &said, "a").await.expect("a seat"), 1);
    go_to(world, &study, &meeting, MeetingState::Closed).await;
    assert_eq!(find().await, Joining::Unknown);
    let again = meetings
        .go_to(&study, &meeting.id, MeetingState::Open)
        .await;
    assert!(matches!(again, Err(ChangeError::State { .. })));
}

async fn a_seat_is_taken_once_and_only_if_there_is_one(world: &World) {
    let (study, meeting, code) = running(world, 2).await;
    assert_eq!(take(world, &study, &code, "a").await.expect("a seat"), 1);
    assert_eq!(take(world, &study, &code, "b").await.expect("a seat"), 2);
    assert_eq!(take(world, &study, &code, "a").await.expect("the same"), 1);
    let full = take(world, &study, &code, "c").await;
    assert!(matches!(full, Err(SeatError::Full)));
    let meetings = &world.services.meetings;
    let more = Seats::new(3).expect("a number");
    meetings
        .plan(&study, &meeting.id, more)
        .await
        .expect("planned");
    assert_eq!(take(world, &study, &code, "c").await.expect("a seat"), 3);
}

async fn the_board_knows_how_far_and_never_what(world: &World) {
    let (study, meeting, code) = running(world, 5).await;
    take(world, &study, &code, "a").await.expect("a seat");
    take(world, &study, &code, "b").await.expect("a seat");
    let meetings = &world.services.meetings;
    meetings.report("a", Step::Grid, 4);
    meetings.report("nobody", Step::Send, 9);
    meetings.finish("b");
    // The seat is left; whoever still had its secret could not tell anything any more.
    meetings.report("b", Step::Read, 0);
    assert_eq!(meetings.seat("b"), None);
    let live = meetings.live(&study, &meeting.id).await.expect("read");
    let seats = live.expect("there").seats;
    let far: Vec<_> = seats
        .iter()
        .map(|seat| (seat.number, seat.step, seat.placed))
        .collect();
    assert_eq!(far, [(1, Some(Step::Grid), 4), (2, None, 0)]);
}

async fn the_board_knows_roughly_who_is_still(world: &World) {
    let (study, meeting, code) = running(world, 5).await;
    take(world, &study, &code, "a").await.expect("a seat");
    let meetings = &world.services.meetings;
    let still = async || {
        let live = meetings.live(&study, &meeting.id).await.expect("read");
        live.expect("there").seats[0].still
    };
    meetings.report("a", Step::Grid, 4);
    assert_eq!(still().await, Stillness::Moved);
    for (minutes, then) in [
        (1, Stillness::Moved),
        (1, Stillness::Still),
        (2, Stillness::Still),
        (1, Stillness::Long),
    ] {
        world.advance(SignedDuration::from_mins(minutes));
        // What is told again without a change is no movement.
        meetings.report("a", Step::Grid, 4);
        assert_eq!(still().await, then);
    }
    meetings.report("a", Step::Grid, 5);
    assert_eq!(still().await, Stillness::Moved);
}

async fn help_is_kept_as_a_count(world: &World) {
    let (study, meeting, code) = running(world, 5).await;
    take(world, &study, &code, "a").await.expect("a seat");
    take(world, &study, &code, "b").await.expect("a seat");
    let meetings = &world.services.meetings;
    let ask = async |seat: &str, topic: HelpTopic, statement: u32| {
        let asked = meetings.ask_for_help(seat, topic, statement).await;
        asked.expect("counted")
    };
    assert!(ask("a", HelpTopic::Wording, 3).await);
    assert!(ask("a", HelpTopic::Wording, 3).await, "pressed twice");
    assert!(ask("b", HelpTopic::Wording, 3).await);
    assert!(ask("b", HelpTopic::Sorting, 0).await);
    assert!(!ask("nobody", HelpTopic::Other, 0).await);
    let live = async || {
        let live = meetings.live(&study, &meeting.id).await.expect("read");
        live.expect("there")
    };
    let before = live().await;
    let counts = [(HelpTopic::Sorting, 0, 1), (HelpTopic::Wording, 3, 2)];
    assert_eq!(before.help, counts);
    assert!(before.seats.iter().all(|seat| seat.help.is_some()));
    meetings
        .helped(&study, &meeting.id, 1)
        .await
        .expect("noted");
    assert_eq!(live().await.seats[0].help, None);
    go_to(world, &study, &meeting, MeetingState::Closed).await;
    assert_eq!(live().await.help, counts, "counts stay");
}

async fn closing_forgets_seats_and_code(world: &World) {
    let (study, meeting, code) = running(world, 5).await;
    take(world, &study, &code, "a").await.expect("a seat");
    go_to(world, &study, &meeting, MeetingState::Closed).await;
    let meetings = &world.services.meetings;
    assert_eq!(meetings.seat("a"), None);
    let live = meetings.live(&study, &meeting.id).await.expect("read");
    assert_eq!(live.expect("there").seats, []);
    assert_eq!(world.column("SELECT join_code FROM meeting").await, [""]);
}

async fn wrong_codes_are_limited_and_right_ones_are_not(world: &World) {
    let (study, _, code) = running(world, 200).await;
    let meetings = &world.services.meetings;
    let id = study.study().id();
    let from = |code: &'static str, address: &'static str| async move {
        meetings.find(id, code, Some(address)).await.expect("read")
    };
    for _ in 0..5 {
        assert_eq!(from("0000 0000", "203.0.113.77").await, Joining::Unknown);
    }
    assert_eq!(from("0000 0000", "203.0.113.77").await, Joining::TooMany);
    let right = meetings.find(id, &code, Some("203.0.113.77")).await;
    assert_eq!(right.expect("read"), Joining::TooMany);
    // Others are not held up, and a whole office behind one address can join.
    for number in 0..100 {
        let secret = format!("{number}");
        let seat = meetings.take_seat(id, &code, Some("203.0.113.78"), &secret);
        assert_eq!(seat.await.expect("a seat"), number + 1);
    }
    world.advance(SignedDuration::from_secs(60));
    let right = meetings.find(id, &code, Some("203.0.113.77")).await;
    assert!(matches!(right.expect("read"), Joining::Running(_)));
}

async fn another_study_neither_finds_nor_changes_it(world: &World) {
    let (study, meeting, code) = running(world, 5).await;
    let owner = study.study().owner().clone();
    let other = draft(world, &owner, "En annen").await;
    let meetings = &world.services.meetings;
    let found = meetings.find(other.study().id(), &code, None).await;
    assert_eq!(found.expect("read"), Joining::Unknown);
    let live = meetings.live(&other, &meeting.id).await;
    assert_eq!(live.expect("read"), None);
    let closed = meetings.go_to(&other, &meeting.id, MeetingState::Closed);
    assert!(matches!(closed.await, Err(ChangeError::Unknown)));
    assert_eq!(meetings.list(&other).await.expect("read"), []);
}

/// Everything in a table, cell by cell.
async fn cells(world: &World, sql: &'static str) -> Vec<String> {
    let mut cells: Vec<String> = world.rows(sql).await.into_iter().flatten().collect();
    cells.retain(|cell| !cell.is_empty());
    cells
}

async fn no_value_of_a_meeting_is_among_the_sorts(world: &World) {
    let (study, meeting, code) = running(world, 7).await;
    let meetings = &world.services.meetings;
    for name in ["A", "B", "C", "D", "E", "F"] {
        take(world, &study, &code, name).await.expect("a seat");
        meetings
            .ask_for_help(name, HelpTopic::Wording, 3)
            .await
            .expect("counted");
        meetings.report(name, Step::Send, 9);
        send_new(world, &study, name).await;
        meetings.finish(name);
    }
    let study_id = study.study().id().to_string();
    let sorts = [
        cells(world, "SELECT id, source, released_on, pseudonym, pseudonym_key, ranks, remarks, closing_remark, consent_version, shown_order, statements_digest FROM q_sort").await,
        cells(world, "SELECT receipt_hash, pseudonym, pseudonym_key, ranks, remarks, closing_remark, consent_version, shown_order, statements_digest FROM intake").await,
        cells(world, "SELECT receipt_hash, state, sort_id FROM receipt").await,
    ]
    .concat();
    for after_closing in [false, true] {
        if after_closing {
            go_to(world, &study, &meeting, MeetingState::Closed).await;
        }
        let meetings = [
            cells(world, "SELECT id, study_id, name, CAST(planned AS TEXT), state, join_code FROM meeting").await,
            cells(world, "SELECT meeting_id, topic, CAST(statement AS TEXT), CAST(times AS TEXT) FROM meeting_help").await,
        ]
        .concat();
        assert!(meetings.len() >= 9, "{meetings:?}");
        for cell in meetings {
            assert!(cell == study_id || !sorts.contains(&cell), "{cell}");
        }
    }
}
