//! Finds or installs a compiler that makes wasm.
//!
//! In this order: rustup's toolchain has the target already; rustup can add it; Debian's own compiler with the
//! sources of the standard library, which is then built along (about half a minute).

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::process::{Progress, command};
use crate::workspace::Workspace;
use crate::{debian, settings, step, tools};

/// What the browser runs.
pub const TARGET: &str = "wasm32-unknown-unknown";
/// The profile of the workspace that makes small wasm. Clippy uses it too: what it compiles on the way then serves
/// the build.
pub const PROFILE: &str = "wasm-release";
/// A rustup that cannot reach its server must not keep anybody waiting.
const RUSTUP_LIMIT: Duration = Duration::from_secs(300);
const DEBIAN_CARGO: &str = "/usr/bin/cargo";
const DEBIAN_RUSTC: &str = "/usr/bin/rustc";
const DEBIAN_CLIPPY: &str = "/usr/bin/cargo-clippy";
const DEBIAN_CLIPPY_PACKAGE: &str = "rust-web-clippy";
const DEBIAN_PACKAGES: [&str; 3] = ["rustc-web", "cargo-web", "rust-web-src"];
const DEBIAN_LINKER: &str = "/usr/bin/wasm-ld-19";
const DEBIAN_LINKER_PACKAGE: &str = "lld-19";

/// A compiler that makes wasm.
pub enum Toolchain {
    /// Rustup's, with the target installed.
    Rustup,
    /// Debian's, which builds the standard library along and links with `linker`.
    Debian {
        /// A linker of LLVM.
        linker: PathBuf,
    },
}

impl Toolchain {
    /// Finds a toolchain, installing what is missing.
    ///
    /// # Errors
    /// When none of the three ways works.
    pub fn prepare(workspace: &Workspace, progress: &mut Progress) -> Result<Self> {
        if !settings::debian_wasm_toolchain_forced() {
            if rustup_has_target(workspace, progress)? {
                return Ok(Self::Rustup);
            }
            if rustup_adds_target(workspace, progress)? {
                return Ok(Self::Rustup);
            }
            progress.say("rustup cannot add the target; Debian's compiler will do");
        }
        Self::from_debian(workspace, progress)
    }

    fn from_debian(workspace: &Workspace, progress: &mut Progress) -> Result<Self> {
        if !debian_has_sources() {
            debian::install(progress, &DEBIAN_PACKAGES, "a compiler for wasm")?;
        }
        if let Some(linker) = rustup_linker(workspace, progress)? {
            return Ok(Self::Debian { linker });
        }
        let linker = PathBuf::from(DEBIAN_LINKER);
        if !linker.exists() {
            debian::install(progress, &[DEBIAN_LINKER_PACKAGE], "a linker for wasm")?;
        }
        Ok(Self::Debian { linker })
    }

    /// A name for people.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Rustup => "rustup's toolchain",
            Self::Debian { .. } => "Debian's toolchain",
        }
    }

    /// The target folder for wasm: apart from the native one, so that neither build disturbs the other.
    pub fn target_folder(&self, workspace: &Workspace) -> PathBuf {
        workspace.target().join(match self {
            Self::Rustup => "wasm",
            Self::Debian { .. } => "wasm-debian",
        })
    }

    /// `cargo <verb>` for the part of `app` that runs in the browser.
    pub fn cargo(&self, workspace: &Workspace, verb: &str) -> Command {
        let app = ["--package", "app", "--lib", "--no-default-features"];
        let mut cargo = self.cargo_for(workspace, verb, &app);
        cargo.args(["--features", "hydrate"]);
        cargo
    }

    /// `cargo <verb>` for wasm of the packages that `arguments` name.
    pub fn cargo_for(&self, workspace: &Workspace, verb: &str, arguments: &[&str]) -> Command {
        let mut cargo = match self {
            Self::Rustup => command("cargo"),
            Self::Debian { linker } => debian_cargo(verb, linker),
        };
        cargo
            .arg(verb)
            .args(arguments)
            .args(["--target", TARGET, "--profile", PROFILE]);
        if matches!(self, Self::Debian { .. }) {
            cargo.args(["-Z", "build-std=std,panic_abort"]);
        }
        cargo
            .env("CARGO_TARGET_DIR", self.target_folder(workspace))
            .current_dir(workspace.root());
        cargo
    }

    /// Whether clippy can look at the wasm side; Debian's is installed if need be and possible.
    pub fn has_clippy(&self, progress: &mut Progress) -> bool {
        match self {
            Self::Rustup => true,
            Self::Debian { .. } => {
                let packages = [DEBIAN_CLIPPY_PACKAGE];
                Path::new(DEBIAN_CLIPPY).exists()
                    || debian::install(progress, &packages, "clippy for wasm").is_ok()
            }
        }
    }
}

