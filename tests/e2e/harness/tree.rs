//! What a screen reader is told: the accessibility tree as Chromium hands it on, where the focus went, and what live
//! regions said, in order.

use std::collections::HashMap;

use serde_json::{Value, json};

use crate::browser::Browser;

/// Notes where the focus goes and what live regions say, in shadow trees, too. Runs before the page's own scripts.
const LISTEN: &str = r#"
globalThis.heardByTests = [];
{
  const LIVE = "[role=status], [role=alert], [aria-live]";
  const words = (element) => element.innerText.replace(/\s+/g, " ").trim();
  const say = (element) => {
    const said = `${element.role ?? element.ariaLive} says: ${words(element)}`;
    if (words(element) && element.checkVisibility() && heardByTests.at(-1) !== said) heardByTests.push(said);
  };
  const observers = [];
  const note = (changes) => {
    const at = (node) => (node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement)?.closest(LIVE);
    const inside = (node) => (node.nodeType === Node.ELEMENT_NODE ? [...node.querySelectorAll(LIVE)] : []);
    const live = changes.flatMap(({ target, addedNodes }) => [at(target), ...[...addedNodes].flatMap((node) => [at(node), ...inside(node)])]);
    for (const element of new Set(live.filter(Boolean))) say(element);
  };
  const watch = (tree) => {
    const observer = new MutationObserver(note);
    observer.observe(tree, { childList: true, subtree: true, characterData: true });
    observers.push(observer);
  };
  // What does not look like the browser's own is passed over by the check.
  Element.prototype.attachShadow = new Proxy(Element.prototype.attachShadow, {
    apply(attach, element, given) {
      const root = Reflect.apply(attach, element, given);
      watch(root);
      // Within a tree it does not come out of it.
      root.addEventListener("focusin", focused);
      return root;
    },
  });
  watch(document);
  let last;
  function focused(event) {
    const it = event.composedPath()[0];
    // An answer that is chosen takes the focus by itself.
    if (event === last || it.type === "radio") return;
    last = event;
    for (const observer of observers) note(observer.takeRecords()); // what changed before, and was not told yet
    heardByTests.push(`the focus comes to: ${it.localName} ${words(it).slice(0, 60)}`.trim());
  }
  addEventListener("focusin", focused, true);
}
"#;
/// States and properties that a person is told.
const TOLD: [&str; 14] = [
    "level",
    "checked",
    "disabled",
    "expanded",
    "focused",
    "required",
    "invalid",
    "modal",
    "pressed",
    "selected",
    "readonly",
    "valuemin",
    "valuemax",
    "valuetext",
];
/// What only says how a text is drawn.
const DRAWN: [&str; 3] = ["InlineTextBox", "LineBreak", "ListMarker"];
/// What is nothing to anybody unless it has a name: the text of a label is its control's name.
const NOTHING: [&str; 4] = ["generic", "none", "LabelText", "Legend"];

/// Listens from the next page on.
pub async fn listen(browser: &Browser) {
    browser.before_each_page(LISTEN).await;
}

/// What was heard since this was last asked, and the tree as it is now.
pub async fn told(browser: &Browser) -> String {
    let heard = browser.run("heardByTests.splice(0)", &[]).await;
    let mut told: Vec<String> = crate::check::strings(&heard);
    let tree = browser.protocol("Accessibility.getFullAXTree", json!({})).await;
    let nodes: Vec<&Value> = tree["nodes"].as_array().into_iter().flatten().collect();
    let by_id: HashMap<&str, &Value> = nodes.iter().filter_map(|it| Some((it["nodeId"].as_str()?, *it))).collect();
    if let Some(root) = nodes.first() {
        write(root, &by_id, 0, "", &mut told);
    }
    told.join("\n")
}

/// What was heard up to now was said to a test that looked at something else.
pub async fn forget(browser: &Browser) {
    browser.run("void heardByTests.splice(0)", &[]).await;
}

fn write(node: &Value, by_id: &HashMap<&str, &Value>, depth: usize, above: &str, lines: &mut Vec<String>) {
    let role = node["role"]["value"].as_str().unwrap_or_default();
    let name = node["name"]["value"].as_str().unwrap_or_default();
    if DRAWN.contains(&role) {
        return;
    }
    let before = lines.last().is_some_and(|line| line.contains(&format!("“{name}”")));
    let repeated = role == "StaticText" && (name == above || before);
    let shown = node["ignored"] != true && !repeated && !(NOTHING.contains(&role) && name.is_empty());
    if shown {
        lines.push(format!("{}{}", "  ".repeat(depth), described(node, role, name)));
    }
    let (depth, above) = if shown { (depth + 1, name) } else { (depth, above) };
    let children = node["childIds"].as_array().into_iter().flatten().filter_map(Value::as_str);
    for child in children.filter_map(|id| by_id.get(id)) {
        write(child, by_id, depth, above, lines);
    }
}

/// In a line: the role, the name, the value, the states, the description.
fn described(node: &Value, role: &str, name: &str) -> String {
    let mut said = role.to_owned();
    if !name.is_empty() {
        said += &format!(" “{name}”");
    }
    if let Some(value) = told_value(&node["value"]["value"]) {
        said += &format!(" = {value}");
    }
    for property in node["properties"].as_array().into_iter().flatten() {
        let name = property["name"].as_str().unwrap_or_default();
        if let (true, Some(value)) = (TOLD.contains(&name), told_value(&property["value"]["value"])) {
            said += &format!(", {name} {value}");
        }
    }
    if let Some(description) = told_value(&node["description"]["value"]) {
        said += &format!(" ({description})");
    }
    said
}

/// A value in words; nothing where it is the plain one.
fn told_value(value: &Value) -> Option<String> {
    match value {
        Value::Null | Value::Bool(false) => None,
        Value::String(text) => (!text.is_empty() && text != "false").then(|| text.clone()),
        other => Some(other.to_string()),
    }
}
