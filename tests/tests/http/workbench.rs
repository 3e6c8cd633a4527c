//! The workbench: decisions by forms, what they come to, what is refused, and what can be taken along.

use axum::http::StatusCode;
use serde_json::Value;

use crate::support::{Answer, Site, Visitor};

/// Begins an analysis of the study's sorts and gives the branch's identity.
pub async fn begun(kari: &Visitor<'_>, study: &str) -> String {
    let path = format!("{study}/analysis/start?extraction=pca&factors=2&level=.05&majority=yes");
    let made = kari.post(&path, &[("name", "Første")]).await;
    let place = made.leads().strip_prefix(&format!("{study}/analysis/"));
    let place = place.expect("a page of the branch");
    place.split('/').next().expect("an identity").to_owned()
}

struct Bench<'a> {
    kari: &'a Visitor<'a>,
    study: String,
    branch: String,
}

impl<'a> Bench<'a> {
    async fn of(kari: &'a Visitor<'a>) -> Self {
        let study = kari.study_with_sorts().await;
        let branch = begun(kari, &study).await;
        Self {
            kari,
            study,
            branch,
        }
    }

    fn path(&self, page: &str) -> String {
        format!("{}/analysis/{}/{page}", self.study, self.branch)
    }

    async fn page(&self, page: &str) -> String {
        let answer = self.kari.get(&self.path(page)).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}");
        answer.body
    }

    /// The last decision, as the forms of the page name it.
    async fn seen(&self) -> String {
        let page = self.page("log").await;
        let (_, rest) = page.split_once("name=\"seen\" value=\"").expect("a form");
        rest.split_once('"').expect("an end").0.to_owned()
    }

    async fn decide(&self, fields: &[(&str, &str)]) -> Answer {
        let seen = self.seen().await;
        let mut form = vec![("seen", seen.as_str())];
        form.extend_from_slice(fields);
        self.kari.post(&self.path("decide"), &form).await
    }

    async fn json(&self, file: &str) -> Value {
        serde_json::from_str(&self.page(file).await).expect("JSON")
    }

    /// What the specification says under this name.
    async fn spec(&self, name: &str) -> Value {
        self.json("decisions.json").await["specification"][name].clone()
    }
}

#[tokio::test]
async fn every_form_is_a_decision_and_every_decision_can_be_taken_back() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let bench = Bench::of(&kari).await;
    let before = bench.json("result.json").await;
    for (fields, says) in [
        (
            vec![("what", "turn"), ("a", "1"), ("b", "2"), ("angle", "−7,5")],
            "−7,5°",
        ),
        (
            vec![("what", "invert"), ("factor", "2")],
            "Faktor 2 speilvendes.",
        ),
        (vec![("what", "order")], "Faktorene ordnes etter størrelse."),
        (
            vec![("what", "rule"), ("level", "loading"), ("loading", "0,5")],
            "ladning over ,500",
        ),
        (
            vec![
                ("what", "name"),
                ("factor", "1"),
                ("language", "nb"),
                ("title", "Orden først"),
            ],
            "«Orden først»",
        ),
        (
            vec![("what", "remark"), ("reason", "Vi leste sortene sammen.")],
            "Vi leste sortene sammen.",
        ),
        (
            vec![
                ("what", "keep"),
                ("factor-1", "yes"),
                ("reason", "Én holder."),
            ],
            "Én faktor beholdes: 1.",
        ),
        (
            vec![
                ("what", "method"),
                ("correlation", "spearman"),
                ("extraction", "centroid-brown"),
                ("extracted", "5"),
            ],
            "sentroide (Brown)",
        ),
        (vec![("what", "unrotate")], "All rotasjon er tatt bort."),
    ] {
        let answer = bench.decide(&fields).await;
        assert!(answer.leads().starts_with(&bench.path("")), "{fields:?}");
        assert!(bench.page("log").await.contains(says), "{fields:?}");
    }
    let decisions = bench.json("decisions.json").await;
    // Five that began the branch, nine here, one of which is two.
    assert_eq!(decisions["decisions"].as_array().map(Vec::len), Some(15));
    assert_eq!(decisions["specification"]["extraction"], "centroid-brown");
    for _ in 0..10 {
        let seen = bench.seen().await;
        bench
            .kari
            .post(&bench.path("undo"), &[("seen", &seen)])
            .await;
    }
    // The same decisions give the same numbers, to the last bit.
    assert_eq!(bench.json("result.json").await, before);
    for _ in 0..10 {
        let seen = bench.seen().await;
        bench
            .kari
            .post(&bench.path("redo"), &[("seen", &seen)])
            .await;
    }
    assert_eq!(bench.json("decisions.json").await, decisions);
}

