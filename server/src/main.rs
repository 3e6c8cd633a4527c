//! The program `synspunkt`: reads the command line and the environment, and does what they say.

mod cli;

use std::process::ExitCode;

use clap::Parser as _;
use cli::{Arguments, Command, HostedCommand};

fn main() -> ExitCode {
    let Arguments {
        log,
        log_format,
        command,
    } = Arguments::parse();
    match command {
        // It needs neither a log nor an executor, and is done before they would be there.
        Command::Analyze(arguments) => cli::analyze(&arguments),
        // It must not do anything else before it has limited itself.
        Command::ReadWorkbook => match server::workbook_process::read_workbook() {
            Ok(()) => ExitCode::SUCCESS,
            Err(_) => ExitCode::FAILURE,
        },
        Command::Hosted(command) => {
            server::telemetry::start(&log, log_format);
            run(command)
        }
    }
}

#[tokio::main]
async fn run(command: HostedCommand) -> ExitCode {
    match cli::run(command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("synspunkt: {error:#}");
            ExitCode::FAILURE
        }
    }
}
