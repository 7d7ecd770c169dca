//! Writes an instrument as Rust source: statics that the program borrows, with nothing to decode.

use std::fmt::Display;

use boundary_check_core::cases::Case;
use boundary_check_core::instrument::{
    Alert, Alternative, AnswerOption, Condition, Instrument, Outcome, Question, Rule, Topic, Unsure,
};
use boundary_check_core::text::TextKey;

pub(crate) fn instrument(instrument: &Instrument) -> String {
    let Instrument { version, wording_by, cautions, topics, questions, outcomes, find_out, rules, alerts } = instrument;
    let topics = list(topics.iter().map(topic));
    let questions = list(questions.iter().map(question));
    let outcomes = list(outcomes.iter().map(outcome));
    let rules = list(rules.iter().map(rule));
    let alerts = list(alerts.iter().map(alert));
    format!(
        "static INSTRUMENT: Instrument = Instrument {{ version: {version}, wording_by: {wording_by}, cautions: {cautions:?}, \
         topics: {topics}, questions: {questions}, outcomes: {outcomes}, find_out: {find_out}, \
         rules: {rules}, alerts: {alerts} }};\n"
    )
}

pub(crate) fn languages(languages: &[(String, String)]) -> String {
    let names: Vec<String> = languages.iter().map(|(tag, name)| format!("({tag:?}, {name:?})")).collect();
    format!("static LANGUAGES: &[(&str, &str)] = &[{}];\n", names.join(", "))
}

pub(crate) fn stamps(check: &str, workshop: &str) -> String {
    format!(
        "/// The stamp of the check's message catalogue, which its translations carry.\npub const STAMP: &str = {check:?};\n\
         /// The stamp of the message catalogue of workshops.\npub const WORKSHOP_STAMP: &str = {workshop:?};\n"
    )
}

pub(crate) fn cases(cases: &[Case]) -> String {
    let cases: Vec<String> = cases.iter().map(case).collect();
    format!("static CASES: &[Case] = &[{}];\n", cases.join(",\n"))
}

fn case(case: &Case) -> String {
    let Case { id, outcome, answer_key: answers, texts } = case;
    let answers = list(answers.iter().map(|(question, option)| format!("({question}, {option:?})")));
    format!("Case {{ id: {}, outcome: {outcome}, answer_key: {answers}, texts: {} }}", text(id), key(*texts))
}

fn list(items: impl Iterator<Item = impl Display>) -> String {
    let items: Vec<String> = items.map(|item| item.to_string()).collect();
    format!("Cow::Borrowed(&[{}])", items.join(",\n"))
}

fn text(text: &str) -> String {
    format!("Cow::Borrowed({text:?})")
}

fn key(key: TextKey) -> String {
    format!("TextKey({})", key.0)
}

fn topic(topic: &Topic) -> String {
    let Topic { id, kind, first_question, question_count, texts } = topic;
    format!(
        "Topic {{ id: {}, kind: TopicKind::{kind:?}, first_question: {first_question}, \
         question_count: {question_count}, texts: {} }}",
        text(id),
        key(*texts)
    )
}

fn question(question: &Question) -> String {
    let Question { id, topic, kind, options, unsure, required, changeable, some, high, riskiest, asked_when, texts } =
        question;
    let shared = kind.shared_options();
    let options = if shared.is_empty() {
        list(options.iter().map(option))
    } else {
        format!("Cow::Borrowed(Kind::{kind:?}.shared_options())")
    };
    let unsure = match unsure {
        Unsure::NotOffered => "NotOffered".to_owned(),
        Unsure::Fails(risk) => format!("Fails({risk})"),
        Unsure::Unknown(risk) => format!("Unknown({risk})"),
    };
    let asked_when = list(asked_when.iter().map(|all| list(all.iter().map(|(at, bits)| format!("({at}, {bits})")))));
    format!(
        "Question {{ id: {}, topic: {topic}, kind: Kind::{kind:?}, options: {options}, unsure: Unsure::{unsure}, \
         required: {required}, changeable: {changeable}, some: {some}, high: {high}, riskiest: {riskiest}, \
         asked_when: {asked_when}, texts: {} }}",
        text(id),
        key(*texts)
    )
}

fn option(option: &AnswerOption) -> String {
    let AnswerOption { value, risk, guaranteed_months } = option;
    format!("AnswerOption {{ value: {}, risk: {risk}, guaranteed_months: {guaranteed_months} }}", text(value))
}

fn outcome(outcome: &Outcome) -> String {
    let Outcome { id, caution, romance_wait, texts } = outcome;
    format!("Outcome {{ id: {}, caution: {caution}, romance_wait: {romance_wait}, texts: {} }}", text(id), key(*texts))
}

fn rule(rule: &Rule) -> String {
    let Rule { outcome, given, any_of } = rule;
    format!(
        "Rule {{ outcome: {outcome}, given: {}, any_of: {} }}",
        alternative(given),
        list(any_of.iter().map(alternative))
    )
}

fn alert(alert: &Alert) -> String {
    let Alert { id, any_of, romance_wait, texts } = alert;
    format!(
        "Alert {{ id: {}, any_of: {}, romance_wait: {romance_wait}, texts: {} }}",
        text(id),
        list(any_of.iter().map(alternative)),
        key(*texts)
    )
}

fn alternative(alternative: &Alternative) -> String {
    list(alternative.iter().map(condition))
}

fn condition(condition: &Condition) -> String {
    match condition {
        Condition::OneOf { question, options } => {
            format!("Condition::OneOf {{ question: {question}, options: {options} }}")
        }
        Condition::AtLeast { questions, risk } => {
            format!("Condition::AtLeast {{ questions: {}, risk: {risk} }}", list(questions.iter()))
        }
        Condition::Dimension { topic, level } => {
            format!("Condition::Dimension {{ topic: {topic}, level: Level::{level:?} }}")
        }
        Condition::Dimensions { count, level } => {
            format!("Condition::Dimensions {{ count: {count}, level: Level::{level:?} }}")
        }
        Condition::Waiting { question } => format!("Condition::Waiting {{ question: {question} }}"),
        Condition::AnsweredUnsure { question } => format!("Condition::AnsweredUnsure {{ question: {question} }}"),
    }
}
