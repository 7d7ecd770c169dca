//! From ids to positions: the outcomes, and the causes that the guidance has words for.

use super::catalogue::CatalogueLayout;
use super::resolve::{Place, Resolver, one_of};
use super::{ContentError, schema};
use crate::instrument::{Cause, Outcome, Time};

impl Resolver<'_> {
    pub(super) fn outcomes(&self, layout: &mut CatalogueLayout) -> Result<Vec<Outcome>, ContentError> {
        let mut outcomes = Vec::new();
        for (at, outcome) in self.raw.outcomes.iter().enumerate() {
            let alert = |id: &String| {
                let position = self.raw.alerts.iter().position(|alert| alert.id == *id);
                position.map(|position| position as u16).ok_or_else(|| {
                    let expected = one_of(self.raw.alerts.iter().map(|alert| &*alert.id));
                    self.error(format!("outcomes[{at}].covers"), format!("`{id}`"), expected)
                })
            };
            outcomes.push(Outcome {
                id: outcome.id.clone().into(),
                caution: outcome.caution,
                romance_wait: outcome.romance_wait,
                closeness: outcome.closeness,
                sheet: outcome.sheet,
                frame_only: outcome.frame_only,
                theirs: outcome.theirs,
                covers: outcome.covers.iter().map(alert).collect::<Result<Vec<_>, _>>()?.into(),
                texts: layout.outcome(),
            });
        }
        Ok(outcomes)
    }

    pub(super) fn causes(&self, layout: &mut CatalogueLayout) -> Result<Vec<Cause>, ContentError> {
        let mut causes = Vec::new();
        for (at, cause) in self.raw.causes.iter().enumerate() {
            let place = format!("causes[{at}]");
            if cause.questions.is_empty() {
                return Err(self.error(format!("{place}.questions"), "no question", "at least one"));
            }
            let questions = cause.questions.iter().map(|id| self.question(id, &format!("{place}.questions")));
            causes.push(Cause {
                id: cause.id.clone().into(),
                questions: questions.collect::<Result<Vec<_>, _>>()?.into(),
                when: self.alternatives(&cause.when, &format!("{place}.when"), Place::Elsewhere)?.into(),
                step: cause.step.map(time),
                words_alone: cause.words_alone,
                urgent: cause.urgent,
                texts: layout.cause(),
            });
        }
        Ok(causes)
    }
}

fn time(raw: schema::Time) -> Time {
    match raw {
        schema::Time::Now => Time::Now,
        schema::Time::Week => Time::Week,
        schema::Time::Next => Time::Next,
    }
}
