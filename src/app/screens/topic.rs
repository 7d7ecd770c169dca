//! One screen a topic: its questions, and what still has to be answered.

use boundary_check_core::instrument::{Kind, TopicKind, TopicText};
use boundary_check_core::text::keys;
use yew::Html;

use crate::app::settings::Settings;
use crate::app::state::State;
use crate::ui::{ViewContext, described_heading, error_summary, paragraph_with_id, progress, question, screen};

pub(super) fn topic(view: ViewContext, settings: &Settings, state: &State, at: usize) -> Html {
    let Some(topic) = view.instrument.topics.get(at) else { return Html::default() };
    let (step, total) = state.step(view.instrument, at);
    let unanswered: Vec<usize> =
        if state.shows_errors { state.unanswered(view.instrument, at).collect() } else { Vec::new() };
    let mut parts = vec![progress(view, step, total)];
    if !unanswered.is_empty() {
        parts.push(error_summary(view, &unanswered));
    }
    // Whoever goes on by Tab comes to the first answer next: what counts for all of them is read with the heading.
    parts.push(described_heading(view.text(topic.text(TopicText::Title)), "lead hint period"));
    let lead = view.text(topic.text(TopicText::Lead));
    if !lead.is_empty() {
        parts.push(paragraph_with_id("lead", "lead", lead));
    }
    parts.extend(settings.extension.as_ref().map(|extension| extension.reminder()));
    if asks_frequency(view, state, at) {
        if state.topics(view.instrument).take_while(|earlier| *earlier < at).all(|t| !asks_frequency(view, state, t)) {
            parts.push(paragraph_with_id("hint", "hint", view.text(keys::FREQUENCY_HINT)));
        }
        if topic.kind == TopicKind::Dimension {
            parts.push(paragraph_with_id("period", "period", view.text(keys::FREQUENCY_PERIOD)));
        }
    }
    for asked in state.asked(view.instrument, at) {
        if let Some(item) = view.instrument.questions.get(asked) {
            parts.push(question(view, item, unanswered.contains(&asked)));
        }
    }
    screen("topic", &topic.id, parts)
}

fn asks_frequency(view: ViewContext, state: &State, topic: usize) -> bool {
    let questions = &view.instrument.questions;
    state.asked(view.instrument, topic).any(|at| questions.get(at).is_some_and(|q| q.kind == Kind::Frequency))
}
