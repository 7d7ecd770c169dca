//! Programs that run beside a test and never longer than it.

use std::io::{BufRead, BufReader};
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, Receiver};
use std::thread::{self, JoinHandle};

/// Runs a program until the standard input closes, which it does when this process drops the other end or
/// ends, however it ends; then ends the program by its process id, and what it leaves behind by their
/// process group, which is this script's own. The output is the program's alone: it ends when that does.
const SCRIPT: &str = r#"
"$0" "$@" &
program=$!
exec >&-
read -r _
kill "$program"
wait "$program"
trap '' TERM
kill -TERM 0
"#;

/// A program at work; it is ended when this is dropped.
#[derive(Debug)]
pub struct Keeper {
    script: Child,
    lines: Receiver<String>,
    reader: JoinHandle<()>,
}

impl Keeper {
    /// Starts a program with arguments and with variables beside those of this process.
    pub fn start(program: &Path, args: &[&str], variables: &[(&str, String)]) -> Self {
        let mut script = Command::new("/bin/sh")
            .args(["-c", SCRIPT])
            .arg(program)
            .args(args)
            .envs(variables.iter().map(|(name, value)| (*name, value)))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            // Ctrl+C in the terminal reaches the tests only; the program follows when they are gone.
            .process_group(0)
            .spawn()
            .unwrap_or_else(|error| panic!("/bin/sh does not start {}: {error}", program.display()));
        let output = script.stdout.take().expect("its output is piped");
        let (sender, lines) = mpsc::channel();
        // All of it is read, whether somebody wants it or not: the program must never wait for a reader.
        let reader = thread::spawn(move || {
            for line in BufReader::new(output).lines().map_while(Result::ok) {
                drop(sender.send(line));
            }
        });
        Self { script, lines, reader }
    }

    /// Waits for a line of the program's output of which `pick` makes something; `None` if it ends before.
    pub fn await_line<T>(&self, pick: impl Fn(&str) -> Option<T>) -> Option<T> {
        self.lines.iter().find_map(|line| pick(&line))
    }

    /// Whether the program has ended by itself.
    pub fn has_ended(&self) -> bool {
        self.reader.is_finished()
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        drop(self.script.stdin.take());
        // Its status says nothing: it ends by its own signal.
        drop(self.script.wait());
    }
}
