//! `cargo xtask size`: what a browser loads to take the check to its guidance, and the gate on it.

mod page;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use boundary_check_site::{ENTRY, GLUE, WASM, compress, frame};

use crate::build;
use crate::project::Project;

/// What the brotli total should stay under, in bytes.
const AIM: usize = 80_000;
/// What the brotli total must stay under, in bytes: what it is, and room for the stamp of an edition, which compresses one
/// time better than another.
const GATE: usize = 105_000;

/// What single files must stay under in brotli, in bytes: a page waits for the first before anything else, and
/// loads the second beside a frame.
const FILE_GATES: [(&str, usize); 2] = [(ENTRY, 3_000), (frame::OUTSIDE, 1_150)];

/// What a file of a language may add where it is used, in bytes: the questions, the guidance, or the texts of workshops.
const LANGUAGE_GATE: usize = 12_000;

/// One file, or the sum of several.
#[derive(Clone, Debug, Default, PartialEq)]
struct Weight {
    name: String,
    raw: usize,
    gzip: usize,
    brotli: usize,
}

/// Prints the table; an error when the total is over the gate. Builds first if `build`.
pub(crate) fn size(project: &Project, build: bool) -> Result<()> {
    if build {
        build::build(project)?;
    }
    let weights = weigh(&project.site())?;
    let total = total(&weights);
    print!("{}", table(&weights, &total));
    for (name, gate) in FILE_GATES {
        judge_file(&weigh_file(&project.site(), name.to_owned())?, gate)?;
    }
    for name in language_files(&project.site())? {
        judge_file(&weigh_file(&project.site(), name)?, LANGUAGE_GATE)?;
    }
    judge(&total)
}

/// Weighs every file that the page loads, the page itself aside.
fn weigh(site: &Path) -> Result<Vec<Weight>> {
    let page = fs::read_to_string(site.join("index.html"))
        .context("there is no dist/site/index.html; run `cargo xtask build` first")?;
    let mut names = page::loaded_files(&page)?;
    for name in [GLUE, WASM] {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names.sort();
    names.into_iter().map(|name| weigh_file(site, name)).collect()
}

/// The texts of the languages that are not built in.
fn language_files(site: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(site).context("cannot list dist/site")?;
    let names = entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    let mut names = names.collect::<std::io::Result<Vec<_>>>().context("cannot list dist/site")?;
    names.retain(|name| name.starts_with("boundary-check-") && name.ends_with(".txt"));
    names.sort();
    Ok(names)
}

fn weigh_file(site: &Path, name: String) -> Result<Weight> {
    let bytes =
        fs::read(site.join(&name)).with_context(|| format!("the page loads {name}, which is not in dist/site"))?;
    let problem = || format!("cannot compress {name}");
    let gzip = compress::gzip(&bytes).with_context(problem)?.len();
    let brotli = compress::brotli(&bytes).with_context(problem)?.len();
    Ok(Weight { name, raw: bytes.len(), gzip, brotli })
}

fn total(weights: &[Weight]) -> Weight {
    let start = Weight { name: "total".to_owned(), ..Weight::default() };
    weights.iter().fold(start, |sum, weight| Weight {
        raw: sum.raw + weight.raw,
        gzip: sum.gzip + weight.gzip,
        brotli: sum.brotli + weight.brotli,
        ..sum
    })
}

fn table(weights: &[Weight], total: &Weight) -> String {
    let mut text = String::from("What a browser loads, HTML aside (1 KB = 1000 bytes)\n\n");
    text.push_str(&format!("{:<26}{:>10}{:>10}{:>10}\n", "file", "raw", "gzip", "brotli"));
    for row in weights.iter().chain([total]) {
        let [raw, gzip, brotli] = [row.raw, row.gzip, row.brotli].map(kilobytes);
        text.push_str(&format!("{:<26}{raw:>10}{gzip:>10}{brotli:>10}\n", row.name));
    }
    text.push_str(&format!("{:<46}{:>10}\n", "aim", kilobytes(AIM)));
    text.push_str(&format!("{:<46}{:>10}\n", "gate", kilobytes(GATE)));
    text
}

/// Whether a file passes its own gate; says its weight.
fn judge_file(file: &Weight, gate: usize) -> Result<()> {
    let Weight { name, brotli, .. } = file;
    if *brotli > gate {
        bail!("{name} has {brotli} bytes in brotli; expected at most {gate}");
    }
    println!("{:<46}{brotli:>8} B of {gate} B", format!("{name} by itself"));
    Ok(())
}

/// Whether the total passes: over the aim is said, over the gate is an error.
fn judge(total: &Weight) -> Result<()> {
    let brotli = total.brotli;
    println!("{:<46}{brotli:>8} B of {GATE} B", "all together");
    if brotli > GATE {
        bail!("{} in brotli is {} over the gate", kilobytes(brotli), kilobytes(brotli - GATE));
    }
    if brotli > AIM {
        println!("\nUnder the gate, but {} over the aim", kilobytes(brotli - AIM));
    } else {
        println!("\nWithin the aim, with {} to spare", kilobytes(AIM - brotli));
    }
    Ok(())
}

fn kilobytes(bytes: usize) -> String {
    format!("{}.{} KB", bytes / 1000, bytes % 1000 / 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(brotli: usize) -> Weight {
        Weight { name: "x".to_owned(), raw: 1_234_567, gzip: 2_000, brotli }
    }

    #[test]
    fn fails_over_the_gate_only() {
        assert!(judge(&of(AIM)).is_ok());
        assert!(judge(&of(GATE)).is_ok());
        let error = judge(&of(GATE + 1_500)).unwrap_err().to_string();
        assert_eq!(error, format!("{} in brotli is 1.5 KB over the gate", kilobytes(GATE + 1_500)));
    }

    #[test]
    fn a_file_over_its_own_gate_fails() {
        assert!(judge_file(&of(1_000), 1_000).is_ok());
        let error = judge_file(&of(1_001), 1_000).unwrap_err().to_string();
        assert_eq!(error, "x has 1001 bytes in brotli; expected at most 1000");
    }

    #[test]
    fn adds_up() {
        let weights = [of(60_000), of(50_000)];
        let total = total(&weights);
        assert_eq!((total.raw, total.gzip, total.brotli), (2_469_134, 4_000, 110_000));
        assert!(judge(&total).is_err());
        assert!(table(&weights, &total).contains("2469.1 KB"));
    }
}
