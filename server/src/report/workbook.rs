//! The result as a workbook: one sheet per table, numbers with all their digits behind a readable format, texts as
//! texts, so that none is taken for a formula.

use analysis::resample::AlignedBootstrap;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::named::{FactorSquare, Named, code};

/// The widest column, in pixels.
const WIDEST: u32 = 500;

/// A cell.
enum Cell<'a> {
    Text(&'a str),
    Own(String),
    Number(f64),
    Whole(i64),
    Nothing,
}

impl Cell<'_> {
    fn count(count: usize) -> Self {
        Self::Whole(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<Option<f64>> for Cell<'_> {
    fn from(number: Option<f64>) -> Self {
        number.map_or(Self::Nothing, Self::Number)
    }
}

/// The workbook as a file.
///
/// # Errors
/// Something does not fit into a workbook.
pub fn workbook(report: &Named) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    // Without a time of its own: the same result gives the same bytes.
    let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
    workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
    let style = Style::new();
    for (name, rows) in sheets(report) {
        style.fill(workbook.add_worksheet().set_name(name)?, &rows)?;
    }
    workbook.save_to_buffer()
}

type Rows<'a> = Vec<Vec<Cell<'a>>>;

fn sheets(report: &Named) -> Vec<(&'static str, Rows<'_>)> {
    let mut sheets = vec![
        ("Analysis", recipe(report)),
        ("Factors", factors(report)),
        ("Loadings", loadings(report)),
        ("Statements", statements(report)),
        ("Differences", differences(report)),
        (
            "Factor correlations",
            square(report, report.factor_correlations()),
        ),
        (
            "Standard errors",
            square(report, report.standard_errors_of_differences()),
        ),
        ("Unrotated", unrotated(report)),
        ("Eigenvalues", eigenvalues(report)),
        ("Correlations", correlations(report)),
    ];
    if let Some(bootstrap) = &report.bootstrap {
        sheets.push((
            "Bootstrap sorts",
            drawn_sorts(report, &bootstrap.procrustes),
        ));
        sheets.push((
            "Bootstrap statements",
            drawn_statements(report, &bootstrap.procrustes),
        ));
    }
    if !report.readings.is_empty() {
        sheets.push(("Readings", readings(report)));
    }
    sheets.push(("Warnings", warnings(report)));
    sheets
}

/// The looks of cells.
struct Style {
    heading: Format,
    number: Format,
    whole: Format,
    text: Format,
}

impl Style {
    fn new() -> Self {
        Self {
            heading: Format::new().set_bold().set_text_wrap(),
            number: Format::new().set_num_format("0.000"),
            whole: Format::new().set_num_format("0"),
            text: Format::new().set_num_format("@"),
        }
    }

    fn fill(&self, sheet: &mut Worksheet, rows: &Rows<'_>) -> Result<(), XlsxError> {
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                let text = if row == 0 { &self.heading } else { &self.text };
                match cell {
                    Cell::Text(value) => {
                        sheet.write_string_with_format(row, column, *value, text)?
                    }
                    Cell::Own(value) => sheet.write_string_with_format(row, column, value, text)?,
                    Cell::Number(value) => {
                        sheet.write_number_with_format(row, column, *value, &self.number)?
                    }
                    Cell::Whole(value) => {
                        sheet.write_number_with_format(row, column, *value as f64, &self.whole)?
                    }
                    Cell::Nothing => sheet,
                };
            }
        }
        sheet.set_freeze_panes(1, 1)?;
        sheet.set_autofit_max_width(WIDEST).autofit();
        Ok(())
    }
}

fn headings<'a>(names: &[&'a str]) -> Vec<Cell<'a>> {
    names.iter().map(|name| Cell::Text(name)).collect()
}

/// A heading per factor, such as `z 1`, `z 2`.
fn per_factor<'a>(report: &Named, name: &str) -> Vec<Cell<'a>> {
    let factors = report.result().factors.iter();
    factors
        .map(|factor| Cell::Own(format!("{name} {}", factor.number)))
        .collect()
}

fn recipe(report: &Named) -> Rows<'_> {
    let (result, spec) = (report.result(), &report.result().spec);
    let text = |name, value: String| vec![Cell::Text(name), Cell::Own(value)];
    vec![
        headings(&["What", "Value"]),
        text("Sorts from", report.source.clone()),
        text("SHA-256 of the sorts", report.sha256.clone()),
        text(
            "Program",
            format!("synspunkt {}", env!("CARGO_PKG_VERSION")),
        ),
        vec![Cell::Text("Statements"), Cell::count(result.statements)],
        vec![Cell::Text("Sorts"), Cell::count(result.sorts)],
        text("Grid", result.grid.to_string()),
        text("Conformity", code(spec.conformity)),
        text("Correlation", code(spec.correlation)),
        text("Extraction", code(spec.extraction)),
        vec![
            Cell::Text("Factors extracted"),
            Cell::count(result.exploration.extraction.factors.len()),
        ],
        text("Factors kept", code(&spec.kept)),
        text("Rotation", code(&spec.rotation)),
        text("Rule for flags", code(spec.flags)),
        vec![
            Cell::Text("Loading to exceed"),
            Cell::Number(result.flags.threshold),
        ],
        vec![
            Cell::Text("Reliability of a sort"),
            Cell::Number(spec.reliability.get()),
        ],
    ]
}

