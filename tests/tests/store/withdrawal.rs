//! Withdrawal: the sort is gone for good, its pseudonym is free, its receipt never brings it back.

use server::service::receipt::{Leaving, OwnSortAnswer, Withdrawal};
use server::service::sorting::SubmitError;

use crate::on_both_databases;
use crate::samples::{open_study, receipt, send, send_new, submission};
use crate::world::World;

on_both_databases!(
    a_waiting_sort_can_be_withdrawn,
    a_released_sort_can_be_withdrawn,
    a_late_repeat_does_not_revive_a_withdrawn_sort,
    an_unknown_receipt_withdraws_nothing,
    the_receipt_forgets_which_sort_it_was,
);

async fn a_waiting_sort_can_be_withdrawn(world: &World) {
    let study = open_study(world).await;
    let code = send_new(world, &study, "A").await;
    send_new(world, &study, "B").await;
    assert_eq!(
        world
            .services
            .receipts
            .withdraw(&code, Leaving::AtOnce)
            .await
            .expect("deleted"),
        Withdrawal::Done
    );
    assert_eq!(
        world
            .services
            .receipts
            .withdraw(&code, Leaving::AtOnce)
            .await
            .expect("known"),
        Withdrawal::AlreadyWithdrawn
    );
    assert_eq!(
        world.services.receipts.own_sort(&code).await.expect("read"),
        OwnSortAnswer::Withdrawn
    );
    assert_eq!(world.counts(study.study().id()).await.submitted, 1);
    send_new(world, &study, "A").await;
}

async fn a_released_sort_can_be_withdrawn(world: &World) {
    let study = open_study(world).await;
    let sorting = &world.services.sorting;
    let code = send_new(world, &study, "A").await;
    for pseudonym in ["B", "C", "D", "E"] {
        send_new(world, &study, pseudonym).await;
    }
    assert_eq!(
        world
            .services
            .receipts
            .withdraw(&code, Leaving::AtOnce)
            .await
            .expect("deleted"),
        Withdrawal::Done
    );
    assert_eq!(
        world.services.receipts.own_sort(&code).await.expect("read"),
        OwnSortAnswer::Withdrawn
    );
    let released = sorting.released(&study).await.expect("read");
    assert_eq!(released.len(), 4);
    assert!(
        released
            .iter()
            .all(|sort| sort.content.pseudonym.as_str() != "A")
    );
    // After closing too: the right does not end with the study.
    let code = send_new(world, &study, "A").await;
    world.services.studies.close(&study).await.expect("open");
    assert_eq!(
        world
            .services
            .receipts
            .withdraw(&code, Leaving::AtOnce)
            .await
            .expect("deleted"),
        Withdrawal::Done
    );
}

async fn a_late_repeat_does_not_revive_a_withdrawn_sort(world: &World) {
    let study = open_study(world).await;
    let id = study.study().id();
    let sent = submission(&study, "A");
    send(world, id, &sent).await;
    world
        .services
        .receipts
        .withdraw(&sent.receipt, Leaving::AtOnce)
        .await
        .expect("deleted");
    for _ in 0..3 {
        let again = world.services.sorting.submit(id, &sent).await;
        assert!(matches!(again, Err(SubmitError::Withdrawn)));
    }
    assert_eq!(world.counts(id).await.submitted, 0);
}

async fn an_unknown_receipt_withdraws_nothing(world: &World) {
    let study = open_study(world).await;
    send_new(world, &study, "A").await;
    let unknown = world
        .services
        .receipts
        .withdraw(&receipt(), Leaving::AtOnce)
        .await;
    assert_eq!(unknown.expect("read"), Withdrawal::Unknown);
    assert_eq!(world.counts(study.study().id()).await.submitted, 1);
}

async fn the_receipt_forgets_which_sort_it_was(world: &World) {
    let study = open_study(world).await;
    let mut codes = Vec::new();
    for number in 1..=5 {
        codes.push(send_new(world, &study, &format!("P{number}")).await);
    }
    world
        .services
        .receipts
        .withdraw(&codes[2], Leaving::AtOnce)
        .await
        .expect("deleted");
    let rows = world
        .rows("SELECT state, sort_id FROM receipt WHERE state = 'withdrawn'")
        .await;
    assert_eq!(rows, [["withdrawn", ""]]);
}
