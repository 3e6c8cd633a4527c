//! A copy has what a study was made of, and nothing of what came of it.

use app::domain::study::{StateName, Title};

use crate::on_both_databases;
use crate::samples::{new_researcher, open_study, send_new};
use crate::world::World;

on_both_databases!(a_copy_is_a_draft_of_the_same_material_without_sorts);

async fn a_copy_is_a_draft_of_the_same_material_without_sorts(world: &World) {
    let study = open_study(world).await;
    for number in 1..=5 {
        send_new(world, &study, &format!("P{number}")).await;
    }
    let other = new_researcher(world, "ola@example.no").await.researcher;
    let rename = |title: &Title| Title::new(&format!("{title} igjen")).expect("a title");
    let studies = &world.services.studies;
    let copy = studies
        .copy(&study, &other.id, rename)
        .await
        .expect("a good store");
    let (original, copy) = (study.study().parts(), copy.study());
    assert_eq!(copy.state().name(), StateName::Draft);
    assert_ne!(copy.slug(), study.study().slug());
    assert_eq!(copy.qset(), study.study().qset());
    assert_eq!(copy.grid(), study.study().grid());
    assert_eq!(copy.options(), study.study().options());
    for (language, texts) in &original.texts {
        let found = &copy.parts().texts[language];
        assert_eq!(found.instruction, texts.instruction);
        assert_eq!(found.information, texts.information);
        assert_eq!(found.title, texts.title.as_ref().map(rename));
    }
    let counts = world.counts(copy.id()).await;
    assert_eq!((counts.submitted, counts.released), (0, 0));
    let mine = studies.list(&other.id).await.expect("a good store");
    assert_eq!(mine.len(), 1, "whoever copies owns the copy");
}
