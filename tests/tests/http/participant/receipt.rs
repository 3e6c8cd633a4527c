//! Finding one's own sort again, and deleting it.

use tests::samples;

use crate::support::{Html, Site, SortFields};

/// A site with a study and one sort, and the sort's fields.
async fn with_a_sort() -> (Site, server::service::study::OwnedStudy, SortFields) {
    let site = Site::new().await;
    let study = site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "Fjellrev").await;
    site.visitor().send_sort("arbeidsdagen", &fields).await;
    (site, study, fields)
}

async fn asked(site: &Site, code: &str, status: u16) -> Html {
    let answer = site
        .visitor()
        .post("/receipt", &[("code", code), ("lang", "nb")])
        .await;
    answer.page(status)
}

#[tokio::test]
async fn a_text_that_is_no_code_is_explained() {
    let (site, ..) = with_a_sort().await;
    for code in ["", "1234", &"0".repeat(27), &"U".repeat(26), "<b>"] {
        let page = asked(&site, code, 422).await;
        let sentence = "Koden skal ha 26 bokstaver og tall. Sjekk at alt er med.";
        assert_eq!(page.problems(), [("code".to_owned(), sentence.to_owned())]);
        let form = SortFields::of(&page, "/receipt");
        assert_eq!(form.get("code"), Some(code), "what was typed is kept");
    }
    site.visitor().post("/receipt", &[]).await.page(422);
}

#[tokio::test]
async fn an_unknown_and_a_withdrawn_code_get_the_same_answer() {
    let (site, _, fields) = with_a_sort().await;
    let withdrawal = [("code", fields.receipt()), ("sure", "yes")];
    site.visitor()
        .post("/receipt/withdraw", &withdrawal)
        .await
        .page(200);
    let unknown = samples::receipt();
    let mut pages = Vec::new();
    for code in [fields.receipt(), unknown.as_str()] {
        let answer = site.visitor().post("/receipt", &[("code", code)]).await;
        answer.page(404);
        pages.push(answer.body.replace(code, "…"));
    }
    assert_eq!(pages[0], pages[1]);
}

