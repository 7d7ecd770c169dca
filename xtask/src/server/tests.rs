//! The server, asked over a real connection.

use std::fs;
use std::path::PathBuf;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::*;

/// Two folders: a site with a compressed script, and a page for it.
fn folders(name: &str) -> (PathBuf, PathBuf) {
    let root = std::env::temp_dir().join(format!("boundary-check-{name}-{}", std::process::id()));
    let (site, pages) = (root.join("site"), root.join("pages"));
    for folder in [&site, &pages] {
        fs::create_dir_all(folder).unwrap();
    }
    fs::write(site.join("index.html"), "<p>the site").unwrap();
    fs::write(site.join("x.js"), "plain script").unwrap();
    fs::write(site.join("x.js.br"), "br").unwrap();
    fs::write(site.join("x.js.gz"), "gz").unwrap();
    fs::write(site.join("x.wasm"), "\0asm and more").unwrap();
    fs::write(pages.join("strict.html"), "<p>strict").unwrap();
    (site, pages)
}

async fn get(running: &Running, path: &str, accepts: &str) -> String {
    let mut stream = TcpStream::connect(running.addr).await.unwrap();
    let request = format!("GET {path} HTTP/1.1\r\nhost: x\r\nconnection: close\r\naccept-encoding: {accepts}\r\n\r\n");
    stream.write_all(request.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.unwrap();
    String::from_utf8(answer).unwrap()
}

#[tokio::test]
async fn serves_mounts_with_types_variants_and_headers() {
    let (site, pages) = folders("serves");
    let config = Config::new().mount("/", &site).mount("/pages/", &pages).header(
        "/pages",
        "content-security-policy",
        "default-src 'none'",
    );
    let running = start(config).await.unwrap();

    let page = get(&running, "/", "").await;
    assert!(page.starts_with("HTTP/1.1 200") && page.ends_with("<p>the site"), "{page}");
    assert!(page.contains("content-type: text/html") && page.contains("cache-control: no-cache"));
    assert!(!page.contains("content-security-policy"));

    let brotli = get(&running, "/x.js?v=1", "gzip, deflate, br").await;
    assert!(brotli.ends_with("\r\n\r\nbr") && brotli.contains("content-encoding: br"), "{brotli}");
    assert!(brotli.contains("content-type: text/javascript"), "{brotli}");
    assert!(get(&running, "/x.js", "gzip").await.ends_with("\r\n\r\ngz"));
    assert!(get(&running, "/x.js", "").await.ends_with("\r\n\r\nplain script"));
    assert!(get(&running, "/x.wasm", "br").await.contains("content-type: application/wasm"));

    let strict = get(&running, "/pages/strict.html", "").await;
    assert!(strict.ends_with("<p>strict"), "{strict}");
    assert!(strict.contains("content-security-policy: default-src 'none'"), "{strict}");

    for missing in ["/gone.js", "/pages2/strict.html", "/../x.js", "/pages/../../Cargo.toml", "/x.js/y"] {
        let answer = get(&running, missing, "").await;
        assert!(answer.starts_with("HTTP/1.1 404"), "{missing}: {answer}");
    }
    let seen = running.requests();
    assert_eq!(seen.get(1).map(|seen| (seen.path.as_str(), seen.query.as_str())), Some(("/x.js", "v=1")));
    running.forget_requests();
    assert!(running.requests().is_empty());
}

#[tokio::test]
async fn gives_pages_their_first_scripts_and_leaves_other_files_alone() {
    let (site, pages) = folders("first-scripts");
    fs::write(site.join("index.html"), "<html><head><title>x</title>").unwrap();
    fs::write(site.join("index.html.br"), "br").unwrap();
    let config = Config::new().mount("/", &site).mount("/pages", &pages).first_script("/a.js").first_script("/b.js");
    let running = start(config).await.unwrap();

    let page = get(&running, "/", "br").await;
    let expected = r#"<html><head><script src="/a.js"></script><script src="/b.js"></script><title>x</title>"#;
    assert!(page.ends_with(expected) && !page.contains("content-encoding"), "{page}");
    assert!(page.contains(&format!("content-length: {}", expected.len())), "{page}");
    assert!(get(&running, "/pages/strict.html", "").await.ends_with("\r\n\r\n<p>strict"), "a page without a head");
    assert!(get(&running, "/x.js", "br").await.ends_with("\r\n\r\nbr"));
    assert!(get(&running, "/gone.html", "").await.starts_with("HTTP/1.1 404"));
}

#[tokio::test]
async fn a_page_hears_of_the_next_version_and_of_one_that_it_has_missed() {
    let (site, _) = folders("reload");
    fs::write(site.join("index.html"), "<head>").unwrap();
    let (version, versions) = watch::channel(0);
    let running = start(Config::new().mount("/", &site).reload(versions)).await.unwrap();
    assert!(get(&running, "/", "").await.ends_with("<head><script src=\"/__reload.js\"></script>"));
    assert!(get(&running, "/__reload.js", "").await.contains("fetch(\"/__reload?0\")"));
    let (heard, ()) = tokio::join!(get(&running, "/__reload?0", ""), async {
        // Only once it has been asked for.
        while running.requests().len() < 3 {
            tokio::task::yield_now().await;
        }
        version.send_replace(1);
    });
    assert!(heard.ends_with("\r\n\r\n1"), "{heard}");
    assert!(get(&running, "/__reload?0", "").await.ends_with("\r\n\r\n1"), "missed");
}

#[tokio::test]
async fn misbehaves_on_request_only() {
    let (site, _) = folders("misbehaves");
    let config = Config::new().mount("/", &site).fault("/x.js", Fault::NotFound);
    let running = start(config).await.unwrap();

    let missing = get(&running, "/x.js", "br").await;
    assert!(missing.starts_with("HTTP/1.1 404") && missing.contains("no-store"), "{missing}");

    running.set_fault("/x.js", Fault::Truncated(5));
    let cut = get(&running, "/x.js", "br").await;
    assert!(cut.starts_with("HTTP/1.1 200") && cut.ends_with("\r\n\r\nplain"), "{cut}");
    assert!(cut.contains("content-length: 5") && !cut.contains("content-encoding"), "{cut}");

    running.set_fault("/x.js", Fault::Type("text/x-wrong"));
    assert!(get(&running, "/x.js", "br").await.contains("content-type: text/x-wrong"));

    let wait = Duration::from_millis(60);
    running.set_fault("/x.js", Fault::Delayed(wait));
    let start = Instant::now();
    assert!(get(&running, "/x.js", "br").await.ends_with("\r\n\r\nbr"));
    assert!(start.elapsed() >= wait);

    running.clear_faults();
    assert!(get(&running, "/x.js", "br").await.contains("no-cache"));
}

#[tokio::test]
async fn refuses_a_bad_header_and_a_taken_port_and_stops_when_dropped() {
    let error = start(Config::new().header("/", "x", "a\nb")).await.unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::InvalidInput);

    let running = start(Config::new()).await.unwrap();
    let addr = running.addr;
    let error = start(Config::new().port(addr.port())).await.unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::AddrInUse);

    drop(running);
    let until = Instant::now() + Duration::from_secs(5);
    while TcpStream::connect(addr).await.is_ok() {
        assert!(Instant::now() < until, "still listening");
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
}

#[tokio::test]
async fn an_emptied_file_is_empty_also_when_no_fault_is_left() {
    let (site, _) = folders("emptied");
    let running = start(Config::new().mount("/", &site).emptied("/x.js")).await.unwrap();
    running.clear_faults();
    let script = get(&running, "/x.js", "br").await;
    assert!(script.starts_with("HTTP/1.1 200") && script.ends_with("\r\n\r\n"), "{script}");
    assert!(get(&running, "/x.wasm", "").await.contains("and more"));
}
