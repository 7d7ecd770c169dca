//! Runs each test in each engine that it is for, listed as `engine::file::test`.

use std::cell::RefCell;
use std::env;
use std::fs::OpenOptions;
use std::io::Write;
use std::panic::{self, AssertUnwindSafe};
use std::pin::Pin;
use std::process::ExitCode;
use std::sync::{Arc, LazyLock, OnceLock};
use std::time::{Duration, Instant};

use libtest_mimic::{Arguments, Failed, Trial};
use tokio::runtime::Runtime;
use tokio::sync::{Semaphore, SemaphorePermit};

use crate::engines::Engine;
use crate::pool;

/// Where this variable is `1`, a missing engine is a failure.
const ALL_ENGINES: &str = "BOUNDARY_CHECK_ALL_ENGINES";
/// Names a file to which each test adds a line: how many seconds it took, and its name.
const TIMES: &str = "BOUNDARY_CHECK_TIMES";
/// More browsers at work at a time than this slow each other down.
const BROWSERS_AT_A_TIME: usize = 2;
/// So many more may be [`aside`].
const BROWSERS_ASIDE: usize = 3;

type Play = dyn Fn(Engine) -> Pin<Box<dyn Future<Output = ()>>> + Send + Sync;

/// A test, and the engines that it is for.
pub struct Test {
    name: String,
    engines: Vec<Engine>,
    play: Arc<Play>,
}

impl Test {
    /// A test for all engines. `module` is `module_path!()`; the macro [`test!`](crate::test) fills it in.
    pub fn new<F: Future<Output = ()> + 'static>(
        module: &str,
        name: &str,
        play: impl Fn(Engine) -> F + Send + Sync + 'static,
    ) -> Self {
        let file = module.split_once("::").map_or(module, |(_, file)| file);
        let play = Arc::new(move |engine| Box::pin(play(engine)) as Pin<Box<dyn Future<Output = ()>>>);
        Self { name: format!("{file}::{name}"), engines: Engine::ALL.to_vec(), play }
    }

    /// The same test for one engine only. Why, is said in a comment where this is called.
    #[must_use]
    pub fn only(mut self, engine: Engine) -> Self {
        self.engines = vec![engine];
        self
    }

    /// The same test for the other engines. Why, is said in a comment where this is called.
    #[must_use]
    pub fn without(mut self, engine: Engine) -> Self {
        self.engines.retain(|other| *other != engine);
        self
    }

    fn in_engine(&self, engine: Engine, missing: Option<&str>, ignored: bool) -> Trial {
        let (play, missing) = (Arc::clone(&self.play), missing.map(str::to_owned));
        let name = format!("{}::{}", engine.name(), self.name);
        let noted = name.clone();
        let run = move || match missing {
            Some(missing) => Err(Failed::from(missing)),
            None => {
                RUNTIME.block_on(begin_work());
                let start = Instant::now();
                let played = play_alone(engine, &*play);
                note_time(&noted, start.elapsed());
                played
            }
        };
        Trial::test(name, run).with_ignored_flag(ignored)
    }
}

/// Tests for Chromium only, which stands for all: they are about the check's own logic, and not about what an engine may
/// do otherwise. What that is for the tests of a file, a comment says there.
pub fn in_chromium<const N: usize>(tests: [Test; N]) -> impl Iterator<Item = Test> {
    tests.into_iter().map(|test| test.only(Engine::Chromium))
}

/// A test by its function, which takes the engine: `test!(name_of_the_function)`.
#[macro_export]
macro_rules! test {
    ($function:ident) => {
        $crate::runner::Test::new(module_path!(), stringify!($function), $function)
    };
}

