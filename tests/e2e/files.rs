//! Files that hang, that are empty or half, and that are of another edition than the rest.

use std::collections::BTreeSet;
use std::fs;
use std::time::Duration;

use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{on_stage, on_stage_with};
use boundary_check_e2e::{places, site, test};
use xtask::server::Fault;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    in_chromium([
        test!(a_module_that_hangs_is_spoken_of_and_may_still_come),
        test!(texts_that_hang_leave_english_with_a_line),
        test!(texts_that_are_empty_or_half_leave_english_and_are_asked_for_once),
        test!(a_glue_of_another_edition_is_refused_by_name),
        test!(a_module_of_another_edition_is_refused_by_name),
        test!(a_version_behind_the_address_counts_for_all_files),
    ])
    .collect()
}

const HURRY: &str = "/pages/hurry.js";
/// Longer than the check waits where it is in a hurry.
const HANGS: Duration = Duration::from_secs(5);
const GERMAN: &str = "/boundary-check-de.txt";
const NOTICE: &str = "probe.root(n)?.querySelector('.notice')?.textContent";

async fn a_module_that_hangs_is_spoken_of_and_may_still_come(engine: Engine) {
    let config = site::usual().first_script(HURRY).fault("/boundary-check.wasm", Fault::Delayed(HANGS));
    on_stage_with(engine, config, async |stage| {
        stage.open("/pages/plain.html").await;
        let check = Check::on(&stage.browser);
        let shown = "probe.root(n).querySelector(args[0])?.textContent";
        check.until("it says that it loads", shown, &["[data-boundary-check-slow]".into()]).await;
        check.until("it says that it has failed", shown, &["[data-boundary-check-failed]".into()]).await;
        let ways = "[...probe.root(n).querySelectorAll('button')].map((it) => it.textContent).join()";
        assert_eq!(check.run(ways, &[]).await, "Load the page again,Clear my answers,Exit this page");
        assert_eq!(check.ready().await.screen, "start", "it comes all the same");
    })
    .await;
}

async fn texts_that_hang_leave_english_with_a_line(engine: Engine) {
    let config = site::usual().first_script(HURRY).fault(GERMAN, Fault::Delayed(HANGS));
    on_stage_with(engine, config, async |stage| {
        stage.open("/frame.html?language=de").await;
        let check = Check::on(&stage.browser);
        check.until("English, and a line that says so", NOTICE, &[]).await;
        check.until_speaks("en").await;
    })
    .await;
}

async fn texts_that_are_empty_or_half_leave_english_and_are_asked_for_once(engine: Engine) {
    on_stage(engine, async |stage| {
        for length in [0, 10, 5000] {
            stage.server.set_fault(GERMAN, Fault::Truncated(length));
            stage.open("/pages/blank.html").await;
            stage.server.forget_requests();
            stage.open("/frame.html?language=de").await;
            let check = Check::on(&stage.browser);
            check.until("English, and a line that says so", NOTICE, &[]).await;
            check.begin().await;
            check.press_and_leave("clear").await;
            let asked = stage.server.requests().into_iter().filter(|request| request.path == GERMAN).count();
            assert_eq!(asked, 1, "{length} bytes of it");
        }
    })
    .await;
}

/// An old copy out of a cache would fit in part.
async fn a_glue_of_another_edition_is_refused_by_name(engine: Engine) {
    is_refused(engine, "boundary-check-glue.js").await;
}

/// The names by which it imports are short, and not its own alone.
async fn a_module_of_another_edition_is_refused_by_name(engine: Engine) {
    is_refused(engine, "boundary-check.wasm").await;
}

/// A folder in which one file is older than the others: the message names both editions.
async fn is_refused(engine: Engine, older: &str) {
    let folder = std::env::temp_dir().join(format!("boundary-check-edition-{older}-{}", std::process::id()));
    fs::create_dir_all(&folder).unwrap();
    let site = places::built_site();
    for name in ["boundary-check.js", "boundary-check.wasm", "boundary-check-glue.js"] {
        fs::copy(site.join(name), folder.join(name)).unwrap();
    }
    let entry = fs::read_to_string(folder.join("boundary-check.js")).unwrap();
    let glue = fs::read_to_string(folder.join("boundary-check-glue.js")).unwrap();
    // A function gives it: a text of ten letters and digits, which the entry has, too.
    let given = glue.split("=()=>`").skip(1).filter_map(|rest| rest.split('`').next());
    let edition =
        given.filter(|word| word.len() == 10).find(|word| entry.contains(*word)).expect("both name the edition");
    let edition = edition.to_owned();
    let mut bytes = fs::read(folder.join(older)).unwrap();
    for at in 0..bytes.len() - edition.len() {
        if bytes[at..].starts_with(edition.as_bytes()) {
            bytes[at..at + edition.len()].copy_from_slice(b"Older0lder");
        }
    }
    fs::write(folder.join(older), bytes).unwrap();
    fs::write(
        folder.join("page.html"),
        "<!doctype html><script type=module src=boundary-check.js></script><boundary-check></boundary-check>",
    )
    .unwrap();
    on_stage_with(engine, site::usual().mount("/old", &folder), async |stage| {
        stage.open("/old/page.html").await;
        stage.browser.until("the message", "probe.failed()", &[]).await;
        let said = stage.said().await;
        let named = |line: &String| line.contains("Older0lder") && line.contains(&edition);
        assert!(said.iter().any(named), "{said:?}");
    })
    .await;
    fs::remove_dir_all(&folder).unwrap();
}

/// `?ver=…` is how sites have caches ask anew: a new script beside an old module would only say that it cannot run.
async fn a_version_behind_the_address_counts_for_all_files(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.open("/pages/versioned.html").await;
        let board = "document.querySelector('boundary-board').shadowRoot?.querySelector('.board')";
        stage.browser.until("the board", board, &[]).await;
        Check::on(&stage.browser).until_speaks("de").await;
        let asked = stage.server.requests().into_iter().filter(|request| request.path.contains("/boundary-check"));
        let asked: BTreeSet<(String, String)> = asked.map(|request| (request.path, request.query)).collect();
        for name in ["", "-glue", "-board", "-workshop-glue"] {
            assert!(
                asked.contains(&(format!("/boundary-check{name}.js"), "ver=0.2.0".to_owned())),
                "{name}: {asked:?}"
            );
        }
        assert!(asked.len() >= 8 && asked.iter().all(|(_, query)| query == "ver=0.2.0"), "{asked:?}");
    })
    .await;
}