#[tokio::test]
async fn a_flag_by_hand_takes_a_reason_and_keeps_what_was_typed() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let bench = Bench::of(&kari).await;
    let sort = site.world.column("SELECT id FROM q_sort").await.remove(0);
    let page = bench.page(&format!("loadings?sort={sort}&factor=2")).await;
    assert!(page.contains("Faktor 2: ladning"), "{page}");
    let flag = [
        ("what", "flag"),
        ("sort", &sort),
        ("factor", "2"),
        ("flagged", "yes"),
        ("back", "loadings"),
    ];
    let refused = bench.decide(&flag).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["Et valg for hånd trenger en begrunnelse.", &sort]);
    assert_eq!(bench.spec("flag_changes").await, Value::Null);
    let long = "x".repeat(1001);
    let refused = bench
        .decide(&[&flag[..], &[("reason", &long)]].concat())
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&[&long]);
    let done = bench
        .decide(&[&flag[..], &[("reason", "Sa det i samtalen.")]].concat())
        .await;
    assert!(done.leads().contains("loadings?sort="), "{}", done.leads());
    let changes = bench.spec("flag_changes").await;
    assert_eq!(changes[0]["reason"], "Sa det i samtalen.");
    assert_eq!(changes[0]["factor"], 2);
    bench.page(&format!("loadings?sort={sort}&factor=2")).await;
    let by_rule = [("what", "by-rule"), ("sort", &sort), ("factor", "2")];
    bench.decide(&by_rule).await;
    assert_eq!(bench.spec("flag_changes").await, Value::Null);
}

#[tokio::test]
async fn what_cannot_be_decided_is_said_and_changes_nothing() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let bench = Bench::of(&kari).await;
    let before = bench.json("decisions.json").await;
    for (fields, says) in [
        (
            vec![("what", "turn"), ("a", "1"), ("b", "2"), ("angle", "sju")],
            "Skriv vinkelen i grader",
        ),
        (
            vec![("what", "turn"), ("a", "1"), ("b", "2"), ("angle", "0")],
            "Vinkelen er null",
        ),
        (
            vec![("what", "turn"), ("a", "1"), ("b", "1"), ("angle", "5")],
            "Beregningen førte ikke fram",
        ),
        (vec![("what", "keep")], "Kryss av for minst én faktor."),
        (vec![("what", "keep"), ("factor-7", "yes")], "gir høyst"),
        (
            vec![("what", "rule"), ("level", "loading"), ("loading", "to")],
            "Skriv en ladning fra 0 til 1",
        ),
        (vec![("what", "remark")], "trenger en begrunnelse"),
        (vec![("what", "sing")], "Skjemaet ble ikke forstått."),
        (
            vec![("what", "invert"), ("factor", "0")],
            "Velg en faktor som finnes.",
        ),
    ] {
        let refused = bench.decide(&fields).await;
        assert_eq!(
            refused.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{fields:?}"
        );
        refused.says(&[says]);
    }
    let stale = [("seen", ""), ("what", "order")];
    let refused = bench.kari.post(&bench.path("decide"), &stale).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&["Analysen er endret siden du så den"]);
    assert_eq!(bench.json("decisions.json").await, before);
}

#[tokio::test]
async fn an_angle_is_looked_at_without_being_decided() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let bench = Bench::of(&kari).await;
    let before = bench.json("decisions.json").await;
    let still = bench.page("rotation?a=1&b=2").await;
    let turned = bench.page("rotation?a=1&b=2&angle=30").await;
    let loading = |page: &str| {
        let (_, rest) = page.split_once("data-loading=\"0-0\"").expect("a cell");
        let (_, rest) = rest.split_once('>').expect("an end of the tag");
        rest.split_once('<').expect("an end").0.to_owned()
    };
    assert_ne!(loading(&still), loading(&turned));
    assert!(turned.contains("30,0°"), "{turned}");
    // The first sort is brought onto the second axis: its loading on the first becomes nothing.
    let snapped = bench.page("rotation?a=1&b=2&snap=1&onto=b").await;
    assert_eq!(loading(&snapped).trim_start_matches('−'), ",00");
    assert_eq!(bench.json("decisions.json").await, before);
    for odd in [
        "rotation?a=9&b=9",
        "rotation?angle=1e300",
        "rotation?snap=99",
        "factors?factor=77",
        "compare?by=9-9",
        "loadings?sort=x&by=f9",
    ] {
        bench.page(odd).await;
    }
}

#[tokio::test]
async fn branches_are_held_against_each_other() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let bench = Bench::of(&kari).await;
    let at = bench.seen().await;
    let made = bench
        .kari
        .post(&bench.path("fork"), &[("at", &at), ("name", "Dreid")])
        .await;
    let place = made
        .leads()
        .trim_start_matches(&format!("{}/analysis/", bench.study));
    let fork = place.split('/').next().expect("an identity").to_owned();
    let other = Bench {
        kari: &kari,
        study: bench.study.clone(),
        branch: fork.clone(),
    };
    other
        .decide(&[("what", "turn"), ("a", "1"), ("b", "2"), ("angle", "40")])
        .await;
    let page = bench.page(&format!("log?with={fork}")).await;
    for words in [
        "Mot «Dreid»",
        "de 5 første beslutningene felles",
        "dreies 40,0° mot hverandre",
    ] {
        assert!(page.contains(words), "{words}");
    }
    let taken = bench
        .kari
        .post(&bench.path("rename"), &[("name", "Dreid")])
        .await;
    bench
        .kari
        .get(taken.leads())
        .await
        .says(&["Studien har alt en analyse med det navnet."]);
    let gone = bench.kari.post(&bench.path("delete"), &[]).await;
    assert_eq!(gone.leads(), format!("{}/analysis", bench.study));
    other.page("log").await;
}

