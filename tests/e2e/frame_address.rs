//! The frame's address and its surroundings: settings, what is no setting, policies and a sandbox.

use boundary_check_e2e::answers::Answers;
use boundary_check_e2e::audit::Audit;
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
    let logic = [
        test!(the_address_sets_attributes_and_looks),
        test!(by_a_link_it_says_where_somebody_came_from),
        test!(the_way_back_is_left_as_any_page),
        test!(a_made_up_way_back_is_text_or_nothing),
    ];
    everywhere.into_iter().chain(in_chromium(logic)).collect()
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

/// What stands above the check and below it, as lines of text.
const FROM: &str = "[...document.querySelectorAll('.from')].map((it) => it.innerText.replace(/\\s+/g, ' ').trim())";

fn encoded(text: &str) -> String {
    byte_serialize(text.as_bytes()).collect()
}

async fn by_a_link_it_says_where_somebody_came_from(engine: Engine) {
    on_stage_with(engine, site::uploaded(), async |stage| {
        let from = "from-name=The+Academy&from-url=https%3A%2F%2Facademy.example%2Fmembers%3Fa%3D1";
        for (language, above, below) in [
            (
                "en",
                "You came here from The Academy (academy.example). Back to The Academy",
                "Back to The Academy (academy.example)",
            ),
            (
                "de",
                "Sie kommen von The Academy (academy.example). Zurück zu The Academy",
                "Zurück zu The Academy (academy.example)",
            ),
            (
                "ar",
                "الوصول إلى هنا كان من The Academy (academy.example). العودة إلى The Academy",
                "العودة إلى The Academy (academy.example)",
            ),
        ] {
            stage.open(&format!("/frame.html?{from}&language={language}")).await;
            let check = Check::on(&stage.browser);
            check.ready().await;
            stage
                .browser
                .until("the page's language", "document.documentElement.lang === args[0]", &[json!(language)])
                .await;
            assert_eq!(stage.browser.run(FROM, &[]).await, json!([above, below]));
            let links = "[...document.querySelectorAll('.from a')].map(({ href, rel, target }) => [href, rel, target])";
            let link = json!(["https://academy.example/members?a=1", "noreferrer", ""]);
            assert_eq!(stage.browser.run(links, &[]).await, json!([link, link]));
        }
        let mut audit = Audit::of(stage);
        audit.look("the page by a link").await;
        audit.finish();
        stage.assert_quiet().await;
        // In a frame, the page around is where somebody came from.
        let host = Host::open(stage, &format!("?{from}"), "").await;
        host.enter(0).await.ready().await;
        assert_eq!(stage.browser.run(FROM, &[]).await, json!([]), "in a frame");
        host.leave().await;
    })
    .await;
}

/// After answers, too: nothing is told there, and what the tab keeps it keeps as on any page that is left.
async fn the_way_back_is_left_as_any_page(engine: Engine) {
    on_stage_with(engine, site::uploaded(), async |stage| {
        let elsewhere = site::serve(site::usual()).await;
        let back = elsewhere.url("/pages/plain.html?from=there");
        stage.open(&format!("/frame.html?from-name=Us&from-url={}", encoded(&back))).await;
        let check = Check::on(&stage.browser);
        check.walk_to_guidance(&Answers::safest()).await;
        let listen = "(['boundary-check-exit', 'boundary-check-phase', 'boundary-check-complete'].forEach((type) => document.addEventListener(type, () => { document.cookie = 'told=1'; })), true)";
        stage.browser.run(listen, &[]).await;
        let kept = stage.browser.run("probe.keys()", &[]).await;
        stage.browser.run("document.querySelector('footer.from a').click()", &[]).await;
        stage.browser.until("the page it came from", "location.href === args[0]", &[json!(back)]).await;
        let told = "[document.referrer, window.opener, document.cookie]";
        assert_eq!(stage.browser.run(told, &[]).await, json!(["", null, ""]));
        stage.browser.run("(history.back(), true)", &[]).await;
        stage.browser.until("the check again", "location.pathname === '/frame.html'", &[]).await;
        assert_eq!(stage.browser.run("probe.keys()", &[]).await, kept);
        assert_eq!(stage.browser.run("document.cookie", &[]).await, "", "an event was told on leaving");
    })
    .await;
}

async fn a_made_up_way_back_is_text_or_nothing(engine: Engine) {
    on_stage_with(engine, site::uploaded(), async |stage| {
        let open = async |name: &str, url: &str| {
            stage.open(&format!("/frame.html?from-name={}&from-url={}", encoded(name), encoded(url))).await;
            Check::on(&stage.browser).ready().await;
            strings(&stage.browser.run(FROM, &[]).await)
        };
        let long = format!("https://a.example/{}", "x".repeat(500));
        for (name, url) in [
            ("Us", "javascript:alert(1)"),
            ("Us", "data:text/html,x"),
            ("Us", "//evil.example"),
            ("Us", "/pages/plain.html"),
            ("Us", "tel:112"),
            ("Us", "https://bank.example@evil.example/"),
            ("Us", "https://bank.example:443@evil.example/"),
            ("Us", long.as_str()),
            ("Us", ""),
            (" \u{202e} ", "https://a.example"),
        ] {
            assert_eq!(open(name, url).await, Vec::<String>::new(), "{name}: {url}");
            let console = stage.said().await;
            assert!(!console.is_empty() && console.iter().all(|it| it.contains("expected both")), "{url}: {console:?}");
        }
        // Text, in a direction of its own, as long as a name is; and the host is the true one, as a browser writes it.
        let name = format!("<img src=x onerror=alert(1)> \u{202e}{}", "x".repeat(80));
        let shown = open(&name, "https://bücher.example:8443/a").await;
        let expected =
            format!("<img src=x onerror=alert(1)> {}", "x".repeat(60 - "<img src=x onerror=alert(1)>  ".len()));
        assert!(shown[0].starts_with(&format!("You came here from {expected}")), "{shown:?}");
        assert!(shown[0].contains("(xn--bcher-kva.example:8443)") && !shown[0].contains('\u{202e}'), "{shown:?}");
        assert_eq!(stage.browser.run("document.querySelectorAll('.from :not(p, a, bdi)').length", &[]).await, 0);
        assert_eq!(
            stage.browser.run("[...document.querySelectorAll('.from bdi')].every((it) => it.dir)", &[]).await,
            true
        );
        stage.assert_quiet().await;
    })
    .await;
}
