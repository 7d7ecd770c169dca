//! Accessibility, measured by axe-core.

use std::fs;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::places;

/// Runs axe: its default rules and `target-size`, none switched off.
const RUN: &str = r#"
const done = arguments[arguments.length - 1];
axe.run(document, { rules: { "target-size": { enabled: true } }, resultTypes: ["violations"] })
  .then((result) => done({
    passes: result.passes.length,
    violations: result.violations.map(({ id, help, nodes }) => ({
      id, help, nodes: nodes.map((node) => `${node.target.flat().join(" > ")}: ${node.failureSummary}`),
    })),
  }))
  .catch((error) => done({ error: String(error) }));
"#;

/// Brings axe into every page that is opened from now on.
pub async fn bring(browser: &Browser) {
    let file = places::npm_file(places::package(), "axe-core/axe.min.js");
    browser.before_each_page(&fs::read_to_string(file).expect("axe can be read")).await;
}

/// Every violation on the page as it is now, each in a line or more; none is right.
pub async fn violations(browser: &Browser) -> Vec<String> {
    let result = browser.client.execute_async(RUN, vec![]).await.expect("axe runs");
    assert_eq!(result["error"], Value::Null, "axe stops");
    assert_ne!(result["passes"], json!(0), "no rule of axe applies, so it proves nothing");
    let violation = |it: &Value| {
        let nodes: Vec<&str> = it["nodes"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        format!("{}: {}\n    {}", it["id"], it["help"], nodes.join("\n    "))
    };
    result["violations"].as_array().into_iter().flatten().map(violation).collect()
}
