//! What somebody comes back with, and for: the return code on their own print, then and now, one step and a day. Nothing of it
//! is there before it is asked for, nothing is kept, and nothing is sent.

use boundary_check_e2e::answers::{Answers, journey_to, page_words};
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::on_stage;
use boundary_check_e2e::test;
use serde_json::json;

use crate::print::CATCH;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    let everywhere = [test!(a_code_that_was_printed_shows_then_and_now)];
    let chromium = in_chromium([
        test!(nothing_of_it_loads_before_it_is_asked_for_and_nothing_is_kept),
        test!(the_code_is_on_ones_own_print_alone_by_choice),
        test!(a_wrong_code_says_why_and_the_right_one_is_taken),
        test!(whatever_clears_forgets_the_code),
        test!(a_step_and_a_day_become_a_card_and_a_file_for_a_calendar),
        test!(it_speaks_the_language_that_is_picked_under_way),
        test!(a_made_up_case_has_none_of_it),
        test!(a_module_that_does_not_come_leaves_a_line),
    ]);
    everywhere.into_iter().chain(chromium).collect()
}

fn words(name: &str) -> String {
    page_words("en")["return"][name].as_str().unwrap().to_owned()
}

/// Opens a fold, and waits for what is in it.
async fn unfold(check: &Check<'_>, name: &str) {
    check.click_on(&format!(".s-{name} > summary")).await;
    check.until(name, "probe.screen(n).querySelector('.s-' + args[0] + ' .room > *')", &[json!(name)]).await;
}

async fn text(check: &Check<'_>, selector: &str) -> String {
    let text = "probe.screen(n).querySelector(args[0])?.textContent ?? ''";
    check.run(text, &[json!(selector)]).await.as_str().unwrap().to_owned()
}

/// Writes a code into its field and presses what reads it.
async fn bring(check: &Check<'_>, code: &str) {
    check.run("(probe.screen(n).querySelector('.s-then .typed').value = args[0], true)", &[json!(code)]).await;
    check.click_on(".s-then .row button").await;
}

/// The code of a guidance: chosen, and as it shows.
async fn chosen_code(check: &Check<'_>) -> String {
    unfold(check, "return").await;
    assert_eq!(text(check, ".s-return .letters").await, "", "off by default");
    check.click_on(".s-return .option").await;
    check.until("the code shows", "probe.screen(n).querySelector('.s-return .letters')", &[]).await;
    text(check, ".s-return .letters").await
}

async fn code_of(check: &Check<'_>, answers: &Answers) -> String {
    check.walk_to_guidance(answers).await;
    let code = chosen_code(check).await;
    assert!(code.len() == 18 && code.starts_with('2'), "{code}");
    code
}

async fn a_code_that_was_printed_shows_then_and_now(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        let code = code_of(&check, &Answers::with(journey_to("pause").answers)).await;
        assert_eq!(stage.browser.scan("probe.within(0, '.s-return .qr')", &[]).await, code, "what a camera reads");
        check.press_and_leave("restart").await;

        unfold(&check, "then").await;
        bring(&check, &code.to_lowercase().replace('-', " ")).await;
        check.until("it is read", "probe.screen(n).querySelector('.s-then .private')", &[]).await;
        check.walk_to_guidance(&Answers::safest()).await;
        // It opens by itself: it was brought along for this.
        check.until("then and now", "probe.screen(n).querySelector('.s-then .moves')", &[]).await;
        let shown = text(&check, ".s-then .kept").await;
        for said in ["Stop the sessions until", "Then, ", "Now, ", words("same").as_str()] {
            assert!(shown.contains(said), "“{said}” is not said: {shown}");
        }
        let rows = "probe.screen(n).querySelectorAll('.s-then .moves li').length";
        assert_eq!(check.run(rows, &[]).await, json!(9), "each dimension once");
    })
    .await;
}

