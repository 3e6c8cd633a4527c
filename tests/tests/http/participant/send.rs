//! A sort that arrives.

use crate::support::{RANKS, Site, SortFields};

#[tokio::test]
async fn a_whole_sort_is_stored_and_its_receipt_shown_in_groups() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "Fjellrev").await;
    let answer = site
        .visitor()
        .post("/s/arbeidsdagen/send", &fields.pairs())
        .await;
    let page = answer.page(200);
    assert_eq!(page.text_of("h1"), "Takk. Sorteringen din er levert.");
    let code = fields.receipt();
    let groups = [
        &code[..5],
        &code[5..10],
        &code[10..15],
        &code[15..20],
        &code[20..],
    ];
    let text = page.text();
    assert!(text.contains(&groups.join(" ")), "{text}");
    assert!(text.contains("Pseudonymet ditt er Fjellrev."), "{text}");
    assert!(text.contains("Forskerne kan ikke se hvem du er."), "{text}");
    assert_eq!(page.island("wipe_draft"), "arbeidsdagen");
    assert_eq!(answer.header("set-cookie"), None);
    assert_eq!(site.counts(&study).await, (1, 0));
    let rows = site
        .world
        .rows("SELECT pseudonym, ranks, closing_remark FROM intake")
        .await;
    let ranks = RANKS.map(|rank| rank.to_string()).join(",");
    assert_eq!(rows.len(), 1);
    assert_eq!(rows[0][0], "Fjellrev");
    assert_eq!(rows[0][1].trim_matches(['[', ']']).replace(' ', ""), ranks);
    assert_eq!(rows[0][2], "Det mangler noe om blåbær.");
}

#[tokio::test]
async fn the_receipt_code_itself_is_stored_nowhere() {
    let site = Site::new().await;
    site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    site.visitor().send_sort("arbeidsdagen", &fields).await;
    let dump = site.world.dump().await.join("\n");
    assert!(
        dump.contains("K3O0"),
        "otherwise this test would prove nothing"
    );
    let code = fields.receipt();
    for code in [code.to_owned(), code.to_lowercase()] {
        assert!(!dump.contains(&code));
    }
}

#[tokio::test]
async fn remarks_are_voluntary_and_piles_are_only_a_help() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let mut fields = SortFields::valid(&site, "arbeidsdagen", "K3O0")
        .await
        .with("remark-1", " \r\n ")
        .without("remark-9")
        .with("closing-remark", "");
    for number in 1..=9 {
        fields = fields.without(&format!("pile-{number}"));
    }
    site.visitor().send_sort("arbeidsdagen", &fields).await;
    let remarks = site.world.column("SELECT remarks FROM intake").await;
    assert_eq!(remarks, ["{}"]);
    let none = "SELECT pseudonym FROM intake WHERE closing_remark IS NULL";
    assert_eq!(site.world.column(none).await.len(), 1);
    assert_eq!(site.counts(&study).await, (1, 0));
}

#[tokio::test]
async fn the_longest_remarks_fit_and_line_breaks_count_once() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let longest = format!("{}\n{}", "å".repeat(999), "ø".repeat(1000));
    let mut fields = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    for number in 1..=9 {
        fields = fields.with(&format!("remark-{number}"), &longest);
    }
    let fields = fields.with("closing-remark", &longest).sent_by_browser();
    site.visitor().send_sort("arbeidsdagen", &fields).await;
    assert_eq!(site.counts(&study).await, (1, 0));
    let found = site.world.column("SELECT closing_remark FROM intake").await;
    assert_eq!(found, [longest]);
}

#[tokio::test]
async fn the_thanks_are_in_the_language_of_the_form() {
    let site = Site::new().await;
    site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0")
        .await
        .with("lang", "en");
    let page = site.visitor().send_sort("arbeidsdagen", &fields).await;
    assert_eq!(page.language(), "en");
    assert_eq!(page.text_of("h1"), "Thank you. Your sort has arrived.");
}
