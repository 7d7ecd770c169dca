//! What can be typed after `cargo xtask`, and the list of it.

use std::ffi::OsString;

use anyhow::{Result, bail};
use lexopt::{Arg, Parser, ValueExt};

/// The port of `serve` when none is given.
const DEFAULT_PORT: u16 = 8080;

/// What `cargo xtask help` prints.
pub(crate) const HELP: &str = "\
Boundary Check's own commands.

  cargo xtask serve [--port N] [--open]   serve the self-check at http://127.0.0.1:8080, built anew on each change
  cargo xtask test [STEP ...]             install what is missing and run every test (or these steps)
  cargo xtask build                       write the site and everything else that is built to dist
  cargo xtask check [--looked LANGUAGE]   name everything wrong in content; --looked: its translations have been read
  cargo xtask docs                        write the reference in docs/embedding.md anew
  cargo xtask release [--twice]           build, and write what people download to dist/release; --twice: does so in
                                          another folder as well, and fails unless both are the same byte for byte
  cargo xtask size [--build]              weigh what a browser loads; fails over the gate
  cargo xtask bench [-- ARGS]             build, then measure the site beside SurveyJS
  cargo xtask help                        this list
";

/// A parsed command line.
#[derive(Debug, PartialEq)]
pub(crate) enum Command {
    /// List the commands.
    Help,
    /// Write the static site and the npm package.
    Build,
    /// Look at all content.
    Check {
        /// The language at whose translations somebody has looked.
        looked: Option<String>,
    },
    /// Write the reference in the docs anew.
    Docs,
    /// Build, and write what people download.
    Release {
        /// Whether to do so in another folder as well, and compare.
        twice: bool,
    },
    /// Build, then serve the site.
    Serve {
        /// The port on 127.0.0.1.
        port: u16,
        /// Whether to open a browser.
        open: bool,
    },
    /// Weigh what a browser loads.
    Size {
        /// Whether to build first.
        build: bool,
    },
    /// Run the tests.
    Test {
        /// The steps to run; none means all.
        steps: Vec<String>,
    },
    /// Measure the site beside another one.
    Bench {
        /// What is handed on to the benchmark as it is.
        args: Vec<OsString>,
    },
}

/// Reads the command line; the error says what was found and what would have been understood.
pub(crate) fn parse(args: impl IntoIterator<Item = OsString>) -> Result<Command> {
    let mut parser = Parser::from_iter(args);
    let Some(first) = parser.next()? else {
        return Ok(Command::Help);
    };
    let name = match first {
        Arg::Value(name) => name.string()?,
        Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
        other => bail!("{}; `cargo xtask help` lists the commands", other.unexpected()),
    };
    let command = match name.as_str() {
        "help" => Command::Help,
        "build" => Command::Build,
        "check" => return parse_check(&mut parser),
        "docs" => Command::Docs,
        "release" => return parse_release(&mut parser),
        "serve" => return parse_serve(&mut parser),
        "size" => return parse_size(&mut parser),
        "test" => return parse_test(&mut parser),
        "bench" => return parse_bench(&mut parser),
        unknown => bail!("there is no command `{unknown}`; `cargo xtask help` lists the commands"),
    };
    match parser.next()? {
        None => Ok(command),
        Some(Arg::Long("help") | Arg::Short('h')) => Ok(Command::Help),
        Some(extra) => bail!("`{name}` takes no arguments: {}", extra.unexpected()),
    }
}

fn parse_check(parser: &mut Parser) -> Result<Command> {
    let mut looked = None;
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("looked") => looked = Some(parser.value()?.string()?),
            Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
            other => bail!("{}; expected: check [--looked LANGUAGE]", other.unexpected()),
        }
    }
    Ok(Command::Check { looked })
}

fn parse_serve(parser: &mut Parser) -> Result<Command> {
    let (mut port, mut open) = (DEFAULT_PORT, false);
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("open") => open = true,
            Arg::Long("port") => port = parse_port(&parser.value()?.string()?)?,
            Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
            other => bail!("{}; expected: serve [--port N] [--open]", other.unexpected()),
        }
    }
    Ok(Command::Serve { port, open })
}

fn parse_port(text: &str) -> Result<u16> {
    match text.parse() {
        Ok(port) if port > 0 => Ok(port),
        _ => bail!("--port was `{text}`; expected a whole number from 1 to 65535"),
    }
}

fn parse_size(parser: &mut Parser) -> Result<Command> {
    let mut build = false;
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("build") => build = true,
            Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
            other => bail!("{}; expected: size [--build]", other.unexpected()),
        }
    }
    Ok(Command::Size { build })
}

fn parse_release(parser: &mut Parser) -> Result<Command> {
    let mut twice = false;
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Long("twice") => twice = true,
            Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
            other => bail!("{}; expected: release [--twice]", other.unexpected()),
        }
    }
    Ok(Command::Release { twice })
}

fn parse_test(parser: &mut Parser) -> Result<Command> {
    let mut steps = Vec::new();
    while let Some(arg) = parser.next()? {
        match arg {
            Arg::Value(step) => steps.push(step.string()?),
            Arg::Long("help") | Arg::Short('h') => return Ok(Command::Help),
            other => bail!("{}; expected: test [STEP ...]", other.unexpected()),
        }
    }
    Ok(Command::Test { steps })
}

fn parse_bench(parser: &mut Parser) -> Result<Command> {
    let mut args: Vec<OsString> = parser.raw_args()?.collect();
    if args.first().is_some_and(|first| first == "--") {
        args.remove(0);
    }
    Ok(Command::Bench { args })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(line: &str) -> Result<Command> {
        parse(std::iter::once("xtask").chain(line.split_whitespace()).map(OsString::from))
    }

    #[test]
    fn understands_every_command_and_refuses_the_rest() {
        assert_eq!(parsed("").unwrap(), Command::Help);
        assert_eq!(parsed("--help").unwrap(), Command::Help);
        assert_eq!(parsed("check --looked da").unwrap(), Command::Check { looked: Some("da".to_owned()) });
        assert_eq!(parsed("serve").unwrap(), Command::Serve { port: 8080, open: false });
        assert_eq!(parsed("serve --port=81 --open").unwrap(), Command::Serve { port: 81, open: true });
        assert_eq!(parsed("size --build").unwrap(), Command::Size { build: true });
        assert_eq!(parsed("release --twice").unwrap(), Command::Release { twice: true });
        let Command::Bench { args } = parsed("bench -- --runs 5").unwrap() else { panic!() };
        assert_eq!(args, ["--runs", "5"]);
        for wrong in ["serve --port 0", "serve --port x", "build now", "tset", "--port 1"] {
            assert!(parsed(wrong).is_err(), "{wrong}");
        }
    }
}
