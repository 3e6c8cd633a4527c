//! Text stays text: no statement, title, remark or pseudonym adds an element or an attribute to any page.

use app::domain::qset::Wordings;
use app::domain::statement::{Clarification, StatementText, Wording};
use app::domain::study::{
    GridEnd, Information, Instruction, PileLabel, PileLabels, StudyTexts, Title,
};
use app::sorting::kept::Kept;
use tests::samples::{PASSWORD, draft_of, new_researcher, receipt};

use crate::support::{Html, PAYLOADS, RANKS, Site, SortFields};

/// As many as the study has statements, each short enough for every field.
fn payloads() -> &'static [&'static str] {
    &PAYLOADS[..RANKS.len()]
}

/// The same number of words without any meaning in HTML.
fn harmless(index: usize) -> String {
    format!("Helt vanlig tekst nummer {index}")
}

/// Every page that shows what somebody wrote, with the texts `text` gives: its name, and what a browser makes of it.
async fn pages(text: impl Fn(usize) -> String) -> Vec<(&'static str, Html)> {
    let site = Site::new().await;
    let researcher = new_researcher(&site.world, "kari@example.no").await;
    let texts = StudyTexts {
        title: Title::new(&text(0)).ok(),
        instruction: Instruction::new(&text(3)).ok(),
        information: Information::new(&format!("{}\n\n{}", text(0), text(4))).ok(),
        least: GridEnd::new(&text(1)).ok(),
        most: GridEnd::new(&text(2)).ok(),
        middle: GridEnd::new(&text(4)).ok(),
        piles: PileLabels {
            disagree: PileLabel::new(&text(1)).ok(),
            neutral: PileLabel::new(&text(2)).ok(),
            agree: PileLabel::new(&text(5)).ok(),
        },
    };
    let wording = |index: usize| Wording {
        clarification: Clarification::new(&text((index + 1) % 9)).ok(),
        ..Wording::plain(StatementText::new(&text(index)).expect("a text"))
    };
    let locale = app::domain::language::StudyLanguage::NB;
    let statements: Vec<Wordings> = (0..9)
        .map(|index| Wordings::from([(locale, wording(index))]))
        .collect();
    let owner = researcher.researcher.id.clone();
    let study = draft_of(&site.world, &owner, texts, statements).await;
    let study = site.services().studies.open(&study).await.expect("ready");
    let slug = study.study().slug().as_str().to_owned();
    let visitor = site.visitor();
    let mut pages = Vec::new();
    let (at, sort) = (format!("/s/{slug}"), format!("/s/{slug}/sort"));
    pages.push(("information", visitor.get(&at).await.page(200)));
    pages.push((
        "no thanks",
        visitor.get(&format!("{at}/no-thanks")).await.page(200),
    ));
    let mut fields = SortFields::valid(&site, &slug, &text(1)).await;
    for index in 0..9 {
        fields = fields.with(&format!("remark-{}", index + 1), &text(index));
    }
    let fields = fields.with("closing-remark", &text(0));
    for name in ["read", "piles", "grid", "review", "remarks", "send"] {
        let fields = fields.clone().with("step", name);
        let page = visitor.post(&sort, &fields.pairs()).await.page(200);
        assert_eq!(
            SortFields::of(&page, &sort).content(),
            fields.content(),
            "{name}"
        );
        pages.push((name, page));
    }
    // Values that come back inside a sentence about them, and names of fields that come back as links.
    let odd = fields
        .clone()
        .with("rank-1", &text(0))
        .with("pile-1", &text(1))
        .and(&text(1), "1")
        .and(&text(1), "2");
    pages.push(("refused", visitor.post(&sort, &odd.pairs()).await.page(422)));
    pages.push(("thanks", visitor.send_sort(&slug, &fields).await));
    let taken = fields.clone().with("receipt", receipt().as_str());
    let taken = visitor.post(&format!("{at}/send"), &taken.pairs()).await;
    pages.push(("taken", taken.page(409)));
    let own = visitor
        .post("/receipt", &[("code", fields.receipt())])
        .await;
    pages.push(("own sort", own.page(200)));
    let odd = visitor.post("/receipt", &[("code", &text(1))]).await;
    pages.push(("odd code", odd.page(422)));
    site.services().studies.close(&study).await.expect("open");
    pages.push(("closed", visitor.get(&at).await.page(403)));

    // What researchers see of it.
    let link = researcher.link.as_str();
    let chosen = [("password", PASSWORD), ("repeat", PASSWORD)];
    let kari = site.visitor();
    let signed_in = kari.post(&format!("/welcome/{link}"), &chosen).await;
    assert_eq!(signed_in.leads(), "/studies");
    let at = format!("/studies/{}", study.study().id().as_str());
    for (name, path) in [
        ("studies", "/studies".to_owned()),
        ("overview", at.clone()),
        ("texts", format!("{at}/texts")),
        ("statements", format!("{at}/statements")),
        ("grid", format!("{at}/grid")),
        ("sorts", format!("{at}/sorts")),
    ] {
        pages.push((name, kari.get(&path).await.page(200)));
    }
    let id = site.world.column("SELECT id FROM q_sort").await.remove(0);
    let one = kari.get(&format!("{at}/sorts/{id}")).await;
    pages.push(("one sort", one.page(200)));
    pages
}

