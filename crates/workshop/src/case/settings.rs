//! What an element brings along for a case, and what that changes.

use std::cell::Cell;

use boundary_check::app::{Settings, Share};
use boundary_check_content as built_in;
use boundary_check_core::cases::{Case, CaseText};
use boundary_check_core::codes::{MAX_NAME_LENGTH, ResultCodeFormat, Round, is_invisible};
use boundary_check_core::text::{TextKey, Texts, items, workshop_keys as keys};
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::memory;
use crate::address;
use crate::own::{self, Draft, Fault, OwnCase};

#[wasm_bindgen]
extern "C" {
    /// What the settings of an element with a case have beside those of every check, as `module.d.ts` declares it.
    #[wasm_bindgen(typescript_type = "CaseAttributes")]
    pub(super) type CaseAttributes;
    #[wasm_bindgen(method, getter, structural)]
    fn case(this: &CaseAttributes) -> Option<String>;
    #[wasm_bindgen(method, getter, structural)]
    fn workshop(this: &CaseAttributes) -> Option<String>;
    #[wasm_bindgen(method, getter, structural)]
    fn round(this: &CaseAttributes) -> Option<String>;
    #[wasm_bindgen(method, getter, structural, js_name = passAround)]
    fn pass_around(this: &CaseAttributes) -> Option<String>;
    #[wasm_bindgen(method, getter, structural, js_name = ownCases)]
    fn own_cases(this: &CaseAttributes) -> Option<bool>;
}

/// Where a case comes from.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Source {
    /// It is built in.
    Site,
    /// A trainer has written it.
    Trainer(Draft),
    /// A trainer has written it, and is to answer it for its key.
    Unanswered(Draft),
    /// A trainer has written it, and it cannot be shown.
    Unreadable(Fault),
}

/// A case, and the workshop in which it is answered.
#[derive(Debug, Clone)]
pub(super) struct CaseSettings {
    /// The position of the case among the built-in ones.
    pub(super) at: usize,
    /// The case.
    pub(super) case: Case,
    /// Where it comes from.
    pub(super) source: Source,
    /// The texts of workshops.
    pub(super) texts: Texts,
    /// The workshop's name as it was given; empty for none.
    pub(super) workshop: String,
    /// How the workshop writes its codes; `None` without a workshop.
    pub(super) code_format: Option<ResultCodeFormat>,
    /// Before the discussion or after it, to begin with.
    pub(super) round: Round,
    /// The round in which somebody is: for what stands on every screen.
    round_now: Cell<Round>,
    /// Whether one device goes round.
    pub(super) pass_around: bool,
    /// Whether the link says that the key shows before the discussion, too.
    pub(super) shows_answer_key: bool,
}

impl CaseSettings {
    /// Reads what an element has for a case; `None` without one. `texts`: those of workshops, if they are not the
    /// built-in ones.
    ///
    /// # Errors
    ///
    /// Where there is no such case: what was found and what is expected, in words.
    pub(super) fn read(given: &CaseAttributes, texts: Option<Texts>) -> Result<Option<Self>, JsValue> {
        let Some(id) = given.case() else { return Ok(None) };
        let cases = built_in::cases();
        let texts = texts.unwrap_or_else(built_in::workshop_english);
        if let Some(own) = own::from_attribute(built_in::instrument(), &id) {
            let own = if given.own_cases() == Some(true) { own } else { Err(Fault::Refused) };
            return Ok(Some(Self::of_own(given, texts, own)));
        }
        let Some((at, case)) = cases.iter().enumerate().find(|(_, case)| case.id.eq_ignore_ascii_case(&id)) else {
            let known: Vec<&str> = cases.iter().map(|case| &*case.id).collect();
            let message = ["case=\"", &id, "\": expected one of ", &known.join(", ")].concat();
            return Err(js_sys::Error::new(&message).into());
        };
        Ok(Some(Self::of(given, texts, at, case.clone(), Source::Site)))
    }

