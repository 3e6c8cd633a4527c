//! The sort as plain pages: every field travels, and what is wrong is named.

use tests::samples::{draft_of, researcher, statements, texts};

use crate::support::{Html, RANKS, Site, SortFields, Visitor};

const SORT: &str = "/s/arbeidsdagen/sort";

/// Asks for a step with these fields.
async fn step(visitor: &Visitor<'_>, fields: &SortFields, name: &str, status: u16) -> Html {
    let fields = fields.sent_by_browser().with("step", name);
    visitor.post(SORT, &fields.pairs()).await.page(status)
}

#[tokio::test]
async fn a_sort_made_of_plain_pages_arrives_whole() {
    let site = Site::new().await;
    let study = site.open_study().await;
    let visitor = site.visitor();
    let information = visitor.get("/s/arbeidsdagen").await.page(200);
    let consent = SortFields::of(&information, SORT);
    let path = format!(
        "{SORT}?consent={}&lang=nb",
        consent.get("consent").expect("a version")
    );
    let page = visitor.get(&path).await.page(200);
    let begun = SortFields::of(&page, SORT);

    let page = step(&visitor, &begun, "piles", 200).await;
    let mut fields = SortFields::of(&page, SORT);
    for number in 1..=8 {
        let pile = ["disagree", "neutral", "agree"][number % 3];
        fields = fields.with(&format!("pile-{number}"), pile);
    }
    let page = step(&visitor, &fields, "grid", 200).await;
    let mut fields = SortFields::of(&page, SORT);
    assert_eq!(fields.get("pile-4"), Some("neutral"));
    assert_eq!(fields.get("pile-9"), None, "a pile may be left open");
    for (index, rank) in RANKS.iter().enumerate() {
        fields = fields.with(&format!("rank-{}", index + 1), &rank.to_string());
    }
    let page = step(&visitor, &fields, "review", 200).await;
    assert_eq!(page.text_of("h1"), "Dette er rekkefølgen din");
    let page = step(&visitor, &SortFields::of(&page, SORT), "remarks", 200).await;
    let remark = "\nFørst «dette» & <det>.\n\n  Så \"hint\".";
    let fields = SortFields::of(&page, SORT)
        .with("remark-9", remark)
        .with("closing-remark", "Blåbær\nog krem");
    assert_eq!(
        fields.get("remark-1"),
        Some(""),
        "the other end is asked about as well"
    );
    let page = step(&visitor, &fields, "send", 200).await;
    // There and back again: nothing may be lost on the way.
    let page = step(&visitor, &SortFields::of(&page, SORT), "piles", 200).await;
    let page = step(&visitor, &SortFields::of(&page, SORT), "remarks", 200).await;
    let page = step(&visitor, &SortFields::of(&page, SORT), "send", 200).await;
    let sent = SortFields::of(&page, SORT);
    for name in ["consent", "receipt", "order", "pseudonym"] {
        assert_eq!(sent.get(name), begun.get(name), "{name}");
    }
    let mut formaction = page.values("button", "formaction");
    formaction.retain(|action| !action.contains("?lang="));
    assert_eq!(
        formaction,
        ["/s/arbeidsdagen/resume/keep", "/s/arbeidsdagen/send"]
    );
    visitor
        .send_sort("arbeidsdagen", &sent.sent_by_browser())
        .await;

    let receipt = sent.receipt().parse().expect("a receipt");
    let own = site
        .services()
        .receipts
        .own_sort(&receipt)
        .await
        .expect("read");
    let server::service::receipt::OwnSortAnswer::Found(own) = own else {
        panic!("{own:?}")
    };
    let ranks: Vec<i8> = own.content.sort.ranks().iter().map(|rank| rank.0).collect();
    assert_eq!(ranks, RANKS);
    let remarks: Vec<(u32, &str)> = own
        .content
        .remarks
        .iter()
        .map(|(number, remark)| (number.get(), remark.as_str()))
        .collect();
    assert_eq!(remarks, [(9, remark.trim())]);
    let closing = own
        .content
        .closing_remark
        .as_ref()
        .map(|remark| remark.as_str());
    assert_eq!(closing, Some("Blåbær\nog krem"));
    assert_eq!(Some(own.content.pseudonym.as_str()), sent.get("pseudonym"));
    let order = site.world.column("SELECT shown_order FROM intake").await;
    let digits = |text: &str| -> Vec<u32> {
        text.split(|c: char| !c.is_ascii_digit())
            .filter_map(|number| number.parse().ok())
            .collect()
    };
    assert_eq!(
        digits(&order[0]),
        digits(sent.get("order").expect("an order"))
    );
    assert_eq!(site.counts(&study).await, (1, 0));
}

