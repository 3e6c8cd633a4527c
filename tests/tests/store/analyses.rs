//! Analyses kept as recipes, and the links by which they are shown.

use analysis::{AnalysisSpec, ExtractionMethod, FactorNo};
use app::domain::language::StudyLanguage;
use app::domain::token::PresentationToken;
use app::domain::viewpoint::{ViewpointTexts, ViewpointTitle, Viewpoints};
use jiff::SignedDuration;
use server::service::analysis::{RunError, SavedAnalysis};
use server::service::study::OwnedStudy;

use crate::on_both_databases;
use crate::samples::{draft, new_researcher, open_study, send_new};
use crate::world::World;

on_both_databases!(
    only_released_sorts_are_analysed,
    a_saved_analysis_comes_back_and_the_last_one_counts,
    a_recipe_that_does_not_work_is_not_kept,
    a_link_shows_the_analysis_until_it_is_revoked,
    a_link_ends_after_ninety_days,
    a_link_goes_to_an_analysis_of_the_same_study,
    a_presentation_notices_that_sorts_have_changed,
);

fn spec(count: usize) -> AnalysisSpec {
    AnalysisSpec::first_factors(ExtractionMethod::PrincipalComponents, count)
}

async fn with_sorts(world: &World, count: usize) -> OwnedStudy {
    let study = open_study(world).await;
    for number in 0..count {
        send_new(world, &study, &format!("P{number}")).await;
    }
    study
}

fn viewpoints(title: &str) -> Viewpoints {
    let mut viewpoints = Viewpoints::default();
    let texts = ViewpointTexts {
        title: ViewpointTitle::new(title).ok(),
        ..ViewpointTexts::default()
    };
    viewpoints.set(FactorNo::from_index(0), StudyLanguage::NB, texts);
    viewpoints
}

async fn saved(world: &World, study: &OwnedStudy, title: &str) -> SavedAnalysis {
    let saved = world
        .services
        .analyses
        .save(study, spec(2), viewpoints(title))
        .await;
    saved.expect("it works")
}

async fn only_released_sorts_are_analysed(world: &World) {
    let study = with_sorts(world, 4).await;
    let analyses = &world.services.analyses;
    let none = analyses.run(&study, spec(2)).await;
    assert!(matches!(none, Err(RunError::Sorts(_))));
    for number in 4..9 {
        send_new(world, &study, &format!("P{number}")).await;
    }
    let analysed = analyses.run(&study, spec(2)).await.expect("five sorts");
    assert_eq!(
        (analysed.analysis.result.sorts, analysed.sorts.len()),
        (5, 5)
    );
    let explored = analyses
        .explore(&study, ExtractionMethod::PrincipalComponents)
        .await;
    assert_eq!(
        explored.expect("five sorts").exploration.eigenvalues.len(),
        5
    );
}

async fn a_saved_analysis_comes_back_and_the_last_one_counts(world: &World) {
    let study = with_sorts(world, 5).await;
    let analyses = &world.services.analyses;
    assert_eq!(analyses.saved(&study).await.expect("read"), None);
    let first = saved(world, &study, "Første").await;
    assert_eq!(analyses.saved(&study).await.expect("read"), Some(first));
    let second = saved(world, &study, "Andre").await;
    assert_eq!(analyses.saved(&study).await.expect("read"), Some(second));
    assert_eq!(world.column("SELECT id FROM analysis").await.len(), 2);
}

async fn a_recipe_that_does_not_work_is_not_kept(world: &World) {
    let study = with_sorts(world, 5).await;
    let saved = world
        .services
        .analyses
        .save(&study, spec(7), Viewpoints::default())
        .await;
    assert!(matches!(saved, Err(RunError::Analysis(_))));
    assert_eq!(
        world.services.analyses.saved(&study).await.expect("read"),
        None
    );
}

async fn link(world: &World, study: &OwnedStudy) -> PresentationToken {
    let saved = saved(world, study, "Første").await;
    let link = world.services.presentations.create(study, &saved.id).await;
    link.expect("stored").expect("the study's own analysis")
}

async fn a_link_shows_the_analysis_until_it_is_revoked(world: &World) {
    let study = with_sorts(world, 5).await;
    let presentations = &world.services.presentations;
    let token = link(world, &study).await;
    let presented = presentations
        .resolve(&token)
        .await
        .expect("read")
        .expect("good");
    assert_eq!(&presented.study, study.study());
    let shown = presentations.run(&presented).await.expect("computed");
    assert_eq!(shown.analysis.result.factors.len(), 2);
    assert!(!shown.data_changed);

    let stored = world.column("SELECT token_hash FROM presentation").await;
    assert!(!stored[0].eq_ignore_ascii_case(token.as_str()));
    let list = presentations.list(&study).await.expect("read");
    assert_eq!(list.len(), 1);
    assert!(
        presentations
            .revoke(&study, &list[0].id)
            .await
            .expect("revoked")
    );
    assert!(
        !presentations
            .revoke(&study, &list[0].id)
            .await
            .expect("known")
    );
    assert!(presentations.resolve(&token).await.expect("read").is_none());
    assert!(
        presentations.list(&study).await.expect("read")[0]
            .revoked
            .is_some()
    );
    let unknown = PresentationToken::from_random([3; 32]);
    assert!(
        presentations
            .resolve(&unknown)
            .await
            .expect("read")
            .is_none()
    );
}

async fn a_link_ends_after_ninety_days(world: &World) {
    let study = with_sorts(world, 5).await;
    let presentations = &world.services.presentations;
    let token = link(world, &study).await;
    world.advance(SignedDuration::from_hours(90 * 24 - 1));
    assert!(presentations.resolve(&token).await.expect("read").is_some());
    world.advance(SignedDuration::from_hours(1));
    assert!(presentations.resolve(&token).await.expect("read").is_none());
}

async fn a_link_goes_to_an_analysis_of_the_same_study(world: &World) {
    let study = with_sorts(world, 5).await;
    let other = new_researcher(world, "ola@example.no").await.researcher;
    let foreign = draft(world, &other.id, "En annen").await;
    let saved = saved(world, &study, "Første").await;
    let presentations = &world.services.presentations;
    assert!(
        presentations
            .create(&foreign, &saved.id)
            .await
            .expect("read")
            .is_none()
    );
    let own = presentations
        .create(&study, &saved.id)
        .await
        .expect("stored");
    assert!(own.is_some());
    let id = presentations.list(&study).await.expect("read")[0]
        .id
        .clone();
    assert!(!presentations.revoke(&foreign, &id).await.expect("read"));
    assert!(
        presentations
            .resolve(&own.expect("made"))
            .await
            .expect("read")
            .is_some()
    );
}

async fn a_presentation_notices_that_sorts_have_changed(world: &World) {
    let study = with_sorts(world, 5).await;
    let presentations = &world.services.presentations;
    let token = link(world, &study).await;
    for number in 5..10 {
        send_new(world, &study, &format!("P{number}")).await;
    }
    let presented = presentations
        .resolve(&token)
        .await
        .expect("read")
        .expect("good");
    let shown = presentations.run(&presented).await.expect("computed");
    assert!(shown.data_changed);
    assert_eq!(shown.analysis.result.sorts, 10);
}
