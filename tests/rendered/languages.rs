//! Every outcome in every language: nothing is empty, nothing is left unfilled, nothing is English by mistake.

use std::fs;
use std::path::Path;

use boundary_check::app::Settings;
use boundary_check::app::state::{Screen, State};
use boundary_check_content as built_in;
use boundary_check_core::content;
use boundary_check_core::text::Texts;

use crate::render::{OUTCOMES, answered, rendered};

fn texts(tag: &str) -> Texts {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |tag: &str| fs::read_to_string(root.join(format!("content/{tag}.json"))).unwrap();
    // As the site is built: what a language lacks is English there.
    let json = content::with_fallback(tag, &read(tag), &read("en")).unwrap().to_string();
    Texts::from_compiled(content::translation(tag, &json, built_in::instrument()).unwrap().compiled)
}

#[test]
fn every_screen_in_every_language_is_whole() {
    for (tag, _) in built_in::languages() {
        let texts = texts(tag);
        let settings = Settings { language: (*tag).to_owned(), ..Settings::default() };
        let states = OUTCOMES
            .iter()
            .flat_map(|(_, given)| [Screen::Review, Screen::Guidance].map(|screen| answered(screen, given)));
        let topics =
            (0..built_in::instrument().topics.len()).map(|at| answered(Screen::Topic(at), &[("bond", "friends")]));
        for state in states.chain(topics).chain([State::default()]) {
            let html = rendered(&texts, &settings, &state);
            let place = format!("{tag}, {:?}", state.screen);
            assert!(!html.contains('{') && !html.contains('}'), "{place}: a placeholder is left: {html}");
            for empty in ["<h2></h2>", "<h3></h3>", "<h4></h4>", "<p></p>", "<li></li>", "<legend></legend>"] {
                assert!(!html.contains(empty), "{place}: {empty}");
            }
        }
    }
}
