//! The built site and the test pages, served on this machine by the project's own server.

use xtask::server::{self, Config, Fault, Running};

use crate::places;

/// The content security policy of `docs/`: what the element has to work under. Only the site's own pages name a manifest.
pub const STRICT_POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
     img-src 'self'; connect-src 'self'; manifest-src 'self'";

/// The script by which the site's pages register their service worker. Each test has an origin of its own, but what a page
/// kept would still answer for its server in the same test: faults, headers and first scripts would not arrive. The tests
/// of `offline.rs` alone have it.
const REGISTERING: &str = "/offline.js";

/// The site at `/`, the pages of `tests/pages` at `/pages`, what is built for them at `/built`, and what npm
/// installed at `/npm`.
pub fn usual() -> Config {
    Config::new()
        .mount("/", places::built_site())
        .mount("/pages", places::test_pages())
        .mount("/built", places::built_pages())
        .mount("/npm", places::npm_files())
        .emptied(REGISTERING)
}

/// The script that asks for the hooks of what a page embeds.
pub const HOOKS: &str = "/pages/hooks.js";

/// The usual site, whose pages ask for hooks themselves: in a second window and in a sandbox, no driver does.
pub fn asking() -> Config {
    usual().first_script(HOOKS)
}

/// The folder to upload, as a server does that lets pages of every origin have its files.
pub fn uploaded() -> Config {
    let config = Config::new().mount("/", places::built_embed()).mount("/pages", places::test_pages());
    // Beside another server, in a sandbox, nobody else asks for the hooks.
    config.header("/", "access-control-allow-origin", "*").first_script(HOOKS)
}

/// The usual site and one of the apps that use the npm package, at `/apps/NAME/`.
pub fn with_app(name: &str) -> Config {
    let there = places::apps().join(name).join("index.html").is_file();
    assert!(there, "the app {name} is not built; run `cargo xtask test packages` first");
    usual().mount("/apps", places::apps())
}

/// The usual site under a content security policy, beside what its pages say themselves.
pub fn under_policy(policy: &str) -> Config {
    usual().header("/", "content-security-policy", policy)
}

/// The usual site with one file that misbehaves.
pub fn with_fault(path: &str, fault: Fault) -> Config {
    usual().fault(path, fault)
}

/// Starts serving; stops when what it returns is dropped.
pub async fn serve(config: Config) -> Running {
    server::start(config).await.expect("the server starts on a free port")
}