async fn nothing_of_it_loads_before_it_is_asked_for_and_nothing_is_kept(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        let loaded = "performance.getEntriesByType('resource').filter(({ name }) => name.includes('-return.')).length";
        check.walk_to_guidance(&Answers::with(journey_to("tend").answers)).await;
        assert_eq!(check.run(loaded, &[]).await, json!(0));
        let kept = "JSON.stringify([Object.keys(sessionStorage), Object.keys(localStorage), document.cookie, history.length, \
            history.state, location.href])";
        let before = check.run(kept, &[]).await;
        for name in ["step", "then", "return"] {
            unfold(&check, name).await;
        }
        check.click_on(".s-return .option").await;
        check.until("the code shows", "probe.screen(n).querySelector('.s-return .letters')", &[]).await;
        assert_eq!(check.run(loaded, &[]).await, json!(2), "the module and its glue, once");
        assert_eq!(check.run(kept, &[]).await, before);
        let code = text(&check, ".s-return .letters").await;
        bring(&check, &code).await;
        check.until("then and now", "probe.screen(n).querySelector('.s-then .moves')", &[]).await;
        assert_eq!(check.run(kept, &[]).await, before);
        let sent = "performance.getEntriesByType('resource').filter(({ initiatorType, name }) => !name.startsWith(origin)).length";
        assert_eq!(check.run(sent, &[]).await, json!(0));
    })
    .await;
}

async fn the_code_is_on_ones_own_print_alone_by_choice(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        check.run("(() => { window.print = () => {}; HTMLIFrameElement.prototype.remove = () => {}; })()", &[]).await;
        let code = code_of(&check, &Answers::with(journey_to("pause").answers)).await;
        check.click_on(".s-return > summary").await; // folded again, it stays on the print
        check.press("print").await;
        let copy = "!!probe.root(n).querySelector('iframe')?.contentDocument?.querySelector('.s-return')";
        check.until("the copy", copy, &[]).await;
        let open = "((it) => [it.open, it.textContent.includes(args[0])])(probe.root(n).querySelector('iframe').contentDocument.querySelector('.s-return'))";
        assert_eq!(check.run(open, &[json!(code)]).await, json!([true, true]));
        let hidden = "((it) => !it.open && !it.querySelector('.kept'))(probe.root(n).querySelector('iframe').contentDocument.querySelector('.s-then'))";
        assert_eq!(check.run(hidden, &[]).await, json!(true), "what nobody has chosen is not on paper");
    })
    .await;
}

async fn a_wrong_code_says_why_and_the_right_one_is_taken(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        let code = code_of(&check, &Answers::with(journey_to("tend").answers)).await;
        unfold(&check, "then").await;
        let wrong = format!("{}{}", &code[..17], if code.ends_with('7') { '8' } else { '7' });
        let swapped: String = code.chars().take(6).chain(['8', '9']).chain(code.chars().skip(8)).collect();
        for (typed, why) in [
            ("7K2M-9QXA-4TCE", words("wrong-length").replace("{count}", "12")),
            (&*wrong, words("wrong-checksum")),
            (&*code.replacen('2', "U", 1), words("wrong-character")),
            (&*swapped, words("wrong-checksum")),
        ] {
            bring(&check, typed).await;
            check
                .until(&why, "probe.screen(n).querySelector('#code-wrong').textContent === args[0]", &[json!(why)])
                .await;
            let focused = check.run("probe.focused()?.getAttribute('aria-invalid')", &[]).await;
            assert_eq!(focused, json!("true"), "{typed}");
        }
        bring(&check, &code).await;
        check.until("then and now", "probe.screen(n).querySelector('.s-then .moves')", &[]).await;
    })
    .await;
}

async fn whatever_clears_forgets_the_code(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        let code = code_of(&check, &Answers::safest()).await;
        check.press_and_leave("restart").await;
        for way in ["clear", "restart"] {
            unfold(&check, "then").await;
            bring(&check, &code).await;
            check.until("it is read", "probe.screen(n).querySelector('.s-then .private')", &[]).await;
            if way == "clear" {
                check.press("clear").await;
            } else {
                check.run("(probe.host(n).restart(), true)", &[]).await;
            }
            let gone = "!probe.root(n).querySelector('.room > *') && !probe.root(n).querySelector('.s-later[open]')";
            check.until("nothing of it shows", gone, &[]).await;
            unfold(&check, "then").await;
            assert_eq!(check.run("probe.screen(n).querySelector('.s-then .typed').value", &[]).await, json!(""));
            check.click_on(".s-then > summary").await;
            check.run("probe.screen(n).querySelector('.s-then .room').replaceChildren()", &[]).await;
        }
    })
    .await;
}

