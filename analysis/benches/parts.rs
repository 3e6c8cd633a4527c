//! What the analysis cannot do without, on its own: the correlations, the eigenproblem of the smaller product, and
//! both as a general matrix library does them. `cargo bench -p analysis --bench parts`

mod support;

use std::hint::black_box;

use analysis::extract::principal::eigenvalues;
use analysis::{SortMatrix, Table, pearson};
use criterion::{BenchmarkId, Criterion, criterion_group, criterion_main};
use nalgebra::{DMatrix, SymmetricEigen};
use support::SIZES;

/// Statements × sorts, each sort with mean 0 and sum of squares 1.
fn unit(matrix: &SortMatrix) -> DMatrix<f64> {
    let mut unit = DMatrix::from_fn(matrix.statements(), matrix.sorts(), |row, column| {
        matrix.sort(column)[row]
    });
    for mut column in unit.column_iter_mut() {
        let mean = column.mean();
        column.add_scalar_mut(-mean);
        column.normalize_mut();
    }
    unit
}

fn parts(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("parts");
    for size in &SIZES {
        let matrix = size.study();
        let unit = unit(&matrix);
        let transposed = unit.transpose();
        let smaller = if matrix.sorts() <= matrix.statements() {
            &transposed * &unit
        } else {
            &unit * &transposed
        };
        let table = Table::from_fn(smaller.nrows(), smaller.nrows(), |i, j| smaller[(i, j)]);
        let mut part = |name: &str, work: &mut dyn FnMut()| {
            group.bench_function(BenchmarkId::new(name, size.name()), |bencher| {
                bencher.iter(&mut *work);
            });
        };
        part("correlations", &mut || {
            black_box(pearson(black_box(&matrix)));
        });
        part("smaller eigenproblem", &mut || {
            black_box(eigenvalues(black_box(&table)).expect("converges"));
        });
        part("nalgebra product", &mut || {
            black_box(black_box(&transposed) * &unit);
        });
        part("nalgebra eigenproblem", &mut || {
            black_box(SymmetricEigen::new(black_box(smaller.clone())));
        });
    }
    group.finish();
}

criterion_group!(benches, parts);
criterion_main!(benches);
