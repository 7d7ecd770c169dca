//! A network of sites: the plugin is switched on once for all of them, each has its own settings, and nothing is left on any.

use boundary_check_e2e::check::Check;
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::pool;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::test;
use serde_json::json;

use super::site::Site;
use super::steps::Person;

/// In Chromium alone, as all that is PHP's.
pub(crate) fn tests() -> impl Iterator<Item = Test> {
    in_chromium([test!(on_a_network_each_site_has_its_settings_and_none_keeps_them)])
}

/// What is left of the plugin in any table of the network, and in files.
const TRACES: &str = "array( array_merge( ...array_map( function ( $id ) { global $wpdb; $wpdb->set_blog_id( $id ); return $wpdb->get_col( \"SELECT option_name FROM $wpdb->options WHERE option_name LIKE '%boundary%' OR ( option_value LIKE '%boundary%' AND option_name != 'recently_activated' )\" ); }, get_sites( array( 'fields' => 'ids' ) ) ) ), $wpdb->get_col( \"SELECT meta_key FROM $wpdb->sitemeta WHERE meta_value LIKE '%boundary%' AND meta_key != 'recently_activated'\" ), is_dir( WP_PLUGIN_DIR . '/boundary-check' ) )";

async fn on_a_network_each_site_has_its_settings_and_none_keeps_them(engine: Engine) {
    let site = Site::start();
    let second = site.become_a_network();
    let browser = pool::take(engine).await;
    let person = Person::new(&browser, &site);
    site.unpack_the_plugin();
    assert_eq!(site.value("activate_plugin( 'boundary-check/boundary-check.php', '', true )"), json!(null));
    assert_eq!(site.value("is_plugin_active_for_network( 'boundary-check/boundary-check.php' )"), json!(true));

    person.log_in("admin").await;
    for (folder, name) in [("", "The first's code"), ("/second", "The second's code")] {
        person.open(&format!("{folder}/wp-admin/options-general.php?page=boundary-check")).await;
        person.fill(&[("code-name", name)]).await;
        person.save().await;
    }
    person.log_out().await;
    let names = "array_map( function ( $id ) { return get_blog_option( $id, 'boundary_check' )['code-name']; }, array( 1, 2 ) )";
    assert_eq!(site.value(names), json!(["The first's code", "The second's code"]));

    for (id, address, name) in [(1, &site.address, "The first's code"), (2, &second, "The second's code")] {
        let post = format!(
            "array( switch_to_blog( {id} ), wp_insert_post( array( 'post_title' => 'A', 'post_content' => '[boundary_check]', 'post_status' => 'publish' ) ) )"
        );
        let post = site.value(&post)[1].clone();
        person.browser.go(&format!("{address}/?p={post}")).await;
        let check = Check::on(person.browser);
        check.ready().await;
        let held = "['code-name', 'exit-url'].map((name) => probe.host(n).getAttribute(name))";
        assert_eq!(check.run(held, &[]).await, json!([name, format!("{address}/?degrees")]));
        // Each site's own front address shows the plain page.
        person.browser.go(&format!("{address}/?degrees")).await;
        assert_eq!(person.browser.run("document.title", &[]).await, json!("°C – °F"), "{address}");
    }

    let there = site.value(TRACES);
    let rows = there[0].as_array().expect("a list").iter().filter(|it| *it == "boundary_check").count();
    assert_eq!(rows, 2, "the settings of each site are looked for in the wrong place: {there}");
    let gone = "array( deactivate_plugins( 'boundary-check/boundary-check.php', false, true ), delete_plugins( array( 'boundary-check/boundary-check.php' ) ) )";
    assert_eq!(site.value(gone)[1], json!(true));
    // The posts are the authors' own; what is the plugin's is gone from every site.
    assert_eq!(site.value(TRACES), json!([[], [], false]));
    assert_eq!(site.complaints(), "", "PHP had something to complain of");
}
