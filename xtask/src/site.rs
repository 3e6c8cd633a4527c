//! Lays out what the browser is served, in `target/site`.
//!
//! - `pkg/synspunkt.<hash>.js` and `pkg/synspunkt.<hash>_bg.wasm`, one hash over both: the two names that
//!   Leptos' `HydrationScripts` asks for with the output name `synspunkt.<hash>`.
//! - `pkg/synspunkt.<hash>.css`, with its own hash.
//! - `pkg/snippets`, if a library brings scripts of its own.
//! - everything from `public`, unchanged, at the root.
//! - beside each file that shrinks, the same with `.br` and with `.gz`.
//! - `manifest.txt`, which tells the server the names.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};

use crate::compress::{self, Cache};
use crate::process::Progress;
use crate::step::{self, Step};
use crate::workspace::Workspace;
use crate::{bindgen, digest, styles, wasm, wasm_opt};

/// The folder of files with a hash in their names.
pub const PACKAGE: &str = "pkg";
const MANIFEST: &str = "manifest.txt";

/// Runs `cargo xtask assets`.
pub fn run(workspace: &Workspace) -> ExitCode {
    step::run(workspace, steps(workspace)).exit_code()
}

/// The steps from the sources to the site.
pub fn steps(workspace: &Workspace) -> Vec<Step<'_>> {
    vec![
        toolchain_step(workspace),
        Step::new(
            "wasm",
            "Read the compiler's messages above; `cargo xtask check` shows them faster.",
            |progress| build_wasm(workspace, progress),
        ),
        Step::new(
            "styles",
            "Mend the style sheet it names; `style/main.css` or `style/work.css` must import every file in the folder.",
            |_| build_styles(workspace),
        ),
        Step::new(
            "site",
            "Look whether the disk is full or target/site belongs to someone else.",
            |_| assemble(workspace),
        ),
    ]
}

/// The step that finds or installs a compiler for wasm.
pub fn toolchain_step(workspace: &Workspace) -> Step<'_> {
    Step::new(
        "toolchain for wasm",
        "Run `rustup target add wasm32-unknown-unknown`, then the same command again.",
        |progress| Ok(workspace.wasm_toolchain(progress)?.name().to_owned()),
    )
}

fn build_wasm(workspace: &Workspace, progress: &mut Progress) -> Result<String> {
    let folder = finished_wasm(workspace);
    let islands = wasm::build(workspace, progress)?;
    let workbench = wasm::build_workbench(workspace, progress)?;
    recreate(&folder)?;
    let mut sizes = Vec::new();
    for (compiled, name) in [(islands, bindgen::NAME), (workbench, bindgen::WORKBENCH)] {
        let bound = bindgen::finish(workspace, &compiled, name)?;
        let shrunk = wasm_opt::shrink(workspace, progress, &bound, name)?;
        let (script, wasm) = bindgen::files(&folder, name);
        std::fs::copy(bindgen::files(&bound, name).0, script)?;
        std::fs::copy(&shrunk, &wasm)?;
        let snippets = bound.join("snippets");
        if snippets.is_dir() {
            copy_tree(&snippets, &folder.join("snippets"), &mut Vec::new())?;
        }
        sizes.push(kilobytes(&wasm)?);
    }
    Ok(format!("{} kB before compression", sizes.join(" and ")))
}

/// Where the finished wasm and its script wait for the site.
fn finished_wasm(workspace: &Workspace) -> PathBuf {
    workspace.cache().join("wasm")
}

/// Names of the style sheets: what every page has, and what researchers, facilitators and presenters have besides.
const SHEETS: [&str; 2] = [bindgen::NAME, WORK];

/// How the name of the style sheet begins that participants never load.
pub const WORK: &str = "work";

fn style_sheet(workspace: &Workspace, name: &str) -> PathBuf {
    workspace.cache().join("style").join(format!("{name}.css"))
}

fn build_styles(workspace: &Workspace) -> Result<String> {
    let bundled = styles::bundle(&workspace.root().join("style"))?;
    recreate(&workspace.cache().join("style"))?;
    for (name, content) in SHEETS.iter().zip(&bundled) {
        std::fs::write(style_sheet(workspace, name), content)?;
    }
    // `cargo leptos` knows one style sheet only.
    let all = workspace.target().join("style");
    recreate(&all)?;
    let all = all.join("synspunkt.css");
    std::fs::write(&all, bundled.concat())?;
    Ok(format!("{} kB before compression", kilobytes(&all)?))
}

