//! The configurator, on the way into a page: which way works in which system, the files that it takes, and what is copied on a
//! phone.

use boundary_check_e2e::devtools::PHONE;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::places;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::site;
use boundary_check_e2e::stage::{Stage, on_stage, on_stage_with};
use boundary_check_e2e::test;
use fantoccini::Locator;
use serde_json::json;

use crate::configurator::{SNIPPET, click, open, snippet, text_of, write};

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    in_chromium([
        test!(it_tells_whether_the_files_are_there),
        test!(the_files_that_are_looked_for_follow_the_choices),
        test!(each_system_has_its_way_and_its_steps),
        test!(a_link_says_whose_it_is_and_its_address_stands_alone),
        test!(the_zip_is_offered_where_it_lies),
        test!(what_no_page_hears_is_left_out_and_said),
        test!(copy_is_in_sight_on_a_phone),
        test!(the_font_of_the_page_is_a_choice),
    ])
    .collect()
}

/// Presses "Are the files there?", and gives what is found once it says what is expected.
async fn looked(stage: &Stage, expected: &str) -> String {
    click(stage, "#look").await;
    let says = "document.getElementById('looked').innerText.includes(args[0])";
    stage.browser.until(expected, says, &[json!(expected)]).await;
    text_of(stage, "looked").await
}

async fn it_tells_whether_the_files_are_there(engine: Engine) {
    let config = site::usual().mount("/boundary-check-files", places::built_embed());
    on_stage_with(engine, config, async |stage| {
        // The folder that snippets name by default, from the site's own page and from the one in that folder.
        for page in ["/embed.html", "/boundary-check-files/embed.html?embed=iframe"] {
            stage.open(page).await;
            stage.browser.until("there is a snippet", SNIPPET, &[]).await;
            let count = if page.contains("iframe") { 22 } else { 21 };
            looked(stage, &format!("All {count} files are there")).await;
            assert!(snippet(stage).await.contains("\"/boundary-check-files/boundary-check"), "{page}");
            assert_eq!(
                stage.browser.run("document.querySelectorAll('a[href=\"before.html\"]').length", &[]).await,
                i32::from(page.starts_with("/embed"))
            );
        }
        write(stage, "folder", "/elsewhere/").await;
        let found = looked(stage, "boundary-check.wasm is not there (the server says 404)").await;
        assert_eq!(found.matches("is not there").count(), 22, "{found}");
        stage
            .browser
            .run(
                "void (window.fetch = async () => new Response('', { headers: { 'content-type': 'text/html' } }))",
                &[],
            )
            .await;
        looked(stage, "boundary-check.wasm arrives as text/html; expected application/wasm").await;
        stage.browser.run("void (window.fetch = async () => { throw new TypeError('Failed to fetch'); })", &[]).await;
        looked(stage, "The folder /elsewhere/ cannot be looked at from this page").await;
    })
    .await;
}

async fn the_files_that_are_looked_for_follow_the_choices(engine: Engine) {
    let config = site::usual().mount("/boundary-check-files", places::built_embed());
    on_stage_with(engine, config, async |stage| {
        // What every page needs, with the note, clauses and return codes, and two files for each language that is chosen.
        for (query, count) in [
            ("?language=fr", 13),
            ("?language=en", 11),
            ("?language=auto", 21),
            ("?language=fr&pilot=study-1", 14),
            ("?language=fr&embed=link", 13),
            ("?language=fr&embed=iframe", 14),
            ("?language=fr&embed=iframe&platform=drupal", 13),
        ] {
            open(stage, query).await;
            looked(stage, &format!("All {count} files are there")).await;
        }
        stage.server.forget_requests();
        looked(stage, "All 13 files are there").await;
        let asked: Vec<String> = stage.server.requests().into_iter().map(|request| request.path).collect();
        for name in ["clauses.js", "certificate.js", "return.js", "return.wasm", "fr.txt", "guidance-fr.txt"] {
            let path = format!("/boundary-check-files/boundary-check-{name}");
            assert!(asked.iter().any(|it| it.starts_with(&path)), "{path} is not looked for: {asked:?}");
        }
        // The embedder's own file of clauses, where it is known where it lies.
        open(stage, "?clauses-url=/pages/clauses.json").await;
        looked(stage, "All 22 files are there").await;
        let page = "void (window.fetch = async () => new Response('', { headers: { 'content-type': 'image/png' } }))";
        stage.browser.run(page, &[]).await;
        looked(stage, "clauses.json arrives as image/png; expected application/json").await;
        open(stage, "?clauses-url=/ethics/none.json").await;
        looked(stage, "/ethics/none.json is not there").await;
    })
    .await;
}

/// Which steps are shown: the text of their first.
const STEPS: &str = "[...document.querySelectorAll('.steps')].filter((it) => probe.visible(it)).map((it) => it.querySelector('li').textContent)";

