//! The words of the site's own pages, in every language: English stands in a page, each other language in a file of
//! the page's own, from which the page's script takes what belongs where. A page that does without a script is there in
//! each language.

use std::collections::BTreeSet;
use std::path::Path;

use anyhow::{Context, Result, bail};
use serde_json::{Map, Value, json};

use crate::files::ENGLISH;
use crate::{files, integrity, languages, page};

/// What a place in a page may name, as in `@page:check.title@`: the words of the pages, the check's texts, those of
/// workshops, those of the cases.
const KINDS: [&str; 4] = ["page", "content", "workshop", "cases"];
/// The element that tells which file a page's words are in.
const PAGE_NAME: &str = "data-words=\"";
/// The element's attribute, beside that, for the edition of the words.
const EDITION: &str = "data-edition=\"";
/// Where a page lists its languages.
const LANGUAGES: &str = "<!-- @languages -->";

/// A language with all that a page can say in it.
struct Language {
    tag: String,
    /// What it calls itself.
    name: String,
    direction: String,
    /// By kind.
    words: Value,
}

/// Every language, English first.
pub(crate) struct PageWords(Vec<Language>);

impl PageWords {
    /// Reads them all.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let read = |tag: String| -> Result<Language> {
            let file = |folder: &str| files::translation(root, folder, &tag);
            let (page, content, workshop) = (file("content/pages")?, file("content")?, file("content/workshop")?);
            let (name, direction) = (text(&content, "name")?.to_owned(), text(&content, "direction")?.to_owned());
            let (interface, cases) = (workshop.get("interface"), workshop.get("cases"));
            let words = json!({ "page": page, "content": content, "workshop": interface, "cases": cases });
            Ok(Language { tag, name, direction, words })
        };
        Ok(Self(languages::tags(root)?.into_iter().map(read).collect::<Result<_>>()?))
    }

    /// A page with all its places filled in English.
    pub(crate) fn fill(&self, html: &str) -> Result<String> {
        self.english()?.fill(&html.replace(LANGUAGES, &self.links(|tag| format!("?language={tag}"), None)))
    }

    /// Writes a page, and a file of its words for each other language. Both name the edition: the page takes words from no
    /// other.
    pub(crate) fn write(&self, folder: &Path, name: &str, html: &str) -> Result<()> {
        let (marked, places) = marked(html);
        let edition = edition(&self.english()?.of(&places).context(name.to_owned())?);
        let (before, after) = marked.split_once(PAGE_NAME).with_context(|| format!("{name} has no {PAGE_NAME}…\""))?;
        let stamped = format!("{before}{EDITION}{edition}\" {PAGE_NAME}{after}");
        files::save(folder, name, self.fill(&stamped).context(name.to_owned())?)?;
        let stem = after.split('"').next().unwrap_or_default();
        for language in self.0.iter().skip(1) {
            let mut words = language.of(&places).with_context(|| format!("{name} in `{}`", language.tag))?;
            words.insert("edition".to_owned(), json!(edition));
            words.insert("direction".to_owned(), json!(language.direction));
            files::save(folder, &format!("words/{stem}.{}.json", language.tag), Value::Object(words).to_string())?;
        }
        Ok(())
    }

    /// Writes a page in each language, each at its own address. `source` gives the page that is to be filled.
    pub(crate) fn write_each(&self, folder: &Path, stem: &str, source: impl Fn(&str) -> String) -> Result<()> {
        for language in &self.0 {
            let links = self.links(|tag| address(stem, tag), Some(&language.tag));
            let html = language.fill(&source(&language.tag).replace(LANGUAGES, &links));
            let name = address(stem, &language.tag);
            files::save(folder, &name, html.with_context(|| name.clone())?)?;
        }
        Ok(())
    }

    /// A page's places filled in one of the languages.
    pub(crate) fn fill_in(&self, tag: &str, html: &str) -> Result<String> {
        let language = self.0.iter().find(|language| language.tag == tag);
        language.with_context(|| format!("there is no language `{tag}`"))?.fill(html)
    }

    fn english(&self) -> Result<&Language> {
        self.0.first().context("there is no language")
    }

    /// The tags of all languages.
    pub(crate) fn tags(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(|language| language.tag.as_str())
    }

    /// The items of a list of links, one for each language: to where `address` says, but for the `current` page.
    pub(crate) fn links(&self, address: impl Fn(&str) -> String, current: Option<&str>) -> String {
        let link = |Language { tag, name, .. }: &Language| {
            let (address, name) = (address(tag), page::escaped(name));
            let current = if current == Some(tag) { " aria-current=\"page\"" } else { "" };
            format!("<li><a href=\"{address}\" lang=\"{tag}\" hreflang=\"{tag}\"{current}>{name}</a></li>")
        };
        self.0.iter().map(link).collect()
    }
}

