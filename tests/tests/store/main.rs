//! What the store and the services on it promise, on both databases: always on SQLite, on PostgreSQL when
//! `TEST_PG_URL` names a server where schemas may be made.
//!
//! Queries are checked when they run, so these tests are also the type check of every statement.

mod a_thousand_repeats;
mod adversary;
mod analyses;
mod background;
mod concourse;
mod concurrency;
mod conditions;
mod copies;
mod corrections;
mod demo;
mod drafts;
mod exclusions;
mod files;
mod imports;
mod interpretation;
mod invited_groups;
mod journal;
mod life;
mod meetings;
mod messages;
mod release;
mod researchers;
mod rows;
mod schema;
mod sessions;
mod sorting;
mod studies;
mod study_file;
mod withdrawal;
mod without_receipts;
mod workbench;

use tests::{samples, world};

/// Runs each test on both databases.
macro_rules! on_both_databases {
    ($($name:ident),+ $(,)?) => {
        mod sqlite {
            $(
                #[tokio::test(flavor = "multi_thread")]
                async fn $name() {
                    let world = crate::world::World::sqlite().await;
                    super::$name(&world).await;
                }
            )+
        }

        mod postgres {
            $(
                #[tokio::test(flavor = "multi_thread")]
                async fn $name() {
                    let Some(world) = crate::world::World::postgres().await else {
                        return;
                    };
                    super::$name(&world).await;
                    world.remove_schema().await;
                }
            )+
        }
    };
}
pub(crate) use on_both_databases;
