//! The plugin on a real WordPress, from the zip to the last row: a webmaster installs it and sets it up, an author without
//! `unfiltered_html` publishes a post, a reader answers, and the plugin goes.

mod network;
mod pages;
mod site;
mod steps;

use std::time::{Duration, Instant};

use boundary_check_e2e::answers::{Answers, journey_to};
use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::pool;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::test;
use serde_json::{Value, json};
use site::Site;
use steps::Person;

/// In Chromium alone: what is new here is PHP's, and how an engine runs the check the other tests know.
pub(crate) fn tests() -> Vec<Test> {
    in_chromium([test!(from_the_zip_to_the_last_row)]).chain(network::tests()).collect()
}

/// Themes of different kinds, of which each version brings two at least: all are made of blocks, with looks of their own.
const THEMES: [&str; 4] = ["twentytwentythree", "twentytwentytwo", "twentytwentyfour", "twentytwentyfive"];
/// A sum of all that is in each table: readers must not change any of it.
const SUMS: &str = "array_map( function ( $table ) { global $wpdb; return array_values( $wpdb->get_row( \"CHECKSUM TABLE $table EXTENDED\", ARRAY_A ) ); }, $wpdb->get_col( 'SHOW TABLES' ) )";
/// As much as somebody may have to do, and as long as it may take, until a check is on a site that had none.
const ACTIONS: u32 = 10;
const TIME: Duration = Duration::from_secs(5 * 60);
/// What is left of the plugin in options, in what is kept about users, and in files. WordPress itself keeps for a week which
/// plugins somebody has switched off.
const TRACES: &str = "array( $wpdb->get_col( \"SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%boundary%' OR ( option_value LIKE '%boundary%' AND option_name != 'recently_activated' )\" ), $wpdb->get_col( \"SELECT meta_key FROM $wpdb->usermeta WHERE meta_key LIKE '%boundary%' OR meta_value LIKE '%boundary_check%'\" ), is_dir( WP_PLUGIN_DIR . '/boundary-check' ) )";

async fn from_the_zip_to_the_last_row(engine: Engine) {
    let site = Site::start();
    let browser = pool::take(engine).await;
    let person = Person::new(&browser, &site);

    person.log_in("admin").await;
    gets_a_check_published(&person).await;
    sets_it_up(&person).await;
    person.log_out().await;

    person.log_in("author").await;
    let post = person.publishes_as_an_author(BLOCKS).await;
    let board = person.publishes_as_an_author(BOARD).await;
    let case = person.publishes_as_an_author(CASE).await;
    person.log_out().await;

    let themes = site.themes(&THEMES);
    assert!(themes.len() > 1, "of {THEMES:?} there is only {themes:?}");
    for theme in themes {
        site.value(&format!("switch_theme( '{theme}' )"));
        // What WordPress works out about a new theme it keeps, by itself.
        person.browser.go(&post).await;
        let before = site.value(SUMS);
        reads(&person, &post).await;
        assert_eq!(site.value(SUMS), before, "a reader has changed a row");
    }
    shows_the_board(&person, &board).await;
    pages::shows_the_case_of_a_link(&person, &case).await;
    pages::leads_to_a_plain_page(&person, &post).await;
    pages::stands_wherever_shortcodes_are_read(&person).await;

    pages::hands_a_version_on(&person, &post).await;
    goes_through_wordpress(&person, &post).await;

    person.log_in("admin").await;
    person.uninstall_the_plugin().await;
    assert_eq!(site.value(TRACES), json!([[], [], false]));
    assert_eq!(site.complaints(), "", "PHP had something to complain of");
    site_is_quiet(&person).await;
}

/// What the author puts into a post: the shortcode with a value of its own and a wrong one, and a case as a block.
const BLOCKS: &str = "[
    wp.blocks.createBlock('core/shortcode', { text: '[boundary_check code-name=\"The \\'code\\' of <ours>\" friendship-wait-months=\"99\" id=\"own\"]' }),
    wp.blocks.createBlock('boundary-check/check', { case: 'new-baby', language: 'de' }),
    wp.blocks.createBlock('boundary-check/check', { show: 'note', check: 'own' }),
]";
const BOARD: &str =
    "[wp.blocks.createBlock('boundary-check/check', { show: 'board', page: location.origin + '/case/' })]";

