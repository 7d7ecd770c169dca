//! JavaScript as small as it can be said, checked on the way.

use anyhow::{Result, bail, ensure};
use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions, CommentOptions};
use oxc_minifier::{Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_semantic::SemanticBuilder;
use oxc_span::SourceType;

/// Minifies a whole script. One that cannot be parsed, or that still imports something before it runs, is an error: no
/// file that could be imported lies beside it, but for those that it asks for later by `import()`.
pub(crate) fn minify(name: &str, source: &str) -> Result<String> {
    let allocator = Allocator::default();
    let mut parsed = Parser::new(&allocator, source, SourceType::mjs()).parse();
    let checked = SemanticBuilder::new().with_check_syntax_error(true).build(&parsed.program);
    if let Some(problem) = parsed.diagnostics.iter().chain(checked.diagnostics.iter()).next() {
        bail!("{name} is not JavaScript: {problem}");
    }
    let left: Vec<&str> = parsed.module_record.requested_modules.keys().map(|name| name.as_str()).collect();
    ensure!(left.is_empty(), "{name} imports {}; expected no import that is not bundled", left.join(", "));
    let done = Minifier::new(MinifierOptions::default()).minify(&allocator, &mut parsed.program);
    // Bundlers read some comments: they say which imports to leave alone.
    let comments = CommentOptions { annotation: true, ..CommentOptions::disabled() };
    let printed = Codegen::new()
        .with_options(CodegenOptions { comments, ..CodegenOptions::minify() })
        .with_scoping(done.scoping)
        .with_private_member_mappings(done.class_private_mappings)
        .build(&parsed.program);
    Ok(unmarked(&printed.code))
}

/// Without the marks of what may be left out: they are for bundlers of parts, and this is the whole.
fn unmarked(code: &str) -> String {
    let mut kept = String::with_capacity(code.len());
    for part in code.split("/* @__PURE__ */ ") {
        if kept.ends_with(|last: char| last.is_alphanumeric() || "_$".contains(last)) {
            kept.push(' ');
        }
        kept.push_str(part);
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_no_space() {
        assert_eq!(unmarked("return/* @__PURE__ */ new Date,a=/* @__PURE__ */ new Map"), "return new Date,a=new Map");
    }

    #[test]
    fn minifies_and_names_what_is_no_script() {
        let source = "// gone\nexport class Long { #hidden = 1; get shown() { return this.#hidden; } }\nimport(/* @vite-ignore */ name);\nexport const map = new Map();\n";
        let small = minify("a.js", source).unwrap();
        assert!(small.len() < source.len() - 20 && !small.contains("hidden"), "{small}");
        assert!(small.contains("@vite-ignore") && !small.contains("PURE"), "{small}");
        for left in ["import { a } from \"./b.js\";", "import\n'./b.js'", "export {\na } from \"./b.js\";"] {
            assert!(minify("a.js", left).unwrap_err().to_string().contains("a.js imports ./b.js"), "{left}");
        }
        assert!(minify("a.js", "let a; let a =;").unwrap_err().to_string().contains("a.js"));
    }
}