async fn choose_system(stage: &Stage, name: &str) {
    let select = stage.browser.client.find(Locator::Id("platform")).await.expect("there is a choice of systems");
    select.select_by_value(name).await.expect("it has this one");
}

async fn each_system_has_its_way_and_its_steps(engine: Engine) {
    on_stage(engine, async |stage| {
        open(stage, "").await;
        let way = "document.querySelector('[name=embed]:checked').value";
        for (system, best, steps) in [
            ("wordpress", "link", "Edit the page, and write the words for the link"),
            ("drupal", "iframe", "Full HTML"),
            ("joomla", "link", "mark the words"),
            ("squarespace", "iframe", "“Code”"),
            ("wix", "link", "Web address"),
            ("wildapricot", "iframe", "Custom HTML"),
            ("learning", "iframe", "In Moodle"),
            ("html", "element", ""),
        ] {
            choose_system(stage, system).await;
            assert_eq!(stage.browser.run(way, &[]).await, best, "{system}");
            assert!(text_of(stage, "platform-says").await.len() > 40, "{system}: nothing is said");
            assert_eq!(text_of(stage, "embed-problem").await, "", "{system}");
            // A system that takes no folder is another site than the files, so a path alone would lead nowhere.
            let astray = text_of(stage, "elsewhere").await.contains("whole address of the folder");
            assert_eq!(astray, ["squarespace", "wix", "wildapricot", "learning"].contains(&system), "{system}");
            let shown = stage.browser.run(STEPS, &[]).await;
            let shown = shown.as_array().unwrap();
            assert_eq!(shown.len(), usize::from(!steps.is_empty()), "{system}: {shown:?}");
            if let Some(first) = shown.first() {
                assert!(first.as_str().unwrap().contains(steps), "{system}: {first}");
            }
        }
        choose_system(stage, "drupal").await;
        let bare = snippet(stage).await;
        assert!(bare.contains("<iframe") && bare.contains("height=\"900\"") && !bare.contains("<script"), "{bare}");
        click(stage, "[name=embed][value=element]").await;
        let problem = text_of(stage, "embed-problem").await;
        assert!(
            problem.contains("this way does not work") && problem.contains("in a frame, as a plain link"),
            "{problem}"
        );
        assert_eq!(stage.browser.run(STEPS, &[]).await, json!([]), "steps to what does not work");
        // A colleague's form shows the same, also the way that somebody chose against the advice.
        stage.browser.until("the address keeps it", "location.search === '?platform=drupal'", &[]).await;
        stage.browser.reload().await;
        stage.browser.until("there is a snippet", SNIPPET, &[]).await;
        assert_eq!(stage.browser.run(way, &[]).await, "element");
        stage.assert_quiet().await;
    })
    .await;
}

async fn a_link_says_whose_it_is_and_its_address_stands_alone(engine: Engine) {
    on_stage(engine, async |stage| {
        open(stage, "?embed=link&code-name=Ours").await;
        write(stage, "from-name", "Our \"association\"").await;
        write(stage, "from-url", "example.org").await;
        assert!(text_of(stage, "from-url-problem").await.contains("“example.org”"));
        assert!(!snippet(stage).await.contains("from-"), "half of it is in the snippet");
        stage.browser.client.find(Locator::Id("from-url")).await.unwrap().clear().await.unwrap();
        write(stage, "from-url", "https://example.org/members").await;
        assert_eq!(text_of(stage, "from-url-problem").await, "");
        let query = "code-name=Ours&from-name=Our+%22association%22&from-url=https%3A%2F%2Fexample.org%2Fmembers";
        let expected = format!("<a href=\"/boundary-check-files/frame.html?{}\">", query.replace('&', "&amp;"));
        assert!(snippet(stage).await.starts_with(&expected), "{}", snippet(stage).await);
        let address = "probe.visible(document.getElementById('address')) && document.getElementById('address').value";
        let whole = stage.server.url(&format!("/boundary-check-files/frame.html?{query}"));
        assert_eq!(stage.browser.run(address, &[]).await, whole);
        click(stage, "#copy-address").await;
        stage
            .browser
            .until("it is said how copying went", "document.getElementById('address-copied').textContent", &[])
            .await;
        // Where the steps lead to an editor's button for links, that is what is copied.
        let clipboard = "void (navigator.clipboard.writeText = async (text) => { window.copied = text; })";
        stage.browser.run(clipboard, &[]).await;
        let copied = async || {
            click(stage, "#copy-snippet").await;
            stage.browser.run("window.copied", &[]).await
        };
        assert_eq!(copied().await, snippet(stage).await);
        choose_system(stage, "wix").await;
        assert_eq!(copied().await, whole);
        choose_system(stage, "html").await;
        click(stage, "[name=embed][value=link]").await;
        // The link in an element that never comes leads the same way; in a frame there is nothing to come back from.
        click(stage, "[name=embed][value=element]").await;
        assert!(snippet(stage).await.contains(&expected), "{}", snippet(stage).await);
        click(stage, "[name=embed][value=iframe]").await;
        assert!(!snippet(stage).await.contains("from-"), "{}", snippet(stage).await);
        assert_eq!(stage.browser.run(address, &[]).await, false);
        stage.assert_quiet().await;
    })
    .await;
}

