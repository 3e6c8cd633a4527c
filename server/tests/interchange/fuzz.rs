//! Files with single bytes and lines changed: whatever comes of it is said, and nothing panics.
//!
//! `PROPTEST_CASES` makes the run longer.

use proptest::prelude::*;
use server::interchange::export::ExportFormat;

use crate::support::{packed, read, toy, unpacked, whole_toy, written};

/// One change to a file.
#[derive(Clone, Debug)]
enum Change {
    Byte(prop::sample::Index, u8),
    Insert(prop::sample::Index, Vec<u8>),
    Remove(prop::sample::Index, usize),
    Double(prop::sample::Index, usize),
}

fn changes() -> impl Strategy<Value = Vec<Change>> {
    let place = any::<prop::sample::Index>();
    let pieces = prop::sample::select(
        [
            "\n",
            "\r",
            "\t",
            ",",
            ";",
            "\"",
            "-",
            "+",
            "=",
            "0",
            "999999999999",
            "-129",
            "1e9",
            "nan",
            "\u{0}",
            "\u{FEFF}",
            "é",
            "\u{202E}",
            "  ",
            "|",
            "sort:",
        ]
        .map(|piece| piece.as_bytes().to_vec())
        .to_vec(),
    );
    let change = prop_oneof![
        (place.clone(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
        (place.clone(), pieces).prop_map(|(at, bytes)| Change::Insert(at, bytes)),
        (place.clone(), 1_usize..40).prop_map(|(at, count)| Change::Remove(at, count)),
        (place, 1_usize..80).prop_map(|(at, count)| Change::Double(at, count)),
    ];
    prop::collection::vec(change, 1..8)
}

fn changed(mut bytes: Vec<u8>, changes: &[Change]) -> Vec<u8> {
    for change in changes {
        if bytes.is_empty() {
            break;
        }
        match change {
            Change::Byte(at, byte) => {
                let at = at.index(bytes.len());
                bytes[at] = *byte;
            }
            Change::Insert(at, piece) => {
                let at = at.index(bytes.len());
                bytes.splice(at..at, piece.iter().copied());
            }
            Change::Remove(at, count) => {
                let at = at.index(bytes.len());
                let end = (at + count).min(bytes.len());
                bytes.drain(at..end);
            }
            Change::Double(at, count) => {
                let at = at.index(bytes.len());
                let end = (at + count).min(bytes.len());
                let piece = bytes[at..end].to_vec();
                bytes.splice(at..at, piece);
            }
        }
    }
    bytes
}

/// What is refused says why, and what is accepted is whole.
fn check(bytes: &[u8]) -> Result<(), TestCaseError> {
    let imported = read(bytes);
    if !imported.is_refused() {
        let grid = imported
            .found
            .grid
            .expect("without an error there is a grid");
        prop_assert!(!imported.found.sorts.is_empty());
        for sort in &imported.found.sorts {
            let mut ranks = sort.ranks.clone();
            ranks.sort_unstable();
            prop_assert_eq!(&ranks, &grid.values());
        }
    }
    Ok(())
}

fn text(name: &str, format: ExportFormat) -> Vec<u8> {
    unpacked(&written(&toy(), format), name)
}

proptest! {
    #[test]
    fn pqmethod(changes in changes()) {
        check(&changed(text("study.dat", ExportFormat::PqMethod), &changes))?;
    }

    #[test]
    fn tables(changes in changes()) {
        check(&changed(text("for-programs/sorts.csv", ExportFormat::Csv), &changes))?;
        let rows = b"Name,1,2,3,4,5\nAda,-1,0,0,0,1\nBo,1,0,0,0,-1\n".to_vec();
        check(&changed(rows, &changes))?;
    }

    #[test]
    fn folders(changes in changes()) {
        use server::interchange::import::{ImportFile, ImportFiles, ImportHints, read_import};
        const MAP: &str = "<map><column id=\"-1\">1</column><column id=\" 0\">3</column><column id=\"+1\">1</column></map>";
        const TEXTS: &str = "<statements htmlParse=\"true\"><statement id=\"1\">A &lt;b&gt;&amp;amp;</statement>\
            <statement id=\"2\">B</statement><statement id=\"3\">C</statement><statement id=\"4\">D</statement>\
            <statement id=\"5\">E</statement></statements>";
        let sets = [
            vec![("map.xml", MAP), ("statements.xml", TEXTS)],
            vec![("a.csv", ",2,\n1,3,5\n,4,\n"), ("b.csv", ",1,\n2,3,4\n,5,\n")],
        ];
        for set in sets {
            let files = set.iter().map(|(name, content)| ImportFile {
                name: (*name).to_owned(),
                bytes: changed(content.as_bytes().to_vec(), &changes),
            });
            let files = ImportFiles { study: files.collect(), statements: None };
            let imported = read_import(&files, &ImportHints::default(), &crate::support::Here);
            if !imported.is_refused() {
                let grid = imported.found.grid.expect("without an error there is a grid");
                for sort in &imported.found.sorts {
                    let mut ranks = sort.ranks.clone();
                    ranks.sort_unstable();
                    prop_assert_eq!(&ranks, &grid.values());
                }
            }
        }
    }

    #[test]
    fn archives(changes in changes()) {
        let archive = written(&toy(), ExportFormat::KadeZip);
        let text = |name: &str| {
            String::from_utf8_lossy(&changed(unpacked(&archive, name), &changes)).into_owned()
        };
        let [sorts, pattern, statements] = ["sorts.txt", "pattern.txt", "statements.txt"].map(text);
        check(&packed(&[("sorts.txt", &sorts), ("pattern.txt", &pattern), ("statements.txt", &statements)]))?;
        check(&changed(archive, &changes))?;
    }

    #[test]
    fn workbooks(changes in changes()) {
        // The cells are changed, not the packing, which the process for workbooks answers for.
        use server::interchange::workbook::{CellValue, Workbook};
        use server::interchange::import::{ImportFiles, ImportHints, read_import};
        struct Given(Workbook);
        impl server::interchange::workbook::OpensWorkbooks for Given {
            fn open(&self, _: &[u8]) -> Result<Workbook, server::interchange::workbook::WorkbookError> {
                Ok(self.0.clone())
            }
        }
        for format in [ExportFormat::Workbook1, ExportFormat::Workbook2] {
            let bytes = written(&toy(), format);
            let mut book = server::interchange::workbook::open_here(&bytes).expect("a workbook");
            for change in &changes {
                let sheet = match change {
                    Change::Byte(at, _) | Change::Insert(at, _) | Change::Remove(at, _) | Change::Double(at, _) => at,
                };
                let sheet = sheet.get_mut(&mut book.sheets);
                match change {
                    Change::Byte(at, byte) if !sheet.rows.is_empty() => {
                        let row = at.get_mut(&mut sheet.rows);
                        row.insert(usize::from(*byte) % (row.len() + 1), CellValue::Number(f64::from(*byte) - 100.5));
                    }
                    Change::Insert(at, piece) if !sheet.rows.is_empty() => {
                        let row = at.get_mut(&mut sheet.rows);
                        row.push(CellValue::Text(String::from_utf8_lossy(piece).into_owned()));
                    }
                    Change::Remove(at, _) if !sheet.rows.is_empty() => {
                        let at = at.index(sheet.rows.len());
                        sheet.rows.remove(at);
                    }
                    Change::Double(at, _) if !sheet.rows.is_empty() => {
                        let row = at.get(&sheet.rows).clone();
                        sheet.rows.push(row);
                    }
                    _ => sheet.name.clear(),
                }
            }
            let files = ImportFiles::one(bytes);
            let imported = read_import(&files, &ImportHints::default(), &Given(book));
            if !imported.is_refused() {
                prop_assert!(imported.found.grid.is_some());
            }
        }
    }

    #[test]
    fn study_files(changes in changes()) {
        let bytes = changed(written(&whole_toy(), ExportFormat::Study), &changes);
        let imported = read(&bytes);
        prop_assert!(imported.is_refused() || imported.found.grid.is_some());
    }

    #[test]
    fn records_of_the_web(changes in changes()) {
        check(&changed(br#"{"-Na1": {"sort": "1|0|-1", "datetime": "2024", "comment1": "(s2) Ja"}}"#.to_vec(), &changes))?;
        check(&changed(b"sid;uid;s1;s2;comment1\n1;A;1;-1;Ja\n2;B;-1;1;\n".to_vec(), &changes))?;
        check(&changed(b"a,b\n1,partId:x,sort:1|0|-1\n2,partId:y,sort:-1|0|1\n".to_vec(), &changes))?;
        check(&changed("id\u{1E}r1\u{1E}r2\r\n1\u{1E}sort: 1|0\u{1E}column1: (s1): Ja\r\n".as_bytes().to_vec(), &changes))?;
    }

    #[test]
    fn anything(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        check(&bytes)?;
    }
}