fn factors(report: &Named) -> Rows<'_> {
    let mut rows = vec![headings(&[
        "Factor",
        "Sum of squared loadings",
        "Explained variance",
        "Cumulative",
        "Defining sorts",
        "of them negative",
        "Reliability",
        "Standard error of z",
    ])];
    for factor in &report.result().factors {
        let composite = factor.composite.as_ref();
        rows.push(vec![
            Cell::Whole(factor.number.get().into()),
            Cell::Number(factor.sum_of_squares),
            Cell::Number(factor.explained),
            Cell::Number(factor.cumulative),
            Cell::count(factor.flagged),
            Cell::count(factor.negative),
            composite.map(|composite| composite.reliability).into(),
            composite.map(|composite| composite.standard_error).into(),
        ]);
    }
    rows
}

fn loadings(report: &Named) -> Rows<'_> {
    let result = report.result();
    let mut head = headings(&["Sort"]);
    head.extend(per_factor(report, "Loading"));
    head.extend(headings(&["Communality", "Status", "Defines factor"]));
    head.extend(per_factor(report, "Weight"));
    let mut rows = vec![head];
    for (index, flags) in result.flags.sorts.iter().enumerate() {
        let mut row = vec![Cell::Text(&report.names[index])];
        let loadings = result.rotation.loadings.of_sort(index);
        row.extend(loadings.map(Cell::Number));
        row.push(Cell::Number(result.communalities[index]));
        row.push(Cell::Own(code(flags.status)));
        let defined: Vec<String> = flags.flagged.iter().map(ToString::to_string).collect();
        row.push(Cell::Own(defined.join(", ")));
        let weight = |scores: Option<&analysis::Composite>| {
            Cell::from(scores.map(|scores| scores.weights[index]))
        };
        row.extend(report.composites().map(weight));
        rows.push(row);
    }
    rows
}

fn statements(report: &Named) -> Rows<'_> {
    let mut head = headings(&["Number", "Statement"]);
    head.extend(per_factor(report, "Rank"));
    head.extend(per_factor(report, "z"));
    if report.contrasts().is_some() {
        head.extend(headings(&["Variance of z", "Consensus"]));
        head.extend(per_factor(report, "Distinguishes"));
        head.extend(per_factor(report, "Margin"));
    }
    let mut rows = vec![head];
    for (index, number) in report.statement_numbers().enumerate() {
        let mut row = vec![
            Cell::Whole(number.get().into()),
            Cell::Text(report.wording(index)),
        ];
        row.extend(report.composites().map(|composite| {
            let rank = composite.map(|composite| composite.array.ranks()[index]);
            rank.map_or(Cell::Nothing, |rank| Cell::Whole(i8::from(rank).into()))
        }));
        let z = |scores: Option<&analysis::Composite>| Cell::from(scores.map(|c| c.z[index]));
        row.extend(report.composites().map(z));
        if let Some(contrasts) = report.contrasts() {
            let contrast = &contrasts.statements[index];
            let standing = |factor: &analysis::Factor| contrast.standing(factor.number);
            let result = &report.result().factors;
            row.push(Cell::Number(contrast.z_variance));
            row.push(
                contrast
                    .consensus
                    .map_or(Cell::Nothing, |level| Cell::Own(code(level))),
            );
            row.extend(result.iter().map(|factor| {
                let level = standing(factor).and_then(|standing| standing.distinguishing);
                level.map_or(Cell::Nothing, |level| Cell::Own(code(level)))
            }));
            let margin = |factor| Cell::from(standing(factor).map(|standing| standing.margin));
            row.extend(result.iter().map(margin));
        }
        rows.push(row);
    }
    rows
}

fn differences(report: &Named) -> Rows<'_> {
    let pairs = report
        .contrasts()
        .map_or(&[][..], |contrasts| &contrasts.pairs);
    let mut head = headings(&["Number", "Statement"]);
    let names = pairs
        .iter()
        .map(|pair| Cell::Own(format!("z {} − z {}", pair.first, pair.second)));
    head.extend(names);
    let mut rows = vec![head];
    for (index, number) in report.statement_numbers().enumerate() {
        let mut row = vec![
            Cell::Whole(number.get().into()),
            Cell::Text(report.wording(index)),
        ];
        row.extend(
            pairs
                .iter()
                .map(|pair| Cell::Number(pair.differences[index])),
        );
        rows.push(row);
    }
    rows
}

fn square(report: &Named, square: FactorSquare) -> Rows<'static> {
    let mut head = headings(&["Factor"]);
    head.extend(per_factor(report, "Factor"));
    let mut rows = vec![head];
    for (factor, cells) in report.result().factors.iter().zip(square) {
        let mut row = vec![Cell::Whole(factor.number.get().into())];
        row.extend(cells.into_iter().map(Cell::from));
        rows.push(row);
    }
    rows
}

