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