async fn what_no_page_hears_is_left_out_and_said(engine: Engine) {
    on_stage(engine, async |stage| {
        for (query, hears) in [
            ("embed=element", true),
            ("embed=iframe", true),
            ("embed=iframe&platform=drupal", false),
            ("embed=link&platform=html", false),
        ] {
            open(stage, &format!("?share=completion&{query}")).await;
            assert_eq!(text_of(stage, "share-says").await.is_empty(), hears, "{query}");
            let snippet = snippet(stage).await;
            assert_eq!(snippet.contains("share="), hears, "{query}: {snippet}");
        }
        open(stage, "?embed=link").await;
        assert_eq!(text_of(stage, "share-says").await, "", "nothing is chosen");
    })
    .await;
}

async fn the_zip_is_offered_where_it_lies(engine: Engine) {
    on_stage(engine, async |stage| {
        open(stage, "").await;
        assert!(!stage.server.requests().iter().any(|it| it.path.contains(".zip")), "it is asked for unasked");
        click(stage, "#zip").await;
        let said = "document.getElementById('zip-said').textContent.includes(args[0])";
        stage.browser.until("where it is to be had", said, &[json!("does not lie beside this page")]).await;
        let name = stage.server.requests().into_iter().map(|it| it.path).find(|path| path.ends_with(".zip")).unwrap();
        let version = name.strip_prefix("/boundary-check-embed-").and_then(|it| it.strip_suffix(".zip")).unwrap();
        let manifest = std::fs::read_to_string(places::repository().join("Cargo.toml")).unwrap();
        assert!(manifest.contains(&format!("version = \"{version}\"")), "{name} is of another version");
        let there = "void (window.fetch = async () => new Response('', { headers: { 'content-type': 'application/zip' } }), \
            HTMLAnchorElement.prototype.click = function () { window.fetched = [this.getAttribute('href'), this.download]; })";
        stage.browser.run(there, &[]).await;
        click(stage, "#zip").await;
        stage.browser.until("it is fetched", said, &[json!("on its way")]).await;
        let file = name.trim_start_matches('/');
        assert_eq!(stage.browser.run("window.fetched", &[]).await, json!([file, file]));
        // What a server sends for everything that it does not have is no zip.
        let page = "void (window.fetch = async () => new Response('', { headers: { 'content-type': 'text/html' } }))";
        stage.browser.run(page, &[]).await;
        click(stage, "#zip").await;
        stage.browser.until("where it is to be had", said, &[json!("does not lie beside this page")]).await;
    })
    .await;
}

async fn copy_is_in_sight_on_a_phone(engine: Engine) {
    on_stage(engine, async |stage| {
        stage.browser.show_in(PHONE).await;
        open(stage, "").await;
        let seen = "(({ top, bottom, left, width }) => top >= 0 && bottom <= innerHeight && \
            document.elementFromPoint(left + width / 2, (top + bottom) / 2)?.id)(document.getElementById('copy-snippet').getBoundingClientRect())";
        for place in ["fieldset:nth-of-type(2)", "#platform", "#stage", "#snippet"] {
            stage.browser.run("document.querySelector(args[0]).scrollIntoView({ block: 'center', behavior: 'instant' })", &[json!(place)]).await;
            assert_eq!(stage.browser.run(seen, &[]).await, "copy-snippet", "at {place}");
        }
        // What has the focus does not lie below it.
        stage.browser.run("scrollTo(0, 0)", &[]).await;
        let covered = "((it, bar) => { it.focus(); return it.getBoundingClientRect().bottom > bar.getBoundingClientRect().top && bar.getBoundingClientRect().bottom > it.getBoundingClientRect().top; })(document.getElementById(args[0]), document.querySelector('.bar'))";
        for field in ["friendship-wait-months", "share-with", "from-url", "folder"] {
            assert_eq!(stage.browser.run(covered, &[json!(field)]).await, false, "{field} lies below the bar");
        }
    })
    .await;
}

async fn the_font_of_the_page_is_a_choice(engine: Engine) {
    on_stage(engine, async |stage| {
        open(stage, "?font-of=page&folder=/").await;
        let snippet = snippet(stage).await;
        assert!(snippet.contains("--boundary-check-font: 0;"), "{snippet}");
        stage.open("/pages/blank.html").await;
        let pasted = format!("<body style=\"font-family: Courier\">{snippet}");
        stage.browser.run("(document.open(), document.write(args[0]), document.close())", &[json!(pasted)]).await;
        let font = "probe.root() && probe.within(0, 'h2') && getComputedStyle(probe.within(0, 'p')).fontFamily";
        assert_eq!(stage.browser.until("the check", font, &[]).await, "Courier");
    })
    .await;
}
