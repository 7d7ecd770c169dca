//! The form for experts: what is entered is kept, saved and opened again; the files of several are put together, quickly,
//! and what is wrong with one is named; nothing is sent.

use std::fs;
use std::path::PathBuf;

use boundary_check_e2e::audit::Audit;
use boundary_check_e2e::check::strings;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::keys::Key;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::site::{STRICT_POLICY, under_policy};
use boundary_check_e2e::stage::{Stage, on_stage, on_stage_with};
use boundary_check_e2e::test;
use fantoccini::Locator;
use serde_json::{Value, json};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // The store, policies and what a file is are the engine's; what the page makes of them is its own.
    let logic = [
        test!(a_saved_file_comes_back_and_one_that_does_not_fit_is_named),
        test!(fifty_files_are_put_together_quickly_and_a_bad_one_is_named),
        test!(the_form_is_accessible_empty_and_with_a_report),
        test!(by_keyboard_and_nothing_hides_what_has_the_focus),
        test!(a_translation_stands_beside_its_english),
        test!(what_the_check_came_to_is_said_last),
        test!(a_browser_that_keeps_nothing_says_so),
    ];
    in_chromium(logic).chain([test!(what_is_entered_is_kept_here_until_it_is_cleared)]).collect()
}

const HEAD: &str =
    "language,version,expert,item,wording,relevance,clarity,agree,translation,outcome,reached,remark\r\n";
/// What the page may work to read the files of fifty experts, draw the report and find it its place, in milliseconds. By itself it is
/// 130; a machine on which everything takes three times as long fails nothing.
const QUICK: f64 = 400.0;

async fn open(stage: &Stage, page: &str) {
    stage.open(page).await;
    stage.browser.until("the form has begun", "document.getElementById('progress').innerText", &[]).await;
}

/// Chooses a value as a person does.
async fn choose(stage: &Stage, item: &str, value: &str) {
    let field =
        "[...document.querySelectorAll('input[type=radio]')].find((it) => it.name === args[0] && it.value === args[1])";
    stage.browser.click(item, field, &[json!(item), json!(value)]).await;
}

async fn said(stage: &Stage, id: &str) -> String {
    let text = stage.browser.run("document.getElementById(args[0]).innerText", &[json!(id)]).await;
    text.as_str().unwrap_or_default().to_owned()
}

async fn until_said(stage: &Stage, id: &str, text: &str) {
    let is = "document.getElementById(args[0]).innerText.includes(args[1])";
    stage.browser.until(&format!("{id} says {text}"), is, &[json!(id), json!(text)]).await;
}

/// What the page would save from now on goes into `window.savedText`.
async fn catch(stage: &Stage) {
    let catch = "(URL.createObjectURL = (blob) => { blob.text().then((text) => { window.savedText = text; }); return 'data:,'; }, \
                 HTMLAnchorElement.prototype.click = function () { window.name_of = this.download; }, true)";
    stage.browser.run(catch, &[]).await;
}

/// Gives files to a field for files.
async fn give(stage: &Stage, field: &str, files: &[PathBuf]) {
    let names: Vec<String> = files.iter().map(|file| file.display().to_string()).collect();
    let input = stage.browser.client.find(Locator::Id(field)).await.expect("there is such a field");
    input.send_keys(&names.join("\n")).await.expect("it takes files");
}

/// What can be judged on the page: each id with the mark of its wording.
async fn items(stage: &Stage) -> Vec<(String, String)> {
    let all = "[...document.querySelectorAll('[data-wording]')].map((it) => `${it.id} ${it.dataset.wording}`)";
    let all = strings(&stage.browser.run(all, &[]).await);
    all.iter().filter_map(|it| it.split_once(' ')).map(|(id, mark)| (id.to_owned(), mark.to_owned())).collect()
}

/// The file of an expert who judges everything. The first question is held to be good by nobody.
fn file(items: &[(String, String)], expert: usize) -> String {
    let mut text = HEAD.to_owned();
    for (at, (id, mark)) in items.iter().enumerate() {
        let start = format!("en,2,expert {expert},{id},{mark}");
        text += &match id.split('.').next().unwrap_or_default() {
            "question" if at == 0 => format!("{start},1,2,,,,,Whom do you mean?\r\n"),
            "question" => format!("{start},{},{},,,,,\r\n", 3 + expert % 2, 1 + (expert + at) % 4),
            "case" => format!("{start},,,,,stop,,\r\n"),
            // Whoever does not agree says why.
            _ if (expert + at).is_multiple_of(5) => format!("{start},,,no,,,,\"Why, \"\"this\"\"?\"\r\n"),
            _ => format!("{start},,,yes,,,,\r\n"),
        };
    }
    text
}

