//! The built site beside SurveyJS with the same questions, in turn, on a slow phone's terms: what it costs
//! until the first question, and what an answer costs; then, what mounting it 500 times leaves behind, and how a
//! board grows with the codes that are pasted into it.
//! `cargo xtask bench [--rounds N]`, where 0 rounds leave SurveyJS out.

mod codes;
mod measure;
mod memory;
mod mounts;
mod report;
mod survey;

use std::process::ExitCode;

use boundary_check_e2e::site;
use lexopt::{Arg, Parser, ValueExt};

use measure::Subject;
use report::Report;

/// How often each is measured where nothing else is asked for.
const ROUNDS: usize = 7;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    let rounds = match rounds() {
        Ok(rounds) => rounds,
        Err(error) => {
            eprintln!("error: {error}; usage: bench [--rounds N]");
            return ExitCode::FAILURE;
        }
    };
    let folder = survey::write();
    let server = site::serve(site::usual().mount("/surveyjs", folder.path())).await;
    let mut report = Report::default();
    println!("Beside SurveyJS, {rounds} rounds: 4x slower CPU, 1.6 Mbit/s, 150 ms, empty cache, a new profile each");
    for round in 1..=rounds {
        for subject in [Subject::Site, Subject::Survey] {
            let run = measure::measure(&server, subject).await;
            println!("  round {round}, {}: {run}", subject.name());
            report.add(subject, run);
        }
    }
    if rounds > 0 {
        print!("{report}");
    }
    let level = mounts::stay_level(&server).await;
    let quick = codes::stay_quick(&server).await;
    if level && quick && (rounds == 0 || report.all_met()) { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn rounds() -> Result<usize, lexopt::Error> {
    let mut rounds = ROUNDS;
    let mut parser = Parser::from_env();
    while let Some(argument) = parser.next()? {
        match argument {
            Arg::Long("rounds") => rounds = parser.value()?.parse()?,
            other => return Err(other.unexpected()),
        }
    }
    Ok(rounds)
}