#[tokio::test]
async fn the_code_shows_the_own_sort_however_it_is_written() {
    let (site, _, fields) = with_a_sort().await;
    let code = fields.receipt().to_lowercase();
    let hyphens = format!("{}-{} {}", &code[..5], &code[5..10], &code[10..]);
    for code in [fields.receipt(), &code, &hyphens] {
        let text = asked(&site, code, 200).await.text();
        for part in [
            "Sorteringen din",
            "Pseudonymet ditt er Fjellrev.",
            "Forskerne får se sorteringen når flere har sendt sine",
            "Slik er det.",
            "Slik er det ikke.",
            "Det mangler noe om blåbær.",
            "Påstand nummer 9 «æøå»",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
    }
    let page = asked(&site, fields.receipt(), 200).await;
    let ranks: Vec<&str> = ["+2", "+1", "0", "−1", "−2"].into();
    let text = page.text();
    let places: Vec<usize> = ranks
        .iter()
        .map(|rank| text.find(&format!(" {rank} ")).expect("each column"))
        .collect();
    assert!(places.is_sorted(), "from the most agreed downwards: {text}");
    // Looking stores nothing.
    let before = site.world.dump().await;
    asked(&site, fields.receipt(), 200).await;
    assert_eq!(site.world.dump().await, before);
}

#[tokio::test]
async fn after_release_the_own_sort_says_that_researchers_see_it() {
    let (site, study, fields) = with_a_sort().await;
    site.services().studies.close(&study).await.expect("open");
    let text = asked(&site, fields.receipt(), 200).await.text();
    assert!(
        text.contains("Forskerne kan se sorteringen under dette pseudonymet."),
        "{text}"
    );
}

#[tokio::test]
async fn a_code_in_an_address_is_not_read() {
    let (site, _, fields) = with_a_sort().await;
    let path = format!("/receipt?code={}", fields.receipt());
    let answer = site.visitor().get(&path).await;
    let form = SortFields::of(&answer.page(200), "/receipt");
    assert_eq!(form.get("code"), Some(""));
    assert!(!answer.body.contains("Fjellrev"));
}

#[tokio::test]
async fn deleting_asks_for_a_confirmation_on_the_same_page() {
    let (site, study, fields) = with_a_sort().await;
    let before = site.world.dump().await;
    for sure in [None, Some("no"), Some("")] {
        let mut form = vec![("code", fields.receipt()), ("lang", "nb")];
        form.extend(sure.map(|sure| ("sure", sure)));
        let page = site
            .visitor()
            .post("/receipt/withdraw", &form)
            .await
            .page(422);
        let sentence = "Kryss av for at du vil slette sorteringen.";
        assert_eq!(page.problems(), [("sure".to_owned(), sentence.to_owned())]);
        assert!(page.has_id("sure"));
        assert!(page.text().contains("Fjellrev"), "the sort is still shown");
        let form = SortFields::of(&page, "/receipt/withdraw");
        assert_eq!(form.get("code"), Some(fields.receipt()));
        assert_eq!(form.get("sure"), None, "not ticked");
    }
    assert_eq!(site.world.dump().await, before);
    assert_eq!(site.counts(&study).await, (1, 0));
}

#[tokio::test]
async fn a_deleted_sort_is_gone_and_its_pseudonym_is_free() {
    for released in [false, true] {
        let (site, study, fields) = with_a_sort().await;
        if released {
            for number in 1..=4 {
                let fields = SortFields::valid(&site, "arbeidsdagen", &format!("P{number}")).await;
                site.visitor().send_sort("arbeidsdagen", &fields).await;
            }
        }
        let (submitted, seen) = site.counts(&study).await;
        assert_eq!(seen == 5, released);
        let page = asked(&site, fields.receipt(), 200).await;
        let form = SortFields::of(&page, "/receipt/withdraw").with("sure", "yes");
        // A sort that researchers see leaves in the company of others, unless its maker wants otherwise.
        let leaving = form.get("leaving").map(str::to_owned);
        assert_eq!(leaving.as_deref(), released.then_some("with-others"));
        let form = form.with("leaving", "at-once");
        let answer = site
            .visitor()
            .post("/receipt/withdraw", &form.pairs())
            .await;
        assert_eq!(answer.page(200).text_of("h1"), "Sorteringen er slettet");
        let left = (submitted - 1, seen.saturating_sub(1));
        assert_eq!(site.counts(&study).await, left);
        let dump = site.world.dump().await.join("\n");
        for trace in ["Fjellrev", "fjellrev", "Slik er det ikke.", "blåbær."] {
            // The others wrote the same remarks.
            let others = released && !trace.eq_ignore_ascii_case("fjellrev");
            assert!(others || !dump.contains(trace), "{trace}");
        }
        // Deleting twice ends where deleting once does.
        let again = site
            .visitor()
            .post("/receipt/withdraw", &form.pairs())
            .await;
        assert_eq!(again.page(200).text_of("h1"), "Sorteringen er slettet");
        assert_eq!(site.counts(&study).await, left);
        let fields = SortFields::valid(&site, "arbeidsdagen", "Fjellrev").await;
        site.visitor().send_sort("arbeidsdagen", &fields).await;
        assert_eq!(site.counts(&study).await, (submitted, left.1));
    }
}

#[tokio::test]
async fn deleting_with_an_unknown_code_changes_nothing() {
    let (site, ..) = with_a_sort().await;
    let before = site.world.dump().await;
    let unknown = samples::receipt();
    let cases = [(unknown.as_str(), 404), ("1234", 422), ("", 422)];
    for (code, status) in cases {
        let form = [("code", code), ("sure", "yes")];
        site.visitor()
            .post("/receipt/withdraw", &form)
            .await
            .page(status);
    }
    assert_eq!(site.world.dump().await, before);
}

#[tokio::test]
async fn a_sort_that_leaves_with_others_says_until_when_it_is_seen() {
    let (site, study, fields) = with_a_sort().await;
    for number in 1..=4 {
        let fields = SortFields::valid(&site, "arbeidsdagen", &format!("P{number}")).await;
        site.visitor().send_sort("arbeidsdagen", &fields).await;
    }
    let page = asked(&site, fields.receipt(), 200).await;
    let form = SortFields::of(&page, "/receipt/withdraw").with("sure", "yes");
    for _ in 0..2 {
        let answer = site
            .visitor()
            .post("/receipt/withdraw", &form.pairs())
            .await;
        let text = answer.page(200).text();
        assert!(text.contains("senest til 6. desember 2026"), "{text}");
    }
    assert_eq!(
        site.counts(&study).await,
        (5, 5),
        "researchers see it still"
    );
    asked(&site, fields.receipt(), 404).await;
}

#[tokio::test]
async fn a_sort_is_corrected_in_the_form_it_came_from() {
    let (site, study, fields) = with_a_sort().await;
    let page = asked(&site, fields.receipt(), 200).await;
    let begin = SortFields::of(&page, "/receipt/correct");
    let answer = site
        .visitor()
        .post("/receipt/correct", &begin.pairs())
        .await;
    let review = answer.page(200);
    assert!(review.text().contains("La den være som før"));
    let form = SortFields::of(&review, "/s/arbeidsdagen/sort");
    for name in [
        "rank-1",
        "rank-9",
        "remark-1",
        "closing-remark",
        "order",
        "pseudonym",
    ] {
        assert_eq!(form.get(name), fields.get(name), "{name}");
    }
    assert_eq!(form.receipt(), fields.receipt());
    // Two cards change places, one remark goes.
    let form = form
        .with("rank-1", "-1")
        .with("rank-2", "-2")
        .without("remark-9");
    let sent = form.clone().with("step", "send");
    let last = site
        .visitor()
        .post("/s/arbeidsdagen/sort", &sent.pairs())
        .await;
    let last = SortFields::of(&last.page(200), "/s/arbeidsdagen/sort");
    for _ in 0..2 {
        let thanks = site
            .visitor()
            .post("/s/arbeidsdagen/send", &last.pairs())
            .await;
        assert_eq!(
            thanks.page(200).text_of("h1"),
            "Takk. Sorteringen din er rettet."
        );
    }
    assert_eq!(site.counts(&study).await, (1, 0));
    let text = asked(&site, fields.receipt(), 200).await.text();
    assert!(!text.contains("Slik er det."), "{text}");
    // The first form again, and a correction made from what was before, change nothing.
    site.visitor().send_sort("arbeidsdagen", &fields).await;
    let stale = last.with("closing-remark", "Noe annet");
    let refused = site
        .visitor()
        .post("/s/arbeidsdagen/send", &stale.pairs())
        .await;
    let problems = refused.page(409).problems();
    assert!(
        problems[0].1.contains("rettet et annet sted"),
        "{problems:?}"
    );
    let unreadable = stale.with("corrects", "<b>");
    let refused = site
        .visitor()
        .post("/s/arbeidsdagen/send", &unreadable.pairs())
        .await;
    refused.page(422);
    let again = asked(&site, fields.receipt(), 200).await.text();
    assert_eq!(again, text);
}

#[tokio::test]
async fn a_closed_study_offers_no_correction_and_takes_none() {
    let (site, study, fields) = with_a_sort().await;
    site.services().studies.close(&study).await.expect("open");
    let answer = site
        .visitor()
        .post("/receipt", &[("code", fields.receipt())])
        .await;
    answer.page(200);
    assert!(!answer.body.contains("/receipt/correct"));
    let begun = site
        .visitor()
        .post("/receipt/correct", &[("code", fields.receipt())])
        .await;
    begun.page(403);
    let unknown = samples::receipt();
    for (code, status) in [(unknown.as_str(), 404), ("1234", 422)] {
        for path in ["/receipt/correct", "/receipt/save"] {
            site.visitor()
                .post(path, &[("code", code)])
                .await
                .page(status);
        }
    }
}

#[tokio::test]
async fn the_receipt_is_saved_as_a_file_that_needs_nothing_else() {
    let site = Site::new().await;
    site.open_study().await;
    let remark = "<script>alert(1)</script> & «krem»";
    let fields = SortFields::valid(&site, "arbeidsdagen", "Fjellrev")
        .await
        .with("remark-1", remark);
    site.visitor().send_sort("arbeidsdagen", &fields).await;
    let form = [("code", fields.receipt()), ("lang", "nb")];
    let answer = site.visitor().post("/receipt/save", &form).await;
    answer.page(200);
    let name = answer.header("content-disposition");
    assert_eq!(name, Some("attachment; filename=\"arbeidsdagen.html\""));
    for part in [
        "Fjellrev",
        "«æøå»",
        "&lt;script&gt;alert(1)&lt;/script&gt; &amp; «krem»",
        "Det mangler noe om blåbær.",
        "http://synspunkt.test/receipt",
    ] {
        assert!(answer.body.contains(part), "{part}");
    }
    let grouped = fields
        .receipt()
        .parse::<app::domain::receipt::ReceiptCode>();
    assert!(answer.body.contains(&grouped.expect("a code").grouped()));
    for foreign in ["<script", "<link", "src=", "url(", "@import", "href="] {
        assert!(!answer.body.contains(foreign), "{foreign}");
    }
}

#[tokio::test]
async fn the_code_is_covered_until_it_is_asked_for() {
    let site = Site::new().await;
    site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "Fjellrev").await;
    let answer = site
        .visitor()
        .post("/s/arbeidsdagen/send", &fields.pairs())
        .await;
    let covered = answer.body.split("<details").nth(1).expect("a cover");
    let (covered, open) = covered.split_once("</details>").expect("its end");
    let code: app::domain::receipt::ReceiptCode = fields.receipt().parse().expect("a code");
    for group in code.grouped().split(' ') {
        assert!(covered.contains(group));
        let seen = |html: &str| html.contains(&format!(">{group}<"));
        assert!(
            !seen(open),
            "outside the cover the code stands only in fields that nobody sees"
        );
    }
    assert!(!covered.split('>').next().expect("a tag").contains("open"));
}

