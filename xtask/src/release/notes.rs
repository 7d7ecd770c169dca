//! The notes of a release, out of the changelog: what is new for people, and what to do.

use anyhow::{Context, Result};

pub(super) const CHANGELOG: &str = "CHANGELOG.md";
/// What every release says, whatever is new in it.
const ALWAYS: &str = "\
## Which files to upload anew

All of them, together: the files of one release refuse those of another. `boundary-check-embed` replaces the folder that
you have uploaded, with its snippet; the WordPress plugin is replaced by uploading its zip; a learning package is replaced
in the course. `SHA256SUMS` says whether a download is whole.
";

/// The section of a version, below its heading.
pub(super) fn of(changelog: &str, version: &str) -> Result<String> {
    let heading = format!("## {version}");
    let starts =
        |line: &str| line.strip_prefix(&heading).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', ',']));
    let mut lines = changelog.lines().skip_while(|line| !starts(line));
    let title = lines.next().with_context(|| format!("{CHANGELOG} has no heading `{heading}`"))?;
    let section: Vec<&str> = lines.take_while(|line| !line.starts_with("## ")).collect();
    Ok(format!("# Boundary Check {}\n{}\n\n{ALWAYS}", title.trim_start_matches("## "), section.join("\n").trim_end()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_notes_are_the_section_of_the_version() {
        let changelog = "# Changelog\n\n## Unreleased\n\n- x\n\n## 0.2.0, some day\n\n- new\n\n### More\n\n- y\n\n## 0.1.0\n\n- old\n";
        let notes = of(changelog, "0.2.0").unwrap();
        assert!(
            notes.starts_with("# Boundary Check 0.2.0, some day\n\n- new\n\n### More\n\n- y\n\n## Which"),
            "{notes}"
        );
        assert!(of(changelog, "0.2").unwrap_err().to_string().contains("no heading `## 0.2`"));
    }

    #[test]
    fn the_changelog_has_the_version_that_is_built() {
        let project = crate::project::Project::find().unwrap();
        let changelog = std::fs::read_to_string(project.root.join(CHANGELOG)).unwrap();
        of(&changelog, &crate::parts::Parts::read(&project).unwrap().version).unwrap();
    }
}
