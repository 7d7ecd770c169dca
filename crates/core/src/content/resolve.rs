//! From ids to positions: makes the instrument out of what its file says.

use std::borrow::Cow;

use super::catalogue::CatalogueLayout;
use super::{ContentError, schema};
use crate::instrument::{
    Alert, AnswerOption, Cautions, Instrument, Kind, Outcome, Question, Situation, Topic, TopicKind, Unsure,
};

/// What every step needs: the file's name for errors, and what is already known.
pub(super) struct Resolver<'a> {
    file: &'a str,
    raw: &'a schema::Instrument,
    pub(super) topics: Vec<Topic>,
    pub(super) questions: Vec<Question>,
}

pub(super) fn resolve(file: &str, raw: &schema::Instrument) -> Result<Instrument, ContentError> {
    let mut layout = CatalogueLayout::new();
    let mut resolver = Resolver { file, raw, topics: Vec::new(), questions: Vec::new() };
    resolver.topics(&mut layout)?;
    let outcomes: Vec<Outcome> = raw
        .outcomes
        .iter()
        .map(|outcome| Outcome {
            id: outcome.id.clone().into(),
            caution: outcome.caution,
            romance_wait: outcome.romance_wait,
            texts: layout.outcome(),
        })
        .collect();
    let mut alerts = Vec::new();
    for (at, alert) in raw.alerts.iter().enumerate() {
        let any_of = resolver.alternatives(&alert.any_of, &format!("alerts[{at}].anyOf"))?;
        alerts.push(Alert {
            id: alert.id.clone().into(),
            any_of: any_of.into(),
            romance_wait: alert.romance_wait,
            texts: layout.alert(),
        });
    }
    let rules = resolver.rules(raw, &outcomes)?;
    let find_out = resolver.find_out()?;
    let wording_by = resolver.question(&raw.wording_by, "wordingBy")?;
    if !resolver.is_required(wording_by) {
        return Err(resolver.error("wordingBy", format!("`{}`", raw.wording_by), "a choice that is required"));
    }
    let schema::Cautions { cautious_from, mild_up_to, sheet_up_to, time_from } = raw.cautions;
    Ok(Instrument {
        version: raw.version,
        wording_by,
        cautions: Cautions { cautious_from, mild_up_to, sheet_up_to, time_from },
        topics: resolver.topics.into(),
        questions: resolver.questions.into(),
        outcomes: outcomes.into(),
        find_out,
        rules: rules.into(),
        alerts: alerts.into(),
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
            self.topics.push(Topic {
                id: topic.id.clone().into(),
                kind,
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
            schema::Kind::Choice => (Kind::Choice, raw.options.iter().map(option).collect()),
            schema::Kind::Frequency => (Kind::Frequency, Kind::Frequency.shared_options().into()),
            schema::Kind::Check => (Kind::Check, Kind::Check.shared_options().into()),
        };
        let riskiest = options.iter().map(|option| option.risk).max().unwrap_or(0);
        let unsure = match raw.kind {
            schema::Kind::Frequency => Unsure::Unknown(riskiest),
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
            changeable: raw.changeable,
            some: if raw.some_unless_yes { 1 } else { raw.some.unwrap_or(Question::NEVER) },
            high: raw.high.unwrap_or(Question::NEVER),
            riskiest,
            asked_when: self.asked_when(raw, place)?,
            options,
            texts,
        })
    }

    fn fields_fit_the_kind(&self, raw: &schema::Question, place: &str) -> Result<(), ContentError> {
        let (choice, frequency, check) =
            (raw.kind == schema::Kind::Choice, raw.kind == schema::Kind::Frequency, raw.kind == schema::Kind::Check);
        let fields = [
            ("options", !raw.options.is_empty(), choice),
            ("required", raw.required, choice),
            ("unsureAtMost", raw.unsure_at_most.is_some(), choice && !raw.required),
            ("some", raw.some.is_some(), frequency),
            ("high", raw.high.is_some(), frequency),
            ("someUnlessYes", raw.some_unless_yes, check),
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

    fn asked_when(&self, raw: &schema::Question, place: &str) -> Result<Cow<'static, [Situation]>, ContentError> {
        let mut any_of = Vec::new();
        for (at, situation) in raw.asked_when.iter().enumerate() {
            let mut all_of = Vec::new();
            for (id, values) in situation {
                let place = format!("{place}.askedWhen[{at}].{id}");
                let question = self.earlier_choice(id, &place)?;
                if values.is_empty() {
                    return Err(self.error(place, "no option", "at least one: else it is never asked"));
                }
                all_of.push((question, self.options(question, values, &place)?));
            }
            any_of.push(Cow::Owned(all_of));
        }
        if raw.required && !any_of.is_empty() {
            let place = format!("{place}.askedWhen");
            return Err(self.error(place, "a condition on a required choice", "none: it is always asked"));
        }
        Ok(any_of.into())
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

fn option(raw: &schema::AnswerOption) -> AnswerOption {
    AnswerOption { value: raw.value.clone().into(), risk: raw.risk, guaranteed_months: raw.guarantees_months }
}

pub(super) fn one_of<'a>(ids: impl Iterator<Item = &'a str>) -> String {
    let ids: Vec<String> = ids.map(|id| format!("`{id}`")).collect();
    format!("one of {}", ids.join(", "))
}
