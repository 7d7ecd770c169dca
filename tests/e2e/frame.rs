//! The check in a frame of another origin: its height, its events, its focus, and who is not listened to.

use boundary_check_e2e::answers::{Answers, journey_to};
use boundary_check_e2e::check::{Check, strings};
use boundary_check_e2e::devtools::SMALL_PHONE;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::on_stage;
use boundary_check_e2e::test;
use serde_json::json;

use crate::framed::Host;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // Heights, scrolling and the focus across the border of a frame are the engine's; so is whose message it is.
    let everywhere = [
        test!(a_journey_in_a_frame_of_another_origin),
        test!(what_others_say_is_ignored),
        test!(the_end_is_told_as_the_address_says),
        test!(what_gets_the_focus_is_in_sight_of_the_page),
        test!(scrolls_where_the_page_forbids_the_height),
    ];
    let logic =
        [test!(nothing_is_told_before_the_page_says_hello), test!(a_frame_may_come_later_and_have_its_own_name)];
    everywhere.into_iter().chain(in_chromium(logic)).collect()
}

async fn a_journey_in_a_frame_of_another_origin(engine: Engine) {
    on_stage(engine, async |stage| {
        let host = Host::open(stage, "", "").await;
        // Of what comes before the page has said hello, only the last is told.
        host.told("phase").await;
        let check = host.enter(0).await;
        let mut place = check.begin().await;
        let answers = Answers::with(journey_to("pause").answers);
        let (mut heights, mut screens) = (vec![host.fits().await], 1);
        while place.screen == "topic" {
            check.fill(&answers).await;
            place = check.next().await;
            heights.push(host.fits().await);
            screens += 1;
        }
        assert_eq!(check.press_and_leave("guidance").await.outcome, "pause");
        heights.push(host.fits().await);
        check.press_and_leave("restart").await;
        heights.push(host.fits().await);
        assert!(heights.windows(2).any(|pair| pair[0] < pair[1]), "it never grows: {heights:?}");
        assert!(heights.windows(2).any(|pair| pair[0] > pair[1]), "it never shrinks: {heights:?}");
        let hidden = "getComputedStyle(document.documentElement).overflowY === 'hidden'";
        host.until("no scroll bar may flash up, once it has its height", hidden).await;

        host.leave().await;
        assert_eq!(host.run("document.querySelector('iframe').title").await, "Boundary Check");
        // Two a screen: as it appears, and with the questions that its answers open.
        let sizes = host.count("size").await;
        assert!(sizes <= 2 * screens + 6, "{sizes} sizes for {screens} screens");
        let phases = host.run("told.map(({ name, detail, by }) => [by, name, detail.phase ?? ''].join(' '))").await;
        let expected = ["ready", "phase start", "phase questions", "phase review", "phase guidance", "phase start"];
        let phases: Vec<String> = strings(&phases).iter().map(|it| it.trim().replace("first ", "")).collect();
        assert_eq!(phases, expected, "and no end: it is not asked for");
    })
    .await;
}

/// Without the page's script nothing is told, and the frame scrolls by itself.
async fn nothing_is_told_before_the_page_says_hello(engine: Engine) {
    on_stage(engine, async |stage| {
        let host = Host::open(stage, "", "&quiet").await;
        let check = host.enter(0).await;
        check.begin().await;
        assert_eq!(host.run("getComputedStyle(document.documentElement).overflowY").await, "visible");
        let scrolls = "document.documentElement.scrollHeight > document.documentElement.clientHeight";
        host.until("the frame scrolls", scrolls).await;
        host.leave().await;
        assert_eq!(host.run("raw").await, json!([]));

        // A hello of another frame is none.
        host.run(&format!("addFrame('forger', '{}', false)", stage.server.url("/pages/forger.html"))).await;
        host.until("the other frame has spoken", "raw.length === 3").await;
        host.enter(0).await;
        check.until("a turn later", "new Promise((done) => requestAnimationFrame(() => setTimeout(done, 50, true)))", &[]).await;
        host.leave().await;
        assert_eq!(host.run("raw.filter((it) => !it.forged)").await, json!([]));

        // With the page's own, it hears where the check is now.
        host.run("frames[0].postMessage({ boundaryCheck: 'hello' }, '*')").await;
        host.until("the size and two events", "raw.length === 6").await;
        let heard = "raw.slice(3).map(({ boundaryCheck, type = '', detail }) => [boundaryCheck, type, detail?.phase ?? ''].join(' ').trim())";
        let expected = ["size", "event boundary-check-ready", "event boundary-check-phase questions"];
        assert_eq!(strings(&host.run(heard).await), expected);
    })
    .await;
}

