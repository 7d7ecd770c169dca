//! Where associations live: a WordPress, web servers, learning systems.

use anyhow::Result;

use super::apt;
use crate::docs::pot;
use crate::process;
use crate::project::{E2E_PACKAGE, Project};

/// What the steps here start: a file that is there once it is installed, and Debian's package that brings it. Without
/// what these recommend: no server starts by itself, no mail is set up.
const NEEDED: [(&str, &str); 14] = [
    ("/usr/share/wordpress/wp-load.php", "wordpress"),
    ("/usr/share/wordpress/wp-content/themes/twentytwentythree/style.css", "wordpress-theme-twentytwentythree"),
    ("/usr/share/wordpress/wp-content/themes/twentytwentytwo/style.css", "wordpress-theme-twentytwentytwo"),
    ("/usr/sbin/mariadbd", "mariadb-server"),
    ("/usr/bin/php8.2", "php8.2-cli"),
    ("/usr/share/doc/php8.2-mysql", "php8.2-mysql"),
    ("/usr/share/doc/php8.2-xml", "php8.2-xml"),
    ("/usr/share/doc/php8.2-mbstring", "php8.2-mbstring"),
    ("/usr/share/doc/php8.2-zip", "php8.2-zip"),
    ("/usr/bin/xgettext", "gettext"),
    ("/usr/sbin/apache2", "apache2"),
    ("/usr/sbin/nginx", "nginx-light"),
    ("/usr/lib/nginx/modules/ngx_http_brotli_static_module.so", "libnginx-mod-http-brotli-static"),
    ("/usr/bin/caddy", "caddy"),
];

/// Installs what is missing, or says who can.
pub(super) fn set_up(project: &Project) -> Result<()> {
    apt::ensure(project, &NEEDED)
}

/// Each server with the file that the build has made for it.
pub(super) fn servers(project: &Project) -> Result<()> {
    process::run(project.program("node").args(["--test", "tests/e2e/node/servers/servers.test.mjs"]))
}

/// The plugin and the learning packages in Chromium.
pub(super) fn journeys(project: &Project) -> Result<()> {
    pot::check(project)?;
    standard(project)?;
    process::run(&mut project.cargo(["test", "--package", E2E_PACKAGE, "--test", "integrations"]))
}

/// WordPress's own standard for PHP, where this machine has it: no registry that the setup uses carries it.
fn standard(project: &Project) -> Result<()> {
    let mut ask = project.program("phpcs");
    if !process::probe(ask.arg("-i")).is_some_and(|known| known.contains("WordPress")) {
        println!("Left out: WordPress's coding standard (wp-coding-standards/wpcs, by Composer)");
        return Ok(());
    }
    process::run(project.program("phpcs").args(["--standard=integrations/phpcs.xml", "dist/wordpress/boundary-check"]))
}
