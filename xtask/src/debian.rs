//! Installs packages of Debian (or a distribution made from it), after saying so.

use std::path::Path;
use std::process::Command;

use anyhow::Result;

use crate::process::{Progress, command};
use crate::step::advised;
use crate::tools;

/// Installs `packages`, which are needed for `purpose`: directly as root, else with `sudo` if that asks for no
/// password.
///
/// # Errors
/// When this is not Debian, when there is no right to install, or when the installation fails. The error says
/// which command to run by hand.
pub fn install(progress: &mut Progress, packages: &[&str], purpose: &str) -> Result<()> {
    let list = packages.join(" ");
    let by_hand = format!("sudo apt-get install {list}");
    if !Path::new("/usr/bin/apt-get").exists() {
        return Err(advised(
            format!("{purpose} is missing, and this system has no apt-get"),
            format!("Install {purpose} (on Debian: {list}), then run the same command again."),
        ));
    }
    if !is_root() && !sudo_works(progress)? {
        return Err(advised(
            format!("{purpose} is missing, and only root may install it"),
            format!("Run `{by_hand}`, then the same command again."),
        ));
    }
    progress.say(&format!("installing Debian packages: {list} ({purpose})"));
    // An old package list may still do; if not, the installation itself fails and says so.
    progress.attempt(&mut apt_get(&["update", "-q"]), None)?;
    let mut arguments = vec![
        "install",
        "-q",
        "-y",
        "--no-install-recommends",
        "-o",
        "DPkg::Lock::Timeout=300",
    ];
    arguments.extend_from_slice(packages);
    progress.run(&mut apt_get(&arguments)).map_err(|error| {
        advised(
            format!("{error:#}"),
            format!("Run `{by_hand}` and see what it says, then run the same command again."),
        )
    })?;
    Ok(())
}

/// Whether this process runs as root.
pub fn is_root() -> bool {
    use std::os::unix::fs::MetadataExt;
    // The folder belongs to the effective user of the process.
    std::fs::metadata("/proc/self").is_ok_and(|own| own.uid() == 0)
}

fn sudo_works(progress: &mut Progress) -> Result<bool> {
    if tools::find("sudo").is_none() {
        return Ok(false);
    }
    let finished = progress.attempt(command("sudo").args(["-n", "true"]), None)?;
    Ok(finished.status.success())
}

fn apt_get(arguments: &[&str]) -> Command {
    let mut line = if is_root() {
        command("env")
    } else {
        let mut sudo = command("sudo");
        sudo.args(["-n", "env"]);
        sudo
    };
    line.args(["DEBIAN_FRONTEND=noninteractive", "apt-get"])
        .args(arguments);
    line
}
