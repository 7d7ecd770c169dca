//! JavaScript, from the modules of the sources to the one small file that a browser loads.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_semantic::SemanticBuilder;
use oxc_span::SourceType;

/// Joins a module and those that it imports by lines of the form `import { a, b } from "./c.js";` or
/// `from "../folder/c.js";`, each once and before whoever imports it. All share one scope then, so no name may be declared twice ([`minify`]
/// would not parse it) or renamed on import. Other imports stay.
pub(crate) fn bundle(file: &Path) -> Result<String> {
    let mut joined = String::new();
    add(file, true, &mut joined, &mut HashSet::new())?;
    Ok(joined)
}

fn add(file: &Path, is_entry: bool, joined: &mut String, added: &mut HashSet<PathBuf>) -> Result<()> {
    if !added.insert(file.to_owned()) {
        return Ok(());
    }
    let name = file.display();
    let source = fs::read_to_string(file).with_context(|| format!("cannot read {name}"))?;
    let mut own = String::with_capacity(source.len());
    for line in source.lines() {
        if let Some(path) = imported(line) {
            if line.contains(" as ") {
                bail!("{name} renames what it imports, which a bundle in one scope cannot: `{line}`");
            }
            add(&file.with_file_name(path), false, joined, added)?;
            continue;
        }
        own.push_str(if is_entry { line } else { line.strip_prefix("export ").unwrap_or(line) });
        own.push('\n');
    }
    joined.push_str(&own);
    Ok(())
}

/// The file of a static import from this folder or one beside it.
fn imported(line: &str) -> Option<&str> {
    let path = line.strip_prefix("import {")?.split_once(" from \"")?.1.strip_suffix("\";")?;
    path.strip_prefix("./").or_else(|| path.starts_with("../").then_some(path))
}

/// Makes a module as small as it can be said in JavaScript. An error says where it cannot be parsed.
pub(crate) fn minify(name: &str, source: &str) -> Result<String> {
    let allocator = Allocator::default();
    let mut parsed = Parser::new(&allocator, source, SourceType::mjs()).parse();
    let checked = SemanticBuilder::new().with_check_syntax_error(true).build(&parsed.program);
    if let Some(problem) = parsed.diagnostics.iter().chain(checked.diagnostics.iter()).next() {
        bail!("{name} is not JavaScript: {problem}");
    }
    let done = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut parsed.program);
    // Bundlers read some comments: they say which imports to leave alone.
    let comments = CommentOptions { annotation: true, ..CommentOptions::disabled() };
    let printed = Codegen::new()
        .with_options(CodegenOptions { comments, ..CodegenOptions::minify() })
        .with_scoping(done.scoping)
        .with_private_member_mappings(done.class_private_mappings)
        .build(&parsed.program);
    Ok(printed.code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn joins_each_module_once_and_before_its_users() {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| fs::write(folder.path().join(name), text).unwrap();
        write("a.js", "import { b } from \"./b.js\";\nimport { c } from \"./c.js\";\nexport { b };\nc();\n");
        write("b.js", "import { c } from \"./c.js\";\nexport const b = c;\n");
        write("c.js", "export function c() { return import(\"./glue.js\"); }\n");
        let joined = bundle(&folder.path().join("a.js")).unwrap();
        assert_eq!(joined, "function c() { return import(\"./glue.js\"); }\nconst b = c;\nexport { b };\nc();\n");
        write("a.js", "import { b as d } from \"./b.js\";\n");
        assert!(bundle(&folder.path().join("a.js")).unwrap_err().to_string().contains("renames"));
        fs::create_dir(folder.path().join("d")).unwrap();
        write("d/e.js", "import { c } from \"../c.js\";\n");
        assert_eq!(bundle(&folder.path().join("d/e.js")).unwrap(), "function c() { return import(\"./glue.js\"); }\n");
    }

    #[test]
    fn minifies_and_names_what_is_no_script() {
        let source = "// gone\nexport class Long { #hidden = 1; get shown() { return this.#hidden; } }\nimport(/* @vite-ignore */ name);\n";
        let small = minify("a.js", source).unwrap();
        assert!(small.len() < source.len() - 20 && !small.contains("hidden"), "{small}");
        assert!(small.contains("@vite-ignore"), "{small}");
        assert!(minify("a.js", "let a; let a =;").unwrap_err().to_string().contains("a.js"));
    }
}
