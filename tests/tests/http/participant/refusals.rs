//! Sorts that do not arrive: everything wrong is named, everything typed is kept, nothing is stored.

use crate::support::{Site, SortFields};

const SORT: &str = "/s/arbeidsdagen/sort";
const SEND: &str = "/s/arbeidsdagen/send";

/// Sends these fields, which must be refused with this status and exactly these sentences; nothing may be stored,
/// and everything but `lost` must still be in the form.
async fn refused(site: &Site, fields: &SortFields, status: u16, expected: &[&str], lost: &[&str]) {
    let before = site.world.dump().await;
    let page = site
        .visitor()
        .post(SEND, &fields.pairs())
        .await
        .page(status);
    let mut sentences = page.sentences();
    sentences.sort();
    assert_eq!(sentences, expected);
    let (mut kept, mut sent) = (SortFields::of(&page, SORT), fields.clone());
    for name in lost {
        (kept, sent) = (kept.without(name), sent.without(name));
    }
    assert_eq!(kept.content(), sent.content(), "{expected:?}");
    assert_eq!(site.world.dump().await, before, "{expected:?}");
}

#[tokio::test]
async fn an_incomplete_sort_is_refused() {
    let site = Site::new().await;
    site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    let missing = [
        "Kolonne +2 har 0 av 1 plasser fylt.",
        "Påstand 9 er ikke plassert.",
    ];
    refused(&site, &fields.clone().without("rank-9"), 422, &missing, &[]).await;
    refused(
        &site,
        &fields.clone().with("rank-9", ""),
        422,
        &missing,
        &[],
    )
    .await;
    let column = "Kolonne +1 har plass til 2, men har fått 3: flytt én påstand.";
    let crowded = [column, "Kolonne +2 har 0 av 1 plasser fylt."];
    refused(
        &site,
        &fields.clone().with("rank-9", "1"),
        422,
        &crowded,
        &[],
    )
    .await;
    let aside = fields.with("rank-9", "aside");
    // The plain form has no tray: what lay there is not placed.
    refused(&site, &aside, 422, &missing, &["rank-9"]).await;
}

#[tokio::test]
async fn a_statement_placed_twice_or_nowhere_is_refused() {
    let site = Site::new().await;
    site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    let twice = ["Feltet rank-3 kom to ganger. Den første verdien er brukt."];
    for value in ["-1", "0"] {
        let spoiled = fields.clone().and("rank-3", value);
        refused(&site, &spoiled, 422, &twice, &["rank-3"]).await;
    }
    // The first of the two is kept.
    let spoiled = fields.clone().and("rank-3", "2");
    let answer = site.visitor().post(SEND, &spoiled.pairs()).await;
    let kept = SortFields::of(&answer.page(422), SORT);
    assert_eq!(kept.get("rank-3"), Some("-1"));
    let unknown = ["Feltet rank-10 gjelder en påstand som ikke finnes i studien."];
    refused(
        &site,
        &fields.clone().and("rank-10", "0"),
        422,
        &unknown,
        &["rank-10"],
    )
    .await;
    let off = [
        "Kolonne −1 har 1 av 2 plasser fylt.",
        "Påstand 3 er ikke plassert.",
        "«-7» er ikke en kolonne. Velg en ny for påstand 3.",
    ];
    refused(&site, &fields.with("rank-3", "-7"), 422, &off, &["rank-3"]).await;
}

#[tokio::test]
async fn without_consent_to_this_information_nothing_is_stored() {
    let site = Site::new().await;
    site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    let missing = ["Les informasjonen og si ja til å delta før du sender."];
    refused(
        &site,
        &fields.clone().without("consent"),
        422,
        &missing,
        &[],
    )
    .await;
    let changed =
        ["Informasjonen om studien er endret etter at du begynte. Les den på nytt før du sender."];
    refused(
        &site,
        &fields.with("consent", "0123456789ab"),
        422,
        &changed,
        &[],
    )
    .await;
}

#[tokio::test]
async fn a_code_that_is_no_receipt_is_replaced() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    let sentence = ["Siden mangler kvitteringskoden din. Arbeidet er tatt vare på. Send på nytt."];
    for code in ["", "1234", &"0".repeat(27), &"U".repeat(26)] {
        let spoiled = fields.clone().with("receipt", code);
        refused(&site, &spoiled, 422, &sentence, &["receipt"]).await;
    }
    let answer = site
        .visitor()
        .post(SEND, &fields.without("receipt").pairs())
        .await;
    let mended = SortFields::of(&answer.page(422), SORT);
    assert_eq!(mended.receipt().len(), 26);
    site.visitor().send_sort("arbeidsdagen", &mended).await;
    assert_eq!(site.counts(&study).await, (1, 0));
}

