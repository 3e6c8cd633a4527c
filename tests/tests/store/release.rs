//! Release: in batches, in random order, with nothing left that tells who came when.

use std::collections::BTreeMap;
use std::time::Duration;

use crate::world::Counts;
use app::domain::study::ReleaseBatch;
use jiff::SignedDuration;
use jiff::civil::date;

use crate::on_both_databases;
use crate::samples::{draft, open_study, researcher, send, send_new, submission};
use crate::world::World;

on_both_databases!(
    sorts_are_released_five_at_a_time,
    a_study_can_have_larger_batches,
    closing_releases_what_waits,
    nothing_that_was_sent_is_lost_at_release,
    nothing_that_waited_is_left_behind,
    neither_identity_nor_place_tells_the_order_of_arrival,
    no_row_tells_in_which_transaction_it_came,
);

async fn counts(world: &World, study: &server::service::study::OwnedStudy) -> (usize, usize) {
    let Counts {
        submitted,
        released,
    } = world.counts(study.study().id()).await;
    (submitted, released)
}

async fn sorts_are_released_five_at_a_time(world: &World) {
    let study = open_study(world).await;
    let mut seen = Vec::new();
    for number in 1..=11 {
        send_new(world, &study, &format!("P{number}")).await;
        seen.push(counts(world, &study).await);
    }
    let expected: Vec<_> = (1..=11).map(|sent| (sent, sent / 5 * 5)).collect();
    assert_eq!(seen, expected);
}

async fn a_study_can_have_larger_batches(world: &World) {
    let owner = researcher(world).await;
    let study = draft(world, &owner.id, "Arbeidsdagen").await;
    let batch = ReleaseBatch::new(7).expect("a batch");
    let study = world
        .services
        .studies
        .set_release_batch(&study, batch)
        .await;
    let study = world
        .services
        .studies
        .open(&study.expect("a draft"))
        .await
        .expect("ready");
    for number in 1..=6 {
        send_new(world, &study, &format!("P{number}")).await;
    }
    assert_eq!(counts(world, &study).await, (6, 0));
    send_new(world, &study, "P7").await;
    assert_eq!(counts(world, &study).await, (7, 7));
}

async fn closing_releases_what_waits(world: &World) {
    let study = open_study(world).await;
    for pseudonym in ["A", "B"] {
        send_new(world, &study, pseudonym).await;
    }
    world.advance(SignedDuration::from_hours(48));
    world.services.studies.close(&study).await.expect("open");
    assert_eq!(counts(world, &study).await, (2, 2));
    let released = world.services.sorting.released(&study).await.expect("read");
    let dates: Vec<_> = released.iter().map(|sort| sort.released_on).collect();
    assert_eq!(
        dates,
        [date(2026, 11, 24); 2],
        "the day of release, not of sending"
    );
}

async fn nothing_that_was_sent_is_lost_at_release(world: &World) {
    let study = open_study(world).await;
    let mut sent = BTreeMap::new();
    for number in 1..=5 {
        let submission = submission(&study, &format!("Navn {number}"));
        send(world, study.study().id(), &submission).await;
        sent.insert(submission.pseudonym.clone(), submission);
    }
    let released = world.services.sorting.released(&study).await.expect("read");
    assert_eq!(released.len(), 5);
    for sort in released {
        let submission = &sent[&sort.content.pseudonym];
        assert_eq!(sort.content.sort, submission.sort);
        assert_eq!(sort.content.remarks, submission.remarks);
        assert_eq!(sort.content.closing_remark, submission.closing_remark);
    }
    let kept = world
        .rows("SELECT DISTINCT consent_version, shown_order, statements_digest FROM q_sort")
        .await;
    let any = sent.values().next().expect("five");
    let expected = [
        any.consent_version.as_str(),
        "[1,2,3,4,5,6,7,8,9]",
        any.statements_digest.as_str(),
    ];
    assert_eq!(kept, [expected]);
}

