//! Corrections and deferred withdrawals: changed at once where nobody has looked yet, in company where somebody has.

use analysis::QSort;
use app::domain::submission::Submission;
use jiff::SignedDuration;
use server::service::receipt::{Leaving, OwnSort, OwnSortAnswer, Seen, Withdrawal};
use server::service::sorting::{SubmitError, Submitted};
use server::service::study::OwnedStudy;

use crate::on_both_databases;
use crate::samples::{open_study, ranks, send, send_new, submission};
use crate::world::World;

on_both_databases!(
    a_waiting_sort_is_corrected_at_once,
    a_released_sort_is_corrected_with_the_next_release,
    closing_carries_out_what_waits,
    what_has_waited_for_two_weeks_is_carried_out,
    a_correction_of_a_waiting_sort_replaces_only_what_it_was_made_from,
    a_correction_of_a_released_sort_replaces_only_what_it_was_made_from,
    the_same_correction_again_changes_nothing,
    a_pseudonym_can_be_changed_and_kept_but_not_taken,
    a_closed_study_takes_no_correction,
    a_withdrawn_sort_cannot_be_corrected,
    a_withdrawal_waits_for_company,
    who_has_waited_can_still_have_it_at_once,
    a_withdrawal_takes_the_correction_with_it,
    corrections_do_not_count_towards_a_release,
);

const DAY: SignedDuration = SignedDuration::from_hours(24);

async fn own(world: &World, sent: &Submission) -> OwnSort {
    match world.services.receipts.own_sort(&sent.receipt).await {
        Ok(OwnSortAnswer::Found(own)) => *own,
        other => panic!("{other:?}"),
    }
}

/// The same sort with other ranks, made from what its maker sees now.
async fn corrected(world: &World, study: &OwnedStudy, sent: &Submission) -> Submission {
    let (_, grid) = study.study().sorting_material().expect("ready");
    let now = own(world, sent).await;
    let sort = loop {
        let sort = QSort::from_ranks(grid, &ranks()).expect("the grid's ranks");
        if sort != now.content.sort {
            break sort;
        }
    };
    Submission {
        sort,
        corrects: Some(now.digest),
        ..sent.clone()
    }
}

/// What researchers see, by pseudonym.
async fn seen(world: &World, study: &OwnedStudy) -> Vec<(String, QSort)> {
    let released = world.services.sorting.released(study).await.expect("read");
    let mut seen: Vec<_> = released
        .into_iter()
        .map(|sort| (sort.content.pseudonym.to_string(), sort.content.sort))
        .collect();
    seen.sort_by(|one, other| one.0.cmp(&other.0));
    seen
}

/// A study with five released sorts, the first of which is given back.
async fn with_five(world: &World) -> (OwnedStudy, Submission) {
    let study = open_study(world).await;
    let sent = submission(&study, "A");
    send(world, study.study().id(), &sent).await;
    for pseudonym in ["B", "C", "D", "E"] {
        send_new(world, &study, pseudonym).await;
    }
    (study, sent)
}

async fn submit(world: &World, study: &OwnedStudy, sent: &Submission) -> Submitted {
    let sorting = &world.services.sorting;
    sorting
        .submit(study.study().id(), sent)
        .await
        .expect("received")
}

async fn five_more(world: &World, study: &OwnedStudy) {
    for pseudonym in ["F", "G", "H", "I", "J"] {
        send_new(world, study, pseudonym).await;
    }
}

async fn a_waiting_sort_is_corrected_at_once(world: &World) {
    let study = open_study(world).await;
    let sent = submission(&study, "A");
    send(world, study.study().id(), &sent).await;
    let correction = corrected(world, &study, &sent).await;
    let answer = submit(world, &study, &correction).await;
    assert_eq!(answer, Submitted::Corrected(None));
    let now = own(world, &sent).await;
    assert_eq!(
        (now.content.sort, now.seen),
        (correction.sort.clone(), Seen::Nothing)
    );
    assert_eq!(world.counts(study.study().id()).await.submitted, 1);
    for pseudonym in ["B", "C", "D", "E"] {
        send_new(world, &study, pseudonym).await;
    }
    assert_eq!(
        seen(world, &study).await[0],
        ("A".to_owned(), correction.sort)
    );
}