#[tokio::test]
async fn without_receipts_no_page_speaks_of_one() {
    let site = Site::new().await;
    let owner = samples::researcher(&site.world).await;
    let study = samples::draft(&site.world, &owner.id, "Arbeidsdagen").await;
    let options = app::domain::study::StudyOptions {
        has_receipts: false,
        ..app::domain::study::StudyOptions::default()
    };
    let studies = &site.services().studies;
    let study = studies.set_options(&study, options).await.expect("a draft");
    studies.open(&study).await.expect("ready");
    let information = site.visitor().get("/s/arbeidsdagen").await;
    assert!(
        information
            .page(200)
            .text()
            .contains("Studien gir ingen kvittering")
    );
    let fields = SortFields::valid(&site, "arbeidsdagen", "Fjellrev").await;
    let answer = site
        .visitor()
        .post("/s/arbeidsdagen/send", &fields.pairs())
        .await;
    let thanks = answer.page(200);
    assert!(thanks.text().contains("Denne studien gir ingen kvittering"));
    assert!(!answer.body.contains("data-receipt") && !answer.body.contains("/receipt/"));
    asked(&site, fields.receipt(), 404).await;
}

#[tokio::test]
async fn a_browser_learns_whether_the_sort_of_its_draft_was_sent_and_nothing_is_noted() {
    let (site, _, fields) = with_a_sort().await;
    let before = site.world.dump().await;
    let other = samples::receipt();
    for (code, status) in [(fields.receipt(), 200), (other.as_str(), 204), ("", 204)] {
        let asked = [("receipt", code)];
        let answer = site.visitor().post("/s/arbeidsdagen/sent", &asked).await;
        assert_eq!(answer.status.as_u16(), status);
        assert_eq!(answer.body, "");
    }
    assert_eq!(site.world.dump().await, before);
}
