//! An empty database with its services, a clock that stands still, and chance that repeats itself.

use app::domain::id::StudyId;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use jiff::{SignedDuration, Timestamp};
use server::key_file::InstallationKey;
use server::service::Services;
use server::service::drafts::Drafts;
use server::settings::DatabaseUrl;
use server::store::{Conn, Db};
use server::world::{ManualClock, SeededRandom, SystemRandom, random_bytes};
use sqlx::Row as _;

/// The time at which every test begins.
pub const START: &str = "2026-11-22T10:00:00Z";

/// An installation of its own for one test.
pub struct World {
    /// The database.
    pub db: Db,
    /// The use cases.
    pub services: Services,
    /// Unfinished sorts that are kept under resume codes.
    pub drafts: Drafts,
    /// The time.
    pub clock: Arc<ManualClock>,
    /// Chance.
    pub random: Arc<SeededRandom>,
    /// Name and address of the schema on PostgreSQL.
    schema: Option<(String, String)>,
    folder: Option<Folder>,
}

/// How many sorts a study has.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// All that were sent or imported and not withdrawn.
    pub submitted: usize,
    /// Those that researchers can see.
    pub released: usize,
}

/// A folder that is removed when the test ends.
struct Folder(PathBuf);

impl Drop for Folder {
    fn drop(&mut self) {
        // On failure something is left in the temporary folder; that must not hide the test's own message.
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A name nobody else has, even if tests run in several processes.
fn unique() -> String {
    let bytes: [u8; 8] = random_bytes(&SystemRandom);
    format!("synspunkt_test_{:016x}", u64::from_be_bytes(bytes))
}

impl World {
    /// On a new SQLite file.
    pub async fn sqlite() -> Self {
        let folder = Folder(std::env::temp_dir().join(unique()));
        let url = DatabaseUrl::Sqlite(file_in(&folder.0));
        let db = Db::open(&url).await.expect("a new file can be opened");
        Self::new(db, None, Some(folder))
    }

    /// In a new schema of the PostgreSQL server, if there is one.
    pub async fn postgres() -> Option<Self> {
        #[expect(
            clippy::disallowed_methods,
            reason = "the only setting of this suite; whoever runs it says where PostgreSQL is"
        )]
        let base = std::env::var("TEST_PG_URL").ok()?;
        let schema = unique();
        run_on_server(&base, format!("CREATE SCHEMA {schema}")).await;
        let joint = if base.contains('?') { '&' } else { '?' };
        let url = format!("{base}{joint}options=-csearch_path%3D{schema}");
        let db = Db::open(&DatabaseUrl::Postgres(url.clone())).await;
        Some(Self::new(
            db.expect("the schema can be opened"),
            Some((schema, url)),
            None,
        ))
    }

    fn new(db: Db, schema: Option<(String, String)>, folder: Option<Folder>) -> Self {
        let start: Timestamp = START.parse().expect("a time");
        let clock = Arc::new(ManualClock::new(start));
        let random = Arc::new(SeededRandom::new(22));
        let services = Services::new(db.clone(), clock.clone(), random.clone());
        let key = InstallationKey::from_random(&SeededRandom::new(23));
        let drafts = Drafts::new(db.clone(), clock.clone(), random.clone(), key);
        Self {
            db,
            services,
            drafts,
            clock,
            random,
            schema,
            folder,
        }
    }

    /// Removes the schema of a test that went well.
    pub async fn remove_schema(&self) {
        self.db.close().await;
        if let Some((schema, _)) = &self.schema {
            #[expect(clippy::disallowed_methods, reason = "as in `postgres`")]
            let base = std::env::var("TEST_PG_URL").expect("it was there before");
            run_on_server(&base, format!("DROP SCHEMA {schema} CASCADE")).await;
        }
    }

    /// How many sorts a study has.
    pub async fn counts(&self, study: &StudyId) -> Counts {
        const SENT: &str = "SELECT study_id FROM intake WHERE corrected_on IS NULL";
        let waiting = self.column(SENT).await;
        let waiting = waiting.iter().filter(|id| *id == study.as_str()).count();
        let released = self.services.sorting.released_count(study).await;
        let released = released.expect("counted");
        Counts {
            submitted: waiting + released,
            released,
        }
    }

    /// Moves the clock.
    pub fn advance(&self, by: SignedDuration) {
        self.clock.advance(by);
    }

    /// The address of a PostgreSQL database, for a second server on it.
    pub fn url(&self) -> Option<&str> {
        self.schema.as_ref().map(|(_, url)| url.as_str())
    }

