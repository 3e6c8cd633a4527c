//! The concourse: collected, tagged, chosen; what it does to the statements, and what is refused on the way.

use axum::http::StatusCode;

use crate::support::{Site, Visitor};

/// An empty draft.
async fn empty_study(kari: &Visitor<'_>) -> String {
    let form = [
        ("title", "Arbeid"),
        ("instruction", "Hvor enig er du?"),
        ("main", "nb"),
        ("others", "en"),
    ];
    let made = kari.post_file("/studies/new", &form, b"").await;
    made.leads().to_owned()
}

async fn add(kari: &Visitor<'_>, study: &str, candidates: &str) {
    let form = [("candidates", candidates), ("source", "Intervju 3")];
    let added = kari
        .post_file(&format!("{study}/concourse/add"), &form, b"")
        .await;
    assert_eq!(added.leads(), format!("{study}/concourse"));
}

async fn choose(kari: &Visitor<'_>, study: &str, numbers: &[u32]) {
    let names: Vec<String> = numbers.iter().map(|n| format!("chosen-{n}")).collect();
    let mut form = vec![("do", "save"), ("numbering", "keep")];
    form.extend(names.iter().map(|name| (name.as_str(), "yes")));
    let chosen = kari.post(&format!("{study}/concourse"), &form).await;
    assert_eq!(chosen.leads(), format!("{study}/concourse"));
}

async fn make_dimensions(kari: &Visitor<'_>, study: &str) {
    let form = [
        ("row-name", "Hvem"),
        ("row-aspect-1", "selv"),
        ("row-aspect-2", "andre"),
        ("column-name", "Hva"),
        ("column-aspect-1", "kunnskap"),
        ("column-aspect-2", "makt"),
        ("column-aspect-3", "  "),
    ];
    let made = kari
        .post(&format!("{study}/concourse/dimensions"), &form)
        .await;
    assert_eq!(made.leads(), format!("{study}/concourse"));
}

#[tokio::test]
async fn statements_of_a_study_are_its_candidates() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let page = kari.get(&format!("{study}/concourse")).await;
    page.says(&["9 kandidater", "9 valgt, 9 plasser", "Møtene er nyttige."]);
    assert_eq!(
        site.world.column("SELECT content FROM candidate").await,
        [""; 0]
    );
    kari.post(&format!("{study}/open"), &[]).await;
    let page = kari.get(&format!("{study}/concourse")).await;
    page.says(&["valget ligger fast"]);
    assert!(
        page.page(200)
            .values("input", "name")
            .iter()
            .all(|name| !name.starts_with("chosen"))
    );
}

#[tokio::test]
async fn what_is_chosen_becomes_the_statements_in_order() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = empty_study(&kari).await;
    kari.get(&format!("{study}/concourse"))
        .await
        .says(&["Ingen kandidater ennå"]);
    add(
        &kari,
        &study,
        "A kommer først\nB kommer så\nC kommer sist\n",
    )
    .await;
    kari.get(&format!("{study}/concourse")).await.says(&[
        "3 kandidater",
        "Intervju 3",
        "Mangler på English",
    ]);
    choose(&kari, &study, &[2, 3]).await;
    choose(&kari, &study, &[1, 2, 3]).await;
    let texts = "SELECT text FROM statement_text ORDER BY number";
    assert_eq!(
        site.world.column(texts).await,
        ["B kommer så", "C kommer sist", "A kommer først"]
    );
    // A statement that is reworded on its own page keeps its history as a candidate.
    let form = [
        ("count", "3"),
        ("text-nb-1", "B kommer nå"),
        ("text-nb-2", "C kommer sist"),
        ("text-nb-3", "A kommer først"),
    ];
    kari.post(&format!("{study}/statements"), &form)
        .await
        .leads();
    kari.get(&format!("{study}/concourse/2")).await.says(&[
        "B kommer nå",
        "Tidligere ordlyd",
        "B kommer så",
        "Påstand 1",
    ]);
}

