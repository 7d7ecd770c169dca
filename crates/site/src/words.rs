//! The words of the site's own pages, in every language: English stands in a page, each other language in a file of
//! the page's own, from which the page's script takes what belongs where. A page that does without a script is there in
//! each language.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result, bail};
use boundary_check_core::instrument::{Instrument, TopicKind};
use minijinja::{Environment, Error, ErrorKind, Value as Values, context};
use serde_json::{Map, Value, json};

use crate::files::ENGLISH;
use crate::{files, integrity, languages, template};

/// Texts that are asked for by kind and path, as in `text('page:check.title')`: the words of the pages, the check's texts,
/// those of workshops, those of the cases.
const CALL: &str = "{{ text('";
const CALL_END: &str = "') }}";
/// The attribute of an element that holds such a text and nothing else: a page's script changes its language by it.
const MARK: &str = " data-text=\"";
/// Where the templates lie that pages include.
const PARTS: [&str; 2] = ["crates/site/pages/parts", "content"];
/// The cases of workshops.
const CASES: &str = "content/workshop/cases.json";
/// The list of links to a page's languages.
const LINKS: &str = "{% include \"languages.html\" %}";

/// A language with all that a page can say in it.
struct Language {
    tag: String,
    /// What it calls itself.
    name: String,
    direction: String,
    /// By kind.
    words: Arc<Value>,
}

/// Every language, English first.
pub(crate) struct PageWords {
    languages: Vec<Language>,
    /// The ids of the cases, in their order.
    cases: Vec<String>,
    templates: Environment<'static>,
}

impl PageWords {
    /// Reads them all.
    pub(crate) fn read(root: &Path) -> Result<Self> {
        let read = |tag: String| -> Result<Language> {
            let file = |folder: &str| files::translation(root, folder, &tag);
            let (page, content, workshop) = (file("content/pages")?, file("content")?, file("content/workshop")?);
            let (name, direction) = (text(&content, "name")?.to_owned(), text(&content, "direction")?.to_owned());
            let (interface, cases) = (workshop.get("interface"), workshop.get("cases"));
            let words = json!({ "page": page, "content": content, "workshop": interface, "cases": cases });
            Ok(Language { tag, name, direction, words: Arc::new(words) })
        };
        let languages = languages::tags(root)?.into_iter().map(read).collect::<Result<_>>()?;
        let cases: Value = serde_json::from_str(&files::read(root, CASES)?).context(CASES)?;
        let ids = cases.get("cases").and_then(Value::as_array).into_iter().flatten();
        let id = |case: &Value| Ok(text(case, "id").context(CASES)?.to_owned());
        let (cases, mut templates, root) =
            (ids.map(id).collect::<Result<_>>()?, template::environment()?, root.to_owned());
        templates.set_loader(move |name| {
            let read = |folder: &&str| fs::read_to_string(root.join(folder).join(name)).ok();
            Ok(PARTS.iter().find_map(read).map(|part| marked(&part)))
        });
        Ok(Self { languages, cases, templates })
    }

    /// A page in English, with `more` values of its own.
    pub(crate) fn fill(&self, name: &str, html: &str, more: Values) -> Result<String> {
        self.render(self.english()?, name, html, in_query(None), more)
    }

    /// Writes a page, and a file of its words for each other language. Both name the edition: the page takes words from no
    /// other.
    pub(crate) fn write(&self, folder: &Path, name: &str, html: &str) -> Result<()> {
        let marked = marked(html);
        let places = places(&self.fill(name, &marked, context! { edition => "" })?);
        let edition = edition(&self.english()?.of(&places).context(name.to_owned())?);
        files::save(folder, name, self.fill(name, &marked, context! { edition => &edition })?)?;
        let stem = name.trim_end_matches(".html");
        for language in self.languages.iter().skip(1) {
            let mut words = language.of(&places).with_context(|| format!("{name} in `{}`", language.tag))?;
            words.insert("edition".to_owned(), json!(edition));
            words.insert("direction".to_owned(), json!(language.direction));
            files::save(folder, &format!("words/{stem}.{}.json", language.tag), Value::Object(words).to_string())?;
        }
        Ok(())
    }

    /// Writes a page in each language, each at its own address.
    pub(crate) fn write_each(&self, folder: &Path, stem: &str, html: &str) -> Result<()> {
        self.write_each_with(folder, stem, html, |_| Ok(context! {}))
    }

