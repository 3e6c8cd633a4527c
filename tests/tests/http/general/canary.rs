//! The canary sweep: marked strings in everything a person gives away, then a search in everything the server keeps
//! and says. Each may be found only in the columns that it was given for.

use std::io::{self, Write};
use std::path::Path;
use std::sync::{Arc, LazyLock, Mutex, PoisonError};

use axum::http::Method;
use tests::world::World;

use crate::support::{Answer, OWN_ORIGIN, Site, SortFields};

const BROWSER: &str = "CANARY-UA/1";
const ADDRESS: &str = "203.0.113.77";
const REFERRER: &str = "http://synspunkt.test/canary-referrer";
const PSEUDONYM: &str = "Canary-Pseudonym";
const REMARK: &str = "canary-remark-blåbær";
const CLOSING: &str = "canary-closing-bringebær";
const REPLY: &str = "canary-reply-tyttebær";
const MESSAGE: &str = "canary-message-multebær";
const OPTION: &str = "canary-option-krekling";
const PATH: &str = "canary-path-einer";
const EMAIL: &str = "canary-address@example.no";
const MEETING: &str = "canary-meeting-molte";

/// Everything that is logged in this process, down to the last detail of any library.
static LOG: LazyLock<Log> = LazyLock::new(|| {
    let log = Log::default();
    let writer = log.clone();
    let started = tracing_subscriber::fmt()
        .with_max_level(tracing::Level::TRACE)
        .with_ansi(false)
        .with_writer(move || writer.clone())
        .try_init();
    started.expect("no other test listens to the log");
    log
});

#[derive(Clone, Debug, Default)]
struct Log(Arc<Mutex<Vec<u8>>>);

impl Log {
    fn text(&self) -> String {
        let bytes = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        String::from_utf8_lossy(&bytes).into_owned()
    }
}

impl Write for Log {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut log = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        log.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// What a visitor's browser and the network saw: addresses and titles.
#[derive(Default)]
struct Seen {
    addresses: Vec<String>,
    titles: Vec<String>,
}

/// Somebody whose browser tells everything, behind a proxy that tells the rest.
struct Teller<'a> {
    site: &'a Site,
    seen: Seen,
}

impl Teller<'_> {
    async fn ask(&mut self, method: Method, path: &str, form: &[(&str, &str)]) -> Answer {
        let mut headers = vec![
            ("user-agent", BROWSER),
            ("x-forwarded-for", ADDRESS),
            ("x-real-ip", ADDRESS),
            ("forwarded", "for=203.0.113.77"),
            ("referer", REFERRER),
            ("content-type", "application/x-www-form-urlencoded"),
        ];
        headers.extend(OWN_ORIGIN);
        let visitor = self.site.visitor();
        let body = crate::support::urlencoded(form);
        let answer = visitor.ask(method, path, &headers, body).await;
        for canary in [BROWSER, ADDRESS, REFERRER] {
            assert!(!answer.body.contains(canary), "{path} says {canary}");
            let headers = format!("{:?}", answer.headers);
            assert!(!headers.contains(canary), "{path} says {canary}");
        }
        self.seen.addresses.push(path.to_owned());
        self.seen.addresses.extend(answer.location.clone());
        let title = answer.body.split_once("<title>");
        let title = title.and_then(|(_, rest)| rest.split_once("</title>"));
        self.seen
            .titles
            .extend(title.map(|(title, _)| title.to_owned()));
        answer
    }

    async fn get(&mut self, path: &str) -> Answer {
        self.ask(Method::GET, path, &[]).await
    }

    async fn post(&mut self, path: &str, form: &[(&str, &str)]) -> Answer {
        self.ask(Method::POST, path, form).await
    }
}

/// A canary and the columns it may be found in.
struct Canary {
    text: String,
    columns: &'static [&'static str],
}

