//! Sending a sort, sending it again, finding it again.

use crate::world::Counts;
use analysis::{QSort, SortProblem};
use app::domain::statement::StatementNo;
use app::domain::study::ReleaseBatch;
use app::domain::submission::{ShownOrder, StatementsDigest};
use server::service::receipt::{OwnSortAnswer, Seen};
use server::service::sorting::{SubmitError, Submitted};

use crate::on_both_databases;
use crate::samples::{draft, open_study, receipt, researcher, send, send_new, submission};
use crate::world::World;

on_both_databases!(
    a_sort_is_received_and_counted,
    sending_again_changes_nothing_before_and_after_release,
    a_repeat_is_good_even_when_the_study_has_closed,
    a_study_that_is_not_open_takes_no_sorts,
    a_pseudonym_is_taken_whatever_its_case_waiting_or_released,
    a_receipt_belongs_to_one_study,
    the_server_checks_the_sort_again,
    the_receipt_finds_the_sort_waiting_and_released,
    an_unknown_receipt_finds_nothing,
    the_receipt_is_not_stored,
    offered_pseudonyms_are_free,
);

async fn a_sort_is_received_and_counted(world: &World) {
    let study = open_study(world).await;
    let sorting = &world.services.sorting;
    for (index, pseudonym) in ["A", "B", "C", "D"].into_iter().enumerate() {
        send_new(world, &study, pseudonym).await;
        let counts = world.counts(study.study().id()).await;
        let expected = Counts {
            submitted: index + 1,
            released: 0,
        };
        assert_eq!(counts, expected);
    }
    assert_eq!(sorting.released(&study).await.expect("read"), []);
}

async fn sending_again_changes_nothing_before_and_after_release(world: &World) {
    let study = open_study(world).await;
    let id = study.study().id();
    let sorting = &world.services.sorting;
    let first = submission(&study, "Første");
    send(world, id, &first).await;
    for _ in 0..5 {
        assert_eq!(
            sorting.submit(id, &first).await.expect("known"),
            Submitted::Already
        );
    }
    assert_eq!(world.counts(id).await.submitted, 1);
    for pseudonym in ["B", "C", "D", "E"] {
        send_new(world, &study, pseudonym).await;
    }
    assert_eq!(world.counts(id).await.released, 5);
    // Even with other contents: the first is what counts.
    let mut other = submission(&study, "En annen");
    other.receipt = first.receipt.clone();
    assert_eq!(
        sorting.submit(id, &other).await.expect("known"),
        Submitted::Already
    );
    assert_eq!(
        sorting.submit(id, &first).await.expect("known"),
        Submitted::Already
    );
    assert_eq!(world.counts(id).await.submitted, 5);
    let released = sorting.released(&study).await.expect("read");
    assert!(released.iter().any(|sort| sort.content.sort == first.sort));
}

async fn a_repeat_is_good_even_when_the_study_has_closed(world: &World) {
    let study = open_study(world).await;
    let sent = submission(&study, "A");
    send(world, study.study().id(), &sent).await;
    world.services.studies.close(&study).await.expect("open");
    let again = world
        .services
        .sorting
        .submit(study.study().id(), &sent)
        .await;
    assert_eq!(again.expect("known"), Submitted::Already);
    let new = submission(&study, "B");
    let late = world
        .services
        .sorting
        .submit(study.study().id(), &new)
        .await;
    assert!(matches!(late, Err(SubmitError::Closed)));
}

async fn a_study_that_is_not_open_takes_no_sorts(world: &World) {
    let owner = researcher(world).await;
    let study = draft(world, &owner.id, "Utkast").await;
    let sent = submission(&study, "A");
    let refused = world
        .services
        .sorting
        .submit(study.study().id(), &sent)
        .await;
    assert!(matches!(refused, Err(SubmitError::Closed)));
    let nowhere = app::domain::id::StudyId::from_random([0; 16]);
    let refused = world.services.sorting.submit(&nowhere, &sent).await;
    assert!(matches!(refused, Err(SubmitError::UnknownStudy)));
    assert_eq!(
        world.column("SELECT receipt_hash FROM receipt").await,
        [""; 0]
    );
}

async fn a_pseudonym_is_taken_whatever_its_case_waiting_or_released(world: &World) {
    let study = open_study(world).await;
    let id = study.study().id();
    let sorting = &world.services.sorting;
    send_new(world, &study, "Blåbær").await;
    let same = submission(&study, "BLÅBÆR");
    let refused = sorting.submit(id, &same).await;
    assert!(matches!(refused, Err(SubmitError::PseudonymTaken)));
    for pseudonym in ["B", "C", "D", "E"] {
        send_new(world, &study, pseudonym).await;
    }
    let refused = sorting.submit(id, &same).await;
    assert!(matches!(refused, Err(SubmitError::PseudonymTaken)));
    // Nothing is left of the refused one: under another pseudonym the same receipt is new.
    let mut renamed = same.clone();
    renamed.pseudonym = "Tyttebær".parse().expect("a pseudonym");
    send(world, id, &renamed).await;
}

