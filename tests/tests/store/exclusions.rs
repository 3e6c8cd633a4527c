//! Sorts that are left out of analyses.

use analysis::{AnalysisSpec, ExtractionMethod};
use app::domain::exclusion::ExclusionReason;
use server::service::receipt::{Leaving, Withdrawal};

use crate::on_both_databases;
use crate::samples::{open_study, send_new};
use crate::world::World;

on_both_databases!(
    a_sort_is_left_out_with_a_reason_and_taken_in_again,
    another_study_cannot_leave_it_out,
    a_sort_that_is_left_out_can_be_withdrawn,
);

fn reason(text: &str) -> ExclusionReason {
    ExclusionReason::new(text).expect("a reason")
}

async fn a_sort_is_left_out_with_a_reason_and_taken_in_again(world: &World) {
    let study = open_study(world).await;
    for pseudonym in ["A", "B", "C", "D", "E"] {
        send_new(world, &study, pseudonym).await;
    }
    let services = &world.services;
    let spec = AnalysisSpec::first_factors(ExtractionMethod::PrincipalComponents, 2);
    let all = services
        .analyses
        .run(&study, spec.clone())
        .await
        .expect("computed");
    let sort = all.sorts[2].id.clone();
    for text in ["Prøvde bare.", "Sendte to ganger."] {
        let left_out = services
            .exclusions
            .exclude(&study, &sort, reason(text))
            .await;
        left_out.expect("noted");
        let noted = services.exclusions.list(&study).await.expect("read");
        assert_eq!(noted[&sort].reason.as_str(), text);
        assert_eq!(noted[&sort].excluded_on.to_string(), "2026-11-22");
    }
    let fewer = services
        .analyses
        .run(&study, spec.clone())
        .await
        .expect("computed");
    assert_eq!(fewer.sorts.len(), 4);
    assert!(fewer.sorts.iter().all(|left| left.id != sort));
    assert_ne!(fewer.data_digest, all.data_digest);
    assert_eq!(
        services.sorting.released(&study).await.expect("read").len(),
        5
    );
    services
        .exclusions
        .include(&study, &sort)
        .await
        .expect("taken in");
    services
        .exclusions
        .include(&study, &sort)
        .await
        .expect("no change");
    let again = services.analyses.run(&study, spec).await.expect("computed");
    assert_eq!(again.data_digest, all.data_digest);
    let log = world
        .column("SELECT event FROM study_log ORDER BY number")
        .await;
    let about: Vec<&String> = log
        .iter()
        .filter(|event| event.contains("left_out") || event.contains("taken_in"))
        .collect();
    assert_eq!(about.len(), 3, "{log:?}");
    assert!(about[0].contains("Prøvde bare."));
}

async fn another_study_cannot_leave_it_out(world: &World) {
    let study = open_study(world).await;
    for pseudonym in ["A", "B", "C", "D", "E"] {
        send_new(world, &study, pseudonym).await;
    }
    let owner = study.study().owner().clone();
    let other = crate::samples::draft(world, &owner, "En annen").await;
    let services = &world.services;
    let sorts = services.sorting.released(&study).await.expect("read");
    services
        .exclusions
        .exclude(&other, &sorts[0].id, reason("Nei."))
        .await
        .expect("no change");
    assert!(
        services
            .exclusions
            .list(&study)
            .await
            .expect("read")
            .is_empty()
    );
    assert!(
        services
            .exclusions
            .list(&other)
            .await
            .expect("read")
            .is_empty()
    );
}

async fn a_sort_that_is_left_out_can_be_withdrawn(world: &World) {
    let study = open_study(world).await;
    let mut codes = Vec::new();
    for pseudonym in ["A", "B", "C", "D", "E"] {
        codes.push(send_new(world, &study, pseudonym).await);
    }
    let services = &world.services;
    for sort in services.sorting.released(&study).await.expect("read") {
        services
            .exclusions
            .exclude(&study, &sort.id, reason("Alle."))
            .await
            .expect("noted");
    }
    let gone = services.receipts.withdraw(&codes[0], Leaving::AtOnce).await;
    assert_eq!(gone.expect("deleted"), Withdrawal::Done);
    assert_eq!(
        services.exclusions.list(&study).await.expect("read").len(),
        4
    );
}
