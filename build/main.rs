//! Compiles `content/` into the crate: checks the instrument, the cases and the English texts, and writes the
//! instrument as Rust statics and the texts as one string. What is checked here need not be checked
//! in the browser, and the code that checks is not shipped there.

// Only reading is used here; the library uses the rest.
#![allow(dead_code, unused_imports, unreachable_pub, missing_docs, reason = "the modules are the library's own")]

#[path = "../src/cases/mod.rs"]
mod cases;
#[path = "../src/content/mod.rs"]
mod content;
mod emit;
#[path = "../src/instrument/mod.rs"]
mod instrument;
#[path = "../src/text/mod.rs"]
mod text;

use std::path::Path;
use std::{env, error::Error, fs};

use content::Language;

/// The folder of the instrument and of the languages, one file each.
const CONTENT: &str = "content";
const INSTRUMENT: &str = "content/instrument.json";
const ENGLISH: &str = "content/en.json";
const CASES: &str = "content/workshop/cases.json";
const WORKSHOP_ENGLISH: &str = "content/workshop/en.json";
/// Each style sheet that is compiled in, and what it is made of.
const STYLES: [(&str, &[&str]); 2] =
    [("widget.css", &["styles/tokens.css", "styles/widget.css"]), ("workshop.css", &["styles/workshop.css"])];

fn main() -> Result<(), Box<dyn Error>> {
    for path in [CONTENT, CASES, WORKSHOP_ENGLISH, "src/cases", "src/content", "src/instrument", "src/text"] {
        println!("cargo::rerun-if-changed={path}");
    }
    let out = env::var("OUT_DIR")?;
    let instrument = content::instrument(INSTRUMENT, &fs::read_to_string(INSTRUMENT)?)?;
    let languages = languages(&instrument)?;
    fs::write(Path::new(&out).join("instrument.rs"), emit::instrument(&instrument))?;
    fs::write(Path::new(&out).join("languages.rs"), emit::languages(&languages))?;
    fs::write(Path::new(&out).join("en.txt"), &languages.first().ok_or("there is no language")?.compiled)?;
    let cases = content::cases(CASES, &fs::read_to_string(CASES)?, &instrument)?;
    let texts = fs::read_to_string(WORKSHOP_ENGLISH)?;
    let workshop = content::workshop_language(WORKSHOP_ENGLISH, &texts, &instrument, &cases)?;
    fs::write(Path::new(&out).join("cases.rs"), emit::cases(&cases))?;
    fs::write(Path::new(&out).join("workshop-en.txt"), workshop.compiled)?;
    for (name, sources) in STYLES {
        let mut styles = String::new();
        for path in sources {
            println!("cargo::rerun-if-changed={path}");
            styles.push_str(&strip(&fs::read_to_string(path)?));
        }
        fs::write(Path::new(&out).join(name), styles)?;
    }
    Ok(())
}

/// Every language there is, English first; all are checked, and English is compiled in.
fn languages(instrument: &instrument::Instrument) -> Result<Vec<Language>, Box<dyn Error>> {
    let paths = fs::read_dir(CONTENT)?.map(|entry| Ok(format!("{CONTENT}/{}", entry?.file_name().to_string_lossy())));
    let mut paths = paths.collect::<std::io::Result<Vec<String>>>()?;
    paths.retain(|path| path.ends_with(".json") && path != INSTRUMENT);
    paths.sort_by_key(|path| (path != ENGLISH, path.clone()));
    let read = |path: &String| {
        println!("cargo::rerun-if-changed={path}");
        Ok(content::language(path, &fs::read_to_string(path)?, instrument)?)
    };
    paths.iter().map(read).collect()
}

/// Takes comments and indentation out of a style sheet; no string in it may hold either.
fn strip(css: &str) -> String {
    let mut stripped = String::new();
    let mut rest = css;
    while let Some((before, comment)) = rest.split_once("/*") {
        stripped.push_str(before);
        rest = comment.split_once("*/").map_or("", |(_, after)| after);
    }
    stripped.push_str(rest);
    stripped.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}
