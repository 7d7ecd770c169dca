//! The state of a board, and how each action moves it. No DOM here.

use boundary_check_content as built_in;
use boundary_check_core::cases::Case;
use boundary_check_core::codes::{
    ExtractedCodes, ResultCodeError, ResultCodeFormat, ResultCodes, Round, extract, workshop_link,
};

use super::slide::Slide;
use crate::own::{self, Draft, Fault, FileFault, MAX_CASES, OwnCase};

/// So many bad ones are kept, to be listed; of more, their number is told.
const LISTED: usize = 50;

/// What the trainer looks at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Panel {
    /// Everything: where codes are collected.
    #[default]
    Work,
    /// One thing at a time, in large type, over everything else: where no window of its own can show it.
    Projector,
    /// The check of the case, for the person who holds the device.
    PassAround,
    /// The check of what the trainer has written, to be answered for its key.
    Author,
}

impl Panel {
    /// Whether a check stands on it, and the trainer's own controls give way.
    pub(super) fn is_check(self) -> bool {
        matches!(self, Panel::PassAround | Panel::Author)
    }
}

/// What the trainer can do.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Action {
    /// Names the workshop.
    RenameWorkshop(String),
    /// Chooses the case with this id.
    ChooseCase(String),
    /// Writes the title of a case of the trainer's own.
    WriteTitle(String),
    /// Writes its story.
    WriteText(String),
    /// It is written, in this language, and is to be answered.
    AnswerOwn(String),
    /// Takes cases as links have them, a line each.
    HoldCases(String),
    /// Something about such cases is to be said.
    Note(OwnNote),
    /// Puts the words of the one that shows back into the fields.
    ChangeOwn,
    /// Removes the one that shows.
    RemoveOwn,
    /// The link is for this round.
    SetRound(Round),
    /// The link says that participants are shown the key in round 1, or no longer.
    ShareAnswerKey(bool),
    /// Takes in the codes of a text.
    AddCodes(String),
    /// The same for codes that did not come through the field, which keeps what stands in it.
    TakeIn(String),
    /// Shows something else.
    ShowPanel(Panel),
    /// Marks the key in the picture, or hides it.
    MarkAnswerKey(bool),
    /// Takes into the picture what has come since it last moved.
    ShowWaiting,
    /// Puts something else on the wall.
    ShowSlide(Slide),
    /// The camera is on, or why it is not.
    Camera(Camera),
    /// Blanks the wall, or shows it again.
    Blank,
    /// The window on the wall is there, or no longer.
    Window(bool),
    /// Wants to forget the codes: asks first, where there are some.
    AskToClear,
    /// Goes on with them after all.
    Keep,
    /// Forgets the codes, and the name with them.
    Clear,
}

/// Whether the board looks through a camera.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Camera {
    #[default]
    Off,
    On,
    /// Nobody has allowed it.
    Refused,
    /// There is none, or it cannot be used.
    Missing,
}

/// What there is to say about the trainer's own cases.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum OwnNote {
    /// One cannot be taken.
    Fault(Fault),
    /// A file of them cannot.
    File(FileFault),
    /// There are as many as a board holds.
    Full,
    /// So many were taken.
    Held(usize),
}

/// A case of the trainer's own on the board.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct HeldCase {
    pub(super) own: OwnCase,
    /// The same as a link has it.
    pub(super) packed: String,
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
    /// Codes of one other workshop.
    pub(super) foreign: usize,
    /// The name that the board has taken from a link.
    pub(super) renamed: Option<String>,
    /// What looks like a code and is none: the first of them.
    pub(super) rejected: Vec<(String, ResultCodeError)>,
    /// How many of these there are.
    pub(super) rejected_count: usize,
}