/// The page that a board's link leads to.
const CASE: &str = "[wp.blocks.createBlock('boundary-check/check', { show: 'case' })]";

/// By the steps that the plugin's readme has, from a WordPress without it.
async fn gets_a_check_published(person: &Person<'_>) {
    let start = Instant::now();
    person.actions.set(0);
    person.install_the_plugin().await;
    person.open_settings().await;
    person.fill(&[("code-name", "Our code"), ("advice-name", "Our line")]).await;
    person.save().await;
    let page = person.publishes_the_page_of_the_settings().await;
    let actions = person.actions.get();
    assert!(actions > 6, "something was not counted: {actions}");
    assert!(actions <= ACTIONS, "it takes {actions} actions");
    person.browser.go(&page).await;
    let check = Check::on(person.browser);
    check.ready().await;
    assert_eq!(check.run("probe.host(n).getAttribute('code-name')", &[]).await, json!("Our code"));
    assert!(start.elapsed() < TIME, "it took {:?}", start.elapsed());
}

/// The settings: what is wrong is refused in words, what is right is kept and shown again.
async fn sets_it_up(person: &Person<'_>) {
    person.open_settings().await;
    person
        .until(
            "the files arrive as they should",
            "document.querySelector('#boundary-check-arrival').textContent.includes('as browsers want them')",
        )
        .await;
    person
        .fill(&[
            ("code-name", ""),
            ("code-url", "javascript:alert(1)"),
            ("advice-name", "Our <b>line</b>"),
            ("advice-url", "tel:+4512345678"),
            ("romance-wait-months", "12"),
            ("exit-url", "https://example.org/weather"),
            ("colour-accent-light", "#6b2d5c"),
            ("font", "page"),
            ("organisation", "An <i>association</i>"),
            ("provider-number", "A-1234"),
            ("logo", "javascript:alert(1)"),
        ])
        .await;
    person.save().await;
    let notices = person.text(".notice").await;
    for refused in ["Address of your code of ethics", "Address of your logo", "expected an address"] {
        assert!(notices.contains(refused), "{refused}: {notices}");
    }
    let kept = person.site.value("get_option( 'boundary_check' )");
    // Tags have no place in a name: WordPress takes them out.
    let expected = json!({
        "advice-name": "Our line", "advice-url": "tel:+4512345678", "romance-wait-months": "12",
        "exit-url": "https://example.org/weather", "colour-accent-light": "#6b2d5c", "font": "page",
        "organisation": "An association", "provider-number": "A-1234",
        "theme": "page", "partner-treatment": "allowed", "share": "none", "storage": "tab",
    });
    assert_eq!(kept, expected);
}

/// A reader, who is not logged in: the shortcode's check and the block's case, and a whole journey.
async fn reads(person: &Person<'_>, post: &str) {
    person.browser.go(post).await;
    let (own, case) = (Check::number(person.browser, 0), Check::number(person.browser, 1));
    own.ready().await;
    // The hooks are the driver's.
    let attributes = "probe.host(n).getAttributeNames().filter((name) => name !== 'test-hooks').map((name) => [name, probe.host(n).getAttribute(name)])";
    let held = own.run(&format!("Object.fromEntries({attributes})"), &[]).await;
    let expected = json!({
        "code-name": "The 'code' of", "advice-name": "Our line", "advice-url": "tel:+4512345678", "romance-wait-months": "12",
        "exit-url": "https://example.org/weather", "partner-treatment": "allowed", "share": "none", "storage": "tab", "id": "own",
    });
    assert_eq!(held, expected);
    assert!(!person.text("body").await.contains("left out"), "a reader is told of an editor's mistake");
    let note = "document.querySelector('boundary-certificate').shadowRoot?.textContent ?? ''";
    assert!(!person.browser.run(note, &[]).await.to_string().contains("A-1234"), "the note comes before the end");
    let place = own.walk_to_guidance(&Answers::with(journey_to("pause").answers)).await;
    assert_eq!(place.outcome, "pause");
    person.until("the note", &format!("['An association', 'A-1234'].every((it) => ({note}).includes(it))")).await;
    case.until_speaks("de").await;
    let looks = "[getComputedStyle(probe.host(n)).colorScheme === getComputedStyle(document.body).colorScheme, getComputedStyle(probe.root(n).querySelector('.check')).fontFamily === getComputedStyle(probe.host(n)).fontFamily, getComputedStyle(probe.host(n)).getPropertyValue('--boundary-check-accent').includes('#6b2d5c')]";
    assert_eq!(own.run(looks, &[]).await, json!([true, true, true]));
    person.browser.run("sessionStorage.clear()", &[]).await;
}