#[tokio::test]
async fn too_long_or_unprintable_remarks_are_refused() {
    let site = Site::new().await;
    site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    let long = "x".repeat(2001);
    let sentence = ["Kommentaren er for lang. Den kan ha høyst 2000 tegn."];
    for name in ["remark-1", "remark-9", "remark-5", "closing-remark"] {
        refused(
            &site,
            &fields.clone().with(name, &long),
            422,
            &sentence,
            &[],
        )
        .await;
    }
    let sentence = ["Kommentaren har tegn som ikke kan vises. Skriv den på nytt."];
    for text in ["a\u{202E}b", "a\u{7}b"] {
        refused(
            &site,
            &fields.clone().with("remark-1", text),
            422,
            &sentence,
            &[],
        )
        .await;
    }
}

#[tokio::test]
async fn an_unfit_pseudonym_is_refused() {
    let site = Site::new().await;
    site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    let long = "x".repeat(41);
    for (pseudonym, sentence) in [
        ("", "Skriv et pseudonym."),
        ("  \t ", "Skriv et pseudonym."),
        (
            long.as_str(),
            "Pseudonymet er for langt. Det kan ha høyst 40 tegn.",
        ),
        (
            "kari@example.no",
            "Pseudonymet kan ikke inneholde @. Bruk ikke e-postadressen din.",
        ),
        (
            "K\u{202E}3",
            "Pseudonymet har tegn som ikke kan vises. Velg et annet.",
        ),
    ] {
        let spoiled = fields.clone().with("pseudonym", pseudonym);
        refused(&site, &spoiled, 422, &[sentence], &[]).await;
    }
    let sentence = ["Skriv et pseudonym."];
    refused(&site, &fields.without("pseudonym"), 422, &sentence, &[]).await;
}

#[tokio::test]
async fn a_taken_pseudonym_is_refused_whatever_its_case_and_another_one_works() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let first = SortFields::valid(&site, "arbeidsdagen", "Blåbær").await;
    site.visitor().send_sort("arbeidsdagen", &first).await;
    let second = SortFields::valid(&site, "arbeidsdagen", "").await;
    let sentence = ["Pseudonymet er i bruk i denne studien. Velg et annet."];
    for taken in ["Blåbær", "BLÅBÆR", " blåbær ", "Bla\u{30A}bær"] {
        let spoiled = second.clone().with("pseudonym", taken);
        refused(&site, &spoiled, 409, &sentence, &[]).await;
    }
    // After release as well.
    for number in 1..=4 {
        let fields = SortFields::valid(&site, "arbeidsdagen", &format!("P{number}")).await;
        site.visitor().send_sort("arbeidsdagen", &fields).await;
    }
    assert_eq!(site.counts(&study).await, (5, 5));
    let spoiled = second.clone().with("pseudonym", "blåbær");
    refused(&site, &spoiled, 409, &sentence, &[]).await;
    let answer = site.visitor().post(SEND, &spoiled.pairs()).await;
    let mended = SortFields::of(&answer.page(409), SORT).with("pseudonym", "Tyttebær");
    site.visitor().send_sort("arbeidsdagen", &mended).await;
    assert_eq!(site.counts(&study).await, (6, 5));
}

#[tokio::test]
async fn everything_wrong_is_named_at_once() {
    let site = Site::new().await;
    site.open_study().await;
    let spoiled = SortFields::valid(&site, "arbeidsdagen", "a@b")
        .await
        .with("consent", "")
        .with("receipt", "")
        .with("remark-1", &"x".repeat(2001))
        .with("closing-remark", &"x".repeat(2001))
        .with("rank-9", "");
    let expected = [
        "Kolonne +2 har 0 av 1 plasser fylt.",
        "Kommentaren er for lang. Den kan ha høyst 2000 tegn.",
        "Kommentaren er for lang. Den kan ha høyst 2000 tegn.",
        "Les informasjonen og si ja til å delta før du sender.",
        "Pseudonymet kan ikke inneholde @. Bruk ikke e-postadressen din.",
        "Påstand 9 er ikke plassert.",
        "Siden mangler kvitteringskoden din. Arbeidet er tatt vare på. Send på nytt.",
    ];
    refused(&site, &spoiled, 422, &expected, &["receipt"]).await;
}

#[tokio::test]
async fn an_empty_form_is_refused_and_not_a_failure() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let page = site.visitor().post(SEND, &[]).await.page(422);
    let unplaced = |sentence: &&String| sentence.ends_with("er ikke plassert.");
    assert_eq!(page.sentences().iter().filter(unplaced).count(), 9);
    assert_eq!(site.counts(&study).await, (0, 0));
}

#[tokio::test]
async fn a_sort_that_comes_after_closing_is_told_so() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    site.services().studies.close(&study).await.expect("open");
    let before = site.world.dump().await;
    let page = site.visitor().post(SEND, &fields.pairs()).await.page(403);
    assert_eq!(page.text_of("h1"), "Studien er lukket");
    assert_eq!(site.world.dump().await, before);
}
