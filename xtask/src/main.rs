//! Builds, runs and checks Synspunkt: `cargo xtask <verb>`.
//!
//! Every verb is a plan of named steps (see [`step`]). One module per concern; what must be installed on the
//! machine is installed by the module that needs it, which says so first.

mod bindgen;
mod browser;
mod build;
mod checks;
mod compress;
mod debian;
mod digest;
mod minify;
mod postgres;
mod process;
mod run;
mod screen;
mod settings;
mod site;
mod size;
mod step;
mod styles;
mod summary;
mod test;
mod toolchain;
mod tools;
mod versions;
mod wasm;
mod wasm_opt;
mod workspace;

use std::process::ExitCode;

use workspace::Workspace;

const HELP: &str = "\
Usage: cargo xtask <verb> [arguments]

  run       set up what is missing, build, and serve the demo study on this machine
            (arguments go to the server, for example: cargo xtask run --address 127.0.0.1:4000)
  test      everything: format, clippy, unit, property, HTTP and store tests, size budget, browser tests
  check     the quick part of it: format and clippy, for the server and for wasm
  build     the browser's files and the server, both optimised
  assets    the browser's files alone: wasm, styles, public files
  size      what the browser transfers; fails above the budget
  browser   build, then the browser tests (arguments go to `node --test`)
  pictures  build, then make the pictures of the guides in docs/pictures anew

The files end up in target/site, the logs of every step in target/xtask-logs.
";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let verb = arguments.next().unwrap_or_default();
    let rest: Vec<String> = arguments.collect();
    let workspace = match Workspace::find() {
        Ok(workspace) => workspace,
        Err(error) => {
            eprintln!("{error:#}");
            return ExitCode::FAILURE;
        }
    };
    let takes_arguments = matches!(verb.as_str(), "run" | "browser");
    if !takes_arguments && !rest.is_empty() {
        eprintln!("`cargo xtask {verb}` takes no arguments.\n\n{HELP}");
        return ExitCode::FAILURE;
    }
    match verb.as_str() {
        "run" => run::run(&workspace, &rest),
        "test" => test::run(&workspace),
        "check" => checks::run(&workspace),
        "build" => build::run(&workspace),
        "assets" => site::run(&workspace),
        "size" => size::run(&workspace),
        "browser" => browser::run(&workspace, &rest),
        "pictures" => browser::pictures(&workspace),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            ExitCode::SUCCESS
        }
        "" => {
            eprint!("{HELP}");
            ExitCode::FAILURE
        }
        unknown => {
            eprintln!("There is no verb `{unknown}`.\n\n{HELP}");
            ExitCode::FAILURE
        }
    }
}
