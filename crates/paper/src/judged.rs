//! What experts judge, part by part: each question, rule and outcome, what lies behind an outcome, and each alert, with
//! every wording that somebody may meet, and in words when they do.

use boundary_check_core::instrument::{
    Alert, AlertText, Alternative, Cause, CauseText, Kind, Outcome, OutcomeText, Question, QuestionText, Time, Topic,
    TopicText,
};
use boundary_check_core::text::{self, TextKey, keys};
use serde::Serialize;

use crate::conditions::{self, All, named};
use crate::sources::Paper;
use crate::variant::Variant;
use crate::words::*;
use crate::{asked, codes, rules};

/// Where there is nothing to say.
const NOTHING: &str = "–";

/// The parts.
#[derive(Debug, Serialize)]
pub struct Judged {
    /// How the letters of answers are read.
    pub notation: String,
    /// The time that most questions ask about.
    pub period: String,
    /// The questions, topic by topic.
    pub topics: Vec<Part>,
    /// The rules, from the most cautious to the least.
    pub rules: Vec<Item>,
    /// The outcomes, mildest first.
    pub outcomes: Vec<Item>,
    /// What lies behind an outcome.
    pub causes: Vec<Item>,
    /// What is said beside an outcome.
    pub alerts: Vec<Item>,
    /// The cases of workshops, without their keys.
    pub cases: Vec<Item>,
}

/// Items with a heading.
#[derive(Debug, Serialize)]
pub struct Part {
    /// The heading.
    pub title: String,
    /// A sentence or two below it; may be empty.
    pub lead: String,
    /// What is in it.
    pub items: Vec<Item>,
}

/// One thing to judge.
#[derive(Debug, Clone, Serialize)]
pub struct Item {
    /// Kind and id, such as `question.focus-talk`; the same in all languages.
    pub id: String,
    /// Its name, in one line.
    pub title: String,
    /// How much caution it asks for; outcomes only.
    pub caution: Option<u8>,
    /// Whether it asks how often something happened; questions only.
    pub often: bool,
    /// What it says.
    pub texts: Vec<Said>,
}

impl Item {
    fn new(kind: &str, id: &str, title: impl Into<String>, texts: Vec<Said>) -> Self {
        Self { id: format!("{kind}.{id}"), title: title.into(), caution: None, often: false, texts }
    }
}

/// A text of an item.
#[derive(Debug, Clone, Serialize)]
pub struct Said {
    /// What stands before it, such as "Now"; may be empty.
    pub label: String,
    /// The text.
    pub text: String,
}

impl Said {
    fn plain(text: impl Into<String>) -> Self {
        Self { label: String::new(), text: text.into() }
    }
}

impl Judged {
    /// Every item, in order.
    pub fn items(&self) -> impl Iterator<Item = &Item> {
        let questions = self.topics.iter().flat_map(|part| &part.items);
        questions.chain(&self.rules).chain(&self.outcomes).chain(&self.causes).chain(&self.alerts).chain(&self.cases)
    }
}

/// All of it, in the words of a paper.
pub(crate) fn judged(paper: &Paper) -> Judged {
    let (variant, instrument) = (&Variant::new(paper, None), &paper.instrument);
    let topics = instrument.topics.iter().enumerate();
    Judged {
        notation: codes::notation(variant).unwrap_or_default(),
        period: variant.text(keys::FREQUENCY_PERIOD).to_owned(),
        topics: topics.map(|(at, topic)| questions(variant, at, topic)).collect(),
        rules: rules(variant),
        outcomes: instrument.outcomes.iter().map(|outcome| one_outcome(variant, outcome)).collect(),
        causes: instrument.causes.iter().map(|cause| one_cause(variant, cause)).collect(),
        alerts: instrument.alerts.iter().map(|alert| one_alert(variant, alert)).collect(),
        cases: cases(paper),
    }
}

