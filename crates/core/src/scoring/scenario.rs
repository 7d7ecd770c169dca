//! A reading of the answers: every unknown filled in, at its safest or at its riskiest, and the
//! levels and rules that follow.

use super::answers::{Answer, Answers};
use super::policy::{PartnerTreatment, Policy};
use crate::instrument::{
    Alert, Alternative, Condition, Instrument, Level, Outcome, Question, Rule, Topic, TopicKind, Unsure,
};

/// How a reading fills in what is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Assumption {
    /// Every unknown answer at its safest.
    Safest,
    /// Every unknown answer at its riskiest.
    Riskiest,
}

/// The answers with every unknown filled in.
pub(crate) struct Scenario<'i, 'a> {
    pub(super) instrument: &'i Instrument,
    answers: &'a Answers,
    policy: &'a Policy,
    items: Vec<QuestionState>,
    /// By position of the topic; only dimensions have one above `NotAsked`.
    levels: Vec<Level>,
    /// How many own dimensions are at least at `some`, and at `high`.
    at_some: u16,
    at_high: u16,
}

/// A question in this reading.
#[derive(Clone, Copy)]
struct QuestionState {
    asked: bool,
    /// 0 where it is not asked: no condition holds at no risk.
    risk: u8,
    /// How risky the unknown answer may be; `None` where it is known or not asked.
    unknown: Option<u8>,
}

impl<'i, 'a> Scenario<'i, 'a> {
    pub(crate) fn new(
        instrument: &'i Instrument,
        answers: &'a Answers,
        policy: &'a Policy,
        assumption: Assumption,
    ) -> Self {
        let items = Vec::with_capacity(instrument.questions.len());
        let levels = vec![Level::NotAsked; instrument.topics.len()];
        let mut scenario = Self { instrument, answers, policy, items, levels, at_some: 0, at_high: 0 };
        for (at, question) in instrument.questions.iter().enumerate() {
            let item = QuestionState::new(
                question,
                answers.asks(instrument, question),
                answers.given(instrument, at),
                assumption,
            );
            scenario.items.push(item);
            if item.asked {
                scenario.raise_level(question, item.risk);
            }
        }
        scenario
    }

    /// Whether nothing is unknown: then every way to fill in the unknown gives this same reading.
    pub(super) fn knows_all(&self) -> bool {
        self.items.iter().all(|item| item.unknown.is_none())
    }

    fn item(&self, question: usize) -> QuestionState {
        self.items.get(question).copied().unwrap_or(QuestionState { asked: false, risk: 0, unknown: None })
    }

    /// The risk of an answer; 0 where the question is not asked.
    pub(crate) fn risk(&self, question: usize) -> u8 {
        self.item(question).risk
    }

    /// The level of a dimension with every unknown filled in.
    pub(crate) fn level(&self, topic: usize) -> Level {
        self.levels.get(topic).copied().unwrap_or(Level::NotAsked)
    }

    fn raise_level(&mut self, question: &Question, risk: u8) {
        let topic = usize::from(question.topic);
        if self.instrument.topics.get(topic).is_some_and(|topic| topic.kind == TopicKind::Dimension) {
            self.set_level(topic, self.level(topic).max(question.level(risk)));
        }
    }

    fn set_level(&mut self, topic: usize, level: Level) {
        let before = self.level(topic);
        let count = |level: Level| (u16::from(level >= Level::Some), u16::from(level >= Level::High));
        let ((some_before, high_before), (some, high)) = (count(before), count(level));
        if self.instrument.topics.get(topic).is_some_and(Topic::is_own_dimension) {
            self.at_some = self.at_some - some_before + some;
            self.at_high = self.at_high - high_before + high;
        }
        if let Some(slot) = self.levels.get_mut(topic) {
            *slot = level;
        }
    }

    /// Whether a condition holds. On a question that is not asked it does not.
    pub(super) fn holds(&self, condition: &Condition) -> bool {
        match condition {
            Condition::OneOf { question, options } => self.answers.is_one_of(self.instrument, *question, *options),
            Condition::AtLeast { questions, risk } => questions.iter().any(|at| self.risk(usize::from(*at)) >= *risk),
            Condition::Dimension { topic, level } => self.level(usize::from(*topic)) >= *level,
            Condition::OwnDimensions { count, level: Level::High } => self.at_high >= *count,
            Condition::OwnDimensions { count, .. } => self.at_some >= *count,
            Condition::Waiting { question } => self.must_wait(usize::from(*question)),
            Condition::PartnersForbidden => self.policy.partner_treatment == PartnerTreatment::Forbidden,
            Condition::AnsweredUnsure { question } => {
                let at = usize::from(*question);
                self.item(at).asked && self.answers.get(at) == Some(Answer::Unsure)
            }
        }
    }

    fn must_wait(&self, at: usize) -> bool {
        let item = self.item(at);
        let (Some(wait), Some(question), true) =
            (self.policy.friendship_wait_months, self.instrument.questions.get(at), item.asked)
        else {
            return false;
        };
        let guaranteed = question.options.iter().filter(|option| option.risk == item.risk);
        wait > guaranteed.map(|option| option.guaranteed_months).min().unwrap_or(0)
    }

