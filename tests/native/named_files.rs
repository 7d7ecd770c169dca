//! What the docs send a reader to: each file and folder that they name is there.

use std::fs;
use std::path::Path;

/// The folders of the project that the docs name files of.
const FOLDERS: [&str; 9] = ["content", "crates", "docs", "integrations", "src", "styles", "tests", "xtask", ".github"];
/// A language that there is not, as the example of one that is added.
const EXAMPLES: [&str; 1] = ["content/pt.json"];

#[test]
fn each_file_that_the_docs_name_is_there() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let docs = fs::read_dir(root.join("docs")).unwrap().map(|entry| entry.unwrap().path());
    let docs = docs.filter(|path| path.extension().is_some_and(|it| it == "md"));
    let (mut named, mut missing) = (0, Vec::new());
    for path in docs.chain(["README.md", "CONTRIBUTING.md", "SECURITY.md"].map(|name| root.join(name))) {
        let text = fs::read_to_string(&path).unwrap();
        // What stands between every second pair of backticks is code.
        for code in text.split('`').skip(1).step_by(2).filter(|code| is_path(code)) {
            named += 1;
            if !EXAMPLES.contains(&code) && !root.join(code).exists() {
                missing.push(format!("{}: {code}", path.display()));
            }
        }
    }
    assert!(named > 100, "only {named} files are named: they are not found");
    assert!(missing.is_empty(), "{missing:#?}");
}

/// Whether this is one path of a file or folder, and no pattern of several.
fn is_path(code: &str) -> bool {
    let plain = |c: char| c.is_ascii_alphanumeric() || "._-/".contains(c);
    code.chars().all(plain) && code.split_once('/').is_some_and(|(folder, _)| FOLDERS.contains(&folder))
}