#[tokio::test]
async fn counting_changes_nothing_and_shows_the_balance_of_what_is_ticked() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = empty_study(&kari).await;
    add(&kari, &study, "A\nB\nC\n").await;
    make_dimensions(&kari, &study).await;
    let tags = [
        ("tag-1-row-1", "yes"),
        ("tag-1-column-1", "yes"),
        ("tag-2-row-1", "yes"),
        ("tag-2-row-2", "yes"),
        ("tag-2-column-1", "yes"),
    ];
    kari.post(&format!("{study}/concourse/tags"), &tags)
        .await
        .leads();
    let before = site.world.dump().await;
    let form = [("do", "count"), ("chosen-2", "yes"), ("numbering", "anew")];
    let page = kari
        .post(&format!("{study}/concourse"), &form)
        .await
        .page(200);
    // Per row: knowledge, power, not tagged, sum; a cell without candidates is a dash and a 0 for those who listen.
    let rows = [
        "selv 1/2 –0 –0 1/2",
        "andre 1/1 –0 –0 1/1",
        "Ikke merket –0 –0 0/1 0/1",
        "Sum 1/2 –0 0/1 1/3",
    ];
    let unspaced = |text: &str| text.replace(' ', "");
    let table = unspaced(&page.text_of("table"));
    assert!(table.ends_with(&unspaced(&rows.concat())), "{table}");
    assert!(page.text_of("main").contains("Ikke lagret ennå"));
    assert_eq!(site.world.dump().await, before);
}

#[tokio::test]
async fn a_choice_that_is_no_q_set_is_refused_with_the_candidates_named() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = empty_study(&kari).await;
    add(&kari, &study, "Likt\nlikt.\nUlikt\n").await;
    let form = [
        ("do", "save"),
        ("chosen-1", "yes"),
        ("chosen-2", "yes"),
        ("chosen-3", "yes"),
    ];
    let refused = kari.post(&format!("{study}/concourse"), &form).await;
    let page = refused.page(422);
    refused.says(&["Kandidat 2 og 1 er like på bokmål", "Lik kandidat 1"]);
    assert!(page.values("a", "href").contains(&"#chosen-2"));
    let one = kari
        .post(
            &format!("{study}/concourse"),
            &[("do", "save"), ("chosen-1", "yes")],
        )
        .await;
    one.page(422);
    assert_eq!(
        site.world.column("SELECT text FROM statement_text").await,
        [""; 0]
    );
}

#[tokio::test]
async fn candidates_are_split_merged_retired_and_brought_back() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = empty_study(&kari).await;
    add(
        &kari,
        &study,
        "Kaffe er godt, men te er bedre\nTe er bra\nVann\n",
    )
    .await;
    let at = |path: &str| format!("{study}/concourse/{path}");
    let one_part = kari
        .post(&at("1/split"), &[("parts", "Kaffe er godt\n\n")])
        .await;
    one_part.page(422);
    one_part.says(&["Det må være minst to."]);
    kari.post(&at("1/split"), &[("parts", "Kaffe er godt\nTe er bedre")])
        .await
        .leads();
    kari.get(&format!("{study}/concourse"))
        .await
        .says(&["Erstattet av 4, 5.", "Te er bedre"]);
    let wrong = kari
        .post(&at("5/merge"), &[("others", "1, x"), ("merged", "")])
        .await;
    wrong.page(422);
    wrong.says(&["«x» er ikke nummeret", "Teksten er tom."]);
    let gone = kari
        .post(&at("5/merge"), &[("others", "1"), ("merged", "Te")])
        .await;
    gone.page(422);
    gone.says(&["Kandidat 1 er lagt bort"]);
    let merged = kari
        .post(&at("5/merge"), &[("others", "2"), ("merged", "Te er best")])
        .await;
    assert_eq!(merged.leads(), at("6"));
    kari.get(&at("6"))
        .await
        .says(&["Laget av", "Kandidat 2", "Kandidat 5", "Intervju 3"]);
    kari.post(&at("3/retire"), &[("reason", "Utenfor tema")])
        .await
        .leads();
    kari.get(&at("3"))
        .await
        .says(&["Lagt bort: Utenfor tema", "Hent tilbake"]);
    kari.post(&at("3/bring-back"), &[]).await.leads();
    assert!(!kari.get(&at("3")).await.body.contains("Lagt bort"));
    assert_eq!(kari.get(&at("99")).await.status, 404);
    assert_eq!(kari.get(&at("0")).await.status, 404);
}

