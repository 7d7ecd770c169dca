//! Section 1: every question, with the columns of its row.

use super::{BONDS, FRIENDSHIP};
use crate::sheet::Reply;

/// The columns "asked when" and "not asked when", in words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asked {
    Always,
    /// role = paused
    Paused,
    /// role = paused and again = maybe
    PausedMaybe,
    /// role = acquaintance
    Acquaintance,
    /// client
    Client,
    /// client, paused
    ClientOrPaused,
    /// continuing
    Continuing,
    /// vulnerable = under-18, and either acquaintance with bond not romantic, or continuing with bond professional, friendly
    /// or family
    MinorConsent,
    /// client, where the balance check is not asked
    ClientWithoutBalance,
    /// continuing, with bond professional or friendly; and client or paused, with vulnerable = under-18 and bond not family or
    /// romantic
    Contact,
    /// continuing; bond professional or friendly
    ContinuingOutsideFriendship,
    /// unless bond = romantic, or acquaintance and family
    UnlessRomanticOrRelative,
    /// unless bond = romantic
    UnlessRomantic,
    /// client, paused; unless bond = romantic
    ClientOrPausedUnlessRomantic,
    /// the balance check
    Balance,
    /// the balance check; not asked when acquaintance with family or romantic; massage-kind = private
    BalanceOfGiving,
    /// the balance check; not asked when massage-kind = private
    BalanceUnlessPrivate,
    /// the balance check; not asked when acquaintance
    BalanceUnlessAcquaintance,
    /// the balance check; not asked when client; massage-kind = private
    BalanceUnlessClientOrPrivate,
}