async fn what_others_say_is_ignored(engine: Engine) {
    on_stage(engine, async |stage| {
        let host = Host::open(stage, "", "").await;
        host.told("phase").await;
        host.enter(0).await;
        let height = host.fits().await;
        host.leave().await;
        let told = host.run("told").await;
        let unmoved = async |what: &str| {
            assert_eq!(host.run("told").await, told, "{what}");
            assert_eq!(host.run("document.querySelector('iframe').clientHeight").await.as_f64(), Some(height), "{what}");
        };

        host.run("postMessage({ boundaryCheck: 'size', height: 777, last: true })").await;
        host.until("the page has spoken to itself", "raw.at(-1).last").await;
        unmoved("the page itself").await;

        let forger = stage.server.url("/pages/forger.html");
        host.run(&format!("addFrame('forger', '{forger}', false)")).await;
        host.until("the other frame has spoken", "raw.filter((it) => it.forged).length === 3").await;
        unmoved("another frame").await;

        // The right frame, but nothing that it should say.
        host.enter(0).await;
        host.run(
            "[{ boundaryCheck: 'size', height: -5 }, { boundaryCheck: 'size', height: 1e9 }, { boundaryCheck: 'size', height: '900px' },
              { boundaryCheck: 'size', height: NaN }, { boundaryCheck: 'size', height: 700.5 }, null, 'size', [], 7,
              { boundaryCheck: 'event', type: 'click' }, { boundaryCheck: 'event', type: 'boundary-check-other' },
              { boundaryCheck: 'event', type: 'toString' }, { boundaryCheck: 'other', height: 900 }, { last: 2 }]
             .forEach((message) => parent.postMessage(message, '*'))",
        )
        .await;
        host.leave().await;
        host.until("the frame has spoken", "raw.at(-1).last === 2").await;
        unmoved("a wrong message").await;

        // Of a known event, only the known fields.
        host.enter(0).await;
        let detail = "{ phase: 'review', answers: { role: 'client' }, outcome: { toString: 1 }, message: 5 }";
        host.run(&format!("parent.postMessage({{ boundaryCheck: 'event', type: 'boundary-check-phase', detail: {detail} }}, '*')")).await;
        host.leave().await;
        host.until("the event", "told.at(-1).detail.phase === 'review'").await;
        assert_eq!(host.run("told.at(-1).detail").await, json!({ "phase": "review" }));

        // The right frame, but another origin in it.
        host.run("told.pop()").await;
        let before = host.run("raw.length").await;
        host.run(&format!("frames[0].location = '{forger}'")).await;
        host.until("the frame has another page", &format!("raw.length >= {before} + 3")).await;
        unmoved("another origin").await;
    })
    .await;
}

async fn the_end_is_told_as_the_address_says(engine: Engine) {
    on_stage(engine, async |stage| {
        let host = Host::open(stage, "?share=completion", "").await;
        host.enter(0).await.walk_to_guidance(&Answers::safest()).await;
        host.leave().await;
        assert_eq!(host.told("complete").await, json!({}));
    })
    .await;
}

