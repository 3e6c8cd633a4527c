//! Going on with an unfinished sort on another device.

use jiff::SignedDuration;
use tests::world::World;

use crate::support::{Answer, Html, Site, SortFields, Visitor};

const STUDY: &str = "/s/arbeidsdagen";
const SORT: &str = "/s/arbeidsdagen/sort";
const KEEP: &str = "/s/arbeidsdagen/resume/keep";
const OPEN: &str = "/s/arbeidsdagen/resume";
const DELETE: &str = "/s/arbeidsdagen/resume/delete";
const STOP: &str = "/s/arbeidsdagen/stop";
const SEND: &str = "/s/arbeidsdagen/send";

/// The fields of a sort that is not finished, in nynorsk.
async fn begun(site: &Site) -> SortFields {
    SortFields::valid(site, "arbeidsdagen", "Nordlys")
        .await
        .with("lang", "nn")
        .with("step", "grid")
        .without("rank-9")
        .with("remark-1", "Canary-blåbær")
}

/// Asks for a code: the page, and the code as it is shown.
async fn keep(visitor: &Visitor<'_>, fields: &SortFields) -> (Html, String) {
    let answer = visitor.post(KEEP, &fields.pairs()).await;
    let page = answer.page(200);
    let (_, shown) = answer.body.split_once("data-resume").expect("a code");
    let (shown, _) = shown.split_once("</p>").expect("its end");
    let groups = shown.split("<span>").skip(1);
    let groups: Vec<&str> = groups
        .map(|group| group.split_once("</span>").expect("an end").0)
        .collect();
    assert_eq!(
        groups.iter().map(|group| group.len()).collect::<Vec<_>>(),
        [4, 4, 3]
    );
    (page, groups.join(" "))
}

async fn open(visitor: &Visitor<'_>, code: &str) -> Answer {
    visitor.post(OPEN, &[("lang", "nb"), ("code", code)]).await
}

async fn drafts(site: &Site) -> usize {
    site.world.column("SELECT lookup FROM draft").await.len()
}

/// All fields of a sort but what the page itself adds.
fn same(one: &SortFields, other: &SortFields) {
    let content = |fields: &SortFields| {
        let fields = fields.clone().without("ticket").without("seat");
        let fields = fields.content().into_iter();
        fields
            .map(|(name, value)| format!("{name}={value}"))
            .collect::<Vec<_>>()
    };
    assert_eq!(content(one), content(other));
}

#[tokio::test]
async fn a_sort_is_taken_to_another_device_and_sent_there() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let fields = begun(&site).await;
    let (page, code) = keep(&site.visitor(), &fields).await;
    assert_eq!(page.text_of("h1"), "Hald fram på ei anna eining");
    assert!(page.text().contains("6. desember 2026"), "until when");
    assert!(page.text().contains("http://synspunkt.test/s/arbeidsdagen"));
    let back = SortFields::of(&page, SORT);
    same(&back, &fields);
    assert_eq!(back.get("step"), Some("grid"));
    assert_eq!(drafts(&site).await, 1);

    // As somebody types it who reads it from the other screen.
    let other = site.visitor();
    let typed = code.to_lowercase().replace(' ', "-");
    let answer = open(&other, &typed).await;
    let page = answer.page(200);
    assert_eq!(page.language(), "nn");
    answer.says(&["Steg 4 av 7", "til og med 6. desember 2026"]);
    let there = SortFields::of(&page, SORT);
    same(&there, &fields);
    let model = page.island("sorting");
    assert_eq!(
        model["resume"], false,
        "what the browser keeps does not go first"
    );
    assert!(
        model["draft"]
            .as_str()
            .expect("a text")
            .contains("\nticket ")
    );

    // The rest is done there.
    let whole = there.with("rank-9", "2");
    other.send_sort("arbeidsdagen", &whole).await;
    assert_eq!(site.counts(&study).await, (1, 0));
    assert_eq!(drafts(&site).await, 0);
    // And the code is as good as any other.
    open(&other, &code).await.page(404);

    // The first device still has its sort; sending it again stores nothing.
    let visitor = site.visitor();
    let page = visitor
        .post(SORT, &back.clone().with("step", "grid").pairs())
        .await;
    let kept = SortFields::of(&page.page(200), SORT);
    assert_eq!(kept.get("ticket"), None, "the code is gone");
    visitor
        .send_sort("arbeidsdagen", &kept.with("rank-9", "2"))
        .await;
    assert_eq!(site.counts(&study).await, (1, 0));
    assert_eq!(drafts(&site).await, 0);
}

