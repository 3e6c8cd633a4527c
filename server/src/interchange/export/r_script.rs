//! Tables and a script with which the R package `qmethod` (Zabala, 2014) repeats the analysis.

use analysis::{AnalysisSpec, CentroidVariant, ExtractionMethod, RotationStep};

use super::bundle::Bundle;
use super::csv_text::{Flavour, csv_text};
use super::{ExportFault, grid_of, tables};
use crate::interchange::import::Found;

pub(super) fn bundle(study: &Found) -> Result<Bundle, ExportFault> {
    grid_of(study)?;
    let details = study.details.as_ref();
    let spec = details.and_then(|details| Some(&details.analysis.as_ref()?.specification));
    let mut bundle = Bundle::default();
    bundle.add(
        "sorts.csv",
        csv_text(&tables::matrix(study), Flavour::Programs),
    );
    bundle.add(
        "statements.csv",
        csv_text(&tables::statements(study), Flavour::Programs),
    );
    bundle.add("analysis.R", script(spec));
    Ok(bundle)
}

fn script(spec: Option<&AnalysisSpec>) -> String {
    let (factors, extraction, rotation, notes) = match spec {
        None => (
            3,
            "PCA",
            "varimax",
            "# No analysis has been chosen yet: set the number of factors and the methods below.\n"
                .to_owned(),
        ),
        Some(spec) => described(spec),
    };
    format!(
        r#"# Repeats the analysis with the package qmethod (Zabala, 2014). Run it in the folder of this file.
# install.packages("qmethod")
library(qmethod)

sorts <- as.matrix(read.csv("sorts.csv", row.names = 1, check.names = FALSE, fileEncoding = "UTF-8"))
statements <- read.csv("statements.csv", fileEncoding = "UTF-8")

# qmethod flags a sort if its squared loading exceeds half of the communality and the loading is significant at
# p < .05, and it names and orders factors in its own way; signs may be turned around.
{notes}results <- qmethod(
  sorts,
  nfactors = {factors},
  extraction = "{extraction}",
  rotation = "{rotation}",
  forced = TRUE,
  cor.method = "pearson"
)
rownames(results$zsc) <- statements$text
summary(results)
"#
    )
}

/// Number of factors, extraction and rotation in the words of the package, and what it cannot repeat.
fn described(spec: &AnalysisSpec) -> (usize, &'static str, &'static str, String) {
    let mut notes = String::new();
    let extraction = match spec.extraction {
        ExtractionMethod::PrincipalComponents => "PCA",
        // The package's own centroid method is Brown's (1980).
        ExtractionMethod::Centroid(CentroidVariant::Brown) => "centroid",
        ExtractionMethod::Centroid(_) | ExtractionMethod::Horst(_) => {
            notes.push_str("# qmethod has Brown's centroid method, not the variant that was chosen; loadings may differ.\n");
            "centroid"
        }
    };
    let is_varimax = |step: &RotationStep| matches!(step, RotationStep::Varimax { .. });
    let rotation = if spec.rotation.iter().any(is_varimax) {
        "varimax"
    } else {
        "none"
    };
    // Order and sign only name the factors.
    let is_by_hand = |step: &RotationStep| {
        matches!(
            step,
            RotationStep::Manual { .. } | RotationStep::Split { .. }
        )
    };
    if spec.rotation.iter().any(is_by_hand) {
        notes.push_str(
            "# Further steps of the rotation were done by hand and are not repeated here.\n",
        );
    }
    if !spec.flag_changes.is_empty() {
        notes.push_str("# Flags were changed by hand and are not repeated here.\n");
    }
    (spec.kept.len(), extraction, rotation, notes)
}