/// Runs the tests as the command line says, in the way of Rust's own runner.
pub fn run(tests: impl IntoIterator<Item = Test>) -> ExitCode {
    let tests: Vec<Test> = tests.into_iter().collect();
    let mut arguments = Arguments::from_args();
    let at_a_time = *arguments.test_threads.get_or_insert(BROWSERS_AT_A_TIME);
    AT_WORK.get_or_init(|| Semaphore::new(at_a_time));
    if at_a_time > 1 {
        arguments.test_threads = Some(at_a_time + BROWSERS_ASIDE);
    }
    let all_engines = env::var_os(ALL_ENGINES).is_some_and(|value| value == "1");
    let mut trials = Vec::new();
    for engine in Engine::ALL {
        let missing = missing(engine);
        if let Some(missing) = &missing {
            eprintln!("{missing}");
        }
        let ignored = missing.is_some() && !all_engines;
        let for_it = tests.iter().filter(|test| test.engines.contains(&engine));
        trials.extend(for_it.map(|test| test.in_engine(engine, missing.as_deref(), ignored)));
    }
    panic::set_hook(Box::new(note_panic(panic::take_hook())));
    let conclusion = libtest_mimic::run(&arguments, trials);
    RUNTIME.block_on(pool::close_all());
    conclusion.exit_code()
}

/// What an engine lacks, and how to install it.
fn missing(engine: Engine) -> Option<String> {
    let advice: Vec<String> = engine.missing().iter().map(|program| program.advice()).collect();
    let name = engine.name();
    (!advice.is_empty())
        .then(|| format!("no test runs in {name} without: {}; `cargo xtask test setup` installs it", advice.join(", ")))
}

/// Adds how long a test took to the file that is named for it, if one is.
fn note_time(name: &str, took: Duration) {
    let Some(path) = env::var_os(TIMES) else { return };
    let file = OpenOptions::new().create(true).append(true).open(path);
    // One call, so that no other test writes into the line.
    let line = format!("{:.2} {name}\n", took.as_secs_f64());
    file.and_then(|mut file| file.write_all(line.as_bytes())).expect("the times can be written down");
}

thread_local! {
    /// Where a test of this thread is at work: what it stopped with, once it has.
    static STOPPED: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// One for all: a session that goes from test to test lives on it.
static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| Runtime::new().expect("a runtime starts"));

/// As many as may be at work at a time.
static AT_WORK: OnceLock<Semaphore> = OnceLock::new();

thread_local! {
    /// The leave of this thread's test to be at work; a test stays on its thread.
    static LEAVE: RefCell<Option<SemaphorePermit<'static>>> = const { RefCell::new(None) };
}

async fn begin_work() {
    let leave = AT_WORK.get().expect("tests run by `run`").acquire().await;
    LEAVE.set(Some(leave.expect("nobody closes it")));
}

/// Waits for something that keeps no core busy, such as what a browser writes to the disk in its own time: meanwhile another
/// test is at work.
pub async fn aside<T>(waiting: impl Future<Output = T>) -> T {
    LEAVE.set(None);
    let come = waiting.await;
    begin_work().await;
    come
}

/// Plays a test; a panic is its failure, in the panic's words.
fn play_alone(engine: Engine, play: &Play) -> Result<(), Failed> {
    STOPPED.set(Some(String::new()));
    let played = panic::catch_unwind(AssertUnwindSafe(|| RUNTIME.block_on(play(engine))));
    LEAVE.set(None);
    let words = STOPPED.take().unwrap_or_default();
    played.map_err(|_| Failed::from(words))
}

/// A test's panic is told with the failures at the end, with its place; any other one at once, as usual.
fn note_panic(usual: Box<dyn Fn(&panic::PanicHookInfo<'_>) + Send + Sync>) -> impl Fn(&panic::PanicHookInfo<'_>) {
    move |panic| {
        let in_test = STOPPED.with_borrow_mut(|words| {
            // What comes after the first is mostly its consequence, such as a browser that cannot be closed.
            words.as_mut().map(|words| words.is_empty().then(|| *words = panic.to_string()))
        });
        if in_test.is_none() {
            usual(panic);
        }
    }
}
