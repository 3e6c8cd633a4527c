//! The program `synspunkt`: reads the command line and the environment, and does what they say.

mod cli;

use std::process::ExitCode;

use clap::Parser as _;

#[tokio::main]
async fn main() -> ExitCode {
    let arguments = cli::Arguments::parse();
    server::telemetry::start(&arguments.log, arguments.log_format);
    match cli::run(arguments.command).await {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("synspunkt: {error:#}");
            ExitCode::FAILURE
        }
    }
}