/// Puts everything together beside the old site, then takes its place: a server that runs meanwhile never sees
/// half a site.
fn assemble(workspace: &Workspace) -> Result<String> {
    let next = workspace.target().join("site.next");
    recreate(&next)?;
    let package = next.join(PACKAGE);
    std::fs::create_dir_all(&package)?;

    let mut files = Vec::new();
    let public = workspace.root().join("public");
    if public.is_dir() {
        for reserved in [PACKAGE, MANIFEST] {
            ensure!(
                !public.join(reserved).exists(),
                "public/{reserved} has a name that the site needs itself"
            );
        }
        copy_tree(&public, &next, &mut files)?;
    }
    let names = place_hashed(workspace, &package, &mut files)?;
    std::fs::write(next.join(MANIFEST), names.manifest())?;

    let mut cache = Cache::open(workspace.cache().join("compressed"))?;
    for file in files.iter().filter(|file| compress::is_compressible(file)) {
        cache.beside(file)?;
    }
    cache.close()?;

    let site = workspace.site();
    if site.exists() {
        std::fs::remove_dir_all(&site)?;
    }
    std::fs::rename(&next, &site)?;
    Ok(format!("{} files in {}", files.len(), site.display()))
}

/// The names that the server has to know.
struct Names {
    scripts: String,
    style: String,
    work: String,
    workbench: String,
}

impl Names {
    /// One `key: value` per line.
    fn manifest(&self) -> String {
        format!(
            "scripts: {}\nstyle: {}\nwork: {}\nworkbench: {}\n",
            self.scripts, self.style, self.work, self.workbench
        )
    }
}

/// Copies script, wasm and style sheets under names that change with their content.
fn place_hashed(workspace: &Workspace, package: &Path, files: &mut Vec<PathBuf>) -> Result<Names> {
    let folder = finished_wasm(workspace);
    let (script, wasm) = bindgen::files(&folder, bindgen::NAME);
    let (bench_script, bench_wasm) = bindgen::files(&folder, bindgen::WORKBENCH);
    let both = |name: &str, script: &Path, wasm: &Path| -> Result<String> {
        let hash = digest::short(&[&std::fs::read(script)?, &std::fs::read(wasm)?]);
        Ok(format!("{name}.{hash}"))
    };
    let scripts = both(bindgen::NAME, &script, &wasm)?;
    let workbench = both(bindgen::WORKBENCH, &bench_script, &bench_wasm)?;
    let hashed = |name: &str| -> Result<String> {
        let content = std::fs::read(style_sheet(workspace, name))?;
        Ok(format!("{name}.{}.css", digest::short(&[&content])))
    };
    let [style, work] = SHEETS.map(hashed);
    let (style, work) = (style?, work?);
    let placed = [
        (script, format!("{scripts}.js")),
        (wasm, format!("{scripts}_bg.wasm")),
        (bench_script, format!("{workbench}.js")),
        (bench_wasm, format!("{workbench}_bg.wasm")),
        (style_sheet(workspace, SHEETS[0]), style.clone()),
        (style_sheet(workspace, SHEETS[1]), work.clone()),
    ];
    for (from, name) in placed {
        let to = package.join(name);
        std::fs::copy(&from, &to)?;
        files.push(to);
    }
    let snippets = folder.join("snippets");
    if snippets.is_dir() {
        copy_tree(&snippets, &package.join("snippets"), files)?;
    }
    Ok(Names {
        scripts,
        style,
        work,
        workbench,
    })
}

/// Copies a folder's content and adds the new files to `files`.
fn copy_tree(from: &Path, to: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    std::fs::create_dir_all(to)?;
    for entry in std::fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_tree(&entry.path(), &target, files)?;
        } else {
            std::fs::copy(entry.path(), &target)?;
            files.push(target);
        }
    }
    files.sort();
    Ok(())
}

fn recreate(folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    std::fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))
}

fn kilobytes(file: &Path) -> Result<String> {
    Ok(crate::size::kilobytes(std::fs::metadata(file)?.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_manifest_is_what_the_server_reads() {
        let names = Names {
            scripts: "synspunkt.0123456789abcdef".to_owned(),
            style: "synspunkt.fedcba9876543210.css".to_owned(),
            work: "work.0011223344556677.css".to_owned(),
            workbench: "workbench.7766554433221100".to_owned(),
        };
        assert_eq!(
            names.manifest(),
            "scripts: synspunkt.0123456789abcdef\nstyle: synspunkt.fedcba9876543210.css\n\
             work: work.0011223344556677.css\nworkbench: workbench.7766554433221100\n"
        );
    }
}
