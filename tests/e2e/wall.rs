//! What everybody sees: the projector view in the board, and a window of its own for the wall.

use boundary_check_core::codes::Round;
use boundary_check_core::instrument::Level;
use boundary_check_e2e::axe::{self, Rules};
use boundary_check_e2e::board::{Board, WORKSHOP, codes};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::keys::Key;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;
use fantoccini::wd::WindowHandle;
use serde_json::json;

use crate::board_shown::{CASE, filled};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // Keys and a modal dialog are the engine's; what a second window shows is the board's own.
    let everywhere = [test!(the_projector_view_steps_by_keyboard)];
    let logic =
        [test!(a_window_shows_the_wall_and_the_board_stays_in_reach), test!(every_slide_on_the_wall_is_accessible)];
    everywhere.into_iter().chain(in_chromium(logic)).collect()
}

async fn the_projector_view_steps_by_keyboard(engine: Engine) {
    on_stage(engine, async |stage| {
        let board = filled(stage).await;
        board.project_here().await;
        let slide = async |number: usize| {
            board.until_slide(number).await;
            stage.browser.run("probe.focus().text", &[]).await.as_str().unwrap().to_owned()
        };
        assert_eq!(slide(1).await, "Take part");
        assert!(board.text(".slide").await.contains("8 codes so far"));
        for (key, number) in [
            (Key::Right, 2),
            (Key::Right, 3),
            (Key::Left, 2),
            (Key::Home, 1),
            (Key::Left, 1),
            (Key::PageDown, 2),
            (Key::PageUp, 1),
        ] {
            stage.browser.press(key).await;
            slide(number).await;
        }
        // The order of the hour; the key is last, and nothing before it tells of it.
        let mut topics = Vec::new();
        for number in 1.. {
            slide(number).await;
            let topic = board.run("find('.slide').dataset.topic", &[]).await;
            let topic = topic.as_str().unwrap().to_owned();
            let text = board.text(".slide").await;
            assert_eq!(text.contains("Key"), topic.starts_with("key-"), "{topic}: {text}");
            if topics.last() != Some(&topic) {
                topics.push(topic);
            }
            let is_last = format!("find('[data-panel]').innerText.includes('{number} of {number}.')");
            if board.run(&is_last, &[]).await == true {
                break;
            }
            stage.browser.press(Key::Right).await;
        }
        let order =
            "join rules case points outcomes levels join-again both-outcomes both-levels key-outcomes key-levels";
        assert_eq!(topics.join(" "), order);
        // A blank wall shows nothing, and the next slide shows again.
        stage.browser.write("b").await;
        board.until_so("it is blank", "find('.slide').innerText === ''", &[]).await;
        stage.browser.press(Key::Home).await;
        slide(1).await;
        // It fills the window, and is large.
        let box_of = "(({ width, height }) => [width, height])(find('.projector').getBoundingClientRect())";
        assert_eq!(board.run(box_of, &[]).await, stage.browser.run("[innerWidth, innerHeight]", &[]).await);
        let size = board.run("parseFloat(getComputedStyle(find('.slide p')).fontSize) / innerHeight", &[]).await;
        assert!(size.as_f64().unwrap() >= 0.0399, "{size} of the height"); // as a browser rounds
        stage.browser.press(Key::Escape).await;
        board.until("the work panel", "[data-panel=work]").await;
        stage.assert_quiet().await;
    })
    .await;
}

/// Has the board open its window for the wall; the trainer's keeps the focus of the test.
pub(crate) async fn open_wall(stage: &Stage, board: &Board<'_>) -> WindowHandle {
    let client = &stage.browser.client;
    let trainer = client.window().await.unwrap();
    board.press("project").await;
    board.until("what the trainer has beside the wall", ".presenter").await;
    client.windows().await.unwrap().into_iter().find(|it| *it != trainer).expect("a window has opened")
}