#[tokio::test]
async fn each_step_and_each_request_keeps_the_newest_under_the_same_code() {
    let site = Site::new().await;
    site.open_study().await;
    let visitor = site.visitor();
    let (page, code) = keep(&visitor, &begun(&site).await).await;
    let fields = SortFields::of(&page, SORT)
        .with("rank-9", "2")
        .with("step", "remarks");
    let page = visitor.post(SORT, &fields.pairs()).await.page(200);
    assert!(page.text().contains("Òg lagra under koden din"));
    let opened = open(&site.visitor(), &code).await.page(200);
    let there = SortFields::of(&opened, SORT);
    assert_eq!(there.get("rank-9"), Some("2"));
    assert!(
        opened.has_id("remark-9"),
        "the step is that of the first device"
    );

    let fields = SortFields::of(&page, SORT)
        .with("remark-9", "Nyare")
        .with("step", "remarks");
    let (_, again) = keep(&visitor, &fields).await;
    assert_eq!(again, code);
    assert_eq!(drafts(&site).await, 1);
    let opened = open(&site.visitor(), &code).await.page(200);
    assert_eq!(SortFields::of(&opened, SORT).get("remark-9"), Some("Nyare"));
}

#[tokio::test]
async fn a_participant_deletes_what_is_kept() {
    let site = Site::new().await;
    site.open_study().await;
    let visitor = site.visitor();
    let fields = begun(&site).await;
    let (page, code) = keep(&visitor, &fields).await;
    let carried = SortFields::of(&page, SORT);
    let page = visitor.post(DELETE, &carried.pairs()).await.page(200);
    assert_eq!(page.text_of("h1"), "Sletta");
    same(&SortFields::of(&page, SORT), &fields);
    assert_eq!(SortFields::of(&page, SORT).get("ticket"), None);
    assert_eq!(drafts(&site).await, 0);
    open(&visitor, &code).await.page(404);
    // A page that still has the ticket does not bring it back, and says nothing of a code.
    let page = visitor.post(SORT, &carried.pairs()).await.page(200);
    assert_eq!(SortFields::of(&page, SORT).get("ticket"), None);
    assert!(!page.text().contains("under koden din"));
    assert_eq!(drafts(&site).await, 0);
}

/// Where the form can be sent besides its own address, other languages apart.
fn actions(page: &Html) -> Vec<&str> {
    let mut actions = page.values("button", "formaction");
    actions.retain(|action| !action.contains("?lang="));
    actions
}

#[tokio::test]
async fn stopping_deletes_what_is_kept() {
    let site = Site::new().await;
    site.open_study().await;
    let visitor = site.visitor();
    let fields = begun(&site).await;
    let page = visitor.post(SORT, &fields.pairs()).await.page(200);
    assert_eq!(actions(&page), [KEEP], "nothing to delete yet");
    let (page, _) = keep(&visitor, &fields).await;
    let fields = SortFields::of(&page, SORT);
    let page = visitor.post(SORT, &fields.pairs()).await.page(200);
    assert_eq!(actions(&page), [KEEP, STOP]);
    let page = visitor.post(STOP, &fields.pairs()).await.page(200);
    assert_eq!(page.text_of("h1"), "Heilt i orden");
    assert_eq!(drafts(&site).await, 0);
}

#[tokio::test]
async fn a_code_that_opens_nothing_is_told_at_its_field() {
    let site = Site::new().await;
    site.open_study().await;
    let (_, code) = keep(&site.visitor(), &begun(&site).await).await;
    let visitor = site.visitor();
    let cases = [
        ("", 422, "Koden har 11 bokstaver og tall."),
        ("abc", 422, "Koden har 11 bokstaver og tall."),
        ("ÆØÅÆ ØÅÆØ ÅÆØ", 422, "Koden har 11 bokstaver og tall."),
        (
            &exchanged(&code),
            422,
            "Ett av tegnene ser ut til å være feil.",
        ),
        (
            "0000 0000 000",
            404,
            "Vi finner ingen sortering med denne koden.",
        ),
    ];
    for (typed, status, sentence) in cases {
        let page = open(&visitor, typed).await.page(status);
        let problems = page.problems();
        assert_eq!(problems.len(), 1, "{typed}");
        assert_eq!(problems[0].0, "code");
        assert!(problems[0].1.starts_with(sentence), "{typed}: {problems:?}");
        assert!(page.has_id("code"));
        assert!(
            page.values("details", "open").len() == 1,
            "the field can be seen"
        );
        let typed_again = page.form(OPEN);
        assert!(typed_again.contains(&("code".to_owned(), typed.to_owned())));
    }
    // Without a code it is closed.
    let page = visitor.get(STUDY).await.page(200);
    assert_eq!(page.values("details", "open"), [""; 0]);
    assert_eq!(drafts(&site).await, 1);
}

