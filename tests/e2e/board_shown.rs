//! The board to look at: by keyboard alone, by camera and file, the table.

use boundary_check_core::codes::Round;
use boundary_check_core::instrument::Level;
use boundary_check_e2e::board::{Board, WORKSHOP, codes};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::keys::Key;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;
use serde_json::{Value, json};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // Keys, a modal dialog and the clipboard are the engine's.
    let everywhere = [test!(the_keyboard_alone_runs_a_workshop), test!(copying_the_link_says_how_it_went)];
    let logic = [
        test!(the_camera_is_said_kindly_where_there_is_none),
        test!(what_reads_a_picture_comes_with_the_camera),
        test!(a_file_is_read_and_another_board_takes_the_codes),
        test!(the_table_holds_what_the_picture_shows),
    ];
    everywhere.into_iter().chain(in_chromium(logic)).collect()
}

pub(crate) const CASE: &str = "since-the-split";

/// A board with enough codes of both rounds.
pub(crate) async fn filled(stage: &Stage) -> Board<'_> {
    let board = Board::named(stage, CASE).await;
    let mut all = codes(WORKSHOP, CASE, Round::First, "reset", Level::Unknown, 5);
    all.extend(codes(WORKSHOP, CASE, Round::First, "find-out", Level::High, 3));
    all.extend(codes(WORKSHOP, CASE, Round::Second, "reset", Level::Clear, 7));
    board.add(&all.join("\n")).await;
    board.until("the picture", "table").await;
    board
}

/// From the name to the projector with nothing but the keyboard; every stop on the way shows its focus.
async fn the_keyboard_alone_runs_a_workshop(engine: Engine) {
    on_stage(engine, async |stage| {
        let board = Board::open(stage).await;
        let named = |name: &'static str| move |stop: &Value| stop["name"] == name;
        let action = |name: &'static str| move |stop: &Value| stop["action"] == name;
        stage.browser.tab_to(Key::Tab, "the name", named("workshop")).await;
        stage.browser.write(WORKSHOP).await;
        board.until("the field for codes", "[name=codes]").await;
        stage.browser.tab_to(Key::Tab, "the field for codes", named("codes")).await;
        let five = codes(WORKSHOP, "new-baby", Round::First, "tend", Level::Clear, 5);
        stage.browser.write(&five.join(" ")).await;
        stage.browser.tab_to(Key::Tab, "the button", action("add")).await;
        stage.browser.press(Key::Enter).await;
        board.until("the picture", "table").await;
        stage.browser.run("(window.open = () => null, true)", &[]).await;
        stage.browser.tab_to(Key::Tab, "the projector", action("project")).await;
        stage.browser.press(Key::Enter).await;
        board.until_slide(1).await;
        for slide in 2..=5 {
            stage.browser.press(Key::Right).await;
            board.until_slide(slide).await;
        }
        board.until("the picture", "[data-slide=\"5\"] [data-outcome=tend]").await;
        stage.browser.press(Key::Escape).await;
        board.until("the work panel", "[data-panel=work]").await;
        stage.browser.tab_to(Key::Tab, "the way to clear it", action("clear-board")).await;
        stage.browser.press(Key::Space).await;
        stage.browser.tab_to(Key::Tab, "the second press", action("clear-yes")).await;
        stage.browser.press(Key::Space).await;
        board.until_so("it is empty", "find('[name=workshop]').value === ''", &[]).await;
    })
    .await;
}

