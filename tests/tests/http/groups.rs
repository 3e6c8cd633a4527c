//! Invited groups from both sides: a link each, carried along the whole way, and counted.

use axum::http::StatusCode;

use crate::support::{Site, SortFields, Visitor};

/// Kari's open study.
async fn open_study<'a>(site: &'a Site) -> (Visitor<'a>, String) {
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    kari.post(&format!("{study}/open"), &[]).await.leads();
    (kari, study)
}

async fn code_of(site: &Site, name: &str) -> String {
    let rows = site
        .world
        .rows("SELECT name, code FROM invited_group")
        .await;
    let row = rows.into_iter().find(|row| row[0] == name);
    row.expect("a group of this name").remove(1)
}

#[tokio::test]
async fn a_list_makes_groups_and_every_bad_line_is_named() {
    let site = Site::new().await;
    let (kari, study) = open_study(&site).await;
    let at = format!("{study}/groups");
    let typed = "Kontor Nord; 12\n\nKontor Sør; mange\n; 4\nKontor Nord";
    let refused = kari.post(&at, &[("groups", typed)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&[
        "Linje 3: «mange» er ikke et antall",
        "Linje 4: ",
        "Det finnes alt en gruppe som heter «Kontor Nord».",
        "Kontor Sør; mange",
    ]);
    let empty = kari.post(&at, &[("groups", " \n ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        site.world
            .column("SELECT name FROM invited_group")
            .await
            .len(),
        0
    );
    let made = kari
        .post(&at, &[("groups", "Kontor Nord; 12\nKontor <b>Sør</b>\t3")])
        .await;
    assert_eq!(made.leads(), at);
    let code = code_of(&site, "Kontor Nord").await;
    let page = kari.get(&at).await;
    page.says(&[
        "Kontor &lt;b&gt;Sør",
        &format!("/s/arbeid?group={code}"),
        "0 av 0 synlige",
    ]);
    let again = kari.post(&at, &[("groups", "Kontor Nord")]).await;
    again.says(&["Det finnes alt en gruppe som heter «Kontor Nord»."]);
    let id = site
        .world
        .column("SELECT id FROM invited_group WHERE name = 'Kontor Nord'")
        .await;
    let gone = kari.post(&format!("{at}/{}/remove", id[0]), &[]).await;
    assert_eq!(gone.leads(), at);
    assert_eq!(
        site.world
            .column("SELECT name FROM invited_group")
            .await
            .len(),
        1
    );
    // The link of a group that is gone still leads to the study.
    let page = site.visitor().get(&format!("/s/arbeid?group={code}")).await;
    assert!(!page.page(200).text().contains("lenken til"));
}

#[tokio::test]
async fn the_group_is_told_carried_along_and_counted_and_no_sort_names_it() {
    let site = Site::new().await;
    let (kari, study) = open_study(&site).await;
    kari.post(&format!("{study}/groups"), &[("groups", "Nord\nSør")])
        .await
        .leads();
    let code = code_of(&site, "Nord").await;
    let visitor = site.visitor();
    let information = visitor.get(&format!("/s/arbeid?group={code}")).await;
    information.says(&[
        "Du kom hit med lenken til Nord.",
        &format!("group={code}&amp;lang=nn"),
    ]);
    let begin = SortFields::of(&information.page(200), "/s/arbeid/sort");
    assert_eq!(begin.get("group"), Some(code.as_str()));
    let query: Vec<String> = begin
        .pairs()
        .iter()
        .map(|(name, value)| format!("{name}={value}"))
        .collect();
    let first = visitor
        .get(&format!("/s/arbeid/sort?{}", query.join("&")))
        .await;
    let first = first.page(200);
    assert_eq!(first.island("sorting")["group"], code);
    assert_eq!(
        SortFields::of(&first, "/s/arbeid/sort").get("group"),
        Some(code.as_str())
    );
    // What the link carried goes nowhere unless it is a code.
    let odd = visitor
        .get(&format!(
            "/s/arbeid/sort?{}",
            query.join("&").replace(&code, "%22%3E%3Cb%3E")
        ))
        .await;
    assert_eq!(odd.page(200).island("sorting")["group"], "");
    for number in 1..=5 {
        let group = if number == 5 {
            code_of(&site, "Sør").await
        } else {
            code.clone()
        };
        let sort = SortFields::valid(&site, "arbeid", &format!("P{number}")).await;
        visitor
            .send_sort("arbeid", &sort.and("group", &group))
            .await;
    }
    let page = kari.get(&format!("{study}/groups")).await;
    page.says(&["5 av 5 synlige sorteringer"]);
    let dump = site.world.dump().await;
    let with_code = dump.iter().filter(|row| row.contains(&code)).count();
    assert_eq!(with_code, 1, "only the group itself holds its code");
}

#[tokio::test]
async fn the_group_goes_along_through_practice_meetings_and_resuming() {
    let site = Site::new().await;
    let (kari, study) = open_study(&site).await;
    kari.post(&format!("{study}/groups"), &[("groups", "Nord")])
        .await
        .leads();
    let code = code_of(&site, "Nord").await;
    let meeting = [("name", "Møte"), ("planned", "4")];
    let at = kari
        .post(&format!("{study}/meetings"), &meeting)
        .await
        .leads()
        .to_owned();
    kari.post(&format!("{at}/state"), &[("state", "open")])
        .await
        .leads();
    let join = site
        .world
        .column("SELECT join_code FROM meeting")
        .await
        .remove(0);
    let visitor = site.visitor();
    let page = visitor
        .get(&format!("/s/arbeid?meeting={join}&group={code}"))
        .await;
    let form = SortFields::of(&page.page(200), "/s/arbeid/join");
    let joined = visitor.post("/s/arbeid/join", &form.pairs()).await;
    let fields = SortFields::of(&joined.page(200), "/s/arbeid/sort");
    assert_eq!(fields.get("group"), Some(code.as_str()));
    let practice = visitor
        .get(&format!(
            "/s/arbeid/practice?consent={}&group={code}",
            form.get("consent").expect("a consent")
        ))
        .await;
    let begin = SortFields::of(&practice.page(200), "/s/arbeid/sort");
    assert_eq!(begin.get("group"), Some(code.as_str()));
}
