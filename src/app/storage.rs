//! What is kept of a check for a reload, as text. The element encrypts it, puts it into the tab's store, and hands it back
//! (`element/keep.js`): where that cannot be, everything works without it.

use boundary_check_content as built_in;
use boundary_check_core::instrument::Instrument;
use boundary_check_core::scoring::Answer;

use super::state::{Screen, State};

/// The format version of what is stored; another is not read. It rises with the version of the instrument, too: an answer
/// to an earlier edition of a question may mean something else.
const VERSION: &str = "2";
/// Those before it.
const OUTDATED: [&str; 1] = ["1"];
/// What begins the name of a line that holds no answer: no question's id does.
const MARK: char = '@';

/// Reads the state that was kept. One of an earlier version is let go, and a start in its place says so.
pub fn load(instrument: &Instrument, stored: &str) -> Option<State> {
    if is_outdated(stored) {
        return Some(State { outdated: true, ..State::default() });
    }
    parse(instrument, stored)
}

/// Whether it was stored by an earlier version.
pub fn is_outdated(stored: &str) -> bool {
    stored.split('\n').next().is_some_and(|version| OUTDATED.contains(&version))
}

/// What to keep of a state: an empty text where there is nothing.
pub fn kept(instrument: &Instrument, state: &State) -> String {
    let nothing = state.answers.is_empty() && state.screen == Screen::Start;
    if nothing { String::new() } else { serialize(instrument, state) }
}

/// Writes a state as lines: the format version, the screen, then an answer a line.
pub fn serialize(instrument: &Instrument, state: &State) -> String {
    let topic = |at: usize| instrument.topics.get(at).map_or("", |topic| &topic.id);
    let screen = match state.screen {
        Screen::Start => "start",
        Screen::Topic(at) => topic(at),
        Screen::Review => "review",
        Screen::Guidance => "guidance",
    };
    let returns = if state.returns_to_review { "return" } else { "" };
    let mut lines = vec![VERSION.to_owned(), screen.to_owned(), returns.to_owned()];
    for (at, question) in instrument.questions.iter().enumerate() {
        let answer = match state.answers.get(at) {
            None => continue,
            Some(Answer::Unsure) => "unsure",
            Some(Answer::Option(option)) => question.options.get(usize::from(option)).map_or("", |o| &o.value),
        };
        lines.push([&question.id, "=", answer].concat());
    }
    lines.extend(state.memory.values.iter().map(|(name, value)| [&*MARK.to_string(), name, "=", value].concat()));
    lines.join("\n")
}

/// Reads what [`serialize`] wrote. `None` where it is of another version or not whole; what the instrument no
/// longer knows is left out.
pub fn parse(instrument: &Instrument, stored: &str) -> Option<State> {
    let mut lines = stored.split('\n');
    if lines.next()? != VERSION {
        return None;
    }
    let screen = match lines.next()? {
        "start" => Screen::Start,
        "review" => Screen::Review,
        "guidance" => Screen::Guidance,
        topic => Screen::Topic(instrument.topics.iter().position(|known| known.id == topic)?),
    };
    let mut state = State { returns_to_review: lines.next()? == "return", ..State::default() };
    for line in lines {
        let (id, value) = line.split_once('=')?;
        match parse_answer(instrument, id, value) {
            Some((at, answer)) => state.answers.set(at, Some(answer)),
            None => id.strip_prefix(MARK).into_iter().for_each(|name| state.memory.set(name, value)),
        }
    }
    state.screen = reachable(instrument, &state, screen);
    Some(state)
}

/// The language with this tag, if there are texts in it.
pub(super) fn known_language(tag: &str) -> Option<&'static str> {
    built_in::languages().iter().map(|(known, _)| *known).find(|known| *known == tag)
}

/// Finds the question and the answer that a control's name and value stand for.
pub fn parse_answer(instrument: &Instrument, id: &str, value: &str) -> Option<(usize, Answer)> {
    let at = instrument.question_index(id)?;
    let question = instrument.questions.get(at)?;
    let answer = match value {
        "unsure" if question.offers_unsure() => Answer::Unsure,
        _ => Answer::Option(u8::try_from(question.option_index(value)?).ok()?),
    };
    Some((at, answer))
}

/// A screen that the answers do not bear falls back to the first topic that they leave open.
fn reachable(instrument: &Instrument, state: &State, screen: Screen) -> Screen {
    let mut topics = state.topics(instrument);
    let open = topics.find(|topic| state.unanswered(instrument, *topic).next().is_some());
    match (screen, open) {
        (Screen::Review | Screen::Guidance, Some(open)) => Screen::Topic(open),
        (Screen::Topic(at), Some(open)) if at > open => Screen::Topic(open),
        (Screen::Topic(at), _) if state.asked(instrument, at).next().is_none() => Screen::Start,
        _ => screen,
    }
}
