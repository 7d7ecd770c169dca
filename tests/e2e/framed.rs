//! A page that shows the check in a frame whose files another server has.

use boundary_check_e2e::check::Check;
use boundary_check_e2e::site;
use boundary_check_e2e::stage::Stage;
use serde_json::Value;
use url::form_urlencoded::byte_serialize;
use xtask::server::Running;

/// The frame is as tall as what is in it: nothing is left to scroll, and nothing left empty.
const FITS: &str = "((page, body) => page.scrollHeight === page.clientHeight \
     && Math.abs(innerHeight - body.getBoundingClientRect().height) < 2 && innerHeight)(document.documentElement, document.body)";

/// A page that shows the frame; the frame's files are served by another server.
pub(crate) struct Host<'a> {
    stage: &'a Stage,
    pub(crate) files: Running,
}

impl<'a> Host<'a> {
    /// Opens it with the frame's address (behind `frame.html`) and more about the page, such as `&quiet`.
    pub(crate) async fn open(stage: &'a Stage, search: &str, more: &str) -> Self {
        let files = site::serve(site::uploaded()).await;
        Self::open_with(stage, files, search, more).await
    }

    pub(crate) async fn open_with(stage: &'a Stage, files: Running, search: &str, more: &str) -> Self {
        let src: String = byte_serialize(files.url(&format!("/frame.html{search}")).as_bytes()).collect();
        stage.open(&format!("/pages/framed.html?src={src}{more}")).await;
        Self { stage, files }
    }

    /// From the page into a frame of it.
    pub(crate) async fn enter(&self, index: u16) -> Check<'a> {
        self.stage.browser.client.enter_frame(index).await.expect("there is such a frame");
        Check::in_frame(&self.stage.browser)
    }

    /// From a frame back to the page.
    pub(crate) async fn leave(&self) {
        self.stage.browser.client.enter_parent_frame().await.expect("there is a page around");
    }

    pub(crate) async fn run(&self, expression: &str) -> Value {
        self.stage.browser.run(expression, &[]).await
    }

    pub(crate) async fn until(&self, expected: &str, expression: &str) -> Value {
        self.stage.browser.until(expected, expression, &[]).await
    }

    /// Waits for an event, by its short name, and returns its detail.
    pub(crate) async fn told(&self, name: &str) -> Value {
        let expression = format!("told.filter((it) => it.name === '{name}').at(-1)");
        self.until(&format!("the page is told {name}"), &expression).await["detail"].clone()
    }

    /// How many messages of a kind have come.
    pub(crate) async fn count(&self, kind: &str) -> u64 {
        let expression = format!("raw.filter((it) => it.boundaryCheck === '{kind}').length");
        self.run(&expression).await.as_u64().expect("a number")
    }

    /// Waits until the frame, in which the session is, has the height of what is in it, and returns that.
    pub(crate) async fn fits(&self) -> f64 {
        self.until("the frame is as tall as what is in it", FITS).await.as_f64().expect("a height")
    }
}