    /// The same, with values of its own for each language.
    pub(crate) fn write_each_with(
        &self,
        folder: &Path,
        stem: &str,
        html: &str,
        more: impl Fn(&str) -> Result<Values>,
    ) -> Result<()> {
        for language in &self.languages {
            let name = address(stem, &language.tag);
            let page = self.render(
                language,
                &name,
                html,
                Links { stem: Some(stem), current: Some(&language.tag) },
                more(&language.tag)?,
            )?;
            files::save(folder, &name, page)?;
        }
        Ok(())
    }

    /// A piece of a page in one of the languages.
    pub(crate) fn fill_in(&self, tag: &str, name: &str, html: &str, more: Values) -> Result<String> {
        let language = self.languages.iter().find(|language| language.tag == tag);
        self.render(
            language.with_context(|| format!("there is no language `{tag}`"))?,
            name,
            html,
            in_query(None),
            more,
        )
    }

    /// The items of a list of links to a page that is there in each language, from the one in the language `tag`.
    pub(crate) fn links(&self, stem: &str, tag: &str) -> Result<String> {
        self.render(self.english()?, "links.html", LINKS, Links { stem: Some(stem), current: Some(tag) }, context! {})
    }

    fn english(&self) -> Result<&Language> {
        self.languages.first().context("there is no language")
    }

    /// A part of the words of pages, by language, each with its `direction`.
    pub(crate) fn part(&self, name: &str) -> Value {
        let part = |Language { tag, words, direction, .. }: &Language| {
            let part = words.pointer(&format!("/page/{name}")).and_then(Value::as_object).into_iter().flatten();
            let direction = [("direction".to_owned(), json!(direction))];
            let part: Value = part.map(|(name, text)| (name.clone(), text.clone())).chain(direction).collect();
            (tag.clone(), part)
        };
        self.languages.iter().map(part).collect()
    }

    /// What a return code may name, by language: outcomes, dimensions and levels, each by its id.
    pub(crate) fn landmarks(&self, instrument: &Instrument) -> Value {
        let of = |Language { tag, words, .. }: &Language| {
            let text = |place: String| words.pointer(&format!("/content/{place}")).cloned().unwrap_or_default();
            let outcomes =
                instrument.outcomes.iter().map(|it| (it.id.to_string(), text(format!("outcomes/{}/title", it.id))));
            let dimensions = instrument.topics.iter().filter(|topic| topic.kind == TopicKind::Dimension);
            let dimensions = dimensions.map(|it| (it.id.to_string(), text(format!("topics/{}/name", it.id))));
            let levels = text("interface/level".to_owned());
            let named = json!({ "outcomes": outcomes.collect::<Value>(), "dimensions": dimensions.collect::<Value>(), "levels": levels });
            (tag.clone(), named)
        };
        self.languages.iter().map(of).collect()
    }

    /// The tags of all languages.
    pub(crate) fn tags(&self) -> impl Iterator<Item = &str> {
        self.languages.iter().map(|language| language.tag.as_str())
    }

    fn render(&self, language: &Language, name: &str, html: &str, links: Links, more: Values) -> Result<String> {
        let link = |Language { tag, name, .. }: &Language| {
            let address = links.stem.map_or_else(|| format!("?language={tag}"), |stem| address(stem, tag));
            context! { tag, name, address, current => links.current == Some(tag) }
        };
        let words = language.words.clone();
        let word = move |place: &str| {
            at(&words, place)
                .map(str::to_owned)
                .map_err(|error| Error::new(ErrorKind::InvalidOperation, error.to_string()))
        };
        let (languages, cases) = (self.languages.iter().map(link).collect::<Vec<_>>(), &self.cases);
        let all = context! { text => Values::from_function(word), query => query(&language.tag), languages, cases };
        let page = self.templates.render_named_str(name, html, context! { ..all, ..more });
        page.with_context(|| format!("{name} in `{}`", language.tag))
    }
}

/// How a page links to its languages.
#[derive(Clone, Copy)]
struct Links<'a> {
    /// The name of the page where each language has one of its own, without `.html`; else the query names the language.
    stem: Option<&'a str>,
    /// The language of the page.
    current: Option<&'a str>,
}

