//! From ids to positions: makes the instrument out of what its file says.

use std::borrow::Cow;
use std::collections::BTreeMap;

use sha2::{Digest, Sha256};

use super::catalogue::CatalogueLayout;
use super::{ContentError, schema};
use crate::instrument::{
    Alert, AnswerOption, Cautions, Instrument, Kind, Question, Situation, Topic, TopicKind, Unsure, Variant,
};

/// What every step needs: the file's name for errors, and what is already known.
pub(super) struct Resolver<'a> {
    file: &'a str,
    pub(super) raw: &'a schema::Instrument,
    pub(super) topics: Vec<Topic>,
    pub(super) questions: Vec<Question>,
}

/// Where a condition stands: what scores may only say "at least"; elsewhere single answers may be named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// In a rule.
    Rule,
    /// In an alert, a variant or a cause.
    Elsewhere,
}

/// Eight digits of the SHA-256 of a file.
fn hash(file: &str) -> String {
    Sha256::digest(file.as_bytes()).iter().take(4).map(|byte| format!("{byte:02x}")).collect()
}

pub(super) fn resolve(file: &str, json: &str, raw: &schema::Instrument) -> Result<Instrument, ContentError> {
    let mut layout = CatalogueLayout::new();
    let mut resolver = Resolver { file, raw, topics: Vec::new(), questions: Vec::new() };
    resolver.topics(&mut layout)?;
    let mut variants = Vec::new();
    for (at, variant) in raw.variants.iter().enumerate() {
        let any_of = resolver.alternatives(&variant.any_of, &format!("variants[{at}].anyOf"), Place::Elsewhere)?.into();
        variants.push(Variant { id: variant.id.clone().into(), any_of });
    }
    let mut alerts = Vec::new();
    for (at, alert) in raw.alerts.iter().enumerate() {
        let any_of = resolver.alternatives(&alert.any_of, &format!("alerts[{at}].anyOf"), Place::Elsewhere)?;
        alerts.push(Alert {
            id: alert.id.clone().into(),
            any_of: any_of.into(),
            romance_wait: alert.romance_wait,
            protects: alert.protects,
            first: alert.first,
            theirs: alert.theirs,
            alone: alert.alone,
            texts: layout.alert(),
        });
    }
    let outcomes = resolver.outcomes(&mut layout)?;
    let causes = resolver.causes(&mut layout)?;
    let rules = resolver.rules(raw, &outcomes)?;
    let find_out = resolver.find_out()?;
    let schema::Cautions { cautious_from, mild_up_to, sheet_up_to, time_from } = raw.cautions;
    Ok(Instrument {
        version: raw.version,
        hash: hash(json).into(),
        cautions: Cautions { cautious_from, mild_up_to, sheet_up_to, time_from },
        variants: variants.into(),
        topics: resolver.topics.into(),
        questions: resolver.questions.into(),
        outcomes: outcomes.into(),
        find_out,
        rules: rules.into(),
        alerts: alerts.into(),
        causes: causes.into(),
    })
}