/// The code with two different neighbours exchanged.
fn exchanged(code: &str) -> String {
    let mut letters: Vec<char> = code.replace(' ', "").chars().collect();
    let place = (1..letters.len()).find(|place| letters[place - 1] != letters[*place]);
    let place = place.expect("two different letters");
    letters.swap(place - 1, place);
    letters.into_iter().collect()
}

#[tokio::test]
async fn expired_and_unknown_codes_look_the_same() {
    let site = Site::new().await;
    site.open_study().await;
    let visitor = site.visitor();
    let (_, code) = keep(&visitor, &begun(&site).await).await;
    site.world.advance(SignedDuration::from_hours(24 * 14));
    open(&visitor, &code).await.page(200);
    // Opening it has kept it for another fourteen days.
    site.world.advance(SignedDuration::from_hours(24 * 15));
    let expired = open(&visitor, &code).await;
    let unknown = open(&visitor, "0000 0000 000").await;
    let without = |answer: &Answer, code: &str| answer.body.replace(code, "");
    assert_eq!(without(&expired, &code), without(&unknown, "0000 0000 000"));
    assert_eq!(expired.status, unknown.status);
}

#[tokio::test]
async fn codes_are_limited_and_tickets_are_not() {
    let site = Site::new().await;
    site.open_study().await;
    let visitor = site.visitor();
    let fields = begun(&site).await;
    let (page, code) = keep(&visitor, &fields).await;
    let carried = SortFields::of(&page, SORT);
    let tries = (0..200).map(|_| open(&visitor, "0000 0000 000"));
    let answers = futures::future::join_all(tries).await;
    let refused = answers
        .iter()
        .filter(|answer| answer.status.as_u16() == 429);
    assert_eq!(refused.count(), 1);
    // Typed wrong in a way that can be seen costs nothing and is told.
    open(&visitor, &exchanged(&code)).await.page(422);
    let page = open(&visitor, &code).await.page(429);
    assert!(page.text().contains("Vent litt, og prøv igjen."));
    // A new code is refused as well, and the sort is still there.
    let page = visitor.post(KEEP, &fields.pairs()).await.page(429);
    same(&SortFields::of(&page, SORT), &fields);
    keep(&visitor, &carried).await;
    site.world.advance(SignedDuration::from_secs(1));
    open(&visitor, &code).await.page(200);
}

#[tokio::test]
async fn what_is_too_long_stays_on_the_page() {
    let site = Site::new().await;
    site.open_study().await;
    let visitor = site.visitor();
    let (page, _) = keep(&visitor, &begun(&site).await).await;
    let long = SortFields::of(&page, SORT).with("closing-remark", &"x".repeat(300_000));
    for path in [KEEP, SORT] {
        let page = visitor
            .post(path, &long.clone().with("step", "grid").pairs())
            .await;
        let page = page.page(422);
        let sentences = page.sentences();
        assert!(
            sentences.iter().any(|text| text.contains("for lange")),
            "{sentences:?}"
        );
        same(&SortFields::of(&page, SORT), &long);
    }
    assert_eq!(drafts(&site).await, 1, "the older one");
}

#[tokio::test]
async fn nothing_is_kept_without_consent_or_in_a_closed_study() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let visitor = site.visitor();
    let fields = begun(&site).await;
    for consent in ["", "another version"] {
        let fields = fields.clone().with("consent", consent);
        let page = visitor.post(KEEP, &fields.pairs()).await.page(422);
        assert_eq!(page.problems().len(), 1);
    }
    assert_eq!(drafts(&site).await, 0);
    let (page, code) = keep(&visitor, &fields).await;
    site.services().studies.close(&study).await.expect("closed");
    for (path, form) in [
        (KEEP, fields.pairs()),
        (OPEN, vec![("code", code.as_str())]),
    ] {
        let page = visitor.post(path, &form).await.page(403);
        let heading = page.text_of("h1");
        assert!(
            heading == "Studien er lukka" || heading == "Studien er lukket",
            "{heading}"
        );
    }
    // What is kept can be deleted all the same.
    let carried = SortFields::of(&page, SORT);
    visitor.post(DELETE, &carried.pairs()).await.page(403);
    assert_eq!(drafts(&site).await, 0);
}

