//! Branches of decisions: nothing is lost, and the same decisions give the same result.

use analysis::{Angle, ExtractionMethod, FactorNo, RotationStep};
use app::domain::decision::{BranchName, Decision, DecisionReason};
use app::domain::id::{BranchId, DecisionId};
use app::domain::researcher::ResearcherName;
use server::service::receipt::{Leaving, Withdrawal};
use server::service::study::OwnedStudy;
use server::service::workbench::{DecideError, OpenBranch, Wish};

use crate::on_both_databases;
use crate::samples::{draft, new_researcher, open_study, send_new};
use crate::world::World;

on_both_databases!(
    the_same_decisions_give_the_same_bits,
    what_is_taken_back_can_be_taken_again,
    deciding_after_taking_back_goes_another_way,
    a_branch_is_forked_at_any_decision,
    who_has_seen_an_older_state_decides_nothing,
    what_has_no_result_is_not_stored,
    a_reason_goes_with_its_sort,
    another_study_has_other_branches,
);

fn factor(number: u32) -> FactorNo {
    FactorNo::new(number).expect("not zero")
}

fn name(text: &str) -> BranchName {
    BranchName::new(text).expect("a name")
}

fn by() -> ResearcherName {
    ResearcherName::new("Kari Lunde").expect("a name")
}

fn keep(count: usize) -> Wish {
    let factors = (0..count).map(FactorNo::from_index).collect();
    (Decision::Keep { factors }, None)
}

fn turn(thousandths: i32) -> Wish {
    let step = RotationStep::Manual {
        a: factor(1),
        b: factor(2),
        angle: Angle::from_thousandths(thousandths),
    };
    (Decision::Rotate { steps: vec![step] }, None)
}

/// Principal components: so few sorts can have communalities above 1 with centroids.
fn components() -> (Decision, Option<DecisionReason>) {
    let method = ExtractionMethod::PrincipalComponents;
    let extraction = Decision::Extraction {
        method,
        extracted: 8,
    };
    (extraction, None)
}

async fn begun(world: &World) -> (OwnedStudy, BranchId) {
    let study = open_study(world).await;
    for pseudonym in ["A", "B", "C", "D", "E"] {
        send_new(world, &study, pseudonym).await;
    }
    let wishes = vec![components(), keep(2)];
    let bench = &world.services.workbench;
    let id = bench.start(&study, name("Første"), wishes, &by()).await;
    (study, id.expect("begun"))
}

async fn open(world: &World, study: &OwnedStudy, id: &BranchId) -> OpenBranch {
    let found = world.services.workbench.open(study, id).await;
    found.expect("read").expect("it is there")
}

async fn decide(world: &World, study: &OwnedStudy, id: &BranchId, wish: Wish) {
    let head = open(world, study, id).await.branch.head;
    let bench = &world.services.workbench;
    let decided = bench
        .decide(study, id, head.as_ref(), vec![wish], &by())
        .await;
    decided.expect("decided");
}

async fn angles(world: &World, study: &OwnedStudy, id: &BranchId) -> Vec<i32> {
    let entries = open(world, study, id).await.entries;
    let steps = entries.iter().filter_map(|entry| match &entry.decision {
        Decision::Rotate { steps } => Some(steps.clone()),
        _ => None,
    });
    let angle = |step: &RotationStep| match step {
        RotationStep::Manual { angle, .. } => angle.thousandths(),
        _ => 0,
    };
    steps.flatten().map(|step| angle(&step)).collect()
}

