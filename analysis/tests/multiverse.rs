//! The multiverse against single analyses.

mod support;

use analysis::resample::{
    Multiverse, MultiverseSpec, ResampleError, Status, UniverseRotation, Work, multiverse,
};
use analysis::{
    Alpha, Analysis, AnalysisError, AnalysisSpec, CentroidVariant, Consensus, CorrelationMethod,
    ExtractionMethod, FactorNo, FlagRule, Grid, RotationStep, SignRule, SortMatrix, Table,
    Threshold, analyse, match_factors,
};
use support::{data, study};

fn syn_a() -> (SortMatrix, Grid) {
    study(&data("oracle/syn-a.csv"))
}

fn chosen() -> AnalysisSpec {
    AnalysisSpec::first_factors(ExtractionMethod::PrincipalComponents, 4)
}

fn one_universe() -> MultiverseSpec {
    MultiverseSpec {
        correlations: vec![CorrelationMethod::Pearson],
        extractions: vec![ExtractionMethod::PrincipalComponents],
        factors: vec![4],
        rotations: vec![UniverseRotation::Varimax],
        flags: vec![FlagRule::default()],
    }
}

fn many_universes() -> MultiverseSpec {
    let rule = |level, majority| FlagRule {
        threshold: Threshold::Level(level),
        majority,
    };
    MultiverseSpec {
        extractions: vec![
            ExtractionMethod::PrincipalComponents,
            ExtractionMethod::Centroid(CentroidVariant::Pqmethod),
        ],
        factors: vec![3, 4, 5],
        rotations: vec![UniverseRotation::Varimax, UniverseRotation::None],
        flags: vec![
            rule(Alpha::P05, true),
            rule(Alpha::P01, true),
            rule(Alpha::P01, false),
        ],
        ..one_universe()
    }
}

fn run(study: &(SortMatrix, Grid), chosen: AnalysisSpec, spec: MultiverseSpec) -> Multiverse {
    let checked = chosen.check(&study.0, &study.1).expect("it fits");
    multiverse(&checked, spec, &Work::default()).expect("a result")
}

fn scores(analysis: &Analysis) -> Table {
    let z: Vec<&[f64]> = analysis
        .result
        .factors
        .iter()
        .filter_map(|factor| Some(factor.composite.as_ref()?.z.as_slice()))
        .collect();
    Table::from_fn(analysis.result.statements, z.len(), |row, column| {
        z[column][row]
    })
}

#[test]
fn the_chosen_analysis_is_its_own_universe() {
    let study = syn_a();
    // Also where the chosen analysis has a factor the other way round: the universe follows it.
    let mut mirrored = chosen();
    mirrored.rotation.push(RotationStep::Sign {
        by: SignRule::Turn(vec![FactorNo::from_index(1)]),
    });
    for spec in [chosen(), mirrored] {
        let found = run(&study, spec.clone(), one_universe());
        let analysis = analyse(&study.0, &study.1, spec).expect("a result");
        let contrasts = analysis.result.contrasts.as_ref().expect("four factors");
        assert_eq!((found.universes.len(), found.failed.len()), (1, 0));
        for (place, viewpoint) in found.viewpoints.iter().enumerate() {
            let range = viewpoint.congruence.expect("matched");
            assert!(range.low > 1.0 - 1e-12 && range.high <= 1.0);
            let composite = analysis.result.factors[place]
                .composite
                .as_ref()
                .expect("scores");
            for statement in &viewpoint.statements {
                let rank = statement.rank.expect("matched");
                let own = composite
                    .array
                    .rank_of(statement.statement)
                    .expect("in the Q set");
                assert_eq!((rank.low, rank.high), (own, own));
                let contrast = &contrasts.statements[statement.statement.index()];
                let standing = contrast.standing(viewpoint.factor).expect("compared");
                let wanted = if standing.distinguishing.is_some() {
                    (Some(1.0), Some(Status::Always))
                } else {
                    (Some(0.0), Some(Status::Never))
                };
                assert_eq!((statement.distinguishing, statement.status), wanted);
            }
            for sort in &viewpoint.sorts {
                let is_flagged = analysis.result.flags.is_flagged(sort.sort.index(), place);
                assert_eq!(sort.flagged, Some(f64::from(u8::from(is_flagged))));
            }
        }
        for (contrast, consensus) in contrasts.statements.iter().zip(&found.consensus) {
            let is_consensus = contrast.consensus == Some(Consensus::P05);
            assert_eq!(consensus.consensus, Some(f64::from(u8::from(is_consensus))));
        }
    }
}

