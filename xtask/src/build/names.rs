//! Short names for what the wasm module imports from its glue.
//!
//! wasm-bindgen calls each import something like `__wbg_appendChild_9f2a4c66b1f0d3e8`: sixteen digits that
//! do not compress, a hundred times, in both files. Only the two files read these names, so both may call
//! the same thing `a`; it saves some 4 % of all that a browser loads.

use std::collections::HashMap;

use anyhow::{Result, bail};

/// Gives every name in `names` that stands exactly once in `glue`, as a key at the start of a line, a short
/// one. Returns the new glue, and the short name of each name that got one.
pub(super) fn shorten(glue: &str, names: &[String]) -> (String, HashMap<String, String>) {
    let once = names.iter().filter(|name| glue.matches(name.as_str()).count() == 1);
    let short: HashMap<String, String> =
        once.filter(|name| glue.lines().any(|line| key(line) == Some(name))).cloned().zip((0..).map(letters)).collect();
    let mut shortened = String::with_capacity(glue.len());
    for line in glue.lines() {
        match key(line).and_then(|key| Some((key, short.get(key)?))) {
            Some((key, short)) => shortened.push_str(&line.replacen(key, short, 1)),
            None => shortened.push_str(line),
        }
        shortened.push('\n');
    }
    (shortened, short)
}

/// What stands before the colon that ends a line's first word.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line.trim_start().split_once(": ")?;
    (!key.contains(char::is_whitespace)).then_some(key)
}

/// `a` … `z`, `ba`, `bb` …: another name for every number.
fn letters(number: u32) -> String {
    let last = char::from_u32(u32::from('a') + number % 26).unwrap_or('_');
    match number / 26 {
        0 => last.to_string(),
        rest => format!("{}{last}", letters(rest)),
    }
}

/// What begins the names of the properties by which Yew marks the nodes that it draws.
const MARK: &str = "__yew_";

/// Gives the module marks of its own. With Yew's, which each of its modules numbers from 1, an app on the page
/// around would take the check's nodes for its own, and hear the wrong listeners.
pub(super) fn own_marks(glue: &str, prefix: &str) -> Result<String> {
    if !glue.contains(MARK) {
        bail!("the glue sets no property `{MARK}…`: Yew has come to mark its nodes in another way");
    }
    Ok(glue.replace(MARK, prefix))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shortens_keys_that_stand_once() {
        let glue = "f = {\n  __wbg_a_1: function(x) { return x ? 1 : 2; },\n  __wbg_b_2: g,\n  __wbg_c_3: h,\n};\n__wbg_c_3();\n";
        let names = ["__wbg_a_1", "__wbg_c_3", "__wbg_b_2", "__wbg_gone"].map(String::from);
        let (shortened, short) = shorten(glue, &names);
        let expected = "f = {\n  a: function(x) { return x ? 1 : 2; },\n  b: g,\n  __wbg_c_3: h,\n};\n__wbg_c_3();\n";
        assert_eq!(shortened, expected);
        assert_eq!(short.len(), 2);
        assert_eq!(short.get("__wbg_b_2").map(String::as_str), Some("b"));
        assert_eq!(own_marks("x.__yew_id = 1", "__own_").unwrap(), "x.__own_id = 1");
        assert!(own_marks("x.id = 1", "__own_").is_err());
        assert_eq!([0, 25, 26, 27, 702].map(letters), ["a", "z", "ba", "bb", "bba"]);
    }
}