/// Every cell of every table that contains one of the texts, as `table.column text`.
async fn hits(world: &World, texts: &[&str]) -> Vec<String> {
    let columns = if world.is_sqlite() {
        "SELECT m.name || '.' || c.name FROM sqlite_schema m, pragma_table_info(m.name) c
            WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite%'"
    } else {
        "SELECT (table_name || '.' || column_name)::text FROM information_schema.columns
            WHERE table_schema = current_schema()"
    };
    let mut found = Vec::new();
    for place in world.column(columns).await {
        let (table, column) = place.split_once('.').expect("a table and a column");
        if table.starts_with("_sqlx") {
            continue;
        }
        let sql = format!("SELECT CAST(\"{column}\" AS TEXT) FROM \"{table}\"");
        for cell in world.column(sql.leak()).await {
            for text in texts.iter().filter(|text| cell.contains(**text)) {
                found.push(format!("{place} {text}"));
            }
        }
    }
    found
}

/// Which of the texts are in any file of a SQLite installation.
fn in_files(world: &World, texts: &[&str]) -> Vec<String> {
    let folder = world.file();
    let folder = folder.parent().expect("a folder");
    let files = std::fs::read_dir(folder).expect("a folder");
    let mut found = Vec::new();
    for file in files {
        let path = file.expect("a file").path();
        let bytes = std::fs::read(&path).expect("readable");
        for text in texts {
            if holds(&bytes, text) {
                found.push(format!("{} {text}", path.display()));
            }
        }
    }
    found
}

/// Which of the texts are in PostgreSQL's own files of tables and indexes. Other tests use the same server, so files
/// come and go meanwhile. Its write-ahead log is another matter: it is recycled, not overwritten.
async fn in_server_files(world: &World, texts: &[&str]) -> Vec<String> {
    // What is committed reaches the files, and the files of what was removed go.
    world.checkpoint().await;
    let folder = world
        .column("SELECT current_setting('data_directory')")
        .await;
    let mut folders = vec![Path::new(&folder[0]).join("base")];
    let mut found = Vec::new();
    while let Some(folder) = folders.pop() {
        for file in std::fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = file.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(bytes) = std::fs::read(&path) {
                let there = texts.iter().filter(|text| holds(&bytes, text));
                found.extend(there.map(|text| format!("{} {text}", path.display())));
            }
        }
    }
    found
}

fn holds(bytes: &[u8], text: &str) -> bool {
    let text = text.as_bytes();
    bytes.windows(text.len()).any(|part| part == text)
}

