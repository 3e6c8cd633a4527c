//! What a study's options change for participants.

use app::domain::study::StudyOptions;
use app::sorting::options::SortingOptions;
use server::service::study::OwnedStudy;

use crate::support::{Site, SortFields};
use tests::samples;

/// A site with an open study of nine statements that is run like this.
async fn with(options: StudyOptions) -> (Site, OwnedStudy) {
    let site = Site::new().await;
    let owner = samples::researcher(&site.world).await;
    let study = samples::draft(&site.world, &owner.id, "Arbeidsdagen").await;
    let studies = &site.services().studies;
    let study = studies.set_options(&study, options).await.expect("a draft");
    let study = studies.open(&study).await.expect("ready");
    (site, study)
}

fn sorting(sorting: SortingOptions) -> StudyOptions {
    StudyOptions {
        sorting,
        ..StudyOptions::default()
    }
}

#[tokio::test]
async fn without_piles_reading_leads_to_the_grid_and_there_are_six_steps() {
    let (site, _) = with(sorting(SortingOptions {
        has_piles: false,
        ..SortingOptions::default()
    }))
    .await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    let path = format!(
        "/s/arbeidsdagen/sort?consent={}",
        fields.get("consent").expect("one")
    );
    let visitor = site.visitor();
    let answer = visitor.get(&path).await;
    answer.says(&["Steg 2 av 6: Les", "value=\"grid\""]);
    assert!(!answer.body.contains("value=\"piles\""));
    let piles = fields.clone().with("step", "piles");
    let answer = visitor.post("/s/arbeidsdagen/sort", &piles.pairs()).await;
    answer.page(200);
    answer.says(&["Steg 3 av 6: Sorter"]);
}

#[tokio::test]
async fn numbered_statements_come_in_the_order_of_their_numbers() {
    let (site, _) = with(StudyOptions {
        is_shuffled: false,
        ..StudyOptions::default()
    })
    .await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    let path = format!(
        "/s/arbeidsdagen/sort?consent={}",
        fields.get("consent").expect("one")
    );
    for _ in 0..3 {
        let page = site.visitor().get(&path).await.page(200);
        let form = SortFields::of(&page, "/s/arbeidsdagen/sort");
        assert_eq!(form.get("order"), Some("1,2,3,4,5,6,7,8,9"));
    }
}

#[tokio::test]
async fn remarks_that_are_asked_for_need_their_words() {
    let (site, study) = with(sorting(SortingOptions {
        remark_columns: 2.try_into().expect("a number"),
        least_words: 3.try_into().expect("a number"),
        ..SortingOptions::default()
    }))
    .await;
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0")
        .await
        .with("remark-1", "Slik er det ikke.")
        .with("remark-9", "Bare to");
    let visitor = site.visitor();
    let answer = visitor.post("/s/arbeidsdagen/send", &fields.pairs()).await;
    let page = answer.page(422);
    let mut places: Vec<String> = page
        .problems()
        .into_iter()
        .map(|(place, _)| place)
        .collect();
    places.sort_unstable();
    // Columns −2, −1, +1 and +2 are asked about; only statement 1 has its three words.
    assert_eq!(
        places,
        ["remark-2", "remark-3", "remark-7", "remark-8", "remark-9"]
    );
    answer.says(&["Skriv minst 3 ord om påstand 9."]);
    assert_eq!(site.counts(&study).await, (0, 0));
    let on = fields.clone().with("step", "send");
    visitor
        .post("/s/arbeidsdagen/sort", &on.pairs())
        .await
        .page(422)
        .has_id("remark-9");
    let mut mended = fields;
    for number in [2, 3, 7, 8, 9] {
        mended = mended.with(&format!("remark-{number}"), "Tre hele ord.");
    }
    visitor.send_sort("arbeidsdagen", &mended).await;
    assert_eq!(site.counts(&study).await, (1, 0));
}

