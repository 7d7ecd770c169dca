//! The repairs: for every dimension that has drifted, one's own or the other person's, under every outcome.

use crate::instrument::{Cause, Instrument, Level, Topic, TopicKind};
use crate::scoring::{Answers, Assumption, Policy, Scenario};

/// A dimension that has drifted, and the causes that did it.
#[derive(Debug, Clone, PartialEq)]
pub struct Repair<'i> {
    /// The dimension.
    pub topic: &'i Topic,
    /// Whether its answers are at `high`.
    pub level: Level,
    /// The causes with an answer here that is at least at `some`; each has a text that says what repairs it.
    pub causes: Vec<&'i Cause>,
}

/// Every dimension with an answer that is at least at `some`, in the order of the instrument, each with those of the
/// [raised](super::raised_causes) causes that lie in it. One that is not wholly known is among them, too.
pub fn repairs<'i>(instrument: &'i Instrument, answers: &Answers, causes: &[&'i Cause]) -> Vec<Repair<'i>> {
    let policy = Policy::default();
    let scenario = Scenario::new(instrument, answers, &policy, Assumption::Safest);
    let mut repairs = Vec::new();
    for (at, topic) in instrument.topics.iter().enumerate().filter(|(_, topic)| topic.kind == TopicKind::Dimension) {
        let level = scenario.level(at);
        if level < Level::Some {
            continue;
        }
        let questions = instrument.questions_of(topic);
        let lies_here = |question: &u16| {
            let question = usize::from(*question);
            questions.contains(&question) && scenario.is_raised(question)
        };
        let causes = causes.iter().copied().filter(|cause| cause.questions.iter().any(lies_here)).collect();
        repairs.push(Repair { topic, level, causes });
    }
    repairs
}
