//! What people do in wp-admin, by its own pages.

use std::cell::Cell;

use boundary_check_e2e::browser::Browser;
use fantoccini::Locator;
use serde_json::{Value, json};

use super::site::Site;

/// Somebody at a browser.
pub(crate) struct Person<'a> {
    pub(crate) browser: &'a Browser,
    pub(crate) site: &'a Site,
    /// How much they have done in wp-admin: a page opened from its menu, a file chosen, a form filled in, a press.
    pub(crate) actions: Cell<u32>,
}

impl<'a> Person<'a> {
    pub(crate) fn new(browser: &'a Browser, site: &'a Site) -> Self {
        Self { browser, site, actions: Cell::new(0) }
    }

    fn acts(&self) {
        self.actions.set(self.actions.get() + 1);
    }

    pub(crate) async fn open(&self, page: &str) {
        self.acts();
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
    pub(crate) async fn press(&self, expected: &str, selector: &str) {
        self.acts();
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

    /// Opens the page for it, chooses the file, installs, activates.
    pub(crate) async fn install_the_plugin(&self) {
        self.open("/wp-admin/plugin-install.php?tab=upload").await;
        let field = self.browser.client.find(Locator::Css("#pluginzip")).await.expect("a field for the file");
        self.acts();
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
        self.acts();
        let fill = "void args[0].forEach(([name, value]) => (document.querySelector(`[name=\"boundary_check[${name}]\"]`).value = value))";
        self.browser.run(fill, &[json!(values)]).await;
    }

    pub(crate) async fn save(&self) {
        self.press("the button to save", "#submit").await;
    }

    /// From the settings to a published page with the check, by the button there; returns its address.
    pub(crate) async fn publishes_the_page_of_the_settings(&self) -> String {
        self.press("the button for a page", "#boundary-check-new-page").await;
        for button in [".editor-post-publish-panel__toggle", ".editor-post-publish-panel .editor-post-publish-button"] {
            self.acts();
            let there = format!(
                "((it) => it?.getAttribute('aria-disabled') !== 'true' && !it?.disabled && it)(document.querySelector('{button}'))"
            );
            self.browser.click(button, &there, &[]).await;
        }
        self.until_published().await
    }

    /// The address of what is in the editor, once it is published.
    async fn until_published(&self) -> String {
        let published = "((it) => !it.isSavingPost() && it.isCurrentPostPublished() && it.getPermalink())(wp.data.select('core/editor'))";
        let address = self.until("the post is published", published).await;
        address.as_str().expect("an address").to_owned()
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
        self.until_published().await
    }

    pub(crate) async fn uninstall_the_plugin(&self) {
        assert!(self.site.plugin_folder().is_dir());
        self.open("/wp-admin/plugins.php").await;
        self.press("the link to deactivate", "#deactivate-boundary-check").await;
        self.site.php("<?php define( 'WP_ADMIN', true ); require 'wp-load.php'; require_once ABSPATH . 'wp-admin/includes/plugin.php'; require_once ABSPATH . 'wp-admin/includes/file.php'; wp_set_current_user( 1 ); if ( true !== delete_plugins( array( 'boundary-check/boundary-check.php' ) ) ) { exit( 1 ); }");
    }
}
