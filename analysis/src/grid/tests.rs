//! What a grid accepts, refuses and answers.

use super::*;

fn grid(text: &str) -> Grid {
    text.parse().expect("a valid grid")
}

#[test]
fn a_grid_answers_for_its_columns() {
    let grid = grid("-2:1,0:3,1:2");
    assert_eq!(grid.capacity(), 6);
    assert_eq!(grid.max_height(), 3);
    assert_eq!(
        grid.ranks().collect::<Vec<_>>(),
        [Rank(-2), Rank(0), Rank(1)]
    );
    assert_eq!(grid.height_of(Rank(0)), 3);
    assert_eq!(grid.height_of(Rank(-1)), 0);
    assert_eq!(grid.values(), [-2, 0, 0, 0, 1, 1].map(Rank));
    assert!(!grid.is_symmetric());
}

#[test]
fn symmetry_is_about_ranks_and_heights() {
    assert!(grid("-1:1,0:4,1:1").is_symmetric());
    assert!(grid("-2:2,2:2").is_symmetric());
    assert!(!grid("-1:1,0:4,1:2").is_symmetric());
    assert!(!grid("0:1,1:4,2:1").is_symmetric());
}

#[test]
fn all_problems_of_a_grid_are_named() {
    let columns = vec![
        Column {
            rank: Rank(1),
            height: 0,
        },
        Column {
            rank: Rank(1),
            height: 201,
        },
        Column {
            rank: Rank(0),
            height: 0,
        },
    ];
    assert_eq!(
        Grid::new(columns),
        Err(vec![
            GridProblem::RankNotRising {
                previous: Rank(1),
                rank: Rank(1)
            },
            GridProblem::RankNotRising {
                previous: Rank(1),
                rank: Rank(0)
            },
            GridProblem::TooFewColumns { found: 1 },
            GridProblem::TooManyCells {
                found: 201,
                max: 200
            },
        ])
    );
    assert_eq!(
        Grid::new(Vec::new()),
        Err(vec![GridProblem::TooFewColumns { found: 0 }])
    );
    assert!(
        Grid::from_heights(Rank(126), &[1, 2, 1]).is_err(),
        "ranks end at 127"
    );
}

#[test]
fn stored_grids_are_checked_when_read() {
    let grid = grid("-1:1,0:0,1:2");
    let json = serde_json::to_string(&grid).expect("plain numbers");
    assert_eq!(json, "[[-1,1],[0,0],[1,2]]");
    assert_eq!(
        serde_json::from_str::<Grid>(&json).expect("as written"),
        grid
    );
    let refused = serde_json::from_str::<Grid>("[[0,1],[0,2]]").expect_err("ranks must rise");
    assert!(refused.to_string().contains("must rise"), "{refused}");
}

#[test]
fn written_grids_are_read_with_every_bad_column_named() {
    assert_eq!(grid(" \u{2212}1 : 1 , +1:2").to_string(), "-1:1,1:2");
    let InvalidGrid(problems) = "x,-1:1,1:-2".parse::<Grid>().expect_err("two bad columns");
    let unreadable = |text: &str| GridProblem::Unreadable {
        text: text.to_owned(),
    };
    assert_eq!(problems, [unreadable("x"), unreadable("1:-2")]);
}

#[test]
fn the_distribution_of_a_sort_is_a_grid() {
    let ranks = [2, -1, 0, 0, -1, 0].map(Rank);
    assert_eq!(Grid::of_ranks(&ranks), Ok(grid("-1:2,0:3,2:1")));
    assert_eq!(
        Grid::of_ranks(&[Rank(0); 3]),
        Err(vec![GridProblem::TooFewColumns { found: 1 }])
    );
}

#[test]
fn presets_have_exactly_the_wanted_number_of_cells() {
    for statements in 10..=80 {
        let presets = Grid::presets(statements);
        assert!(
            presets.len() >= 2,
            "{statements} statements have {} presets",
            presets.len()
        );
        for (index, grid) in presets.iter().enumerate() {
            assert_eq!(grid.capacity(), statements, "{grid}");
            assert!(grid.is_symmetric(), "{grid}");
            assert!(!presets[..index].contains(grid), "{grid} is given twice");
            let heights: Vec<u16> = grid.columns().iter().map(|column| column.height).collect();
            let (lower, _) = heights.split_at(heights.len() / 2 + 1);
            assert!(
                lower.is_sorted() && lower[0] >= 1,
                "{grid} does not rise towards the middle"
            );
        }
    }
}

#[test]
fn the_first_preset_for_classical_numbers_is_the_classical_grid() {
    let heights = |statements: usize| -> Vec<u16> {
        Grid::presets(statements)[0]
            .columns()
            .iter()
            .map(|column| column.height)
            .collect()
    };
    assert_eq!(heights(36), [1, 2, 3, 4, 5, 6, 5, 4, 3, 2, 1]);
    assert_eq!(heights(25), [1, 2, 3, 4, 5, 4, 3, 2, 1]);
    assert_eq!(heights(49), [1, 2, 3, 4, 5, 6, 7, 6, 5, 4, 3, 2, 1]);
}

#[test]
fn too_few_or_too_many_statements_have_no_preset() {
    assert!(Grid::presets(0).is_empty());
    assert!(Grid::presets(4).is_empty());
    assert!(!Grid::presets(5).is_empty());
    assert!(!Grid::presets(200).is_empty());
    assert!(Grid::presets(201).is_empty());
}
