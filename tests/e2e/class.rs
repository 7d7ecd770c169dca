//! A class of thirty, from "please hold up your code" to the group's picture: thirty people answer by the board's own link,
//! each in a tab that shares nothing with the others, and the board gets their codes by its camera, and by one pasted chat.

use std::time::Instant;

use boundary_check_e2e::board::{Board, WORKSHOP, chat};
use boundary_check_e2e::cases;
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::site;
use boundary_check_e2e::stage::{Stage, on_stage_with};
use boundary_check_e2e::test;
use serde_json::{Value, json};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // What is measured is the product's; the engines draw and decode alike.
    in_chromium([test!(thirty_phones_are_a_picture_within_a_minute)]).collect()
}

const CASE: &str = "new-baby";
const PEOPLE: usize = 30;
/// How long it may take from the camera's start, and from the press on a pasted chat, in seconds.
const BY_CAMERA: f64 = 60.0;
const BY_CHAT: f64 = 5.0;

/// What each phone holds up, as its own page has drawn it.
const SHOWN: &str = "((it) => it && { code: it.querySelector('[data-code]').innerText.trim(), dark: it.querySelector('.qr path').getAttribute('d'), side: it.querySelector('.qr').viewBox.baseVal.width })(probe.within(0, '.shown'))";

async fn thirty_phones_are_a_picture_within_a_minute(engine: Engine) {
    on_stage_with(engine, site::asking(), async |stage| {
        let browser = &stage.browser;
        let board = Board::named(stage, CASE).await;
        let link = board.text(".link-text").await;
        let trainer = browser.client.window().await.unwrap();
        let mut phones = Vec::new();
        for person in 0..PEOPLE {
            phones.push(answered(stage, &link, person).await);
            browser.client.switch_to_window(trainer.clone()).await.unwrap();
        }
        let codes: Vec<String> = phones.iter().map(|it| it["code"].as_str().unwrap().to_owned()).collect();
        let mut different = codes.clone();
        different.sort();
        different.dedup();
        assert_eq!(different.len(), PEOPLE, "two people have one code");

        // "Please hold up your code": somebody walks along five rows of six, and along them again.
        browser.run(WALKING, &[json!(phones)]).await;
        let start = Instant::now();
        board.press("camera").await;
        // It may take longer than anything else that a test waits for.
        while board.text(".counted p").await != "Codes in round 1: 30" {
            let so_far = board.text(".counted p").await;
            assert!(start.elapsed().as_secs_f64() < BY_CAMERA, "after {BY_CAMERA} s by camera: {so_far}");
        }
        // How many come in at once is the camera's: a last few, too few to stay anonymous, wait until the trainer shows them.
        if !board.text("[data-action=show-waiting]").await.is_empty() {
            board.press("show-waiting").await;
            board.until_so("everybody is in the picture", "find('[data-action=show-waiting]') === null", &[]).await;
        }
        board.until("the picture", "[data-outcome=tend]").await;
        let by_camera = start.elapsed().as_secs_f64();
        assert!(by_camera <= BY_CAMERA, "thirty phones by camera took {by_camera:.1} s");
        assert_eq!(board.row("[data-outcome=tend]").await[1..], ["20 of 30"]);
        board.press("camera-off").await;

        // The same group in a video call.
        board.press("clear-board").await;
        board.press("clear-yes").await;
        board.write("[name=workshop]", WORKSHOP, "input").await;
        board.until("the field for codes", "[name=codes]").await;
        let by_chat = board.add_timed(&chat(&codes)).await / 1000.0;
        assert!(by_chat <= BY_CHAT, "a pasted chat took {by_chat:.2} s");
        assert_eq!(board.row("[data-outcome=tend]").await[1..], ["20 of 30"]);
        eprintln!("a class of thirty: {by_camera:.1} s by camera, {by_chat:.2} s by one pasted chat");
        stage.assert_quiet().await;
    })
    .await;
}

/// Opens the link in a tab of its own, answers the case, and gives what its screen shows. A third reads one answer otherwise.
async fn answered(stage: &Stage, link: &str, person: usize) -> Value {
    let browser = &stage.browser;
    let tab = browser.client.new_window(true).await.unwrap();
    browser.client.switch_to_window(tab.handle).await.unwrap();
    browser.go(link).await;
    let check = Check::on(browser);
    check.ready().await;
    let changes: &[_] = if person.is_multiple_of(3) { &[("disclosure-problem", "3")] } else { &[] };
    check.walk_to_guidance(&cases::named(CASE).answers_but(changes)).await;
    let shown = browser.until("the code", SHOWN, &[]).await;
    browser.client.close_window().await.unwrap();
    shown
}

/// A camera that is carried along the rows: six phones in each picture, each held a little otherwise, a second and a half at
/// each.
const WALKING: &str = r#"(() => {
    const phones = args[0], row = 6, pause = 1500;
    const canvas = Object.assign(document.createElement("canvas"), { width: 1280, height: 720 });
    const context = canvas.getContext("2d");
    const start = performance.now();
    const draw = () => {
        const at = Math.floor((performance.now() - start) / pause) % Math.ceil(phones.length / row);
        context.fillStyle = "dimgray"; context.fillRect(0, 0, 1280, 720);
        phones.slice(at * row, at * row + row).forEach(({ dark, side }, place) => {
            context.save();
            context.translate(220 + (place % 3) * 420, 190 + Math.floor(place / 3) * 340);
            // Hands tremble, and at some moment a phone is straighter.
            const moment = performance.now() / 260 + place;
            context.translate(3 * Math.sin(moment * 1.7), 2 * Math.cos(moment));
            context.rotate(((place * 7 + at * 5) % 11 - 5) / 20 + 0.09 * Math.sin(moment));
            context.scale(260 / side, 260 / side);
            context.translate(-side / 2, -side / 2);
            context.fillStyle = "gainsboro"; context.fillRect(0, 0, side, side);
            context.fillStyle = "black"; context.fill(new Path2D(dark));
            context.restore();
        });
    };
    draw(); setInterval(draw, 60);
    navigator.mediaDevices.getUserMedia = async () => canvas.captureStream();
    return true;
})()"#;
