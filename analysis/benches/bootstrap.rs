//! A thousand resamples at 36 × 25 on one thread: `cargo bench -p analysis --bench bootstrap`.

mod support;

use std::hint::black_box;

use analysis::resample::{BootstrapSpec, Work, bootstrap};
use analysis::{AnalysisSpec, CentroidVariant, ExtractionMethod};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use support::{FACTORS, SIZES};

fn thousand_resamples(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("bootstrap");
    group.sample_size(20);
    let size = &SIZES[0];
    let (matrix, grid) = (size.study(), size.grid());
    for extraction in [
        ExtractionMethod::PrincipalComponents,
        ExtractionMethod::Centroid(CentroidVariant::Pqmethod),
    ] {
        let checked = AnalysisSpec::first_factors(extraction, FACTORS)
            .check(&matrix, &grid)
            .expect("it fits");
        group.bench_function(
            BenchmarkId::new(extraction.code(), size.name()),
            |bencher| {
                bencher.iter(|| {
                    let spec = BootstrapSpec::default();
                    bootstrap(black_box(&checked), spec, &Work::default()).expect("a result")
                });
            },
        );
    }
    group.finish();
}

criterion_group!(benches, thousand_resamples);
criterion_main!(benches);
