//! The tables of the specification (`instrument.md`), copied by hand: what the tests hold the engine
//! and the content to. Nothing here is read from the code or from `content/`.

use crate::sheet::Reply;

pub const ROLES: [&str; 3] = ["client", "paused", "acquaintance"];
pub const BONDS: [&str; 6] = ["professional", "friendly", "friends", "close", "family", "romantic"];
pub const FRIENDSHIP: [&str; 3] = ["friends", "close", "family"];
pub const CORE: [&str; 4] = ["balance-freedom", "balance-refuse", "balance-giving", "balance-independent"];

pub const DIMENSIONS: [&str; 8] =
    ["focus", "disclosure", "confidentiality", "counselling", "limits", "contact", "dependence", "attraction"];

/// Outcomes with their caution, in the order of the table.
pub const OUTCOMES: [(&str, u8); 11] = [
    ("clear", 1),
    ("tend", 2),
    ("may-resume", 2),
    ("set-limits", 3),
    ("reset", 3),
    ("find-out", 3),
    ("pause", 4),
    ("keep-paused", 4),
    ("stop", 5),
    ("stay-stopped", 5),
    ("protect-yourself", 5),
];

pub const ALERTS: [&str; 6] = ["safety", "confidentiality", "money", "secrecy", "vulnerable", "romance"];

/// "Not changeable: the four situation questions, `code-allows`, …"; all others are.
const NOT_CHANGEABLE: [&str; 11] = [
    "role",
    "since",
    "bond",
    "vulnerable",
    "code-allows",
    "attract-contact",
    "attract-flirting",
    "safety-pressure",
    "confidence-identifiable",
    "confidence-others",
    "limits-theirs",
];

/// The columns "asked when" and "not asked when", in words.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asked {
    Always,
    /// role = paused
    Paused,
    /// client
    Client,
    /// client, paused
    ClientOrPaused,
    /// client, paused; bond professional or friendly
    OutsideFriendship,
    /// unless acquaintance and romantic
    UnlessPartner,
    /// client, where the balance check is not asked
    ClientWithoutBalance,
    /// the balance check
    Balance,
    /// the balance check; not asked when acquaintance with family or romantic
    BalanceUnlessHousehold,
    /// the balance check; not asked when acquaintance
    BalanceUnlessAcquaintance,
    /// the balance check; not asked when client
    BalanceUnlessClient,
}