/// The page is never left far below the heading of a new screen, nor away from the answer that a link leads to.
async fn what_gets_the_focus_is_in_sight_of_the_page(engine: Engine) {
    on_stage(engine, async |stage| {
        // The others have no smaller window; what is tested is no matter of width.
        if engine == Engine::Chromium {
            stage.browser.show_in(SMALL_PHONE).await;
        }
        let host = Host::open(stage, "", "").await;
        let check = host.enter(0).await;
        // With the mouse: a frame that nobody has pressed in gets no focus. WebKit's driver presses without it.
        Check::on(&stage.browser).begin().await;
        host.leave().await;
        host.run("document.querySelector('iframe').focus()").await;
        host.enter(0).await;
        host.fits().await;
        let in_sight = async |what: &str| {
            // Until the frame has its height it scrolls by itself, and a place in it is none in the page.
            host.fits().await;
            let top = host.run("probe.focused().getBoundingClientRect().top").await;
            host.leave().await;
            let place = format!("((y) => y >= 0 && y < innerHeight)(document.querySelector('iframe').getBoundingClientRect().top + {top})");
            host.until(&format!("{what} is in sight"), &place).await;
            host.enter(0).await;
        };
        check.press("next").await;
        check.until("the error summary", "probe.focus()?.errors", &[]).await;
        in_sight("the error summary").await;
        check.run("[...probe.root().querySelectorAll('[data-gap]')].at(-1).setAttribute('data-last', '')", &[]).await;
        check.click_on("[data-last]").await;
        check.until("an answer has the focus", "probe.focus()?.type === 'radio'", &[]).await;
        in_sight("the answer").await;
        check.fill(&Answers::safest()).await;
        host.fits().await;
        check.next().await;
        check.until("the heading", "probe.focus()?.heading", &[]).await;
        in_sight("the heading").await;
        check.walk_to_review(&Answers::safest()).await;
        host.fits().await;
        check.change("attract-feelings").await;
        check.until("the answer has the focus", "probe.focus()?.name === 'attract-feelings'", &[]).await;
        in_sight("the answer to change").await;
        check.next().await;
        check.until("the way to change it", "probe.focus()?.change === 'attract-feelings'", &[]).await;
        in_sight("the way to change it").await;
    })
    .await;
}

/// Whatever the page's styles make of the frame, nothing in it is out of reach.
async fn scrolls_where_the_page_forbids_the_height(engine: Engine) {
    on_stage(engine, async |stage| {
        let host = Host::open(stage, "", "").await;
        host.enter(0).await.begin().await;
        host.fits().await;
        let overflow = async |expected: &str| {
            let is = format!("getComputedStyle(document.documentElement).overflowY === '{expected}'");
            host.until(&format!("the overflow is {expected}"), &is).await;
        };
        overflow("hidden").await;
        host.leave().await;
        host.run("document.querySelector('iframe').style.maxHeight = '400px'").await;
        host.enter(0).await;
        overflow("visible").await;
        host.leave().await;
        host.run("document.querySelector('iframe').style.maxHeight = ''").await;
        host.enter(0).await;
        overflow("hidden").await;
        host.fits().await;
    })
    .await;
}

/// Two on one page, the second one added late, keep their answers apart.
async fn a_frame_may_come_later_and_have_its_own_name(engine: Engine) {
    on_stage(engine, async |stage| {
        let host = Host::open(stage, "?id=a", "").await;
        host.told("ready").await;
        host.run(&format!("addFrame('second', '{}')", host.files.url("/frame.html?id=b"))).await;
        host.until("the second is ready", "told.some((it) => it.by === 'second' && it.name === 'ready')").await;
        let bordered =
            "Object.assign(document.getElementById('first').style, { boxSizing: 'border-box', border: '10px solid' })";
        host.run(&format!("void {bordered}")).await;
        host.enter(0).await.begin().await;
        host.fits().await;
        host.leave().await;
        // Engines lay nothing out in a frame that is out of sight.
        host.run("void document.getElementById('second').scrollIntoView()").await;
        let second = host.enter(1).await;
        host.fits().await;
        assert_eq!(second.place().await.screen, "start");
        // Loaded again by itself, a frame has what it has kept; with the page around it is another frame, and opens nothing.
        second.begin().await;
        second.answer("role", "client").await;
        stage.browser.until("it is kept", "sessionStorage['boundary-check #b']", &[]).await;
        stage.browser.run("(setTimeout(() => location.reload()), true)", &[]).await;
        stage.browser.until("it is there again", "probe.chosen(0).role === 'client'", &[]).await;
        host.leave().await;
        stage.browser.reload().await;
        assert_eq!(host.enter(0).await.ready().await.screen, "start");
        stage.browser.until("nothing is left", "sessionStorage.length <= 1", &[]).await;
        host.leave().await;
    })
    .await;
}