#[tokio::test]
async fn the_advice_to_begin_at_the_ends_stands_above_the_grid() {
    for (ends_first, shown) in [(true, true), (false, false)] {
        let (site, _) = with(sorting(SortingOptions {
            ends_first,
            ..SortingOptions::default()
        }))
        .await;
        let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
        let grid = fields.with("step", "grid");
        let page = site
            .visitor()
            .post("/s/arbeidsdagen/sort", &grid.pairs())
            .await
            .page(200);
        assert_eq!(page.text().contains("Begynn gjerne ytterst"), shown);
    }
}

#[tokio::test]
async fn the_practice_round_stores_nothing_and_leads_to_the_sort() {
    let (site, _) = with(StudyOptions {
        has_practice: true,
        ..StudyOptions::default()
    })
    .await;
    let visitor = site.visitor();
    let information = visitor.get("/s/arbeidsdagen").await;
    information.says(&["action=\"/s/arbeidsdagen/practice\""]);
    let consent = SortFields::of(&information.page(200), "/s/arbeidsdagen/practice");
    let query = format!(
        "/s/arbeidsdagen/practice?consent={}",
        consent.get("consent").expect("one")
    );
    let before = site.world.dump().await;
    let first = visitor.get(&query).await;
    assert!(first.page(200).problems().is_empty());
    let form = SortFields::of(&first.page(200), "/s/arbeidsdagen/practice");
    let placed = |ranks: [&str; 6]| {
        let fields = ranks.iter().enumerate();
        fields.fold(form.clone(), |form, (index, rank)| {
            form.with(&format!("practice-{}", index + 1), rank)
        })
    };
    let crowded = placed(["1", "1", "1", "0", "", "-1"]);
    let page = visitor
        .post("/s/arbeidsdagen/practice", &crowded.pairs())
        .await
        .page(422);
    assert_eq!(
        page.problems(),
        [
            (
                "practice-5".to_owned(),
                "Påstand 5 er ikke plassert.".to_owned()
            ),
            (
                "columns".to_owned(),
                "Kolonne +1 har plass til 2, men har fått 3: flytt én påstand.".to_owned()
            ),
        ]
    );
    let whole = placed(["1", "1", "0", "0", "-1", "-1"]);
    let done = visitor
        .post("/s/arbeidsdagen/practice", &whole.pairs())
        .await;
    done.page(200);
    done.says(&["Slik er det", "action=\"/s/arbeidsdagen/sort\""]);
    assert_eq!(site.world.dump().await, before);
    // Without consent, or where none is offered, it leads back to the information.
    let elsewhere = visitor.get("/s/arbeidsdagen/practice").await;
    assert_eq!(elsewhere.leads(), "/s/arbeidsdagen?lang=nb");
}

#[tokio::test]
async fn piles_and_statements_have_the_studys_own_words() {
    use app::domain::language::StudyLanguage;
    use app::domain::statement::Clarification;
    use app::domain::study::{PileLabel, PileLabels};

    let site = Site::new().await;
    let owner = samples::researcher(&site.world).await;
    let mut texts = samples::texts("Arbeidsdagen");
    texts.piles = PileLabels {
        neutral: PileLabel::new("Angår meg ikke").ok(),
        ..PileLabels::default()
    };
    let mut statements = samples::statements();
    let first = statements[0].get_mut(&StudyLanguage::NB).expect("bokmål");
    first.clarification = Clarification::new("Med møter menes <b>alle</b> møter.").ok();
    let study = samples::draft_of(&site.world, &owner.id, texts, statements).await;
    site.services().studies.open(&study).await.expect("ready");
    let fields = SortFields::valid(&site, "arbeidsdagen", "K3O0").await;
    for step in ["read", "piles", "grid"] {
        let form = fields.clone().with("step", step);
        let answer = site
            .visitor()
            .post("/s/arbeidsdagen/sort", &form.pairs())
            .await;
        let text = answer.page(200).text();
        assert!(
            text.contains("Med møter menes <b>alle</b> møter."),
            "{step}"
        );
        assert_eq!(
            answer
                .body
                .matches("<details class=\"clarification\"")
                .count(),
            1,
            "{step}"
        );
        assert_eq!(text.contains("Angår meg ikke"), step != "read", "{step}");
    }
}
