//! `en-XA`, a language for tests: every text is the English one with accents, 40 % longer and between
//! brackets. What is cut off, or was never put into `content`, shows.

use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::{fs, io};

use boundary_check_content as built_in;
use boundary_check_core::content;
use boundary_check_paper::{Paper, Sources};
use serde_json::{Map, Value, json};

use crate::edition::Edition;
use crate::places;

/// How much longer than English a text is made, in percent.
pub const LONGER: usize = 40;
/// What belongs to the file, and stays as it is.
const HEADER: [&str; 3] = ["language", "name", "direction"];

static SITE: LazyLock<PathBuf> = LazyLock::new(|| write().expect("the site in en-XA can be written"));

/// The folder of the built site with German in this language.
pub fn site() -> &'static Path {
    &SITE
}

fn write() -> io::Result<PathBuf> {
    let folder = places::repository().join("target/e2e-pseudo-site");
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    fs::create_dir_all(folder.join("words"))?;
    let built = places::built_site();
    for name in
        files(&built)?.into_iter().chain(files(&built.join("words"))?.into_iter().map(|it| format!("words/{it}")))
    {
        fs::copy(built.join(&name), folder.join(&name))?;
    }
    let tag = Edition::Pseudo.tag();
    let (check, workshop, paper) = (file("en"), file("workshop/en"), file("paper/en"));
    let (instrument, cases) = (built_in::instrument(), built_in::cases());
    let compiled = content::translation("en-XA", &check, instrument).expect("the check's texts");
    let [questions, guidance] = compiled.files(built_in::STAMP, instrument.outcomes[0].texts);
    fs::write(folder.join(format!("boundary-check-{tag}.txt")), questions)?;
    fs::write(folder.join(format!("boundary-check-guidance-{tag}.txt")), guidance)?;
    let compiled = content::workshop_translation("en-XA", &workshop, instrument, cases).expect("the workshop's texts");
    fs::write(folder.join(format!("boundary-check-workshop-{tag}.txt")), compiled.file(built_in::WORKSHOP_STAMP))?;
    let (instrument, cases) = (read("instrument"), read("workshop/cases"));
    let sources =
        Sources { instrument: &instrument, language: &check, cases: &cases, stories: &workshop, words: &paper };
    fs::write(folder.join(format!("paper.{tag}.html")), Paper::new(sources).expect("paper").page(""))?;
    fs::write(folder.join(format!("before.{tag}.html")), read_only(&fs::read_to_string(built.join("before.html"))?))?;
    let parts = [("page", file("pages/en")), ("content", check), ("workshop", workshop)];
    for name in files(&folder.join("words"))?.iter().filter(|name| name.contains(&format!(".{tag}."))) {
        let path = folder.join("words").join(name);
        fs::write(&path, words(&fs::read_to_string(&path)?, &parts))?;
    }
    Ok(folder)
}

/// The names of the files in a folder, but for those that are compressed already.
fn files(folder: &Path) -> io::Result<Vec<String>> {
    let entries = fs::read_dir(folder)?.collect::<io::Result<Vec<_>>>()?;
    let names = entries.iter().filter(|it| it.path().is_file()).map(|it| it.file_name().to_string_lossy().into_owned());
    Ok(names.filter(|name| !name.ends_with(".br") && !name.ends_with(".gz")).collect())
}

/// A page that is only read, with its texts in this language: what stands in an element by itself.
fn read_only(english: &str) -> String {
    let texts = parse(&read("pages/en"))["before"].clone();
    fn all(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::String(text) => found.push(text.clone()),
            Value::Object(fields) => fields.values().for_each(|value| all(value, found)),
            _ => {}
        }
    }
    let mut found = Vec::new();
    all(&texts, &mut found);
    found
        .iter()
        .fold(english.to_owned(), |page, text| page.replace(&format!(">{text}</"), &format!(">{}</", pseudo(text))))
}

/// The words of a page, by the places that the German ones name.
fn words(german: &str, parts: &[(&str, String); 3]) -> String {
    let german: Map<String, Value> = serde_json::from_str(german).expect("words are an object");
    let all: Map<String, Value> = parts.iter().map(|(kind, text)| ((*kind).to_owned(), parse(text))).collect();
    let word = |place: &String| -> Value {
        let (kind, path) = place.split_once(':').unwrap_or(("", place));
        let pointer = path.replace('.', "/");
        let found = match kind {
            "workshop" => all["workshop"].pointer(&format!("/interface/{pointer}")),
            "cases" => all["workshop"].pointer(&format!("/cases/{pointer}")),
            "" => Some(&german[place]),
            other => all[other].pointer(&format!("/{pointer}")),
        };
        found.unwrap_or_else(|| panic!("there is no text at {place}")).clone()
    };
    json!(german.keys().map(|place| (place.clone(), word(place))).collect::<Map<_, _>>()).to_string()
}

fn read(name: &str) -> String {
    let path = places::repository().join(format!("content/{name}.json"));
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{} cannot be read: {error}", path.display()))
}

fn parse(text: &str) -> Value {
    serde_json::from_str(text).expect("content is JSON")
}

/// A file of the content, in this language.
fn file(name: &str) -> String {
    let mut content = parse(&read(name));
    for (key, value) in content.as_object_mut().expect("content is an object") {
        if !HEADER.contains(&key.as_str()) {
            translate(value);
        }
    }
    content.to_string()
}

fn translate(value: &mut Value) {
    match value {
        Value::String(text) => *text = pseudo(text),
        Value::Array(items) => items.iter_mut().for_each(translate),
        Value::Object(fields) => fields.values_mut().for_each(translate),
        _ => {}
    }
}

/// A text in this language; what stands in braces stays.
pub fn pseudo(text: &str) -> String {
    let (mut said, mut longer, mut inside) = (String::new(), 0, false);
    let wanted = (text.chars().count() * LONGER).div_ceil(100);
    for letter in text.chars() {
        inside = (inside || letter == '{') && letter != '}';
        let accented = if inside { letter } else { accented(letter) };
        said.push(accented);
        // A vowel may be drawn out: words grow, not only their number.
        if !inside && accented != letter && "aeiou".contains(letter) && longer + 2 < wanted {
            said.push(accented);
            longer += 1;
        }
    }
    // The brackets count, too.
    let rest: String = " õñë ţŵõ ţĥŕëë ƒõûŕ".chars().cycle().take(wanted.saturating_sub(longer + 2)).collect();
    format!("[{said}{}]", rest.trim_end())
}

fn accented(letter: char) -> char {
    const PLAIN: &str = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    const ACCENTED: &str = "åƀçđëƒğĥîĵķļḿñõþɋŕšţûṽŵẋýžÅƁÇĐËƑĞĤÎĴĶĻḾÑÕÞɊŔŠŢÛṼŴẊÝŽ";
    PLAIN.chars().position(|it| it == letter).and_then(|at| ACCENTED.chars().nth(at)).unwrap_or(letter)
}
