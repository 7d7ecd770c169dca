//! A check about one's own client never makes a code, and its answers never get into a case, whatever a page does.

use boundary_check_e2e::answers::Answers;
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;
use serde_json::json;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // When an element hears that it is moved is the engine's.
    let logic = [
        test!(a_check_about_a_client_makes_no_code_and_loads_nothing_of_workshops),
        test!(answers_of_a_case_do_not_go_along_into_another_or_into_the_check),
        test!(no_id_of_an_element_leads_into_a_case),
    ];
    in_chromium(logic).chain([test!(answers_do_not_go_along_into_a_case_within_a_move)]).collect()
}

/// Not even where the page's address, or the element, names a workshop.
async fn a_check_about_a_client_makes_no_code_and_loads_nothing_of_workshops(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/index.html?workshop=Spring%20day&case=new-baby&round=1").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        let name = "(() => { const it = probe.host(n); it.setAttribute('workshop', 'Spring day'); it.setAttribute('round', '1'); it.setAttribute('pass-around', 'on'); return true; })()";
        check.run(name, &[]).await;
        check.walk_to_guidance(&Answers::safest()).await;
        let page = check.run("probe.root(n).innerHTML", &[]).await;
        let page = page.as_str().unwrap();
        for of_workshops in ["copy-code", "pass-on", "data-code", "Spring day", "class=\"qr\""] {
            assert!(!page.contains(of_workshops), "`{of_workshops}` is on the guidance");
        }
        let asked = stage.server.requests();
        let of_workshops: Vec<_> =
            asked.iter().filter(|it| it.path.contains("workshop") || it.path.contains("board")).collect();
        assert!(of_workshops.is_empty(), "{of_workshops:?}");
        assert!(asked.iter().any(|it| it.path.ends_with("/boundary-check.wasm")), "the check itself is asked for");
        stage.assert_quiet().await;
    })
    .await;
}

/// Takes the element out, changes an attribute, and puts it in again, all within one turn: a move, for the browser.
const MOVE: &str = "(() => { const it = probe.host(n), page = it.parentNode; it.remove(); args[0] === null ? it.removeAttribute('case') : it.setAttribute('case', args[0]); it.setAttribute('workshop', 'Spring day'); page.append(it); return true; })()";

/// Waits until it shows a start of its own, and looks for anything of somebody's answers in the tab's store.
async fn assert_clean(stage: &Stage, check: &Check<'_>) {
    check.until("a clean start", "probe.place(n)?.screen === 'start'", &[]).await;
    let kept =
        "Object.entries(sessionStorage).filter(([key]) => key.startsWith('boundary-case') && key.includes(args[0]))";
    assert_eq!(stage.browser.run(kept, &[json!("new-baby")]).await, json!([]));
    check.begin().await;
    assert_eq!(check.run("probe.chosen(n)", &[]).await, json!({}));
}

async fn answers_do_not_go_along_into_a_case_within_a_move(engine: Engine) {
    for module in [None, Some("")] {
        on_stage(engine, async |stage| {
            stage.open("/pages/plain.html").await;
            let check = Check::on(&stage.browser);
            check.ready().await;
            // With an empty name of a case it is the plain check as well.
            if let Some(empty) = module {
                check.run("(probe.host(n).setAttribute('case', args[0]), true)", &[json!(empty)]).await;
            }
            check.walk_to_guidance(&Answers::with(&[("bond", "romantic")])).await;
            check.run(MOVE, &[json!("new-baby")]).await;
            check.until("the case", "probe.within(n, '.story') !== null", &[]).await;
            assert_clean(stage, &check).await;
        })
        .await;
    }
}

async fn answers_of_a_case_do_not_go_along_into_another_or_into_the_check(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/case.html").await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        check.walk_to_guidance(&Answers::with(&[("limits-money", "1")])).await;
        check.run(MOVE, &[json!("new-baby")]).await;
        check.until("the other case", "probe.within(n, '[data-heading]')?.innerText === 'The new baby'", &[]).await;
        assert_clean(stage, &check).await;
        check.run(MOVE, &[json!(null)]).await;
        check.until("the plain check", "probe.place(n)?.screen === 'start' && !probe.within(n, '.story')", &[]).await;
        check.begin().await;
        assert_eq!(check.run("probe.chosen(n)", &[]).await, json!({}));
    })
    .await;
}

async fn no_id_of_an_element_leads_into_a_case(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/blank.html").await;
        let put = r#"(() => {
            document.querySelector("boundary-check")?.remove();
            const check = Object.assign(document.createElement("boundary-check"), args[0]);
            document.body.append(check, Object.assign(document.createElement("script"), { type: "module", src: "/boundary-check.js" }));
            return true;
        })()"#;
        stage.browser.run(put, &[json!({ "id": "x new-baby" })]).await;
        let check = Check::on(&stage.browser);
        check.ready().await;
        check.walk_to_guidance(&Answers::with(&[("bond", "romantic")])).await;
        stage.browser.run(put, &[json!({ "id": "x" })]).await;
        check.run("(Object.assign(probe.host(n), { case: 'new-baby', workshop: 'Spring day' }), true)", &[]).await;
        check.until("the case", "probe.within(n, '.story') !== null", &[]).await;
        assert_clean(stage, &check).await;
    })
    .await;
}
