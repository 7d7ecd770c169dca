//! The one chromedriver of a test run: started by the first test that needs it, ended with the process.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::LazyLock;
use std::thread;
use std::time::{Duration, Instant};

use crate::places;

/// How long chromedriver may take until it answers.
const PATIENCE: Duration = Duration::from_secs(30);

/// Runs chromedriver until the standard input closes, which it does when this process ends, however it
/// ends; then ends chromedriver by its process id, and what browsers it leaves behind by their process
/// group, which is this script's own.
const KEEPER: &str = r#"
"$0" --port=0 --log-level=SEVERE &
driver=$!
read -r _
kill "$driver"
wait "$driver"
trap '' TERM
kill -TERM 0
"#;

static DRIVER: LazyLock<Driver> = LazyLock::new(Driver::start);

struct Driver {
    port: u16,
    /// Held so that its standard input stays open as long as this process runs.
    _keeper: Child,
}

/// The address of chromedriver, which is started if it does not run yet.
pub fn address() -> String {
    format!("http://127.0.0.1:{}/", DRIVER.port)
}

impl Driver {
    fn start() -> Self {
        let program = places::program(&["chromedriver"], "chromium-driver");
        let mut keeper = Command::new("/bin/sh")
            .args(["-c", KEEPER])
            .arg(program)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // Ctrl+C in the terminal reaches the tests only; chromedriver follows when they are gone.
            .process_group(0)
            .spawn()
            .expect("/bin/sh starts chromedriver");
        let output = keeper.stdout.take().expect("its output is piped");
        let mut lines = BufReader::new(output).lines().map_while(Result::ok);
        let port = lines.find_map(|line| port_in(&line)).expect("chromedriver says on which port it listens");
        // It must never wait for somebody to read what else it prints.
        thread::spawn(move || lines.for_each(drop));
        await_ready(port);
        Self { port, _keeper: keeper }
    }
}

/// The port in "ChromeDriver was started successfully on port 12345.".
fn port_in(line: &str) -> Option<u16> {
    let (_, port) = line.split_once("successfully on port ")?;
    port.trim_end_matches('.').parse().ok()
}

/// Asks chromedriver whether it is ready until it is.
fn await_ready(port: u16) {
    let start = Instant::now();
    while !is_ready(port) {
        assert!(start.elapsed() < PATIENCE, "chromedriver was not ready within {PATIENCE:?}");
        thread::yield_now();
    }
}

fn is_ready(port: u16) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        stream.write_all(b"GET /status HTTP/1.1\r\nhost: 127.0.0.1\r\n\r\n")?;
        // It keeps the connection open behind its answer, so only so much is read as is needed.
        let mut answer = BufReader::new(stream).split(b'}').map_while(Result::ok);
        Ok(answer.any(|part| String::from_utf8_lossy(&part).contains(r#""ready":"#)))
    };
    ask().unwrap_or(false)
}
