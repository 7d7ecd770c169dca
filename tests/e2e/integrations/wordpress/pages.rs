//! What a reader gets on pages of other kinds, and how the files are asked for.

use boundary_check_e2e::answers::Answers;
use boundary_check_e2e::check::Check;
use serde_json::{Value, json};

use super::steps::Person;

/// Where the settings name no page, the exit leads to a plain one, whose address tells nothing of the check either.
pub(crate) async fn leads_to_a_plain_page(person: &Person<'_>, post: &str) {
    person.site.value(
        "update_option( 'boundary_check', array_diff_key( get_option( 'boundary_check' ), array( 'exit-url' => 1 ) ) )",
    );
    person.browser.go(post).await;
    let check = Check::number(person.browser, 0);
    check.ready().await;
    check.walk_to_guidance(&Answers::safest()).await;
    check.press("exit").await;
    let plain = person.until("the plain page", "document.title === '°C – °F' && location.href").await;
    assert_eq!(plain, json!(format!("{}/?degrees", person.site.address)));
    let page = "document.documentElement.outerHTML + JSON.stringify(performance.getEntriesByType('resource'))";
    let page = person.browser.run(page, &[]).await.to_string();
    for word in ["oundary", "massage", "wp-content"] {
        assert!(!page.contains(word), "the plain page holds `{word}`: {page}");
    }
    let names = ["content-type", "cache-control", "x-content-type-options", "referrer-policy", "x-robots-tag"];
    let ask = "void fetch(location.href).then((it) => (window.sent = [it.status, ...args[0].map((name) => it.headers.get(name))]))";
    person.browser.run(ask, &[json!(names)]).await;
    let sent = person.until("its headers", "window.sent").await;
    let expected =
        json!([200, "text/html; charset=utf-8", "public, max-age=86400", "nosniff", "no-referrer", "noindex"]);
    assert_eq!(sent, expected);
    // Any other address is the site's own.
    for other in ["/?degrees=1", "/?p=1&degrees", "/a-page/?degrees", "/?Degrees"] {
        person.browser.go(&format!("{}{other}", person.site.address)).await;
        assert_ne!(person.browser.run("document.title", &[]).await, json!("°C – °F"), "{other}");
    }
}

/// The case that the address names, or one that a trainer has written and the address holds behind `#`. Without any, never the
/// check about an own client.
pub(crate) async fn shows_the_case_of_a_link(person: &Person<'_>, page: &str) {
    let with = |query: &str| format!("{page}{}{query}", if page.contains('?') { '&' } else { '?' });
    let lost = "Part of it was lost or changed on the way";
    for (address, held, said) in [
        (with("case=new-baby&workshop=Spring&round=1"), "new-baby", "The new baby"),
        // Not whole: what the element says of it shows that it was handed on, and that the page takes such cases.
        (with("workshop=Spring&round=1#own=eJw"), "own=eJw", lost),
        (with("case=new-baby&workshop=Spring&round=2#own=eJw"), "own=eJw", lost),
        (with("workshop=Spring&round=1"), "own=", lost),
        (with("case="), "own=", lost),
        (page.to_owned(), "own=", lost),
    ] {
        person.browser.go(&address).await;
        let check = Check::on(person.browser);
        check.ready().await;
        let attributes = "['case', 'own-cases'].map((name) => probe.host(n).getAttribute(name))";
        assert_eq!(check.run(attributes, &[]).await, json!([held, "on"]), "{address}");
        let shown = "probe.root(n)?.querySelector('.check')?.innerText.includes(args[0])";
        check.until(said, shown, &[json!(said)]).await;
    }
}

/// Page builders, widgets and footers read shortcodes outside of what a page holds, some after the page's head.
pub(crate) async fn stands_wherever_shortcodes_are_read(person: &Person<'_>) {
    person.site.add("builder", include_str!("builder.php"));
    for place in ["shortcode", "widget_text", "widget_block", "footer", "behind"] {
        person.browser.go(&format!("{}/?builder={place}", person.site.address)).await;
        assert_eq!(person.browser.run("document.body.dataset.place", &[]).await, json!(place));
        let check = Check::on(person.browser);
        check.ready().await;
        let scripts = "document.querySelectorAll('script[src*=\"/boundary-check.js\"]').length";
        assert_eq!(person.browser.run(scripts, &[]).await, json!(1), "{place}");
        let advice = check.run("probe.host(n).getAttribute('advice-name')", &[]).await;
        assert_eq!(advice, json!("Our line"), "{place}");
    }
    person.site.take_away("builder");
}

/// Caches and optimisers put a version behind the script's address: all that it asks for has the same.
pub(crate) async fn hands_a_version_on(person: &Person<'_>, post: &str) {
    person.site.add("version", "<?php add_filter( 'wp_script_attributes', function ( $given ) { $given['src'] .= '?ver=7.2'; return $given; } );");
    person.browser.go(post).await;
    Check::number(person.browser, 0).ready().await;
    Check::number(person.browser, 1).until_speaks("de").await;
    let asked = "performance.getEntriesByType('resource').map((it) => new URL(it.name)).filter((it) => it.pathname.split('/').pop().startsWith('boundary-check')).map((it) => [it.pathname.split('/').pop(), it.search])";
    let asked = person.browser.run(asked, &[]).await;
    let asked: Vec<(String, String)> = serde_json::from_value::<Value>(asked)
        .and_then(serde_json::from_value)
        .expect("names and what stands behind them");
    for name in ["boundary-check.js", "boundary-check-glue.js", "boundary-check.wasm", "boundary-check-workshop-de.txt"]
    {
        assert!(asked.iter().any(|(it, _)| it == name), "{name} was not asked for: {asked:?}");
    }
    let without: Vec<_> = asked.iter().filter(|(_, version)| version != "?ver=7.2").collect();
    assert!(without.is_empty(), "without the version: {without:?}");
    person.site.take_away("version");
}