    fn of_own(given: &CaseAttributes, texts: Texts, own: Result<(Draft, Option<OwnCase>), Fault>) -> Self {
        let none =
            |id: &'static str| Case { id: id.into(), outcome: 0, answer_key: Vec::new().into(), texts: TextKey(0) };
        match own {
            Ok((written, Some(OwnCase { case, hash, .. }))) => {
                let mut settings = Self::of(given, texts, 0, case, Source::Trainer(written));
                settings.code_format = settings.code_format.map(|format| format.for_own_case(hash));
                settings
            }
            Ok((draft, None)) => {
                let unanswered = Self::of(given, texts, 0, none("own-draft"), Source::Unanswered(draft));
                Self { code_format: None, ..unanswered }
            }
            Err(fault) => {
                let unreadable = Self::of(given, texts, 0, none("own-unreadable"), Source::Unreadable(fault));
                Self { code_format: None, ..unreadable }
            }
        }
    }

    fn of(given: &CaseAttributes, texts: Texts, at: usize, case: Case, source: Source) -> Self {
        let workshop = readable(&given.workshop().unwrap_or_default());
        let round = if given.round().as_deref() == Some("2") { Round::Second } else { Round::First };
        let round_now = memory::noted_round(&case.id, &workshop).unwrap_or(round);
        Self {
            at,
            case,
            source,
            texts,
            code_format: ResultCodeFormat::new(built_in::instrument(), built_in::cases().len(), &workshop),
            workshop,
            round,
            round_now: Cell::new(round_now),
            pass_around: given.pass_around().as_deref() == Some("on"),
            // The trainer's board has put it into its link.
            shows_answer_key: address::asks("key=shown"),
        }
    }

    /// What a trainer has written, where one has.
    pub(super) fn written(&self) -> Option<&Draft> {
        match &self.source {
            Source::Trainer(written) | Source::Unanswered(written) => Some(written),
            Source::Site | Source::Unreadable(_) => None,
        }
    }

    /// What the case is called.
    pub(super) fn title(&self) -> &str {
        self.written().map_or_else(|| self.texts.get(self.case.text(CaseText::Title)), |written| &written.title)
    }

    /// The paragraphs of its story.
    pub(super) fn paragraphs(&self) -> Vec<&str> {
        match self.written() {
            Some(written) => written.paragraphs().collect(),
            None => items(self.texts.get(self.case.text(CaseText::Story))).collect(),
        }
    }

    /// The key of the text that says why the case's key answers a question so; `None` where nobody has said it.
    pub(super) fn why(&self, question: usize) -> Option<TextKey> {
        let settled = keys::COMPARISON_SETTLED;
        (self.source == Source::Site).then(|| self.case.why(question).unwrap_or(settled))
    }

    /// The round in which somebody is.
    pub(super) fn round_now(&self) -> Round {
        self.round_now.get()
    }

    /// Notes the round in which somebody is, also for a reload of this tab.
    pub(super) fn note_round(&self, round: Round) {
        if self.round_now.replace(round) != round && !self.pass_around {
            memory::note_round(&self.case.id, &self.workshop, round);
        }
    }

    /// A case is read without the embedder's waiting times, as its key is; a device that goes round keeps nothing, and
    /// prints nothing.
    pub(super) fn restrict(&self, settings: Settings) -> Settings {
        let mut settings = settings;
        // The story comes first, whoever pressed Begin early.
        settings.begin_requested = false;
        settings.policy.friendship_wait_months = None;
        settings.policy.romance_wait_months = None;
        if self.pass_around {
            settings.stored = None;
            settings.keep = None;
            settings.print = None;
            settings.share = Share::Nothing;
        }
        settings
    }
}

/// Somebody else may have written the name into a link: no more of it than a board takes, and nothing unseen.
fn readable(name: &str) -> String {
    name.chars().filter(|c| !c.is_control() && !is_invisible(*c)).take(MAX_NAME_LENGTH).collect()
}
