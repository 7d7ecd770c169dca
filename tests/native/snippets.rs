//! What people paste: every snippet of the docs, of the package and of the upload has the form that editors leave alone, and
//! what stands in an element until the check is there is true where it never comes.

use std::fs;
use std::path::{Path, PathBuf};

/// The elements that something stands in until they are ready.
const WAITING: [&str; 2] = ["boundary-check", "boundary-board"];

/// Where people take snippets from, and how a block of HTML begins there: `None` where the whole file is one.
fn sources() -> Vec<(PathBuf, Option<&'static str>)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let docs = fs::read_dir(root.join("docs")).unwrap().map(|entry| entry.unwrap().path());
    let texts = docs.filter(|file| file.extension().is_some_and(|it| it == "md"));
    let more = ["README.md", "content/npm/README.md"].map(|name| root.join(name));
    let blocks = texts.chain(more).map(|file| (file, Some("```html\n")));
    blocks.chain([(root.join("content/embed/snippet.html"), None)]).collect()
}

/// Each snippet, with the file that it stands in.
fn snippets() -> Vec<(String, String)> {
    let mut found = Vec::new();
    for (file, begins) in sources() {
        let (name, text) = (file.display().to_string(), fs::read_to_string(&file).unwrap());
        match begins {
            Some(begins) => found.extend(
                text.split(begins).skip(1).map(|it| (name.clone(), it.split("```").next().unwrap().to_owned())),
            ),
            None => found.push((name, text)),
        }
    }
    found
}

/// Each element of a snippet by its tag: from the line that it begins in, what follows the tag's name.
fn elements<'t>(snippet: &'t str, tag: &str) -> Vec<&'t str> {
    snippet.split(&format!("<{tag} ")).skip(1).chain(snippet.split(&format!("<{tag}>")).skip(1)).collect()
}

/// What is said without a link, and before one.
fn words(what: &str) -> [String; 2] {
    let begins = format!("If the {what} doesn’t appear here within a few seconds, ");
    [
        format!("{begins}reload the page, try another browser, or tell whoever looks after this site."),
        format!("{begins}open it on a page of its own: <a href=\""),
    ]
}

fn says(text: &str) -> bool {
    ["check", "case", "board", "preview"].iter().any(|what| {
        let [alone, before_a_link] = words(what);
        text == alone || (text.starts_with(&before_a_link) && text.ends_with("\">Boundary Check</a>."))
    })
}

#[test]
fn an_element_stands_on_one_line_and_says_what_stays_true() {
    let mut seen = 0;
    for (file, snippet) in snippets() {
        for tag in WAITING {
            for element in elements(&snippet, tag) {
                let line = element.lines().next().unwrap();
                let inner = line.split_once(&format!("</{tag}>")).map(|(before, _)| before);
                let inner = inner.unwrap_or_else(|| panic!("{file}: <{tag}> goes on below its line: {line}"));
                assert!(!inner.contains("<p"), "{file}: a paragraph in <{tag}>: {inner}");
                let (attributes, text) = inner.rsplit_once("\">If ").unwrap_or_else(|| panic!("{file}: {inner}"));
                assert!(attributes.contains("theme="), "{file}: the colours of the page are not asked for: {inner}");
                assert!(says(&format!("If {text}")), "{file}: not what all say: {text}");
                seen += 1;
            }
        }
    }
    assert!(seen >= 8, "only {seen} are found");
}

#[test]
fn a_frame_is_on_one_line_and_leaves_no_gap() {
    let mut seen = 0;
    for (file, snippet) in snippets() {
        for frame in elements(&snippet, "iframe") {
            let line = frame.lines().next().unwrap();
            assert!(line.contains("</iframe>"), "{file}: a frame goes on below its line: {line}");
            assert!(line.contains("style=\"display: block\""), "{file}: {line}");
            seen += 1;
        }
    }
    assert!(seen >= 2, "only {seen} are found");
}

#[test]
fn a_style_has_no_blank_line() {
    let mut seen = 0;
    for (file, snippet) in snippets() {
        for style in snippet.split("<style>").skip(1) {
            let (style, _) = style.split_once("</style>").unwrap_or_else(|| panic!("{file}: a style has no end"));
            assert!(style.trim().lines().all(|line| !line.trim().is_empty()), "{file}: {style}");
            seen += 1;
        }
    }
    assert!(seen >= 1, "none is found");
}

/// Where the words stand that are no snippet: they are the same.
#[test]
fn what_stands_in_an_element_elsewhere_says_the_same() {
    let read = |name: &str| fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap();
    let [check, linked] = words("check");
    let [board, _] = words("board");
    let [preview, _] = words("preview");
    for (file, expected) in [
        ("integrations/wordpress/includes/element.php", vec![&check, &board]),
        ("docs/embedding.md", vec![&check]),
        ("content/embed/index.html", vec![&linked]),
        ("crates/site/pages/configurator/embed.html", vec![&preview]),
    ] {
        let text = read(file);
        for words in expected {
            assert!(text.contains(words.as_str()), "{file} does not say: {words}");
        }
        let still = ["The check is loading", "The board is loading", "The self-assessment is loading"];
        assert!(!still.iter().any(|words| text.contains(words)), "{file} says what is not true where nothing comes");
    }
    let template = linked.replace("<a href=\"", "{link}.");
    let page = read("crates/site/pages/parts/configurator-says.html");
    assert!(page.contains(&template), "the page that makes snippets says something else");
}
