//! What a browser computes while somebody rotates: loadings, flags, z-scores, arrays and contrasts of 60 statements,
//! 100 sorts and four factors. `tests/browser/rotation-speed.test.mjs` times it in Chromium.
#![expect(
    unsafe_code,
    reason = "a plain name to call from script is an unsafe attribute; nothing here touches memory by hand"
)]

use std::cell::RefCell;

use analysis::{
    AnalysisSpec, CorrelationMethod, Exploration, ExtractionMethod, Grid, SortMatrix, explore,
};

const FACTORS: usize = 4;
const SORTS: u32 = 100;

struct Study {
    matrix: SortMatrix,
    grid: Grid,
    exploration: Exploration,
}

thread_local! {
    static STUDY: RefCell<Option<Study>> = const { RefCell::new(None) };
}

/// Makes the study and extracts its factors; returns the number of sorts, or 0 if that failed.
#[unsafe(no_mangle)]
pub extern "C" fn prepare() -> u32 {
    let study = study();
    let sorts = u32::try_from(study.as_ref().map_or(0, |study| study.matrix.sorts()));
    STUDY.set(study);
    sorts.unwrap_or_default()
}

/// Recomputes everything after the extraction; returns the number of distinguishing statements over all factors, so that
/// the caller can see that it was done. The rotation is varimax, which takes longer than turning by one degree.
#[unsafe(no_mangle)]
pub extern "C" fn recompute() -> u32 {
    STUDY.with_borrow(|study| study.as_ref().and_then(distinguishing).unwrap_or_default())
}

fn distinguishing(study: &Study) -> Option<u32> {
    let checked = recipe().check(&study.matrix, &study.grid).ok()?;
    let analysis = checked.conclude(study.exploration.clone()).ok()?;
    let contrasts = analysis.result.contrasts?;
    let found = contrasts
        .factors
        .iter()
        .map(|&factor| contrasts.distinguishing(factor).count());
    u32::try_from(found.sum::<usize>()).ok()
}

fn recipe() -> AnalysisSpec {
    AnalysisSpec::first_factors(ExtractionMethod::PrincipalComponents, FACTORS)
}

/// Four viewpoints, each sort following one of them with as much noise (Knuth's linear congruence for chance).
fn study() -> Option<Study> {
    let grid: Grid = "-5:2,-4:4,-3:5,-2:7,-1:8,0:8,1:8,2:7,3:5,4:4,5:2"
        .parse()
        .ok()?;
    let ranks = grid.values();
    let mut state = 1_u64;
    let mut uniform = || {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 11) as f64 / (1_u64 << 53) as f64
    };
    let views: Vec<Vec<f64>> = (0..FACTORS)
        .map(|_| ranks.iter().map(|_| uniform()).collect())
        .collect();
    let columns: Vec<Vec<f64>> = (0..SORTS as usize)
        .map(|sort| {
            let view = &views[sort % FACTORS];
            let liking: Vec<f64> = view.iter().map(|view| view + 0.9 * uniform()).collect();
            let mut order: Vec<usize> = (0..ranks.len()).collect();
            order.sort_by(|&a, &b| liking[a].total_cmp(&liking[b]));
            let mut column = vec![0.0; ranks.len()];
            for (statement, rank) in order.into_iter().zip(&ranks) {
                column[statement] = f64::from(*rank);
            }
            column
        })
        .collect();
    let matrix = SortMatrix::from_columns(&columns).ok()?;
    let recipe = recipe();
    let exploration = explore(
        &matrix,
        CorrelationMethod::Pearson,
        recipe.extraction,
        recipe.extracted,
    )
    .ok()?;
    Some(Study {
        matrix,
        grid,
        exploration,
    })
}
