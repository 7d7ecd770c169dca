//! Accessibility, measured by axe-core.

use std::fs;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::check::strings;
use crate::places;

/// What the colours, or the room that there is, may change: the other rules look at what stays the same.
const SHOWN: [&str; 3] = ["color-contrast", "target-size", "scrollable-region-focusable"];

/// Runs axe: its default rules and `target-size`, none switched off; or only some, where they are named.
const RUN: &str = r#"
const [only, done] = arguments;
const which = only ? { runOnly: { type: "rule", values: only } } : { rules: { "target-size": { enabled: true } } };
axe.run(document, { ...which, resultTypes: ["violations"] })
  .then((result) => done({
    passes: result.passes.map(({ id }) => id),
    violations: result.violations.map(({ id, help, nodes }) => ({
      id, help, nodes: nodes.map((node) => `${node.target.flat().join(" > ")}: ${node.failureSummary}`),
    })),
  }))
  .catch((error) => done({ error: String(error) }));
"#;

/// Axe passes over the ligatures of icon fonts, which it knows by this: drawn whole, a text begins otherwise than its
/// first letter does alone. So do joined Arabic letters, and axe would look at none of them. This page has no icons in
/// its fonts: drawn for axe, each text is its first letter.
const NO_ICONS: &str = r#"
const draw = CanvasRenderingContext2D.prototype.fillText;
CanvasRenderingContext2D.prototype.fillText = function (text, ...where) { draw.call(this, text.charAt(0), ...where); };
"#;

/// Brings axe into the page that is open, unless it is there already.
async fn bring(browser: &Browser) {
    if browser.run("typeof axe === 'undefined'", &[]).await == true {
        let file = places::npm_file(places::package(), "axe-core/axe.min.js");
        let source = fs::read_to_string(file).expect("axe can be read");
        browser.client.execute(&(source + NO_ICONS), vec![]).await.expect("axe can be brought into the page");
    }
}

/// Which rules to look for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rules {
    /// All.
    All,
    /// Those that depend on how a page is shown: for one that was looked at with all, shown otherwise.
    Shown,
    /// All, of a page on which there is nothing to press.
    Wall,
}

/// Every violation on the page as it is now, each in a line or more; none is right.
pub async fn violations(browser: &Browser, rules: Rules) -> Vec<String> {
    bring(browser).await;
    let only = if rules == Rules::Shown { json!(SHOWN) } else { Value::Null };
    let result = browser.client.execute_async(RUN, vec![only]).await.expect("axe runs");
    assert_eq!(result["error"], Value::Null, "axe stops");
    let passes = strings(&result["passes"]);
    let violations = result["violations"].as_array().expect("axe lists the violations");
    for rule in ["color-contrast", "target-size"].into_iter().take(if rules == Rules::Wall { 1 } else { 2 }) {
        let ran = passes.iter().any(|id| id == rule) || violations.iter().any(|violation| violation["id"] == rule);
        assert!(ran, "axe finds nothing to look at for {rule}, so it proves nothing");
    }
    let violation = |it: &Value| {
        let nodes = strings(&it["nodes"]);
        format!("{}: {}\n    {}", it["id"], it["help"], nodes.join("\n    "))
    };
    violations.iter().map(violation).collect()
}