async fn a_step_and_a_day_become_a_card_and_a_file_for_a_calendar(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        check.walk_to_guidance(&Answers::with(journey_to("pause").answers)).await;
        let catch = format!("(() => {{ {CATCH} URL.createObjectURL = (file) => (file.text().then((text) => (window.file = [file.type, text])), 'blob:none'); }})()");
        check.run(&catch, &[]).await;
        unfold(&check, "step").await;
        // No day, no file; and it is said.
        check.run("(probe.screen(n).querySelector('#day-next').value = '', true)", &[]).await;
        check.click_on(".s-step .row:last-of-type button:last-child").await;
        let missing = "probe.screen(n).querySelector('#day-wrong').textContent === args[0] && probe.focused()?.id === 'day-next'";
        check.until("a day is asked for", missing, &[json!(words("day-missing"))]).await;
        check.run("(probe.screen(n).querySelector('#day-next').value = '2099-03-01', true)", &[]).await;
        check.click_on(".s-step .row:last-of-type button:last-child").await;
        let file = check.until("a file", "window.file", &[]).await;
        assert_eq!(file[0], "text/calendar;charset=utf-8");
        let calendar = file[1].as_str().unwrap();
        assert!(calendar.contains("DTSTART;VALUE=DATE:20990301\r\nDTEND;VALUE=DATE:20990302\r\n"), "{calendar}");
        let neutral = calendar.to_lowercase();
        for told in ["massage", "client", "boundary", "check", "session", "friend"] {
            assert!(!neutral.contains(told), "{told}: {calendar}");
        }
        check.until("it is said", "probe.screen(n).querySelector('.s-step .said').textContent.includes('reminder.ics')", &[]).await;

        let first = text(&check, ".s-step .option span").await;
        check.click_on(".s-step .option").await;
        check.click_on(".s-step .row:last-of-type button").await;
        let copy = "probe.root(n).querySelector('iframe.card')?.contentDocument?.querySelector('.on-card')?.textContent ?? ''";
        let card = check.until("the card", copy, &[]).await;
        let card = card.as_str().unwrap();
        assert!(card.contains(&first) && card.contains("March 1, 2099"), "{card}");
    })
    .await;
}

async fn it_speaks_the_language_that_is_picked_under_way(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        let code = code_of(&check, &Answers::with(journey_to("tend").answers)).await;
        unfold(&check, "step").await;
        for tag in ["ar", "de"] {
            check.run("(probe.host(n).language = args[0], true)", &[json!(tag)]).await;
            check.until_speaks(tag).await;
            let lead = page_words(tag)["return"]["code-lead"].clone();
            check.until("its words", "probe.screen(n).querySelector('.s-return .room p').textContent === args[0]", &[lead]).await;
            assert_eq!(text(&check, ".s-return .letters").await, code, "what was chosen stays");
            let steps = "((steps, options) => options.length === steps.length + 1 && steps.every((it, at) => it === options[at]))(\
                [...probe.screen(n).querySelectorAll('.s-steps .steps li')].map((it) => it.textContent), \
                [...probe.screen(n).querySelectorAll('.s-step .option')].map((it) => it.textContent))";
            assert_eq!(check.run(steps, &[]).await, json!(true), "{tag}: the steps are those that show");
        }
    })
    .await;
}

async fn a_made_up_case_has_none_of_it(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/case.html?case=new-baby").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        assert!(!check.shows(".s-later").await, "at the start");
        check.walk_to_guidance(&Answers::safest()).await;
        assert!(!check.shows(".s-later").await, "at the end");
    })
    .await;
}

async fn a_module_that_does_not_come_leaves_a_line(engine: Engine) {
    on_stage(engine, async |stage| {
        let check = stage.open_check().await;
        let offline = "(fetch = () => Promise.reject(new TypeError('no network')), true)";
        check.run(offline, &[]).await;
        check.click_on(".s-then > summary").await;
        let line = "((line) => line && getComputedStyle(line).display !== 'none')(probe.screen(n).querySelector('.s-then .hint'))";
        check.until("a line says so", line, &[]).await;
        assert_eq!(check.run("probe.screen(n).querySelector('.s-then .room').childElementCount", &[]).await, json!(0));
    })
    .await;
}