async fn a_released_sort_is_corrected_with_the_next_release(world: &World) {
    let (study, sent) = with_five(world).await;
    let before = world.services.sorting.released(&study).await.expect("read");
    let correction = corrected(world, &study, &sent).await;
    let until = "2026-12-06".parse().expect("a day");
    let answer = submit(world, &study, &correction).await;
    assert_eq!(answer, Submitted::Corrected(Some(until)));
    // Researchers see what they saw; the maker sees the correction.
    let after = world.services.sorting.released(&study).await.expect("read");
    assert_eq!(after, before);
    let now = own(world, &sent).await;
    assert_eq!(now.content.sort, correction.sort);
    assert_eq!(now.seen, Seen::Before { until });
    for pseudonym in ["F", "G", "H", "I"] {
        send_new(world, &study, pseudonym).await;
        let after = world.services.sorting.released(&study).await.expect("read");
        assert_eq!(after, before);
    }
    send_new(world, &study, "J").await;
    let after = world.services.sorting.released(&study).await.expect("read");
    assert_eq!(after.len(), 10);
    let is_first = |sort: &&app::domain::sort::ReleasedSort| sort.content.pseudonym.as_str() == "A";
    let (old, new) = (before.iter().find(is_first), after.iter().find(is_first));
    let (old, new) = (old.expect("released"), new.expect("released"));
    assert_eq!(new.content.sort, correction.sort);
    assert_eq!((&new.id, new.released_on), (&old.id, old.released_on));
    assert_eq!(own(world, &sent).await.seen, Seen::All);
    assert_eq!(
        world.column("SELECT receipt_hash FROM intake").await,
        [""; 0]
    );
}

async fn closing_carries_out_what_waits(world: &World) {
    let (study, sent) = with_five(world).await;
    let correction = corrected(world, &study, &sent).await;
    submit(world, &study, &correction).await;
    let leaves = submission(&study, "X");
    send(world, study.study().id(), &leaves).await;
    let receipts = &world.services.receipts;
    let gone = receipts
        .withdraw(&leaves.receipt, Leaving::WithOthers)
        .await;
    assert_eq!(
        gone.expect("deleted"),
        Withdrawal::Done,
        "nobody has seen it"
    );
    world.services.studies.close(&study).await.expect("open");
    let seen = seen(world, &study).await;
    assert_eq!(seen.len(), 5);
    assert_eq!(seen[0].1, correction.sort);
}

async fn what_has_waited_for_two_weeks_is_carried_out(world: &World) {
    let (study, sent) = with_five(world).await;
    let correction = corrected(world, &study, &sent).await;
    submit(world, &study, &correction).await;
    let receipts = &world.services.receipts;
    world.advance(DAY);
    let leaving = submission(&study, "X");
    send(world, study.study().id(), &leaving).await;
    let before = seen(world, &study).await;
    for _ in 0..12 {
        world.advance(DAY);
        receipts.carry_out_overdue().await.expect("looked");
        assert_eq!(seen(world, &study).await, before);
    }
    world.advance(DAY);
    receipts.carry_out_overdue().await.expect("looked");
    let after = seen(world, &study).await;
    assert_eq!(after[0].1, correction.sort);
    assert_eq!(
        after[1..],
        before[1..],
        "what waits for its release goes on waiting"
    );
    assert_eq!(world.counts(study.study().id()).await.submitted, 6);
}

