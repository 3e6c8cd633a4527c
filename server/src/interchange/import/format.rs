//! The formats that are read.

use std::fmt;

/// How a file is laid out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Our own study file.
    StudyDocument,
    /// A text table with a sort in each column, as in R.
    SortsInColumns,
    /// A text table with a sort in each row, as in Ken-Q.
    SortsInRows,
    /// PQMethod's data file.
    PqMethod,
    /// The archive of four texts that KADE writes and reads.
    KadeZip,
    /// A workbook with the numbers of statements under each name (KADE and Ken-Q, type 1).
    Workbook1,
    /// A workbook with a sort in each row (KADE and Ken-Q, type 2).
    Workbook2,
    /// A workbook of results (KADE and Ken-Q, type 3).
    Workbook3,
    /// Records of Easy-HTMLQ and EQ Web Sort.
    WebJson,
    /// Lines of EQ Web Sort from Google Sheets or Netlify.
    WebLabelled,
    /// A table of HTMLQ or FlashQ.
    HtmlQ,
    /// A table of Quince.
    Quince,
    /// The files with which FlashQ, HTMLQ, EQ Web Sort and Quince are set up.
    SetUp,
    /// Our own workbook.
    OwnBook,
    /// A file for each person, laid out like the grid, as R's `import.q.sorts` reads them.
    PersonFiles,
}

impl Format {
    /// Its name, which is the same in all languages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::StudyDocument => "Synspunkt JSON",
            Self::SortsInColumns => "CSV (R)",
            Self::SortsInRows => "CSV (Ken-Q)",
            Self::PqMethod => "PQMethod DAT",
            Self::KadeZip => "KADE ZIP",
            Self::Workbook1 => "KADE / Ken-Q XLSX 1",
            Self::Workbook2 => "KADE / Ken-Q XLSX 2",
            Self::Workbook3 => "KADE / Ken-Q XLSX 3",
            Self::WebJson => "Easy-HTMLQ / EQ Web Sort JSON",
            Self::WebLabelled => "EQ Web Sort CSV",
            Self::HtmlQ => "HTMLQ / FlashQ CSV",
            Self::Quince => "Quince CSV",
            Self::SetUp => "FlashQ / HTMLQ XML",
            Self::OwnBook => "Synspunkt XLSX",
            Self::PersonFiles => "R import.q.sorts",
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
