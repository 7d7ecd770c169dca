//! The bundler: a module of the sources and all that it imports become one script in one scope.
//!
//! A parser finds the imports and exports, whatever their layout, so that nothing in a comment or a string counts. What one
//! scope cannot hold is an error that says where: names that are changed on the way, or that two modules declare, or that
//! one declares and another takes for the browser's. (The crate `rolldown` was tried: docs/architecture.md says why not.)

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::fmt::Display;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail, ensure};
use oxc_allocator::Allocator;
use oxc_ast::ast::{ExportSpecifier, ImportDeclaration, ImportDeclarationSpecifier, Program, Statement};
use oxc_parser::Parser;
use oxc_semantic::SemanticBuilder;
use oxc_span::{GetSpan, SourceType, Span};

/// What scripts import from [`VALUES`], by name: each an expression of JavaScript.
pub(crate) type Values = BTreeMap<&'static str, String>;

/// The module that only the build knows; `pages/values.d.ts` declares it.
pub(crate) const VALUES: &str = "build:values";

/// Joins a module and those that it imports, each once and before whoever imports it.
pub(crate) fn bundle(file: &Path, values: &Values) -> Result<String> {
    let mut bundle = Bundle {
        values,
        wanted: BTreeSet::new(),
        joined: String::new(),
        exports: HashMap::new(),
        declared: HashMap::new(),
        global: BTreeMap::new(),
    };
    bundle.add(file, true)?;
    bundle.check_names()?;
    let constant = |name: &&str| format!("const {name} = {};\n", values.get(*name).map_or("", String::as_str));
    Ok(bundle.wanted.iter().map(constant).chain([bundle.joined]).collect())
}

struct Bundle<'v> {
    values: &'v Values,
    /// The values that some module imports.
    wanted: BTreeSet<&'static str>,
    joined: String,
    /// What each module exports; nothing yet while it is being read.
    exports: HashMap<PathBuf, Option<HashSet<String>>>,
    /// Each name that a module declares for itself, with the place.
    declared: HashMap<String, String>,
    /// The names that some module takes for the browser's, with the place of one use.
    global: BTreeMap<String, String>,
}

/// A module while it is read.
struct Source<'a> {
    file: &'a Path,
    text: &'a str,
}

impl Source<'_> {
    /// The place as `file:line`.
    fn place(&self, span: Span) -> String {
        let before = self.text.get(..span.start as usize).unwrap_or_default();
        format!("{}:{}", self.file.display(), before.matches('\n').count() + 1)
    }

    fn error(&self, span: Span, expected: impl Display) -> anyhow::Error {
        let found = self.text.get(span.start as usize..span.end as usize).unwrap_or_default();
        anyhow!("{}: found `{found}`, expected {expected}", self.place(span))
    }
}

/// What is cut out of a text, and what goes there.
type Cut = (Span, String);

impl<'v> Bundle<'v> {
    fn add(&mut self, file: &Path, is_entry: bool) -> Result<()> {
        self.exports.insert(file.to_owned(), None);
        let name = file.display();
        let text = fs::read_to_string(file).with_context(|| format!("cannot read {name}"))?;
        let allocator = Allocator::default();
        let parsed = Parser::new(&allocator, &text, SourceType::mjs()).parse();
        let checked =
            SemanticBuilder::new().with_build_nodes(true).with_check_syntax_error(true).build(&parsed.program);
        if let Some(problem) = parsed.diagnostics.iter().chain(checked.diagnostics.iter()).next() {
            bail!("{name} is not JavaScript: {problem}");
        }
        let source = Source { file, text: &text };
        let cuts = self.cuts(&source, &parsed.program, is_entry)?;
        let scoping = checked.semantic.scoping();
        for id in scoping.iter_bindings_in(scoping.root_scope_id()) {
            let (name, place) = (scoping.symbol_name(id), source.place(scoping.symbol_span(id)));
            if scoping.symbol_flags(id).is_import() {
                continue;
            }
            if let Some(other) = self.declared.insert(name.to_owned(), place.clone()) {
                bail!("{place}: found another `{name}`, expected a name that {other} does not declare");
            }
        }
        for (name, references) in scoping.root_unresolved_references() {
            let at = references.iter().next().map(|id| checked.semantic.reference_span(scoping.get_reference(*id)));
            self.global.entry(name.to_string()).or_insert_with(|| source.place(at.unwrap_or_default()));
        }
        let exported = parsed.module_record.exported_bindings.keys().map(ToString::to_string).collect();
        self.exports.insert(file.to_owned(), Some(exported));
        let mut from = 0;
        for (span, put) in cuts {
            self.joined.push_str(text.get(from..span.start as usize).unwrap_or_default());
            self.joined.push_str(&put);
            from = span.end as usize;
        }
        self.joined.push_str(text.get(from..).unwrap_or_default().trim_start());
        Ok(())
    }