#[tokio::test]
async fn a_file_with_an_unknown_value_adds_nothing() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = empty_study(&kari).await;
    make_dimensions(&kari, &study).await;
    let file = "påstand;en;hvem;hva;kilde\nJeg;I;selv;makt;Møte 1\nDe;They;alle;kunnskap;\n";
    let refused = kari
        .post_file(&format!("{study}/concourse/add"), &[], file.as_bytes())
        .await;
    refused.page(422);
    refused.says(&["Linje 3: hvem har ingen verdi som heter «alle»."]);
    assert_eq!(
        site.world.column("SELECT content FROM candidate").await,
        [""; 0]
    );
    let file = file.replace("alle", "andre / selv");
    let added = kari
        .post_file(
            &format!("{study}/concourse/add"),
            &[("source", "Fil")],
            file.as_bytes(),
        )
        .await;
    added.leads();
    kari.get(&format!("{study}/concourse"))
        .await
        .says(&["They", "Møte 1", "Fil", "andre"]);
}

#[tokio::test]
async fn an_opened_study_keeps_its_concourse_as_it_is() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    kari.post(&format!("{study}/open"), &[]).await.leads();
    let before = site.world.dump().await;
    let retired = kari.post(&format!("{study}/concourse/1/retire"), &[]).await;
    retired.page(422);
    let chosen = kari
        .post(
            &format!("{study}/concourse"),
            &[("do", "save"), ("chosen-1", "yes")],
        )
        .await;
    chosen.page(422);
    chosen.says(&["Studien er åpnet i mellomtiden"]);
    assert_eq!(site.world.dump().await, before);
}

#[tokio::test]
async fn a_concourse_that_was_saved_is_read_in_again() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let first = kari.ready_study().await;
    let add = [("candidates", ""), ("source", "Intervju 3")];
    let table = "nb;note\n\"Jeg sier; det er \"\"bra\"\".\";Se side 4\n=SUM(A1);\n";
    let added = kari
        .post_file(&format!("{first}/concourse/add"), &add, table.as_bytes())
        .await;
    assert_eq!(added.leads(), format!("{first}/concourse"));
    let page = kari.get(&format!("{first}/concourse")).await;
    page.says(&["Lagre som arbeidsbok"]);
    let csv = kari.get(&format!("{first}/concourse/export/csv")).await;
    let text = String::from_utf8(csv.bytes.clone()).expect("text");
    assert_eq!(text.lines().count(), 12, "a heading and eleven candidates");
    assert!(text.contains("'=SUM(A1)"), "no formula");
    let book = kari.get(&format!("{first}/concourse/export/xlsx")).await;
    assert!(book.bytes.starts_with(b"PK"));
    let second = kari.ready_study().await;
    let before = kari.get(&format!("{second}/concourse")).await;
    before.says(&["9 kandidater"]);
    let again = kari
        .post_file(&format!("{second}/concourse/add"), &[], &csv.bytes)
        .await;
    assert_eq!(again.leads(), format!("{second}/concourse"));
    kari.get(&format!("{second}/concourse"))
        .await
        .says(&["20 kandidater", "Intervju 3"]);
}

#[tokio::test]
async fn a_damaged_workbook_is_named_and_adds_nothing() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let study = kari.ready_study().await;
    let refused = kari
        .post_file(
            &format!("{study}/concourse/add"),
            &[],
            b"PK\x03\x04 and nothing more",
        )
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["Arbeidsboken kan ikke leses"]);
}
