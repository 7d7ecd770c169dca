//! A sheet of answers as a test writes it, and how it is handed to the engine: as a developer would,
//! by question id.

use std::collections::BTreeMap;

use boundary_check_content as built_in;
use boundary_check_core::scoring::{Answers, Assessment, InputValue, PartnerTreatment, Policy, score};
use serde_json::Value;

use crate::spec;

/// One answer; "not sure" is the text `unsure`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reply {
    Text(&'static str),
    Number(u8),
}

pub const UNSURE: Reply = Reply::Text("unsure");

impl Reply {
    pub fn given(&self) -> InputValue<'static> {
        match self {
            Reply::Text(text) => InputValue::Text(text),
            Reply::Number(number) => InputValue::Number(u32::from(*number)),
        }
    }
}

impl From<u8> for Reply {
    fn from(number: u8) -> Self {
        Reply::Number(number)
    }
}

impl From<&'static str> for Reply {
    fn from(text: &'static str) -> Self {
        Reply::Text(text)
    }
}

/// Answers by question id; what is not in it is unanswered.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Sheet {
    pub replies: BTreeMap<&'static str, Reply>,
    pub wait: Option<u8>,
    /// Whether the policy says that partners may not be treated.
    pub partners_forbidden: bool,
}

impl Sheet {
    /// Every question that is asked, answered at its safest; also what would be asked of somebody under 18. `role` is one
    /// of `ROLES`.
    pub fn safest(role: &'static str, bond: &'static str) -> Self {
        let asked = spec::QUESTIONS.iter().filter(|question| {
            ["no", "under-18"].iter().any(|vulnerable| question.asked.holds(role, bond, vulnerable))
        });
        let replies = asked.map(|question| (question.id, question.safest())).collect();
        Sheet { replies, ..Sheet::default() }.about(role, bond)
    }

    /// The situation alone. `role` is one of `ROLES`.
    pub fn about(mut self, role: &'static str, bond: &'static str) -> Self {
        let given = match role {
            "ended" => ("paused", Some(("again", "no"))),
            "paused" => ("paused", Some(("again", "maybe"))),
            "private" => ("acquaintance", Some(("massage-kind", "private"))),
            "acquaintance" => ("acquaintance", Some(("massage-kind", "treatment"))),
            client => (client, None),
        };
        self.replies.insert("role", given.0.into());
        self.replies.extend(given.1.map(|(id, reply)| (id, reply.into())));
        self.replies.insert("bond", bond.into());
        self
    }

    pub fn with(mut self, id: &'static str, reply: impl Into<Reply>) -> Self {
        self.replies.insert(spec::question(id).id, reply.into());
        self
    }

    pub fn without(mut self, id: &str) -> Self {
        self.replies.remove(spec::question(id).id);
        self
    }

    pub fn waiting(mut self, months: u8) -> Self {
        self.wait = Some(months);
        self
    }

    pub fn text(&self, id: &str) -> &'static str {
        match self.replies.get(id) {
            Some(Reply::Text(text)) => text,
            _ => "",
        }
    }

    pub fn asks(&self, id: &str) -> bool {
        spec::question(id).asked.holds(spec::role(self), self.text("bond"), self.text("vulnerable"))
    }

    pub fn policy(&self) -> Policy {
        let partner_treatment =
            if self.partners_forbidden { PartnerTreatment::Forbidden } else { PartnerTreatment::Allowed };
        Policy { friendship_wait_months: self.wait, partner_treatment, ..Policy::default() }
    }

    pub fn answers(&self) -> Answers {
        let given = self.replies.iter().map(|(id, reply)| (*id, reply.given()));
        Answers::from_values(built_in::instrument(), given).expect("a valid sheet")
    }

    pub fn score(&self) -> Assessment<'static> {
        score(built_in::instrument(), &self.answers(), &self.policy()).expect("the situation is answered")
    }

    pub fn json(&self) -> Value {
        serde_json::to_value(self.score()).expect("an assessment becomes JSON")
    }

    pub fn outcome(&self) -> &'static str {
        &self.score().outcome.id
    }

    /// A part of the result's JSON, as the ids in it.
    pub fn ids(&self, field: &str) -> Vec<String> {
        ids(&self.json()[field])
    }

    pub fn level(&self, dimension: &str) -> String {
        self.json()["profile"][dimension].as_str().expect("a level of every dimension").to_owned()
    }
}

pub fn ids(list: &Value) -> Vec<String> {
    list.as_array().expect("a list").iter().map(|id| id.as_str().expect("an id").to_owned()).collect()
}