    /// What goes from a module: its imports, and its exports unless it is the entry.
    fn cuts(&mut self, source: &Source<'_>, program: &Program<'_>, is_entry: bool) -> Result<Vec<Cut>> {
        let mut cuts = Vec::new();
        let mut cut = |span, put: &str| cuts.push((span, put.to_owned()));
        for statement in &program.body {
            let span = statement.span();
            match statement {
                Statement::ImportDeclaration(import) => {
                    self.import(source, import)?;
                    cut(span, "");
                }
                Statement::ExportDeclaration(export) if !is_entry => {
                    cut(Span::new(span.start, export.declaration.span().start), "");
                }
                // What the whole file exports may have another name there.
                Statement::ExportNamedDeclaration(_) if is_entry => {}
                Statement::ExportNamedDeclaration(export) => {
                    exported_names(source, &export.specifiers)?;
                    cut(span, "");
                }
                Statement::ExportFromDeclaration(export) => {
                    let names = exported_names(source, &export.specifiers)?;
                    self.resolve(source, export.source.span, &export.source.value, &names)?;
                    cut(span, &if is_entry { format!("export {{ {} }};", names.join(", ")) } else { String::new() });
                }
                Statement::ExportAllDeclaration(_) | Statement::ExportDefaultDeclaration(_) => {
                    return Err(source.error(span, "an export of names"));
                }
                _ => {}
            }
        }
        Ok(cuts)
    }

    fn import(&mut self, source: &Source<'_>, import: &ImportDeclaration<'_>) -> Result<()> {
        let name = |specifier: &ImportDeclarationSpecifier<'_>| match specifier {
            ImportDeclarationSpecifier::ImportSpecifier(it) if it.imported.name() == it.local.name.as_str() => {
                Ok(it.local.name.to_string())
            }
            other => Err(source.error(other.span(), "the name as the module exports it")),
        };
        let names: Vec<String> = import.specifiers.iter().flatten().map(name).collect::<Result<_>>()?;
        self.resolve(source, import.source.span, &import.source.value, &names)
    }

    /// Sees to it that a module is in the bundle, and that it exports some names.
    fn resolve(&mut self, source: &Source<'_>, at: Span, from: &str, names: &[String]) -> Result<()> {
        let missing = |name: &str| source.error(at, format_args!("a module that exports `{name}`"));
        if from == VALUES {
            for name in names {
                let (name, _) = self.values.get_key_value(name.as_str()).ok_or_else(|| missing(name))?;
                self.wanted.insert(name);
                self.declared.insert((*name).to_owned(), VALUES.to_owned());
            }
            return Ok(());
        }
        if !from.starts_with("./") && !from.starts_with("../") {
            return Err(source.error(at, format_args!("`./…`, `../…` or `{VALUES}`")));
        }
        let file = plain(&source.file.with_file_name(from));
        if !self.exports.contains_key(&file) {
            self.add(&file, false).with_context(|| source.place(at))?;
        }
        let Some(Some(exports)) = self.exports.get(&file) else {
            return Err(source.error(at, "a module that does not import this one"));
        };
        names.iter().find(|name| !exports.contains(*name)).map_or(Ok(()), |name| Err(missing(name)))
    }

    fn check_names(&self) -> Result<()> {
        for (name, place) in &self.global {
            let declared = self.declared.get(name);
            ensure!(declared.is_none(), "{place}: found `{name}` without an import, expected one from {}", {
                declared.map_or("", String::as_str)
            });
        }
        Ok(())
    }
}

/// The names in braces, if none is changed on the way.
fn exported_names(source: &Source<'_>, specifiers: &[ExportSpecifier<'_>]) -> Result<Vec<String>> {
    let name = |it: &ExportSpecifier<'_>| match it.local.name() == it.exported.name() {
        true => Ok(it.local.name().to_string()),
        false => Err(source.error(it.span, "an export under its own name")),
    };
    specifiers.iter().map(name).collect()
}

