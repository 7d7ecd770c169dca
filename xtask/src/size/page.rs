//! Which files an HTML page loads: a reader for this project's own plain page, not for any HTML.

use anyhow::{Result, bail};

/// The link relations that make a browser fetch a file the check needs; an icon is not one.
const FETCHING: [&str; 3] = ["stylesheet", "modulepreload", "preload"];

/// Every file that `html` loads from its own site, each once, without `./`.
///
/// A file of another origin is an error: the page must not ask anyone else for anything.
pub(super) fn loaded_files(html: &str) -> Result<Vec<String>> {
    let mut files: Vec<String> = Vec::new();
    for tag in tags(html) {
        let reference = match tag.name.as_str() {
            "link" if tag.is_fetching() => tag.attribute("href"),
            "link" => None,
            _ => tag.attribute("src"),
        };
        let Some(reference) = reference else { continue };
        if reference.starts_with("data:") {
            continue;
        }
        if reference.contains("://") || reference.starts_with("//") {
            bail!("index.html loads `{reference}`; expected a file of the site itself");
        }
        let path = reference.split(['?', '#']).next().unwrap_or_default();
        let path = path.trim_start_matches("./").trim_start_matches('/').to_owned();
        if !path.is_empty() && !files.contains(&path) {
            files.push(path);
        }
    }
    Ok(files)
}

struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

impl Tag {
    fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    fn is_fetching(&self) -> bool {
        let relations = self.attribute("rel").unwrap_or_default().to_ascii_lowercase();
        relations.split_whitespace().any(|relation| FETCHING.contains(&relation))
    }
}

/// The opening tags of `html`, comments left out.
fn tags(html: &str) -> Vec<Tag> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some((_, from)) = rest.split_once('<') {
        rest = match from.strip_prefix("!--") {
            Some(comment) => comment.split_once("-->").map_or("", |(_, behind)| behind),
            None if from.starts_with(|character: char| character.is_ascii_alphabetic()) => {
                let (tag, behind) = tag(from);
                tags.push(tag);
                behind
            }
            None => from,
        };
    }
    tags
}

/// Reads one tag, from its name on; returns it with what stands behind it.
fn tag(text: &str) -> (Tag, &str) {
    let ends_name = |character: char| character.is_whitespace() || "/>=".contains(character);
    let (name, mut rest) = split_at(text, ends_name);
    let mut attributes = Vec::new();
    loop {
        rest = rest.trim_start_matches(|character: char| character.is_whitespace() || "/=".contains(character));
        if rest.is_empty() || rest.starts_with('>') {
            break;
        }
        let (key, behind) = split_at(rest, ends_name);
        let (value, behind) = match behind.trim_start().strip_prefix('=') {
            Some(assigned) => value(assigned.trim_start()),
            None => ("", behind),
        };
        attributes.push((key.to_ascii_lowercase(), value.to_owned()));
        rest = behind;
    }
    (Tag { name: name.to_ascii_lowercase(), attributes }, rest)
}

/// Reads an attribute's value, quoted or not; returns it with what stands behind it.
fn value(text: &str) -> (&str, &str) {
    for quote in ['"', '\''] {
        if let Some(quoted) = text.strip_prefix(quote) {
            return quoted.split_once(quote).unwrap_or((quoted, ""));
        }
    }
    split_at(text, |character| character.is_whitespace() || character == '>')
}

fn split_at(text: &str, ends: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(ends).unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_each_file_once_and_no_icon() {
        let html = r#"<!doctype html><html lang=en>
            <!-- <script src="old.js"></script> -->
            <link rel="icon" href="favicon.svg"><link rel=canonical href="https://example.org/">
            <link rel="stylesheet" href="./tokens.css"/>
            <LINK REL='stylesheet' HREF='page.css?v=1'>
            <link rel="preload" as="fetch" type="application/wasm" href="boundary-check.wasm" crossorigin>
            <link rel="modulepreload" href="boundary-check.js">
            <script type="module" src="boundary-check.js"></script>
            <p>1 < 2, <a href="https://example.org/">elsewhere</a></p>
            <img alt="a > b" src=beam.svg><img src="data:image/gif;base64,R0">"#;
        let expected = ["tokens.css", "page.css", "boundary-check.wasm", "boundary-check.js", "beam.svg"];
        assert_eq!(loaded_files(html).unwrap(), expected);
    }

    #[test]
    fn refuses_another_origin() {
        for elsewhere in ["https://example.org/x.js", "//example.org/x.js"] {
            let error = loaded_files(&format!("<script src='{elsewhere}'></script>")).unwrap_err();
            assert!(error.to_string().contains(elsewhere));
        }
    }
}
