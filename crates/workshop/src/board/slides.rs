//! What is on each slide of the wall.

use boundary_check::ui::{element, group, heading, list};
use boundary_check_core::codes::Round;
use boundary_check_core::instrument::OutcomeText;
use boundary_check_core::text::{TextKey, items, workshop_keys as keys};
use yew::Html;

use super::group_results::{self, BOTH, FIRST, Picture, ResultTable, answer_key_result};
use super::slide::{Slide, Topic};
use super::view::ViewContext;
use super::workshop_setup::{link_for, link_qr};

/// At most so many characters of a story stand on one slide.
const STORY: usize = 850;

fn title(topic: Topic) -> TextKey {
    match topic {
        Topic::Join => keys::SLIDE_JOIN,
        Topic::Rules => keys::RULES_TITLE,
        Topic::Case => keys::BOARD_CASE,
        Topic::Points => keys::POINTS_TITLE,
        Topic::Outcomes => keys::PICTURE_OUTCOMES,
        Topic::Levels => keys::PICTURE_LEVELS,
        Topic::JoinAgain => keys::SLIDE_JOIN_AGAIN,
        Topic::BothOutcomes | Topic::BothLevels => keys::SLIDE_BOTH,
        Topic::KeyOutcomes | Topic::KeyLevels => keys::PICTURE_KEY,
    }
}

/// What of the picture is on it, and how many rows of that have room in letters that the last row of a room reads.
fn pictured(topic: Topic) -> Option<(ResultTable, &'static [Round], bool, usize)> {
    Some(match topic {
        Topic::Outcomes => (ResultTable::Outcomes, FIRST, false, 5),
        Topic::Levels => (ResultTable::Levels, FIRST, false, 6),
        Topic::BothOutcomes => (ResultTable::Outcomes, BOTH, false, 4),
        Topic::BothLevels => (ResultTable::Levels, BOTH, false, 4),
        Topic::KeyOutcomes => (ResultTable::Outcomes, BOTH, true, 3),
        Topic::KeyLevels => (ResultTable::Levels, BOTH, true, 3),
        _ => return None,
    })
}

/// All slides of the case that shows, as its codes are now.
pub(super) fn deck(view: ViewContext) -> Vec<Slide> {
    let tallies = group_results::tallies(view);
    let pages = |topic: Topic| match pictured(topic) {
        Some((table, rounds, marks_answer_key, room)) => {
            let all = Picture { table, rounds, marks_answer_key, rows: group_results::ALL_ROWS };
            group_results::rows(view, &tallies, all).div_ceil(room).max(1)
        }
        None if topic == Topic::Case => story(view).len().max(1),
        None => 1,
    };
    // A case of the trainer's own has no list of points.
    let topics = Topic::ALL.into_iter().filter(|topic| *topic != Topic::Points || !view.points().is_empty());
    topics.flat_map(|topic| (0..pages(topic)).map(move |page| Slide { topic, page })).collect()
}

/// Where a slide stands in the deck. One that is no longer there, for the picture has moved, is the last of its topic.
pub(super) fn place(deck: &[Slide], slide: Slide) -> usize {
    let exactly = deck.iter().position(|other| *other == slide);
    exactly.or_else(|| deck.iter().rposition(|other| other.topic == slide.topic)).unwrap_or_default()
}

/// What a slide is called, for the trainer.
pub(super) fn name(view: ViewContext, slide: Slide) -> String {
    let title = view.workshop_text(title(slide.topic));
    let part = match slide.topic {
        Topic::BothOutcomes | Topic::KeyOutcomes => Some(keys::PICTURE_OUTCOMES),
        Topic::BothLevels | Topic::KeyLevels => Some(keys::PICTURE_LEVELS),
        _ => None,
    };
    let part = part.map_or(String::new(), |part| [" · ", view.workshop_text(part)].concat());
    let page = if slide.page > 0 { [" (", &view.number(slide.page + 1), ")"].concat() } else { String::new() };
    [title, &part, &page].concat()
}

