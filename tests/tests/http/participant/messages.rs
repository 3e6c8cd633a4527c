//! The way back: a message is found with the receipt, a reply comes back under the pseudonym, text stays text.

use crate::support::{Html, PAYLOADS, Site, SortFields, Visitor};

/// Sends five sorts and says yes to messages for all of them; gives the receipts.
async fn five_who_agree(site: &Site, slug: &str) -> Vec<String> {
    let mut codes = Vec::new();
    for name in ["A", "B", "C", "D", "E"] {
        let fields = SortFields::valid(site, slug, name).await;
        let thanks = site.visitor().send_sort(slug, &fields).await;
        assert!(
            thanks
                .text()
                .contains("Vil du finne en beskjed her senere?")
        );
        let form = [("code", fields.receipt()), ("messages", "yes")];
        let page = site.visitor().post("/receipt/messages", &form).await;
        page.page(200);
        page.says(&["Det er ingen beskjeder ennå."]);
        codes.push(fields.receipt().to_owned());
    }
    codes
}

async fn own_page(site: &Site, code: &str) -> Html {
    let shown = site.visitor().post("/receipt", &[("code", code)]).await;
    shown.page(200)
}

/// A study with five sorts, opened by a signed-in researcher.
async fn open_study<'a>(site: &'a Site) -> (Visitor<'a>, String) {
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    kari.post(&format!("{study}/open"), &[]).await.leads();
    (kari, study)
}

#[tokio::test]
async fn a_message_is_found_and_answered_without_a_name() {
    let site = Site::new().await;
    let (kari, study) = open_study(&site).await;
    let codes = five_who_agree(&site, "arbeid").await;
    let page = kari.get(&format!("{study}/messages")).await;
    page.says(&["5 frigitte sorteringer kan få beskjed.", "21. mai 2027"]);
    let form = [
        ("text", "Vil du snakke med oss?\nRing 12 34 56 78."),
        ("audience", "all"),
    ];
    let left = kari.post(&format!("{study}/messages"), &form).await;
    assert_eq!(left.leads(), format!("{study}/messages"));

    let found = own_page(&site, &codes[0]).await;
    assert!(found.text().contains("Vil du snakke med oss?"));
    assert!(found.text().contains("Ikke skriv navnet ditt"));
    let mut fields = SortFields::of(&found, "/receipt/reply");
    fields = fields.with("text", "Ja, gjerne.");
    for _ in 0..3 {
        // Sent again by impatience or a reload.
        let taken = site.visitor().post("/receipt/reply", &fields.pairs()).await;
        let text = taken.page(200).text();
        assert_eq!(text.matches("Ja, gjerne.").count(), 1);
    }
    // A second reply, from the page as it is now.
    let found = own_page(&site, &codes[0]).await;
    let more = SortFields::of(&found, "/receipt/reply").with("text", "Etter ferien.");
    site.visitor()
        .post("/receipt/reply", &more.pairs())
        .await
        .page(200);

    kari.get(&study).await.says(&["2 uleste svar"]);
    let seen = kari.get(&format!("{study}/messages")).await;
    seen.says(&["Ja, gjerne.", "Etter ferien.", "2 uleste svar"]);
    // Looking is not reading: a page is also fetched by accident.
    kari.get(&format!("{study}/messages"))
        .await
        .says(&["2 uleste svar"]);
    let read = SortFields::of(&seen.page(200), &format!("{study}/messages/read"));
    let marked = kari
        .post(&format!("{study}/messages/read"), &read.pairs())
        .await;
    marked.leads();
    let after = kari.get(&format!("{study}/messages")).await;
    assert!(!after.body.contains("uleste svar"));
    assert!(after.body.contains("Ja, gjerne."));
}

#[tokio::test]
async fn a_message_for_one_is_found_by_one() {
    let site = Site::new().await;
    let (kari, study) = open_study(&site).await;
    let codes = five_who_agree(&site, "arbeid").await;
    let of_b = site
        .world
        .column("SELECT id FROM q_sort WHERE pseudonym = 'B'")
        .await;
    let form = [
        ("text", "Bare til deg"),
        ("audience", "some"),
        ("sort", &of_b[0]),
    ];
    kari.post(&format!("{study}/messages"), &form).await.leads();
    for (index, code) in codes.iter().enumerate() {
        let found = own_page(&site, code).await.text().contains("Bare til deg");
        assert_eq!(found, index == 1, "{index}");
    }
}