async fn a_receipt_belongs_to_one_study(world: &World) {
    let study = open_study(world).await;
    let other = draft(world, study.study().owner(), "En annen").await;
    let other = world.services.studies.open(&other).await.expect("ready");
    let sent = submission(&study, "A");
    send(world, study.study().id(), &sent).await;
    let elsewhere = world
        .services
        .sorting
        .submit(other.study().id(), &sent)
        .await;
    assert!(matches!(elsewhere, Err(SubmitError::ForeignReceipt)));
    // Pseudonyms are unique within a study, not between studies.
    send_new(world, &other, "A").await;
}

async fn the_server_checks_the_sort_again(world: &World) {
    let study = open_study(world).await;
    let id = study.study().id();
    let sorting = &world.services.sorting;

    let mut other_statements = submission(&study, "A");
    other_statements.statements_digest = StatementsDigest::from_sha256([1; 32]);
    let refused = sorting.submit(id, &other_statements).await;
    assert!(matches!(refused, Err(SubmitError::StatementsChanged)));

    let mut other_grid = submission(&study, "A");
    let wide = "-4:1,-1:2,0:3,1:2,2:1".parse().expect("a grid");
    let ranks: Vec<_> = [-4, -1, -1, 0, 0, 0, 1, 1, 2].map(analysis::Rank).to_vec();
    other_grid.sort = QSort::from_ranks(&wide, &ranks).expect("its own grid");
    let Err(SubmitError::DoesNotFit(problems)) = sorting.submit(id, &other_grid).await else {
        panic!("−4 is no column of the study");
    };
    assert!(matches!(problems[0], SortProblem::OffGrid { .. }));

    let mut tenth = submission(&study, "A");
    let number = StatementNo::new(10).expect("not zero");
    let remark = tenth.closing_remark.clone().expect("there is one");
    tenth.remarks.insert(number, remark);
    assert!(sorting.submit(id, &tenth).await.is_err());

    let mut short = submission(&study, "A");
    short.shown_order = ShownOrder::natural(8);
    assert!(sorting.submit(id, &short).await.is_err());
    assert_eq!(world.counts(id).await, Counts::default());
}

async fn the_receipt_finds_the_sort_waiting_and_released(world: &World) {
    let study = open_study(world).await;
    let sent = submission(&study, "Blåbær");
    send(world, study.study().id(), &sent).await;
    for waiting in [true, false] {
        let answer = world
            .services
            .receipts
            .own_sort(&sent.receipt)
            .await
            .expect("read");
        let OwnSortAnswer::Found(own) = answer else {
            panic!("it was sent");
        };
        assert_eq!(own.seen == Seen::Nothing, waiting);
        assert_eq!(&own.study, study.study());
        assert_eq!(own.content.pseudonym, sent.pseudonym);
        assert_eq!(own.content.sort, sent.sort);
        assert_eq!(own.content.remarks, sent.remarks);
        assert_eq!(own.content.closing_remark, sent.closing_remark);
        if waiting {
            for pseudonym in ["B", "C", "D", "E"] {
                send_new(world, &study, pseudonym).await;
            }
        }
    }
}

async fn an_unknown_receipt_finds_nothing(world: &World) {
    open_study(world).await;
    let answer = world.services.receipts.own_sort(&receipt()).await;
    assert_eq!(answer.expect("read"), OwnSortAnswer::Unknown);
}

async fn the_receipt_is_not_stored(world: &World) {
    let study = open_study(world).await;
    let code = send_new(world, &study, "A").await;
    let hashes = world.column("SELECT receipt_hash FROM receipt").await;
    assert_eq!(hashes.len(), 1);
    // SHA-256 of the code, computed by the database's own means where it has them.
    assert_eq!(hashes[0].len(), 64);
    assert!(!hashes[0].eq_ignore_ascii_case(code.as_str()));
    if !world.is_sqlite() {
        let known = server::store::sql::SecretHash::of(b"abc");
        let computed = world.column("SELECT encode(sha256('abc'), 'hex')").await;
        assert_eq!(computed, [known.as_str()]);
    }
}

async fn offered_pseudonyms_are_free(world: &World) {
    let owner = researcher(world).await;
    let study = draft(world, &owner.id, "Arbeidsdagen").await;
    let batch = ReleaseBatch::new(100).expect("a batch");
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
    for _ in 0..20 {
        let offered = world.services.sorting.offer_pseudonym(study.study()).await;
        let offered = offered.expect("read");
        assert_eq!(offered.as_str().len(), 4);
        send_new(world, &study, offered.as_str()).await;
    }
}
