//! Section 3's reading and section 2's rules a second time, as plain functions written from the
//! specification's words: an independent answer to "which rules match?". `verdict.rs` goes on from here.

use std::collections::BTreeMap;

use crate::sheet::{Reply, Sheet, UNSURE};
use crate::spec::{self, CORE, DIMENSIONS, FRIENDSHIP, Kind, QUESTIONS};

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Unknowns {
    Safest,
    Riskiest,
}

/// The questions that met a condition; `None` where it does not hold.
type Met = Option<Vec<&'static str>>;

/// The answers to the questions asked, every unknown filled in.
#[derive(Clone)]
pub struct Reading {
    role: &'static str,
    bond: &'static str,
    wait: u8,
    pub values: BTreeMap<&'static str, Reply>,
}

/// "Unknown are, among the questions asked: those unanswered; frequency items, `vulnerable` and
/// `code-allows` answered `unsure`."
pub fn unknown(sheet: &Sheet) -> Vec<&'static str> {
    let is_unknown = |question: &&spec::Question| match sheet.replies.get(question.id) {
        None => true,
        Some(reply) if *reply == UNSURE => {
            question.kind == Kind::Frequency || question.id == "vulnerable" || question.id == "code-allows"
        }
        Some(_) => false,
    };
    QUESTIONS.iter().filter(|question| sheet.asks(question.id)).filter(is_unknown).map(|q| q.id).collect()
}

/// "frequency 0 … 3; checks yes … no; `vulnerable` answered `unsure` no … yes, unanswered no … under-18;
/// `since` unanswered over-2-years … under-6-months"
pub fn extreme(id: &str, sheet: &Sheet, unknowns: Unknowns) -> Reply {
    let safest = unknowns == Unknowns::Safest;
    match (spec::question(id).kind, id) {
        (Kind::Frequency, _) => Reply::Number(if safest { 0 } else { 3 }),
        (Kind::Check, _) => Reply::Text(if safest { "yes" } else { "no" }),
        (_, "since") => Reply::Text(if safest { "over-2-years" } else { "under-6-months" }),
        (_, "vulnerable") if safest => Reply::Text("no"),
        (_, "vulnerable") if sheet.replies.get("vulnerable") == Some(&UNSURE) => Reply::Text("yes"),
        (_, "vulnerable") => Reply::Text("under-18"),
        _ => unreachable!("role and bond are always answered"),
    }
}

pub fn read(sheet: &Sheet, unknowns: Unknowns) -> Reading {
    let mut values = sheet.replies.clone();
    values.retain(|id, _| sheet.asks(id));
    for id in unknown(sheet) {
        values.insert(id, extreme(id, sheet, unknowns));
    }
    Reading { role: sheet.text("role"), bond: sheet.text("bond"), wait: sheet.wait.unwrap_or(0), values }
}

impl Reading {
    fn at_least(&self, id: &'static str, times: u8) -> Met {
        matches!(self.values.get(id), Some(Reply::Number(n)) if *n >= times).then(|| vec![id])
    }

    fn is(&self, id: &'static str, options: &[&str]) -> Met {
        matches!(self.values.get(id), Some(Reply::Text(text)) if options.contains(text)).then(|| vec![id])
    }

    fn not_yes(&self, ids: &[&'static str]) -> Met {
        let failing: Vec<_> = ids.iter().copied().filter(|id| self.is(id, &["no", "unsure"]).is_some()).collect();
        (!failing.is_empty()).then_some(failing)
    }

    /// The items of a dimension that are at this level: `some` or `high`.
    pub fn items_at(&self, dimension: &str, high: bool) -> Vec<&'static str> {
        let reaches = |question: &&spec::Question| {
            let threshold = if high { question.high } else { question.some };
            let rules_missing = !high && question.id == "limits-rules" && self.not_yes(&["limits-rules"]).is_some();
            rules_missing || self.at_least(question.id, threshold).is_some()
        };
        QUESTIONS
            .iter()
            .filter(|question| question.dimension == Some(dimension))
            .filter(reaches)
            .map(|q| q.id)
            .collect()
    }

    fn high(&self, dimension: &str) -> Met {
        Some(self.items_at(dimension, true)).filter(|items| !items.is_empty())
    }

    /// So many dimensions at `some` (or higher), or at `high`.
    fn dimensions(&self, count: usize, high: bool) -> Met {
        let raised: Vec<_> = DIMENSIONS
            .iter()
            .map(|dimension| self.items_at(dimension, high))
            .filter(|items| !items.is_empty())
            .collect();
        (raised.len() >= count).then(|| raised.concat())
    }