/// Each language by the query of the same page.
const fn in_query(current: Option<&str>) -> Links<'_> {
    Links { stem: None, current }
}

impl Language {
    /// The words at some places, each by the place that names it.
    fn of(&self, places: &BTreeSet<String>) -> Result<Map<String, Value>> {
        places.iter().map(|place| Ok((place.clone(), json!(at(&self.words, place)?)))).collect()
    }
}

/// The page in a language, as links name it, where each language has a page of its own.
pub(crate) fn address(stem: &str, tag: &str) -> String {
    if tag == ENGLISH { format!("{stem}.html") } else { format!("{stem}.{tag}.html") }
}

/// What an address of the site has behind it, so that the page there speaks a language.
pub(crate) fn query(tag: &str) -> String {
    if tag == ENGLISH { String::new() } else { format!("?language={tag}") }
}

/// What tells a page's words from those of any other edition: it differs where a place comes or goes, and where English
/// says something else there.
fn edition(english: &Map<String, Value>) -> String {
    integrity::edition(serde_json::to_string(english).unwrap_or_default().as_bytes())
}

/// Marks each element that holds a text and nothing else: `<p>{{ text('page:a.b') }}</p>` becomes
/// `<p data-text="page:a.b">{{ text('page:a.b') }}</p>`.
fn marked(html: &str) -> String {
    let start = format!(">{CALL}");
    let mut pieces = html.split(&start);
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |marked, piece| {
        let place = piece.split_once(CALL_END).filter(|(_, after)| after.starts_with("</"));
        let mark = place.map(|(place, _)| format!("{MARK}{place}\"")).unwrap_or_default();
        [&marked, &*mark, &start, piece].concat()
    })
}

/// The places that a page's elements are marked with.
fn places(html: &str) -> BTreeSet<String> {
    html.split(MARK).skip(1).filter_map(|rest| rest.split_once('"')).map(|(place, _)| place.to_owned()).collect()
}

/// The text at a place such as `page:check.title`.
fn at<'v>(words: &'v Value, place: &str) -> Result<&'v str> {
    let (kind, path) = place.split_once(':').with_context(|| format!("`{place}` names no kind of text"))?;
    text(words.get(kind).unwrap_or(&Value::Null), path)
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
    fn marks_what_holds_a_text_alone() {
        let html =
            "<title>{{ text('page:a.b') }}</title><p>x {{ text('page:c') }}</p><p id=\"x\">{{ text('cases:d') }}</p>";
        let expected = "<title data-text=\"page:a.b\">{{ text('page:a.b') }}</title><p>x {{ text('page:c') }}</p><p id=\"x\" data-text=\"cases:d\">{{ text('cases:d') }}</p>";
        assert_eq!(marked(html), expected);
        assert_eq!(places(expected), ["cases:d", "page:a.b"].map(str::to_owned).into());
    }

    #[test]
    fn each_language_gets_a_file_of_what_the_page_says_and_a_missing_text_is_named() {
        let root = crate::repository();
        let words = PageWords::read(&root).unwrap();
        let folder = tempfile::tempdir().unwrap();
        words.write(folder.path(), "a.html", "<p>{{ text('page:check.about') }}</p>").unwrap();
        let german = std::fs::read_to_string(folder.path().join("words/a.de.json")).unwrap();
        assert!(german.contains("\"page:check.about\":\"") && german.contains("\"direction\":\"ltr\""), "{german}");
        let missing = words.write(folder.path(), "a.html", "<p>{{ text('page:gone') }}</p>").unwrap_err();
        assert!(format!("{missing:#}").contains("`gone`"));
    }

    #[test]
    fn a_page_and_its_words_name_one_edition_that_changes_with_what_english_says() {
        let words = PageWords::read(&crate::repository()).unwrap();
        let folder = tempfile::tempdir().unwrap();
        let read = |name: &str| std::fs::read_to_string(folder.path().join(name)).unwrap();
        let mut seen = BTreeSet::new();
        for place in ["check.about", "check.wait"] {
            words
                .write(
                    folder.path(),
                    "a.html",
                    &format!("<html data-edition=\"{{{{ edition }}}}\"><p>{{{{ text('page:{place}') }}}}</p>"),
                )
                .unwrap();
            let page = read("a.html");
            let (_, after) = page.split_once("data-edition=\"").unwrap();
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