    pub(super) fn matches(&self, rule: &Rule) -> bool {
        self.all_hold(&rule.given) && (rule.any_of.is_empty() || self.any_holds(&rule.any_of))
    }

    pub(crate) fn all_hold(&self, conditions: &[Condition]) -> bool {
        conditions.iter().all(|condition| self.holds(condition))
    }

    /// Whether one of several alternatives holds.
    pub(crate) fn any_holds(&self, any_of: &[Alternative]) -> bool {
        any_of.iter().any(|alternative| self.all_hold(alternative))
    }

    /// Whether a question is asked and its answer brings its dimension at least to `some`.
    pub(crate) fn is_raised(&self, at: usize) -> bool {
        let question = self.instrument.questions.get(at);
        question.is_some_and(|question| question.level(self.risk(at)) >= Level::Some)
    }

    /// The rules with their positions and outcomes.
    pub(super) fn rules(&self) -> impl Iterator<Item = (usize, &'i Rule, &'i Outcome)> + use<'i> {
        let instrument = self.instrument;
        instrument.rules.iter().enumerate().filter_map(|(at, rule)| {
            let outcome = instrument.outcomes.get(usize::from(rule.outcome))?;
            Some((at, rule, outcome))
        })
    }

    /// The matching rule with the highest caution; among equals, the first.
    pub(super) fn winning_rule(&self) -> Option<(usize, &'i Outcome)> {
        let mut winner: Option<(usize, &Outcome)> = None;
        for (at, rule, outcome) in self.rules() {
            let higher = winner.is_none_or(|(_, best)| outcome.caution > best.caution);
            if higher && self.matches(rule) {
                winner = Some((at, outcome));
            }
        }
        winner
    }

    /// The other outcomes whose rules match at the caution of this one, in the order of the rules.
    pub(super) fn alongside(&self, of: &Outcome) -> Vec<&'i Outcome> {
        let mut others: Vec<&Outcome> = Vec::new();
        for (_, rule, outcome) in self.rules() {
            let new = outcome.id != of.id && !others.iter().any(|other| other.id == outcome.id);
            if outcome.caution == of.caution && new && self.matches(rule) {
                others.push(outcome);
            }
        }
        others
    }

    /// The alerts; in the safest reading unknown answers raise none.
    pub(super) fn alerts(&self) -> Vec<&'i Alert> {
        self.instrument.alerts.iter().filter(|alert| self.any_holds(&alert.any_of)).collect()
    }

    /// The level of a dimension as the answers give it: unknown where they do not settle it.
    pub(super) fn profile_level(&self, topic: usize) -> Level {
        let level = self.level(topic);
        let unknown = |at: usize| self.item(at).unknown.is_some();
        let questions = self.instrument.topics.get(topic).map(|topic| self.instrument.questions_of(topic));
        if level < Level::High && questions.is_some_and(|mut questions| questions.any(unknown)) {
            Level::Unknown
        } else {
            level
        }
    }

    /// The unknown questions that, alone at their riskiest, give a higher caution than this; where none
    /// alone does, all unknown ones.
    pub(super) fn deciding_unknowns(&mut self, caution: u8) -> Vec<&'i Question> {
        let instrument = self.instrument;
        let unknowns = || instrument.questions.iter().enumerate();
        let mut deciding = Vec::new();
        for (at, question) in unknowns() {
            let Some(riskiest) = self.item(at).unknown else { continue };
            let (risk, topic) = (self.risk(at), usize::from(question.topic));
            let level = self.level(topic);
            self.set_risk(at, riskiest);
            self.raise_level(question, riskiest);
            if self.rules().any(|(_, rule, outcome)| outcome.caution > caution && self.matches(rule)) {
                deciding.push(question);
            }
            self.set_risk(at, risk);
            self.set_level(topic, level);
        }
        if deciding.is_empty() {
            deciding = unknowns().filter(|(at, _)| self.item(*at).unknown.is_some()).map(|(_, q)| q).collect();
        }
        deciding
    }

    fn set_risk(&mut self, question: usize, risk: u8) {
        if let Some(item) = self.items.get_mut(question) {
            item.risk = risk;
        }
    }
}

impl QuestionState {
    fn new(question: &Question, asked: bool, answer: Option<Answer>, assumption: Assumption) -> Self {
        let known = |risk: u8| QuestionState { asked, risk: if asked { risk } else { 0 }, unknown: None };
        let unknown = |riskiest: u8| match (asked, assumption) {
            (false, _) => known(0),
            (true, Assumption::Safest) => QuestionState { asked, risk: 0, unknown: Some(riskiest) },
            (true, Assumption::Riskiest) => QuestionState { asked, risk: riskiest, unknown: Some(riskiest) },
        };
        match (answer, question.unsure) {
            (Some(Answer::Option(option)), _) => {
                known(question.options.get(usize::from(option)).map_or(0, |option| option.risk))
            }
            (Some(Answer::Unsure), Unsure::Fails(risk)) => known(risk),
            (Some(Answer::Unsure), Unsure::Unknown(riskiest)) => unknown(riskiest),
            _ => unknown(question.riskiest),
        }
    }
}
