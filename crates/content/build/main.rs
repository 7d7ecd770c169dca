//! Compiles `content/` into the crate: checks the instrument, the cases and the English texts, and writes the
//! instrument as Rust statics and the texts as one string. What is checked here need not be checked
//! in the browser, and the code that checks is not shipped there.

mod codegen;

use std::path::Path;
use std::process::ExitCode;
use std::{env, error::Error, fs};

use boundary_check_core::content::{self, catalogue, workshop_catalogue};
use serde_json::Value;

/// The folder of the instrument and of the languages, one file each.
const CONTENT: &str = "../../content";
const INSTRUMENT: &str = "instrument.json";
const ENGLISH: &str = "en.json";
const CASES: &str = "workshop/cases.json";
const WORKSHOP_ENGLISH: &str = "workshop/en.json";

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed={CONTENT}");
    match compile() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            println!("cargo::error=content/{error} (`cargo xtask check` names everything that is wrong)");
            ExitCode::FAILURE
        }
    }
}

fn compile() -> Result<(), Box<dyn Error>> {
    let out = env::var("OUT_DIR")?;
    let write = |name: &str, text: &str| fs::write(Path::new(&out).join(name), text);
    let instrument = content::instrument(INSTRUMENT, &read(INSTRUMENT)?)?;
    let english = content::translation(ENGLISH, &read(ENGLISH)?, &instrument)?;
    write("instrument.rs", &codegen::instrument(&instrument))?;
    write("languages.rs", &codegen::languages(&languages()?))?;
    write("en.txt", &english.compiled)?;
    let cases = content::cases(CASES, &read(CASES)?, &instrument)?;
    let workshop = content::workshop_translation(WORKSHOP_ENGLISH, &read(WORKSHOP_ENGLISH)?, &instrument, &cases)?;
    write("cases.rs", &codegen::cases(&cases))?;
    write("workshop-en.txt", &workshop.compiled)?;
    let catalogues = [catalogue(&instrument), workshop_catalogue(&instrument, &cases)];
    let [stamp, workshop_stamp] = catalogues.map(|entries| content::stamp(&entries));
    write("stamps.rs", &codegen::stamps(&stamp, &workshop_stamp))?;
    Ok(())
}

fn read(name: &str) -> Result<String, String> {
    fs::read_to_string(Path::new(CONTENT).join(name)).map_err(|error| format!("{name}: {error}"))
}

/// Every language there is, English first: its tag, and what it calls itself. What its texts lack is not for here.
fn languages() -> Result<Vec<(String, String)>, Box<dyn Error>> {
    let names = fs::read_dir(CONTENT)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    let mut names = names.collect::<std::io::Result<Vec<String>>>()?;
    names.retain(|name| name.ends_with(".json") && name != INSTRUMENT);
    names.sort_by_key(|name| (name != ENGLISH, name.clone()));
    let named = |name: &String| {
        let file: Value = serde_json::from_str(&read(name)?).map_err(|error| format!("{name}: {error}"))?;
        let tag = name.trim_end_matches(".json").to_owned();
        let own = file.get("name").and_then(Value::as_str).unwrap_or(&tag).to_owned();
        Ok((tag, own))
    };
    names.iter().map(named).collect()
}