async fn a_correction_of_a_waiting_sort_replaces_only_what_it_was_made_from(world: &World) {
    let study = open_study(world).await;
    let sent = submission(&study, "A");
    send(world, study.study().id(), &sent).await;
    two_corrections(world, &study, &sent).await;
}

async fn a_correction_of_a_released_sort_replaces_only_what_it_was_made_from(world: &World) {
    let (study, sent) = with_five(world).await;
    two_corrections(world, &study, &sent).await;
}

async fn two_corrections(world: &World, study: &OwnedStudy, sent: &Submission) {
    let first = corrected(world, study, sent).await;
    let mut second = corrected(world, study, sent).await;
    second.closing_remark = None;
    submit(world, study, &first).await;
    let refused = world
        .services
        .sorting
        .submit(study.study().id(), &second)
        .await;
    assert!(matches!(refused, Err(SubmitError::CorrectedMeanwhile)));
    assert_eq!(own(world, sent).await.content.sort, first.sort);
    // Made from the correction, it is taken.
    let third = corrected(world, study, sent).await;
    submit(world, study, &third).await;
    assert_eq!(own(world, sent).await.content.sort, third.sort);
}

async fn the_same_correction_again_changes_nothing(world: &World) {
    let (study, sent) = with_five(world).await;
    let correction = corrected(world, &study, &sent).await;
    for _ in 0..5 {
        submit(world, &study, &correction).await;
    }
    // The first sending, too, is a repeat that must not undo the correction.
    assert_eq!(submit(world, &study, &sent).await, Submitted::Already);
    five_more(world, &study).await;
    for _ in 0..5 {
        submit(world, &study, &correction).await;
    }
    world.services.studies.close(&study).await.expect("open");
    submit(world, &study, &correction).await;
    let seen = seen(world, &study).await;
    assert_eq!((seen.len(), &seen[0].1), (10, &correction.sort));
}

async fn a_pseudonym_can_be_changed_and_kept_but_not_taken(world: &World) {
    let (study, sent) = with_five(world).await;
    let named = |name: &str, of: &Submission| Submission {
        pseudonym: app::domain::pseudonym::Pseudonym::new(name).expect("a pseudonym"),
        ..of.clone()
    };
    let correction = corrected(world, &study, &sent).await;
    for taken in ["B", "b"] {
        let taken = named(taken, &correction);
        let refused = world
            .services
            .sorting
            .submit(study.study().id(), &taken)
            .await;
        assert!(matches!(refused, Err(SubmitError::PseudonymTaken)));
        assert_eq!(
            own(world, &sent).await.content.sort,
            sent.sort,
            "nothing changed"
        );
    }
    submit(world, &study, &named("Z", &correction)).await;
    // Neither the old name, which researchers still see, nor the new one is free.
    for taken in ["A", "Z"] {
        let new = submission(&study, taken);
        let refused = world
            .services
            .sorting
            .submit(study.study().id(), &new)
            .await;
        assert!(matches!(refused, Err(SubmitError::PseudonymTaken)));
    }
    // Back to the old name.
    let back = corrected(world, &study, &sent).await;
    submit(world, &study, &named("A", &back)).await;
    let again = corrected(world, &study, &sent).await;
    submit(world, &study, &named("Å", &again)).await;
    five_more(world, &study).await;
    let names: Vec<_> = seen(world, &study)
        .await
        .into_iter()
        .map(|sort| sort.0)
        .collect();
    assert_eq!(names, ["B", "C", "D", "E", "F", "G", "H", "I", "J", "Å"]);
    send_new(world, &study, "A").await;
}

async fn a_closed_study_takes_no_correction(world: &World) {
    let (study, sent) = with_five(world).await;
    let correction = corrected(world, &study, &sent).await;
    world.services.studies.close(&study).await.expect("open");
    let refused = world
        .services
        .sorting
        .submit(study.study().id(), &correction)
        .await;
    assert!(matches!(refused, Err(SubmitError::Closed)));
    assert_eq!(own(world, &sent).await.content.sort, sent.sort);
}

