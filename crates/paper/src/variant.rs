//! A variant of the paper: for everybody, or for one answer to the question that says whom it is about (the role), with
//! only what can be asked then.

use boundary_check_core::guidance;
use boundary_check_core::instrument::{self, AnswerOption, Kind, Question};
use boundary_check_core::scoring::{Answer as Given, Answers};
use boundary_check_core::text::{TextKey, keys};

use crate::sources::Paper;

/// Required choices and the options of each that fit, as in `Question::asked_when`.
pub(crate) type Situation = Vec<(u16, u32)>;

/// When a question is asked in a variant.
#[derive(PartialEq, Eq)]
pub(crate) enum Asked {
    Never,
    Always,
    /// If one of these is so.
    If(Vec<Situation>),
}

pub(crate) struct Variant<'a> {
    pub(crate) paper: &'a Paper,
    /// The answer that is fixed, if one is.
    pub(crate) option: Option<usize>,
    /// The wordings that fit it, as a bit set.
    wordings: u32,
    /// By position: the number that a question has on this paper.
    numbers: Vec<Option<usize>>,
}

impl<'a> Variant<'a> {
    pub(crate) fn new(paper: &'a Paper, option: Option<usize>) -> Self {
        let mut variant = Self { paper, option, wordings: wordings(paper, option), numbers: Vec::new() };
        let mut count = 0;
        for question in paper.instrument.questions.iter() {
            let number = (variant.asked(question) != Asked::Never).then(|| {
                count += 1;
                count
            });
            variant.numbers.push(number);
        }
        variant
    }

    /// The variant for everybody, and one for each answer.
    pub(crate) fn all(paper: &'a Paper) -> Vec<Self> {
        let options = paper.varies_by().map_or(0, |(_, question)| question.options.len());
        std::iter::once(None).chain((0..options).map(Some)).map(|option| Self::new(paper, option)).collect()
    }

    /// The end of the class names of what belongs to this variant.
    pub(crate) fn class(&self) -> &'a str {
        let option = self.option.and_then(|option| self.paper.varies_by()?.1.options.get(option));
        option.map_or("everybody", |option| option.value.as_ref())
    }

    /// Whom this variant is about, as the question says it that asks for it.
    pub(crate) fn who(&self) -> &'a str {
        let question = self.paper.varies_by().map(|(_, question)| question);
        question.zip(self.option).map_or("", |(question, option)| self.label(question, option))
    }

    pub(crate) fn question(&self, at: u16) -> Option<&'a Question> {
        self.paper.instrument.questions.get(usize::from(at))
    }

    /// The questions that can be asked, with their positions and numbers.
    pub(crate) fn questions(&self) -> impl Iterator<Item = (u16, usize, &'a Question)> {
        let numbered = self.paper.instrument.questions.iter().zip(&self.numbers).enumerate();
        numbered.filter_map(|(at, (question, number))| Some((at as u16, (*number)?, question)))
    }

    /// The number of a question; `None` where it is never asked.
    pub(crate) fn number(&self, at: u16) -> Option<usize> {
        self.numbers.get(usize::from(at)).copied().flatten()
    }

    /// When a question is asked, without what the fixed answer settles.
    pub(crate) fn asked(&self, question: &Question) -> Asked {
        self.open(&question.asked_when)
    }

    /// What the fixed answer leaves open of situations of which one must hold; of none, nothing.
    pub(crate) fn open(&self, situations: &[instrument::Situation]) -> Asked {
        if situations.is_empty() {
            return Asked::Always;
        }
        let open = situations.iter().filter_map(|situation| {
            let open = situation.iter().map(|pair| self.settle(*pair)).collect::<Option<Vec<_>>>()?;
            Some(open.into_iter().flatten().collect::<Situation>())
        });
        let open: Vec<Situation> = open.collect();
        if open.iter().any(Vec::is_empty) {
            Asked::Always
        } else if open.is_empty() {
            Asked::Never
        } else {
            Asked::If(open)
        }
    }

    /// What is left of "one of these options": nothing where it is certain; `None` where it cannot be.
    pub(crate) fn settle(&self, (at, options): (u16, u32)) -> Option<Option<(u16, u32)>> {
        match self.option {
            Some(option) if self.is_given(at) => (options & (1 << option) != 0).then_some(None),
            _ => Some(Some((at, options))),
        }
    }

    /// Whether the answer to a question is fixed.
    pub(crate) fn is_given(&self, at: u16) -> bool {
        self.option.is_some() && self.paper.varies_by().is_some_and(|(by, _)| by == at)
    }

    /// A text in the wording of this variant.
    pub(crate) fn text(&self, key: TextKey) -> &'a str {
        self.paper.texts.worded(key, self.wordings)
    }

    /// The wordings that differ from the base, each with the options that they are for, as a bit set; none where the
    /// answer is fixed.
    pub(crate) fn other_wordings(&self, key: TextKey) -> Vec<(u32, &'a str)> {
        let (texts, mut others): (_, Vec<(u32, &str)>) = (&self.paper.texts, Vec::new());
        let count = self.paper.varies_by().map_or(0, |(_, question)| question.options.len());
        for option in (0..count).filter(|_| self.option.is_none()) {
            let worded = texts.worded(key, wordings(self.paper, Some(option)));
            match others.iter_mut().find(|(_, text)| *text == worded) {
                _ if worded == texts.get(key) => {}
                Some((options, _)) => *options |= 1 << option,
                None => others.push((1 << option, worded)),
            }
        }
        others
    }

    /// The label of one of a question's options.
    pub(crate) fn label(&self, question: &Question, option: usize) -> &'a str {
        const FREQUENCY: [TextKey; 4] =
            [keys::FREQUENCY_NEVER, keys::FREQUENCY_ONCE, keys::FREQUENCY_FEW, keys::FREQUENCY_OFTEN];
        const CHECK: [TextKey; 2] = [keys::CHECK_YES, keys::CHECK_NO];
        let key = match question.kind {
            Kind::Choice => Some(question.option_text(option)),
            Kind::Frequency => FREQUENCY.get(option).copied(),
            Kind::Check | Kind::Fact => CHECK.get(option).copied(),
        };
        key.map_or("", |key| self.text(key))
    }

    /// "Not sure".
    pub(crate) fn unsure(&self) -> &'a str {
        self.text(keys::UNSURE)
    }

    /// Whether an option can be offered in this variant.
    pub(crate) fn offers(&self, option: &AnswerOption) -> bool {
        self.open(&option.offered_when) != Asked::Never
    }
}

/// The wordings that fit where only the question by which there are variants is answered.
fn wordings(paper: &Paper, option: Option<usize>) -> u32 {
    let mut answers = Answers::new();
    if let (Some((by, _)), Some(option)) = (paper.varies_by(), option) {
        answers.set(usize::from(by), Some(Given::Option(option as u8)));
    }
    guidance::variants(&paper.instrument, &answers)
}