fn unrotated(report: &Named) -> Rows<'_> {
    let extraction = &report.result().exploration.extraction;
    let mut head = headings(&["Sort"]);
    let names = extraction
        .factors
        .iter()
        .map(|factor| Cell::Own(format!("Factor {}", factor.number)));
    head.extend(names);
    let mut rows = vec![head];
    for (index, name) in report.names.iter().enumerate() {
        let mut row = vec![Cell::Text(name)];
        row.extend(extraction.loadings.of_sort(index).map(Cell::Number));
        rows.push(row);
    }
    rows
}

fn eigenvalues(report: &Named) -> Rows<'_> {
    let mut rows = vec![headings(&["Component", "Eigenvalue"])];
    let values = report.result().exploration.eigenvalues.iter().enumerate();
    rows.extend(values.map(|(index, value)| vec![Cell::count(index + 1), Cell::Number(*value)]));
    rows
}

fn correlations(report: &Named) -> Rows<'_> {
    let correlation = &report.result().exploration.correlation;
    let mut head = headings(&["Sort"]);
    head.extend(report.names.iter().map(|name| Cell::Text(name)));
    let mut rows = vec![head];
    for (index, name) in report.names.iter().enumerate() {
        let mut row = vec![Cell::Text(name)];
        row.extend(correlation.row(index).map(Cell::Number));
        rows.push(row);
    }
    rows
}

fn drawn_sorts<'a>(report: &'a Named, aligned: &AlignedBootstrap) -> Rows<'a> {
    let mut rows = vec![headings(&[
        "Sort",
        "Factor",
        "Loading",
        "Mean",
        "Standard error",
        "2.5 %",
        "97.5 %",
        "Share of draws in which it is flagged",
    ])];
    for factor in &aligned.all.factors {
        for sort in &factor.sorts {
            let loading = &sort.loading;
            rows.push(vec![
                Cell::Text(&report.names[sort.sort.index()]),
                Cell::Whole(factor.factor.get().into()),
                loading.full.into(),
                loading.mean.into(),
                loading.standard_error.into(),
                loading.low.into(),
                loading.high.into(),
                sort.flagged.into(),
            ]);
        }
    }
    rows
}

fn drawn_statements<'a>(report: &'a Named, aligned: &AlignedBootstrap) -> Rows<'a> {
    let mut head = headings(&[
        "Number",
        "Statement",
        "Factor",
        "z",
        "Mean",
        "Standard error",
        "2.5 %",
        "97.5 %",
        "Share distinguishing at .05",
        "at .01",
        "at .001",
    ]);
    let ranks = report.result().grid.ranks();
    head.extend(ranks.map(|rank| Cell::Own(format!("Share at {}", rank.signed()))));
    let mut rows = vec![head];
    for factor in &aligned.all.factors {
        for statement in &factor.statements {
            let (z, shares) = (&statement.z, statement.distinguishing);
            let mut row = vec![
                Cell::Whole(statement.statement.get().into()),
                Cell::Text(report.wording(statement.statement.index())),
                Cell::Whole(factor.factor.get().into()),
                z.full.into(),
                z.mean.into(),
                z.standard_error.into(),
                z.low.into(),
                z.high.into(),
                shares.map(|shares| shares.p05).into(),
                shares.map(|shares| shares.p01).into(),
                shares.map(|shares| shares.p001).into(),
            ];
            row.extend(report.result().grid.ranks().map(|rank| {
                let column = statement.columns.iter().find(|column| column.rank == rank);
                Cell::from(column.map(|column| column.share))
            }));
            rows.push(row);
        }
    }
    rows
}

fn readings(report: &Named) -> Rows<'_> {
    let mut rows = vec![headings(&[
        "Factor",
        "Number",
        "Statement",
        "Rank",
        "Bearing",
        "Note",
    ])];
    let composites: Vec<_> = report.composites().collect();
    for reading in &report.readings {
        let index = reading.statement.index();
        let composite = composites.get(reading.factor.index()).copied().flatten();
        let rank = composite.and_then(|composite| composite.array.ranks().get(index));
        rows.push(vec![
            Cell::Whole(reading.factor.get().into()),
            Cell::Whole(reading.statement.get().into()),
            Cell::Text(report.wording(index)),
            rank.map_or(Cell::Nothing, |rank| Cell::Whole(i8::from(*rank).into())),
            reading.bearing.map_or(Cell::Nothing, Cell::Text),
            reading.note.as_deref().map_or(Cell::Nothing, Cell::Text),
        ]);
    }
    rows
}

fn warnings(report: &Named) -> Rows<'_> {
    let mut rows = vec![headings(&["Code", "Message"])];
    let warnings = report.analysis.warnings.iter();
    rows.extend(
        warnings.map(|warning| vec![Cell::Text(warning.code()), Cell::Own(warning.to_string())]),
    );
    rows
}