async fn the_camera_is_said_kindly_where_there_is_none(engine: Engine) {
    on_stage(engine, async |stage| {
        let board = Board::named(stage, CASE).await;
        for (error, said) in [("NotAllowedError", "was not allowed"), ("NotFoundError", "There is no camera here")] {
            let refuse =
                "(navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('', args[0])), true)";
            stage.browser.run(refuse, &[json!(error)]).await;
            board.press("camera").await;
            board
                .until_so("it is said", "find('.s-collect .notice')?.innerText.includes(args[0])", &[json!(said)])
                .await;
            assert_eq!(board.run("find('video')", &[]).await, Value::Null);
        }
        // A camera that shows a code: the board reads it, once, and lets the camera go.
        let code = codes(WORKSHOP, CASE, Round::First, "reset", Level::Clear, 1).remove(0);
        let show = r#"(() => {
            const canvas = Object.assign(document.createElement("canvas"), { width: 640, height: 480 });
            const context = canvas.getContext("2d");
            const draw = () => {
                context.fillStyle = "gray"; context.fillRect(0, 0, 640, 480);
                context.fillStyle = "white"; context.fillRect(100, 20, 440, 440);
                context.save(); context.translate(120, 40);
                context.scale(400 / args[1], 400 / args[1]);
                context.fillStyle = "black"; context.fill(new Path2D(args[0])); context.restore();
            };
            draw(); setInterval(draw, 50);
            navigator.mediaDevices.getUserMedia = async () => (window.looking = canvas.captureStream());
            return true;
        })()"#;
        let picture = boundary_check_core::codes::QrCode::of(&code).unwrap();
        stage.browser.run(show, &[json!(picture.dark), json!(picture.side)]).await;
        board.press("camera").await;
        board.until_so("the code counts", "find('.camera .so-far')?.innerText.includes('1 code so far')", &[]).await;
        assert_eq!(board.text(".counted p").await, "Codes in round 1: 1");
        board.press("camera-off").await;
        let gone = "find('video') === null && looking.getTracks().every((it) => it.readyState === 'ended')";
        board.until_so("the camera is let go", gone, &[]).await;
        let said = stage.said().await;
        assert!(said.iter().all(|it| it.contains("camera: Not")), "{said:?}");
    })
    .await;
}

/// What reads a picture is asked for by the press on the camera, once, and by nothing before: few boards need it.
async fn what_reads_a_picture_comes_with_the_camera(engine: Engine) {
    on_stage(engine, async |stage| {
        let asked = || -> Vec<String> {
            let paths = stage.server.requests().into_iter().map(|it| it.path);
            paths.filter(|path| path.contains("boundary-check-scan")).collect()
        };
        // A browser that reads codes by itself would ask for nothing.
        stage.browser.before_each_page("delete globalThis.BarcodeDetector;").await;
        let board = filled(stage).await;
        board.click(".files summary").await;
        board.press("print").await;
        board.project_here().await;
        board.until_slide(1).await;
        board.press("work").await;
        board.until("the work panel", "[data-panel=work]").await;
        assert_eq!(asked(), [""; 0], "before the press");
        let look = r#"(navigator.mediaDevices.getUserMedia = async () => {
            const canvas = document.createElement("canvas");
            setInterval(() => canvas.getContext("2d").fillRect(0, 0, 40, 40), 50);
            return canvas.captureStream();
        }, true)"#;
        stage.browser.run(look, &[]).await;
        board.press("camera").await;
        board.until_so("the camera’s picture", "find('video')?.currentTime > 0", &[]).await;
        assert_eq!(asked(), ["/boundary-check-scan.js", "/boundary-check-scan.wasm"]);
        board.press("camera-off").await;
        board.until_so("the camera is off", "find('video') === null", &[]).await;
        stage.assert_quiet().await;
    })
    .await;
}