async fn sweep(world: World) {
    let log = &*LOG;
    let site = Site::on(world, &[]).await;
    let world = &site.world;

    // A study with background questions, an open meeting, and a message.
    let kari = site.researcher(EMAIL).await;
    let study = kari.ready_study().await;
    let options = format!("{OPTION}\nNoe annet");
    let questions = [
        ("text-1-nb", "Hva liker du?"),
        ("options-1-nb", options.as_str()),
    ];
    kari.post(&format!("{study}/background"), &questions)
        .await
        .leads();
    kari.post(&format!("{study}/open"), &[]).await.leads();
    let form = [("name", MEETING), ("planned", "9")];
    let meeting = kari.post(&format!("{study}/meetings"), &form).await;
    let meeting = meeting.leads().to_owned();
    kari.post(&format!("{meeting}/state"), &[("state", "open")])
        .await
        .leads();
    let join_code = world
        .column("SELECT join_code FROM meeting")
        .await
        .remove(0);
    let message = [("text", MESSAGE), ("audience", "all")];
    kari.post(&format!("{study}/messages"), &message)
        .await
        .leads();

    // Before the participant comes, what was logged is the researchers'.
    let logged_before = log.text().len();
    let mut teller = Teller {
        site: &site,
        seen: Seen::default(),
    };
    let fields = SortFields::valid(&site, "arbeid", PSEUDONYM).await;
    let fields = fields
        .with("remark-1", REMARK)
        .with("closing-remark", CLOSING);
    let receipt = fields.receipt().to_owned();
    let link = format!("/s/arbeid?meeting={join_code}");
    let page = teller.get(&link).await;
    let form = SortFields::of(&page.page(200), "/s/arbeid/join");
    let seat = form.get("seat").expect("a secret").to_owned();
    teller.post("/s/arbeid/join", &form.pairs()).await.page(200);
    let fields = fields.with("seat", &seat);
    for step in ["read", "piles", "grid", "review", "remarks", "send"] {
        let form = fields.clone().with("step", step);
        teller.post("/s/arbeid/sort", &form.pairs()).await.page(200);
    }
    let told = [("seat", seat.as_str()), ("step", "grid"), ("placed", "3")];
    teller.post("/s/arbeid/progress", &told).await;
    // The unfinished sort goes to another device and back.
    let kept = fields.clone().with("step", "grid");
    let kept = teller.post("/s/arbeid/resume/keep", &kept.pairs()).await;
    let kept = SortFields::of(&kept.page(200), "/s/arbeid/sort");
    let ticket = kept.get("ticket").expect("a ticket").to_owned();
    let (resume_code, root) = ticket.split_once('.').expect("two parts");
    teller.post("/s/arbeid/sort", &kept.pairs()).await.page(200);
    let typed = [("code", resume_code)];
    let opened = teller.post("/s/arbeid/resume", &typed).await;
    opened.page(200);
    teller
        .post("/s/arbeid/resume", &[("code", "0000 0000 000")])
        .await
        .page(404);
    // Sealed, it is nowhere in the database.
    let private = [
        PSEUDONYM,
        REMARK,
        CLOSING,
        receipt.as_str(),
        resume_code,
        root,
    ];
    assert_eq!(hits(world, &private).await, [""; 0]);
    assert_eq!(world.column("SELECT lookup FROM draft").await.len(), 1);
    let fields = fields.with("ticket", &ticket);
    let help = fields
        .clone()
        .with("ask", "yes")
        .with("help-topic", "wording")
        .with("at", "grid");
    teller.post("/s/arbeid/sort", &help.pairs()).await.page(200);
    let refused = fields.clone().with("rank-1", "9");
    teller
        .post("/s/arbeid/send", &refused.pairs())
        .await
        .page(422);
    let asked = teller.post("/s/arbeid/send", &fields.pairs()).await;
    let last = SortFields::of(&asked.page(200), "/s/arbeid/send").with("background-1", "1");
    for _ in 0..2 {
        teller.post("/s/arbeid/send", &last.pairs()).await.page(200);
    }
    // The same pseudonym again: the database refuses a second row.
    let taken = fields
        .clone()
        .with("receipt", tests::samples::receipt().as_str());
    let taken = taken
        .with("background", "asked")
        .with("background-1", "none");
    teller
        .post("/s/arbeid/send", &taken.pairs())
        .await
        .page(409);
    let code = [("code", receipt.as_str())];
    teller.post("/receipt", &code).await.page(200);
    let agree = [("code", receipt.as_str()), ("messages", "yes")];
    let inbox = teller.post("/receipt/messages", &agree).await;
    let reply = SortFields::of(&inbox.page(200), "/receipt/reply").with("text", REPLY);
    teller
        .post("/receipt/reply", &reply.pairs())
        .await
        .page(200);
    teller
        .post("/receipt", &[("code", "wrong canary")])
        .await
        .page(422);
    teller.get(&format!("/{PATH}")).await.page(404);
    teller.get("/s/arbeid/no-thanks").await.page(200);
    teller.get("/s/arbeid?meeting=00000000").await.page(200);

    // Nothing is logged about a participant's requests at a level that operators use.
    let logged = log.text();
    let about: Vec<&str> = logged[logged_before..]
        .lines()
        .filter(|line| {
            [" INFO ", " WARN ", "ERROR "]
                .iter()
                .any(|level| line.contains(level))
        })
        .collect();
    assert_eq!(about, [""; 0]);

    let canaries = [
        (BROWSER, &[][..]),
        (ADDRESS, &[]),
        (REFERRER, &[]),
        (PATH, &[]),
        (&receipt, &[]),
        (&seat, &[]),
        (resume_code, &[]),
        (root, &[]),
        (tests::samples::PASSWORD, &[]),
        (PSEUDONYM, &["intake.pseudonym"]),
        (REMARK, &["intake.remarks"]),
        (CLOSING, &["intake.closing_remark"]),
        (REPLY, &["reply.text"]),
        (MESSAGE, &["message.text"]),
        (OPTION, &["background.questions", "frozen_version.document"]),
        (EMAIL, &["researcher.email"]),
        (MEETING, &["meeting.name"]),
        (&join_code, &["meeting.join_code"]),
    ]
    .map(|(text, columns)| Canary {
        text: text.to_owned(),
        columns,
    });
    check(world, &canaries).await;
    let logged = log.text();
    assert!(
        logged.contains("sqlx"),
        "otherwise the log was not listened to"
    );
    for canary in &canaries {
        assert!(
            !logged.contains(&canary.text),
            "the log says {}",
            canary.text
        );
        let private = |text: &&String| text.contains(&canary.text);
        let in_title = teller.seen.titles.iter().find(private);
        assert_eq!(in_title, None, "a title says {}", canary.text);
        // Only the link of a meeting carries its code, as links of meetings do; and a path that we do not have.
        let by_design = canary.text == join_code || canary.text == PATH;
        let in_address = teller.seen.addresses.iter().find(private);
        assert!(
            by_design || in_address.is_none(),
            "an address says {}",
            canary.text
        );
    }
    if world.is_sqlite() {
        let nowhere: Vec<&str> = canaries
            .iter()
            .filter(|canary| canary.columns.is_empty())
            .map(|canary| canary.text.as_str())
            .collect();
        assert_eq!(in_files(world, &nowhere), [""; 0]);
        assert_ne!(
            in_files(world, &[PSEUDONYM]),
            [""; 0],
            "or this proves nothing"
        );
    } else {
        let there = in_server_files(world, &[PSEUDONYM]).await;
        assert_ne!(there, [""; 0], "or this proves nothing");
    }

    // A damaged row fails a page; its content is not in the log.
    let damaged = "UPDATE intake SET ranks = '[\"canary-damage\"]'";
    let ranks = world.column("SELECT ranks FROM intake").await.remove(0);
    world.run(damaged).await;
    // The statement of this test has been logged itself.
    let logged_before = log.text().len();
    teller.post("/receipt", &code).await.page(500);
    let repaired = format!("UPDATE intake SET ranks = '{ranks}'");
    world.run(repaired.leak()).await;
    assert!(
        log.text().contains("intake.ranks"),
        "the failure was logged"
    );
    let logged = log.text();
    assert!(!logged[logged_before..].contains("canary-damage"));

    // Withdrawal and the end of the meeting leave nothing of all that.
    let sure = [("code", receipt.as_str()), ("sure", "yes")];
    teller.post("/receipt/withdraw", &sure).await.page(200);
    kari.post(&format!("{meeting}/state"), &[("state", "closed")])
        .await
        .leads();
    let gone = [
        PSEUDONYM,
        REMARK,
        CLOSING,
        REPLY,
        join_code.as_str(),
        "canary-damage",
    ];
    assert_eq!(hits(world, &gone).await, [""; 0]);
    if world.is_sqlite() {
        // Nor is there anything of it in a copy of the database that is made while the server runs.
        let copy = world.folder().join("data").join("copy.db");
        world.copy_to(&copy).await;
        assert_ne!(std::fs::read(&copy).expect("a copy"), [0; 0]);
        world.db.close().await;
        assert_eq!(in_files(world, &gone), [""; 0]);
    } else {
        // Other tests' meetings may have drawn the same code.
        let own: Vec<&str> = gone.into_iter().filter(|text| *text != join_code).collect();
        assert_eq!(in_server_files(world, &own).await, [""; 0]);
        world.remove_schema().await;
    }
}

/// Each canary is where it may be and nowhere else.
async fn check(world: &World, canaries: &[Canary]) {
    let texts: Vec<&str> = canaries.iter().map(|canary| canary.text.as_str()).collect();
    let found = hits(world, &texts).await;
    for canary in canaries {
        let mut places: Vec<&str> = found
            .iter()
            .filter_map(|hit| hit.strip_suffix(&format!(" {}", canary.text)))
            .collect();
        places.sort_unstable();
        places.dedup();
        assert_eq!(places, canary.columns, "{}", canary.text);
    }
}

#[tokio::test]
async fn nothing_marked_is_found_where_it_does_not_belong() {
    sweep(World::sqlite().await).await;
    if let Some(world) = World::postgres().await {
        sweep(world).await;
    }
}
