//! From ids to positions, second half: the rules and their conditions.

use super::resolve::{Place, Resolver, one_of};
use super::{ContentError, schema};
use crate::instrument::{Alternative, Condition, Kind, Level, Outcome, Rule, TopicKind};

impl Resolver<'_> {
    pub(super) fn rules(&self, raw: &schema::Instrument, outcomes: &[Outcome]) -> Result<Vec<Rule>, ContentError> {
        let mut rules: Vec<Rule> = Vec::new();
        for (at, rule) in raw.rules.iter().enumerate() {
            let place = format!("rules[{at}]");
            let find = |id: &str, field: &str| {
                outcomes.iter().position(|outcome| outcome.id == id).ok_or_else(|| {
                    self.error(format!("{place}.{field}"), format!("`{id}`"), one_of(outcomes.iter().map(|o| &*o.id)))
                })
            };
            let outcome = find(&rule.outcome, "outcome")? as u16;
            let any_of = match &rule.same_as {
                None => self.alternatives(&rule.any_of, &format!("{place}.anyOf"), Place::Rule)?.into(),
                Some(id) => {
                    let other = find(id, "sameAs")? as u16;
                    let earlier = rules.iter().find(|rule| rule.outcome == other);
                    if !rule.any_of.is_empty() {
                        return Err(self.error(place, "both `sameAs` and `anyOf`", "only one of them"));
                    }
                    earlier.map(|rule| rule.any_of.clone()).ok_or_else(|| {
                        self.error(format!("{place}.sameAs"), format!("`{id}`"), "the outcome of an earlier rule")
                    })?
                }
            };
            let given = self.conditions(&rule.given, &format!("{place}.given"), Place::Rule)?.into();
            rules.push(Rule { outcome, given, any_of });
        }
        Ok(rules)
    }

    pub(super) fn alternatives(
        &self,
        raw: &[Vec<schema::Condition>],
        place: &str,
        kind: Place,
    ) -> Result<Vec<Alternative>, ContentError> {
        raw.iter()
            .enumerate()
            .map(|(at, conditions)| Ok(self.conditions(conditions, &format!("{place}[{at}]"), kind)?.into()))
            .collect()
    }

    fn conditions(&self, raw: &[schema::Condition], place: &str, kind: Place) -> Result<Vec<Condition>, ContentError> {
        let conditions = raw.iter().enumerate();
        conditions.map(|(at, condition)| self.condition(condition, &format!("{place}[{at}]"), kind)).collect()
    }

    fn condition(&self, raw: &schema::Condition, place: &str, kind: Place) -> Result<Condition, ContentError> {
        Ok(match raw {
            schema::Condition::Answer { question, r#in } => {
                let at = self.question(question, place)?;
                let options = self.options(at, r#in, place)?;
                self.one_of_or_at_least(at, options, place, kind)?
            }
            schema::Condition::Frequency { question, at_least } => {
                let question = self.question_of(Kind::Frequency, question, place)?;
                Condition::AtLeast { questions: vec![question].into(), risk: *at_least }
            }
            schema::Condition::Check { any_of, is_not: schema::SafeAnswer::Yes } => {
                let questions: Result<Vec<u16>, _> =
                    any_of.iter().map(|id| self.question_of(Kind::Check, id, place)).collect();
                Condition::AtLeast { questions: questions?.into(), risk: 1 }
            }
            schema::Condition::Level { dimension, at_least } => {
                Condition::Dimension { topic: self.dimension(dimension, place)?, level: level(*at_least) }
            }
            schema::Condition::OwnLevels { count, at_least } => {
                Condition::OwnDimensions { count: *count, level: level(*at_least) }
            }
            schema::Condition::Waiting { policy: schema::WaitingPolicy::Friendship, longer_than } => {
                Condition::Waiting { question: self.question(longer_than, place)? }
            }
            schema::Condition::PartnerTreatment(schema::PartnerTreatment::Forbidden) => Condition::PartnersForbidden,
            schema::Condition::Unsure { question } => {
                Condition::AnsweredUnsure { question: self.question(question, place)? }
            }
        })
    }

    fn question_of(&self, kind: Kind, id: &str, place: &str) -> Result<u16, ContentError> {
        let at = self.question(id, place)?;
        match self.questions.get(usize::from(at)) {
            Some(question) if question.kind == kind => Ok(at),
            _ => Err(self.error(place, format!("`{id}`"), format!("a question of kind {kind:?}").to_lowercase())),
        }
    }

    /// In a rule, "one of these options" is positive only for a choice without risks, which stays as it is; elsewhere it
    /// must take in everything from some risk on, and becomes "at least this risk".
    fn one_of_or_at_least(&self, at: u16, options: u32, place: &str, kind: Place) -> Result<Condition, ContentError> {
        let Some(question) = self.questions.get(usize::from(at)).filter(|question| question.riskiest > 0) else {
            return Ok(Condition::OneOf { question: at, options });
        };
        let chosen = |index: usize| options & (1 << index) != 0;
        let named = question.options.iter().enumerate().filter(|(index, _)| chosen(*index));
        let risk = named.map(|(_, option)| option.risk).min().unwrap_or(0);
        let all_above =
            question.options.iter().enumerate().all(|(index, option)| chosen(index) == (option.risk >= risk));
        if risk == 0 || !all_above {
            if kind == Place::Elsewhere {
                return Ok(Condition::OneOf { question: at, options });
            }
            return Err(self.error(
                place,
                format!("options of `{}` that leave out a riskier one or take in the safest", question.id),
                "every option from some risk on",
            ));
        }
        Ok(Condition::AtLeast { questions: vec![at].into(), risk })
    }

    fn dimension(&self, id: &str, place: &str) -> Result<u16, ContentError> {
        let dimensions = || self.topics.iter().filter(|topic| topic.kind == TopicKind::Dimension);
        let known = dimensions().any(|topic| topic.id == id);
        let at = self.topics.iter().position(|topic| known && topic.id == id);
        at.map(|at| at as u16)
            .ok_or_else(|| self.error(place, format!("`{id}`"), one_of(dimensions().map(|topic| &*topic.id))))
    }
}

fn level(raw: schema::Level) -> Level {
    match raw {
        schema::Level::Some => Level::Some,
        schema::Level::High => Level::High,
    }
}