async fn what_is_entered_is_kept_here_until_it_is_cleared(engine: Engine) {
    let policy = format!("{STRICT_POLICY}; require-trusted-types-for 'script'; trusted-types 'none'");
    on_stage_with(engine, under_policy(&policy), async |stage| {
        open(stage, "/review.html").await;
        assert_eq!(stage.browser.run("localStorage.length", &[]).await, 0, "nothing is kept before something is entered");
        let none = said(stage, "progress").await;
        assert!(none.starts_with("0 of "), "{none}");
        choose(stage, "question.focus-talk/relevance", "4").await;
        choose(stage, "rule.stop/agree", "no").await;
        let remark = stage.browser.client.find(Locator::Id("rule.stop-remark")).await.unwrap();
        remark.send_keys("Too soon").await.unwrap();
        until_said(stage, "progress", "2 of ").await;
        stage.browser.reload().await;
        until_said(stage, "progress", "2 of ").await;
        let back = "[document.querySelector('[name=\"question.focus-talk/relevance\"]:checked').value, document.getElementById('rule.stop-remark').value]";
        assert_eq!(stage.browser.run(back, &[]).await, json!(["4", "Too soon"]));
        // Elsewhere nobody sees it: the check keeps nothing there, and asks for nothing.
        assert_eq!(stage.browser.run("sessionStorage.length", &[]).await, 0);

        let clear = "document.getElementById('clear')";
        stage.browser.click("clear", clear, &[]).await;
        until_said(stage, "said", "Press again").await;
        assert_eq!(stage.browser.run("localStorage.length", &[]).await, 1, "it asks before it clears");
        stage.browser.click("clear", clear, &[]).await;
        until_said(stage, "said", "is gone").await;
        assert_eq!(stage.browser.run("localStorage.length", &[]).await, 0);
        assert!(said(stage, "progress").await.starts_with("0 of "));
        stage.assert_quiet().await;
    })
    .await;
}

async fn a_saved_file_comes_back_and_one_that_does_not_fit_is_named(engine: Engine) {
    on_stage(engine, async |stage| {
        let folder = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            let path = folder.path().join(name);
            fs::write(&path, text).unwrap();
            path
        };
        open(stage, "/review.html").await;
        catch(stage).await;
        choose(stage, "question.focus-talk/clarity", "2").await;
        let word = stage.browser.client.find(Locator::Id("expert")).await.unwrap();
        word.send_keys("heron 7").await.unwrap();
        stage.browser.click("save", "document.getElementById('save')", &[]).await;
        let saved = stage.browser.until("it is saved", "window.savedText", &[]).await;
        let saved = saved.as_str().unwrap();
        assert_eq!(stage.browser.run("window.name_of", &[]).await, "boundary-check-review-en-heron-7.csv");
        assert!(saved.contains("en,2,heron 7,question.focus-talk,") && saved.contains(",,2,,,,,\r\n"), "{saved}");

        let good = write("good.csv", saved);
        let reworded = saved.replace(",question.focus-talk,", ",question.focus-talk,x");
        let reworded = write("reworded.csv", &reworded);
        let german = write("german.csv", &saved.replace("en,2,", "de,2,"));
        let wrong = write("wrong.csv", &saved.replace(",,2,,,,,", ",,6,,,,,"));
        let noise = write("noise.csv", "\u{0}");
        fs::write(&noise, [0xff, 0xfe, 0x00]).unwrap();
        choose(stage, "question.focus-talk/clarity", "4").await;
        for (file, text) in [
            (&german, "Line 2, column language: this is for the language “de”, and this page for “en”."),
            (&wrong, "Line 2, column clarity: found “6”, expected nothing or one of 1, 2, 3, 4."),
            (&noise, "It isn’t a text file."),
        ] {
            give(stage, "open", std::slice::from_ref(file)).await;
            until_said(stage, "said", text).await;
        }
        let chosen = "document.querySelector('[name=\"question.focus-talk/clarity\"]:checked').value";
        assert_eq!(stage.browser.run(chosen, &[]).await, "4", "what is refused changes nothing");
        give(stage, "open", &[good]).await;
        until_said(stage, "said", "Your file is open.").await;
        assert_eq!(stage.browser.run(chosen, &[]).await, "2");
        give(stage, "open", &[reworded]).await;
        until_said(stage, "said", "reworded since: 1").await;
        assert_eq!(stage.browser.run(chosen, &[]).await, "", "a judgement of other words is not this one's");
        stage.assert_quiet().await;
    })
    .await;
}

