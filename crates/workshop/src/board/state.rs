//! The state of a board, and how each action moves it. No DOM here.

use boundary_check_content as built_in;
use boundary_check_core::cases::Case;
use boundary_check_core::codes::{ExtractedCodes, ResultCodeError, ResultCodeFormat, ResultCodes, Round, extract};

/// So many bad ones are kept, to be listed; of more, their number is told.
const LISTED: usize = 50;

/// What the trainer looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Panel {
    /// Everything: where codes are collected.
    #[default]
    Work,
    /// One thing at a time, in large type.
    Projector(Slide),
    /// The check of the case, for the person who holds the device.
    PassAround,
}

/// The steps of the projector view, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Slide {
    /// The case, and how to take part.
    Case,
    /// The group's picture: where the answers led.
    Outcomes,
    /// The group's picture: how each part was read.
    Levels,
    /// The discussion points.
    Points,
}

impl Slide {
    pub(super) const ALL: [Slide; 4] = [Slide::Case, Slide::Outcomes, Slide::Levels, Slide::Points];

    pub(super) fn number(self) -> usize {
        Self::ALL.iter().position(|slide| *slide == self).unwrap_or_default() + 1
    }
}

/// What the trainer can do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Action {
    /// Names the workshop.
    RenameWorkshop(String),
    /// Chooses the case at this position.
    ChooseCase(usize),
    /// The link is for this round.
    SetRound(Round),
    /// Takes in the codes of a text.
    AddCodes(String),
    /// Shows something else.
    ShowPanel(Panel),
    /// Marks the key in the picture, or hides it.
    ShowAnswerKey(bool),
    /// So many slides on, or back; beyond the ends it stays.
    MoveSlide(isize),
    /// Forgets the codes, and the name with them.
    Clear,
}

/// What came of the last text.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct ImportReport {
    /// Codes that are new.
    pub(super) added: usize,
    /// Codes that were there already.
    pub(super) known: usize,
    /// New codes of other cases than the one that shows.
    pub(super) elsewhere: usize,
    /// What looks like a code and is none: the first of them.
    pub(super) rejected: Vec<(String, ResultCodeError)>,
    /// How many of these there are.
    pub(super) rejected_count: usize,
}

/// The state of a board.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct State {
    pub(super) workshop: String,
    pub(super) case: usize,
    pub(super) round: Round,
    pub(super) codes: ResultCodes,
    /// Whether the picture is without the key: a group that has yet to talk finds its own reading first.
    pub(super) hides_answer_key: bool,
    pub(super) panel: Panel,
    pub(super) report: Option<ImportReport>,
    /// How many texts were added: each finds a field of its own, whose past no browser can bring back.
    pub(super) texts: usize,
}

impl State {
    /// The case that shows.
    pub(super) fn case(&self) -> Option<&'static Case> {
        built_in::cases().get(self.case)
    }

    /// How this workshop's codes are read; `None` as long as it has no name.
    pub(super) fn code_format(&self) -> Option<ResultCodeFormat> {
        ResultCodeFormat::new(built_in::instrument(), built_in::cases().len(), &self.workshop)
    }

    /// Applies an action; one that does not fit changes nothing.
    pub(super) fn apply(&mut self, action: Action) {
        match action {
            // Its codes belong to the name that the board has: another would refuse them.
            Action::RenameWorkshop(name) if self.codes.is_empty() => self.workshop = name,
            Action::RenameWorkshop(_) => {}
            Action::ChooseCase(case) => {
                self.case = case.min(built_in::cases().len().saturating_sub(1));
                self.report = None;
            }
            Action::SetRound(round) => self.round = round,
            Action::AddCodes(text) => {
                self.texts += 1;
                self.add(&text);
            }
            Action::ShowPanel(panel) => {
                self.panel = panel;
                self.report = None;
            }
            Action::ShowAnswerKey(marked) => self.hides_answer_key = !marked,
            Action::MoveSlide(step) => {
                if let Panel::Projector(slide) = self.panel {
                    let at = (slide.number() - 1).saturating_add_signed(step).min(Slide::ALL.len() - 1);
                    self.panel = Panel::Projector(Slide::ALL.get(at).copied().unwrap_or(slide));
                }
            }
            Action::Clear => *self = Self { case: self.case, ..Self::default() },
        }
    }

    fn add(&mut self, text: &str) {
        let Some(code_format) = self.code_format() else { return };
        let ExtractedCodes { codes, rejected } = extract(&code_format, text);
        let mut report = ImportReport::default();
        for code in codes {
            if !self.codes.add(code) {
                report.known += 1;
                continue;
            }
            report.added += 1;
            let here = code_format.response(code).is_some_and(|response| response.case == self.case);
            report.elsewhere += usize::from(!here);
        }
        report.rejected_count = rejected.len();
        report.rejected = rejected.into_iter().take(LISTED).map(|finding| (finding.text, finding.why)).collect();
        self.report = Some(report);
    }
}
