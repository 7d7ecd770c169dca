//! The tables of the specification (`instrument.md`), copied by hand: what the tests hold the engine
//! and the content to. Nothing here is read from the code or from `content/`.

mod questions;

pub use questions::{Kind, NEVER, QUESTIONS, Question};

use crate::sheet::Sheet;

/// Whom it can be about: `role`, and where it is paused or an acquaintance, `again` or `massage-kind`.
pub const ROLES: [&str; 5] = ["client", "paused", "ended", "acquaintance", "private"];
pub const BONDS: [&str; 6] = ["professional", "friendly", "friends", "close", "family", "romantic"];
pub const FRIENDSHIP: [&str; 3] = ["friends", "close", "family"];
pub const CORE: [&str; 4] = ["balance-freedom", "balance-refuse", "balance-giving", "balance-independent"];

/// "*Own dimensions* are the other eight": all but `respect`.
pub const OWN: [&str; 8] =
    ["focus", "disclosure", "confidentiality", "counselling", "limits", "contact", "dependence", "attraction"];
pub const DIMENSIONS: [&str; 9] = [
    "focus",
    "disclosure",
    "confidentiality",
    "counselling",
    "limits",
    "contact",
    "dependence",
    "attraction",
    "respect",
];

/// Outcomes with their caution, in the order of the table.
pub const OUTCOMES: [(&str, u8); 14] = [
    ("clear", 1),
    ("let-go", 1),
    ("tend", 2),
    ("may-resume", 2),
    ("keep-private", 2),
    ("firm-limit", 3),
    ("set-limits", 3),
    ("reset", 3),
    ("find-out", 3),
    ("pause", 4),
    ("keep-paused", 4),
    ("stop", 5),
    ("stay-stopped", 5),
    ("protect-yourself", 5),
];

pub const ALERTS: [&str; 10] = [
    "safety",
    "harassment",
    "consent",
    "confidentiality",
    "money",
    "second-role",
    "secrecy",
    "vulnerable",
    "minor",
    "romance",
];

/// "None for `clear`, `let-go`, `may-resume`, `keep-private` and `find-out`"
pub const WITHOUT_REASONS: [&str; 5] = ["clear", "let-go", "may-resume", "keep-private", "find-out"];
/// "empty for `find-out`, `stop`, `stay-stopped`, `protect-yourself`"
pub const WITHOUT_CHANGES: [&str; 4] = ["find-out", "stop", "stay-stopped", "protect-yourself"];
/// "at fixed `role`, `again`, `massage-kind` and `bond`"
pub const FIXED: [&str; 4] = ["role", "again", "massage-kind", "bond"];

/// "Not changeable: the questions of the situation except `minor-consent`; `code-allows`, …, and all of
/// `confidence-*`, `respect-*` and `safety-*`"; all others are.
pub fn changeable(id: &str) -> bool {
    let situation = ["role", "again", "since", "massage-kind", "bond", "vulnerable"];
    let alone = ["code-allows", "focus-consent", "attract-contact", "attract-flirting"];
    let all_of = ["confidence-", "respect-", "safety-"];
    !situation.contains(&id) && !alone.contains(&id) && !all_of.iter().any(|start| id.starts_with(start))
}

/// Every situation that there is: "`professional` … not offered where role = acquaintance".
pub fn situations() -> impl Iterator<Item = (&'static str, &'static str)> {
    let all = ROLES.into_iter().flat_map(|role| BONDS.into_iter().map(move |bond| (role, bond)));
    all.filter(|(role, bond)| !(is_acquaintance(role) && *bond == "professional"))
}

pub fn is_acquaintance(role: &str) -> bool {
    role == "acquaintance" || role == "private"
}

/// The role of a sheet, as in `ROLES`.
pub fn role(sheet: &Sheet) -> &'static str {
    match (sheet.text("role"), sheet.text("again"), sheet.text("massage-kind")) {
        ("paused", "no", _) => "ended",
        ("acquaintance", _, "private") => "private",
        (role, ..) => role,
    }
}

pub fn question(id: &str) -> &'static Question {
    QUESTIONS.iter().find(|question| question.id == id).expect("an id of the specification")
}

pub fn caution(outcome: &str) -> u8 {
    OUTCOMES.iter().find(|(id, _)| *id == outcome).expect("an outcome of the specification").1
}

/// What the guidance of an acquaintance can be: by the rules of section 2.
pub const ACQUAINTANCE_OUTCOMES: [&str; 8] = [
    "may-resume",
    "keep-private",
    "firm-limit",
    "set-limits",
    "find-out",
    "keep-paused",
    "stay-stopped",
    "protect-yourself",
];

/// Alerts on questions that an acquaintance is asked.
pub const ACQUAINTANCE_ALERTS: [&str; 4] = ["safety", "harassment", "vulnerable", "minor"];
