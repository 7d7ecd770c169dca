//! Random sets of answers, the same in every run, and how they come onto the form.

use boundary_check_core::instrument::{Instrument, Kind, Question, QuestionText};
use boundary_check_core::scoring::{Answer, Answers};
use boundary_check_core::text::{TextKey, Texts, keys};

use crate::form::{Form, Ticks};

/// Answers by position of the question, and the wait in months.
pub struct Sheet {
    pub answers: Answers,
    pub wait: Option<u8>,
    /// Whether partners may not be treated.
    pub partners_forbidden: bool,
}

/// SplitMix64: small, and good enough to spread answers.
pub struct Dice(pub u64);

impl Dice {
    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    fn below(&mut self, count: usize) -> usize {
        (self.roll() % count as u64) as usize
    }

    fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    /// Most sheets are mild, or the mild outcomes would hardly ever come up, and nothing would hang on a single
    /// answer. Questions that are not for this person are answered, too: they are to be crossed out.
    pub fn sheet(&mut self, instrument: &Instrument) -> Sheet {
        let risky = [0, 3, 6, 12, 20, 40][self.below(6)];
        let slight = self.percent(60);
        let unknown = [0, 0, 0, 3, 10, 30][self.below(6)];
        let mut answers = Answers::new();
        for (at, question) in instrument.questions.iter().enumerate() {
            let count = question.options.len();
            let safest = question.options.iter().position(|option| option.risk == 0).unwrap_or(0);
            let answer = if question.required {
                // The plainest situations come first, and have the most questions.
                let chosen = self.below(count).min(self.below(count));
                Some(if question.offers_unsure() && self.percent(5) {
                    Answer::Unsure
                } else {
                    Answer::Option(chosen as u8)
                })
            } else if self.percent(unknown) {
                (question.offers_unsure() && self.percent(60)).then_some(Answer::Unsure)
            } else {
                let any = if slight { 1 } else { self.below(count) };
                Some(Answer::Option(if self.percent(risky) { any } else { safest } as u8))
            };
            answers.set(at, answer);
        }
        offered(instrument, &mut answers);
        let wait = self.percent(40).then(|| self.below(25) as u8);
        Sheet { answers, wait, partners_forbidden: self.percent(40) }
    }
}

/// In the place of an option that is not offered to such a situation, the first that is.
fn offered(instrument: &Instrument, answers: &mut Answers) {
    for (at, question) in instrument.questions.iter().enumerate() {
        if answers.get(at).is_some() && answers.given(instrument, at).is_none() {
            let first = (0..question.options.len() as u8).find(|option| {
                answers.set(at, Some(Answer::Option(*option)));
                answers.given(instrument, at).is_some()
            });
            assert!(first.is_some(), "{} offers nothing here", question.id);
        }
    }
}

/// In each situation the safest answers, and one question answered in each other way, not sure and not at all
/// among them, with every wait where it may matter: what hangs on a single answer shows here.
pub fn one_by_one(instrument: &Instrument) -> Vec<Sheet> {
    let required: Vec<usize> = positions(instrument, |question| question.required);
    let mut situations = vec![Answers::new()];
    for at in positions(instrument, |question| !question.required) {
        let safest = instrument.questions[at].options.iter().position(|option| option.risk == 0).unwrap_or(0);
        situations[0].set(at, Some(Answer::Option(safest as u8)));
    }
    for at in required {
        let options = 0..instrument.questions[at].options.len();
        let with = |answers: &Answers, option: usize| {
            let mut answers = answers.clone();
            answers.set(at, Some(Answer::Option(option as u8)));
            answers
        };
        situations = situations.iter().flat_map(|it| options.clone().map(|option| with(it, option))).collect();
    }
    // Where a question is not asked, one of its answers is enough; and none that is not offered.
    situations.retain(|it| {
        instrument.questions.iter().enumerate().filter(|(_, question)| question.required).all(|(at, question)| {
            it.given(instrument, at).is_some() && (it.asks(instrument, question) || it.option(at) == Some(0))
        })
    });
    let mut sheets = Vec::new();
    for situation in &situations {
        for at in positions(instrument, |question| !question.required && situation.asks(instrument, question)) {
            let question = &instrument.questions[at];
            let options = (0..question.options.len()).map(|option| Some(Answer::Option(option as u8)));
            let unsure = question.offers_unsure().then_some(Some(Answer::Unsure));
            for answer in options.chain(unsure).chain([None]) {
                let mut answers = situation.clone();
                answers.set(at, answer);
                let timed = question.options.iter().any(|it| it.guaranteed_months > 0);
                let waits = [None, Some(1), Some(6), Some(7), Some(12), Some(13), Some(24)];
                let waits = waits.into_iter().take(if timed { 7 } else { 1 });
                sheets.extend(waits.map(|wait| Sheet {
                    answers: answers.clone(),
                    wait,
                    partners_forbidden: at % 2 == 0,
                }));
            }
        }
    }
    sheets
}

fn positions(instrument: &Instrument, which: impl Fn(&Question) -> bool) -> Vec<usize> {
    instrument.questions.iter().enumerate().filter(|(_, question)| which(question)).map(|(at, _)| at).collect()
}

impl Sheet {
    /// Ticks the answers on a form. Only a text tells which question is which, only a label which answer.
    pub fn ticks(&self, instrument: &Instrument, texts: &Texts, form: &Form, wordings: u32) -> Ticks {
        let mut ticks = Ticks::new();
        for (at, question) in instrument.questions.iter().enumerate() {
            let Some(printed) = form.by_text(texts.worded(question.text(QuestionText::Text), wordings)) else {
                continue;
            };
            let label = match self.answers.get(at) {
                None => continue,
                Some(Answer::Unsure) => texts.get(keys::UNSURE),
                Some(Answer::Option(option)) => texts.worded(label(question, usize::from(option)), wordings),
            };
            let there = printed.given.as_deref() == Some(label) || printed.answers.iter().any(|it| it.label == label);
            assert!(there, "question {} lacks “{label}”", printed.number);
            ticks.insert(printed.number, label.to_owned());
        }
        ticks
    }
}

fn label(question: &Question, option: usize) -> TextKey {
    match question.kind {
        Kind::Choice => question.option_text(option),
        Kind::Frequency => {
            [keys::FREQUENCY_NEVER, keys::FREQUENCY_ONCE, keys::FREQUENCY_FEW, keys::FREQUENCY_OFTEN][option]
        }
        Kind::Check | Kind::Fact => [keys::CHECK_YES, keys::CHECK_NO][option],
    }
}
