//! A WebDriver server, one for each session: two of the three engines' drivers keep no more than one.

use std::io::{BufRead, BufReader, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use crate::keeper::Keeper;

/// How long a driver may take until it answers.
const PATIENCE: Duration = Duration::from_secs(30);
/// How soon a driver is asked again that did not answer.
const PAUSE: Duration = Duration::from_millis(5);
/// How many ports are tried; somebody else may take one first.
const TRIES: u32 = 5;

/// A driver that answers. It ends when this is dropped, and its browser with it.
#[derive(Debug)]
pub struct Driver {
    port: u16,
    keeper: Keeper,
}

impl Driver {
    /// Starts a driver that finds a port by itself and prints it, as `port_in` reads it in a line. It ends without a
    /// line where the port that it found is taken on the other of its two addresses: then it tries again.
    pub fn start(program: &Path, args: &[&str], port_in: impl Fn(&str) -> Option<u16>) -> Self {
        let start = |_| {
            let keeper = Keeper::start(program, args, &[]);
            keeper.await_line(&port_in).map(|port| Self { port, keeper })
        };
        let driver = (0..TRIES).find_map(start);
        let driver = driver.unwrap_or_else(|| panic!("{} does not say on which port it listens", program.display()));
        assert!(driver.await_ready(), "{} has ended", program.display());
        driver
    }

    /// Starts a driver that has to be told a port, with `--port=`.
    pub fn start_on_a_free_port(program: &Path, variables: &[(&str, String)]) -> Self {
        let start = || {
            let port = free_port();
            Self { port, keeper: Keeper::start(program, &[&format!("--port={port}")], variables) }
        };
        let driver = (0..TRIES).map(|_| start()).find(Self::await_ready);
        driver.unwrap_or_else(|| panic!("{} does not stay on any of {TRIES} ports", program.display()))
    }

    /// Its address.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Asks the driver whether it is ready until it is; false if it has ended.
    fn await_ready(&self) -> bool {
        let start = Instant::now();
        while !is_ready(self.port) {
            if self.keeper.has_ended() {
                return false;
            }
            assert!(start.elapsed() < PATIENCE, "a driver was not ready within {PATIENCE:?}");
            thread::sleep(PAUSE);
        }
        !self.keeper.has_ended()
    }
}

/// A port that nobody listens on at this moment.
pub fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("there is a free port");
    listener.local_addr().expect("it has an address").port()
}

fn is_ready(port: u16) -> bool {
    let ask = || -> std::io::Result<bool> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        write!(stream, "GET /status HTTP/1.1\r\nhost: 127.0.0.1:{port}\r\n\r\n")?;
        // It keeps the connection open behind its answer, so only so much is read as is needed.
        let mut answer = BufReader::new(stream).split(b'}').map_while(Result::ok);
        Ok(answer.any(|part| String::from_utf8_lossy(&part).contains(r#""ready":"#)))
    };
    ask().unwrap_or(false)
}
