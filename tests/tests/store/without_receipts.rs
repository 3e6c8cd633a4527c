//! Studies without receipts: after release nothing leads from what a browser sent to a sort.

use app::domain::study::StudyOptions;
use server::service::receipt::{Leaving, OwnSortAnswer, Withdrawal};
use server::service::sorting::Submitted;
use server::service::study::OwnedStudy;

use crate::on_both_databases;
use crate::samples::{draft, researcher, send, submission};
use crate::world::World;

on_both_databases!(
    nothing_leads_to_a_released_sort,
    a_repeat_stores_nothing_before_and_after_release,
    a_receipt_is_good_for_nothing,
    there_are_no_messages,
);

async fn strict_study(world: &World) -> OwnedStudy {
    let owner = researcher(world).await;
    let study = draft(world, &owner.id, "Arbeidsdagen").await;
    let options = StudyOptions {
        has_receipts: false,
        ..StudyOptions::default()
    };
    let studies = &world.services.studies;
    let study = studies.set_options(&study, options).await.expect("a draft");
    studies.open(&study).await.expect("ready")
}

async fn nothing_leads_to_a_released_sort(world: &World) {
    let study = strict_study(world).await;
    for pseudonym in ["A", "B", "C", "D", "E"] {
        send(world, study.study().id(), &submission(&study, pseudonym)).await;
    }
    assert_eq!(
        world
            .services
            .sorting
            .released(&study)
            .await
            .expect("read")
            .len(),
        5
    );
    for table in [
        "SELECT receipt_hash FROM receipt",
        "SELECT receipt_hash FROM intake",
        "SELECT receipt_hash FROM background_choice",
    ] {
        assert_eq!(world.column(table).await, [""; 0], "{table}");
    }
    let spent = world.column("SELECT receipt_hash FROM spent_receipt").await;
    assert_eq!(spent.len(), 5);
    let sorts = world.column("SELECT id FROM q_sort").await;
    assert!(sorts.iter().all(|sort| !spent.contains(sort)));
}

async fn a_repeat_stores_nothing_before_and_after_release(world: &World) {
    let study = strict_study(world).await;
    let id = study.study().id();
    let first = submission(&study, "A");
    send(world, id, &first).await;
    for pseudonym in ["B", "C", "D", "E"] {
        let again = world.services.sorting.submit(id, &first).await;
        assert_eq!(again.expect("known"), Submitted::Already);
        send(world, id, &submission(&study, pseudonym)).await;
    }
    let again = world.services.sorting.submit(id, &first).await;
    assert_eq!(again.expect("known"), Submitted::Already);
    let mut changed = first.clone();
    changed.corrects = Some(server::service::digest::content_digest(&first.content()));
    changed.closing_remark = None;
    let again = world.services.sorting.submit(id, &changed).await;
    assert_eq!(again.expect("known"), Submitted::Already);
    let counts = world.counts(id).await;
    assert_eq!((counts.submitted, counts.released), (5, 5));
}

async fn a_receipt_is_good_for_nothing(world: &World) {
    let study = strict_study(world).await;
    let id = study.study().id();
    let first = submission(&study, "A");
    send(world, id, &first).await;
    let receipts = &world.services.receipts;
    for released in [false, true] {
        let answer = receipts.own_sort(&first.receipt).await.expect("read");
        assert_eq!(answer, OwnSortAnswer::Unknown);
        for leaving in [Leaving::AtOnce, Leaving::WithOthers] {
            let answer = receipts
                .withdraw(&first.receipt, leaving)
                .await
                .expect("read");
            assert_eq!(answer, Withdrawal::Unknown);
        }
        if !released {
            for pseudonym in ["B", "C", "D", "E"] {
                send(world, id, &submission(&study, pseudonym)).await;
            }
        }
    }
    assert_eq!(world.counts(id).await.submitted, 5);
}

async fn there_are_no_messages(world: &World) {
    let study = strict_study(world).await;
    let messages = &world.services.messages;
    let until = messages.offered_until(study.study().id()).await;
    assert_eq!(until.expect("read"), None);
}