/// The state of a board.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct State {
    pub(super) workshop: String,
    /// The place of the case that shows: of the built-in ones, or behind them of the trainer's own.
    pub(super) case: usize,
    /// The trainer's own cases.
    pub(super) own: Vec<HeldCase>,
    /// What the trainer is writing.
    pub(super) draft: Draft,
    pub(super) own_note: Option<OwnNote>,
    pub(super) round: Round,
    /// Whether the link says that participants are shown the key before the discussion, too.
    pub(super) shares_answer_key: bool,
    pub(super) codes: ResultCodes,
    /// Whether the key is marked in the picture: only once somebody asks for it, for a group that has yet to talk finds its
    /// own reading first.
    pub(super) marks_answer_key: bool,
    pub(super) panel: Panel,
    /// What is on the wall, whether in a window of its own or over everything.
    pub(super) slide: Slide,
    /// Whether the board looks through a camera.
    pub(super) camera: Camera,
    /// Whether the wall is blank for now.
    pub(super) is_blank: bool,
    /// Whether a window of its own shows the wall.
    pub(super) has_window: bool,
    pub(super) report: Option<ImportReport>,
    /// Whether the board asks if its codes are to go.
    pub(super) asks_to_clear: bool,
    /// How many texts were added: each finds a field of its own, whose past no browser can bring back.
    pub(super) texts: usize,
}

impl State {
    /// The case that shows.
    pub(super) fn case(&self) -> Option<&Case> {
        built_in::cases().get(self.case).or_else(|| self.own_case().map(|held| &held.own.case))
    }

    /// The same, if it is the trainer's own.
    pub(super) fn own_case(&self) -> Option<&HeldCase> {
        self.own.get(self.case.checked_sub(built_in::cases().len())?)
    }

    /// The place of the case with this id, capitals or not.
    pub(super) fn case_named(&self, id: &str) -> Option<usize> {
        let own = self.own.iter().map(|held| &held.own.case);
        built_in::cases().iter().chain(own).position(|case| case.id.eq_ignore_ascii_case(id.trim()))
    }

    /// Whether there are codes of the case that shows.
    pub(super) fn has_codes_of_case(&self) -> bool {
        self.code_format().is_some_and(|code_format| self.codes.has_of(&code_format, self.case))
    }

    /// How this workshop's codes are read; `None` as long as it has no name.
    pub(super) fn code_format(&self) -> Option<ResultCodeFormat> {
        let code_format = ResultCodeFormat::new(built_in::instrument(), built_in::cases().len(), &self.workshop)?;
        Some(code_format.with_own_cases(self.own.iter().map(|held| held.own.hash)))
    }

    /// Takes a case as a link has it, and shows it unless there are codes of another. One that is there already is not
    /// taken twice.
    pub(super) fn hold(&mut self, packed: &str) -> Result<(), OwnNote> {
        let own = own::unpack(built_in::instrument(), packed).map_err(OwnNote::Fault)?;
        let known = self.own.iter().position(|held| held.own.hash == own.hash);
        if known.is_none() && self.own.len() >= MAX_CASES {
            return Err(OwnNote::Full);
        }
        let at = known.unwrap_or(self.own.len());
        if known.is_none() {
            self.own.push(HeldCase { own, packed: packed.to_owned() });
        }
        if self.codes.is_empty() {
            self.case = built_in::cases().len() + at;
        }
        Ok(())
    }

    fn hold_all(&mut self, packed: &str) {
        let mut count = 0;
        for line in packed.lines() {
            if let Err(note) = self.hold(line) {
                self.own_note = Some(note);
                return;
            }
            count += 1;
        }
        self.draft = Draft::default();
        self.own_note = Some(OwnNote::Held(count));
    }

    /// All codes, a line each, as another board takes them in.
    pub(super) fn all_codes(&self) -> String {
        self.codes.iter().map(|(code, _)| code.to_string()).collect::<Vec<_>>().join("\n")
    }

