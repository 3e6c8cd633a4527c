//! A meeting from both sides: joining changes nothing until one begins, the shared picture has sums only.

use crate::support::{Answer, Site, SortFields, Visitor};

/// A signed-in researcher, the address of an open meeting with two seats, and its code.
async fn meeting<'a>(site: &'a Site) -> (Visitor<'a>, String, String) {
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    kari.post(&format!("{study}/open"), &[]).await.leads();
    let form = [("name", "Fagmøte <b>to</b>"), ("planned", "2")];
    let prepared = kari.post(&format!("{study}/meetings"), &form).await;
    let at = prepared.leads().to_owned();
    let code = site
        .world
        .column("SELECT join_code FROM meeting")
        .await
        .remove(0);
    (kari, at, code)
}

async fn open(kari: &Visitor<'_>, at: &str) {
    kari.post(&format!("{at}/state"), &[("state", "open")])
        .await
        .leads();
}

/// Opens the link and begins.
async fn join(site: &Site, code: &str) -> (Answer, SortFields) {
    let page = site
        .visitor()
        .get(&format!("/s/arbeid?meeting={code}"))
        .await;
    let form = SortFields::of(&page.page(200), "/s/arbeid/join");
    let answer = site.visitor().post("/s/arbeid/join", &form.pairs()).await;
    (answer, form)
}

#[tokio::test]
async fn a_meeting_is_joined_followed_and_closed() {
    let site = Site::new().await;
    let (kari, at, code) = meeting(&site).await;
    let early = site
        .visitor()
        .get(&format!("/s/arbeid?meeting={code}"))
        .await;
    early.says(&["Møtet er ikke åpnet ennå"]);
    open(&kari, &at).await;
    let shown = kari.get(&at).await;
    let grouped = format!("{} {}", &code[..4], &code[4..]);
    shown.says(&[&grouped, "Fagmøte &lt;b&gt;to", "Siste runde"]);

    // Looking at the link takes no seat, however often and by whatever opens it first.
    for _ in 0..10 {
        let looked = site
            .visitor()
            .get(&format!("/s/arbeid?meeting={code}&lang=nb"))
            .await;
        looked.says(&["Du blir med i møtet «Fagmøte &lt;b&gt;to&lt;/b&gt;»."]);
    }
    kari.get(&format!("{at}/seats"))
        .await
        .says(&["Ingen har tatt plass ennå."]);

    let (joined, form) = join(&site, &code).await;
    let page = joined.page(200);
    assert!(page.text().contains("Du har plass 1 i møtet."));
    assert_eq!(
        page.island("sorting")["seat"],
        form.get("seat").expect("a secret")
    );
    // A reload sends the form again.
    let again = site.visitor().post("/s/arbeid/join", &form.pairs()).await;
    assert!(again.page(200).text().contains("Du har plass 1 i møtet."));
    let (second, _) = join(&site, &code.to_lowercase()).await;
    assert!(second.page(200).text().contains("Du har plass 2 i møtet."));
    let (full, _) = join(&site, &code).await;
    assert!(full.page(409).text().contains("Alle plassene er tatt"));

    // One step of the plain form, then help, then how the island tells of itself.
    let fields = SortFields::valid(&site, "arbeid", "A").await;
    let fields = fields.with("seat", form.get("seat").expect("a secret"));
    let step = fields.clone().with("step", "review");
    let review = site
        .visitor()
        .post("/s/arbeid/sort", &step.pairs())
        .await
        .page(200);
    let carried = SortFields::of(&review, "/s/arbeid/sort");
    assert_eq!(carried.get("seat"), fields.get("seat"));
    let help = carried
        .with("ask", "yes")
        .with("help-topic", "wording")
        .with("help-statement", "3");
    let asked = site
        .visitor()
        .post("/s/arbeid/sort", &help.pairs())
        .await
        .page(200);
    assert!(asked.text().contains("Du har bedt om hjelp"));
    assert!(
        asked.text().contains("Dette er rekkefølgen din"),
        "the page stays where it was"
    );
    let told = [("seat", "nobody"), ("step", "grid"), ("placed", "3")];
    let told = site.visitor().post("/s/arbeid/progress", &told).await;
    assert_eq!((told.status.as_u16(), told.body.as_str()), (204, ""));

    let list = kari.get(&format!("{at}/seats")).await.page(200).text();
    assert!(list.contains("Plass 1") && list.contains("9 / 9"), "{list}");
    assert!(list.contains("Hva en påstand betyr: påstand 3"), "{list}");
    assert!(list.contains("Ikke for deling"));
    // What is shared has no seat, and says how many ask, not who.
    let shared = kari.get(&at).await;
    for secret in ["Plass 1", "Plass 2", form.get("seat").expect("a secret")] {
        assert!(!shared.body.contains(secret), "{secret}");
    }
    shared.says(&["Én venter på hjelp nå"]);
    let helped = kari.post(&format!("{at}/helped"), &[("seat", "1")]).await;
    assert_eq!(helped.leads(), format!("{at}/seats"));
    assert!(!kari.get(&at).await.body.contains("venter på hjelp"));

    site.visitor()
        .post("/s/arbeid/send", &fields.pairs())
        .await
        .page(200);
    let list = kari.get(&format!("{at}/seats")).await.page(200).text();
    assert!(list.contains("Levert") && list.contains("Ferdig"), "{list}");
    kari.post(&format!("{at}/state"), &[("state", "closed")])
        .await
        .leads();
    let closed = kari.get(&at).await;
    closed.says(&["Møtet er avsluttet", "Hva en påstand betyr: påstand 3"]);
    assert!(!closed.body.contains(&code));
    let late = site
        .visitor()
        .get(&format!("/s/arbeid?meeting={code}"))
        .await;
    late.says(&["Vi kjenner ikke møtekoden"]);
}

