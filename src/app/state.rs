//! The state of one self-check: its answers, its place, and how each action moves it. No DOM here.

use boundary_check_core::instrument::{AnswerOption, Instrument};
use boundary_check_core::scoring::{Answer, Answers};

/// Where the therapist is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Screen {
    /// For whom, how long, how private.
    #[default]
    Start,
    /// The questions of the topic at this position.
    Topic(usize),
    /// All answers, each with a way to change it.
    Review,
    /// The outcome and what to do.
    Guidance,
}

/// What a therapist can do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// From the start to the first topic.
    Begin,
    /// Answers the question at this position.
    Answer(usize, Answer),
    /// On to the next topic, or to the review.
    Next,
    /// One screen back; the answers stay.
    Back,
    /// From the review to the topic of the question at this position, and back again by `Next`.
    Change(usize),
    /// From the review to the guidance.
    Guidance,
    /// Forgets everything and goes back to the start.
    Clear,
}

/// What an extension remembers beside the answers.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Memory {
    /// Named values, which are stored with the answers. A name has no `=` in it, and a value is one line.
    pub values: Vec<(String, String)>,
    /// Whether something shows for which a press is needed; it is not stored.
    pub revealed: bool,
}

impl Memory {
    /// The value with this name.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Keeps a value under a name.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.values.retain(|(known, _)| known != name);
        self.values.push((name.to_owned(), value.into()));
    }
}

/// The state of one self-check.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct State {
    /// The answers so far, also those that do not apply just now.
    pub answers: Answers,
    /// Where the therapist is.
    pub screen: Screen,
    /// Whether the gaps of this topic are marked: after `Next` was tried in vain.
    pub shows_errors: bool,
    /// Whether `Next` leads back to the review.
    pub returns_to_review: bool,
    /// What an extension remembers beside the answers.
    pub memory: Memory,
    /// Whether answers to an earlier edition of the questions were stored, and let go: the start says so.
    pub outdated: bool,
    /// Whether everything has just been forgotten: the start says so.
    pub cleared: bool,
}

impl State {
    /// Applies an action; anything that does not fit the present screen changes nothing.
    pub fn apply(&mut self, instrument: &Instrument, action: Action) {
        match action {
            Action::Begin => self.begin(instrument),
            Action::Answer(question, answer) => self.answers.set(question, Some(answer)),
            Action::Next => self.next(instrument),
            Action::Back => self.back(instrument),
            Action::Change(question) => {
                if let Some(question) = instrument.questions.get(question) {
                    self.returns_to_review = true;
                    self.show(Screen::Topic(usize::from(question.topic)));
                }
            }
            Action::Guidance => match self.first_unanswered(instrument) {
                None => self.show(Screen::Guidance),
                Some(topic) => {
                    self.returns_to_review = true;
                    self.show(Screen::Topic(topic));
                }
            },
            Action::Clear => *self = Self { cleared: true, ..Self::default() },
        }
    }

    fn show(&mut self, screen: Screen) {
        self.screen = screen;
        self.shows_errors = false;
    }

    fn begin(&mut self, instrument: &Instrument) {
        let first = self.topics(instrument).next();
        if let (Screen::Start, Some(first)) = (self.screen, first) {
            self.outdated = false;
            self.cleared = false;
            self.show(Screen::Topic(first));
        }
    }

    fn next(&mut self, instrument: &Instrument) {
        let Screen::Topic(topic) = self.screen else { return };
        if self.unanswered(instrument, topic).next().is_some() {
            self.shows_errors = true;
            return;
        }
        let next = if self.returns_to_review {
            self.first_unanswered(instrument)
        } else {
            self.topics(instrument).find(|later| *later > topic)
        };
        match next {
            Some(topic) => self.show(Screen::Topic(topic)),
            None => {
                self.returns_to_review = false;
                self.show(Screen::Review);
            }
        }
    }

    fn back(&mut self, instrument: &Instrument) {
        let before = |topic: usize| self.topics(instrument).filter(|earlier| *earlier < topic).last();
        let screen = match self.screen {
            Screen::Start => Screen::Start,
            Screen::Topic(_) if self.returns_to_review => Screen::Review,
            Screen::Topic(topic) => before(topic).map_or(Screen::Start, Screen::Topic),
            Screen::Review => before(usize::MAX).map_or(Screen::Start, Screen::Topic),
            Screen::Guidance => Screen::Review,
        };
        self.returns_to_review = false;
        self.show(screen);
    }

    /// The positions of the topics that are asked, in order.
    pub fn topics<'s>(&'s self, instrument: &'s Instrument) -> impl Iterator<Item = usize> + use<'s> {
        (0..instrument.topics.len()).filter(|topic| self.asked(instrument, *topic).next().is_some())
    }

    /// The positions of the questions of a topic that are asked.
    pub fn asked<'s>(&'s self, instrument: &'s Instrument, topic: usize) -> impl Iterator<Item = usize> + use<'s> {
        let questions = instrument.topics.get(topic).map(|topic| instrument.questions_of(topic)).unwrap_or_default();
        questions
            .filter(|at| instrument.questions.get(*at).is_some_and(|question| self.answers.asks(instrument, question)))
    }

    /// The positions of the questions of a topic that are asked and not answered.
    pub fn unanswered<'s>(&'s self, instrument: &'s Instrument, topic: usize) -> impl Iterator<Item = usize> + use<'s> {
        self.asked(instrument, topic).filter(|question| self.answers.given(instrument, *question).is_none())
    }

    /// The first topic with a gap.
    fn first_unanswered(&self, instrument: &Instrument) -> Option<usize> {
        self.topics(instrument).find(|topic| self.unanswered(instrument, *topic).next().is_some())
    }

    /// Which step a topic is, from 1, and how many there are. As long as a required choice is open, the first option that
    /// is offered counts.
    pub fn step(&self, instrument: &Instrument, topic: usize) -> (usize, usize) {
        let mut likely = State { answers: self.answers.clone(), ..State::default() };
        for (at, question) in instrument.questions.iter().enumerate() {
            if question.required && likely.answers.given(instrument, at).is_none() {
                let answers = &likely.answers;
                let offered = |option: &AnswerOption| instrument.offers(option, &|at| answers.option(at));
                let first = question.options.iter().position(offered);
                likely.answers.set(at, first.map(|option| Answer::Option(option as u8)));
            }
        }
        let topics: Vec<usize> = likely.topics(instrument).collect();
        (topics.iter().filter(|other| **other <= topic).count(), topics.len())
    }
}
