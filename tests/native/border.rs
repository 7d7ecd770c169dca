//! The border between the scripts and the modules: each field that Rust reads of what a script hands over is one that the
//! scripts' types declare, and the other way round.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Where Rust declares what it is handed.
const RUST: [&str; 4] = [
    "src/element/language.rs",
    "src/element/settings.rs",
    "crates/workshop/src/case/settings.rs",
    "crates/workshop/src/board/element.rs",
];
const TYPES: &str = "src/element/module.d.ts";

/// Fields by the type that has them, each with whether it may be missing.
type Fields = BTreeMap<String, BTreeSet<(String, bool)>>;

fn read(name: &str) -> String {
    fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap()
}

/// The getters of `extern "C"` blocks: `fn exit_url(this: &ElementSettings) -> Option<String>`.
fn of_rust() -> Fields {
    let mut fields = Fields::new();
    for file in RUST {
        let (source, mut name) = (read(file), None);
        for line in source.lines().map(str::trim) {
            if let Some((_, rest)) = line.split_once("js_name = ") {
                name = rest.split([')', ',']).next().map(str::to_owned);
            }
            let Some((getter, rest)) = line.split_once("(this: &") else { continue };
            let (of, result) = rest.split_once(") -> ").unwrap();
            let own = getter.split_whitespace().last().unwrap().to_owned();
            let field = (name.take().unwrap_or(own), result.starts_with("Option<"));
            assert!(fields.entry(of.to_owned()).or_default().insert(field), "{file}: {line}");
        }
    }
    fields
}

/// The members of the interfaces that have no methods: `exitUrl?: string | undefined;`.
fn of_scripts() -> Fields {
    let (source, mut fields) = (read(TYPES), Fields::new());
    for block in source.split("export interface ").skip(1) {
        let (head, body) = block.split_once(" {\n").unwrap();
        let members = body.split_once("\n}").unwrap().0.lines().filter(|line| !line.trim_start().starts_with("/**"));
        let members: Option<BTreeSet<(String, bool)>> = members
            .map(|line| {
                let (name, _) = line.trim().split_once(": ").filter(|(name, _)| !name.contains('('))?;
                Some((name.trim_end_matches('?').to_owned(), name.ends_with('?')))
            })
            .collect();
        if let Some(members) = members {
            fields.insert(head.split(' ').next().unwrap().to_owned(), members);
        }
    }
    fields
}

#[test]
fn rust_reads_what_the_scripts_declare() {
    let (rust, mut scripts) = (of_rust(), of_scripts());
    assert_eq!(rust.len(), 4, "{rust:?}");
    scripts.retain(|name, _| rust.contains_key(name));
    assert_eq!(rust, scripts);
}

#[test]
fn the_values_of_attributes_are_declared_as_the_interface_has_them() {
    let interface: serde_json::Value = serde_json::from_str(&read("src/element/interface.json")).unwrap();
    let attributes =
        ["check", "board"].into_iter().flat_map(|element| interface[element]["attributes"].as_array().unwrap());
    // Those for cases are read by the glue of workshops, by their names.
    let kept = |it: &&serde_json::Value| !["policy", "test", "case"].contains(&it["for"].as_str().unwrap());
    let names = attributes.filter(kept).map(|it| it["name"].as_str().unwrap());
    let property = |name: &str| {
        let capital = |word: &str| word[..1].to_uppercase() + &word[1..];
        let mut words = name.split('-');
        words.next().unwrap().to_owned() + &words.map(capital).collect::<String>()
    };
    // The language is resolved before.
    let named: BTreeSet<String> = names.filter(|name| *name != "language").map(property).collect();
    let declared: BTreeSet<String> = of_scripts()["AttributeValues"].iter().map(|(name, _)| name.clone()).collect();
    assert_eq!(named, declared);
}