impl Resolver<'_> {
    pub(super) fn error(
        &self,
        place: impl Into<String>,
        found: impl Into<String>,
        expected: impl Into<String>,
    ) -> ContentError {
        ContentError::new(self.file, place, found, expected)
    }

    fn topics(&mut self, layout: &mut CatalogueLayout) -> Result<(), ContentError> {
        for (at, topic) in self.raw.topics.iter().enumerate() {
            let kind = match topic.kind {
                schema::TopicKind::Situation => TopicKind::Situation,
                schema::TopicKind::Dimension => TopicKind::Dimension,
                schema::TopicKind::Balance => TopicKind::Balance,
                schema::TopicKind::Safety => TopicKind::Safety,
            };
            if topic.theirs && kind != TopicKind::Dimension {
                return Err(self.error(format!("topics[{at}].theirs"), "`theirs`", "only on a dimension"));
            }
            self.topics.push(Topic {
                id: topic.id.clone().into(),
                kind,
                theirs: topic.theirs,
                first_question: self.questions.len() as u16,
                question_count: topic.questions.len() as u16,
                texts: layout.topic(),
            });
            for (number, question) in topic.questions.iter().enumerate() {
                let place = format!("topics[{at}].questions[{number}]");
                let resolved = self.one_question(question, at as u16, &place, layout)?;
                self.questions.push(resolved);
            }
        }
        Ok(())
    }

    fn one_question(
        &self,
        raw: &schema::Question,
        topic: u16,
        place: &str,
        layout: &mut CatalogueLayout,
    ) -> Result<Question, ContentError> {
        self.fields_fit_the_kind(raw, place)?;
        let (kind, options): (Kind, Cow<'static, [AnswerOption]>) = match raw.kind {
            schema::Kind::Choice => {
                let options = raw.options.iter().enumerate();
                let options = options.map(|(at, option)| self.option(option, &format!("{place}.options[{at}]")));
                (Kind::Choice, options.collect::<Result<Vec<_>, _>>()?.into())
            }
            schema::Kind::Frequency => (Kind::Frequency, Kind::Frequency.shared_options().into()),
            schema::Kind::Check => (Kind::Check, Kind::Check.shared_options().into()),
            schema::Kind::Fact => (Kind::Fact, Kind::Fact.shared_options().into()),
        };
        let riskiest = options.iter().map(|option| option.risk).max().unwrap_or(0);
        let unsure = match raw.kind {
            schema::Kind::Frequency | schema::Kind::Fact => Unsure::Unknown(riskiest),
            schema::Kind::Check if raw.unsure_fails || raw.some_unless_yes => Unsure::Fails(1),
            schema::Kind::Check => Unsure::Unknown(riskiest),
            schema::Kind::Choice => match &raw.unsure_at_most {
                None => Unsure::NotOffered,
                Some(value) => {
                    let riskier = || options.iter().filter(|option| option.risk > 0);
                    let at_most = riskier().find(|option| option.value == *value).ok_or_else(|| {
                        let place = format!("{place}.unsureAtMost");
                        self.error(place, format!("`{value}`"), one_of(riskier().map(|option| &*option.value)))
                    })?;
                    Unsure::Unknown(at_most.risk)
                }
            },
        };
        let texts = layout.question(if kind == Kind::Choice { options.len() } else { 0 });
        Ok(Question {
            id: raw.id.clone().into(),
            topic,
            kind,
            unsure,
            required: raw.required,
            framing: raw.framing,
            changeable: raw.changeable,
            by_sheet: raw.by_sheet,
            some: if raw.some_unless_yes || raw.some_if_yes { 1 } else { raw.some.unwrap_or(Question::NEVER) },
            high: raw.high.unwrap_or(Question::NEVER),
            riskiest,
            asked_when: self.situations(&raw.asked_when, &format!("{place}.askedWhen"))?,
            options,
            texts,
        })
    }

    fn fields_fit_the_kind(&self, raw: &schema::Question, place: &str) -> Result<(), ContentError> {
        let is = |kind| raw.kind == kind;
        let (choice, frequency) = (is(schema::Kind::Choice), is(schema::Kind::Frequency));
        let (check, fact) = (is(schema::Kind::Check), is(schema::Kind::Fact));
        let risky = raw.options.iter().any(|option| option.risk > 0);
        let fields = [
            ("options", !raw.options.is_empty(), choice),
            ("required", raw.required, choice),
            ("framing", raw.framing, raw.required && !risky),
            ("changeable", raw.changeable, !choice),
            ("bySheet", raw.by_sheet, check),
            ("unsureAtMost", raw.unsure_at_most.is_some(), choice),
            ("offeredWhen", raw.options.iter().any(|option| !option.offered_when.is_empty()), !risky),
            ("some", raw.some.is_some(), frequency),
            ("high", raw.high.is_some(), frequency),
            ("someUnlessYes", raw.some_unless_yes, check),
            ("someIfYes", raw.some_if_yes, fact),
            ("unsureFails", raw.unsure_fails, check),
        ];
        for (field, given, fits) in fields {
            if given && !fits {
                return Err(self.error(
                    format!("{place}.{field}"),
                    format!("`{field}` on a question of kind {:?}", raw.kind).to_lowercase(),
                    "no such field here",
                ));
            }
        }
        if choice && raw.options.is_empty() {
            return Err(self.error(format!("{place}.options"), "no options", "at least two"));
        }
        Ok(())
    }

    /// When something is asked or offered, by what earlier choices say.
    fn situations(
        &self,
        raw: &[BTreeMap<String, Vec<String>>],
        place: &str,
    ) -> Result<Cow<'static, [Situation]>, ContentError> {
        let mut any_of = Vec::new();
        for (at, situation) in raw.iter().enumerate() {
            let mut all_of = Vec::new();
            for (id, values) in situation {
                let place = format!("{place}[{at}].{id}");
                let question = self.earlier_choice(id, &place)?;
                if values.is_empty() {
                    return Err(self.error(place, "no option", "at least one: else it never is"));
                }
                all_of.push((question, self.options(question, values, &place)?));
            }
            any_of.push(Cow::Owned(all_of));
        }
        Ok(any_of.into())
    }

    fn option(&self, raw: &schema::AnswerOption, place: &str) -> Result<AnswerOption, ContentError> {
        Ok(AnswerOption {
            value: raw.value.clone().into(),
            risk: raw.risk,
            guaranteed_months: raw.guarantees_months,
            offered_when: self.situations(&raw.offered_when, &format!("{place}.offeredWhen"))?,
        })
    }

    /// A question may be asked only by what an earlier, required choice says.
    fn earlier_choice(&self, id: &str, place: &str) -> Result<u16, ContentError> {
        let mut all = self.raw.topics.iter().flat_map(|topic| &topic.questions);
        match self.question(id, place) {
            Ok(at) if self.is_required(at) => Ok(at),
            Err(unknown) if !all.any(|question| question.id == id) => Err(unknown),
            _ => Err(self.error(place, format!("`{id}`"), "an earlier choice that is required")),
        }
    }

    fn is_required(&self, question: u16) -> bool {
        self.questions.get(usize::from(question)).is_some_and(|question| question.required)
    }

    fn find_out(&self) -> Result<u16, ContentError> {
        let mut marked = self.raw.outcomes.iter().enumerate().filter(|(_, outcome)| outcome.find_out);
        let found = match (marked.next(), marked.next()) {
            (Some((at, _)), None) => return Ok(at as u16),
            (None, _) => "none with findOut".to_owned(),
            (Some((_, one)), Some((_, other))) => format!("findOut on `{}` and on `{}`", one.id, other.id),
        };
        Err(self.error("outcomes", found, "one outcome with `\"findOut\": true`"))
    }

    pub(super) fn question(&self, id: &str, place: &str) -> Result<u16, ContentError> {
        let at = self.questions.iter().position(|question| question.id == id);
        at.map(|at| at as u16).ok_or_else(|| self.error(place, format!("`{id}`"), "the id of a question"))
    }

    pub(super) fn options(&self, question: u16, values: &[String], place: &str) -> Result<u32, ContentError> {
        let options = self.questions.get(usize::from(question)).map_or(&[][..], |question| &question.options);
        values.iter().try_fold(0, |bits, value| {
            let index = options.iter().position(|option| option.value == *value);
            index.map(|index| bits | 1 << index.min(31)).ok_or_else(|| {
                self.error(place, format!("`{value}`"), one_of(options.iter().map(|option| &*option.value)))
            })
        })
    }
}

pub(super) fn one_of<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    let ids: Vec<String> = ids.map(|id| format!("`{id}`")).collect();
    format!("one of {}", ids.join(", "))
}