#[tokio::test]
async fn what_is_refused_says_why_and_keeps_what_was_typed() {
    let site = Site::new().await;
    let (kari, study) = open_study(&site).await;
    let codes = five_who_agree(&site, "arbeid").await;
    let at = format!("{study}/messages");
    let long = "x".repeat(2001);
    for (form, says) in [
        (vec![("text", ""), ("audience", "all")], "Teksten er tom."),
        (vec![("text", "Hei du")], "Velg hvem beskjeden er til."),
        (
            vec![("text", "Hei du"), ("audience", "some")],
            "Kryss av for minst ett pseudonym.",
        ),
        (
            vec![
                ("text", "Hei du"),
                ("audience", "some"),
                ("sort", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ"),
            ],
            "Minst én av mottakerne",
        ),
        (vec![("text", &long), ("audience", "all")], "2001"),
    ] {
        let refused = kari.post(&at, &form).await;
        let text = refused.page(422).text();
        assert!(
            text.contains(says) || says == "Teksten mangler",
            "{says}: {text}"
        );
        assert!(refused.body.contains(form[0].1), "{says}");
    }
    assert_eq!(site.world.column("SELECT id FROM message").await, [""; 0]);

    kari.post(&at, &[("text", "Hei"), ("audience", "all")])
        .await
        .leads();
    let fields = SortFields::of(&own_page(&site, &codes[0]).await, "/receipt/reply");
    for (text, says) in [("  ", "Skriv et svar"), (long.as_str(), "høyst 2000 tegn")] {
        let form = fields.clone().with("text", text);
        let refused = site.visitor().post("/receipt/reply", &form.pairs()).await;
        assert!(refused.page(422).text().contains(says), "{says}");
        assert!(refused.body.contains(text.trim()));
    }
    let gone = fields
        .clone()
        .with("text", "Ja")
        .with("message", "7ZZZZZZZZZZZZZZZZZZZZZZZZZ");
    let refused = site.visitor().post("/receipt/reply", &gone.pairs()).await;
    assert!(refused.page(422).text().contains("finnes ikke lenger"));
    // The same words for a code that is unknown and one that was withdrawn.
    let unknown = fields
        .clone()
        .with("text", "Ja")
        .with("code", &"0".repeat(26));
    let unknown = site
        .visitor()
        .post("/receipt/reply", &unknown.pairs())
        .await;
    unknown.page(404);
    let form = [("code", codes[1].as_str()), ("sure", "yes")];
    site.visitor()
        .post("/receipt/withdraw", &form)
        .await
        .page(200);
    let withdrawn = fields.with("text", "Ja").with("code", &codes[1]);
    let withdrawn = site
        .visitor()
        .post("/receipt/reply", &withdrawn.pairs())
        .await;
    withdrawn.page(404);
    assert_eq!(site.world.column("SELECT id FROM reply").await, [""; 0]);
    let broken = site
        .visitor()
        .post("/receipt/messages", &[("code", "abc")])
        .await;
    broken.page(422);
}

#[tokio::test]
async fn a_draft_decides_and_participants_are_told() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let page = kari.get(&format!("{study}/messages")).await;
    page.says(&["value=\"2027-05-21\""]);
    let decide = format!("{study}/messages/decide");
    for until in ["", "2026-11-22", "i morgen"] {
        let refused = kari.post(&decide, &[("on", "yes"), ("until", until)]).await;
        refused.page(422);
    }
    kari.post(&decide, &[("until", "2027-01-01")]).await.leads();
    kari.post(&format!("{study}/open"), &[]).await.leads();
    kari.get(&format!("{study}/messages"))
        .await
        .says(&["Studien sender ingen beskjeder"]);
    let fields = SortFields::valid(&site, "arbeid", "A").await;
    let thanks = site.visitor().send_sort("arbeid", &fields).await;
    assert!(!thanks.text().contains("beskjed"), "{}", thanks.text());
    let own = own_page(&site, fields.receipt()).await;
    assert!(!own.text().contains("beskjed"), "{}", own.text());
    kari.post(&decide, &[("on", "yes"), ("until", "2027-01-01")])
        .await
        .page(422);
}

/// What both sides see of a message and a reply with these words.
async fn both_sides(words: &str) -> [Html; 3] {
    let site = Site::new().await;
    let (kari, study) = open_study(&site).await;
    let codes = five_who_agree(&site, "arbeid").await;
    let at = format!("{study}/messages");
    kari.post(&at, &[("text", words), ("audience", "all")])
        .await
        .leads();
    let fields = SortFields::of(&own_page(&site, &codes[0]).await, "/receipt/reply");
    let own = fields.with("text", words);
    let own = site.visitor().post("/receipt/reply", &own.pairs()).await;
    let refused = [("text", words)];
    [
        own.page(200),
        kari.get(&at).await.page(200),
        kari.post(&at, &refused).await.page(422),
    ]
}

#[tokio::test]
async fn thirty_payloads_stay_text_on_both_sides() {
    let plain = both_sides("Helt vanlig tekst").await;
    let squeeze = |text: &str| {
        let lines = text.replace(['\u{2028}', '\u{2029}'], "\n");
        lines.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for payload in PAYLOADS {
        let odd = both_sides(payload).await;
        for (plain, odd) in plain.iter().zip(&odd) {
            assert_eq!(odd.skeleton(), plain.skeleton(), "{payload}");
        }
        for page in &odd[..2] {
            let text = squeeze(&page.text());
            assert!(text.contains(&squeeze(payload)), "{payload}: {text}");
        }
    }
}
