//! What is on each slide of the wall.

use boundary_check::ui::{element, group, heading, list};
use boundary_check_core::codes::{Round, Tally};
use boundary_check_core::instrument::OutcomeText;
use boundary_check_core::text::{TextKey, items, workshop_keys as keys};
use yew::Html;

use super::group_results::{self, BOTH, FIRST, Picture, ResultTable, answer_key_result};
use super::slide::{Slide, Topic};
use super::view::ViewContext;
use super::workshop_setup::{link_for, link_qr};

/// What has room below the heading of a slide in a window of 4:3, in half lines: a paragraph or a row takes one beside its
/// lines. And how many letters stand in a line there.
const STORY_ROOM: usize = 32;
const STORY_WIDTH: usize = 62;
const ROWS_ROOM: usize = 29;
const ROW_WIDTH: usize = 15;

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

/// What of the picture is on it: of all rows.
fn pictured(topic: Topic) -> Option<Picture> {
    let (table, rounds, marks_answer_key) = match topic {
        Topic::Outcomes => (ResultTable::Outcomes, FIRST, false),
        Topic::Levels => (ResultTable::Levels, FIRST, false),
        Topic::BothOutcomes => (ResultTable::Outcomes, BOTH, false),
        Topic::BothLevels => (ResultTable::Levels, BOTH, false),
        Topic::KeyOutcomes => (ResultTable::Outcomes, BOTH, true),
        Topic::KeyLevels => (ResultTable::Levels, BOTH, true),
        _ => return None,
    };
    Some(Picture { table, rounds, marks_answer_key, rows: group_results::ALL_ROWS })
}

/// Which rows of it stand on each slide: how many are left out before them, and how many show.
fn pages(view: ViewContext, tallies: &[(Round, Tally)], topic: Topic, picture: Picture) -> Vec<(usize, usize)> {
    // Above the rows of the levels stands what their bars mean.
    let room = match topic {
        Topic::Levels => 18,
        Topic::BothLevels => 20,
        Topic::KeyLevels => 21,
        Topic::KeyOutcomes => ROWS_ROOM.saturating_sub(height(&key_outcome(view), 2 * ROW_WIDTH)),
        _ => ROWS_ROOM,
    };
    let bars = picture.rounds.len();
    let changes = usize::from(bars > 1 && topic != Topic::BothLevels);
    let heights = group_results::row_names(view, tallies, picture).into_iter().map(|names| {
        let words: usize = names.iter().map(|name| lines(name, ROW_WIDTH)).sum();
        2 * words.max(bars + changes) + 1
    });
    packed(heights, room)
}

/// What follows one another, in as many parts as it takes so that each has room: where each begins, and how much it holds.
fn packed(heights: impl Iterator<Item = usize>, room: usize) -> Vec<(usize, usize)> {
    let (mut parts, mut left) = (vec![(0, 0)], room);
    for (at, height) in heights.enumerate() {
        match parts.last_mut().filter(|(_, count)| *count == 0 || height <= left) {
            Some((_, count)) => *count += 1,
            None => {
                parts.push((at, 1));
                left = room;
            }
        }
        left = left.saturating_sub(height);
    }
    parts
}

/// The height of a paragraph in half lines.
fn height(text: &str, width: usize) -> usize {
    2 * lines(text, width) + 1
}

/// In how many lines of so many letters a text stands.
fn lines(text: &str, width: usize) -> usize {
    let (mut lines, mut left) = (0, 0_usize);
    for word in text.split_whitespace().map(|word| word.chars().count()) {
        match left.checked_sub(word + 1) {
            Some(rest) => left = rest,
            None => {
                lines += word.div_ceil(width);
                left = width.saturating_sub(word);
            }
        }
    }
    lines
}

/// All slides of the case that shows, as its codes are now.
pub(super) fn deck(view: ViewContext) -> Vec<Slide> {
    let tallies = group_results::tallies(view);
    // A case of the trainer's own has no list of points.
    let topics = Topic::ALL.into_iter().filter(|topic| *topic != Topic::Points || !view.points().is_empty());
    let slides = |topic| (0..page_count(view, &tallies, topic)).map(move |page| Slide { topic, page });
    topics.flat_map(slides).collect()
}

/// On how many slides a topic stands.
fn page_count(view: ViewContext, tallies: &[(Round, Tally)], topic: Topic) -> usize {
    match pictured(topic) {
        Some(picture) => pages(view, tallies, topic, picture).len(),
        None if topic == Topic::Case => story(view).len().max(1),
        None => 1,
    }
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
    let title = match slide.topic {
        Topic::Case => view.case_title(),
        topic => view.workshop_text(title(topic)),
    };
    let title = heading(&numbered(view, slide, title));
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
            vec![title, group("div", "story", paragraphs)]
        }
        Topic::Points => {
            let points = view.points().into_iter().map(|point| element("li", "", point)).collect();
            vec![title, list("ol", "points", points)]
        }
        _ => picture(view, slide, title),
    }
}

/// The heading of a slide. One of several says so: nobody takes a part of a picture for the whole.
fn numbered(view: ViewContext, slide: Slide, title: &str) -> String {
    let count = page_count(view, &group_results::tallies(view), slide.topic);
    if count < 2 {
        return title.to_owned();
    }
    [title, " (", &view.number(slide.page + 1), "/", &view.number(count), ")"].concat()
}

/// The paragraphs of the story, slide by slide. One that is longer than a slide goes on on the next.
fn story<'a>(view: ViewContext<'a>) -> Vec<Vec<&'a str>> {
    let paragraphs: Vec<&str> = view.story().into_iter().flat_map(in_parts).collect();
    let pages = packed(paragraphs.iter().map(|paragraph| height(paragraph, STORY_WIDTH)), STORY_ROOM);
    pages.into_iter().map(|(from, count)| paragraphs.iter().skip(from).take(count).copied().collect()).collect()
}

/// A paragraph in parts that fit on a slide each, cut between words.
fn in_parts(mut paragraph: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    while height(paragraph, STORY_WIDTH) > STORY_ROOM {
        let fits = |at: &usize| paragraph.get(..*at).is_some_and(|part| height(part, STORY_WIDTH) <= STORY_ROOM);
        let spaces = paragraph.char_indices().filter(|(_, letter)| letter.is_whitespace()).map(|(at, _)| at);
        let Some((part, rest)) = spaces.take_while(fits).last().and_then(|at| paragraph.split_at_checked(at)) else {
            break;
        };
        parts.push(part);
        paragraph = rest.trim_start();
    }
    parts.push(paragraph);
    parts
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
    let Some(picture) = pictured(slide.topic) else { return vec![title] };
    let tallies = group_results::tallies(view);
    let mut content = vec![title];
    if slide.topic == Topic::KeyOutcomes {
        content.push(element("p", "", &key_outcome(view)));
    }
    content.extend(group_results::too_few(view, &tallies, picture.rounds));
    let rows = pages(view, &tallies, slide.topic, picture).get(slide.page).copied().unwrap_or_default();
    content.push(group_results::picture(view, &tallies, Picture { rows, ..picture }));
    content
}

/// What the key comes to, in a sentence.
fn key_outcome(view: ViewContext) -> String {
    let outcome = answer_key_result(view).and_then(|key| view.instrument.outcomes.get(key.outcome));
    let said = outcome.map_or("", |outcome| view.texts.get(outcome.text(OutcomeText::Title)));
    view.filled(keys::SLIDE_KEY, &[("outcome", said)])
}
