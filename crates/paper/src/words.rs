//! The texts of paper's own, from `content/paper/en.json`: checked against the list here. They are a file of their
//! own, so that no browser has to load them with the texts of workshops.

use anyhow::{Context, Result, bail};
use boundary_check_core::text;
use serde_json::Value;

/// Where they stand in the file.
const PLACE: &str = "paper";

/// One of the texts below.
#[derive(Clone, Copy)]
pub(crate) struct Word(usize);

/// All texts, in the order of the list.
pub(crate) struct Words(Vec<Vec<String>>);

macro_rules! words {
    ($( $name:ident = $key:literal $( [$($placeholder:literal),+] )? $( $list:ident )? ; )+) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "only numbers the constants below")]
        enum Number { $( $name, )+ }

        $( #[doc = concat!("`paper.", $key, "`")]
        pub(crate) const $name: Word = Word(Number::$name as usize); )+

        /// Key, the placeholders that it must carry, and whether it is a list.
        const LIST: &[(&str, &[&str], bool)] = &[
            $( ($key, &[ $( $($placeholder),+ )? ], words!(@list $($list)?)), )+
        ];
    };
    (@list) => { false };
    (@list $list:ident) => { true };
}

words! {
    TITLE = "title";
    DESCRIPTION = "description";
    LEAD = "lead";
    CHOOSE_CASE = "choose-case";
    NO_CASE = "no-case";
    EMPTY_FOR = "empty-for" ["who"];
    CHOOSE_PARTS = "choose-parts";
    SHOW_FORM = "show-form";
    SHOW_GUIDE = "show-guide";
    SHOW_KEY = "show-key";
    KEY_NEEDS_CASE = "key-needs-case";
    PRINT = "print";
    OLD_BROWSER = "old-browser";

    CASE_LEAD = "case-lead";
    FORM_LEAD = "form-lead" list;
    ONLY_IF = "only-if" ["situations"];
    FOR_ALL = "for-all";
    LETTERS = "letters" list;
    FORM_NOTATION = "form-notation" ["first", "number", "either"];
    OFFERED_IF = "offered-if" ["situations"];
    ANSWER_NOT = "answer-not" ["answers"];
    SITUATION_AND = "situation-and" ["one", "other"];
    SITUATION_OR = "situation-or" ["one", "other"];
    AS_GIVEN = "as-given";
    OTHER_WORDING = "other-wording" ["answers", "text"];

    QUOTE = "quote" ["text"];
    LIST_MORE = "list-more" ["one", "other"];
    LIST_LAST = "list-last" ["one", "other"];
    LIST_LAST_AND = "list-last-and" ["one", "other"];
    OR_MORE = "or-more" ["answer"];
    OR_HIGHER = "or-higher" ["level"];
    NAMED = "named" ["number", "short"];
    RANGE = "range" ["first", "last"];

    GUIDE_LEAD = "guide-lead";
    STEP_READY = "step-ready";
    READY_CROSS_OUT = "ready-cross-out";
    READY_REQUIRED = "ready-required" ["numbers"];
    READY_MARK = "ready-mark" ["unsure"];
    READY_ONCE = "ready-once";
    READY_TWICE = "ready-twice";
    WAIT_LINE = "wait-line";
    PARTNERS_LINE = "partners-line";
    UNKNOWN_QUESTIONS = "unknown-questions";
    UNKNOWN_IF = "unknown-if";
    UNKNOWN_NONE = "unknown-none";
    UNKNOWN_UNSURE = "unknown-unsure" ["unsure"];
    UNKNOWN_BOTH = "unknown-both" ["unsure"];
    UNKNOWN_SAFEST = "unknown-safest";
    UNKNOWN_RISKIEST = "unknown-riskiest";

    STEP_LEVELS = "step-levels";
    LEVELS_LEAD = "levels-lead" ["clear"];
    LEVELS_NONE = "levels-none";
    LEVELS_FIRST = "levels-first";
    LEVELS_SECOND = "levels-second";

    STEP_RULES = "step-rules";
    RULES_LEAD = "rules-lead";
    RULES_CAUTION = "rules-caution" ["highest"];
    RULE = "rule" ["number", "outcome", "caution"];
    RULE_ANY = "rule-any";
    RULE_GIVEN = "rule-given" ["conditions"];
    RULE_GIVEN_ANY = "rule-given-any" ["conditions"];
    RULE_ANY_OF = "rule-any-of" ["number"];
    RULE_GIVEN_ANY_OF = "rule-given-any-of" ["conditions", "number"];
    RULE_ALWAYS = "rule-always";
    CONDITION_AND = "condition-and" ["one", "other"];
    CONDITION = "condition" ["question", "answers"];
    CONDITION_ANY = "condition-any" ["numbers", "answers"];
    CONDITION_OR = "condition-or" ["one", "other"];
    CONDITION_PART = "condition-part" ["part", "levels"];
    CONDITION_ONE_PART = "condition-one-part" ["but", "levels"];
    CONDITION_PARTS = "condition-parts" ["count", "but", "levels"];
    CONDITION_BUT = "condition-but" ["parts"];
    CONDITION_PARTNERS = "condition-partners";
    CONDITION_WAIT = "condition-wait" ["number", "answers"];
    WAIT_ANSWER = "wait-answer" ["answer", "months"];

    STEP_COMBINE = "step-combine";
    COMBINE_ONCE = "combine-once";
    COMBINE_MILD = "combine-mild" ["most"];
    COMBINE_FIND_OUT = "combine-find-out" ["most", "least", "outcome", "caution"];
    COMBINE_CAUTIOUS = "combine-cautious" ["least"];
    COMBINE_NOTE = "combine-note";
    RESULT_FIRST = "result-first";
    RESULT_SECOND = "result-second";
    RESULT_OUTCOME = "result-outcome";

    OUTCOMES = "outcomes";
    OUTCOME = "outcome" ["outcome", "caution"];
    FOR_SOME = "for-some" ["answers", "text"];
    FOR_QUESTION = "for-question" ["number", "text"];
    PARTS = "parts";
    PARTS_LEAD = "parts-lead";
    PARTS_PART = "parts-part" ["part"];
    PARTS_FIND = "parts-find" ["text"];
    MISSING = "missing" ["named", "text"];

    KEY_TITLE = "key-title" ["case"];
    KEY_LEAD = "key-lead";
    KEY_OUTCOME = "key-outcome" ["outcome", "caution"];
    KEY_ANSWERS = "key-answers";
    KEY_ANSWER = "key-answer" ["question", "answer"];
    KEY_REST = "key-rest";
    KEY_POINTS = "key-points";
}

