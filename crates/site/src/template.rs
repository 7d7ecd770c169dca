//! The one engine of all templates, minijinja: pages, types, packages, configurations of servers. `{{ name }}` is a value,
//! written as the file's kind wants it; a name without a value is an error that says where it stands.

use std::collections::BTreeSet;

use anyhow::{Context, Result, ensure};
use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{AutoEscape, Environment, UndefinedBehavior, Value};
use serde::Serialize;

/// The engine, with nothing in it.
pub(crate) fn environment() -> Result<Environment<'static>> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    // A line with nothing but a block leaves none behind.
    let mut syntax = SyntaxConfig::builder();
    let syntax = syntax.keep_trailing_newline(true).trim_blocks(true).lstrip_blocks(true).build();
    environment.set_syntax(syntax.context("the syntax of templates")?);
    environment.set_auto_escape_callback(|name| match name.rsplit('.').next() {
        Some("html" | "xml") => AutoEscape::Html,
        Some("json") => AutoEscape::Json,
        _ => AutoEscape::None,
    });
    environment.set_formatter(|out, state, value| match (state.auto_escape(), value.as_str()) {
        // The engine's own escapes more than HTML asks for, addresses and hashes with it, which people read and copy.
        (AutoEscape::Html, Some(text)) if !value.is_safe() => Ok(out.write_str(&escaped(text))?),
        _ => minijinja::escape_formatter(out, state, value),
    });
    Ok(environment)
}

/// Fills a template; the ending of its `name` says what kind of text it is. An error names a place without a value.
pub(crate) fn render(name: &str, template: &str, values: Value) -> Result<String> {
    environment()?.render_named_str(name, template, values).with_context(|| name.to_owned())
}

/// As [`render`]; a value without a place is an error, too.
pub(crate) fn fill(name: &str, template: &str, values: impl Serialize) -> Result<String> {
    let mut environment = environment()?;
    environment.add_template_owned(name.to_owned(), template.to_owned()).with_context(|| name.to_owned())?;
    let (template, values) = (environment.get_template(name)?, Value::from(Serde(values)));
    let places = template.undeclared_variables(false);
    let unused: BTreeSet<String> =
        values.try_iter()?.map(|name| name.to_string()).filter(|name| !places.contains(name)).collect();
    ensure!(unused.is_empty(), "{name} has no place for {unused:?}");
    template.render(values).with_context(|| name.to_owned())
}

/// A text as HTML writes it.
pub(crate) fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_value_is_written_as_the_kind_of_file_wants_it() {
        let values = json!({ "a": "Tea & \"<cake>\"\nhere/there" });
        assert_eq!(
            fill("a.html", "<p>{{ a }}</p>\n", &values).unwrap(),
            "<p>Tea &amp; &quot;&lt;cake>&quot;\nhere/there</p>\n"
        );
        assert_eq!(fill("a.json", "[{{ a }}]", json!({ "a": ["x", 1, null] })).unwrap(), "[[\"x\",1,null]]");
        assert_eq!(
            fill("a.d.ts", "{\n  {{ a | indent(2) }}\n}\n", json!({ "a": "x;\n\ny;" })).unwrap(),
            "{\n  x;\n\n  y;\n}\n"
        );
    }

    #[test]
    fn a_place_without_a_value_and_a_value_without_a_place_are_errors_that_name_them() {
        let error = |text: &str, values| format!("{:#}", fill("a.txt", text, values).unwrap_err());
        assert!(error("x\n{{ gone }}\n", json!({})).contains("undefined"));
        assert!(error("x\n{{ gone }}\n", json!({})).contains("a.txt:2"));
        assert!(error("x", json!({ "left": 1 })).contains("left"));
    }
}
