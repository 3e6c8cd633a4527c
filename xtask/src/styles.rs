//! Makes two style sheets of the folder `style`: what every page has, and what only those at work have.
//!
//! `style/main.css` and `style/work.css` are lists: `@layer …;` and `@import "file.css" layer(name);` lines, as a
//! browser would read them. Each import is replaced by the file it names. Every other style sheet in the folder must
//! be on one of the lists, so that none is forgotten.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::minify;

/// The files that list the others.
const LISTS: [&str; 2] = ["main.css", "work.css"];

/// One `@import`.
#[derive(Debug, PartialEq, Eq)]
struct Import {
    file: String,
    /// `Some("")` is a layer without a name.
    layer: Option<String>,
    /// The media query, empty for all media.
    media: String,
}

/// All of `folder` as two small style sheets, in the order of their lists.
///
/// # Errors
/// When a file is missing, not listed, listed twice, or not sound.
pub fn bundle(folder: &Path) -> Result<[String; 2]> {
    let mut seen = BTreeSet::from(LISTS.map(str::to_owned));
    let [main, work] = LISTS;
    let sheets = [
        inline(folder, main, &mut seen)?,
        inline(folder, work, &mut seen)?,
    ];
    for file in style_sheets(folder)? {
        ensure!(
            seen.contains(&file),
            "style/{file} is imported in neither style/{main} nor style/{work}"
        );
    }
    Ok(sheets)
}

fn inline(folder: &Path, list: &str, seen: &mut BTreeSet<String>) -> Result<String> {
    let mut out = String::new();
    for statement in read(folder, list)?.split_terminator(';') {
        if statement.starts_with("@layer ") && !statement.contains('{') {
            out.push_str(statement);
            out.push(';');
            continue;
        }
        let import = parse(statement).with_context(|| {
            format!("style/{list} holds only @layer and @import lines, not `{statement}`")
        })?;
        let content = read(folder, &import.file)?;
        check(&content).with_context(|| format!("in style/{}", import.file))?;
        out.push_str(&wrapped(&import, &content));
        ensure!(
            seen.insert(import.file.clone()),
            "style/{list} imports {}, which is imported already",
            import.file
        );
    }
    Ok(out)
}

fn read(folder: &Path, file: &str) -> Result<String> {
    let path = folder.join(file);
    let source =
        std::fs::read_to_string(&path).with_context(|| format!("cannot read style/{file}"))?;
    minify::css(&source).with_context(|| format!("in style/{file}"))
}

/// Reads `@import "file" layer(name) media`, with blank space already reduced.
fn parse(statement: &str) -> Result<Import> {
    let Some(rest) = statement.strip_prefix("@import") else {
        bail!("this is no import");
    };
    let rest = rest.trim();
    let (address, rest) = match rest.strip_prefix("url(") {
        Some(inside) => inside.split_once(')').context("`url(` is not closed")?,
        None => {
            let quote = rest.chars().next().context("it names no file")?;
            let end = rest[1..].find(quote).context("the quote is not closed")?;
            rest.split_at(end + 2)
        }
    };
    let file = address
        .trim()
        .trim_matches(['"', '\''])
        .trim_start_matches("./");
    ensure!(
        !file.is_empty() && !file.contains(':') && !file.starts_with('/'),
        "it must name a file in the folder"
    );
    let rest = rest.trim();
    let (layer, media) = match rest.strip_prefix("layer") {
        Some(after) if after.starts_with('(') => {
            let (name, media) = after[1..]
                .split_once(')')
                .context("`layer(` is not closed")?;
            (Some(name.trim().to_owned()), media)
        }
        Some(after) => (Some(String::new()), after),
        None => (None, rest),
    };
    ensure!(
        !media.contains("supports("),
        "use @supports in the file itself"
    );
    Ok(Import {
        file: file.to_owned(),
        layer,
        media: media.trim().to_owned(),
    })
}

/// `content` inside the blocks that its import asks for.
fn wrapped(import: &Import, content: &str) -> String {
    let mut text = content.to_owned();
    if let Some(name) = &import.layer {
        let space = if name.is_empty() { "" } else { " " };
        text = format!("@layer{space}{name}{{{text}}}");
    }
    if !import.media.is_empty() {
        text = format!("@media {}{{{text}}}", import.media);
    }
    text
}

