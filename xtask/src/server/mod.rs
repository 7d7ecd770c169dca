//! A small web server for this machine: `cargo xtask serve` shows the site with it, the browser tests
//! drive it.
//!
//! It serves folders with their `.br` and `.gz` variants, listens on 127.0.0.1 only, and, for tests,
//! adds response headers, gives pages a first script, misbehaves on request ([`Fault`]) and remembers what
//! was asked for.
//!
//! ```
//! use xtask::server::{Config, Fault, start};
//!
//! # fn main() -> std::io::Result<()> {
//! # let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
//! # runtime.block_on(async {
//! let config = Config::new()
//!     .mount("/", "dist/site")
//!     .mount("/pages", "tests/pages")
//!     .header("/pages/strict", "content-security-policy", "default-src 'none'")
//!     .fault("/boundary-check.wasm", Fault::NotFound);
//! let running = start(config).await?; // port 0: any free one
//! let address = running.url("/pages/two.html"); // http://127.0.0.1:…/pages/two.html
//! # assert!(address.ends_with("/pages/two.html"));
//! let asked: Vec<String> = running.requests().into_iter().map(|request| request.path).collect();
//! # assert!(asked.is_empty());
//! # Ok(())
//! # })
//! # }
//! ```

mod config;
mod reload;
mod reply;
#[cfg(test)]
mod tests;

use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use axum::Router;
use axum::extract::{Request, State};
use axum::response::Response;
use tokio::net::TcpListener;
use tokio::sync::{oneshot, watch};

pub use config::{Config, Fault};
use reply::Replies;

/// A request the server has seen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SeenRequest {
    /// The HTTP method, such as `GET`.
    pub method: String,
    /// The path, from its first slash on, without the query.
    pub path: String,
    /// What stood behind `?`; empty if nothing did.
    pub query: String,
}

/// A server at work. It stops when this is dropped.
#[derive(Debug)]
pub struct Running {
    /// Where it listens; the port is the real one, also when 0 was asked for.
    pub addr: SocketAddr,
    state: Arc<Shared>,
    /// Its being dropped is the sign to stop.
    _stop: oneshot::Sender<()>,
}

#[derive(Debug)]
struct Shared {
    replies: Replies,
    versions: Option<watch::Receiver<u64>>,
    emptied: Vec<String>,
    faults: Mutex<Vec<(String, Fault)>>,
    seen: Mutex<Vec<SeenRequest>>,
}

/// Starts a server on 127.0.0.1; when this returns, it listens.
///
/// Must be called within a Tokio runtime with I/O and time enabled.
///
/// # Errors
///
/// [`io::ErrorKind::AddrInUse`] when the port is taken, [`io::ErrorKind::InvalidInput`] when a header of
/// `config` is not a valid HTTP header, and whatever else the system says about listening.
pub async fn start(config: Config) -> io::Result<Running> {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, config.port)).await?;
    let addr = listener.local_addr()?;
    let state = Arc::new(Shared {
        replies: Replies::new(config.mounts, config.headers, &config.first_scripts)?,
        versions: config.versions,
        emptied: config.emptied,
        faults: Mutex::new(config.faults),
        seen: Mutex::default(),
    });
    let (stop, stopped) = oneshot::channel::<()>();
    let router = Router::new().fallback(answer).with_state(Arc::clone(&state));
    tokio::spawn(async move {
        let until_dropped = async move { drop(stopped.await) };
        axum::serve(listener, router).with_graceful_shutdown(until_dropped).await
    });
    Ok(Running { addr, state, _stop: stop })
}

async fn answer(State(state): State<Arc<Shared>>, request: Request) -> Response {
    let uri = request.uri();
    let seen = SeenRequest {
        method: request.method().to_string(),
        path: uri.path().to_owned(),
        query: uri.query().unwrap_or_default().to_owned(),
    };
    let fault = lock(&state.faults).iter().find(|(path, _)| *path == seen.path).map(|(_, fault)| *fault);
    let fault = fault.or_else(|| state.emptied.contains(&seen.path).then_some(Fault::Truncated(0)));
    lock(&state.seen).push(seen);
    if let Some(versions) = &state.versions
        && let Some(response) = reload::reply(request.uri(), versions.clone()).await
    {
        return response;
    }
    state.replies.reply(request, fault).await
}

impl Running {
    /// The address of `path`, which starts with a slash.
    pub fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.addr)
    }

    /// Every request so far, in order of arrival.
    pub fn requests(&self) -> Vec<SeenRequest> {
        lock(&self.state.seen).clone()
    }

    /// Forgets the requests so far.
    pub fn forget_requests(&self) {
        lock(&self.state.seen).clear();
    }

    /// From now on, answers `path` with `fault`; it takes the place of an earlier one for that path.
    pub fn set_fault(&self, path: impl Into<String>, fault: Fault) {
        let path = path.into();
        let mut faults = lock(&self.state.faults);
        faults.retain(|(known, _)| *known != path);
        faults.push((path, fault));
    }

    /// From now on, answers every path as it should be.
    pub fn clear_faults(&self) {
        lock(&self.state.faults).clear();
    }
}

/// A list is whole after every step, so a panic elsewhere while it was locked does no harm.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
