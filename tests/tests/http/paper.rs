//! Sorts on paper: entered by column, refused as in a browser, printed with numbers.

use axum::http::StatusCode;

use crate::support::{NINE, Site};

/// One sort of the nine statements as it stands on a sheet: columns from −2 to +2.
const SHEET: [(&str, &str); 8] = [
    ("pseudonym", "Rogn"),
    ("column-1", "9"),
    ("column-2", "7, 8"),
    ("column-3", "4 5 6"),
    ("column-4", "2;3"),
    ("column-5", "1"),
    ("remarks", "1: Slik er det.\n9 Slik er det ikke."),
    ("closing-remark", "Takk."),
];

#[tokio::test]
async fn a_sheet_becomes_a_sort_that_is_seen_at_once_and_marked() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    kari.post(&format!("{study}/open"), &[]).await.leads();
    let entered = kari.post(&format!("{study}/paper"), &SHEET).await;
    assert_eq!(entered.leads(), format!("{study}/paper?entered=Rogn"));
    kari.get(entered.leads())
        .await
        .says(&["Rogn står i tabellen over sorteringer."]);
    let ranks = site.world.column("SELECT ranks FROM q_sort").await;
    assert_eq!(ranks, ["[2,1,1,0,0,0,-1,-1,-2]"]);
    kari.get(&format!("{study}/sorts")).await.says(&[
        "Rogn",
        "papir",
        "2 av 2 det ble spurt om, 3 i alt",
    ]);
    kari.get(&format!("{study}/life"))
        .await
        .says(&["En sortering laget på papir ble lagt inn"]);
    let again = kari.post(&format!("{study}/paper"), &SHEET).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    again.says(&["Studien har en sortering som heter Rogn fra før.", "7, 8"]);
}

#[tokio::test]
async fn everything_that_is_wrong_is_named_at_its_field_and_nothing_is_stored() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    kari.post(&format!("{study}/open"), &[]).await.leads();
    let before = site.world.dump().await;
    let refuse = async |changes: &[(&str, &str)], expected: &[(&str, &str)]| {
        let form = SHEET.map(|(name, value)| {
            let change = changes.iter().find(|(changed, _)| *changed == name);
            (name, change.map_or(value, |(_, value)| *value))
        });
        let page = kari.post(&format!("{study}/paper"), &form).await;
        let problems = page.page(422).problems();
        for (field, text) in expected {
            let said =
                |(found, message): &(String, String)| found == field && message.contains(text);
            assert!(problems.iter().any(said), "{field} {text}: {problems:?}");
        }
        assert_eq!(problems.len(), expected.len(), "{problems:?}");
    };
    refuse(&[("column-5", "x")], &[("column-5", "«x»")]).await;
    refuse(&[("column-5", "10")], &[("column-5", "«10»")]).await;
    refuse(
        &[("column-5", "9")],
        &[("column-5", "Påstand 9 ligger på −2 fra før")],
    )
    .await;
    // One card too many at an end is one too few in the middle.
    refuse(
        &[("column-5", "1 6"), ("column-3", "4 5")],
        &[("column-5", "har 2"), ("column-3", "har 2")],
    )
    .await;
    refuse(&[("pseudonym", "rogn@example.no")], &[("pseudonym", "@")]).await;
    refuse(
        &[("remarks", "12: finnes ikke\nuten nummer")],
        &[("remarks", "12: finnes ikke"), ("remarks", "uten nummer")],
    )
    .await;
    assert_eq!(site.world.dump().await, before);
}

#[tokio::test]
async fn nothing_is_entered_into_a_draft() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    kari.get(&format!("{study}/paper"))
        .await
        .says(&["Sorteringer kan legges inn når studien er åpen."]);
    let early = kari.post(&format!("{study}/paper"), &SHEET).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn the_sheets_hold_every_card_with_its_number_and_the_link_once_it_works() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let address = format!("{study}/paper/sheets?in=nb");
    let draft = kari.get(&address).await;
    draft.says(&["Hvor enig er du?", "Mest uenig", "Mest enig"]);
    for (index, text) in NINE.lines().enumerate() {
        draft.says(&[&format!("<b>{}</b><p>{text}</p>", index + 1)]);
    }
    assert!(
        !draft.body.contains("/s/arbeid"),
        "the link leads nowhere yet"
    );
    kari.post(&format!("{study}/open"), &[]).await.leads();
    let open = kari.get(&address).await;
    open.says(&["http://synspunkt.test/s/arbeid", "QR-kode med lenken"]);
    kari.get(&format!("{study}/paper/sheets?in=en"))
        .await
        .says(&["Read all cards.", "<html lang=\"en\""]);
}
