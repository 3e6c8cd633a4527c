//! Where a result goes and in which format; a file is written whole or not at all.

use std::fs::{self, File};
use std::io::{self, ErrorKind, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

use super::failure::Failure;
use super::options::{AnalyzeArguments, Format};

/// Where it goes.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Target {
    pub format: Format,
    /// `None` is standard output.
    path: Option<PathBuf>,
}

/// What the options say about the output, before anything is read or computed.
pub(super) fn target(arguments: &AnalyzeArguments) -> Result<Target, Failure> {
    let terminal = io::stdout().is_terminal();
    choose(arguments.format, &arguments.out, terminal).map_err(|problem| Failure::option(&problem))
}

fn choose(format: Option<Format>, out: &Path, terminal: bool) -> Result<Target, String> {
    if out.as_os_str() == "-" {
        let format = match format {
            Some(Format::Xlsx) if terminal => {
                return Err("a workbook cannot be shown on a terminal; give --out FILE".to_owned());
            }
            Some(format) => format,
            None if terminal => Format::Summary,
            None => Format::Json,
        };
        return Ok(Target { format, path: None });
    }
    let ending = out.extension().map(|ending| ending.to_ascii_lowercase());
    let by_name = match ending.as_deref().and_then(|ending| ending.to_str()) {
        Some("json") => Some(Format::Json),
        Some("csv") => Some(Format::Csv),
        Some("xlsx") => Some(Format::Xlsx),
        _ => None,
    };
    let format = match (format, by_name) {
        (Some(format), Some(by_name)) if format != by_name => {
            return Err(format!(
                "--format and the ending of {} contradict each other",
                out.display()
            ));
        }
        (Some(format), _) | (None, Some(format)) => format,
        (None, None) => Format::Json,
    };
    Ok(Target {
        format,
        path: Some(out.to_owned()),
    })
}

impl Target {
    pub fn write(&self, bytes: &[u8]) -> Result<(), Failure> {
        let Some(path) = &self.path else {
            return match io::stdout().lock().write_all(bytes) {
                // Whoever read has seen enough, as `head` has.
                Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
                other => other.map_err(|error| failed("standard output", &error)),
            };
        };
        write_whole(path, bytes).map_err(|error| failed(&path.display().to_string(), &error))
    }
}

fn failed(name: &str, error: &io::Error) -> Failure {
    Failure::NoResult(format!("{name} could not be written: {error}"))
}

/// Writes beside the file and puts the new one in its place in one step, so that a full disk or a broken-off process
/// leaves what was there.
fn write_whole(path: &Path, bytes: &[u8]) -> io::Result<()> {
    // A link keeps pointing where it does.
    let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
    if fs::metadata(&path).is_ok_and(|there| !there.is_file()) {
        // A device or a pipe is written to, never replaced; a folder says no by itself.
        return File::options().write(true).open(&path)?.write_all(bytes);
    }
    let name = path
        .file_name()
        .ok_or_else(|| io::Error::from(ErrorKind::InvalidInput))?;
    let mut beside = name.to_owned();
    beside.push(format!(".{}.part", std::process::id()));
    let beside = path.with_file_name(beside);
    let written = File::create_new(&beside)
        .and_then(|mut file| {
            file.write_all(bytes)?;
            file.sync_all()
        })
        .and_then(|()| fs::rename(&beside, &path));
    if written.is_err() {
        // Nothing more can be done if this fails as well; the first error is the one that tells.
        let _ = fs::remove_file(&beside);
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    fn format(wanted: Option<Format>, out: &str, terminal: bool) -> Result<Format, String> {
        choose(wanted, Path::new(out), terminal).map(|target| target.format)
    }

    #[test]
    fn people_get_a_summary_and_programs_get_json() {
        assert_eq!(format(None, "-", true), Ok(Format::Summary));
        assert_eq!(format(None, "-", false), Ok(Format::Json));
        assert_eq!(format(Some(Format::Json), "-", true), Ok(Format::Json));
        assert_eq!(format(Some(Format::Xlsx), "-", false), Ok(Format::Xlsx));
        assert!(format(Some(Format::Xlsx), "-", true).is_err());
    }

    #[test]
    fn the_ending_decides_unless_it_contradicts() {
        assert_eq!(format(None, "a/b.XLSX", true), Ok(Format::Xlsx));
        assert_eq!(format(None, "b.csv", false), Ok(Format::Csv));
        assert_eq!(format(None, "b", true), Ok(Format::Json));
        assert_eq!(format(Some(Format::Csv), "b.txt", true), Ok(Format::Csv));
        assert!(format(Some(Format::Csv), "b.json", true).is_err());
    }
}