    fn friendship(&self) -> bool {
        FRIENDSHIP.contains(&self.bond)
    }

    /// "`since` guarantees 0, 6, 12 and 24 months."
    fn must_wait(&self) -> Met {
        let guaranteed = [("under-6-months", 0), ("6-to-12-months", 6), ("1-to-2-years", 12), ("over-2-years", 24)];
        let shorter = |(option, months): &(&str, u8)| self.is("since", &[option]).is_some() && self.wait > *months;
        guaranteed.iter().any(shorter).then(|| vec!["since"])
    }

    /// Rules 2 and 3.
    fn crossing(&self) -> Vec<Met> {
        let vulnerable = || self.is("vulnerable", &["yes", "under-18"]);
        vec![
            self.is("bond", &["romantic"]),
            self.at_least("attract-contact", 1),
            self.at_least("attract-flirting", 2),
            both(self.at_least("attract-flirting", 1), vulnerable()),
            both(self.at_least("attract-feelings", 3), vulnerable()),
            both(self.at_least("attract-feelings", 1), self.is("vulnerable", &["under-18"])),
            both(self.at_least("focus-altered", 1), self.high("attraction")),
        ]
    }

    /// What rules 4 and 5 share.
    fn standing_in_the_way(&self) -> Vec<Met> {
        vec![
            self.not_yes(&CORE),
            self.high("dependence"),
            self.high("attraction"),
            self.at_least("contact-secret", 1),
            self.at_least("limits-money", 1),
        ]
    }

    /// The matching rules in their order: outcome, and the questions of each matched condition.
    pub fn matching(&self) -> Vec<(&'static str, Vec<Vec<&'static str>>)> {
        let (client, paused, acquaintance) =
            (self.role == "client", self.role == "paused", self.role == "acquaintance");
        let friendship = self.friendship();
        let bond_of_friends = || friendship.then(|| vec!["bond"]);
        let under_18 = || self.is("vulnerable", &["under-18"]);
        let code = || self.is("code-allows", &["no"]);
        let always = || Some(Vec::new());
        let with = |mut conditions: Vec<Met>, more: Vec<Met>| {
            conditions.extend(more);
            conditions
        };
        let rules = [
            ("protect-yourself", true, vec![self.at_least("safety-pressure", 1)]),
            ("stop", client, self.crossing()),
            ("stay-stopped", paused, self.crossing()),
            ("pause", client && friendship, with(self.standing_in_the_way(), vec![under_18()])),
            (
                "keep-paused",
                paused,
                with(
                    self.standing_in_the_way(),
                    vec![code(), both(bond_of_friends(), under_18()), both(bond_of_friends(), self.must_wait())],
                ),
            ),
            ("keep-paused", acquaintance, vec![self.not_yes(&CORE), self.dimensions(1, true), code()]),
            (
                "set-limits",
                true,
                vec![
                    self.not_yes(&["balance-agreed"]),
                    self.not_yes(&["balance-advised"]),
                    both(bond_of_friends(), self.is("vulnerable", &["yes", "under-18"])).filter(|_| !acquaintance),
                ],
            ),
            (
                "reset",
                client || paused,
                vec![
                    self.dimensions(1, true),
                    self.dimensions(4, false),
                    both(self.at_least("focus-altered", 1), self.at_least("attract-feelings", 1)),
                ],
            ),
            ("tend", client, vec![self.dimensions(1, false), bond_of_friends()]),
            ("may-resume", paused || acquaintance, vec![always()]),
            ("clear", client, vec![always()]),
        ];
        let matched = rules.into_iter().filter(|(_, applies, _)| *applies);
        let matched = matched.map(|(outcome, _, conditions)| (outcome, conditions.into_iter().flatten().collect()));
        matched.filter(|(_, met): &(_, Vec<_>)| !met.is_empty()).collect()
    }

    /// "that of the matching rule with the highest caution; among equals, the rule listed first"
    pub fn outcome(&self) -> &'static str {
        let matching = self.matching();
        let highest = matching.iter().map(|(outcome, _)| spec::caution(outcome)).max().expect("10 or 11 matches");
        matching.iter().find(|(outcome, _)| spec::caution(outcome) == highest).expect("just seen").0
    }

    pub fn caution(&self) -> u8 {
        spec::caution(self.outcome())
    }
}

fn both(one: Met, other: Met) -> Met {
    let mut ids = one?;
    for id in other? {
        if !ids.contains(&id) {
            ids.push(id);
        }
    }
    Some(ids)
}
