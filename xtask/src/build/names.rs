//! What the build changes in the glue: names that are shorter or the module's own, and what lies between the module and
//! the page (`src/element/guard.js`).
//!
//! wasm-bindgen calls each import something like `__wbg_appendChild_9f2a4c66b1f0d3e8`: sixteen digits that
//! do not compress, a hundred times, in both files. Only the two files read these names, so both may call
//! the same thing `a`; it saves some 4 % of all that a browser loads. What the module exports for its closures is named
//! with digits, too.

use std::cmp::Reverse;
use std::collections::HashMap;

use anyhow::{Result, anyhow, bail};

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

/// The one export that the build itself calls by its name.
const STARTS: &str = "__wbindgen_start";

/// Short names for what only the glue calls of the module, by the long ones, and the glue with them. What begins with
/// underscores still does: it serves a call that is under way (`src/element/guard.js`).
pub(super) fn shorten_exports<'a>(
    glue: &str,
    names: impl Iterator<Item = &'a String>,
) -> (String, HashMap<String, String>) {
    let mut long: Vec<&String> = names.filter(|name| *name != STARTS && name.contains("__")).collect();
    long.sort_by_key(|name| Reverse(name.len())); // none is cut by one that it begins with
    let short = |(name, number): (&String, u32)| {
        let mark = if name.starts_with("__") { "__" } else { "_" };
        (name.clone(), format!("{mark}{}", letters(number)))
    };
    let short: Vec<(String, String)> = long.into_iter().zip(0..).map(short).collect();
    let called = |glue: String, (long, short): &(String, String)| {
        glue.replace(&format!("wasm.{long}"), &format!("wasm.{short}"))
    };
    (short.iter().fold(glue.to_owned(), called), short.into_iter().collect())
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

/// What the glue asks an object for, but of these: no library replaces them in a page, and they name no object.
const INSTANCE_OF: &str = " instanceof ";
const SAFE: &str = "Error";
/// Where the glue's own way to start the module begins, and what in it goes into the place of it.
const OWN_START: &str = "let wasmModule, wasmInstance, wasm;";
const START: [&str; 3] = ["wasm = instance.exports;", "__wbg_get_imports()", "wasm.__wbindgen_start();"];
/// Nobody else calls it: it takes a response or bytes, and comes out a tenth as long. Several entries may ask, and the module
/// starts once: a second one would take the memory of the first away. What failed may be tried again.
const NEW_START: &str = "let wasm, starting;
export default function start(source) {
    return starting ??= instantiate(source, __wbg_get_imports()).then((exports) => {
        wasm = guarded(exports);
        wasm.__wbindgen_start();
    }).catch((error) => {
        starting = undefined;
        throw error;
    });
}
";

/// Blocks of the glue that are of no use here: how each begins, and what comes next. What browsers
/// before 2021 lack, and what Safari needs after 2 GB of texts.
const IDLE: [[&str; 2]; 3] = [
    ["(typeof FinalizationRegistry === 'undefined')\n", "new FinalizationRegistry("],
    ["numBytesDecoded += ", "return cachedTextDecoder.decode("],
    ["if (!('encodeInto' in cachedTextEncoder)) {\n", "\nlet "],
];

/// What begins a line for those who give a check back by `using`, which nobody does.
const DISPOSE: &str = "if (Symbol.dispose) ";

/// Lets the module be started by `start.js`, with its functions guarded, and asks `isOf` what an object is: `instanceof`
/// asks the constructor of that name, which a library of the page may have replaced.
pub(super) fn guard(glue: &str) -> Result<String> {
    let changed = |what: &str| anyhow!("the glue holds no `{what}`: wasm-bindgen has come to write it in another way");
    let (glue, start) = glue.split_once(OWN_START).ok_or_else(|| changed(OWN_START))?;
    if let Some(lost) = START.iter().find(|known| !start.contains(**known)) {
        return Err(changed(lost));
    }
    let mut glue = glue.to_owned();
    for [block, next] in IDLE {
        let mut parts = glue.split(block);
        let mut shorter = parts.next().unwrap_or_default().to_owned();
        let mut found = false;
        for part in parts {
            let (_, behind) = part.split_once(next).ok_or_else(|| changed(next))?;
            shorter += &[next, behind].concat();
            found = true;
        }
        glue = if found { shorter } else { return Err(changed(block)) };
    }
    let mut parts = glue.split(INSTANCE_OF);
    let mut guarded = parts.next().unwrap_or_default().to_owned();
    let mut asked = false;
    for part in parts {
        let is_name = |c: char| c.is_alphanumeric() || c == '_' || c == '.';
        let (name, rest) = part.split_at(part.find(|c| !is_name(c)).unwrap_or(part.len()));
        if name == SAFE {
            guarded += &[INSTANCE_OF, part].concat();
            continue;
        }
        let value = guarded.split_off(guarded.rfind(|c| !is_name(c)).map_or(0, |at| at + 1));
        guarded += &format!("isOf({value}, \"{name}\"){rest}");
        asked = true;
    }
    let kept = guarded.split_inclusive('\n').filter(|line| !line.starts_with(DISPOSE));
    if asked { Ok(kept.collect::<String>() + NEW_START) } else { Err(changed(INSTANCE_OF)) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn guards_the_module_and_says_what_it_does_not_find() {
        let start = "let wasmModule, wasmInstance, wasm;\nwasm = instance.exports;\n__wbg_get_imports()\nwasm.__wbindgen_start();\n";
        // Each block that goes stands before what comes next to it.
        let idle: String = IDLE.map(|[block, next]| format!("{block} x\n{next}")).concat();
        let kept: String = IDLE.map(|[_, next]| next).concat();
        let asks = "it instanceof Error || it instanceof Window;\nif (Symbol.dispose) x;\n";
        let glue = [idle.as_str(), asks, start].concat();
        let expected = format!("{kept}it instanceof Error || isOf(it, \"Window\");\n{NEW_START}");
        assert_eq!(guard(&glue).unwrap(), expected);
        for lost in start.lines().chain(["it instanceof Window"]).chain(IDLE.map(|[block, _]| block)) {
            assert!(guard(&glue.replace(lost, "")).is_err(), "{lost}");
        }
    }

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
        let exports = ["x__h1", "x__h12", "__free", "check_open", STARTS].map(String::from);
        let glue = "wasm.x__h12(wasm.x__h1, wasm.__free, wasm.check_open, wasm.__wbindgen_start)";
        let expected = "wasm._a(wasm._c, wasm.__b, wasm.check_open, wasm.__wbindgen_start)";
        assert_eq!(shorten_exports(glue, exports.iter()).0, expected);
        assert_eq!([0, 25, 26, 27, 702].map(letters), ["a", "z", "ba", "bb", "bba"]);
    }
}