#[tokio::test]
async fn every_step_carries_every_field() {
    let site = Site::new().await;
    site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    // A remark on a card that was moved away from the ends is not asked for, but kept.
    let fields = fields.with("remark-5", "Midt i.\nTo linjer.");
    for (number, name) in ["read", "piles", "grid", "review", "remarks", "send"]
        .iter()
        .enumerate()
    {
        let page = step(&site.visitor(), &fields, name, 200).await;
        let kept = SortFields::of(&page, SORT);
        assert_eq!(kept.content(), fields.content(), "{name}");
        let position = format!("Steg {} av 7", number + 2);
        assert!(page.text().contains(&position), "{name}");
        let shown = *name == "remarks";
        assert_eq!(
            page.has_id("remark-5"),
            shown,
            "{name}: what is sent can be seen"
        );
    }
}

#[tokio::test]
async fn an_unfinished_grid_is_named_statement_by_statement_and_column_by_column() {
    let site = Site::new().await;
    site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0")
        .await
        .without("rank-9")
        .with("rank-2", "0");
    for wanted in ["review", "remarks", "send"] {
        let page = step(&site.visitor(), &fields, wanted, 422).await;
        let mut problems = page.problems();
        problems.sort();
        let expected = [
            ("main", "Kolonne +2 har 0 av 1 plasser fylt."),
            (
                "main",
                "Kolonne 0 har plass til 3, men har fått 4: flytt én påstand.",
            ),
            ("main", "Kolonne −1 har 1 av 2 plasser fylt."),
            ("rank-9", "Påstand 9 er ikke plassert."),
        ];
        let expected = expected.map(|(field, text)| (field.to_owned(), text.to_owned()));
        assert_eq!(problems, expected, "{wanted}");
        assert_eq!(page.text_of("h1"), "Plasser påstandene");
        let kept = SortFields::of(&page, SORT);
        assert_eq!(kept.content(), fields.content(), "{wanted}");
    }
    // Going back is always allowed.
    for wanted in ["read", "piles", "grid"] {
        step(&site.visitor(), &fields, wanted, 200).await;
    }
}

#[tokio::test]
async fn fields_that_cannot_be_are_named_and_the_rest_is_kept() {
    let site = Site::new().await;
    site.open_study().await;
    let valid = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    let cases = [
        (
            valid.clone().and("rank-3", "0"),
            "Feltet rank-3 kom to ganger.",
        ),
        (
            valid.clone().and("pile-3", "agree"),
            "Feltet pile-3 kom to ganger.",
        ),
        (
            valid.clone().and("pseudonym", "X"),
            "Feltet pseudonym kom to ganger.",
        ),
        (
            valid.clone().and("rank-10", "0"),
            "Feltet rank-10 gjelder en påstand som ikke finnes",
        ),
        (
            valid.clone().and("rank-0", "0"),
            "Feltet rank-0 gjelder en påstand som ikke finnes",
        ),
        (
            valid.clone().and("remark-99", "x"),
            "Feltet remark-99 gjelder en påstand som ikke finnes",
        ),
        (
            valid.clone().and("pile--1", "agree"),
            "Feltet pile--1 gjelder en påstand som ikke finnes",
        ),
        (
            valid.clone().with("rank-3", "3"),
            "«3» er ikke en kolonne. Velg en ny for påstand 3.",
        ),
        (
            valid.clone().with("rank-3", "x"),
            "«x» er ikke en kolonne. Velg en ny for påstand 3.",
        ),
        (
            valid.clone().with("rank-3", "999"),
            "«999» er ikke en kolonne.",
        ),
        (
            valid.clone().with("pile-3", "maybe"),
            "«maybe» er ikke en bunke. Velg en ny for påstand 3.",
        ),
    ];
    for (fields, expected) in cases {
        for wanted in ["piles", "grid", "review", "send"] {
            let page = step(&site.visitor(), &fields, wanted, 422).await;
            let sentences = page.sentences();
            assert!(
                sentences
                    .iter()
                    .any(|sentence| sentence.starts_with(expected)),
                "{wanted}: {expected}: {sentences:?}"
            );
            let kept = SortFields::of(&page, SORT);
            for name in [
                "rank-1",
                "rank-9",
                "pile-1",
                "remark-9",
                "pseudonym",
                "receipt",
            ] {
                assert_eq!(kept.get(name), valid.get(name), "{wanted}: {name}");
            }
        }
    }
}