/// A second window of the same origin: it shows each slide, sends its keys, and has neither codes nor the board's module.
async fn a_window_shows_the_wall_and_the_board_stays_in_reach(engine: Engine) {
    on_stage(engine, async |stage| {
        let client = &stage.browser.client;
        let board = filled(stage).await;
        let trainer = client.window().await.unwrap();
        let wall = open_wall(stage, &board).await;
        assert_eq!(board.run("document.activeElement !== null && find('[name=codes]') !== null", &[]).await, true);
        let shown = "document.querySelector('main')?.shadowRoot?.querySelector('.slide')";
        client.switch_to_window(wall.clone()).await.unwrap();
        stage.browser.until("the slide", &format!("{shown}?.innerText.includes('8 codes so far')"), &[]).await;
        assert_eq!(stage.browser.run(&format!("{shown}.querySelectorAll('svg.qr path').length"), &[]).await, 1);
        let size = format!("parseFloat(getComputedStyle({shown}.querySelector('p')).fontSize) / innerHeight");
        assert!(stage.browser.run(&size, &[]).await.as_f64().unwrap() >= 0.0399);
        stage.browser.run("(document.querySelector('main').focus(), true)", &[]).await;
        for topic in ["rules", "case", "points", "outcomes", "levels"] {
            stage.browser.press(Key::PageDown).await;
            stage.browser.until("the next slide", &format!("{shown}.dataset.topic === args[0]"), &[json!(topic)]).await;
        }
        let bars = format!("[...{shown}.querySelectorAll('svg.levels g')].filter((it) => it.dataset.count).map((it) => it.dataset.count)");
        assert_eq!(stage.browser.run(&bars, &[]).await, json!(["3", "5"]));
        let page = stage.browser.run("document.querySelector('main').shadowRoot.innerHTML + document.documentElement.outerHTML", &[]).await;
        let page = page.as_str().unwrap();
        assert!(!page.contains("Key") && !page.contains("<button") && !page.contains("boundary-board"), "{page}");
        stage.browser.press(Key::Home).await;
        stage.browser.until("the first", &format!("{shown}.dataset.topic === 'join'"), &[]).await;

        // Codes come in while the wall shows: it counts, and the board blanks it.
        client.switch_to_window(trainer.clone()).await.unwrap();
        board.add(&codes(WORKSHOP, CASE, Round::First, "stop", Level::High, 4).join(" ")).await;
        board.press("blank").await;
        client.switch_to_window(wall.clone()).await.unwrap();
        stage.browser.until("a blank wall", &format!("{shown}.innerText === '' && {shown}.classList.contains('blank')"), &[]).await;
        client.switch_to_window(trainer.clone()).await.unwrap();
        board.press("blank").await;
        // A board that is loaded again finds its window.
        stage.browser.reload().await;
        board.until("the wall again", ".presenter").await;
        board.press("slide-on").await;
        client.switch_to_window(wall.clone()).await.unwrap();
        stage.browser.until("the slide of the board that came back", &format!("{shown}.dataset.topic === 'rules'"), &[]).await;
        client.switch_to_window(trainer).await.unwrap();
        board.press("close-window").await;
        board.until("the button that opens it", "[data-action=project]").await;
        stage.assert_quiet().await;
    })
    .await;
}

/// Each slide of the window for the wall, as axe finds it; a blank wall shows nothing to look at.
async fn every_slide_on_the_wall_is_accessible(engine: Engine) {
    on_stage(engine, async |stage| {
        let board = filled(stage).await;
        board.press("mark-key").await;
        let wall = open_wall(stage, &board).await;
        stage.browser.client.switch_to_window(wall).await.unwrap();
        let shown = "document.querySelector('main')?.shadowRoot?.querySelector('.slide')?.dataset.topic";
        let topics =
            "join rules case points outcomes levels join-again both-outcomes both-levels key-outcomes key-levels";
        for topic in topics.split(' ') {
            stage.browser.until("the slide", &format!("{shown} === args[0]"), &[json!(topic)]).await;
            assert_eq!(axe::violations(&stage.browser, Rules::Wall).await, Vec::<String>::new(), "{topic}");
            stage.browser.run("(document.querySelector('main').focus(), true)", &[]).await;
            stage.browser.press(Key::PageDown).await;
        }
        stage.assert_quiet().await;
    })
    .await;
}
