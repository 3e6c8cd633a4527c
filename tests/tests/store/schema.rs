//! The tables: the same in both databases, and on the sort side exactly the columns that were agreed on.

use std::collections::{BTreeMap, BTreeSet};

use server::store::{MIGRATIONS_POSTGRES, MIGRATIONS_SQLITE};

use crate::on_both_databases;
use crate::world::World;

on_both_databases!(the_sort_side_has_the_agreed_columns_and_no_time);

/// All that is kept about a sort. Adding a column here is a decision about people's privacy, not a detail: no time
/// finer than a date, no address, no language, no device, nothing about the meeting.
const SORT_SIDE: [(&str, &[&str]); 15] = [
    (
        "intake",
        &[
            "receipt_hash",
            "study_id",
            "pseudonym",
            "pseudonym_key",
            "ranks",
            "remarks",
            "closing_remark",
            "consent_version",
            "shown_order",
            "statements_digest",
            "corrected_on",
            "condition_no",
        ],
    ),
    ("withdrawal", &["receipt_hash", "study_id", "asked_on"]),
    ("spent_receipt", &["receipt_hash", "study_id"]),
    ("unlinked_choice", &["id", "study_id", "choices"]),
    (
        "q_sort",
        &[
            "id",
            "study_id",
            "source",
            "released_on",
            "pseudonym",
            "pseudonym_key",
            "ranks",
            "remarks",
            "closing_remark",
            "consent_version",
            "shown_order",
            "statements_digest",
            "medium",
            "condition_no",
        ],
    ),
    ("follow_up", &["sort_id", "study_id"]),
    ("sign_up", &["id", "study_id", "slot_id", "name", "email"]),
    ("receipt", &["receipt_hash", "study_id", "state", "sort_id"]),
    (
        "background_choice",
        &["receipt_hash", "study_id", "choices"],
    ),
    ("background_count", &["study_id", "made_on", "counts"]),
    ("draft", &["lookup", "study_id", "sealed", "expires_on"]),
    ("mailbox", &["receipt_hash", "study_id"]),
    (
        "message",
        &["id", "study_id", "audience", "written_on", "text"],
    ),
    ("message_recipient", &["message_id", "receipt_hash"]),
    (
        "reply",
        &[
            "id",
            "message_id",
            "receipt_hash",
            "written_on",
            "text",
            "seen",
        ],
    ),
];

/// What is counted when a sort comes. The numbers are no times, and nothing here leads to a sort.
const COUNTED: (&str, &[&str]) = (
    "invited_group",
    &["id", "study_id", "name", "code", "invited", "sent", "shown"],
);

/// Table, column, type, whether it must be filled, whether it is part of the key.
type Column = (String, String, String, bool, bool);

const OF_SQLITE: &str =
    "SELECT m.name, c.name, lower(c.type), CAST(c.\"notnull\" AS TEXT), CAST(c.pk > 0 AS TEXT)
    FROM sqlite_schema m, pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%' AND m.name <> '_sqlx_migrations'";

const OF_POSTGRES: &str = "SELECT c.table_name::text, c.column_name::text, c.data_type::text,
        CASE c.is_nullable WHEN 'NO' THEN '1' ELSE '0' END,
        CASE WHEN EXISTS (
            SELECT 1 FROM information_schema.table_constraints t
            JOIN information_schema.key_column_usage k USING (constraint_schema, constraint_name)
            WHERE t.constraint_type = 'PRIMARY KEY' AND t.table_schema = c.table_schema
                AND k.table_name = c.table_name AND k.column_name = c.column_name
        ) THEN '1' ELSE '0' END
    FROM information_schema.columns c
    WHERE c.table_schema = current_schema() AND c.table_name <> '_sqlx_migrations'";

async fn columns(world: &World) -> BTreeSet<Column> {
    let sql = if world.is_sqlite() {
        OF_SQLITE
    } else {
        OF_POSTGRES
    };
    let rows = world.rows(sql).await;
    rows.into_iter()
        .map(|row| {
            let [table, column, kind, filled, key] = row.try_into().expect("five cells");
            // Both hold 64 bits.
            let kind = if kind == "bigint" {
                "integer".to_owned()
            } else {
                kind
            };
            (table, column, kind, filled == "1", key == "1")
        })
        .collect()
}

async fn the_sort_side_has_the_agreed_columns_and_no_time(world: &World) {
    let mut tables: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut kinds = BTreeSet::new();
    let sort_side: Vec<&str> = SORT_SIDE.iter().map(|(table, _)| *table).collect();
    for (table, column, kind, _, _) in columns(world).await {
        let is_sort_side = sort_side.contains(&table.as_str());
        if is_sort_side {
            kinds.insert(kind);
        }
        if is_sort_side || table == COUNTED.0 {
            tables.entry(table).or_default().insert(column);
        }
    }
    for (table, agreed) in SORT_SIDE.into_iter().chain([COUNTED]) {
        let agreed: BTreeSet<String> = agreed.iter().map(|name| (*name).to_owned()).collect();
        assert_eq!(tables[table], agreed, "{table}");
    }
    assert_eq!(
        kinds,
        BTreeSet::from(["text".to_owned()]),
        "a number or timestamp could be a time"
    );
}

#[tokio::test]
async fn a_date_with_a_time_is_refused() {
    let world = World::sqlite().await;
    let sql = "INSERT INTO q_sort (id, study_id, source, released_on, pseudonym, pseudonym_key, ranks, remarks,
        statements_digest) VALUES ('i', 's', 'sent', '2026-11-22T10:00:00', 'p', 'p', '[]', '{}', 'd')";
    let mut tx = world.db.begin_write().await.expect("a transaction");
    let server::store::Conn::Sqlite(c) = tx.conn() else {
        panic!("this is SQLite");
    };
    let refused = sqlx::query(sql)
        .execute(c)
        .await
        .expect_err("eleven characters too many");
    assert!(refused.to_string().contains("CHECK"), "{refused}");
}

#[tokio::test]
async fn no_table_of_the_sort_side_keeps_the_order_of_its_rows() {
    let world = World::sqlite().await;
    let with_order = "SELECT name FROM sqlite_schema
        WHERE name IN ('intake', 'q_sort', 'receipt', 'background_choice', 'background_count', 'draft', 'mailbox', 'message', 'message_recipient', 'reply')
            AND sql NOT LIKE '%WITHOUT ROWID%'";
    assert_eq!(world.column(with_order).await, [""; 0]);
}

#[test]
fn both_databases_have_the_same_steps() {
    let steps = |migrator: &sqlx::migrate::Migrator| {
        let step = |step: &sqlx::migrate::Migration| (step.version, step.description.to_string());
        migrator.iter().map(step).collect::<Vec<_>>()
    };
    assert_eq!(steps(&MIGRATIONS_SQLITE), steps(&MIGRATIONS_POSTGRES));
    assert!(!steps(&MIGRATIONS_SQLITE).is_empty());
}

#[tokio::test]
async fn both_databases_end_in_the_same_tables() {
    let sqlite = World::sqlite().await;
    let Some(postgres) = World::postgres().await else {
        return;
    };
    assert_eq!(columns(&sqlite).await, columns(&postgres).await);
    postgres.remove_schema().await;
}