/// Debian's cargo, kept from finding rustup's compiler, and allowed to build the standard library.
fn debian_cargo(verb: &str, linker: &Path) -> Command {
    // Cargo would look for its companions in rustup's folder first.
    let program = if verb == "clippy" {
        DEBIAN_CLIPPY
    } else {
        DEBIAN_CARGO
    };
    let mut cargo = command(program);
    cargo
        .env("CARGO", DEBIAN_CARGO)
        .env("RUSTC", DEBIAN_RUSTC)
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker)
        .env_remove("RUSTUP_TOOLCHAIN");
    cargo
}

/// The folder of rustup's toolchain.
fn sysroot(workspace: &Workspace, progress: &mut Progress) -> Result<PathBuf> {
    let mut rustc = command("rustc");
    rustc
        .args(["--print", "sysroot"])
        .current_dir(workspace.root());
    let printed = progress.run(&mut rustc).map_err(|error| {
        step::advised(
            format!("{error:#}"),
            "Install rustup's stable toolchain, then run the same command again.",
        )
    })?;
    Ok(PathBuf::from(printed.trim()))
}

fn rustup_has_target(workspace: &Workspace, progress: &mut Progress) -> Result<bool> {
    let libraries = sysroot(workspace, progress)?
        .join("lib/rustlib")
        .join(TARGET)
        .join("lib");
    Ok(libraries.is_dir())
}

fn rustup_adds_target(workspace: &Workspace, progress: &mut Progress) -> Result<bool> {
    if tools::find("rustup").is_none() {
        return Ok(false);
    }
    progress.say(&format!("installing rustup's target {TARGET}"));
    let mut rustup = command("rustup");
    rustup
        .args(["target", "add", TARGET])
        .current_dir(workspace.root());
    let finished = progress.attempt(&mut rustup, Some(RUSTUP_LIMIT))?;
    Ok(finished.status.success() && rustup_has_target(workspace, progress)?)
}

/// The linker that comes with rustup's toolchain.
fn rustup_linker(workspace: &Workspace, progress: &mut Progress) -> Result<Option<PathBuf>> {
    let rustlib = sysroot(workspace, progress)?.join("lib/rustlib");
    let hosts = std::fs::read_dir(&rustlib)
        .with_context(|| format!("cannot read {}", rustlib.display()))?;
    for host in hosts {
        let linker = host?.path().join("bin/rust-lld");
        if linker.is_file() {
            return Ok(Some(linker));
        }
    }
    Ok(None)
}

/// Whether Debian's compiler and the sources of its standard library are installed.
fn debian_has_sources() -> bool {
    let compiler = [DEBIAN_CARGO, DEBIAN_RUSTC]
        .iter()
        .all(|program| Path::new(program).exists());
    // Where the package puts the sources depends on its version.
    compiler
        && command("dpkg-query")
            .args(["--show", "--showformat=${db:Status-Status}", "rust-web-src"])
            .output()
            .is_ok_and(|answer| answer.stdout == b"installed")
}
