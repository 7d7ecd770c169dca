//! From a request to its answer.

use std::io;
use std::path::PathBuf;

use axum::body::{self, Body};
use axum::extract::Request;
use axum::http::{HeaderName, HeaderValue, StatusCode, Uri, header};
use axum::response::Response;
use tower_http::services::ServeDir;

use super::config::{Fault, Header};

/// The folders and headers to answer with.
#[derive(Debug)]
pub(super) struct Replies {
    mounts: Vec<(String, ServeDir)>,
    headers: Vec<(String, HeaderName, HeaderValue)>,
    /// What goes into the head of every page, before anything else there; mostly nothing.
    head: String,
}

impl Replies {
    /// Takes over a configuration; an error when a header is not one.
    pub(super) fn new(
        mut mounts: Vec<(String, PathBuf)>,
        headers: Vec<Header>,
        first_scripts: &[String],
    ) -> io::Result<Self> {
        // The first match counts, so the longest prefix comes first.
        mounts.sort_by_key(|(prefix, _)| std::cmp::Reverse(prefix.len()));
        let mounts = mounts.into_iter().map(|(prefix, folder)| {
            let prefix = prefix.trim_end_matches('/').to_owned();
            let files = ServeDir::new(folder).precompressed_br().precompressed_gzip();
            (prefix.clone(), files.redirect_path_prefix(prefix))
        });
        let headers = headers.into_iter().map(|header| {
            let prefix = header.prefix.trim_end_matches('/').to_owned();
            let name = HeaderName::try_from(header.name).map_err(invalid)?;
            let value = HeaderValue::try_from(header.value).map_err(invalid)?;
            Ok((prefix, name, value))
        });
        let head = first_scripts.iter().map(|address| format!("<script src=\"{address}\"></script>")).collect();
        Ok(Self { mounts: mounts.collect(), headers: headers.collect::<io::Result<_>>()?, head })
    }

    /// Answers one request, misbehaving as `fault` says.
    pub(super) async fn reply(&self, request: Request, fault: Option<Fault>) -> Response {
        let path = request.uri().path().to_owned();
        let mut response = match fault {
            None if is_page(&path) && !self.head.is_empty() => self.page(request).await,
            None => self.file(request).await,
            Some(Fault::NotFound) => status(StatusCode::NOT_FOUND),
            Some(Fault::Truncated(length)) => self.truncated(request, length).await,
            Some(Fault::Type(mime)) => {
                let mut response = self.file(request).await;
                response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(mime));
                response
            }
            Some(Fault::Delayed(time)) => {
                tokio::time::sleep(time).await;
                self.file(request).await
            }
        };
        // A browser may keep a file but must ask whether it is still the same; a faulty one, never.
        let caching = if fault.is_some() { "no-store" } else { "no-cache" };
        let headers = response.headers_mut();
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
        for (prefix, name, value) in &self.headers {
            if behind(prefix, &path).is_some() {
                headers.append(name.clone(), value.clone());
            }
        }
        response
    }

    async fn file(&self, mut request: Request) -> Response {
        let path = request.uri().path();
        let found = self.mounts.iter().find_map(|(prefix, files)| Some((files, behind(prefix, path)?)));
        let Some((files, rest)) = found else { return status(StatusCode::NOT_FOUND) };
        let rest = if rest.is_empty() { "/" } else { rest };
        let query = request.uri().query().map(|query| format!("?{query}")).unwrap_or_default();
        let Ok(uri) = Uri::try_from(format!("{rest}{query}")) else {
            return status(StatusCode::BAD_REQUEST);
        };
        let mut files = files.clone();
        *request.uri_mut() = uri;
        match files.try_call(request).await {
            Ok(response) => response.map(Body::new),
            Err(error) => match error.kind() {
                io::ErrorKind::NotFound | io::ErrorKind::NotADirectory | io::ErrorKind::PermissionDenied => {
                    status(StatusCode::NOT_FOUND)
                }
                _ => status(StatusCode::INTERNAL_SERVER_ERROR),
            },
        }
    }

    async fn truncated(&self, request: Request, length: usize) -> Response {
        self.changed(request, |mut bytes| {
            bytes.truncate(length);
            bytes
        })
        .await
    }

    /// A page with the first scripts in its head.
    async fn page(&self, request: Request) -> Response {
        const HEAD: &[u8] = b"<head>";
        self.changed(request, |mut bytes| {
            if let Some(start) = bytes.windows(HEAD.len()).position(|part| part == HEAD) {
                let behind = start + HEAD.len();
                bytes.splice(behind..behind, self.head.bytes());
            }
            bytes
        })
        .await
    }

    /// A file that is not sent as it is, but as `change` makes it.
    async fn changed(&self, mut request: Request, change: impl FnOnce(Vec<u8>) -> Vec<u8>) -> Response {
        // The whole plain file, so that what is changed is what the browser reads.
        for name in [header::ACCEPT_ENCODING, header::RANGE, header::IF_MODIFIED_SINCE, header::IF_NONE_MATCH] {
            request.headers_mut().remove(name);
        }
        let (mut parts, whole) = self.file(request).await.into_parts();
        parts.headers.remove(header::CONTENT_LENGTH);
        match body::to_bytes(whole, usize::MAX).await {
            Ok(bytes) => Response::from_parts(parts, Body::from(change(bytes.into()))),
            Err(_) => status(StatusCode::INTERNAL_SERVER_ERROR),
        }
    }
}

/// Whether a path is a page's: a folder's, or that of a file of HTML.
fn is_page(path: &str) -> bool {
    path.ends_with('/') || path.ends_with(".html")
}

/// What stands behind `prefix` in `path`, if it matches whole steps.
fn behind<'a>(prefix: &str, path: &'a str) -> Option<&'a str> {
    path.strip_prefix(prefix).filter(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn status(status: StatusCode) -> Response {
    let mut response = Response::new(Body::from(format!("{status}\n")));
    *response.status_mut() = status;
    response
}

fn invalid(error: impl std::error::Error + Send + Sync + 'static) -> io::Error {
    io::Error::new(io::ErrorKind::InvalidInput, error)
}
