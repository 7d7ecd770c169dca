//! `cargo xtask docs`: the reference in `docs/embedding.md`, from the same sources as the types and the manifest.
//!
//! Each table stands between `<!-- reference:NAME -->` and `<!-- /reference -->`; what is around them is written
//! by hand.

pub(crate) mod pot;
mod tables;

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use boundary_check_site::interface::Interface;

use crate::project::Project;

const EMBEDDING: &str = "docs/embedding.md";
const OPEN: &str = "<!-- reference:";
const CLOSE: &str = "<!-- /reference -->";

/// Writes the reference anew.
pub(crate) fn docs(project: &Project) -> Result<()> {
    let (_, written) = rewritten(&project.root)?;
    fs::write(project.root.join(EMBEDDING), written).with_context(|| format!("cannot write {EMBEDDING}"))?;
    println!("The reference in {EMBEDDING} is as the sources have it");
    if pot::is_possible(project) {
        pot::write(project)?;
    } else {
        println!("Left out: the plugin's words for translators, which take xgettext and a build");
    }
    Ok(())
}

/// The document as it is, and as it should be.
fn rewritten(root: &Path) -> Result<(String, String)> {
    let text = fs::read_to_string(root.join(EMBEDDING)).with_context(|| format!("cannot read {EMBEDDING}"))?;
    let written = fill(&text, &tables::all(&Interface::read(root)?)).context(EMBEDDING)?;
    Ok((text, written))
}

/// Puts each table between its two marks. An error names a mark without a table, or a table without a mark.
fn fill(text: &str, tables: &[(&str, String)]) -> Result<String> {
    let mut filled = String::with_capacity(text.len());
    let mut missing: Vec<&str> = tables.iter().map(|(name, _)| *name).collect();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once(OPEN) {
        let (name, after) = after.split_once(" -->").with_context(|| format!("a mark `{OPEN}` has no end"))?;
        let (_, after) = after.split_once(CLOSE).with_context(|| format!("`{OPEN}{name}` has no `{CLOSE}`"))?;
        let Some((_, table)) = tables.iter().find(|(known, _)| *known == name) else {
            bail!("there is no table `{name}`; expected one of: {}", missing.join(", "));
        };
        missing.retain(|known| *known != name);
        filled.extend([before, OPEN, name, " -->\n\n", table, "\n", CLOSE]);
        rest = after;
    }
    if !missing.is_empty() {
        bail!("there is no mark `{OPEN}…` for: {}", missing.join(", "));
    }
    filled.push_str(rest);
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reference_says_what_the_sources_say() {
        let (text, written) = rewritten(&Project::find().unwrap().root).unwrap();
        let differs = text.lines().zip(written.lines()).find(|(is, should)| is != should);
        assert!(
            text == written,
            "{EMBEDDING} is out of date; run `cargo xtask docs`. It has and should have: {differs:#?}"
        );
    }

    #[test]
    fn a_table_takes_the_place_of_what_was_there() {
        let text = "A\n<!-- reference:a -->\nold\n<!-- /reference -->\nZ\n";
        let filled = fill(text, &[("a", "| new |\n".to_owned())]).unwrap();
        assert_eq!(filled, "A\n<!-- reference:a -->\n\n| new |\n\n<!-- /reference -->\nZ\n");
        assert_eq!(fill(&filled, &[("a", "| new |\n".to_owned())]).unwrap(), filled);
        assert!(fill(text, &[]).unwrap_err().to_string().contains("no table `a`"));
        assert!(fill("", &[("a", String::new())]).unwrap_err().to_string().contains("for: a"));
    }
}