async fn fifty_files_are_put_together_quickly_and_a_bad_one_is_named(engine: Engine) {
    on_stage(engine, async |stage| {
        let folder = tempfile::tempdir().unwrap();
        open(stage, "/review.html").await;
        let loaded = "performance.getEntriesByType('resource').map((it) => new URL(it.name).pathname).filter((it) => it.includes('review'))";
        let before = strings(&stage.browser.run(loaded, &[]).await);
        assert!(!before.iter().any(|it| it.contains("keys")), "who judges a case is told what the check says: {before:?}");
        let items = items(stage).await;
        assert!(items.iter().filter(|(id, _)| id.starts_with("question.")).count() >= 35);
        let mut files: Vec<PathBuf> = Vec::new();
        for expert in 0..50 {
            let path = folder.path().join(format!("{expert}.csv"));
            fs::write(&path, file(&items, expert)).unwrap();
            files.push(path);
        }
        let bad = folder.path().join("bad.csv");
        fs::write(&bad, file(&items, 99).replace(",stop,", ",halt,")).unwrap();
        files.push(bad);
        let reported = async {
            give(stage, "files", &files).await;
            let took = "performance.getEntriesByName('boundary-check-review')[0]?.duration";
            stage.browser.until("the report", took, &[]).await
        };
        let (took, by_the_clock) = stage.browser.work_of(reported).await;
        println!("50 experts, {} parts: {took:.0} ms of work, {by_the_clock:.0} ms by the clock", items.len());
        assert!(took <= QUICK, "{took} ms");
        assert_eq!(said(stage, "counted").await, "Files read: 50. Experts: 50.");
        let report = said(stage, "report").await;
        assert!(report.contains("Files not counted: 1"), "{}", &report[..400]);
        let line = 2 + items.iter().position(|(id, _)| id.starts_with("case.")).unwrap();
        assert!(report.contains(&format!("bad.csv: Line {line}, column outcome: found “halt”")), "{}", &report[..400]);
        assert!(report.contains("And 15 more like this."), "{}", &report[..600]);
        let tables = "[...document.querySelectorAll('#report table')].map((it) => it.rows[1].innerText.replace(/\\s+/g, ' '))";
        let firsts = strings(&stage.browser.run(tables, &[]).await);
        assert!(firsts[0].starts_with("1. Who is this about?") && firsts[0].contains("50 · 0 · 0 · 0"), "{firsts:?}");
        assert!(firsts[0].contains("0.00 0.00 (poor)"), "{firsts:?}");
        assert!(report.contains("expert 7: Whom do you mean?"));
        // Everybody wants to stop in each case: where the check is too mild stands first.
        let headings = strings(&stage.browser.run("[...document.querySelectorAll('#report h4')].map((it) => it.innerText)", &[]).await);
        assert!(headings[0].starts_with("The check is too mild where experts want caution 4 or 5: "), "{headings:?}");

        catch(stage).await;
        stage.browser.click("the numbers", "document.getElementById('numbers')", &[]).await;
        let saved = stage.browser.until("they are saved", "window.savedText", &[]).await;
        assert!(saved.as_str().unwrap().contains("relevance,question.role,1. Who is this about?,50,0,0.0000,"), "{saved}");
        stage.assert_quiet().await;
    })
    .await;
}

async fn the_form_is_accessible_empty_and_with_a_report(engine: Engine) {
    on_stage(engine, async |stage| {
        let folder = tempfile::tempdir().unwrap();
        open(stage, "/review.html").await;
        stage.browser.click("a vignette", "document.getElementById('add')", &[]).await;
        let mut audit = Audit::of(stage);
        audit.look("the form").await;
        let items = items(stage).await;
        let files: Vec<PathBuf> = (0..3).map(|expert| folder.path().join(format!("{expert}.csv"))).collect();
        for (expert, path) in files.iter().enumerate() {
            fs::write(path, file(&items, expert)).unwrap();
        }
        let bad = folder.path().join("bad.csv");
        fs::write(&bad, "a,b\n").unwrap();
        give(stage, "files", &[files, vec![bad]].concat()).await;
        until_said(stage, "counted", "Experts: 3.").await;
        // The form has been looked at.
        stage.browser.run("(document.getElementById('form').hidden = true)", &[]).await;
        audit.look("the report").await;
        for page in ["/interview.html", "/evidence.html"] {
            stage.open(page).await;
            audit.look(page).await;
        }
        audit.finish();
    })
    .await;
}