async fn a_file_is_read_and_another_board_takes_the_codes(engine: Engine) {
    on_stage(engine, async |stage| {
        let board = Board::named(stage, CASE).await;
        let six = codes(WORKSHOP, CASE, Round::First, "reset", Level::Clear, 6);
        let give = r#"((text, how) => {
            const files = new DataTransfer();
            files.items.add(new File([text], "chat.txt", { type: "text/plain" }));
            const it = find(how === "drop" ? ".s-collect" : "input[type=file]");
            if (how === "drop") it.dispatchEvent(new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer: files }));
            else { it.files = files.files; it.dispatchEvent(new Event("change", { bubbles: true })); }
            return true;
        })(args[0], args[1])"#;
        board.run(give, &[json!(six[..3].join("\n")), json!("drop")]).await;
        board.until_so("three", "find('.counted p').innerText === 'Codes in round 1: 3'", &[]).await;
        board.run(give, &[json!(format!("Anna: {}", six.join("\nAnna: "))), json!("choose")]).await;
        board.until_so("all six", "find('.counted p').innerText === 'Codes in round 1: 6'", &[]).await;
        // Another device reads one picture with all of them.
        board.click(".files summary").await;
        let read = stage.browser.scan("probe.board().querySelector('.files .qr')", &[]).await;
        let mut read: Vec<&str> = read.lines().collect();
        read.sort_unstable();
        let mut six: Vec<&str> = six.iter().map(String::as_str).collect();
        six.sort_unstable();
        assert_eq!(read, six);
        // A board of another name says once what is wrong; the link mends it.
        board.press("clear-board").await;
        board.press("clear-yes").await;
        board.write("[name=workshop]", "Sprign day", "input").await;
        board.until("the field for codes", "[name=codes]").await;
        let report = board.add(&six.join("\n")).await;
        assert!(report.contains("6 codes of another workshop") && !report.contains("Not read"), "{report}");
        let report = board.add(&format!("https://site.example/case.html?case={CASE}&workshop=Spring%20day&round=1 {}", six.join(" "))).await;
        assert!(report.contains("now called “Spring day”") && report.contains("New codes: 6."), "{report}");
        stage.assert_quiet().await;
    })
    .await;
}

/// Whether the clipboard takes it is the browser's; that it is said is the board's.
async fn copying_the_link_says_how_it_went(engine: Engine) {
    on_stage(engine, async |stage| {
        let board = Board::named(stage, CASE).await;
        assert_eq!(board.text(".invitation [role=status]").await, "");
        board.press("copy").await;
        let said = board.until_so("it is said", "find('.invitation [role=status]').innerText", &[]).await;
        let said = said.as_str().unwrap();
        let known = ["The link is copied.", "The link could not be copied. Mark it and copy it yourself."];
        assert!(known.contains(&said), "{said}");
    })
    .await;
}

async fn the_table_holds_what_the_picture_shows(engine: Engine) {
    on_stage(engine, async |stage| {
        let board = filled(stage).await;
        let catch = "(URL.createObjectURL = (blob) => { blob.text().then((text) => { window.savedText = text; }); return 'data:,'; }, true)";
        stage.browser.run(catch, &[]).await;
        // What is saved is looked at here; the browser need not ask where to.
        stage.browser.run("(HTMLAnchorElement.prototype.click = function () { window.name_of = this.download; }, true)", &[]).await;
        board.press("save").await;
        let saved = stage.browser.until("the table is saved", "window.savedText", &[]).await;
        let saved = saved.as_str().unwrap();
        assert_eq!(stage.browser.run("window.name_of", &[]).await, "workshop.csv");
        let rows: Vec<&str> = saved.trim_start_matches('\u{feff}').lines().collect();
        assert_eq!(rows[0], "round,of,id,level,count,percent,key");
        assert!(rows[3].starts_with(",date,20") && rows[3].len() == ",date,2026-11-27,,,,".len(), "{}", rows[3]);
        assert_eq!(rows[1..3], [format!(",workshop,{WORKSHOP},,,,"), format!(",case,{CASE},,,,")]);
        for row in ["1,codes,,,8,,", "1,shown,,,8,,", "1,outcome,reset,,5,63,key", "1,outcome,find-out,,3,38,", "2,codes,,,7,,", "2,dimension,focus,clear,7,100,key"] {
            assert!(rows.contains(&row), "{row} is missing in\n{saved}");
        }
    })
    .await;
}
