//! Rendering, and the states to render.

use boundary_check::app::screens::screen;
use boundary_check::app::state::{Screen, State};
use boundary_check::app::storage;
use boundary_check::app::{HostReport, Settings};
use boundary_check::ui::{Formats, Locale, ViewContext};
use boundary_check_content as built_in;
use boundary_check_core::content::{CatalogueEntry, catalogue};
use boundary_check_core::scoring::{Answer, Answers};
use boundary_check_core::text::{ITEM, PluralCategory, SEPARATOR, TextShape, Texts};
use yew::{Html, Properties, component};

/// Formatting as English has it, without a browser.
pub const FORMATS: Formats = Formats {
    number: |_, number| number.to_string(),
    plural: |_, number| if number == 1 { PluralCategory::One } else { PluralCategory::Other },
    today: |_| "1 January 2030".to_owned(),
};

#[derive(Properties, PartialEq)]
struct Shown {
    html: Html,
}

#[component]
fn Page(shown: &Shown) -> Html {
    shown.html.clone()
}

/// Markup as HTML.
pub fn html(html: Html) -> String {
    let renderer = yew::LocalServerRenderer::<Page>::with_props(Shown { html }).hydratable(false);
    pollster::block_on(renderer.render())
}

/// The English texts.
pub fn english() -> Texts {
    built_in::english()
}

/// In the place of each text its place in the language file, with what it puts in between braces.
pub fn places() -> Texts {
    let text = |entry: &CatalogueEntry| {
        let filled: String = entry.placeholders.iter().map(|name| format!(" {{{name}}}")).collect();
        match entry.shape {
            TextShape::List => format!("{}[0]{ITEM}{}[1]", entry.path, entry.path),
            _ => format!("{}{filled}", entry.path),
        }
    };
    let texts: Vec<String> = catalogue(built_in::instrument()).iter().map(text).collect();
    Texts::from_compiled(texts.join(&SEPARATOR.to_string()))
}

/// Shows markup made of these answers.
pub fn with_view<T>(texts: &Texts, answers: &Answers, show: impl FnOnce(ViewContext) -> T) -> T {
    let locale = Locale { tag: "en", formats: FORMATS };
    show(ViewContext::new(built_in::instrument(), texts, answers, locale))
}

/// The screen of a state.
pub fn markup(texts: &Texts, settings: &Settings, state: &State) -> Html {
    with_view(texts, &state.answers, |view| screen(view, settings, state, &HostReport::default()))
}

/// The screen of a state as HTML.
pub fn rendered(texts: &Texts, settings: &Settings, state: &State) -> String {
    html(markup(texts, settings, state))
}

/// The guidance in English after these answers, the others being safe.
pub fn guidance(given: &[(&str, &str)]) -> String {
    rendered(&english(), &Settings::default(), &answered(Screen::Guidance, given))
}

/// Everything answered at its safest, but for these answers.
pub fn answered(screen: Screen, given: &[(&str, &str)]) -> State {
    let instrument = built_in::instrument();
    let mut state = State { screen, ..State::default() };
    for (at, question) in instrument.questions.iter().enumerate() {
        let safest = question.options.iter().position(|option| option.risk == 0).unwrap();
        state.answers.set(at, Some(Answer::Option(safest as u8)));
    }
    for (id, value) in given {
        let (at, answer) = storage::parse_answer(instrument, id, value).unwrap();
        state.answers.set(at, Some(answer));
    }
    state
}

/// Answers that lead to each outcome, beside the safest.
pub const OUTCOMES: [(&str, &[(&str, &str)]); 14] = [
    ("clear", &[]),
    ("let-go", &[("role", "paused"), ("again", "no"), ("bond", "friends")]),
    ("tend", &[("focus-talk", "1"), ("contact-messages", "2"), ("respect-more", "1")]),
    ("may-resume", &[("role", "paused"), ("again", "maybe"), ("bond", "friendly")]),
    ("keep-private", &[("role", "acquaintance"), ("massage-kind", "private"), ("bond", "romantic")]),
    ("firm-limit", &[("respect-advances", "2"), ("limits-gifts", "1")]),
    ("set-limits", &[("bond", "friends"), ("balance-agreed", "no"), ("limits-role", "yes"), ("depend-refuse", "1")]),
    ("reset", &[("limits-gifts", "2"), ("confidence-others", "1"), ("contact-online", "yes")]),
    ("find-out", &[("focus-altered", "unsure")]),
    ("pause", &[("bond", "friends"), ("balance-giving", "no"), ("contact-secret", "1")]),
    (
        "keep-paused",
        &[
            ("role", "paused"),
            ("again", "maybe"),
            ("since", "6-to-12-months"),
            ("bond", "close"),
            ("limits-money", "1"),
        ],
    ),
    ("stop", &[("attract-contact", "1")]),
    ("stay-stopped", &[("role", "paused"), ("again", "maybe"), ("bond", "romantic"), ("vulnerable", "yes")]),
    (
        "protect-yourself",
        &[("role", "acquaintance"), ("massage-kind", "private"), ("bond", "family"), ("safety-pressure", "1")],
    ),
];

/// The values of the first question: whom it is about.
pub fn roles() -> impl Iterator<Item = &'static str> {
    built_in::instrument().questions[0].options.iter().map(|option| &*option.value)
}

/// The text of a section, or nothing where there is none.
pub fn section<'h>(html: &'h str, name: &str) -> &'h str {
    let Some((_, from)) = html.split_once(&format!("section s-{name}\"")) else { return "" };
    from.split("\"section s-").next().unwrap()
}
