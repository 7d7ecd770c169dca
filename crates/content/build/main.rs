//! Compiles `content/` into the crate: checks the instrument, the cases and the English texts, and writes the
//! instrument as Rust statics and the texts as one string. What is checked here need not be checked
//! in the browser, and the code that checks is not shipped there.

mod emit;

use std::path::Path;
use std::{env, error::Error, fs};

use boundary_check_core::content::{self, Language, catalogue, workshop_catalogue};
use boundary_check_core::instrument::Instrument;

/// The folder of the instrument and of the languages, one file each.
const CONTENT: &str = "../../content";
const INSTRUMENT: &str = "instrument.json";
const ENGLISH: &str = "en.json";
const CASES: &str = "workshop/cases.json";
const WORKSHOP_ENGLISH: &str = "workshop/en.json";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={CONTENT}");
    let out = env::var("OUT_DIR")?;
    let write = |name: &str, text: &str| fs::write(Path::new(&out).join(name), text);
    let instrument = content::instrument(INSTRUMENT, &read(INSTRUMENT)?)?;
    let languages = languages(&instrument)?;
    write("instrument.rs", &emit::instrument(&instrument))?;
    write("languages.rs", &emit::languages(&languages))?;
    write("en.txt", &languages.first().ok_or("there is no language")?.compiled)?;
    let cases = content::cases(CASES, &read(CASES)?, &instrument)?;
    let workshop = content::workshop_language(WORKSHOP_ENGLISH, &read(WORKSHOP_ENGLISH)?, &instrument, &cases)?;
    write("cases.rs", &emit::cases(&cases))?;
    write("workshop-en.txt", &workshop.compiled)?;
    let [stamp, workshop_stamp] =
        [catalogue(&instrument), workshop_catalogue(&instrument, &cases)].map(|it| content::stamp(&it));
    write("stamps.rs", &emit::stamps(&stamp, &workshop_stamp))?;
    Ok(())
}

fn read(name: &str) -> std::io::Result<String> {
    fs::read_to_string(Path::new(CONTENT).join(name))
}

/// Every language there is, English first; all are checked, and English is compiled in.
fn languages(instrument: &Instrument) -> Result<Vec<Language>, Box<dyn Error>> {
    let names = fs::read_dir(CONTENT)?.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    let mut names = names.collect::<std::io::Result<Vec<String>>>()?;
    names.retain(|name| name.ends_with(".json") && name != INSTRUMENT);
    names.sort_by_key(|name| (name != ENGLISH, name.clone()));
    names.iter().map(|name| Ok(content::language(name, &read(name)?, instrument)?)).collect()
}
