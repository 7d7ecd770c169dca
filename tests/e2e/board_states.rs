//! The board in the states that come and go while a workshop runs, as axe finds them; what stays is in the tour of
//! [`crate::access`].

use boundary_check_core::codes::Round;
use boundary_check_core::instrument::Level;
use boundary_check_e2e::audit::Audit;
use boundary_check_e2e::board::{WORKSHOP, codes};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::on_stage;
use boundary_check_e2e::test;
use serde_json::json;

use crate::board_shown::{CASE, filled};
use crate::wall::open_wall;

/// The tests of this file: only Chromium can be told how to show a page.
pub(crate) fn tests() -> Vec<Test> {
    in_chromium([test!(what_comes_and_goes_is_accessible)]).collect()
}

async fn what_comes_and_goes_is_accessible(engine: Engine) {
    on_stage(engine, async |stage| {
        let browser = &stage.browser;
        // What was cleared stays within reach for as long as it is looked at.
        browser.before_each_page("(() => { const set = setTimeout; window.setTimeout = (act, after, ...more) => set(act, after === 20000 ? 1e6 : after, ...more); })()").await;
        let board = filled(stage).await;
        let mut audit = Audit::of(stage);

        browser.run("(navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', 'NotAllowedError')), true)", &[]).await;
        board.press("camera").await;
        board.until("that it was refused", ".s-collect .notice").await;
        audit.look("the camera is refused").await;
        let open = r#"(navigator.mediaDevices.getUserMedia = async () => {
            const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
            canvas.getContext("2d").fillRect(0, 0, 640, 480);
            return canvas.captureStream();
        }, true)"#;
        browser.run(open, &[]).await;
        board.press("camera").await;
        board.until("its picture", "video").await;
        audit.look("the camera is open").await;
        board.press("camera-off").await;

        let six = codes(WORKSHOP, CASE, Round::First, "tend", Level::Some, 8);
        let give = r#"((text) => {
            const files = new DataTransfer();
            files.items.add(new File([text], "chat.txt", { type: "text/plain" }));
            find("input[type=file]").files = files.files;
            find("input[type=file]").dispatchEvent(new Event("change", { bubbles: true }));
            return true;
        })(args[0])"#;
        board.run(give, &[json!(six[..2].join("\n"))]).await;
        board.until_so("a report", "find('.report')?.innerText.includes('New codes: 2.')", &[]).await;
        board.until("some that wait", ".waits").await;
        board.click(".files summary").await;
        board.until("all codes in a picture", ".files .qr").await;
        audit.look("a file was read, and two codes wait").await;
        board.press("copy").await;
        board.until_so("how it went", "find('.invitation [role=status]').innerText", &[]).await;
        audit.look("the link was copied").await;

        // Its window covers nothing here.
        open_wall(stage, &board).await;
        audit.look("the trainer beside the wall").await;
        board.press("blank").await;
        audit.look("the wall is blank").await;
        board.press("close-window").await;
        board.until("the button that opens it", "[data-action=project]").await;

        board.press("clear-board").await;
        board.until("the question", "[data-action=clear-no]").await;
        audit.look("it asks before it clears").await;
        board.press("clear-yes").await;
        board.until("the way back", "[data-action=put-back]").await;
        audit.look("what was cleared can come back").await;
        audit.finish();
    })
    .await;
}
