//! A PostgreSQL server for the tests: made in a temporary folder, on a free port of this machine, gone afterwards.

use std::fs::File;
use std::net::{Ipv4Addr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

use crate::debian;
use crate::process::{Progress, command};

/// Where Debian keeps one folder per version.
const VERSIONS: &str = "/usr/lib/postgresql";
/// PostgreSQL refuses to run as root; this user comes with Debian's package.
const UNPRIVILEGED: &str = "postgres";
/// The database's own name for who is allowed everything.
const OWNER: &str = "synspunkt";
const START_LIMIT: Duration = Duration::from_secs(30);
/// Another program may take the free port first.
const ATTEMPTS: u32 = 3;
/// Test data need not survive anything, so the server may be fast; many tests connect at once.
const OPTIONS: [&str; 5] = [
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    "max_connections=300",
    "unix_socket_directories=",
];

/// A running server. It stops, and its folder is removed, when this is dropped.
pub struct Cluster {
    server: Child,
    folder: PathBuf,
    programs: PathBuf,
    port: u16,
}

impl Cluster {
    /// Makes and starts a server, installing Debian's package if there is none.
    ///
    /// # Errors
    /// When it cannot be installed, made or started.
    pub fn start(progress: &mut Progress) -> Result<Self> {
        let programs = match newest(Path::new(VERSIONS)) {
            Some(programs) => programs,
            None => {
                debian::install(progress, &["postgresql"], "PostgreSQL, for the tests")?;
                newest(Path::new(VERSIONS)).context("Debian's package has no initdb")?
            }
        };
        let folder =
            std::env::temp_dir().join(format!("synspunkt-postgres-{}", std::process::id()));
        make_folder(progress, &folder)?;
        initialise(progress, &programs, &folder)?;
        for _ in 0..ATTEMPTS {
            let port = free_port()?;
            let server = spawn(&programs, &folder, port)?;
            let mut cluster = Self {
                server,
                folder: folder.clone(),
                programs: programs.clone(),
                port,
            };
            if cluster.is_ready()? {
                return Ok(cluster);
            }
            // The folder goes with the failed server only after the last attempt.
            cluster.stop();
        }
        let log = std::fs::read_to_string(folder.join("log")).unwrap_or_default();
        let _removed = std::fs::remove_dir_all(&folder);
        bail!("PostgreSQL did not start: {log}")
    }

    /// The address of a database in it; tests make their own beside it.
    pub fn url(&self) -> String {
        format!("postgres://{OWNER}@127.0.0.1:{}/postgres", self.port)
    }

    /// Waits until it answers; false if it ended instead.
    fn is_ready(&mut self) -> Result<bool> {
        let began = Instant::now();
        while began.elapsed() < START_LIMIT {
            if self.server.try_wait()?.is_some() {
                return Ok(false);
            }
            let answer = command(self.programs.join("pg_isready"))
                .args(["--quiet", "--host", "127.0.0.1", "--port"])
                .arg(self.port.to_string())
                .status()?;
            if answer.success() {
                return Ok(true);
            }
            std::thread::sleep(Duration::from_millis(50));
        }
        Ok(false)
    }

    /// Stops the server without waiting for anybody's connection.
    fn stop(&mut self) {
        if matches!(self.server.try_wait(), Ok(Some(_))) {
            return;
        }
        let stopped = unprivileged(&self.programs.join("pg_ctl"))
            .arg("stop")
            .args(["--silent", "--wait", "--mode", "immediate", "--pgdata"])
            .arg(self.folder.join("data"))
            .current_dir("/")
            .status();
        if !stopped.is_ok_and(|status| status.success()) {
            let _killed = self.server.kill();
        }
        let _ended = self.server.wait();
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        self.stop();
        let _removed = std::fs::remove_dir_all(&self.folder);
    }
}

/// The programs of the newest installed version.
fn newest(versions: &Path) -> Option<PathBuf> {
    std::fs::read_dir(versions)
        .ok()?
        .filter_map(|entry| {
            let path = entry.ok()?.path();
            let version: u32 = path.file_name()?.to_str()?.parse().ok()?;
            let programs = path.join("bin");
            programs
                .join("initdb")
                .exists()
                .then_some((version, programs))
        })
        .max_by_key(|(version, _)| *version)
        .map(|(_, programs)| programs)
}

/// An empty folder that belongs to the user who runs the server.
fn make_folder(progress: &mut Progress, folder: &Path) -> Result<()> {
    if folder.exists() {
        std::fs::remove_dir_all(folder)?;
    }
    let mut install = command("install");
    install.args(["--directory", "--mode", "0700"]);
    if debian::is_root() {
        install.args(["--owner", UNPRIVILEGED, "--group", UNPRIVILEGED]);
    }
    progress.run(install.arg(folder))?;
    Ok(())
}

fn initialise(progress: &mut Progress, programs: &Path, folder: &Path) -> Result<()> {
    let mut initdb = unprivileged(&programs.join("initdb"));
    initdb
        .args([
            "--auth",
            "trust",
            "--encoding",
            "UTF8",
            "--locale",
            "C.UTF-8",
        ])
        .args(["--no-sync", "--username", OWNER, "--pgdata"])
        .arg(folder.join("data"))
        .current_dir("/");
    progress.run(&mut initdb)?;
    Ok(())
}

/// Starts the server as this process' child.
fn spawn(programs: &Path, folder: &Path, port: u16) -> Result<Child> {
    let log = File::create(folder.join("log"))?;
    let mut postgres = unprivileged(&programs.join("postgres"));
    postgres
        .arg("-D")
        .arg(folder.join("data"))
        .args(["-h", "127.0.0.1", "-p"])
        .arg(port.to_string())
        .current_dir("/")
        .stdout(log.try_clone()?)
        .stderr(log);
    for option in OPTIONS {
        postgres.args(["-c", option]);
    }
    postgres.spawn().context("PostgreSQL did not start")
}

/// A command that runs `program` without root's rights, and ends with this process even if that is killed.
fn unprivileged(program: &Path) -> Command {
    let mut line = command("setpriv");
    if debian::is_root() {
        line.args([
            "--reuid",
            UNPRIVILEGED,
            "--regid",
            UNPRIVILEGED,
            "--clear-groups",
        ]);
    }
    line.args(["--pdeathsig", "INT"]).arg(program);
    line
}

/// A port of this machine that nobody listens on.
fn free_port() -> Result<u16> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?;
    Ok(listener.local_addr()?.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_version_is_a_number_not_a_word() {
        let versions =
            std::env::temp_dir().join(format!("synspunkt-newest-{}", std::process::id()));
        for version in ["9", "15", "common"] {
            let programs = versions.join(version).join("bin");
            std::fs::create_dir_all(&programs).expect("the folder can be made");
            std::fs::write(programs.join("initdb"), "").expect("the file can be written");
        }
        assert_eq!(newest(&versions), Some(versions.join("15/bin")));
        std::fs::remove_dir_all(&versions).expect("it was there");
        assert_eq!(newest(&versions), None);
    }
}
