//! Length, documentation, words, and things that may stand in one place only.

use crate::files::{Source, sources};

/// Places that break a rule, or nothing.
fn offenders(files: &[Source], breaks: impl Fn(&Source, usize, &str) -> bool) -> Vec<String> {
    files
        .iter()
        .flat_map(|file| {
            file.text
                .lines()
                .enumerate()
                .filter(|(index, line)| breaks(file, *index, line))
                .map(|(index, line)| format!("{}:{}: {}", file.path, index + 1, line.trim()))
                .collect::<Vec<_>>()
        })
        .collect()
}

#[test]
fn no_file_is_longer_than_anyone_can_hold_in_mind() {
    let long: Vec<String> = sources(".", &[".rs", ".css", ".mjs", ".ftl"])
        .into_iter()
        .filter(|file| file.text.lines().count() > 800)
        .map(|file| file.path)
        .collect();
    assert_eq!(long, [""; 0], "split these files");
}

#[test]
fn every_module_says_what_it_is_for() {
    let silent: Vec<String> = sources(".", &[".rs"])
        .into_iter()
        .filter(|file| !file.text.starts_with("//!"))
        .map(|file| file.path)
        .collect();
    assert_eq!(silent, [""; 0], "begin these files with a `//!` line");
}

/// Second names for things that have one already.
const WORDS: [(&str, &str); 8] = [
    ("respondent", "participant"),
    ("survey", "study"),
    ("pyramid", "grid"),
    ("q-deck", "Q set"),
    ("moderator", "facilitator"),
    ("admin_", "researcher"),
    ("is_admin", "researcher"),
    ("answer_sheet", "sort"),
];

#[test]
fn one_thing_has_one_name() {
    let mut files = sources("app/src", &[".rs"]);
    files.extend(sources("server/src", &[".rs"]));
    files.extend(sources("analysis/src", &[".rs"]));
    files.extend(sources("app/locales/en", &[".ftl"]));
    for (word, instead) in WORDS {
        let found = offenders(&files, |_, _, line| line.to_lowercase().contains(word));
        assert_eq!(found, [""; 0], "say “{instead}”, not “{word}”");
    }
}

#[test]
fn sql_is_written_in_one_folder() {
    let keywords = ["SELECT ", "INSERT INTO ", "DELETE FROM ", "UPDATE "];
    let found = offenders(&sources("server/src", &[".rs"]), |file, _, line| {
        !file.path.starts_with("server/src/store/")
            && keywords
                .iter()
                .any(|keyword| line.contains(&format!("\"{keyword}")))
    });
    assert_eq!(
        found, [""; 0],
        "move these statements to server/src/store/sql"
    );
}

#[test]
fn text_areas_are_written_by_one_component() {
    // Leptos renders the text inside this element unescaped on the server.
    let found = offenders(&sources("app/src", &[".rs"]), |file, _, line| {
        file.path != "app/src/ui/text_area.rs" && line.contains("<textarea")
    });
    assert_eq!(found, [""; 0], "use ui::text_area::TextArea");
}

#[test]
fn inner_html_is_set_in_known_places_only() {
    let known = ["app/src/ui/text_area.rs", "app/src/ui/figure.rs"];
    let found = offenders(&sources("app/src", &[".rs"]), |file, _, line| {
        !known.contains(&file.path.as_str()) && line.contains("inner_html")
    });
    assert_eq!(
        found, [""; 0],
        "text of users must pass through escaping components"
    );
}

#[test]
fn pages_carry_no_style_attributes() {
    // The content security policy forbids them; sizes go through classes.
    let found = offenders(&sources("app/src/page", &[".rs"]), |_, _, line| {
        line.contains(" style=") || line.contains("style:")
    });
    assert_eq!(found, [""; 0], "use a class");
}

#[test]
fn colours_are_named_in_the_tokens_only() {
    let is_colour = |line: &str| {
        line.split('#').skip(1).any(|rest| {
            let digits = rest.chars().take_while(char::is_ascii_hexdigit).count();
            let ends = rest
                .chars()
                .nth(digits)
                .is_none_or(|next| !next.is_alphanumeric() && next != '-');
            matches!(digits, 3 | 4 | 6 | 8) && ends
        })
    };
    let found = offenders(&sources("style", &[".css"]), |file, _, line| {
        !file.path.ends_with("tokens.css") && line.contains(':') && is_colour(line)
    });
    assert_eq!(found, [""; 0], "use a token");
}

#[test]
fn exceptions_to_the_lints_are_expectations() {
    let found = offenders(&sources(".", &[".rs"]), |file, _, line| {
        !file.path.starts_with("tests/tests/tidy/") && line.trim_start().starts_with("#[allow(")
            || line.trim_start().starts_with("#![allow(")
    });
    assert_eq!(found, [""; 0], "use #[expect(…, reason = \"…\")]");
}

#[test]
fn no_test_is_switched_off() {
    let found = offenders(&sources(".", &[".rs"]), |_, _, line| {
        line.trim_start().starts_with("#[ignore")
    });
    assert_eq!(found, [""; 0]);
}