impl Language {
    /// The words at some places, each by the place that names it.
    fn of(&self, places: &BTreeSet<String>) -> Result<Map<String, Value>> {
        let word = |place: &String| -> Result<(String, Value)> {
            let (kind, path) = place.split_once(':').unwrap_or_default();
            Ok((place.clone(), json!(text(self.words.get(kind).unwrap_or(&Value::Null), path)?)))
        };
        places.iter().map(word).collect()
    }

    /// A page with its places filled.
    fn fill(&self, html: &str) -> Result<String> {
        KINDS.iter().try_fold(html.to_owned(), |html, kind| {
            page::fill(&html, &format!("@{kind}:"), self.words.get(kind).unwrap_or(&Value::Null))
        })
    }
}

/// The page in a language, as links name it, where each language has a page of its own.
pub(crate) fn address(stem: &str, tag: &str) -> String {
    if tag == ENGLISH { format!("{stem}.html") } else { format!("{stem}.{tag}.html") }
}

/// What tells a page's words from those of any other edition: it differs where a place comes or goes, and where English
/// says something else there.
fn edition(english: &Map<String, Value>) -> String {
    integrity::edition(serde_json::to_string(english).unwrap_or_default().as_bytes())
}

/// Marks each element that holds a place and nothing else: `<p>@page:a.b@</p>` becomes
/// `<p data-text="page:a.b">@page:a.b@</p>`. Gives the places, too.
fn marked(html: &str) -> (String, BTreeSet<String>) {
    let (mut marked, mut places) = (String::with_capacity(html.len()), BTreeSet::new());
    let mut rest = html;
    while let Some((before, after)) = rest.split_once(">@") {
        marked.push_str(before);
        let place = after.split_once("@</").map(|(place, _)| place);
        if let Some(place) = place.filter(|place| KINDS.iter().any(|kind| place.starts_with(&format!("{kind}:")))) {
            marked.push_str(&format!(" data-text=\"{place}\""));
            places.insert(place.to_owned());
        }
        marked.push_str(">@");
        rest = after;
    }
    marked.push_str(rest);
    (marked, places)
}

/// The text at a path such as `check.title`.
fn text<'v>(value: &'v Value, path: &str) -> Result<&'v str> {
    let found = path.split('.').try_fold(value, |value, key| value.get(key)).and_then(Value::as_str);
    match found {
        Some(text) => Ok(text),
        None => bail!("there is no text at `{path}`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_what_holds_a_place_alone() {
        let (html, places) = marked("<title>@page:a.b@</title><p>x @page:c@</p><p id=\"x\">@cases:d@</p><b>@me@</b>");
        let expected = "<title data-text=\"page:a.b\">@page:a.b@</title><p>x @page:c@</p><p id=\"x\" data-text=\"cases:d\">@cases:d@</p><b>@me@</b>";
        assert_eq!(html, expected);
        assert_eq!(places, ["cases:d", "page:a.b"].map(str::to_owned).into());
    }

    #[test]
    fn each_language_gets_a_file_of_what_the_page_says_and_a_missing_text_is_named() {
        let root = crate::repository();
        let words = PageWords::read(&root).unwrap();
        let folder = tempfile::tempdir().unwrap();
        words.write(folder.path(), "a.html", "<html data-words=\"a\"><p>@page:check.about@</p>").unwrap();
        let german = std::fs::read_to_string(folder.path().join("words/a.de.json")).unwrap();
        assert!(german.contains("\"page:check.about\":\"") && german.contains("\"direction\":\"ltr\""), "{german}");
        let missing = words.write(folder.path(), "a.html", "<html data-words=\"a\"><p>@page:gone@</p>").unwrap_err();
        assert!(format!("{missing:#}").contains("`gone`"));
    }

    #[test]
    fn a_page_and_its_words_name_one_edition_that_changes_with_what_english_says() {
        let words = PageWords::read(&crate::repository()).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
        let mut seen = BTreeSet::new();
        for place in ["check.about", "check.wait"] {
            words.write(folder.path(), "a.html", &format!("<html data-words=\"a\"><p>@page:{place}@</p>")).unwrap();
            let page = read("a.html");
            let (_, after) = page.split_once(EDITION).unwrap();
            let edition = after.split('"').next().unwrap();
            assert_eq!(edition.len(), 10, "{page}");
            for tag in words.tags().skip(1) {
                let file = read(&format!("words/a.{tag}.json"));
                assert!(file.contains(&format!("\"edition\":\"{edition}\"")), "{tag}: {file}");
            }
            assert!(seen.insert(edition.to_owned()), "other places are of the same edition");
        }
        let says = |text: &str| Map::from_iter([("page:a".to_owned(), json!(text))]);
        assert_eq!(edition(&says("Nothing is kept.")), edition(&says("Nothing is kept.")));
        assert_ne!(edition(&says("Nothing is kept.")), edition(&says("Nothing is sent.")));
    }
}
