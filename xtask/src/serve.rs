//! `cargo xtask serve`: serves the site to this machine only, and builds it again whenever a source changes. The pages
//! that are open then load again.

use std::future;
use std::io;
use std::net::{Ipv4Addr, TcpListener};
use std::thread;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, anyhow};
use tokio::sync::watch;

use crate::build::{Rebuild, changes, wasm};
use crate::project::Project;
use crate::server::{self, Config};

/// How often the sources are looked at.
const PAUSE: Duration = Duration::from_millis(200);

/// Builds, serves until the process is ended, and opens a browser if `open`.
pub(crate) fn serve(project: &Project, port: u16, open: bool) -> Result<()> {
    // Known before the build, not a minute after it.
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| not_listening(port, error))?;
    wasm::ensure_target(project)?;
    let mut rebuild = Rebuild::default();
    let mut seen = changes::sources(&project.root)?;
    built(&mut rebuild, project);
    let (version, versions) = watch::channel(0);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("the server's runtime could not be started")?;
    // What a browser keeps for when there is no network would stand between a change and whoever looks at it.
    let config = Config::new().port(port).mount("/", project.served()).emptied("/offline.js").reload(versions);
    let running = runtime.block_on(server::start(config)).map_err(|error| not_listening(port, error))?;
    thread::spawn(move || runtime.block_on(future::pending::<()>()));
    let address = running.url("/");
    println!("Boundary Check is at {address} (Ctrl-C to stop); a change is built, and the pages load again");
    if open && let Err(error) = opener::open_browser(&address) {
        eprintln!("no browser could be opened: {error}; open {address} by hand");
    }
    loop {
        thread::sleep(PAUSE);
        // A file may be gone while an editor writes it anew.
        let Ok(now) = changes::sources(&project.root) else { continue };
        if now != seen {
            seen = now;
            if built(&mut rebuild, project) {
                version.send_modify(|version| *version += 1);
            }
        }
    }
}

/// Whether it could be built; an error is said, and what was there before stays.
fn built(rebuild: &mut Rebuild, project: &Project) -> bool {
    let start = Instant::now();
    let result = rebuild.site(project);
    let seconds = start.elapsed().as_secs_f64();
    match &result {
        Ok(()) => println!("built in {seconds:.1} s"),
        Err(error) => eprintln!("error after {seconds:.1} s: {error:#}"),
    }
    result.is_ok()
}

fn not_listening(port: u16, error: io::Error) -> anyhow::Error {
    match error.kind() {
        io::ErrorKind::AddrInUse => anyhow!(
            "port {port} is in use by another program; stop it, or choose another port: \
             cargo xtask serve --port {}",
            port.checked_add(1).unwrap_or(8080)
        ),
        _ => anyhow!(error).context(format!("cannot listen on 127.0.0.1:{port}")),
    }
}
