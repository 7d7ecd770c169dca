//! Writes an instrument as Rust source: statics that the program borrows, with nothing to decode.

use std::fmt::Display;

use boundary_check_core::cases::Case;
use boundary_check_core::instrument::{
    Alert, Alternative, AnswerOption, Cause, Condition, Instrument, Outcome, Question, Rule, Situation, Topic, Unsure,
    Variant,
};
use boundary_check_core::text::TextKey;

pub(crate) fn instrument(instrument: &Instrument) -> String {
    let Instrument { version, hash, cautions, variants, topics, questions, outcomes, find_out, rules, alerts, causes } =
        instrument;
    let hash = text(hash);
    let variants = list(variants.iter().map(variant));
    let topics = list(topics.iter().map(topic));
    let questions = list(questions.iter().map(question));
    let outcomes = list(outcomes.iter().map(outcome));
    let rules = list(rules.iter().map(rule));
    let alerts = list(alerts.iter().map(alert));
    let causes = list(causes.iter().map(cause));
    format!(
        "static INSTRUMENT: Instrument = Instrument {{ version: {version}, hash: {hash}, cautions: {cautions:?}, \
         variants: {variants}, topics: {topics}, questions: {questions}, outcomes: {outcomes}, find_out: {find_out}, \
         rules: {rules}, alerts: {alerts}, causes: {causes} }};\n"
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
    let Topic { id, kind, theirs, first_question, question_count, texts } = topic;
    format!(
        "Topic {{ id: {}, kind: TopicKind::{kind:?}, theirs: {theirs}, first_question: {first_question}, \
         question_count: {question_count}, texts: {} }}",
        text(id),
        key(*texts)
    )
}

fn question(question: &Question) -> String {
    let Question {
        id,
        topic,
        kind,
        options,
        unsure,
        required,
        framing,
        changeable,
        by_sheet,
        some,
        high,
        riskiest,
        asked_when,
        texts,
    } = question;
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
    let asked_when = situations(asked_when);
    format!(
        "Question {{ id: {}, topic: {topic}, kind: Kind::{kind:?}, options: {options}, unsure: Unsure::{unsure}, \
         required: {required}, framing: {framing}, changeable: {changeable}, by_sheet: {by_sheet}, some: {some}, high: {high}, riskiest: {riskiest}, \
         asked_when: {asked_when}, texts: {} }}",
        text(id),
        key(*texts)
    )
}

fn situations(situations: &[Situation]) -> String {
    list(situations.iter().map(|all| list(all.iter().map(|(at, bits)| format!("({at}, {bits})")))))
}

fn option(option: &AnswerOption) -> String {
    let AnswerOption { value, risk, guaranteed_months, offered_when } = option;
    format!(
        "AnswerOption {{ value: {}, risk: {risk}, guaranteed_months: {guaranteed_months}, offered_when: {} }}",
        text(value),
        situations(offered_when)
    )
}

fn outcome(outcome: &Outcome) -> String {
    let Outcome { id, caution, romance_wait, closeness, sheet, frame_only, theirs, covers, texts } = outcome;
    format!(
        "Outcome {{ id: {}, caution: {caution}, romance_wait: {romance_wait}, closeness: {closeness}, \
         sheet: {sheet}, frame_only: {frame_only}, theirs: {theirs}, covers: {}, texts: {} }}",
        text(id),
        list(covers.iter()),
        key(*texts)
    )
}

fn variant(variant: &Variant) -> String {
    let Variant { id, any_of } = variant;
    format!("Variant {{ id: {}, any_of: {} }}", text(id), list(any_of.iter().map(alternative)))
}

fn cause(cause: &Cause) -> String {
    let Cause { id, questions, when, step, words_alone, urgent, texts } = cause;
    let step = step.map_or("None".to_owned(), |step| format!("Some(Time::{step:?})"));
    format!(
        "Cause {{ id: {}, questions: {}, when: {}, step: {step}, \
         words_alone: {words_alone}, urgent: {urgent}, texts: {} }}",
        text(id),
        list(questions.iter()),
        list(when.iter().map(alternative)),
        key(*texts)
    )
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
    let Alert { id, any_of, romance_wait, protects, first, theirs, alone, texts } = alert;
    format!(
        "Alert {{ id: {}, any_of: {}, romance_wait: {romance_wait}, protects: {protects}, first: {first}, theirs: {theirs}, alone: {alone}, texts: {} }}",
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
        Condition::OwnDimensions { count, level } => {
            format!("Condition::OwnDimensions {{ count: {count}, level: Level::{level:?} }}")
        }
        Condition::Waiting { question } => format!("Condition::Waiting {{ question: {question} }}"),
        Condition::PartnersForbidden => "Condition::PartnersForbidden".to_owned(),
        Condition::AnsweredUnsure { question } => format!("Condition::AnsweredUnsure {{ question: {question} }}"),
    }
}