/// Refuses what would mean something else once it stands in the middle of another file in another folder.
fn check(content: &str) -> Result<()> {
    for rule in ["@import", "@charset", "@namespace"] {
        ensure!(
            !content.contains(rule),
            "{rule} does not work in an imported file"
        );
    }
    for address in content.split("url(").skip(1) {
        let address = address.trim_start().trim_start_matches(['"', '\'']);
        ensure!(
            address.starts_with(['/', '#']) || address.starts_with("data:"),
            "addresses must begin with / (or be data: or #…), since the style sheet is served from elsewhere: url({}",
            address.chars().take(40).collect::<String>()
        );
    }
    Ok(())
}

/// Every style sheet below `folder`, as its path from there.
fn style_sheets(folder: &Path) -> Result<BTreeSet<String>> {
    let mut found = BTreeSet::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(current) = folders.pop() {
        for entry in std::fs::read_dir(&current)? {
            let path = entry?.path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|ending| ending == "css") {
                let inside = path.strip_prefix(folder)?;
                found.insert(inside.to_string_lossy().replace('\\', "/"));
            }
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    /// A folder of style sheets that goes away with the test.
    struct Folder(PathBuf);

    impl Folder {
        fn new(name: &str, files: &[(&str, &str)]) -> Self {
            let folder =
                std::env::temp_dir().join(format!("synspunkt-{name}-{}", std::process::id()));
            std::fs::create_dir_all(&folder).expect("the folder can be made");
            for (file, content) in files {
                std::fs::write(folder.join(file), content).expect("the file can be written");
            }
            Self(folder)
        }
    }

    impl Drop for Folder {
        fn drop(&mut self) {
            let _removed = std::fs::remove_dir_all(&self.0);
        }
    }

    #[test]
    fn imports_become_layers_in_order() {
        let folder = Folder::new(
            "order",
            &[
                (
                    "main.css",
                    "/* list */\n@layer base, print;\n@import url(\"tokens.css\") layer(base);\n\
                     @import 'loose.css';\n@import \"paper.css\" layer(print) print;\n",
                ),
                ("tokens.css", ":root { --ink: black; }"),
                ("loose.css", "b { color: red }"),
                ("paper.css", "nav { display: none }"),
                ("work.css", "@import \"bench.css\" layer(base);"),
                ("bench.css", "i { color: blue }"),
            ],
        );
        assert_eq!(
            bundle(&folder.0).expect("sound"),
            [
                "@layer base,print;@layer base{:root{--ink:black;}}b{color:red}\
                 @media print{@layer print{nav{display:none}}}",
                "@layer base{i{color:blue}}"
            ]
        );
    }

    #[test]
    fn a_forgotten_file_is_an_error() {
        let folder = Folder::new(
            "forgotten",
            &[("main.css", ""), ("work.css", ""), ("lost.css", "a{}")],
        );
        let error = bundle(&folder.0).expect_err("lost.css is not listed");
        assert!(
            error
                .to_string()
                .contains("style/lost.css is imported in neither"),
            "{error}"
        );
    }

    #[test]
    fn a_missing_file_and_a_rule_in_the_list_are_errors() {
        let missing = Folder::new(
            "missing",
            &[("main.css", "@import \"no.css\";"), ("work.css", "")],
        );
        assert!(bundle(&missing.0).is_err());
        let rule = Folder::new("rule", &[("main.css", "a { b: c; }"), ("work.css", "")]);
        assert!(bundle(&rule.0).is_err());
    }

    #[test]
    fn an_open_block_cannot_swallow_the_next_file() {
        let folder = Folder::new(
            "open",
            &[
                ("main.css", "@import \"a.css\" layer(x);"),
                ("a.css", "a { b: c;"),
                ("work.css", ""),
            ],
        );
        let error = bundle(&folder.0).expect_err("a block is open");
        assert!(format!("{error:#}").contains("style/a.css"), "{error:#}");
    }

    #[test]
    fn relative_addresses_are_refused() {
        assert!(check("a{b:url(/pic.svg)}c{d:url(\"data:image/svg+xml,x\")}").is_ok());
        assert!(check("a{b:url(pic.svg)}").is_err());
        assert!(check("a{b:url(\"../pic.svg\")}").is_err());
    }
}
