//! Rows that our own code would not have written, and what is said about them.

use server::store::StoreError;

use crate::on_both_databases;
use crate::samples::{open_study, send_new};
use crate::world::World;

on_both_databases!(
    a_damaged_row_is_named_by_table_and_column,
    ranks_that_do_not_fill_the_grid_are_damage,
    constraints_refuse_impossible_rows,
    errors_do_not_repeat_values,
);

async fn a_damaged_row_is_named_by_table_and_column(world: &World) {
    let study = open_study(world).await;
    let studies = &world.services.studies;
    world.run("UPDATE study SET grid = '[[0,1],[0,2]]'").await;
    let error = studies
        .by_slug(study.study().slug())
        .await
        .expect_err("damaged");
    let StoreError::BadRow {
        table, column, row, ..
    } = &error
    else {
        panic!("{error}");
    };
    assert_eq!(
        (*table, *column, row.as_str()),
        ("study", "grid", study.study().id().as_str())
    );
    world.run("UPDATE study SET grid = NULL").await;
    let error = studies
        .by_slug(study.study().slug())
        .await
        .expect_err("open without a grid");
    assert!(matches!(
        error,
        StoreError::BadRow {
            table: "study",
            column: "state",
            ..
        }
    ));
}

async fn ranks_that_do_not_fill_the_grid_are_damage(world: &World) {
    let study = open_study(world).await;
    for number in 1..=5 {
        send_new(world, &study, &format!("P{number}")).await;
    }
    world
        .run("UPDATE q_sort SET ranks = '[0,0,0,0,0,0,0,0,0]'")
        .await;
    let error = world
        .services
        .sorting
        .released(&study)
        .await
        .expect_err("damaged");
    assert!(matches!(
        error,
        StoreError::BadRow {
            table: "q_sort",
            column: "ranks",
            ..
        }
    ));
}

async fn constraints_refuse_impossible_rows(world: &World) {
    let study = open_study(world).await;
    send_new(world, &study, "A").await;
    for sql in [
        "UPDATE study SET state = 'half open'",
        "UPDATE study SET state = 'draft'",
        "UPDATE receipt SET state = 'released'",
        "UPDATE receipt SET sort_id = 'nothing', state = 'released'",
        "DELETE FROM researcher",
        "DELETE FROM receipt",
        "INSERT INTO study_text (study_id, locale) VALUES ('nothing', 'nb')",
    ] {
        let mut tx = world.db.begin_write().await.expect("a transaction");
        let done = match tx.conn() {
            server::store::Conn::Sqlite(c) => sqlx::query(sql).execute(c).await.map(|_| ()),
            server::store::Conn::Postgres(c) => sqlx::query(sql).execute(c).await.map(|_| ()),
        };
        assert!(done.is_err(), "{sql}");
    }
}

async fn errors_do_not_repeat_values(world: &World) {
    let study = open_study(world).await;
    send_new(world, &study, "Hemmelig navn").await;
    let sql = "INSERT INTO receipt (receipt_hash, study_id, state)
        SELECT receipt_hash, study_id, state FROM receipt";
    let mut tx = world.db.begin_write().await.expect("a transaction");
    let error = match tx.conn() {
        server::store::Conn::Sqlite(c) => sqlx::query(sql).execute(c).await.map(|_| ()),
        server::store::Conn::Postgres(c) => sqlx::query(sql).execute(c).await.map(|_| ()),
    };
    let error = StoreError::from(error.expect_err("the key exists"));
    assert!(error.is_unique_violation());
    drop(tx);
    let hash = world.column("SELECT receipt_hash FROM receipt").await;
    let said = format!("{error} {error:?}");
    assert!(
        !said.contains(&hash[0]) && !said.contains("Hemmelig"),
        "{said}"
    );
}
