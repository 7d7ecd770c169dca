//! The file that somebody saves for a study: what is in it, who gets it, and that nobody gets one without consent.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use boundary_check_e2e::answers::{Answers, journey_to, page_words};
use boundary_check_e2e::check::{Check, strings};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::places;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::stage::{Stage, on_stage};
use boundary_check_e2e::test;
use serde_json::json;

/// The tests of this file. Only Chromium's protocol says where a download goes.
pub(crate) fn tests() -> Vec<Test> {
    in_chromium([
        test!(a_saved_file_is_what_the_package_scores),
        test!(answers_that_were_taken_back_are_not_in_the_file),
        test!(nothing_is_sent_or_kept_and_the_page_learns_nothing),
        test!(without_consent_or_with_a_poor_word_there_is_no_file),
        test!(a_script_gets_nothing),
        test!(a_page_that_has_replaced_what_files_are_made_with_is_handed_none),
    ])
    .collect()
}

pub(crate) const STUDY: &str = "pilot-1";
pub(crate) const PART: &str = "probe.within(n, '.s-pilot')";
pub(crate) const BOX: &str = "probe.within(n, '.s-pilot [name=pilot]')";
/// All that a tab keeps, and its history.
pub(crate) const KEPT: &str = "JSON.stringify([Object.keys(sessionStorage), Object.keys(localStorage), document.cookie, history.length, \
    history.state, location.href, document.title])";

pub(crate) fn words(tag: &str, name: &str) -> String {
    page_words(tag)["pilot"][name].as_str().unwrap().to_owned()
}

/// A check at its guidance, on a page that names a study.
pub(crate) async fn guided<'a>(stage: &'a Stage, page: &str, answers: &Answers) -> Check<'a> {
    stage.open(page).await;
    let check = Check::on(&stage.browser);
    check.ready().await;
    stage.browser.run("(probe.host().setAttribute('pilot', args[0]), null)", &[json!(STUDY)]).await;
    check.walk_to_guidance(answers).await;
    check.until("the part for the study", PART, &[]).await;
    check
}

/// Ticks the consent, once it has stood for long enough to be read.
pub(crate) async fn agree(check: &Check<'_>) {
    while check.run(&format!("{BOX}.checked"), &[]).await == false {
        check.click_on(".s-pilot .consent").await;
    }
}

pub(crate) async fn write(check: &Check<'_>, word: &str) {
    check.run("(probe.within(n, '.s-pilot .typed').value = args[0], null)", &[json!(word)]).await;
}

pub(crate) async fn text(check: &Check<'_>, selector: &str) -> String {
    let text = check.run("probe.within(n, args[0])?.textContent ?? ''", &[json!(selector)]).await;
    text.as_str().unwrap().to_owned()
}

/// Has whatever the page saves put into a folder.
pub(crate) async fn save_into(stage: &Stage, folder: &Path) {
    stage.browser.protocol("Browser.setDownloadBehavior", json!({ "behavior": "allow", "downloadPath": folder })).await;
}

/// The file that the page saves there, once it is whole.
pub(crate) async fn saved(stage: &Stage, folder: &Path) -> String {
    let (file, start) = (folder.join("answers.csv"), Instant::now());
    while !file.exists() {
        let names: Vec<_> = fs::read_dir(folder).unwrap().map(|it| it.unwrap().file_name()).collect();
        assert!(start.elapsed() < Duration::from_secs(20), "no file has come, but {names:?}");
        stage.browser.run("new Promise((done) => requestAnimationFrame(() => done(null)))", &[]).await;
    }
    fs::read_to_string(file).unwrap()
}

/// How many files there are.
fn files(folder: &Path) -> usize {
    fs::read_dir(folder).unwrap().count()
}

/// What the command of the package says of a file.
fn scored(folder: &Path) -> (String, String) {
    let command = places::built_site().with_file_name("npm").join("command.js");
    let output = Command::new("node").arg(command).args(["score", "answers.csv"]).current_dir(folder).output().unwrap();
    (String::from_utf8(output.stdout).unwrap(), String::from_utf8(output.stderr).unwrap())
}

/// A row of a table by its columns.
fn row(table: &str) -> Vec<(String, String)> {
    let mut lines = table.trim_start_matches('\u{feff}').lines();
    let mut cells = || lines.next().unwrap().split(',').map(str::to_owned).collect::<Vec<_>>();
    let (head, row) = (cells(), cells());
    assert_eq!(head.len(), row.len(), "{table}");
    head.into_iter().zip(row).collect()
}