#[tokio::test]
async fn no_text_adds_an_element_or_an_attribute_to_a_page() {
    let plain = pages(harmless).await;
    let payload = |index: usize| payloads()[index].to_owned();
    let odd = pages(payload).await;
    assert_eq!(plain.len(), odd.len());
    for ((name, plain), (_, odd)) in plain.iter().zip(&odd) {
        let (mut odd, mut plain) = (odd.skeleton(), plain.skeleton());
        if *name == "statements" {
            // How many words stand in several statements is a matter of the texts; each has the same row.
            let row = ["tr ", "th scope lang dir", "td class", "td "];
            for skeleton in [&mut odd, &mut plain] {
                while skeleton.ends_with(&row.map(str::to_owned)) {
                    skeleton.truncate(skeleton.len() - row.len());
                }
            }
        }
        assert_eq!(odd, plain, "{name}");
    }
}

#[tokio::test]
async fn every_text_is_shown_as_it_was_written() {
    let pages = pages(|index| payloads()[index].to_owned()).await;
    let text = |wanted: &str| {
        let found = pages.iter().find(|(name, _)| *name == wanted);
        found.expect("the page").1.text()
    };
    let squeeze = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    for (page, indices) in [
        ("information", vec![0, 4]),
        ("read", (0..9).collect()),
        ("piles", (0..9).collect()),
        ("grid", (0..9).collect()),
        ("review", (0..9).collect()),
        ("send", vec![3]),
        ("refused", vec![0, 1]),
        ("thanks", vec![0, 1]),
        ("own sort", (0..9).collect()),
        ("sorts", vec![1]),
        ("one sort", (0..9).collect()),
    ] {
        let text = text(page);
        for index in indices {
            let expected = squeeze(payloads()[index]);
            assert!(text.contains(&expected), "{page}: {expected}: {text}");
        }
    }
}

#[tokio::test]
async fn the_island_gets_the_texts_as_they_were_written() {
    let pages = pages(|index| payloads()[index].to_owned()).await;
    let (_, page) = pages
        .iter()
        .find(|(name, _)| *name == "remarks")
        .expect("the page");
    let island = page.island("sorting");
    assert_eq!(island["statements"], serde_json::json!(payloads()));
    assert_eq!(island["instruction"], payloads()[3]);
    let draft = island["draft"].as_str().expect("a text");
    let draft = Kept::read(draft, RANKS.len()).expect("as the browser reads it");
    assert_eq!(draft.draft.remarks[&0], payloads()[0]);
    assert_eq!(draft.draft.closing_remark, payloads()[0]);
}
