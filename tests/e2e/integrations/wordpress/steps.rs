//! What people do in wp-admin, by its own pages.

use boundary_check_e2e::browser::Browser;
use fantoccini::Locator;
use serde_json::{Value, json};

use super::site::Site;

/// Somebody at a browser.
pub(crate) struct Person<'a> {
    pub(crate) browser: &'a Browser,
    pub(crate) site: &'a Site,
}

impl Person<'_> {
    async fn open(&self, page: &str) {
        self.browser.go(&format!("{}{page}", self.site.address)).await;
    }

    pub(crate) async fn until(&self, expected: &str, expression: &str) -> Value {
        self.browser.until(expected, expression, &[]).await
    }

    /// The text of everything that a selector finds.
    pub(crate) async fn text(&self, selector: &str) -> String {
        let all = "[...document.querySelectorAll(args[0])].map((it) => it.textContent).join(' ')";
        self.browser.run(all, &[json!(selector)]).await.as_str().unwrap_or_default().to_owned()
    }

    /// Presses something that leads to another page, and waits until that has taken the old one's place.
    async fn press(&self, expected: &str, selector: &str) {
        self.browser.run("void (window.left = true)", &[]).await;
        self.browser.click(expected, "document.querySelector(args[0])", &[json!(selector)]).await;
        self.until("another page", "!window.left && document.readyState === 'complete'").await;
    }

    pub(crate) async fn log_in(&self, name: &str) {
        self.open("/wp-login.php").await;
        let fill = "void ['user_login', 'user_pass'].forEach((id) => (document.getElementById(id).value = args[0]))";
        self.browser.run(fill, &[json!(name)]).await;
        self.press("the button to log in", "#wp-submit").await;
        self.until("wp-admin", "document.querySelector('#adminmenu')").await;
    }

    pub(crate) async fn log_out(&self) {
        self.browser.client.delete_all_cookies().await.expect("cookies go");
    }

    /// Three actions of a person: choose the file, install, activate.
    pub(crate) async fn install_the_plugin(&self) {
        self.open("/wp-admin/plugin-install.php?tab=upload").await;
        let field = self.browser.client.find(Locator::Css("#pluginzip")).await.expect("a field for the file");
        field.send_keys(&Site::plugin().to_string_lossy()).await.expect("the file is chosen");
        self.press("the button to install", "#install-plugin-submit").await;
        let here = self.text("body").await;
        assert!(here.contains("Plugin installed successfully"), "{here}");
        self.press("the link to activate", "a.button-primary[href*='action=activate']").await;
        assert_eq!(self.site.value("is_plugin_active( 'boundary-check/boundary-check.php' )"), json!(true));
    }

    pub(crate) async fn open_settings(&self) {
        self.open("/wp-admin/options-general.php?page=boundary-check").await;
    }

    pub(crate) async fn fill(&self, values: &[(&str, &str)]) {
        let fill = "void args[0].forEach(([name, value]) => (document.querySelector(`[name=\"boundary_check[${name}]\"]`).value = value))";
        self.browser.run(fill, &[json!(values)]).await;
    }

    pub(crate) async fn save(&self) {
        self.press("the button to save", "#submit").await;
    }

    /// Writes a post in the block editor and publishes it; returns its address.
    pub(crate) async fn publishes_as_an_author(&self, blocks: &str) -> String {
        assert_eq!(self.site.value("user_can( get_user_by( 'login', 'author' ), 'unfiltered_html' )"), json!(false));
        self.open("/wp-admin/post-new.php").await;
        self.until("the editor with the block", "window.wp?.blocks?.getBlockType('boundary-check/check') && wp.data.select('core/editor').getCurrentPostId()").await;
        let write = format!(
            "void (wp.data.dispatch('core/block-editor').insertBlocks({blocks}), wp.data.dispatch('core/editor').editPost({{ title: 'A post', status: 'publish' }}), wp.data.dispatch('core/editor').savePost())"
        );
        self.browser.run(&write, &[]).await;
        let published = "((it) => !it.isSavingPost() && it.isCurrentPostPublished() && it.getPermalink())(wp.data.select('core/editor'))";
        let address = self.until("the post is published", published).await;
        address.as_str().expect("an address").to_owned()
    }

    pub(crate) async fn uninstall_the_plugin(&self) {
        assert!(self.site.plugin_folder().is_dir());
        self.open("/wp-admin/plugins.php").await;
        self.press("the link to deactivate", "#deactivate-boundary-check").await;
        self.site.php("<?php define( 'WP_ADMIN', true ); require 'wp-load.php'; require_once ABSPATH . 'wp-admin/includes/plugin.php'; require_once ABSPATH . 'wp-admin/includes/file.php'; wp_set_current_user( 1 ); if ( true !== delete_plugins( array( 'boundary-check/boundary-check.php' ) ) ) { exit( 1 ); }");
    }
}