#[tokio::test]
async fn the_page_reloads_by_itself_only_when_asked_to() {
    let site = Site::new().await;
    let (kari, at, _) = meeting(&site).await;
    open(&kari, &at).await;
    for page in [at.clone(), format!("{at}/seats")] {
        assert!(!kari.get(&page).await.body.contains("http-equiv"));
        let live = kari.get(&format!("{page}?live=yes")).await;
        live.says(&[
            "<meta http-equiv=\"refresh\" content=\"5\"",
            "Slutt å oppdatere av seg selv",
        ]);
    }
}

#[tokio::test]
async fn wrong_codes_and_numbers_are_refused_in_words() {
    let site = Site::new().await;
    let (kari, at, code) = meeting(&site).await;
    let study = at.split("/meetings").next().expect("a study").to_owned();
    for form in [
        [("name", ""), ("planned", "5")],
        [("name", "A"), ("planned", "0")],
        [("name", "A"), ("planned", "mange")],
    ] {
        kari.post(&format!("{study}/meetings"), &form)
            .await
            .page(422);
    }
    kari.post(&format!("{at}/seats"), &[("planned", "201")])
        .await
        .page(422);
    kari.post(&format!("{at}/state"), &[("state", "last_call")])
        .await
        .page(422);
    kari.post(&format!("{at}/state"), &[("state", "x")])
        .await
        .page(400);
    kari.get(&format!("{study}/meetings/7ZZZZZZZZZZZZZZZZZZZZZZZZZ"))
        .await
        .page(404);
    for wrong in ["00000000", "abc", "%3Cscript%3E"] {
        let page = site
            .visitor()
            .get(&format!("/s/arbeid?meeting={wrong}"))
            .await;
        page.says(&["Vi kjenner ikke møtekoden", "action=\"/s/arbeid/sort\""]);
    }
    // Taking a seat with a code that has stopped working ends at the information, where one can sort without.
    open(&kari, &at).await;
    let page = site
        .visitor()
        .get(&format!("/s/arbeid?meeting={code}"))
        .await;
    let form = SortFields::of(&page.page(200), "/s/arbeid/join");
    kari.post(&format!("{at}/state"), &[("state", "closed")])
        .await
        .leads();
    let late = site.visitor().post("/s/arbeid/join", &form.pairs()).await;
    assert!(late.page(422).text().contains("Vi kjenner ikke møtekoden"));
    let without = form.without("consent");
    let back = site
        .visitor()
        .post("/s/arbeid/join", &without.pairs())
        .await;
    assert!(back.leads().starts_with("/s/arbeid?lang="));
}

