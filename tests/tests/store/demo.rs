//! The demo study comes in whole, once, and can be shown.

use app::domain::language::StudyLanguage;
use server::service::demo::{demo_presentation, seed_demo};

use crate::on_both_databases;
use crate::samples::open_study;
use crate::world::World;

on_both_databases!(
    the_demo_study_is_loaded_once,
    the_demo_study_stays_away_from_real_ones,
    the_demo_presentation_shows_four_named_viewpoints,
);

async fn the_demo_study_is_loaded_once(world: &World) {
    let services = &world.services;
    assert!(
        seed_demo(services)
            .await
            .expect("the files go with the program")
    );
    assert!(!seed_demo(services).await.expect("nothing to do"));
    let slug = "raadgivere".parse().expect("a short name");
    let owned = services
        .studies
        .for_operator(&slug)
        .await
        .expect("read")
        .expect("there");
    let study = owned.study();
    assert!(study.is_open());
    assert_eq!(study.qset().expect("statements").len(), 36);
    assert_eq!(
        study.languages().iter().collect::<Vec<_>>(),
        [StudyLanguage::NB, StudyLanguage::NN, StudyLanguage::EN]
    );
    for language in study.languages().iter() {
        assert_eq!(study.title(language).1, language);
        assert_eq!(study.instruction(language).expect("written").1, language);
        for wordings in study.qset().expect("statements").statements() {
            assert!(wordings[&language].label.is_some());
        }
    }
    let released = services.sorting.released(&owned).await.expect("read");
    assert_eq!(released.len(), 25);
    let remarks: usize = released.iter().map(|sort| sort.content.remarks.len()).sum();
    assert!(remarks >= 10, "{remarks}");
}

async fn the_demo_study_stays_away_from_real_ones(world: &World) {
    open_study(world).await;
    assert!(!seed_demo(&world.services).await.expect("nothing to do"));
    assert!(
        demo_presentation(&world.services)
            .await
            .expect("read")
            .is_none()
    );
}

/// The number of sorts per viewpoint is what the program that made the sorts put in (server/demo/README.md).
async fn the_demo_presentation_shows_four_named_viewpoints(world: &World) {
    seed_demo(&world.services)
        .await
        .expect("the files go with the program");
    let (_, token) = demo_presentation(&world.services)
        .await
        .expect("made")
        .expect("there");
    let presentations = &world.services.presentations;
    let presented = presentations
        .resolve(&token)
        .await
        .expect("read")
        .expect("good");
    let shown = presentations.run(&presented).await.expect("computed");
    let result = &shown.analysis.result;
    let flagged: Vec<usize> = (0..4)
        .map(|factor| result.flags.of_factor(factor).count())
        .collect();
    assert_eq!(flagged, [7, 6, 5, 4]);
    let title = |index| {
        let factor = analysis::FactorNo::from_index(index);
        let found = presented
            .saved
            .viewpoints
            .title(factor, StudyLanguage::NB, StudyLanguage::NB);
        found.map(|(title, _)| title.to_string())
    };
    let titles: Vec<_> = (0..4).filter_map(title).collect();
    assert_eq!(
        titles,
        [
            "Personlig ansvar",
            "Likebehandling",
            "Faglig fellesskap",
            "Trange rammer"
        ]
    );
}