#[tokio::test]
async fn every_problem_leads_to_a_place_on_the_page() {
    let site = Site::new().await;
    site.open_study().await;
    let valid = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    let spoiled = [
        valid.clone().without("rank-9"),
        valid.clone().with("rank-3", "7"),
        valid.clone().with("pile-3", "maybe"),
        valid.clone().and("rank-3", "1"),
        valid.clone().and("receipt", "1"),
        valid.clone().and("colour", "1").and("colour", "2"),
        valid.clone().with("pseudonym", "a@b"),
        valid.clone().with("remark-9", &"x".repeat(2001)),
        valid.clone().with("remark-5", &"x".repeat(2001)),
        valid.clone().with("closing-remark", &"x".repeat(2001)),
        valid.clone().with("consent", ""),
    ];
    for fields in spoiled {
        for path in [SORT, "/s/arbeidsdagen/send"] {
            for wanted in ["piles", "grid", "review", "remarks", "send"] {
                let fields = fields.clone().with("step", wanted);
                let answer = site.visitor().post(path, &fields.pairs()).await;
                if answer.status.is_success() {
                    continue;
                }
                let page = answer.page(422);
                assert!(!page.problems().is_empty());
                for (field, sentence) in page.problems() {
                    assert!(
                        page.has_id(&field),
                        "{path} {wanted}: {sentence} leads to #{field}"
                    );
                }
            }
        }
    }
}

#[tokio::test]
async fn an_unreadable_order_or_step_is_replaced_and_not_complained_about() {
    let site = Site::new().await;
    site.open_study().await;
    let valid = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    for order in [
        "",
        "1,1,2,3,4,5,6,7,8",
        "9,8",
        "x",
        "1,2,3,4,5,6,7,8,99999999999999999999",
    ] {
        let page = step(
            &site.visitor(),
            &valid.clone().with("order", order),
            "read",
            200,
        )
        .await;
        let kept = SortFields::of(&page, SORT);
        let mut numbers: Vec<&str> = kept.get("order").expect("an order").split(',').collect();
        numbers.sort_unstable();
        assert_eq!(
            numbers,
            ["1", "2", "3", "4", "5", "6", "7", "8", "9"],
            "{order}"
        );
    }
    let page = step(&site.visitor(), &valid, "dance", 200).await;
    assert_eq!(page.text_of("h1"), "Les gjennom påstandene");
}

#[tokio::test]
async fn the_form_keeps_the_language_it_was_begun_in() {
    let site = Site::new().await;
    site.open_study().await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0")
        .await
        .with("lang", "en");
    let page = step(&site.visitor(), &fields, "review", 200).await;
    assert_eq!(page.language(), "en");
    let kept = SortFields::of(&page, SORT);
    assert_eq!(kept.get("lang"), Some("en"));
}

#[tokio::test]
async fn the_ends_of_the_grid_have_the_studys_own_words() {
    let site = Site::new().await;
    let owner = researcher(&site.world).await;
    let mut own = texts("Smak");
    own.least = app::domain::study::GridEnd::new("Smaker vondt").ok();
    own.most = app::domain::study::GridEnd::new("Smaker best").ok();
    let study = draft_of(&site.world, &owner.id, own, statements()).await;
    site.services().studies.open(&study).await.expect("ready");
    let fields = SortFields::valid(&site, "smak", "K3O0").await;
    for wanted in ["grid", "review"] {
        let fields = fields.clone().with("step", wanted);
        let page = site
            .visitor()
            .post("/s/smak/sort", &fields.pairs())
            .await
            .page(200);
        for word in ["Smaker vondt", "Smaker best"] {
            assert!(page.text().contains(word), "{wanted}: {word}");
        }
        assert!(
            page.island("sorting")["texts"]
                .to_string()
                .contains("Smaker best")
        );
    }
}