async fn the_same_decisions_give_the_same_bits(world: &World) {
    let (study, id) = begun(world).await;
    decide(world, &study, &id, turn(7_500)).await;
    let bench = &world.services.workbench;
    let mut results = Vec::new();
    for _ in 0..2 {
        let open = open(world, &study, &id).await;
        assert_eq!(open.entries.len(), 3);
        assert_eq!(open.entries[2].made_by, by());
        let computed = bench.compute(&study, open).await.expect("computed");
        results.push(serde_json::to_string(&computed.analysis().result).expect("JSON"));
    }
    assert_eq!(results[0], results[1]);
    assert!(results[0].contains(r#""angle":7500"#));
}

async fn what_is_taken_back_can_be_taken_again(world: &World) {
    let (study, id) = begun(world).await;
    for angle in [1, 2, 3] {
        decide(world, &study, &id, turn(angle)).await;
    }
    let bench = &world.services.workbench;
    let step = async |undo: bool| {
        let head = open(world, &study, &id).await.branch.head;
        let done = if undo {
            bench.undo(&study, &id, head.as_ref()).await
        } else {
            bench.redo(&study, &id, head.as_ref()).await
        };
        done.expect("moved");
        angles(world, &study, &id).await
    };
    assert_eq!(step(true).await, [1, 2]);
    assert_eq!(step(true).await, [1]);
    assert_eq!(step(false).await, [1, 2]);
    for left in [1, 0, 0, 0, 0] {
        assert_eq!(step(true).await.len(), left);
    }
    assert!(!open(world, &study, &id).await.branch.can_undo());
    for expected in [0, 0, 1, 2, 3, 3] {
        assert_eq!(step(false).await.len(), expected);
    }
    assert!(!open(world, &study, &id).await.branch.can_redo());
}

async fn deciding_after_taking_back_goes_another_way(world: &World) {
    let (study, id) = begun(world).await;
    decide(world, &study, &id, turn(1)).await;
    let bench = &world.services.workbench;
    let head = open(world, &study, &id).await.branch.head;
    bench.undo(&study, &id, head.as_ref()).await.expect("back");
    decide(world, &study, &id, turn(2)).await;
    assert_eq!(angles(world, &study, &id).await, [2]);
    assert!(!open(world, &study, &id).await.branch.can_redo());
}

async fn a_branch_is_forked_at_any_decision(world: &World) {
    let (study, id) = begun(world).await;
    decide(world, &study, &id, turn(1)).await;
    let bench = &world.services.workbench;
    let entries = open(world, &study, &id).await.entries;
    let at: &DecisionId = &entries[1].id;
    let fork = bench.fork(&study, &id, Some(at), name("Andre")).await;
    let fork = fork.expect("forked");
    decide(world, &study, &fork, turn(9)).await;
    assert_eq!(angles(world, &study, &id).await, [1]);
    assert_eq!(angles(world, &study, &fork).await, [9]);
    let taken = bench.fork(&study, &id, None, name("Andre")).await;
    assert!(matches!(taken, Err(DecideError::NameTaken)));
    let taken = bench.rename(&study, &fork, &name("Første")).await;
    assert!(matches!(taken, Err(DecideError::NameTaken)));
    bench
        .rename(&study, &fork, &name("Andre"))
        .await
        .expect("its own");
    bench.delete(&study, &id).await.expect("deleted");
    let left = bench.branches(&study).await.expect("read");
    assert_eq!(left.len(), 1);
    assert_eq!(angles(world, &study, &fork).await, [9]);
}

async fn who_has_seen_an_older_state_decides_nothing(world: &World) {
    let (study, id) = begun(world).await;
    let seen = open(world, &study, &id).await.branch.head;
    decide(world, &study, &id, turn(1)).await;
    let bench = &world.services.workbench;
    let wishes = vec![turn(2)];
    let late = bench
        .decide(&study, &id, seen.as_ref(), wishes, &by())
        .await;
    assert!(matches!(late, Err(DecideError::MovedOn)));
    let late = bench.undo(&study, &id, seen.as_ref()).await;
    assert!(matches!(late, Err(DecideError::MovedOn)));
    assert_eq!(angles(world, &study, &id).await, [1]);
}

async fn what_has_no_result_is_not_stored(world: &World) {
    let (study, id) = begun(world).await;
    let open_now = open(world, &study, &id).await;
    let bench = &world.services.workbench;
    let sort = {
        let computed = bench.compute(&study, open_now.clone()).await;
        computed.expect("computed").sorts()[0].id.clone()
    };
    let head = open_now.branch.head.as_ref();
    let refused = bench.decide(&study, &id, head, vec![keep(40)], &by()).await;
    assert!(matches!(refused, Err(DecideError::Run(_))));
    let flag = Decision::Flag {
        sort,
        factor: factor(1),
        flagged: false,
        loading: 0.5,
    };
    let wishes = vec![turn(1), (flag, None)];
    let refused = bench.decide(&study, &id, head, wishes, &by()).await;
    assert!(matches!(refused, Err(DecideError::NoReason)));
    assert_eq!(open(world, &study, &id).await, open_now);
}

async fn a_reason_goes_with_its_sort(world: &World) {
    const REASON: &str = "Sa noe annet i samtalen.";
    let study = open_study(world).await;
    let mut receipts = Vec::new();
    for pseudonym in ["A", "B", "C", "D", "E"] {
        receipts.push(send_new(world, &study, pseudonym).await);
    }
    let bench = &world.services.workbench;
    let id = bench
        .start(&study, name("Første"), vec![components(), keep(1)], &by())
        .await;
    let id = id.expect("begun");
    let computed = bench.compute(&study, open(world, &study, &id).await).await;
    let computed = computed.expect("computed");
    for sort in computed.sorts() {
        let decision = Decision::Flag {
            sort: sort.id.clone(),
            factor: factor(1),
            flagged: false,
            loading: 0.5,
        };
        let reason = DecisionReason::new(REASON).ok();
        decide(world, &study, &id, (decision, reason)).await;
    }
    let with_reason = async || {
        let entries = open(world, &study, &id).await.entries;
        entries
            .iter()
            .filter(|entry| entry.reason.is_some())
            .count()
    };
    assert_eq!(with_reason().await, 5);
    let receipt = receipts.pop().expect("five were sent");
    let withdrawal = world
        .services
        .receipts
        .withdraw(&receipt, Leaving::AtOnce)
        .await
        .expect("withdrawn");
    assert_ne!(withdrawal, Withdrawal::Unknown);
    assert_eq!(with_reason().await, 4);
    let kept = world.column("SELECT reason FROM flag_reason").await;
    assert_eq!(kept, [REASON; 4]);
    let elsewhere = world
        .column("SELECT reason FROM decision WHERE reason IS NOT NULL")
        .await;
    assert!(elsewhere.is_empty(), "{elsewhere:?}");
    let open_now = open(world, &study, &id).await;
    let computed = bench.compute(&study, open_now).await.expect("computed");
    assert_eq!(computed.analysis().result.spec.flag_changes.len(), 4);
}

async fn another_study_has_other_branches(world: &World) {
    let (study, id) = begun(world).await;
    let owner = new_researcher(world, "annen@example.no")
        .await
        .researcher
        .id;
    let other = draft(world, &owner, "Annen").await;
    let bench = &world.services.workbench;
    assert_eq!(bench.open(&other, &id).await.expect("read"), None);
    bench.delete(&other, &id).await.expect("nothing to do");
    let refused = bench.fork(&other, &id, None, name("Min")).await;
    assert!(matches!(refused, Err(DecideError::NoBranch)));
    assert_eq!(bench.branches(&study).await.expect("read").len(), 1);
}
