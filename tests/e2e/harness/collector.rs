//! A port of this machine to which recorders of sessions send what they have recorded: it takes everything, keeps it, and
//! answers as their makers' servers would, as far as they need it to go on.

use std::io::Read;
use std::net::{Ipv4Addr, SocketAddr};
use std::sync::{Arc, Mutex, PoisonError};

use base64::Engine;
use base64::engine::general_purpose::STANDARD_NO_PAD;
use flate2::read::{MultiGzDecoder, ZlibDecoder};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

/// What every server says that is asked for its settings: record, as by default. Each reads of it what it knows.
const SETTINGS: &str = r#"{
    "status": 1, "supportedCompression": ["gzip-js"], "autocapture_opt_out": false, "sessionRecording": { "endpoint": "/s/" },
    "featureFlags": {}, "flags": {}, "token": "t", "userUUID": "u", "sessionID": "1", "projectID": "1", "delay": 0,
    "startTimestamp": 1, "beaconSizeLimit": 1000000, "compressionThreshold": 24000
}"#;

/// A request: the line with its address, and its body as it came.
type Sent = (String, Vec<u8>);

/// A collector at work; it stops when this is dropped.
#[derive(Debug)]
pub struct Collector {
    addr: SocketAddr,
    sent: Arc<Mutex<Vec<Sent>>>,
    task: JoinHandle<()>,
}

impl Collector {
    /// Listens on a free port.
    pub async fn start() -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a port is free");
        let addr = listener.local_addr().expect("it has an address");
        let sent = Arc::new(Mutex::new(Vec::new()));
        let kept = Arc::clone(&sent);
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(take(stream, Arc::clone(&kept)));
            }
        });
        Self { addr, sent, task }
    }

    /// Where to send.
    pub fn url(&self) -> String {
        format!("http://{}", self.addr)
    }

    /// Everything so far as text: what is compressed or encoded is read as it came, and as what it holds.
    pub fn read(&self) -> String {
        let sent = self.sent.lock().unwrap_or_else(PoisonError::into_inner);
        sent.iter().map(|(line, body)| format!("{line}\n{}\n", readings(body, 0).join("\n"))).collect()
    }
}

impl Drop for Collector {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// A body, and everything that can be made of it, one inside another.
fn readings(body: &[u8], depth: usize) -> Vec<String> {
    let text = String::from_utf8_lossy(body).into_owned();
    let mut readings = Vec::new();
    let mut within = Vec::new();
    // What is compressed may stand behind a head of its own, as a replay does in an envelope.
    for at in 0..body.len().saturating_sub(2) {
        let rest = &body[at..];
        let mut bytes = Vec::new();
        let gzip = rest.starts_with(&[0x1f, 0x8b, 8]) && MultiGzDecoder::new(rest).read_to_end(&mut bytes).is_ok();
        let zlib = !gzip && rest[0] == 0x78 && matches!(rest[1], 0x01 | 0x5e | 0x9c | 0xda);
        if zlib {
            // What stands behind it is none of it; a piece is read as far as it goes.
            let _ = ZlibDecoder::new(rest).read_to_end(&mut bytes);
        }
        if bytes.len() > 8 {
            within.push(bytes);
        }
    }
    let decoded: Vec<u8> =
        url::form_urlencoded::parse(body).flat_map(|(name, value)| format!("{name}={value}\n").into_bytes()).collect();
    if decoded != body && body.contains(&b'%') {
        within.push(decoded);
    }
    // Words of base64, such as compressed bytes in a field of JSON.
    for word in text.split(|letter: char| !letter.is_ascii_alphanumeric() && !"+/".contains(letter)) {
        let bytes = (word.len() > 40).then(|| STANDARD_NO_PAD.decode(word).ok()).flatten();
        within.extend(bytes);
    }
    // JSON writes some letters as their numbers, also bytes that were compressed.
    if let Some(bytes) = latin1(&text).filter(|bytes| bytes != body) {
        within.push(bytes);
    }
    readings.push(text);
    if depth < 3 {
        readings.extend(within.iter().flat_map(|bytes| self::readings(bytes, depth + 1)));
    }
    readings
}

/// The strings of a text of JSON that hold a byte a letter.
fn latin1(text: &str) -> Option<Vec<u8>> {
    let json: serde_json::Value = serde_json::from_str(text).ok()?;
    let mut bytes = Vec::new();
    collect(&json, &mut bytes);
    Some(bytes).filter(|bytes| !bytes.is_empty())
}

fn collect(json: &serde_json::Value, bytes: &mut Vec<u8>) {
    match json {
        serde_json::Value::String(text)
            if text.chars().any(|letter| ('\u{80}'..='\u{ff}').contains(&letter) || letter < ' ') =>
        {
            bytes.extend(text.chars().filter_map(|letter| u8::try_from(u32::from(letter)).ok()));
            bytes.push(b'\n');
        }
        serde_json::Value::Array(list) => list.iter().for_each(|it| collect(it, bytes)),
        serde_json::Value::Object(fields) => fields.values().for_each(|it| collect(it, bytes)),
        _ => {}
    }
}

async fn take(mut stream: TcpStream, kept: Arc<Mutex<Vec<Sent>>>) {
    let mut bytes = Vec::new();
    let (head, mut body) = loop {
        let mut piece = [0; 16_384];
        match stream.read(&mut piece).await {
            Ok(0) | Err(_) => return,
            Ok(length) => bytes.extend_from_slice(&piece[..length]),
        }
        if let Some(end) = bytes.windows(4).position(|part| part == b"\r\n\r\n") {
            let body = bytes.split_off(end + 4);
            break (String::from_utf8_lossy(&bytes).into_owned(), body);
        }
    };
    let field = |name: &str| {
        let line = head.lines().find(|line| line.to_ascii_lowercase().starts_with(&format!("{name}:")))?;
        Some(line.split_once(':')?.1.trim().to_owned())
    };
    let length: usize = field("content-length").and_then(|it| it.parse().ok()).unwrap_or_default();
    while body.len() < length {
        let mut piece = [0; 16_384];
        match stream.read(&mut piece).await {
            Ok(0) | Err(_) => break,
            Ok(read) => body.extend_from_slice(&piece[..read]),
        }
    }
    let line = head.lines().next().unwrap_or_default().to_owned();
    kept.lock().unwrap_or_else(PoisonError::into_inner).push((line, body));
    let (origin, headers) = (
        field("origin").unwrap_or_else(|| "*".to_owned()),
        field("access-control-request-headers").unwrap_or_default(),
    );
    let answer = format!(
        "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\naccess-control-allow-origin: {origin}\r\naccess-control-allow-credentials: true\r\naccess-control-allow-headers: {headers}\r\naccess-control-allow-methods: GET, POST, PUT\r\nconnection: close\r\ncontent-length: {}\r\n\r\n{SETTINGS}",
        SETTINGS.len()
    );
    let _ = stream.write_all(answer.as_bytes()).await;
    let _ = stream.shutdown().await;
}