fn questions(variant: &Variant<'_>, at: usize, topic: &Topic) -> Part {
    let here = variant.questions().filter(|(_, _, question)| usize::from(question.topic) == at);
    Part {
        title: variant.text(topic.text(TopicText::Title)).to_owned(),
        lead: variant.text(topic.text(TopicText::Lead)).to_owned(),
        items: here.map(|(_, number, question)| one_question(variant, number, question)).collect(),
    }
}

fn one_question(variant: &Variant<'_>, number: usize, question: &Question) -> Item {
    let key = question.text(QuestionText::Text);
    let mut texts: Vec<Said> = asked::line(variant, &variant.asked(question)).map(Said::plain).into_iter().collect();
    texts.extend(in_words(variant, key));
    texts.extend(said(variant, "", question.text(QuestionText::Hint)));
    let options = question.options.iter().enumerate().filter(|(_, option)| variant.offers(option));
    let answers = options.map(|(at, option)| {
        let letter = codes::letter(variant, question, at);
        let label = if question.kind == Kind::Choice { letter } else { "" };
        let offered = asked::offered(variant, option).map(|only| " ".to_owned() + &only).unwrap_or_default();
        Said { label: label.to_owned(), text: variant.label(question, at).to_owned() + &offered }
    });
    let unsure = question.offers_unsure().then(|| Said::plain(variant.unsure()));
    let answers: Vec<Said> = answers.chain(unsure).collect();
    // Answers without letters are the same throughout: they go in a line.
    match question.kind {
        Kind::Choice => texts.extend(answers),
        _ => texts.push(Said::plain(answers.iter().map(|it| it.text.as_str()).collect::<Vec<_>>().join(" · "))),
    }
    let often = question.kind == Kind::Frequency;
    Item { often, ..Item::new("question", &question.id, format!("{number}. {}", variant.text(key)), texts) }
}

fn rules(variant: &Variant<'_>) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    let mut before: Vec<&str> = Vec::new();
    for (outcome, rule) in rules::said(variant) {
        let same = before.iter().filter(|it| **it == outcome).count();
        before.push(outcome);
        let id = if same == 0 { outcome.to_owned() } else { format!("{outcome}-{}", same + 1) };
        let texts = [rule.lead].into_iter().chain(rule.lines).map(Said::plain).collect();
        items.push(Item::new("rule", &id, rule.heading, texts));
    }
    items
}

fn one_outcome(variant: &Variant<'_>, outcome: &Outcome) -> Item {
    let (words, title) = (&variant.paper.words, outcome.text(OutcomeText::Title));
    let mut texts: Vec<Said> = in_words(variant, title).collect();
    for (label, part) in [
        (None, OutcomeText::Summary),
        (Some(keys::STEPS_NOW), OutcomeText::Now),
        (Some(keys::STEPS_WEEK), OutcomeText::Week),
        (Some(keys::STEPS_NEXT), OutcomeText::Next),
        (Some(keys::SAY_TITLE), OutcomeText::Say),
        (Some(keys::AGAIN_TITLE), OutcomeText::Again),
        (Some(keys::ASK_TITLE), OutcomeText::Ask),
    ] {
        texts.extend(said(variant, label.map_or("", |label| variant.text(label)), outcome.text(part)));
    }
    let caution = outcome.caution.to_string();
    let title = words.say(OUTCOME, &[("outcome", variant.text(title)), ("caution", &caution)]);
    Item { caution: Some(outcome.caution), ..Item::new("outcome", &outcome.id, title, texts) }
}

