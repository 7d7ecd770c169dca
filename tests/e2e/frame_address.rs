//! The frame's address and its surroundings: settings, what is no setting, policies and a sandbox.

use boundary_check_e2e::answers::Answers;
use boundary_check_e2e::check::{Check, strings};
use boundary_check_e2e::engines::Engine;
use boundary_check_e2e::runner::{Test, in_chromium};
use boundary_check_e2e::site;
use boundary_check_e2e::stage::{on_stage, on_stage_with};
use boundary_check_e2e::test;
use serde_json::json;
use url::form_urlencoded::byte_serialize;

use crate::framed::Host;

/// The tests of this file.
pub(crate) fn tests() -> Vec<Test> {
    // Sandboxes, policies and what counts as a colour are the engine's.
    let everywhere = [
        test!(works_in_a_sandbox_that_gives_no_origin),
        test!(works_where_the_page_refuses_web_assembly),
        test!(the_frame_works_under_a_strict_policy),
        test!(what_the_address_says_wrongly_is_named_and_left_out),
    ];
    everywhere.into_iter().chain(in_chromium([test!(the_address_sets_attributes_and_looks)])).collect()
}

async fn works_in_a_sandbox_that_gives_no_origin(engine: Engine) {
    on_stage(engine, async |stage| {
        let host = Host::open(stage, "?share=completion", "&sandbox=allow-scripts").await;
        let check = host.enter(0).await;
        check.walk_to_guidance(&Answers::safest()).await;
        host.fits().await;
        assert!(!check.shows("[data-action=print]").await, "a print that the sandbox forbids is offered");
        host.leave().await;
        assert_eq!(host.told("complete").await, json!({}));
        assert_eq!(host.run("raw[0].origin").await, "null", "it has an origin, so this proves nothing");
    })
    .await;
}

async fn works_where_the_page_refuses_web_assembly(engine: Engine) {
    let files = site::serve(site::uploaded()).await;
    let policy = format!("default-src 'none'; script-src 'self'; img-src data:; frame-src {}", files.url("/"));
    on_stage_with(engine, site::usual().header("/pages", "content-security-policy", policy), async |stage| {
        let host = Host::open_with(stage, files, "?share=completion", "").await;
        host.enter(0).await.walk_to_guidance(&Answers::safest()).await;
        host.fits().await;
        host.leave().await;
        assert_eq!(host.told("complete").await, json!({}));
        let console = stage.said().await;
        assert!(console.is_empty(), "the console says:\n{}", console.join("\n"));
        drop(host.files);
    })
    .await;
}

async fn the_frame_works_under_a_strict_policy(engine: Engine) {
    let policy = format!("{}; require-trusted-types-for 'script'; trusted-types 'none'", site::STRICT_POLICY);
    let config = site::uploaded().header("/", "content-security-policy", policy);
    on_stage_with(engine, config, async |stage| {
        stage.open("/frame.html?accent=%230f5a60&theme=dark").await;
        Check::on(&stage.browser).walk_to_guidance(&Answers::safest()).await;
        stage.assert_quiet().await;
    })
    .await;
}

async fn the_address_sets_attributes_and_looks(engine: Engine) {
    on_stage_with(engine, site::uploaded(), async |stage| {
        let name = "\"><img src=x onerror=document.title='broken'>";
        let encoded: String = byte_serialize(name.as_bytes()).collect();
        let more = "&code-url=https://example.org/code&theme=dark&id=mine&accent=light-dark(%23102030,%23a0b0c0)\
                    &radius=3px&font=Georgia,serif&font-size=2em&width=60em&line-height=1.8";
        stage.open(&format!("/frame.html?code-name={encoded}{more}")).await;
        let check = Check::on(&stage.browser);
        check.walk_to_guidance(&Answers::safest()).await;
        let link = check.run("probe.within(n, '.s-code a').textContent", &[]).await;
        assert_eq!(link, name, "as a text");
        assert_ne!(check.run("document.title", &[]).await, "broken");
        let attributes = "[probe.host().theme, probe.host().id, probe.host().codeUrl]";
        assert_eq!(check.run(attributes, &[]).await, json!(["dark", "mine", "https://example.org/code"]));
        let looks = "((button, check) => [getComputedStyle(button).color, getComputedStyle(button).borderRadius, \
            getComputedStyle(check).fontFamily, getComputedStyle(check).maxWidth])\
            (probe.button(n, 'restart'), probe.root().querySelector('.check'))";
        let looks = strings(&check.run(looks, &[]).await);
        assert_eq!(looks[..3], ["rgb(160, 176, 192)", "3px", "Georgia, serif"], "{looks:?}");
        stage.assert_quiet().await;
    })
    .await;
}

async fn what_the_address_says_wrongly_is_named_and_left_out(engine: Engine) {
    on_stage_with(engine, site::uploaded(), async |stage| {
        let wrong = [
            "surface=url(https://example.org/x.png)",
            "accent=var(--x,url(https://example.org/x.png))",
            "text=red;background:blue",
            "sand=inherit",
            "radius=red",
            "font=var(--y)",
            "constructor=1",
            "colour=red",
            "onclick=alert(1)",
        ];
        let search: Vec<String> = wrong
            .iter()
            .filter_map(|it| it.split_once('='))
            .map(|(name, value)| format!("{name}={}", byte_serialize(value.as_bytes()).collect::<String>()))
            .collect();
        stage.open(&format!("/frame.html?{}", search.join("&"))).await;
        Check::on(&stage.browser).ready().await;
        assert_eq!(stage.browser.run("document.documentElement.style.length", &[]).await, 0);
        assert_eq!(
            stage.browser.run("probe.host().getAttributeNames().filter((name) => name !== 'test-hooks')", &[]).await,
            json!(["language"])
        );
        let requests =
            strings(&stage.browser.run("performance.getEntriesByType('resource').map(({ name }) => name)", &[]).await);
        assert!(requests.iter().all(|url| url.starts_with(&stage.server.url("/"))), "{requests:?}");
        let console = stage.said().await;
        assert_eq!(console.len(), wrong.len(), "{console:#?}");
        for (said, parameter) in console.iter().zip(&wrong) {
            assert!(said.contains(&format!("?{parameter}: expected")), "{parameter}: {said}");
        }
    })
    .await;
}
