//! Section 3's reading and section 2's rules a second time, as plain functions written from the
//! specification's words: an independent answer to "which rules match?". `verdict.rs` goes on from here.

use std::collections::BTreeMap;

use crate::sheet::{Reply, Sheet, UNSURE};
use crate::spec::{self, CORE, FRIENDSHIP, Kind, OWN, QUESTIONS};

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
    partners_forbidden: bool,
    pub values: BTreeMap<&'static str, Reply>,
}

/// "*Unknown* are, among the questions asked: those unanswered; frequency items, facts, `vulnerable` and `code-allows`
/// answered `unsure`."
pub fn unknown(sheet: &Sheet) -> Vec<&'static str> {
    let is_unknown = |question: &&spec::Question| match sheet.replies.get(question.id) {
        None => true,
        Some(reply) if *reply == UNSURE => {
            matches!(question.kind, Kind::Frequency | Kind::Fact)
                || ["vulnerable", "code-allows"].contains(&question.id)
        }
        Some(_) => false,
    };
    QUESTIONS.iter().filter(|question| sheet.asks(question.id)).filter(is_unknown).map(|q| q.id).collect()
}

/// "frequency 0 … 3; facts no … yes; checks yes … no; `vulnerable` answered `unsure` no … yes; `since` unanswered
/// over-2-years … under-6-months"
pub fn extreme(id: &str, unknowns: Unknowns) -> Reply {
    let safest = unknowns == Unknowns::Safest;
    let either = |one, other| Reply::Text(if safest { one } else { other });
    match (spec::question(id).kind, id) {
        (Kind::Frequency, _) => Reply::Number(if safest { 0 } else { 3 }),
        (Kind::Fact, _) => either("no", "yes"),
        (Kind::Check, _) => either("yes", "no"),
        (_, "since") => either("over-2-years", "under-6-months"),
        (_, "vulnerable") => either("no", "yes"),
        _ => unreachable!("the situation is always answered"),
    }
}