#[tokio::test]
async fn the_script_for_r_holds_every_decision() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let bench = Bench::of(&kari).await;
    bench
        .decide(&[("what", "turn"), ("a", "1"), ("b", "2"), ("angle", "12.5")])
        .await;
    let script = bench.page("analysis.R").await;
    for part in [
        "eigen(R, symmetric = TRUE)",
        "varimax(now(), normalize = TRUE",
        "t <- 12.5 * pi / 180",
        "stopifnot(",
    ] {
        assert!(script.contains(part), "{part}");
    }
}

#[tokio::test]
async fn firmness_is_computed_when_asked_for_and_forgotten_with_the_next_decision() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let bench = Bench::of(&kari).await;
    assert!(bench.page("robust").await.contains("Regn ut"));
    let asked = [("steps", "60"), ("seed", "7")];
    kari.post(&bench.path("robust/start"), &asked).await;
    let mut looks = 0;
    while bench.page("robust/progress").await != "done" {
        looks += 1;
        assert!(looks < 600, "it does not come to an end");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    let page = bench.page("robust").await;
    assert!(page.contains("60 omtrekninger (frø 7)"), "{page}");
    bench.decide(&[("what", "order")]).await;
    assert!(!bench.page("robust").await.contains("omtrekninger (frø"));
    kari.post(&bench.path("robust/start"), &[("steps", "5000")])
        .await;
    kari.post(&bench.path("robust/stop"), &[]).await;
    assert!(bench.page("robust").await.contains("Regn ut"));
}

#[tokio::test]
async fn a_group_of_sorts_is_analysed_alone() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let bench = Bench::of(&kari).await;
    let ids = site.world.column("SELECT id FROM q_sort ORDER BY id").await;
    let fields: Vec<String> = ids.iter().take(4).map(|id| format!("sort-{id}")).collect();
    let mut form = vec![("what", "sorts"), ("set", "Mandagsmøtet")];
    form.extend(fields.iter().map(|field| (field.as_str(), "yes")));
    bench.decide(&form).await;
    let result = bench.json("result.json").await;
    assert_eq!(result["sorts"].as_array().map(Vec::len), Some(4));
    assert!(
        bench
            .page("loadings")
            .await
            .contains("Bare «Mandagsmøtet».")
    );
    // What is presented is made of all sorts.
    let refused = kari
        .post(
            &bench.path("publish"),
            &[("title-nb-1", "A"), ("title-nb-2", "B")],
        )
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    bench.decide(&[("what", "sorts"), ("all", "yes")]).await;
    let result = bench.json("result.json").await;
    assert_eq!(result["sorts"].as_array().map(Vec::len), Some(ids.len()));
    // A single sort cannot be analysed.
    let one = [
        ("what", "sorts"),
        ("set", "Én"),
        (fields[0].as_str(), "yes"),
    ];
    assert_eq!(
        bench.decide(&one).await.status,
        StatusCode::UNPROCESSABLE_ENTITY
    );
}

#[tokio::test]
async fn a_branch_is_presented_under_its_names() {
    let site = Site::new().await;
    let kari = site.researcher("kari@example.no").await;
    let bench = Bench::of(&kari).await;
    let name = [
        ("what", "name"),
        ("factor", "1"),
        ("language", "nb"),
        ("title", "Orden først"),
    ];
    bench.decide(&name).await;
    assert!(
        bench
            .page("publish")
            .await
            .contains("value=\"Orden først\"")
    );
    let refused = kari
        .post(&bench.path("publish"), &[("title-nb-1", "Orden først")])
        .await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&[
        "Synspunkt 2 mangler navn på bokmål.",
        "value=\"Orden først\"",
    ]);
    let titles = [("title-nb-1", "Orden først"), ("title-nb-2", "Folk først")];
    let done = kari.post(&bench.path("publish"), &titles).await;
    assert_eq!(done.leads(), bench.study);
    let made = kari
        .post(&format!("{}/presentations", bench.study), &[])
        .await;
    let (_, rest) = made
        .body
        .split_once("http://synspunkt.test/present/")
        .expect("a link");
    let token: String = rest
        .chars()
        .take_while(char::is_ascii_alphanumeric)
        .collect();
    site.visitor()
        .get(&format!("/present/{token}"))
        .await
        .says(&["Orden først", "Folk først"]);
}