async fn nothing_that_waited_is_left_behind(world: &World) {
    let study = open_study(world).await;
    for number in 1..=5 {
        send_new(world, &study, &format!("P{number}")).await;
    }
    assert_eq!(
        world.column("SELECT receipt_hash FROM intake").await,
        [""; 0]
    );
    let orphans = "SELECT receipt_hash FROM receipt
        WHERE state <> 'released' OR sort_id NOT IN (SELECT id FROM q_sort)";
    assert_eq!(world.column(orphans).await, [""; 0]);
    if !world.is_sqlite() {
        assert!(is_rewritten(world).await);
    }
    let links = "SELECT id FROM q_sort WHERE id IN (SELECT receipt_hash FROM receipt)";
    assert_eq!(world.column(links).await, [""; 0]);
}

/// Deleted rows stay in PostgreSQL's files, in the order in which they came, until the table is rewritten; and then
/// too as long as somebody reads who began before, such as another test in the same database.
async fn is_rewritten(world: &World) -> bool {
    for _ in 0..100 {
        let size = world
            .column("SELECT pg_relation_size('intake')::text")
            .await;
        if size == ["0"] {
            return true;
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
        world.db.scrub().await;
    }
    false
}

/// Sixty batches of five: within each batch, the order in which researchers find the sorts must say nothing about
/// the order in which they came. Of the ten pairs of a batch, five are in the order of arrival on average, with a
/// variance of n(n − 1)(2n + 5)/72 = 25/6 (Kendall, 1938); four standard errors of the mean of sixty are 1.05. The
/// same must hold between the batches: of all pairs of sorts half are in the order of arrival, give or take four
/// standard deviations.
async fn neither_identity_nor_place_tells_the_order_of_arrival(world: &World) {
    const BATCHES: usize = 60;
    const LIMIT: f64 = 1.06;
    let study = open_study(world).await;
    for number in 0..BATCHES * 5 {
        send_new(world, &study, &format!("P{number:03}")).await;
    }
    // Releases do this on their own, but wait for no answer.
    world.db.scrub().await;
    let by_place = if world.is_sqlite() {
        "SELECT pseudonym FROM q_sort"
    } else {
        "SELECT pseudonym FROM q_sort ORDER BY ctid"
    };
    let by_receipt = if world.is_sqlite() {
        "SELECT s.pseudonym FROM receipt r JOIN q_sort s ON s.id = r.sort_id ORDER BY r.receipt_hash"
    } else {
        "SELECT s.pseudonym FROM receipt r JOIN q_sort s ON s.id = r.sort_id ORDER BY r.ctid"
    };
    for order in [
        "SELECT pseudonym FROM q_sort ORDER BY id",
        by_place,
        by_receipt,
    ] {
        let pseudonyms = world.column(order).await;
        assert_eq!(pseudonyms.len(), BATCHES * 5);
        let mut batches = vec![Vec::new(); BATCHES];
        let mut all = Vec::new();
        for pseudonym in pseudonyms {
            let arrival: usize = pseudonym[1..].parse().expect("a number");
            batches[arrival / 5].push(arrival);
            all.push(arrival);
        }
        let (n, in_order) = (all.len() as f64, pairs_in_order(&all) as f64);
        let from_half = (in_order - n * (n - 1.0) / 4.0).abs();
        let deviation = (n * (n - 1.0) * (2.0 * n + 5.0) / 72.0).sqrt();
        assert!(
            from_half < 4.0 * deviation,
            "{from_half} pairs too many or few: {order}"
        );
        let in_order: usize = batches.iter().map(|batch| pairs_in_order(batch)).sum();
        let mean = in_order as f64 / BATCHES as f64;
        assert!(
            (mean - 5.0).abs() < LIMIT,
            "{mean} of 10 pairs in the order of arrival: {order}"
        );
    }
}

/// PostgreSQL notes with each row which transaction wrote it, and transactions are numbered in their order.
async fn no_row_tells_in_which_transaction_it_came(world: &World) {
    if world.is_sqlite() {
        return;
    }
    let study = open_study(world).await;
    for number in 0..25 {
        send_new(world, &study, &format!("P{number}")).await;
    }
    let transactions =
        "SELECT DISTINCT xmin::text FROM q_sort UNION SELECT DISTINCT xmin::text FROM receipt";
    assert_eq!(world.column(transactions).await.len(), 1);
}

fn pairs_in_order(arrivals: &[usize]) -> usize {
    let later = |index: usize| {
        arrivals[index + 1..]
            .iter()
            .filter(move |b| **b > arrivals[index])
    };
    (0..arrivals.len()).map(|index| later(index).count()).sum()
}