pub(crate) fn cell(table: &str, column: &str) -> String {
    let cells = row(table);
    cells.iter().find(|(name, _)| name == column).unwrap_or_else(|| panic!("no {column}: {table}")).1.clone()
}

async fn a_saved_file_is_what_the_package_scores(engine: Engine) {
    on_stage(engine, async |stage| {
        let folder = tempfile::tempdir().unwrap();
        save_into(stage, folder.path()).await;
        let check = guided(stage, "/pages/strict.html", &Answers::with(journey_to("pause").answers)).await;
        write(&check, " Paper  Lantern").await;
        agree(&check).await;
        check.click_on(".s-pilot button").await;
        let file = saved(stage, folder.path()).await;
        check.until("it is said", "probe.within(n, '.s-pilot .said').textContent.includes('answers.csv')", &[]).await;
        assert_eq!(files(folder.path()), 1, "one press, one file");
        for (column, value) in [("id", "paper lantern"), ("study", STUDY), ("version", "2"), ("language", "en")] {
            assert_eq!(cell(&file, column), value, "{file}");
        }
        let (table, errors) = scored(folder.path());
        assert_eq!(errors, "");
        for (column, value) in [("id", "paper lantern"), ("study", STUDY), ("language", "en"), ("outcome", "pause")] {
            assert_eq!(cell(&table, column), value, "{table}");
        }
        // No time, nor what the guidance says, is in it: what it holds is the same whenever it is saved.
        fs::remove_file(folder.path().join("answers.csv")).unwrap();
        check.click_on(".s-pilot button").await;
        assert_eq!(saved(stage, folder.path()).await, file);
        assert!(!file.contains("pause"), "{file}");
        stage.assert_quiet().await;
    })
    .await;
}

async fn answers_that_were_taken_back_are_not_in_the_file(engine: Engine) {
    on_stage(engine, async |stage| {
        let folder = tempfile::tempdir().unwrap();
        save_into(stage, folder.path()).await;
        let check = stage.open_check().await;
        stage.browser.run("(probe.host().setAttribute('pilot', args[0]), null)", &[json!(STUDY)]).await;
        check.walk_to_review(&Answers::safest()).await;
        check.change("role").await;
        check.until("the topic shows", "probe.place(n)?.screen === 'topic'", &[]).await;
        check.answer("role", "acquaintance").await;
        check.answer("bond", "friends").await;
        let known = Answers::with(&[("role", "acquaintance"), ("bond", "friends"), ("massage-kind", "private")]);
        check.walk_to_review(&known).await;
        let asked = strings(
            &check
                .run("[...probe.root(n).querySelectorAll('[data-change]')].map((it) => it.dataset.change)", &[])
                .await,
        );
        assert!(asked.contains(&"massage-kind".to_owned()) && !asked.contains(&"focus-talk".to_owned()), "{asked:?}");
        check.walk_to_guidance(&known).await;
        // What the tab has kept serves as well as what was answered just now.
        stage.browser.reload().await;
        check.ready().await;
        stage.browser.run("(probe.host().setAttribute('pilot', args[0]), null)", &[json!(STUDY)]).await;
        check.press_and_leave("back").await;
        check.press_and_leave("guidance").await;
        check.until("the part for the study", PART, &[]).await;
        agree(&check).await;
        check.click_on(".s-pilot button").await;
        let file = saved(stage, folder.path()).await;
        let about = ["id", "study", "version", "hash", "language"];
        let mut answered: Vec<String> =
            row(&file).into_iter().filter(|(_, value)| !value.is_empty()).map(|it| it.0).collect();
        answered.retain(|column| !about.contains(&column.as_str()));
        assert_eq!(answered, asked, "as the review shows them");
        assert_eq!(cell(&file, "id"), "", "no word, none in the file");
    })
    .await;
}

