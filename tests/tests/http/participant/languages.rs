//! A study in languages that the interface does not speak.

use std::collections::BTreeMap;

use app::domain::language::StudyLanguage;
use app::domain::languages::Languages;
use app::domain::statement::{StatementText, Wording};
use app::domain::study::{Instruction, StudyTexts, Title};
use server::service::study::OwnedStudy;
use tests::samples;

use crate::support::{Html, Site, SortFields};

fn arabic() -> StudyLanguage {
    "ar".parse().expect("Arabic")
}

/// A site with an open study in bokmål and, whole, in Arabic; English is only begun.
async fn bilingual() -> (Site, OwnedStudy) {
    let site = Site::new().await;
    let owner = samples::researcher(&site.world).await;
    let studies = &site.services().studies;
    let study = samples::draft(&site.world, &owner.id, "Arbeidsdagen").await;
    let languages = Languages::new(vec![StudyLanguage::NB, StudyLanguage::EN, arabic()]);
    let study = studies
        .edit_languages(&study, languages.expect("three languages"))
        .await
        .expect("a draft");
    let mut statements = samples::statements();
    for (index, wordings) in statements.iter_mut().enumerate() {
        let text = StatementText::new(&format!("عبارة رقم {}", index + 1)).expect("a text");
        wordings.insert(arabic(), Wording::plain(text));
    }
    let study = studies
        .set_statements(&study, statements)
        .await
        .expect("statements");
    let texts = StudyTexts {
        instruction: Instruction::new("إلى أي مدى توافق؟").ok(),
        ..StudyTexts::titled(Title::new("يوم العمل").expect("a title"))
    };
    let study = studies
        .edit_texts(&study, arabic(), texts)
        .await
        .expect("texts");
    let study = studies.open(&study).await.expect("ready");
    (site, study)
}

/// Address of the sort in these languages, with the consent that is due.
async fn sort_in(site: &Site, lang: &str) -> String {
    let fields = SortFields::valid(site, "arbeidsdagen", "K3O0").await;
    let consent = fields.get("consent").expect("one").to_owned();
    format!("/s/arbeidsdagen/sort?consent={consent}&lang={lang}")
}

/// Language and direction of the statements in the plain form.
fn shown_in(page: &Html) -> BTreeMap<String, usize> {
    let mut found = BTreeMap::new();
    for attributes in page.elements("span") {
        let value = |wanted: &str| {
            let mut all = attributes.iter().filter(|(name, _)| name == wanted);
            all.next().map(|(_, value)| value.as_str())
        };
        if let (Some(lang), Some(dir)) = (value("lang"), value("dir")) {
            *found.entry(format!("{lang} {dir}")).or_default() += 1;
        }
    }
    found
}

#[tokio::test]
async fn the_first_page_offers_the_languages_in_which_everything_is_written() {
    let (site, _) = bilingual().await;
    let page = site
        .visitor()
        .get("/s/arbeidsdagen?lang=en")
        .await
        .page(200);
    let links: Vec<&str> = page
        .values("a", "href")
        .into_iter()
        .filter(|href| href.contains("lang=en."))
        .collect();
    assert_eq!(
        links,
        ["/s/arbeidsdagen?lang=en.nb", "/s/arbeidsdagen?lang=en.ar"]
    );
    let answer = site.visitor().get(links[1]).await;
    answer.says(&["<html lang=\"en\"", "lang=\"ar\" dir=\"rtl\"", "يوم العمل"]);
    let page = answer.page(200);
    assert!(
        page.values("input", "value").contains(&"en.ar"),
        "the choice travels on"
    );
    // The interface changes alone.
    let others = page.values("a", "href");
    assert!(others.contains(&"/s/arbeidsdagen?lang=nn.ar"), "{others:?}");
}

#[tokio::test]
async fn a_study_whose_languages_the_interface_speaks_has_no_second_choice() {
    let site = Site::new().await;
    site.open_study().await;
    let page = site.visitor().get("/s/arbeidsdagen").await.page(200);
    assert!(
        page.values("a", "href")
            .iter()
            .all(|href| !href.contains("lang=nb."))
    );
}

#[tokio::test]
async fn statements_change_their_language_in_mid_sort_and_nothing_else_changes() {
    let (site, _) = bilingual().await;
    let address = sort_in(&site, "nn").await;
    let page = site.visitor().get(&address).await.page(200);
    assert_eq!(shown_in(&page), BTreeMap::from([("nb ltr".to_owned(), 10)]));
    let offered = page.values("button", "formaction");
    for lang in ["nn.nb", "nn.ar", "en"] {
        let action = format!("/s/arbeidsdagen/sort?lang={lang}");
        assert!(offered.contains(&action.as_str()), "{offered:?}");
    }

    let form = SortFields::of(&page, "/s/arbeidsdagen/sort")
        .with("step", "grid")
        .with("rank-3", "0")
        .with("remark-3", "Fordi")
        .with("lang", "nn");
    let answer = site
        .visitor()
        .post("/s/arbeidsdagen/sort?lang=en.ar", &form.pairs())
        .await;
    answer.says(&["<html lang=\"en\"", "عبارة رقم 3", "إلى أي مدى توافق؟"]);
    let page = answer.page(200);
    assert_eq!(
        shown_in(&page).keys().collect::<Vec<_>>(),
        ["ar rtl"],
        "every text of the study is in one language"
    );
    let after = SortFields::of(&page, "/s/arbeidsdagen/sort");
    assert_eq!(after.get("lang"), Some("en.ar"));
    for name in ["order", "receipt", "remark-3"] {
        assert_eq!(after.get(name), form.get(name), "{name}");
    }
    let model = page.island("sorting");
    assert_eq!(model["study_language"], "ar");
    assert_eq!(model["study_direction"], "rtl");
    let current = |list: &str| {
        let links = model[list].as_array().expect("links").clone();
        let is_current = |link: &&serde_json::Value| link["is_current"] == true;
        links
            .iter()
            .find(is_current)
            .map(|link| link["lang"].clone())
    };
    assert_eq!(current("interface_languages"), Some("en.ar".into()));
    assert_eq!(current("statement_languages"), Some("en.ar".into()));
}

#[tokio::test]
async fn a_language_that_is_only_begun_or_unknown_gives_the_main_one() {
    let (site, _) = bilingual().await;
    for lang in ["nb.en", "nb.he", "nb.xx", "nb.", "nb"] {
        let address = sort_in(&site, lang).await;
        let page = site.visitor().get(&address).await.page(200);
        assert_eq!(
            shown_in(&page).keys().collect::<Vec<_>>(),
            ["nb ltr"],
            "{lang}"
        );
    }
}

#[tokio::test]
async fn the_receipt_shows_the_sort_in_the_language_it_was_made_in() {
    let (site, _) = bilingual().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0")
        .await
        .with("lang", "nb.ar");
    let thanks = site.visitor().send_sort("arbeidsdagen", &fields).await;
    let form = SortFields::of(&thanks, "/receipt");
    assert_eq!(form.get("lang"), Some("nb.ar"));
    let answer = site.visitor().post("/receipt", &form.pairs()).await;
    answer.says(&["lang=\"ar\" dir=\"rtl\"", "عبارة رقم 9"]);
}