async fn a_withdrawn_sort_cannot_be_corrected(world: &World) {
    let (study, sent) = with_five(world).await;
    let correction = corrected(world, &study, &sent).await;
    let receipts = &world.services.receipts;
    receipts
        .withdraw(&sent.receipt, Leaving::WithOthers)
        .await
        .expect("noted");
    for again in [&correction, &sent] {
        let refused = world
            .services
            .sorting
            .submit(study.study().id(), again)
            .await;
        assert!(matches!(refused, Err(SubmitError::Withdrawn)));
    }
    five_more(world, &study).await;
    assert_eq!(seen(world, &study).await.len(), 9);
}

async fn a_withdrawal_waits_for_company(world: &World) {
    let (study, sent) = with_five(world).await;
    let receipts = &world.services.receipts;
    let before = seen(world, &study).await;
    let until = "2026-12-06".parse().expect("a day");
    let noted = receipts.withdraw(&sent.receipt, Leaving::WithOthers).await;
    assert_eq!(noted.expect("noted"), Withdrawal::Until(until));
    world.advance(DAY);
    let again = receipts.withdraw(&sent.receipt, Leaving::WithOthers).await;
    assert_eq!(again.expect("known"), Withdrawal::Until(until));
    let answer = receipts.own_sort(&sent.receipt).await.expect("read");
    assert_eq!(
        answer,
        OwnSortAnswer::Withdrawn,
        "for its maker it is gone at once"
    );
    for pseudonym in ["F", "G", "H", "I"] {
        send_new(world, &study, pseudonym).await;
        assert_eq!(seen(world, &study).await, before);
    }
    send_new(world, &study, "J").await;
    let names: Vec<_> = seen(world, &study)
        .await
        .into_iter()
        .map(|sort| sort.0)
        .collect();
    assert_eq!(names, ["B", "C", "D", "E", "F", "G", "H", "I", "J"]);
    assert_eq!(
        world.column("SELECT receipt_hash FROM withdrawal").await,
        [""; 0]
    );
    send_new(world, &study, "A").await;
}

async fn who_has_waited_can_still_have_it_at_once(world: &World) {
    let (study, sent) = with_five(world).await;
    let receipts = &world.services.receipts;
    receipts
        .withdraw(&sent.receipt, Leaving::WithOthers)
        .await
        .expect("noted");
    let now = receipts.withdraw(&sent.receipt, Leaving::AtOnce).await;
    assert_eq!(now.expect("known"), Withdrawal::Done);
    assert_eq!(seen(world, &study).await.len(), 4);
    let again = receipts.withdraw(&sent.receipt, Leaving::AtOnce).await;
    assert_eq!(again.expect("known"), Withdrawal::AlreadyWithdrawn);
}

async fn a_withdrawal_takes_the_correction_with_it(world: &World) {
    let (study, sent) = with_five(world).await;
    let correction = corrected(world, &study, &sent).await;
    submit(world, &study, &correction).await;
    let receipts = &world.services.receipts;
    receipts
        .withdraw(&sent.receipt, Leaving::WithOthers)
        .await
        .expect("noted");
    assert_eq!(
        world.column("SELECT receipt_hash FROM intake").await,
        [""; 0]
    );
    world.services.studies.close(&study).await.expect("open");
    let names: Vec<_> = seen(world, &study)
        .await
        .into_iter()
        .map(|sort| sort.0)
        .collect();
    assert_eq!(names, ["B", "C", "D", "E"]);
}

async fn corrections_do_not_count_towards_a_release(world: &World) {
    let (study, sent) = with_five(world).await;
    for pseudonym in ["F", "G", "H", "I"] {
        send_new(world, &study, pseudonym).await;
    }
    let correction = corrected(world, &study, &sent).await;
    submit(world, &study, &correction).await;
    assert_eq!(seen(world, &study).await.len(), 5);
}