impl Words {
    /// Takes the texts out of the file's content. An error names a text that is missing, that nothing prints, or
    /// whose placeholders are not those of the list.
    pub(crate) fn read(file: &Value) -> Result<Self> {
        let found = file.get(PLACE).and_then(Value::as_object);
        let found = found.with_context(|| format!("there are no texts at `{PLACE}`"))?;
        if let Some(key) = found.keys().find(|key| !LIST.iter().any(|(known, ..)| known == key)) {
            bail!("`{PLACE}.{key}`: no such key, nothing prints it");
        }
        let texts = LIST.iter().map(|(key, placeholders, list)| {
            let value = found.get(*key).with_context(|| format!("`{PLACE}.{key}` is missing"))?;
            let texts = match value {
                Value::String(text) if !list => Some(vec![text.clone()]),
                Value::Array(items) if *list => items.iter().map(|item| item.as_str().map(str::to_owned)).collect(),
                _ => None,
            };
            let wanted = if *list { "a list of texts" } else { "a text" };
            let texts = texts.with_context(|| format!("`{PLACE}.{key}` is not {wanted}"))?;
            let mut expected = placeholders.to_vec();
            expected.sort_unstable();
            if placeholders_of(&texts.concat()) != expected {
                bail!("`{PLACE}.{key}` must have the placeholders {expected:?}, each once");
            }
            Ok(texts)
        });
        texts.collect::<Result<_>>().map(Self)
    }

    /// The items of a text that is a list.
    pub(crate) fn list(&self, word: Word) -> &[String] {
        self.0.get(word.0).map_or(&[], Vec::as_slice)
    }

    /// A text without placeholders.
    pub(crate) fn get(&self, word: Word) -> &str {
        self.list(word).first().map_or("", String::as_str)
    }

    /// A text with its placeholders filled.
    pub(crate) fn say(&self, word: Word, values: &[(&str, &str)]) -> String {
        text::fill(self.get(word), values)
    }

    /// A text in quotation marks, as a reader finds it elsewhere on the paper.
    pub(crate) fn quote(&self, text: &str) -> String {
        self.say(QUOTE, &[("text", text)])
    }

    /// "a, b or c".
    pub(crate) fn any_of(&self, items: &[String]) -> String {
        self.list_of(LIST_LAST, items)
    }

    /// "a, b", and a last that is put to them by a text of its own.
    pub(crate) fn list_of(&self, last_word: Word, items: &[String]) -> String {
        let Some((last, before)) = items.split_last() else { return String::new() };
        match self.join(LIST_MORE, before) {
            first if before.is_empty() => first + last,
            first => self.say(last_word, &[("one", &first), ("other", last)]),
        }
    }

    /// All items, two at a time put together by a text with `one` and `other`.
    pub(crate) fn join(&self, word: Word, items: &[String]) -> String {
        let joined = items.iter().cloned().reduce(|one, other| self.say(word, &[("one", &one), ("other", &other)]));
        joined.unwrap_or_default()
    }

    /// "3, 5 to 9 and 12"; `last` puts the last to the others.
    pub(crate) fn numbers(&self, last: Word, numbers: &[usize]) -> String {
        let mut runs: Vec<(usize, usize)> = Vec::new();
        for &number in numbers {
            match runs.last_mut() {
                Some((_, last)) if *last + 1 == number => *last = number,
                _ => runs.push((number, number)),
            }
        }
        let items = runs.into_iter().flat_map(|(first, last)| {
            if last - first < 2 {
                return (first..=last).map(|number| number.to_string()).collect();
            }
            vec![self.say(RANGE, &[("first", &first.to_string()), ("last", &last.to_string())])]
        });
        self.list_of(last, &items.collect::<Vec<_>>())
    }
}

/// The names between braces, in order.
fn placeholders_of(text: &str) -> Vec<&str> {
    let mut names: Vec<&str> =
        text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name).collect();
    names.sort_unstable();
    names
}
