//! The concourse: kept whole, and one with the Q set however that is written.

use std::collections::BTreeSet;

use app::domain::concourse::{
    Aspect, AspectName, Axis, CandidateNo, Dimension, DimensionParts, Dimensions, NamedAspect,
    NewCandidate, Note, Numbering, Reason, Source,
};
use app::domain::statement::{StatementText, Wording};

use crate::on_both_databases;
use crate::samples::{draft, researcher, statements};
use crate::world::World;

on_both_databases!(
    everything_about_a_candidate_comes_back,
    statements_written_elsewhere_are_followed,
    a_refused_change_changes_nothing,
);

fn no(number: u32) -> CandidateNo {
    CandidateNo::new(number).expect("not zero")
}

fn dimension() -> Dimension {
    let named = |text: &str| AspectName::new(text).expect("a name");
    let aspects = vec![
        NamedAspect {
            key: 1,
            name: named("selv «æøå»"),
        },
        NamedAspect {
            key: 4,
            name: named("andre"),
        },
    ];
    let parts = DimensionParts {
        name: named("Hvem"),
        aspects,
    };
    Dimension::new(parts).expect("a dimension")
}

async fn everything_about_a_candidate_comes_back(world: &World) {
    let owner = researcher(world).await;
    let owned = draft(world, &owner.id, "Arbeid").await;
    let concourses = &world.services.concourses;
    let dimensions = Dimensions {
        row: Some(dimension()),
        column: None,
    };
    let wording = Wording::plain(StatementText::new("Noe nytt").expect("a text"));
    let tag = Aspect {
        axis: Axis::Row,
        key: 4,
    };
    let new = NewCandidate {
        wordings: [(app::domain::language::StudyLanguage::NB, wording)].into(),
        source: Source::new("Intervju 3").ok(),
        note: Note::new("Se side 4.\nSpør igjen.").ok(),
        aspects: BTreeSet::from([tag]),
    };
    let edited = concourses
        .edit(&owned, |concourse, today| {
            concourse.set_dimensions(dimensions.clone());
            concourse.add(vec![new])?;
            concourse.retire(no(2), Reason::new("Utydelig").ok())?;
            let text = StatementText::new("Omskrevet").ok();
            concourse.reword(
                no(1),
                &[(app::domain::language::StudyLanguage::NB, text)].into(),
                today,
            )?;
            Ok(concourse.clone())
        })
        .await
        .expect("a draft");
    let studies = &world.services.studies;
    let owned = studies
        .owned(&owner.id, owned.study().id())
        .await
        .expect("read")
        .expect("found");
    assert_eq!(concourses.of(&owned).await.expect("read"), edited);
    assert_eq!(edited.candidates().len(), 10);
    assert_eq!(edited.get(no(1)).expect("there").former.len(), 1);
    // Eight are left in the Q set, numbered without a gap.
    let qset = owned.study().qset().expect("statements");
    assert_eq!(qset.statements(), edited.chosen());
    assert_eq!(qset.len(), 8);
}

async fn statements_written_elsewhere_are_followed(world: &World) {
    let owner = researcher(world).await;
    let owned = draft(world, &owner.id, "Arbeid").await;
    let concourses = &world.services.concourses;
    let all: BTreeSet<CandidateNo> = (1..=9).map(no).collect();
    let kept = concourses.edit(&owned, |concourse, _| {
        concourse.retire(no(9), None)?;
        concourse.bring_back(no(9))?;
        concourse.choose(&all, Numbering::Anew)
    });
    kept.await.expect("a draft");
    for times in 1..=2 {
        let mut other = statements();
        let text = format!("Omskrevet {times}");
        if let Some(wording) = other[4].values_mut().next() {
            wording.text = StatementText::new(&text).expect("a text");
        }
        let set = world.services.studies.set_statements(&owned, other).await;
        set.expect("a draft");
    }
    let studies = &world.services.studies;
    let owned = studies
        .owned(&owner.id, owned.study().id())
        .await
        .expect("read")
        .expect("found");
    let concourse = concourses.of(&owned).await.expect("read");
    let former: Vec<_> = concourse
        .get(no(5))
        .expect("there")
        .former
        .iter()
        .map(|old| old.text.as_str())
        .collect();
    assert_eq!(former, ["Påstand nummer 5 «æøå»", "Omskrevet 1"]);
    assert_eq!(concourse.candidates().len(), 9);
}

async fn a_refused_change_changes_nothing(world: &World) {
    let owner = researcher(world).await;
    let owned = draft(world, &owner.id, "Arbeid").await;
    let concourses = &world.services.concourses;
    let before = concourses.of(&owned).await.expect("read");
    let one = BTreeSet::from([no(1)]);
    let refused = concourses.edit(&owned, |concourse, _| {
        concourse.choose(&one, Numbering::Keep)
    });
    assert!(refused.await.is_err(), "one statement is no Q set");
    assert_eq!(concourses.of(&owned).await.expect("read"), before);
}