    /// Whether this is SQLite.
    pub const fn is_sqlite(&self) -> bool {
        matches!(self.db, Db::Sqlite(_))
    }

    /// The folder of a SQLite installation.
    pub fn folder(&self) -> &Path {
        &self.folder.as_ref().expect("only SQLite has a folder").0
    }

    /// The file of a SQLite database.
    pub fn file(&self) -> PathBuf {
        file_in(self.folder())
    }

    /// Runs a statement as somebody would who opens the database with another program.
    pub async fn run(&self, sql: &'static str) {
        let mut tx = self.db.begin_write().await.expect("a transaction");
        match tx.conn() {
            Conn::Sqlite(c) => sqlx::query(sql).execute(c).await.map(|_| ()),
            Conn::Postgres(c) => sqlx::query(sql).execute(c).await.map(|_| ()),
        }
        .expect("the statement runs");
        tx.commit().await.expect("a commit");
    }

    /// Makes PostgreSQL write what is committed into its files, and remove those of dropped tables.
    pub async fn checkpoint(&self) {
        if let Db::Postgres(pool) = &self.db {
            sqlx::query("CHECKPOINT").execute(pool).await.expect("done");
        }
    }

    /// Copies a SQLite database into a file of its own, as a backup does.
    pub async fn copy_to(&self, file: &Path) {
        use sqlx::Connection as _;
        let address = format!("sqlite:{}", self.file().display());
        let mut other = sqlx::SqliteConnection::connect(&address)
            .await
            .expect("the file opens");
        let copy = sqlx::query("VACUUM INTO $1").bind(file.display().to_string());
        copy.execute(&mut other).await.expect("a copy");
        other.close().await.expect("closed");
    }

    /// The rows of a query whose columns are texts, as somebody would see them who opens the database with another
    /// program. Missing values are empty.
    pub async fn rows(&self, sql: &'static str) -> Vec<Vec<String>> {
        let mut tx = self.db.begin_read().await.expect("a transaction");
        let rows: Result<Vec<Vec<String>>, sqlx::Error> = match tx.conn() {
            Conn::Sqlite(c) => sqlx::query(sql).fetch_all(c).await.map(|rows| {
                let cells = |row: &sqlx::sqlite::SqliteRow| {
                    (0..row.len()).map(|i| cell(row.try_get(i))).collect()
                };
                rows.iter().map(cells).collect()
            }),
            Conn::Postgres(c) => sqlx::query(sql).fetch_all(c).await.map(|rows| {
                let cells = |row: &sqlx::postgres::PgRow| {
                    (0..row.len()).map(|i| cell(row.try_get(i))).collect()
                };
                rows.iter().map(cells).collect()
            }),
        };
        rows.expect("the query runs")
    }

    /// Everything in a SQLite database: each table with each of its rows, as text.
    pub async fn dump(&self) -> Vec<String> {
        let tables = "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name";
        let mut dump = Vec::new();
        for table in self.column(tables).await {
            let columns = format!("SELECT name FROM pragma_table_info('{table}') ORDER BY cid");
            let columns: Vec<String> = self
                .column(columns.leak())
                .await
                .iter()
                .map(|name| format!("quote({name})"))
                .collect();
            let rows = format!(
                "SELECT '{table} ' || {} FROM {table} ORDER BY 1",
                columns.join(" || ',' || ")
            );
            dump.extend(self.column(rows.leak()).await);
        }
        dump
    }

    /// The rows of a query with one column.
    pub async fn column(&self, sql: &'static str) -> Vec<String> {
        let rows = self.rows(sql).await;
        rows.into_iter().flatten().collect()
    }
}

fn cell(value: Result<Option<String>, sqlx::Error>) -> String {
    value.expect("a text").unwrap_or_default()
}

fn file_in(folder: &Path) -> PathBuf {
    folder.join("data").join("synspunkt.db")
}

/// Runs a statement whose text contains a name that was made here.
async fn run_on_server(url: &str, sql: String) {
    use sqlx::Connection as _;
    let mut server = sqlx::postgres::PgConnection::connect(url)
        .await
        .expect("TEST_PG_URL names a server that answers");
    // A schema's name cannot be bound; this one is made of letters and digits above.
    let sql = sqlx::AssertSqlSafe(sql);
    sqlx::query(sql)
        .execute(&mut server)
        .await
        .expect("a schema can be made");
    server.close().await.expect("a clean end");
}