#[tokio::test]
async fn everybody_in_a_meeting_is_told_the_same_until_it_is_taken_away() {
    let site = Site::new().await;
    let (kari, at, code) = meeting(&site).await;
    let path = format!("{at}/announcement");
    let form = [
        ("until", "10:40"),
        ("back", "9.5"),
        ("announcement", "Kaffe i <gangen>"),
    ];
    kari.post(&path, &form).await.page(422);
    open(&kari, &at).await;
    let (_, seat) = join(&site, &code).await;
    let secret = seat.get("seat").expect("a secret").to_owned();
    let progress = async |seat: &str, lang: &str| {
        let told = [
            ("seat", seat),
            ("step", "grid"),
            ("placed", "3"),
            ("lang", lang),
        ];
        let answer = site.visitor().post("/s/arbeid/progress", &told).await;
        (answer.status.as_u16(), answer.body)
    };
    assert_eq!(progress(&secret, "nb").await, (204, String::new()));

    let wrong = [
        ("until", "nå"),
        ("back", "25:00"),
        ("announcement", "A\u{7}"),
    ];
    let refused = kari.post(&path, &wrong).await.page(422);
    let places: Vec<String> = refused
        .problems()
        .into_iter()
        .map(|(place, _)| place)
        .collect();
    assert_eq!(places, ["until", "back", "announcement"]);
    assert_eq!(progress(&secret, "nb").await, (204, String::new()));

    let before = site.world.dump().await;
    assert_eq!(kari.post(&path, &form).await.leads(), at);
    assert_eq!(
        site.world.dump().await,
        before,
        "it is nowhere but in memory"
    );
    let told = "Pause. Vi fortsetter kl. 09:05. Alt du har gjort, er tatt vare på.\n\
        Tid til å sortere: til kl. 10:40. Trenger du mer, så bruk den tiden du trenger.\n\
        Kaffe i <gangen>";
    assert_eq!(progress(&secret, "nb").await, (200, told.to_owned()));
    let (_, english) = progress(&secret, "en.ar").await;
    assert!(
        english.starts_with("Pause. We go on at 09:05."),
        "{english}"
    );
    assert_eq!(progress("nobody", "nb").await, (204, String::new()));

    // Pages without script have it when they load, and sorting goes on.
    let fields = SortFields::valid(&site, "arbeid", "A")
        .await
        .with("seat", &secret);
    let step = fields.clone().with("step", "grid");
    let page = site.visitor().post("/s/arbeid/sort", &step.pairs()).await;
    page.says(&["Kaffe i &lt;gangen&gt;", "til kl. 10:40"]);
    site.visitor()
        .post("/s/arbeid/send", &fields.pairs())
        .await
        .page(200);
    kari.get(&at)
        .await
        .says(&["til kl. 10:40", "value=\"09:05\""]);

    assert_eq!(kari.post(&path, &[]).await.leads(), at);
    let (_, other) = join(&site, &code).await;
    let other = other.get("seat").expect("a secret").to_owned();
    assert_eq!(progress(&other, "nb").await, (204, String::new()));
    kari.post(&path, &form).await.leads();
    kari.post(&format!("{at}/state"), &[("state", "closed")])
        .await
        .leads();
    assert_eq!(progress(&other, "nb").await, (204, String::new()));
    assert!(!kari.get(&at).await.body.contains("10:40"));
}