impl Asked {
    pub fn holds(self, role: &str, bond: &str) -> bool {
        let client = role == "client";
        let paused = role == "paused";
        let acquaintance = role == "acquaintance";
        let balance = FRIENDSHIP.contains(&bond) || acquaintance;
        match self {
            Asked::Always => true,
            Asked::Paused => paused,
            Asked::Client => client,
            Asked::ClientOrPaused => client || paused,
            Asked::OutsideFriendship => (client || paused) && (bond == "professional" || bond == "friendly"),
            Asked::UnlessPartner => !(acquaintance && bond == "romantic"),
            Asked::ClientWithoutBalance => client && !balance,
            Asked::Balance => balance,
            Asked::BalanceUnlessHousehold => balance && !(acquaintance && (bond == "family" || bond == "romantic")),
            Asked::BalanceUnlessAcquaintance => balance && !acquaintance,
            Asked::BalanceUnlessClient => balance && !client,
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Kind {
    /// Options from the safest to the riskiest (`role` and `bond` as listed), and whether `unsure` is offered.
    Choice(&'static [&'static str], bool),
    Frequency,
    Check,
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

const fn check(id: &'static str, asked: Asked) -> Question {
    Question { id, dimension: None, kind: Kind::Check, some: NEVER, high: NEVER, asked }
}

/// Every question of section 1.
pub static QUESTIONS: [Question; 34] = [
    choice("role", &ROLES, false, Asked::Always),
    choice("since", &["over-2-years", "1-to-2-years", "6-to-12-months", "under-6-months"], false, Asked::Paused),
    choice("bond", &BONDS, false, Asked::Always),
    choice("vulnerable", &["no", "yes", "under-18"], true, Asked::Always),
    item("focus", "focus-talk", 1, 3, Asked::Client),
    item("focus", "focus-altered", 1, 2, Asked::Client),
    item("disclosure", "disclosure-problem", 1, 3, Asked::Client),
    item("disclosure", "disclosure-comfort", 1, 2, Asked::Client),
    item("confidentiality", "confidence-identifiable", 1, 1, Asked::ClientOrPaused),
    item("confidentiality", "confidence-others", 1, 1, Asked::ClientOrPaused),
    item("counselling", "counsel-advice", 1, 3, Asked::Client),
    item("counselling", "counsel-unreferred", 1, 2, Asked::Client),
    item("limits", "limits-special", 1, 3, Asked::Client),
    item("limits", "limits-gifts", 1, 2, Asked::Client),
    item("limits", "limits-money", 1, 1, Asked::ClientOrPaused),
    item("limits", "limits-theirs", 1, 2, Asked::ClientOrPaused),
    Question {
        id: "limits-rules",
        dimension: Some("limits"),
        kind: Kind::Check,
        some: NEVER,
        high: NEVER,
        asked: Asked::ClientWithoutBalance,
    },
    item("contact", "contact-messages", 2, 3, Asked::OutsideFriendship),
    item("contact", "contact-meetings", 1, 2, Asked::OutsideFriendship),
    item("contact", "contact-secret", 1, 1, Asked::ClientOrPaused),
    item("dependence", "depend-relies", 1, 2, Asked::OutsideFriendship),
    item("dependence", "depend-refuse", 1, 2, Asked::Always),
    item("dependence", "depend-refer", 1, 2, Asked::Client),
    item("attraction", "attract-feelings", 1, 2, Asked::UnlessPartner),
    item("attraction", "attract-flirting", 1, 1, Asked::UnlessPartner),
    item("attraction", "attract-contact", 1, 1, Asked::UnlessPartner),
    check("balance-freedom", Asked::Balance),
    check("balance-refuse", Asked::Balance),
    check("balance-giving", Asked::BalanceUnlessHousehold),
    check("balance-independent", Asked::BalanceUnlessHousehold),
    check("balance-agreed", Asked::Balance),
    check("balance-advised", Asked::BalanceUnlessAcquaintance),
    check("code-allows", Asked::BalanceUnlessClient),
    Question {
        id: "safety-pressure",
        dimension: None,
        kind: Kind::Frequency,
        some: NEVER,
        high: NEVER,
        asked: Asked::Always,
    },
];

pub fn question(id: &str) -> &'static Question {
    QUESTIONS.iter().find(|question| question.id == id).expect("an id of the specification")
}

pub fn caution(outcome: &str) -> u8 {
    OUTCOMES.iter().find(|(id, _)| *id == outcome).expect("an outcome of the specification").1
}

pub fn changeable(id: &str) -> bool {
    !NOT_CHANGEABLE.contains(&id)
}

/// What the guidance of an acquaintance can be: by the rules of section 2.
pub const ACQUAINTANCE_OUTCOMES: [&str; 5] =
    ["may-resume", "set-limits", "find-out", "keep-paused", "protect-yourself"];

/// Alerts on questions that an acquaintance is asked.
pub const ACQUAINTANCE_ALERTS: [&str; 3] = ["safety", "vulnerable", "romance"];

impl Question {
    pub fn offers_unsure(&self) -> bool {
        match self.kind {
            Kind::Choice(_, unsure) => unsure,
            Kind::Frequency | Kind::Check => true,
        }
    }

    /// Every answer but `unsure`, from the safest to the riskiest.
    pub fn replies(&self) -> Vec<Reply> {
        match self.kind {
            Kind::Choice(options, _) => options.iter().map(|option| Reply::Text(option)).collect(),
            Kind::Frequency => (0..=3).map(Reply::Number).collect(),
            Kind::Check => vec![Reply::Text("yes"), Reply::Text("no")],
        }
    }

    pub fn safest(&self) -> Reply {
        self.replies()[0]
    }

    pub fn required(&self) -> bool {
        self.id == "role" || self.id == "bond"
    }
}
