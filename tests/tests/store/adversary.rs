//! Programs that get what an attacker gets, and try to find out who sent which sort.

use std::collections::{BTreeMap, BTreeSet};
use std::time::{Duration, Instant};

use app::domain::meeting::{MeetingName, MeetingState, Seats};
use app::domain::study::ReleaseBatch;
use app::sorting::step::Step;
use server::service::receipt::Leaving;
use server::world::{SystemRandom, shuffle};

use crate::on_both_databases;
use crate::samples::{
    conditions, draft, open_study, receipt, researcher, send, send_new, submission,
    submission_under,
};
use crate::world::World;

on_both_databases!(an_unknown_receipt_takes_as_long_as_a_withdrawn_one);

const MEETINGS: usize = 200;
const PEOPLE: usize = 25;

/// Two hundred meetings of twenty-five. The attacker has followed the live page: who sits where, and when each seat
/// was finished. Afterwards everything the database holds lies open. However the rows are put into an order, laying
/// them beside the order in which people took their seats or finished links no more sorts to people than guessing:
/// one in each meeting on average, with a variance of one (fixed points of a random permutation; de Montmort, 1713).
#[tokio::test(flavor = "multi_thread")]
async fn whoever_followed_a_meeting_links_no_more_sorts_than_by_guessing() {
    let world = World::sqlite().await;
    let owner = researcher(&world).await;
    let study = draft(&world, &owner.id, "Arbeidsdagen").await;
    let studies = &world.services.studies;
    let batch = ReleaseBatch::new(25).expect("a batch");
    let study = studies
        .set_release_batch(&study, batch)
        .await
        .expect("a draft");
    let study = studies.open(&study).await.expect("ready");
    let (id, services) = (study.study().id(), &world.services);

    let mut followed = Vec::new();
    for number in 0..MEETINGS {
        let name = MeetingName::new(&format!("Møte {number}")).expect("a name");
        let seats = Seats::new(25).expect("a number");
        let meeting = services
            .meetings
            .create(&study, name, seats)
            .await
            .expect("prepared");
        let go_to = async |state| {
            let gone = services.meetings.go_to(&study, &meeting.id, state).await;
            gone.expect("allowed");
        };
        go_to(MeetingState::Open).await;
        let code = meeting.code.as_ref().expect("a code").as_str();
        let people: Vec<String> = (0..PEOPLE)
            .map(|_| services.meetings.new_secret())
            .collect();
        for secret in &people {
            let seat = services.meetings.take_seat(id, code, None, secret).await;
            seat.expect("a seat");
        }
        // They finish in an order of their own.
        let mut order: Vec<usize> = (0..PEOPLE).collect();
        shuffle(&SystemRandom, &mut order);
        let mut pseudonyms = vec![String::new(); PEOPLE];
        for seat in &order {
            services.meetings.report(&people[*seat], Step::Send, 9);
            let offered = services
                .sorting
                .offer_pseudonym(study.study())
                .await
                .expect("offered");
            let sent = submission(&study, offered.as_str());
            offered.as_str().clone_into(&mut pseudonyms[*seat]);
            send(&world, id, &sent).await;
            services.meetings.finish(&people[*seat]);
        }
        go_to(MeetingState::Closed).await;
        let finished: Vec<String> = order.iter().map(|seat| pseudonyms[*seat].clone()).collect();
        followed.push([
            ("order of finishing", finished),
            ("order of seats", pseudonyms),
        ]);
    }
    for (attack, sql) in [
        ("place of the row", "SELECT pseudonym FROM q_sort"),
        ("identity", "SELECT pseudonym FROM q_sort ORDER BY id"),
        (
            "pseudonym",
            "SELECT pseudonym FROM q_sort ORDER BY pseudonym_key",
        ),
        ("ranks", "SELECT pseudonym FROM q_sort ORDER BY ranks"),
        (
            "receipt",
            "SELECT s.pseudonym FROM receipt r JOIN q_sort s ON s.id = r.sort_id ORDER BY r.receipt_hash",
        ),
    ] {
        let rows = world.column(sql).await;
        let mut links: BTreeMap<&str, usize> = BTreeMap::new();
        for guesses in &followed {
            let of_meeting: BTreeSet<&String> = guesses[0].1.iter().collect();
            let here = rows.iter().filter(|name| of_meeting.contains(name));
            let here: Vec<&String> = here.collect();
            assert_eq!(here.len(), PEOPLE);
            for (guess, people) in guesses {
                let hits = here.iter().zip(people).filter(|(row, name)| **row == *name);
                *links.entry(guess).or_default() += hits.count();
            }
        }
        for (guess, links) in links {
            // Five standard deviations above the expectation.
            let limit = MEETINGS as f64 + 5.0 * (MEETINGS as f64).sqrt();
            assert!(
                (links as f64) < limit,
                "{links} of 5000 people found by {attack}, {guess}"
            );
        }
    }
}