async fn nothing_is_sent_or_kept_and_the_page_learns_nothing(engine: Engine) {
    on_stage(engine, async |stage| {
        let folder = tempfile::tempdir().unwrap();
        save_into(stage, folder.path()).await;
        let check = guided(stage, "/pages/listening.html", &Answers::safest()).await;
        let (before, heard) = (check.run(KEPT, &[]).await, stage.browser.run("host.heard", &[]).await);
        let loaded = "performance.getEntriesByType('resource').map(({ name }) => name)";
        let asked = stage.browser.run(loaded, &[]).await;
        assert_eq!(strings(&asked).iter().filter(|it| it.ends_with("/boundary-check-pilot.js")).count(), 1);
        write(&check, "paper lantern").await;
        agree(&check).await;
        check.click_on(".s-pilot button").await;
        saved(stage, folder.path()).await;
        assert_eq!(check.run(KEPT, &[]).await, before);
        assert_eq!(stage.browser.run("host.heard", &[]).await, heard, "no event tells of it");
        assert_eq!(stage.browser.run(loaded, &[]).await, asked, "nothing is asked for");
        // What is kept of the answers, anywhere, has no word in it.
        let all = "JSON.stringify([{ ...sessionStorage }, { ...localStorage }]).includes('lantern')";
        assert_eq!(check.run(all, &[]).await, false);
        stage.assert_quiet().await;
        stage.browser.reload().await;
        check.ready().await;
        assert_eq!(check.run(&format!("{PART} === null"), &[]).await, true, "the page names no study any more");
    })
    .await;
}

async fn without_consent_or_with_a_poor_word_there_is_no_file(engine: Engine) {
    on_stage(engine, async |stage| {
        let folder = tempfile::tempdir().unwrap();
        save_into(stage, folder.path()).await;
        let check = guided(stage, "/pages/strict.html", &Answers::safest()).await;
        let made = "(URL.createObjectURL = ((own) => (blob) => (window.made = true, own.call(URL, blob)))(URL.createObjectURL), null)";
        write(&check, "anna 1980").await;
        check.click_on(".s-pilot button").await;
        let wrong = "probe.within(n, '#word-wrong').textContent === args[0] && probe.focused()?.matches('.typed[aria-invalid]')";
        check.until("the word is refused", wrong, &[json!(words("en", "word-wrong"))]).await;
        write(&check, "").await;
        check.click_on(".s-pilot button").await;
        let missing = "probe.within(n, '#word-wrong').textContent === '' && probe.focused()?.name === 'pilot'";
        check.until("consent is asked for", missing, &[]).await;
        stage.browser.run(made, &[]).await;
        agree(&check).await;
        check.click_on(".s-pilot .consent").await;
        assert_eq!(check.run(&format!("{BOX}.checked"), &[]).await, false, "it can be taken back");
        check.click_on(".s-pilot button").await;
        assert_eq!(check.run("window.made === undefined", &[]).await, true);
        assert_eq!(files(folder.path()), 0);
    })
    .await;
}

async fn a_script_gets_nothing(engine: Engine) {
    on_stage(engine, async |stage| {
        let folder = tempfile::tempdir().unwrap();
        save_into(stage, folder.path()).await;
        let check = guided(stage, "/pages/strict.html", &Answers::safest()).await;
        // The tests look into a tree that is closed to every page: what a script that got there could do.
        agree(&check).await;
        check.click_on(".s-pilot .consent").await;
        check.run(&format!("({BOX}.click(), null)"), &[]).await;
        assert_eq!(check.run(&format!("{BOX}.checked"), &[]).await, false, "the tick of a script is taken back");
        agree(&check).await;
        let press = "((save) => (save.click(), save.dispatchEvent(new MouseEvent('click', { bubbles: true })), \
            probe.within(n, '.s-pilot .said').textContent))(probe.within(n, '.s-pilot button'))";
        assert_eq!(check.run(press, &[]).await, "");
        assert_eq!(files(folder.path()), 0);
        check.click_on(".s-pilot button").await;
        saved(stage, folder.path()).await;
    })
    .await;
}

async fn a_page_that_has_replaced_what_files_are_made_with_is_handed_none(engine: Engine) {
    on_stage(engine, async |stage| {
        let folder = tempfile::tempdir().unwrap();
        save_into(stage, folder.path()).await;
        let check = guided(stage, "/pages/strict.html", &Answers::safest()).await;
        let spy = "(() => {
            window.spied = [];
            const own = { Blob, url: URL.createObjectURL, click: HTMLElement.prototype.click };
            window.Blob = function (parts, options) { spied.push(String(parts)); return new own.Blob(parts, options); };
            URL.createObjectURL = (blob) => (spied.push('url'), own.url.call(URL, blob));
            HTMLElement.prototype.click = function () { spied.push('click'); own.click.call(this); };
        })()";
        stage.browser.run(spy, &[]).await;
        agree(&check).await;
        check.click_on(".s-pilot button").await;
        let file = saved(stage, folder.path()).await;
        assert_eq!(cell(&file, "study"), STUDY);
        assert_eq!(stage.browser.run("window.spied", &[]).await, json!([]), "the page was handed the file");
    })
    .await;
}
