//! The words of the WordPress plugin for translators: a `.pot` file, by xgettext from the plugin as it is built.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use boundary_check_site::files;

use crate::process;
use crate::project::Project;

/// Where it is kept, and where translations of it would lie.
const POT: &str = "integrations/wordpress/languages/boundary-check.pot";
const PLUGIN: &str = "dist/wordpress/boundary-check";
/// The functions by which the plugin asks for its words.
const KEYWORDS: [&str; 6] = ["__", "_e", "esc_html__", "esc_html_e", "esc_attr__", "esc_attr_e"];

/// Writes it anew.
pub(super) fn write(project: &Project) -> Result<()> {
    let text = made(project)?;
    let folder = project.root.join(POT);
    fs::create_dir_all(folder.parent().unwrap_or(Path::new("")))
        .with_context(|| format!("cannot make the folder of {POT}"))?;
    fs::write(folder, text).with_context(|| format!("cannot write {POT}"))
}

/// An error where the words have changed since it was written.
pub(crate) fn check(project: &Project) -> Result<()> {
    let kept = files::read(&project.root, POT)?;
    ensure!(
        kept == made(project)?,
        "{POT} is not what the plugin says; run `cargo xtask docs` after `cargo xtask build`"
    );
    Ok(())
}

/// Whether this machine can make it.
pub(super) fn is_possible(project: &Project) -> bool {
    process::find(&["xgettext"]).is_some() && project.root.join(PLUGIN).is_dir()
}

fn made(project: &Project) -> Result<String> {
    let folder = project.root.join(PLUGIN);
    let sources: Vec<String> = files::all(&folder)?
        .iter()
        .filter(|file| file.extension().is_some_and(|ending| ending == "php"))
        .map(|file| file.strip_prefix(&folder).unwrap_or(file).to_string_lossy().into_owned())
        .collect();
    let mut command = Command::new("xgettext");
    command.args(["--language=PHP", "--from-code=UTF-8", "--no-location", "--sort-output", "--output=-"]);
    command.args([
        "--add-comments=translators:",
        "--package-name=Boundary Check",
        "--copyright-holder=The authors of Boundary Check",
    ]);
    command.args(KEYWORDS.map(|name| format!("--keyword={name}:1"))).args(sources).current_dir(folder);
    let text = process::output(&mut command)?;
    // When it was made says nothing of the words.
    Ok(text.split_inclusive('\n').filter(|line| !line.contains("POT-Creation-Date")).collect())
}