    /// Applies an action; one that does not fit changes nothing.
    pub(super) fn apply(&mut self, action: Action) {
        match action {
            // Its codes belong to the name that the board has: another would refuse them.
            Action::RenameWorkshop(name) if self.codes.is_empty() => self.workshop = name,
            Action::RenameWorkshop(_) => {}
            Action::ChooseCase(id) => {
                self.case = self.case_named(&id).unwrap_or(self.case);
                (self.report, self.own_note) = (None, None);
            }
            Action::WriteTitle(title) => self.draft.title = title,
            Action::WriteText(text) => self.draft.text = text,
            Action::AnswerOwn(language) => {
                self.draft.language = language;
                match self.draft.checked() {
                    Ok(draft) => {
                        (self.draft, self.own_note) = (draft, None);
                        self.panel = Panel::Author;
                        self.camera = Camera::Off;
                    }
                    Err(fault) => self.own_note = Some(OwnNote::Fault(fault)),
                }
            }
            Action::HoldCases(packed) => {
                self.hold_all(&packed);
                if self.panel == Panel::Author {
                    self.panel = Panel::Work;
                }
            }
            Action::Note(note) => self.own_note = Some(note),
            Action::ChangeOwn => {
                self.draft = self.own_case().map(|held| held.own.written.clone()).unwrap_or_default();
                self.own_note = None;
            }
            // Its codes would be nobody's.
            Action::RemoveOwn if self.has_codes_of_case() => {}
            Action::RemoveOwn => {
                let place = self.case.checked_sub(built_in::cases().len()).filter(|at| *at < self.own.len());
                if let Some(at) = place {
                    self.own.remove(at);
                    (self.case, self.own_note) = (0, None);
                }
            }
            Action::SetRound(round) => self.round = round,
            Action::ShareAnswerKey(shares) => self.shares_answer_key = shares,
            Action::AddCodes(text) => {
                self.texts += 1;
                self.add(&text);
            }
            Action::TakeIn(text) => self.add(&text),
            Action::ShowPanel(panel) => {
                self.panel = panel;
                self.camera = Camera::Off;
                self.report = None;
            }
            Action::MarkAnswerKey(marked) => self.marks_answer_key = marked,
            Action::ShowWaiting => {
                if let Some(code_format) = self.code_format() {
                    for round in [Round::First, Round::Second] {
                        self.codes.show(&code_format, self.case, round);
                    }
                }
            }
            Action::ShowSlide(slide) => (self.slide, self.is_blank) = (slide, false),
            Action::Camera(camera) => self.camera = camera,
            Action::Blank => self.is_blank = !self.is_blank,
            Action::Window(open) => (self.has_window, self.is_blank) = (open, false),
            Action::AskToClear if self.codes.is_empty() => self.apply(Action::Clear),
            Action::AskToClear => self.asks_to_clear = true,
            Action::Keep => self.asks_to_clear = false,
            // What is on the wall then is an empty beginning: the window stays.
            Action::Clear => {
                let (own, draft) = (std::mem::take(&mut self.own), std::mem::take(&mut self.draft));
                *self = Self { case: self.case, own, draft, has_window: self.has_window, ..Self::default() }
            }
        }
    }

    /// Takes the name, and the case, from a link in the text, unless the codes that are here belong to another name.
    fn take_name(&mut self, text: &str) -> Option<String> {
        let link = workshop_link(text).filter(|_| self.codes.is_empty())?;
        let same = link.workshop.split_whitespace().eq(self.workshop.split_whitespace());
        if same {
            return None;
        }
        self.workshop.clone_from(&link.workshop);
        if let Some(case) = link.case.as_deref().and_then(|id| self.case_named(id)) {
            self.case = case;
        }
        Some(link.workshop)
    }

    fn add(&mut self, text: &str) {
        // A link may bring a whole case.
        if let Some(Err(note)) = own::in_link(text).map(|packed| self.hold(packed)) {
            self.own_note = Some(note);
        }
        let renamed = self.take_name(text);
        let Some(code_format) = self.code_format() else { return };
        let ExtractedCodes { codes, rejected, foreign } = extract(&code_format, text);
        let mut report = ImportReport { foreign, renamed, ..ImportReport::default() };
        for code in codes {
            if !self.codes.add(code) {
                report.known += 1;
                continue;
            }
            report.added += 1;
            let here = code_format.response(code).is_some_and(|response| response.case == self.case);
            report.elsewhere += usize::from(!here);
        }
        self.codes.settle(&code_format);
        report.rejected_count = rejected.len();
        report.rejected = rejected.into_iter().take(LISTED).map(|finding| (finding.text, finding.why)).collect();
        self.report = Some(report);
    }
}