async fn by_keyboard_and_nothing_hides_what_has_the_focus(engine: Engine) {
    on_stage(engine, async |stage| {
        let browser = &stage.browser;
        open(stage, "/review.html").await;
        browser.run("(document.getElementById('expert').focus(), true)", &[]).await;
        let hidden = "((it, bar) => it && !bar.contains(it) && it.getBoundingClientRect().bottom > bar.getBoundingClientRect().top + 1 && it.getBoundingClientRect().top < bar.getBoundingClientRect().bottom ? it.name || it.outerHTML : '')(document.activeElement, document.querySelector('.bar'))";
        for _ in 0..12 {
            browser.press(Key::Tab).await;
            assert_eq!(browser.run(hidden, &[]).await, "", "the bar is in front of what has the focus");
        }
        browser.run("(document.querySelector('[name=\"question.role/relevance\"][value=\"3\"]').focus(), true)", &[]).await;
        browser.press(Key::Space).await;
        until_said(stage, "progress", "1 of ").await;
        browser.press(Key::Right).await;
        let chosen = "document.querySelector('[name=\"question.role/relevance\"]:checked').value";
        assert_eq!(browser.run(chosen, &[]).await, "4");
    })
    .await;
}

async fn a_translation_stands_beside_its_english(engine: Engine) {
    on_stage(engine, async |stage| {
        open(stage, "/review.ar.html").await;
        let page = "[document.documentElement.dir, document.querySelectorAll('[data-wording]').length, document.querySelectorAll('.english[lang=en][dir=ltr]').length]";
        let found = stage.browser.run(page, &[]).await;
        assert_eq!(found[0], "rtl");
        assert_eq!(found[1], found[2], "a part has no English beside it");
        choose(stage, "question.focus-talk/translation", "no").await;
        until_said(stage, "progress", "1").await;
        let keys = "Object.keys(localStorage)";
        assert_eq!(stage.browser.run(keys, &[]).await, json!(["boundary-check-experts/2/ar"]));
        // Each language is a form of its own.
        stage.browser.follow("English", "document.querySelector('.languages a[lang=en]')", &[]).await;
        until_said(stage, "progress", "0 of ").await;
        assert_eq!(stage.browser.run("document.querySelectorAll('.english').length", &[]).await, 0);
        stage.assert_quiet().await;
    })
    .await;
}

async fn what_the_check_came_to_is_said_last(engine: Engine) {
    on_stage(engine, async |stage| {
        open(stage, "/review.html").await;
        stage.browser.click("a vignette", "document.getElementById('add')", &[]).await;
        let state = "['outcome', 'reached'].map((it) => document.querySelector(`#vignettes [data-is=${it}]`).disabled)";
        let set = "((it) => { it.value = args[1]; it.dispatchEvent(new Event('input', { bubbles: true })); return true; })(document.querySelector(`#vignettes [data-is=${args[0]}]`))";
        let put = async |field: &str, value: &str| {
            stage.browser.run(set, &[json!(field), json!(value)]).await;
            stage.browser.run(state, &[]).await
        };
        assert_eq!(stage.browser.run(state, &[]).await, json!([false, true]));
        put("name", "The gift").await;
        assert_eq!(put("outcome", "tend").await, json!([false, false]));
        assert_eq!(put("reached", "pause").await, json!([true, false]), "what one wants can be changed afterwards");
        stage.browser.reload().await;
        stage.browser.until("the vignette is back", "document.querySelector('#vignettes [data-is=name]')?.value === 'The gift'", &[]).await;
        assert_eq!(stage.browser.run(state, &[]).await, json!([true, false]));
        stage.browser.click("remove it", "document.querySelector('#vignettes button')", &[]).await;
        assert_eq!(stage.browser.run("document.activeElement.id", &[]).await, "add");
        let left = stage.browser.run("localStorage.getItem('boundary-check-experts/2/en')", &[]).await;
        assert!(!left.as_str().unwrap().contains("vignette"), "{left}");
    })
    .await;
}

async fn a_browser_that_keeps_nothing_says_so(engine: Engine) {
    on_stage(engine, async |stage| {
        open(stage, "/review.html").await;
        let blocked = "(Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }, true)";
        stage.browser.run(blocked, &[]).await;
        choose(stage, "question.focus-talk/relevance", "4").await;
        until_said(stage, "kept", "Save your file before you leave").await;
        let kept: Value = stage.browser.run("localStorage.length", &[]).await;
        assert_eq!(kept, 0);
    })
    .await;
}
