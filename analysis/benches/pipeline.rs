//! The whole analysis, from sorts to distinguishing and consensus statements: `cargo bench -p analysis --bench pipeline`.

mod support;

use std::hint::black_box;

use analysis::{AnalysisSpec, CentroidVariant, ExtractionMethod, analyse};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use support::{FACTORS, SIZES};

fn pipeline(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("pipeline");
    for size in &SIZES {
        let (matrix, grid) = (size.study(), size.grid());
        for extraction in [
            ExtractionMethod::PrincipalComponents,
            ExtractionMethod::Centroid(CentroidVariant::Pqmethod),
        ] {
            group.bench_function(
                BenchmarkId::new(extraction.code(), size.name()),
                |bencher| {
                    bencher.iter(|| {
                        analyse(
                            black_box(&matrix),
                            &grid,
                            AnalysisSpec::first_factors(extraction, FACTORS),
                        )
                        .expect("a result")
                    });
                },
            );
        }
    }
    group.finish();
}

criterion_group!(benches, pipeline);
criterion_main!(benches);
