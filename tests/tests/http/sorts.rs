//! The table of released sorts: hints, two sorts side by side, and marks.

use axum::http::StatusCode;

use crate::support::{Site, Visitor};

/// The identity of one of the six sorts, in the order of their pseudonyms: A1, A2, A3, B1, B2, B3.
async fn sort_at(site: &Site, place: usize) -> String {
    let sql = "SELECT id FROM q_sort ORDER BY pseudonym";
    site.world.column(sql).await.remove(place)
}

async fn study<'a>(site: &'a Site) -> (Visitor<'a>, String) {
    let kari = site.researcher("kari@example.no").await;
    let study = kari.study_with_sorts().await;
    (kari, study)
}

#[tokio::test]
async fn unusual_sorts_are_pointed_out_in_the_table_and_on_their_page() {
    let site = Site::new().await;
    let (kari, study) = study(&site).await;
    let table = kari.get(&format!("{study}/sorts")).await;
    // A1 lies in the order of the numbers; A3 and B3 are each other's reverse.
    table.says(&[
        "Påstandene ligger nesten i den rekkefølgen",
        "Nesten motsatt av B3 (korrelasjon −,95 eller mindre)",
    ]);
    let a3 = sort_at(&site, 2).await;
    let page = kari.get(&format!("{study}/sorts/{a3}")).await;
    page.says(&["Verdt å se på", "Nesten motsatt av B3"]);
    assert!(!page.body.contains("Nesten motsatt av B1"));
}

#[tokio::test]
async fn two_sorts_are_compared_statement_by_statement() {
    let site = Site::new().await;
    let (kari, study) = study(&site).await;
    let (one, other) = (sort_at(&site, 0).await, sort_at(&site, 2).await);
    let address = format!("{study}/sorts/compare?one={one}&other={other}");
    let page = kari.get(&address).await;
    // Σxy = 10 and Σx² = Σy² = 12, so r = .83; four statements lie one column apart.
    page.says(&["Korrelasjon ,83", "5 påstander ligger i samme kolonne"]);
    let (_, differences) = page.body.split_once("<tbody>").expect("a table");
    let (differences, _) = differences.split_once("</tbody>").expect("its end");
    assert_eq!(differences.matches("<tr>").count(), 4);
    for text in ["Jeg får tid til faget.", "+2", "+1", "−1"] {
        assert!(differences.contains(text), "{text}");
    }
    let twice = format!("{study}/sorts/compare?one={one}&other={one}");
    kari.get(&twice)
        .await
        .says(&["Korrelasjon 1,00", "9 påstander ligger i samme kolonne"]);
}

#[tokio::test]
async fn a_sort_that_is_not_the_studys_cannot_be_compared_or_marked() {
    let site = Site::new().await;
    let (_, study) = study(&site).await;
    let a1 = sort_at(&site, 0).await;
    let ola = site.researcher("ola@example.no").await;
    let own = ola.ready_study().await;
    let address = format!("{own}/sorts/compare?one={a1}&other={a1}");
    assert_eq!(ola.get(&address).await.status, StatusCode::NOT_FOUND);
    let form = [("sort", a1.as_str())];
    let marked = ola.post(&format!("{own}/sorts/follow-up"), &form).await;
    assert_eq!(marked.leads(), format!("{own}/sorts"));
    let marks = site.world.column("SELECT sort_id FROM follow_up").await;
    assert_eq!(marks, Vec::<String>::new(), "{study} is as it was");
}

#[tokio::test]
async fn marks_are_kept_and_lead_to_a_message() {
    let site = Site::new().await;
    let (kari, study) = study(&site).await;
    let (a1, b2) = (sort_at(&site, 0).await, sort_at(&site, 4).await);
    let form = [("sort", a1.as_str()), ("sort", b2.as_str())];
    let save = format!("{study}/sorts/follow-up");
    assert_eq!(
        kari.post(&save, &form).await.leads(),
        format!("{study}/sorts")
    );
    let ticked = |page: &str| page.matches(" checked").count();
    let table = kari.get(&format!("{study}/sorts")).await;
    assert_eq!(ticked(&table.body), 2);
    // Nobody can be reached who came from a file.
    kari.get(&format!("{study}/messages?for=marked"))
        .await
        .says(&["Merket, men har ikke sagt ja til beskjeder: A1, B2."]);
    kari.post(&save, &[]).await;
    let table = kari.get(&format!("{study}/sorts")).await;
    assert_eq!(ticked(&table.body), 0);
}

#[tokio::test]
async fn remarks_that_were_asked_for_stand_in_the_table() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    kari.post(&format!("{study}/pilot"), &[]).await;
    let fields = crate::support::SortFields::valid(&site, "arbeid", "Rogn").await;
    // One remark at each end, and one in the middle that nobody asked for.
    let fields = fields.with("remark-5", "Midt imellom.");
    kari.send_sort("arbeid", &fields).await;
    let table = kari.get(&format!("{study}/sorts")).await;
    table.says(&[
        "2 av 2 det ble spurt om, 4 i alt",
        "Slik er det ikke.",
        "Slik er det.",
    ]);
    assert!(!table.body.contains("Midt imellom."));
}

#[tokio::test]
async fn a_long_list_of_problems_is_written_out_once() {
    let site = Site::new().await;
    let (kari, study) = study(&site).await;
    let file = "no;A\n1;x\n2;x\n3;x\n4;x\n5;x\n6;x\n7;x\n8;x\n9;x\n";
    let answer = kari
        .post_file(&format!("{study}/sorts/file"), &[], file.as_bytes())
        .await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    answer.says(&["se listen øverst"]);
    let listed = answer.body.matches("href=\"#file\"").count();
    assert!(listed >= 9, "{listed} problems in the list");
}