impl Asked {
    /// `role` as in `ROLES`.
    pub fn holds(self, role: &str, bond: &str, vulnerable: &str) -> bool {
        let (client, private) = (role == "client", role == "private");
        let paused = role == "paused" || role == "ended";
        let acquaintance = role == "acquaintance" || private;
        let continuing = client || role == "paused";
        let friendship = FRIENDSHIP.contains(&bond);
        let (romantic, family) = (bond == "romantic", bond == "family");
        let minor = vulnerable == "under-18";
        let not_friends = bond == "professional" || bond == "friendly";
        // "Asked when continuing and friendship; and when role is `acquaintance`."
        let balance = continuing && friendship || acquaintance;
        match self {
            Asked::Always => true,
            Asked::Paused => paused,
            Asked::PausedMaybe => role == "paused",
            Asked::Acquaintance => acquaintance,
            Asked::Client => client,
            Asked::ClientOrPaused => client || paused,
            Asked::Continuing => continuing,
            Asked::MinorConsent => minor && (acquaintance && !romantic || continuing && (not_friends || family)),
            Asked::ClientWithoutBalance => client && !balance,
            Asked::Contact => continuing && not_friends || (client || paused) && minor && !family && !romantic,
            Asked::ContinuingOutsideFriendship => continuing && not_friends,
            Asked::UnlessRomanticOrRelative => !(romantic || acquaintance && family),
            Asked::UnlessRomantic => !romantic,
            Asked::ClientOrPausedUnlessRomantic => (client || paused) && !romantic,
            Asked::Balance => balance,
            Asked::BalanceOfGiving => balance && !(acquaintance && (family || romantic)) && !private,
            Asked::BalanceUnlessPrivate => balance && !private,
            Asked::BalanceUnlessAcquaintance => balance && !acquaintance,
            Asked::BalanceUnlessClientOrPrivate => balance && !client && !private,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Options from the safest to the riskiest (those without risk as listed), and whether `unsure` is offered.
    Choice(&'static [&'static str], bool),
    Frequency,
    Check,
    Fact,
}

#[derive(Clone, Copy, Debug)]
pub struct Question {
    pub id: &'static str,
    pub dimension: Option<&'static str>,
    pub kind: Kind,
    pub some: u8,
    pub high: u8,
    pub asked: Asked,
}

/// No answer reaches it.
pub const NEVER: u8 = 99;

const fn choice(id: &'static str, options: &'static [&'static str], unsure: bool, asked: Asked) -> Question {
    Question { id, dimension: None, kind: Kind::Choice(options, unsure), some: NEVER, high: NEVER, asked }
}

const fn item(dimension: &'static str, id: &'static str, some: u8, high: u8, asked: Asked) -> Question {
    Question { id, dimension: Some(dimension), kind: Kind::Frequency, some, high, asked }
}

/// A check or a fact of a dimension, or a question of no dimension.
const fn other(dimension: Option<&'static str>, id: &'static str, kind: Kind, asked: Asked) -> Question {
    Question { id, dimension, kind, some: NEVER, high: NEVER, asked }
}

const fn check(id: &'static str, asked: Asked) -> Question {
    other(None, id, Kind::Check, asked)
}

/// Every question of section 1.
pub static QUESTIONS: [Question; 42] = [
    choice("role", &["client", "paused", "acquaintance"], false, Asked::Always),
    choice("again", &["no", "maybe"], false, Asked::Paused),
    choice("since", &["over-2-years", "1-to-2-years", "6-to-12-months", "under-6-months"], false, Asked::PausedMaybe),
    choice("massage-kind", &["private", "treatment"], false, Asked::Acquaintance),
    choice("bond", &BONDS, false, Asked::Always),
    choice("vulnerable", &["no", "yes", "under-18"], true, Asked::Always),
    check("minor-consent", Asked::MinorConsent),
    item("focus", "focus-talk", 1, 3, Asked::Client),
    item("focus", "focus-altered", 1, 2, Asked::Client),
    item("focus", "focus-consent", 1, 1, Asked::ClientOrPaused),
    item("disclosure", "disclosure-problem", 1, 3, Asked::Client),
    item("disclosure", "disclosure-comfort", 1, 2, Asked::Client),
    item("confidentiality", "confidence-identifiable", 1, 1, Asked::ClientOrPaused),
    item("confidentiality", "confidence-others", 1, 1, Asked::ClientOrPaused),
    item("counselling", "counsel-advice", 1, 3, Asked::Client),
    item("counselling", "counsel-unreferred", 1, 2, Asked::Client),
    item("limits", "limits-special", 1, 3, Asked::Client),
    item("limits", "limits-gifts", 1, 2, Asked::Client),
    item("limits", "limits-money", 1, 1, Asked::ClientOrPaused),
    other(Some("limits"), "limits-role", Kind::Fact, Asked::Continuing),
    other(Some("limits"), "limits-rules", Kind::Check, Asked::ClientWithoutBalance),
    item("contact", "contact-messages", 2, 3, Asked::Contact),
    other(Some("contact"), "contact-online", Kind::Fact, Asked::Contact),
    item("contact", "contact-meetings", 1, 2, Asked::Contact),
    item("contact", "contact-secret", 1, 1, Asked::ClientOrPaused),
    item("dependence", "depend-relies", 1, 2, Asked::ContinuingOutsideFriendship),
    item("dependence", "depend-refuse", 1, 2, Asked::Always),
    item("dependence", "depend-refer", 1, 2, Asked::Client),
    item("attraction", "attract-feelings", 1, 2, Asked::UnlessRomanticOrRelative),
    item("attraction", "attract-flirting", 1, 1, Asked::UnlessRomanticOrRelative),
    item("attraction", "attract-contact", 1, 1, Asked::UnlessRomantic),
    item("respect", "respect-more", 1, NEVER, Asked::ClientOrPausedUnlessRomantic),
    item("respect", "respect-advances", 1, 2, Asked::UnlessRomantic),
    check("balance-freedom", Asked::Balance),
    check("balance-refuse", Asked::Balance),
    check("balance-giving", Asked::BalanceOfGiving),
    check("balance-independent", Asked::BalanceOfGiving),
    check("balance-agreed", Asked::BalanceUnlessPrivate),
    check("balance-advised", Asked::BalanceUnlessAcquaintance),
    check("code-allows", Asked::BalanceUnlessClientOrPrivate),
    other(None, "safety-services", Kind::Frequency, Asked::ClientOrPaused),
    other(None, "safety-pressure", Kind::Frequency, Asked::Always),
];

impl Question {
    pub fn offers_unsure(&self) -> bool {
        match self.kind {
            Kind::Choice(_, unsure) => unsure,
            Kind::Frequency | Kind::Check | Kind::Fact => true,
        }
    }

    /// Every answer but `unsure`, from the safest to the riskiest.
    pub fn replies(&self) -> Vec<Reply> {
        match self.kind {
            Kind::Choice(options, _) => options.iter().map(|option| Reply::Text(option)).collect(),
            Kind::Frequency => (0..=3).map(Reply::Number).collect(),
            Kind::Check => vec![Reply::Text("yes"), Reply::Text("no")],
            Kind::Fact => vec![Reply::Text("no"), Reply::Text("yes")],
        }
    }

    pub fn safest(&self) -> Reply {
        self.replies()[0]
    }

    /// "`role`, `bond` and `vulnerable`, `again` …, and `massage-kind` … must be answered"
    pub fn required(&self) -> bool {
        ["role", "bond", "vulnerable", "again", "massage-kind"].contains(&self.id)
    }
}