fn one_cause(variant: &Variant<'_>, cause: &Cause) -> Item {
    let questions = cause.questions.iter().filter_map(|at| {
        let (number, question) = (variant.number(*at)?, variant.question(*at)?);
        let short = named(variant, number, question);
        let whole = || format!("{number}. {}", variant.text(question.text(QuestionText::Text)));
        Some(if short == number.to_string() { whole() } else { short })
    });
    let when = in_any(variant, &cause.when).map(Said::plain);
    let step = match cause.step {
        Some(Time::Now) | None => keys::STEPS_NOW,
        Some(Time::Week) => keys::STEPS_WEEK,
        Some(Time::Next) => keys::STEPS_NEXT,
    };
    let title = questions.collect::<Vec<_>>().join(" · ");
    let mut texts: Vec<Said> = when.into_iter().collect();
    texts.extend(said(variant, variant.text(step), cause.text(CauseText::Step)));
    texts.extend(said(variant, variant.text(keys::SAY_TITLE), cause.text(CauseText::Words)));
    let instrument = &variant.paper.instrument;
    let topics = cause.questions.iter().filter_map(|at| instrument.questions.get(usize::from(*at))).map(|it| it.topic);
    let theirs = topics.filter_map(|at| instrument.topics.get(usize::from(at))).any(|topic| topic.theirs);
    let repairs = if theirs { keys::REPAIRS_THEIRS } else { keys::REPAIRS_TITLE };
    texts.extend(said(variant, variant.text(repairs), cause.text(CauseText::Repair)));
    Item::new("cause", &cause.id, title, texts)
}

fn one_alert(variant: &Variant<'_>, alert: &Alert) -> Item {
    let title = alert.text(AlertText::Title);
    let when = in_any(variant, &alert.any_of).map(Said::plain);
    let texts = when.into_iter().chain(in_words(variant, title)).chain(said(variant, "", alert.text(AlertText::Text)));
    Item::new("alert", &alert.id, variant.text(title), texts.collect())
}

/// The cases: of each its story alone.
fn cases(paper: &Paper) -> Vec<Item> {
    use boundary_check_core::cases::CaseText;
    let told = |case: &boundary_check_core::cases::Case| {
        let of = |part| paper.stories.get(case.text(part));
        let texts = text::items(of(CaseText::Story)).map(Said::plain).collect();
        Item::new("case", &case.id, of(CaseText::Title), texts)
    };
    paper.cases.iter().map(told).collect()
}

/// A text in its base wording, and in all others.
fn said(variant: &Variant<'_>, label: &str, key: TextKey) -> Vec<Said> {
    let base = text::items(variant.text(key)).map(str::to_owned);
    let label = |at: usize| if at == 0 { label.to_owned() } else { String::new() };
    let mut texts: Vec<Said> = base.enumerate().map(|(at, text)| Said { label: label(at), text }).collect();
    for (at, other) in in_words(variant, key).enumerate() {
        texts.push(Said { label: if texts.is_empty() { label(at) } else { String::new() }, ..other });
    }
    texts
}

/// The other wordings of a text, each with when somebody meets it.
fn in_words<'a>(variant: &'a Variant<'_>, key: TextKey) -> impl Iterator<Item = Said> + 'a {
    let (texts, variants) = (&variant.paper.texts, &variant.paper.instrument.variants);
    let base = texts.get(key);
    variants.iter().enumerate().filter_map(move |(at, it)| {
        let other = texts.worded(key, 1_u32.checked_shl(at as u32)?);
        let when = any(variant, &it.any_of).filter(|_| other != base)?;
        let other = if other.is_empty() { NOTHING.to_owned() } else { other.replace('\n', " ") };
        Some(Said::plain(variant.paper.words.say(FOR_SOME, &[("answers", &when), ("text", &other)])))
    })
}

/// "Only if …", where something must be so.
fn in_any(variant: &Variant<'_>, any_of: &[Alternative]) -> Option<String> {
    Some(variant.paper.words.say(ONLY_IF, &[("situations", &any(variant, any_of)?)]))
}

fn any(variant: &Variant<'_>, any_of: &[Alternative]) -> Option<String> {
    let all: Vec<All> = any_of.iter().filter_map(|all| conditions::all(variant, all)).collect();
    let lines = conditions::lines(variant, &all).filter(|lines| !lines.is_empty())?;
    Some(variant.paper.words.join(SITUATION_OR, &lines))
}