#[tokio::test]
async fn a_form_with_nonsense_for_a_ticket_goes_on_without_it() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let visitor = site.visitor();
    let (_, code) = keep(&visitor, &begun(&site).await).await;
    let forged = format!("{}.{}", code.replace(' ', ""), "A".repeat(43));
    for (pseudonym, ticket) in [("A1", "x"), ("B2", "0000.0000"), ("C3", forged.as_str())] {
        let fields = begun(&site).await.with("pseudonym", pseudonym);
        let fields = fields.with("ticket", ticket);
        let page = visitor.post(SORT, &fields.pairs()).await.page(200);
        assert_eq!(SortFields::of(&page, SORT).get("ticket"), None);
        visitor.post(STOP, &fields.pairs()).await.page(200);
        let whole = fields.with("rank-9", "2");
        visitor.send_sort("arbeidsdagen", &whole).await;
    }
    assert_eq!(drafts(&site).await, 1, "nobody else's is touched");
    assert_eq!(site.counts(&study).await.0, 3);
}

async fn no_word_of_the_draft_is_stored(world: World) {
    let site = Site::on(world, &[]).await;
    site.open_study().await;
    let visitor = site.visitor();
    let fields = begun(&site).await;
    let (page, code) = keep(&visitor, &fields).await;
    let ticket = SortFields::of(&page, SORT);
    let (_, root) = ticket
        .get("ticket")
        .expect("one")
        .split_once('.')
        .expect("two parts");
    let rows = site
        .world
        .rows("SELECT lookup, study_id, sealed, expires_on FROM draft")
        .await;
    assert_eq!(rows.len(), 1);
    let row = rows.concat().concat();
    let code = code.replace(' ', "");
    let mut secrets = vec![
        code.as_str(),
        root,
        "remark",
        "Canary",
        "Nordlys",
        fields.receipt(),
    ];
    secrets.extend(fields.get("order"));
    for secret in secrets {
        assert!(!row.contains(secret), "{secret}");
    }
    if site.world.is_sqlite() {
        let dump = site.world.dump().await.join("\n");
        for secret in ["Canary", "Nordlys", code.as_str(), root, fields.receipt()] {
            assert!(!dump.contains(secret), "{secret}");
        }
    }
    site.world.remove_schema().await;
}

#[tokio::test]
async fn no_word_of_the_draft_is_in_the_database() {
    no_word_of_the_draft_is_stored(World::sqlite().await).await;
    if let Some(world) = World::postgres().await {
        no_word_of_the_draft_is_stored(world).await;
    }
}

#[tokio::test]
async fn a_pseudonym_that_looks_like_a_person_is_asked_about_once() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let visitor = site.visitor();
    let fields = SortFields::valid(&site, "arbeidsdagen", "Kari Nordmann").await;
    let answer = visitor.post(SEND, &fields.pairs()).await;
    let page = answer.page(422);
    let problems = page.problems();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].0, "pseudonym");
    assert!(problems[0].1.starts_with("Dette ligner et navn."));
    answer.says(&["Se på pseudonymet en gang til"]);
    for error in ["Dette må rettes opp", "<b>Feil:</b>"] {
        assert!(!answer.body.contains(error), "it is a question: {error}");
    }
    let asked = SortFields::of(&page, SORT);
    assert_eq!(asked.get("pseudonym"), Some("Kari Nordmann"));
    let model = page.island("sorting");
    assert!(
        model["draft"]
            .as_str()
            .expect("a text")
            .contains("sure-of Kari Nordmann")
    );
    // Another one that looks like a person is asked about again.
    let number = asked.clone().with("pseudonym", "151086 95088");
    let page = visitor.post(SEND, &number.pairs()).await.page(422);
    assert!(
        page.problems()[0]
            .1
            .starts_with("Dette ligner et fødselsnummer.")
    );
    assert_eq!(site.counts(&study).await, (0, 0));
    visitor.send_sort("arbeidsdagen", &asked).await;
    assert_eq!(
        site.world.column("SELECT pseudonym FROM intake").await,
        ["Kari Nordmann"]
    );
    // What names nobody is not asked about.
    for pseudonym in ["Blåmeis 7", "Nordlys"] {
        let fields = SortFields::valid(&site, "arbeidsdagen", pseudonym).await;
        visitor.send_sort("arbeidsdagen", &fields).await;
    }
    assert_eq!(site.counts(&study).await.0, 3);
}