async fn shows_the_board(person: &Person<'_>, page: &str) {
    person.browser.go(page).await;
    person.until("the board", "document.querySelector('boundary-board').shadowRoot?.querySelector('.check')").await;
    let link = person.browser.run("document.querySelector('boundary-board').page", &[]).await;
    assert_eq!(link, json!(format!("{}/case/", person.site.address)));
}

/// On a server that does not know WebAssembly, the settings page notices, and the files come through WordPress.
async fn goes_through_wordpress(person: &Person<'_>, post: &str) {
    person.site.send_wrong_types(true);
    person.log_in("admin").await;
    person.open_settings().await;
    person.until("the way through WordPress is chosen", "document.querySelector('#boundary-check-arrival').textContent.includes('document/unknown') && document.querySelector('input[value=route]').checked").await;
    person.save().await;
    let said = "document.querySelector('#boundary-check-arrival').textContent";
    let said = person.until("what holds from now on", &format!("{said}.includes('document/unknown') && {said}")).await;
    let said = said.as_str().unwrap_or_default();
    assert!(said.contains("that is saved") && !said.contains("save to keep it"), "{said}");
    person.log_out().await;
    person.browser.go(post).await;
    Check::on(person.browser).ready().await;
    let module = "performance.getEntriesByType('resource').map((it) => it.name).find((name) => name.endsWith('/boundary-check.wasm'))";
    let address = person.browser.run(module, &[]).await;
    let address = address.as_str().expect("the module was loaded");
    assert!(address.starts_with(&format!("{}/boundary-check-files/", person.site.address)), "{address}");
    let sent = "['content-type', 'cache-control', 'x-content-type-options'].map((name) => it.headers.get(name))";
    person
        .browser
        .run(&format!("void fetch(args[0]).then((it) => (window.sent = [it.status, ...{sent}]))"), &[json!(address)])
        .await;
    let sent: Value = person.browser.until("its headers", "window.sent", &[]).await;
    assert_eq!(sent, json!([200, "application/wasm", "public, max-age=31536000, immutable", "nosniff"]));
    let other = "fetch(args[0]).then((it) => (window.other = [it.status, it.headers.get('content-type')]))";
    // The plain page that the exit leads to is there, too.
    let exit = address.replace("boundary-check.wasm", "degrees.html");
    person.browser.run(&format!("void (window.other = 0, {other})"), &[json!(exit)]).await;
    let got = person.browser.until("the plain page", "window.other", &[]).await;
    assert_eq!(got, json!([200, "text/html; charset=utf-8"]));
    pages::hands_a_version_on(person, post).await;
    // Nothing else is to be had there.
    for name in ["../../boundary-check.php", "boundary-check.php", "none.js"] {
        let address = address.replace("boundary-check.wasm", name);
        person.browser.run(&format!("void (window.other = 0, {other})"), &[json!(address)]).await;
        let got = person.browser.until("an answer", "window.other", &[]).await;
        assert!(got[0] == 404 || !got[1].as_str().unwrap_or_default().contains("javascript"), "{name}: {got}");
    }
    person.site.send_wrong_types(false);
}

/// Nothing was asked of any other server, by WordPress's pages or by the check.
async fn site_is_quiet(person: &Person<'_>) {
    let origin = format!("{}/", person.site.address);
    let asked = person.browser.requests(&origin).await;
    let own = |url: &&String| url.contains("boundary-check");
    assert!(asked.iter().any(|url| own(&url)), "the log is empty, so it proves nothing");
    let foreign: Vec<&String> = asked
        .iter()
        .filter(|url| !url.starts_with(&origin) && !url.starts_with("data:") && !url.starts_with("blob:"))
        .collect();
    // The pages of wp-admin show pictures of people from a service of WordPress's own: none of that is the plugin's.
    let foreign: Vec<&&String> =
        foreign.iter().filter(|url| !url.contains("gravatar.com") && !url.contains("w.org")).collect();
    assert!(foreign.is_empty(), "asked of other servers: {foreign:?}");
}