/// A path without `.` and `..`, so that a file has one name.
fn plain(path: &Path) -> PathBuf {
    path.components().fold(PathBuf::new(), |mut path, step| {
        match step {
            std::path::Component::CurDir => {}
            std::path::Component::ParentDir if path.file_name().is_some() => drop(path.pop()),
            step => path.push(step),
        }
        path
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The bundle of `a.js` among these files.
    fn joined(files: &[(&str, &str)]) -> Result<String> {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in files {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        bundle(&folder.path().join("a.js"), &Values::from([("LIST", "[1]".to_owned()), ("OTHER", "2".to_owned())]))
    }

    /// The error for `a.js`, beside a module `b.js` that exports `b`.
    fn error(a: &str) -> String {
        format!("{:#}", joined(&[("a.js", a), ("b.js", "export const b = 1;\nconst own = 2;\n")]).unwrap_err())
    }

    #[test]
    fn each_module_is_there_once_and_before_its_users() {
        let files = [
            ("a.js", "import { b } from \"./d/b.js\";\nimport { c } from \"./c.js\";\nexport { b };\nc();\n"),
            ("d/b.js", "import { c } from '../c.js'\nexport const b = c;\n"),
            ("c.js", "// c\nexport function c() { return import(\"./glue.js\"); }\n"),
        ];
        let expected = "// c\nfunction c() { return import(\"./glue.js\"); }\nconst b = c;\nexport { b };\nc();\n";
        assert_eq!(joined(&files).unwrap().replace("\n\n", "\n"), expected);
    }

    #[test]
    fn an_import_over_three_lines_is_an_import() {
        let a = "import {\n  b,\n} from \"./b.js\"; b();\n";
        assert_eq!(
            joined(&[("a.js", a), ("b.js", "export async function b() {}\n")]).unwrap(),
            "async function b() {}\nb();\n"
        );
    }

    #[test]
    fn an_import_for_its_effect_and_an_export_of_a_neighbour_come_along() {
        let b = ("b.js", "export { c } from \"./c.js\";\nlog();\n");
        let c = ("c.js", "class c {}\nconst hidden = 1;\nexport { c, hidden };\n");
        let whole = joined(&[("a.js", "import \"./b.js\";\nexport { c } from './b.js';\n"), b, c]).unwrap();
        let lines: Vec<&str> = whole.lines().filter(|line| !line.is_empty()).collect();
        assert_eq!(lines, ["class c {}", "const hidden = 1;", "log();", "export { c };"]);
    }

    #[test]
    fn what_only_looks_like_an_import_stays() {
        let a = "// import { x } from \"./x.js\";\nconst text = `\nimport { x } from \"./x.js\";\nexport const y`;\nimport(\"./x.js\");\n";
        assert_eq!(joined(&[("a.js", a)]).unwrap(), a);
    }

    #[test]
    fn values_are_declared_once_and_only_those_that_are_imported() {
        let b = ("b.js", "import { LIST } from \"build:values\";\nexport const b = LIST;\n");
        let whole =
            joined(&[("a.js", "import { LIST } from \"build:values\";\nimport { b } from \"./b.js\";\nb(LIST);\n"), b]);
        assert_eq!(whole.unwrap().replace("\n\n", "\n"), "const LIST = [1];\nconst b = LIST;\nb(LIST);\n");
        assert!(error("import { GONE } from \"build:values\";").contains("exports `GONE`"));
    }

    #[test]
    fn what_one_scope_cannot_hold_is_an_error_with_its_place() {
        for (a, expected) in [
            ("\nimport { b as c } from \"./b.js\";", "a.js:2: found `b as c`, expected the name"),
            ("import c from \"./b.js\";", "a.js:1: found `c`, expected the name"),
            ("import * as c from \"./b.js\";", "a.js:1: found `* as c`, expected the name"),
            ("import { c } from \"./b.js\";", "found `\"./b.js\"`, expected a module that exports `c`"),
            ("import { c } from \"elsewhere\";", "found `\"elsewhere\"`, expected `./…`"),
            ("import \"./gone.js\";", "a.js:1: cannot read"),
            ("import \"./a.js\";", "expected a module that does not import this one"),
            ("export { b as c } from \"./b.js\";", "a.js:1: found `b as c`, expected an export under its own name"),
            ("export default 1;", "expected an export of names"),
            ("export * from \"./b.js\";", "expected an export of names"),
            ("import \"./b.js\";\nlet own;", "a.js:2: found another `own`, expected a name that"),
            ("import \"./b.js\";\nown();", "a.js:2: found `own` without an import, expected one from"),
            ("let a; let a =;", "a.js is not JavaScript"),
        ] {
            let error = error(a);
            assert!(error.contains(expected), "{a}: {error}");
        }
    }
}
