//! `cargo xtask serve`: build, then serve the site to this machine only.

use std::future;
use std::io;
use std::net::{Ipv4Addr, TcpListener};

use anyhow::{Context, Result, anyhow};

use crate::build;
use crate::project::Project;
use crate::server::{self, Config};

/// Builds, serves until the process is ended, and opens a browser if `open`.
pub(crate) fn serve(project: &Project, port: u16, open: bool) -> Result<()> {
    // Known before the build, not a minute after it.
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| not_listening(port, error))?;
    build::build(project)?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .context("the server's runtime could not be started")?;
    runtime.block_on(async {
        let config = Config::new().port(port).mount("/", project.site());
        let running = server::start(config).await.map_err(|error| not_listening(port, error))?;
        let address = running.url("/");
        println!("Boundary Check is at {address} (Ctrl-C to stop)");
        if open && let Err(error) = opener::open_browser(&address) {
            eprintln!("no browser could be opened: {error}; open {address} by hand");
        }
        future::pending::<()>().await;
        Ok(())
    })
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
