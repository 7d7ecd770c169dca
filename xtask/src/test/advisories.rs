//! What is known against npm's packages. None of them is part of what is built: they test it, measure it beside others, and
//! make it small.

use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::{Result, bail};
use serde_json::Value;

use crate::project::Project;

/// Where a lock file lies.
const LOCKED: [&str; 4] = ["tests/e2e", "tests/e2e/bench", "tests/packages", "xtask/optimizer"];

/// From this severity on an advisory is an error: of a tool that runs on nobody's page, the milder ones are for an update.
const WORST: [&str; 2] = ["high", "critical"];

/// Asks npm's registry about each lock file, and says where it gives no answer.
pub(super) fn look(project: &Project) -> Result<()> {
    let mut known = Vec::new();
    for folder in LOCKED {
        match audited(&project.root.join(folder)) {
            Some(report) => known.extend(against(&report).into_iter().map(|what| format!("{folder}: {what}"))),
            None => println!("Left out: `npm audit` in {folder}, whose registry gives no advisories from here"),
        }
    }
    if known.is_empty() { Ok(()) } else { bail!("known against npm's packages:\n  {}", known.join("\n  ")) }
}

/// npm's report; it prints one, with another exit code, also where there is something known. `None` without an answer.
fn audited(folder: &Path) -> Option<Value> {
    let audit = ["audit", "--json", "--package-lock-only", "--fetch-retries", "0"];
    let mut command = Command::new("npm");
    let output = command.args(audit).current_dir(folder).stdin(Stdio::null()).output().ok()?;
    let report: Value = serde_json::from_slice(&output.stdout).ok()?;
    report.get("auditReportVersion").is_some().then_some(report)
}

/// Each advisory that counts, as `package: title (address)`. A package that only depends on another one names it by a text.
fn against(report: &Value) -> Vec<String> {
    let mut found = Vec::new();
    for (name, package) in report.get("vulnerabilities").and_then(Value::as_object).into_iter().flatten() {
        for advisory in package.get("via").and_then(Value::as_array).into_iter().flatten() {
            let said = |field: &str| advisory.get(field).and_then(Value::as_str).unwrap_or_default();
            if WORST.contains(&said("severity")) {
                found.push(format!("{name}: {} ({})", said("title"), said("url")));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    #[test]
    fn advisories_that_count_are_named_once_each() {
        let advisory =
            |severity| json!({ "title": "Reads too far", "url": "https://example.org/1", "severity": severity });
        let report = json!({ "auditReportVersion": 2, "vulnerabilities": {
            "near": { "via": [advisory("critical"), "far"] },
            "far": { "via": [advisory("low")] },
        } });
        assert_eq!(super::against(&report), ["near: Reads too far (https://example.org/1)"]);
        assert_eq!(super::against(&json!({ "auditReportVersion": 2, "vulnerabilities": {} })).len(), 0);
    }
}