/// Forty groups of twenty-five who sort twice in a row. Whatever order the rows are put into, those of the second
/// condition laid beside those of the first bring no more people together than chance: only the pseudonym links them.
#[tokio::test(flavor = "multi_thread")]
async fn the_two_sorts_of_a_person_are_linked_by_nothing_but_the_pseudonym() {
    const GROUPS: usize = 40;
    let world = World::sqlite().await;
    let owner = researcher(&world).await;
    let study = draft(&world, &owner.id, "Arbeidsdagen").await;
    let studies = &world.services.studies;
    let batch = ReleaseBatch::new(25).expect("a batch");
    let study = studies.set_release_batch(&study, batch).await;
    let study = studies
        .set_conditions(&study.expect("a draft"), conditions([true, true]))
        .await;
    let study = studies.open(&study.expect("a draft")).await.expect("ready");
    let mut groups: Vec<BTreeSet<String>> = Vec::new();
    for group in 0..GROUPS {
        let names: Vec<String> = (0..PEOPLE).map(|n| format!("G{group}P{n}")).collect();
        for name in &names {
            for condition in [1, 2] {
                let sent = submission_under(&study, name, condition);
                send(&world, study.study().id(), &sent).await;
            }
        }
        groups.push(names.into_iter().collect());
    }
    for (order, [first, second]) in [
        (
            "identity",
            [
                "SELECT pseudonym FROM q_sort WHERE condition_no = '1' ORDER BY id",
                "SELECT pseudonym FROM q_sort WHERE condition_no = '2' ORDER BY id",
            ],
        ),
        (
            "place of the row",
            [
                "SELECT pseudonym FROM q_sort WHERE condition_no = '1'",
                "SELECT pseudonym FROM q_sort WHERE condition_no = '2'",
            ],
        ),
        (
            "receipt",
            [
                "SELECT s.pseudonym FROM receipt r JOIN q_sort s ON s.id = r.sort_id
                WHERE s.condition_no = '1' ORDER BY r.receipt_hash",
                "SELECT s.pseudonym FROM receipt r JOIN q_sort s ON s.id = r.sort_id
                WHERE s.condition_no = '2' ORDER BY r.receipt_hash",
            ],
        ),
    ] {
        let (first, second) = (world.column(first).await, world.column(second).await);
        let mut links = 0;
        for group in &groups {
            let here = |rows: &[String]| -> Vec<String> {
                rows.iter()
                    .filter(|name| group.contains(*name))
                    .cloned()
                    .collect()
            };
            let (first, second) = (here(&first), here(&second));
            assert_eq!([first.len(), second.len()], [PEOPLE, PEOPLE]);
            links += first
                .iter()
                .zip(&second)
                .filter(|(one, other)| one == other)
                .count();
        }
        let limit = GROUPS as f64 + 5.0 * (GROUPS as f64).sqrt();
        assert!(
            (links as f64) < limit,
            "{links} of 1000 people found by {order}"
        );
    }
}

/// The medians of many questions asked in turns; whoever measures answers should not learn whether a code was once
/// good. Half as much again is left for the noise of a busy machine.
async fn an_unknown_receipt_takes_as_long_as_a_withdrawn_one(world: &World) {
    const ASKED: usize = 301;
    let study = open_study(world).await;
    let (gone, leaving) = (
        send_new(world, &study, "A").await,
        send_new(world, &study, "B").await,
    );
    for pseudonym in ["C", "D", "E"] {
        send_new(world, &study, pseudonym).await;
    }
    let receipts = &world.services.receipts;
    receipts
        .withdraw(&gone, Leaving::AtOnce)
        .await
        .expect("deleted");
    receipts
        .withdraw(&leaving, Leaving::WithOthers)
        .await
        .expect("noted");
    let codes = [receipt(), gone, leaving];
    let mut times: [Vec<Duration>; 3] = Default::default();
    for _ in 0..ASKED {
        for (code, times) in codes.iter().zip(&mut times) {
            let begun = Instant::now();
            receipts.own_sort(code).await.expect("read");
            times.push(begun.elapsed());
        }
    }
    let medians = times.map(|mut times| {
        times.sort_unstable();
        times[ASKED / 2]
    });
    let (fastest, slowest) = (medians.iter().min(), medians.iter().max());
    let (fastest, slowest) = (fastest.expect("three"), slowest.expect("three"));
    assert!(*slowest < *fastest * 3 / 2, "{medians:?}");
}