pub fn read(sheet: &Sheet, unknowns: Unknowns) -> Reading {
    let mut values = sheet.replies.clone();
    values.retain(|id, _| sheet.asks(id));
    for id in unknown(sheet) {
        values.insert(id, extreme(id, unknowns));
    }
    let (role, bond) = (spec::role(sheet), sheet.text("bond"));
    Reading { role, bond, wait: sheet.wait.unwrap_or(0), partners_forbidden: sheet.partners_forbidden, values }
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
            let stands = !high && question.kind == Kind::Fact && self.is(question.id, &["yes"]).is_some();
            rules_missing || stands || self.at_least(question.id, threshold).is_some()
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

    fn some(&self, dimension: &str) -> Met {
        Some(self.items_at(dimension, false)).filter(|items| !items.is_empty())
    }

    /// So many own dimensions at `some` (or higher), or at `high`.
    fn own(&self, count: usize, high: bool) -> Met {
        let raised = OWN.iter().map(|dimension| self.items_at(dimension, high));
        let raised: Vec<_> = raised.filter(|items| !items.is_empty()).collect();
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

    fn minor(&self) -> Met {
        self.is("vulnerable", &["under-18"])
    }

    fn vulnerable(&self) -> Met {
        self.is("vulnerable", &["yes", "under-18"])
    }

    /// Rules 2 and 3.
    fn crossing(&self) -> Vec<Met> {
        vec![
            self.is("bond", &["romantic"]),
            self.at_least("attract-contact", 1),
            self.at_least("attract-flirting", 2),
            both(self.at_least("attract-flirting", 1), self.vulnerable()),
            both(self.at_least("attract-feelings", 3), self.vulnerable()),
            both(self.at_least("attract-feelings", 1), self.minor()),
            both(self.at_least("focus-altered", 1), self.high("attraction")),
            both(self.at_least("focus-consent", 1), self.at_least("attract-feelings", 1)),
            both(self.minor(), self.high("contact")),
            both(self.minor(), self.at_least("focus-consent", 1)),
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
        let (client, ended) = (self.role == "client", self.role == "ended");
        let (paused_maybe, paused) = (self.role == "paused", self.role == "paused" || ended);
        let (treatment, private) = (self.role == "acquaintance", self.role == "private");
        let (acquaintance, continuing) = (treatment || private, client || paused_maybe);
        let friendship = self.friendship();
        let bond = |among: &[&str]| among.contains(&self.bond).then(|| vec!["bond"]);
        let friends_and_minor = || both(bond(&["friends", "close"]), self.minor());
        let code = || self.is("code-allows", &["no"]);
        let consent = || self.not_yes(&["minor-consent"]);
        let always = || Some(Vec::new());
        let with = |mut conditions: Vec<Met>, more: Vec<Met>| {
            conditions.extend(more);
            conditions
        };
        let rules = [
            ("protect-yourself", true, vec![self.at_least("safety-pressure", 1), self.at_least("safety-services", 2)]),
            ("stop", client, self.crossing()),
            ("stay-stopped", paused, self.crossing()),
            (
                "stay-stopped",
                acquaintance,
                vec![both(bond(&["romantic"]), self.minor()), both(self.some("attraction"), self.minor())],
            ),
            ("pause", client && friendship, with(self.standing_in_the_way(), vec![friends_and_minor()])),
            (
                "keep-paused",
                paused_maybe,
                with(
                    self.standing_in_the_way(),
                    vec![code(), friends_and_minor(), both(bond(&FRIENDSHIP), self.must_wait())],
                ),
            ),
            (
                "keep-paused",
                acquaintance,
                vec![
                    self.not_yes(&CORE),
                    self.own(1, true),
                    consent(),
                    code(),
                    bond(&["romantic"]).filter(|_| treatment && self.partners_forbidden),
                ],
            ),
            ("firm-limit", true, vec![self.high("respect"), self.at_least("safety-services", 1)]),
            (
                "set-limits",
                true,
                vec![
                    self.not_yes(&["balance-agreed"]),
                    self.not_yes(&["balance-advised"]),
                    both(bond(&FRIENDSHIP), self.vulnerable()).filter(|_| continuing),
                    both(bond(&["friendly", "friends", "close", "romantic"]), self.minor()).filter(|_| acquaintance),
                    both(self.is("limits-role", &["yes"]), self.vulnerable()),
                    both(self.is("limits-role", &["yes"]), self.some("dependence")),
                ],
            ),
            (
                "reset",
                continuing,
                vec![
                    self.own(1, true),
                    self.own(5, false),
                    both(self.at_least("focus-altered", 1), self.at_least("attract-feelings", 1)),
                    consent(),
                    both(self.minor(), self.some("contact")),
                    both(self.at_least("counsel-unreferred", 1), self.vulnerable()),
                ],
            ),
            ("tend", client, vec![self.own(1, false), self.some("respect"), bond(&FRIENDSHIP)]),
            (
                "tend",
                ended,
                vec![self.own(1, false), self.some("respect"), both(self.minor(), bond(&["friends", "close"]))],
            ),
            ("may-resume", paused_maybe || treatment, vec![always()]),
            ("keep-private", private, vec![always()]),
            ("let-go", ended, vec![always()]),
            ("clear", client, vec![always()]),
        ];
        let matched = rules.into_iter().filter(|(_, applies, _)| *applies);
        let matched = matched.map(|(outcome, _, conditions)| (outcome, once(conditions)));
        matched.filter(|(_, met): &(_, Vec<_>)| !met.is_empty()).collect()
    }

    /// "that of the matching rule with the highest caution; among equals, the rule listed first"
    pub fn outcome(&self) -> &'static str {
        let matching = self.matching();
        let highest =
            matching.iter().map(|(outcome, _)| spec::caution(outcome)).max().expect("one of 12 to 15 matches");
        matching.iter().find(|(outcome, _)| spec::caution(outcome) == highest).expect("just seen").0
    }

    pub fn caution(&self) -> u8 {
        spec::caution(self.outcome())
    }
}

/// "equal entries appear once"
fn once(conditions: Vec<Met>) -> Vec<Vec<&'static str>> {
    let mut entries: Vec<Vec<&str>> = Vec::new();
    for entry in conditions.into_iter().flatten() {
        if !entries.contains(&entry) {
            entries.push(entry);
        }
    }
    entries
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
