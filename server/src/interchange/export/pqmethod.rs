//! PQMethod's data and statement files: fixed columns of one byte, so only ASCII, with names of eight characters.

use std::collections::HashSet;

use super::bundle::Bundle;
use super::csv_text::{Flavour, csv_text};
use super::{ExportFault, slots_of, tables};
use crate::interchange::import::Found;

const NAME: usize = 8;
const TITLE: usize = 60;

pub(super) fn bundle(study: &Found) -> Result<Bundle, ExportFault> {
    let (grid, counts) = slots_of(study)?;
    let found = study.sorts.len();
    if found > 999 {
        return Err(ExportFault::TooMany { found });
    }
    let mut bundle = Bundle::default();
    let title = study.title.clone().unwrap_or_default();
    let short: String = ascii(&title).chars().take(TITLE).collect();
    if short != title {
        bundle.changed("title", &title, &short);
    }
    let mut data = format!("  0{found:3}{:3} {short}\r\n", study.texts.len());
    let ends = [grid.ranks().next(), grid.ranks().next_back()];
    for rank in ends.into_iter().flatten() {
        data.push_str(&format!("{rank:3}"));
    }
    for count in counts {
        data.push_str(&format!("{count:3}"));
    }
    data.push_str("\r\n");
    let mut taken = HashSet::new();
    for sort in &study.sorts {
        let name = short_name(&sort.label, &mut taken);
        if name != sort.label {
            bundle.changed("sort", &sort.label, &name);
        }
        data.push_str(&format!("{name:<NAME$}  "));
        for rank in &sort.ranks {
            data.push_str(&format!("{rank:2}"));
        }
        data.push_str("\r\n");
    }
    let mut plain = String::new();
    for (number, text) in (1..).zip(&study.texts) {
        let number: usize = number;
        let line = ascii(text.as_str());
        if line != text.as_str() {
            bundle.changed(&format!("statement {number}"), text.as_str(), &line);
        }
        plain.push_str(&format!("{line}\r\n"));
    }
    bundle.add("study.dat", data);
    bundle.add("study.sta", plain);
    let full = csv_text(&tables::statements(study), Flavour::Programs);
    bundle.add("statements.csv", full);
    Ok(bundle)
}

/// The first eight characters, or fewer and a number if that name is taken.
fn short_name(label: &str, taken: &mut HashSet<String>) -> String {
    let plain = ascii(label);
    let mut name: String = plain.chars().take(NAME).collect();
    let mut number = 2_u32;
    while !taken.insert(name.trim().to_lowercase()) {
        let suffix = number.to_string();
        name = plain.chars().take(NAME - suffix.len()).collect();
        name.push_str(&suffix);
        number += 1;
    }
    name.trim().to_owned()
}

/// The text in letters without accents; what has no such letter becomes a question mark.
fn ascii(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization as _;
    let mut plain = String::with_capacity(text.len());
    for character in text.nfc() {
        match character {
            ' '..='~' => plain.push(character),
            'æ' | 'ä' => plain.push_str("ae"),
            'ø' | 'ö' => plain.push_str("oe"),
            'å' => plain.push_str("aa"),
            'ü' => plain.push_str("ue"),
            'ß' => plain.push_str("ss"),
            'Æ' | 'Ä' => plain.push_str("Ae"),
            'Ø' | 'Ö' => plain.push_str("Oe"),
            'Å' => plain.push_str("Aa"),
            'Ü' => plain.push_str("Ue"),
            '“' | '”' | '«' | '»' | '„' => plain.push('"'),
            '‘' | '’' => plain.push('\''),
            '–' | '—' | '−' => plain.push('-'),
            '…' => plain.push_str("..."),
            _ => match std::iter::once(character).nfd().next() {
                Some(base @ ' '..='~') => plain.push(base),
                _ => plain.push('?'),
            },
        }
    }
    plain
}