#[test]
fn every_combination_is_run_and_counted_as_single_analyses_say() {
    let study = syn_a();
    let found = run(&study, chosen(), many_universes());
    assert_eq!(found.universes.len() + found.failed.len(), 2 * 3 * 2 * 3);
    let reference = scores(&analyse(&study.0, &study.1, chosen()).expect("a result"));

    let mut defined = vec![(0, 0); 4];
    for universe in &found.universes {
        let choices = universe.choices;
        let mut spec = AnalysisSpec::first_factors(choices.extraction, choices.factors);
        spec.flags = choices.flags;
        spec.rotation = match choices.rotation {
            UniverseRotation::Varimax => RotationStep::varimax(),
            UniverseRotation::None => RotationStep::unrotated(),
        };
        let analysis = analyse(&study.0, &study.1, spec).expect("a result");
        let scored = analysis
            .result
            .factors
            .iter()
            .filter(|factor| factor.composite.is_some());
        let numbers: Vec<FactorNo> = scored.map(|factor| factor.number).collect();
        assert_eq!(universe.scored, numbers.len());
        for matched in match_factors(&reference, &scores(&analysis)) {
            let own = universe.matches[matched.reference].expect("matched");
            assert_eq!(own.factor, numbers[matched.ours]);
            assert!((own.congruence - matched.congruence.abs()).abs() < 1e-12);
            assert_eq!(own.mirrored, matched.congruence < 0.0);
            let range = found.viewpoints[matched.reference]
                .congruence
                .expect("matched");
            assert!((range.low..=range.high).contains(&own.congruence));
            let (count, of) = &mut defined[matched.reference];
            *count += usize::from(analysis.result.flags.is_flagged(0, own.factor.index()));
            *of += 1;
        }
    }
    for (viewpoint, (count, of)) in found.viewpoints.iter().zip(defined) {
        assert_eq!(viewpoint.matched, of);
        assert_eq!(viewpoint.sorts[0].flagged, Some(count as f64 / of as f64));
    }
    let statuses = found
        .viewpoints
        .iter()
        .flat_map(|viewpoint| &viewpoint.statements);
    let statuses: Vec<Status> = statuses.filter_map(|statement| statement.status).collect();
    for status in [Status::Always, Status::Never, Status::Flips] {
        assert!(statuses.contains(&status), "{status:?}");
    }
}

#[test]
fn a_universe_without_a_result_is_listed_with_its_reason() {
    let study = syn_a();
    let spec = MultiverseSpec {
        factors: vec![4, 40],
        ..one_universe()
    };
    let found = run(&study, chosen(), spec);
    assert_eq!((found.universes.len(), found.failed.len()), (1, 1));
    assert_eq!(found.failed[0].choices.factors, 40);
    assert!(matches!(
        found.failed[0].reason,
        AnalysisError::Invalid { .. }
    ));
}

#[test]
fn threads_change_nothing_and_a_flag_ends_it() {
    let study = syn_a();
    let checked = chosen().check(&study.0, &study.1).expect("it fits");
    let flag = std::sync::atomic::AtomicBool::new(true);
    let one = multiverse(&checked, many_universes(), &Work::default());
    let three = Work {
        threads: std::num::NonZeroUsize::new(3).expect("not zero"),
        ..Work::default()
    };
    assert_eq!(multiverse(&checked, many_universes(), &three), one);
    let cancelled = Work {
        cancelled: Some(&flag),
        ..Work::default()
    };
    let cancelled = multiverse(&checked, many_universes(), &cancelled);
    assert_eq!(cancelled, Err(ResampleError::Cancelled));
}
