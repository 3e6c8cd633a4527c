//! Every text exists in every language, takes the same variables, and is used.

use std::collections::{BTreeMap, BTreeSet};

use crate::files::sources;

const LANGUAGES: [&str; 3] = ["nb", "nn", "en"];

/// Variables of each message, by key.
fn messages(language: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in sources(&format!("app/locales/{language}"), &[".ftl"]) {
        let mut key = None;
        for line in file.text.lines().filter(|line| !line.starts_with('#')) {
            if let Some((name, _)) = line
                .split_once(" =")
                .filter(|_| !line.starts_with([' ', '*', '}']))
            {
                let fresh = found.insert(name.to_owned(), BTreeSet::new()).is_none();
                assert!(fresh, "{} repeats {name}", file.path);
                key = Some(name.to_owned());
            }
            let Some(key) = &key else { continue };
            let variables = line.split('$').skip(1).map(|rest| {
                rest.chars()
                    .take_while(|c| c.is_alphanumeric() || matches!(c, '_' | '-'))
                    .collect::<String>()
            });
            found.entry(key.clone()).or_default().extend(variables);
        }
    }
    found
}

#[test]
fn every_language_has_every_text_with_the_same_variables() {
    let reference = messages("nb");
    for language in LANGUAGES {
        let own = messages(language);
        let missing: Vec<_> = reference
            .keys()
            .filter(|key| !own.contains_key(*key))
            .collect();
        let extra: Vec<_> = own
            .keys()
            .filter(|key| !reference.contains_key(*key))
            .collect();
        assert!(
            missing.is_empty() && extra.is_empty(),
            "{language}: missing {missing:?}, extra {extra:?}"
        );
        for (key, variables) in &reference {
            assert_eq!(&own[key], variables, "variables of {key} in {language}");
        }
    }
}

/// Every string literal that looks like a key.
fn literals() -> BTreeSet<String> {
    let mut files = sources("app/src", &[".rs"]);
    files.extend(sources("server/src", &[".rs"]));
    files
        .iter()
        .flat_map(|file| file.text.split('"').map(str::to_owned).collect::<Vec<_>>())
        .filter(|text| {
            !text.is_empty()
                && text
                    .chars()
                    .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        })
        .collect()
}

/// Keys given to `t`, `t_with` and the like as a literal.
fn used() -> BTreeSet<String> {
    let mut files = sources("app/src", &[".rs"]);
    files.extend(sources("server/src", &[".rs"]));
    let mut keys = BTreeSet::new();
    for file in files {
        let flat = file.text.split_whitespace().collect::<Vec<_>>().join(" ");
        for call in ["t(\"", "t_with( \"", "t_with(\"", "key: \""] {
            for (start, _) in flat.match_indices(call) {
                let before = flat[..start].chars().next_back().unwrap_or(' ');
                if before.is_alphanumeric() || matches!(before, '_' | '.' | '!') {
                    continue;
                }
                let key: String = flat[start + call.len()..]
                    .chars()
                    .take_while(|c| *c != '"')
                    .collect();
                keys.insert(key);
            }
        }
    }
    keys
}

#[test]
fn every_text_that_is_asked_for_exists() {
    let known = messages("nb");
    let asked = used();
    assert!(asked.len() > 50, "the search for keys is broken: {asked:?}");
    let missing: Vec<_> = asked
        .iter()
        .filter(|key| !known.contains_key(*key))
        .collect();
    assert!(
        missing.is_empty(),
        "these keys are in no language: {missing:?}"
    );
}

#[test]
fn every_text_is_used() {
    let literals = literals();
    let unused: Vec<_> = messages("nb")
        .into_keys()
        .filter(|key| !literals.contains(key))
        .collect();
    assert!(unused.is_empty(), "remove these texts: {unused:?}");
}