/// What is on a slide.
pub(super) fn content(view: ViewContext, slide: Slide) -> Vec<Html> {
    let title = heading(view.workshop_text(title(slide.topic)));
    match slide.topic {
        Topic::Join => vec![title, join(view, Round::First)],
        Topic::JoinAgain => vec![title, join(view, Round::Second)],
        Topic::Rules => {
            let rules = items(view.workshop_text(keys::RULES)).map(|rule| element("li", "", rule)).collect();
            vec![title, list("ol", "rules", rules)]
        }
        Topic::Case => {
            let paragraphs = story(view).into_iter().nth(slide.page).unwrap_or_default();
            let paragraphs = paragraphs.into_iter().map(|paragraph| element("p", "", paragraph)).collect();
            vec![heading(view.case_title()), group("div", "story", paragraphs)]
        }
        Topic::Points => {
            let points = view.points().into_iter().map(|point| element("li", "", point)).collect();
            vec![title, list("ol", "points", points)]
        }
        _ => picture(view, slide, title),
    }
}

/// The paragraphs of the story, slide by slide.
fn story<'a>(view: ViewContext<'a>) -> Vec<Vec<&'a str>> {
    let mut slides: Vec<Vec<&str>> = Vec::new();
    let mut length = STORY;
    for paragraph in view.story() {
        let characters = paragraph.chars().count();
        match slides.last_mut().filter(|_| length + characters <= STORY) {
            Some(slide) => slide.push(paragraph),
            None => {
                slides.push(vec![paragraph]);
                length = 0;
            }
        }
        length += characters;
    }
    slides
}

/// How to take part: for a camera, for somebody who types, and how many have done so.
fn join(view: ViewContext, round: Round) -> Html {
    if view.state.code_format().is_none() {
        return view.element("p", "", keys::BOARD_NAMELESS);
    }
    let case = view.case_title();
    let address = view.settings.page.split_once("://").map_or(&*view.settings.page, |(_, address)| address);
    let tallies = group_results::tallies(view);
    let count = tallies.iter().find(|(of, _)| *of == round).map_or(0, |(_, tally)| tally.count);
    let how = if round == Round::First { keys::SLIDE_JOIN_HOW } else { keys::SLIDE_JOIN_AGAIN_HOW };
    let mut words = vec![view.element("p", "", how)];
    // Nobody types a whole case.
    if view.state.own_case().is_none() {
        words.push(element("p", "short-address", address));
    }
    words.push(element("p", "", &view.filled(keys::SLIDE_JOIN_CASE, &[("case", case)])));
    words.push(element("p", "", &view.filled(keys::CASE_WORKSHOP, &[("name", &view.state.workshop)])));
    words.push(element("p", "so-far", &view.plural(keys::SLIDE_COUNT, "count", count)));
    let camera = link_qr(view, &link_for(view, round));
    group("div", "join", vec![camera, group("div", "", words)])
}

fn picture(view: ViewContext, slide: Slide, title: Html) -> Vec<Html> {
    let Some((table, rounds, marks_answer_key, room)) = pictured(slide.topic) else { return vec![title] };
    let tallies = group_results::tallies(view);
    let mut content = vec![title];
    if slide.topic == Topic::KeyOutcomes {
        let outcome = answer_key_result(view).and_then(|key| view.instrument.outcomes.get(key.outcome));
        let said = outcome.map_or("", |outcome| view.texts.get(outcome.text(OutcomeText::Title)));
        content.push(element("p", "", &view.filled(keys::SLIDE_KEY, &[("outcome", said)])));
    }
    content.extend(group_results::too_few(view, &tallies, rounds));
    let rows = (slide.page * room, room);
    content.push(group_results::picture(view, &tallies, Picture { table, rounds, marks_answer_key, rows }));
    content
}
