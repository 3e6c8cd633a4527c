//! Several files in one archive.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::ExportFault;
use super::csv_text::{Flavour, csv_text};

/// Files with their names, in the order in which they are packed, and what had to be changed for them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bundle {
    files: Vec<(String, Vec<u8>)>,
    changes: Vec<[String; 3]>,
}

impl Bundle {
    /// Adds a file.
    pub fn add(&mut self, name: &str, content: impl Into<Vec<u8>>) {
        self.files.push((name.to_owned(), content.into()));
    }

    /// Says that something reads otherwise in the files than in the study.
    pub fn changed(&mut self, what: &str, from: &str, to: &str) {
        let change = [what, from, to].map(str::to_owned);
        self.changes.push(change);
    }

    /// The content of a file.
    #[must_use]
    pub fn file(&self, name: &str) -> Option<&[u8]> {
        let found = self.files.iter().find(|(found, _)| found == name);
        found.map(|(_, content)| content.as_slice())
    }

    /// The archive. Equal files make equal bytes: no time is written.
    ///
    /// # Errors
    /// Never, unless memory fails.
    pub fn pack(mut self) -> Result<Vec<u8>, ExportFault> {
        if !self.changes.is_empty() {
            let head = ["what", "study", "file"].map(str::to_owned).to_vec();
            let rows = self.changes.iter().map(|change| change.to_vec());
            let rows: Vec<Vec<String>> = std::iter::once(head).chain(rows).collect();
            self.files.push((
                "changes.csv".to_owned(),
                csv_text(&rows, Flavour::Spreadsheets).into_bytes(),
            ));
        }
        let failed = |error: &dyn std::fmt::Display| ExportFault::Failed(error.to_string());
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, content) in &self.files {
            archive
                .start_file(name.as_str(), options)
                .map_err(|error| failed(&error))?;
            archive.write_all(content).map_err(|error| failed(&error))?;
        }
        let packed = archive.finish().map_err(|error| failed(&error))?;
        Ok(packed.into_inner())
    }
}
