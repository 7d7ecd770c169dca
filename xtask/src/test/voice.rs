//! A real screen reader with a real browser, on a desktop without a screen.

use anyhow::Result;

use super::apt;
use crate::process;
use crate::project::Project;

/// What that desktop is made of: a file that is there once it is installed, and Debian's package that brings it. The last three
/// are what Orca asks the accessibility bus and its own settings with.
const NEEDED: [(&str, &str); 12] = [
    ("/usr/bin/orca", "orca"),
    ("/usr/libexec/at-spi-bus-launcher", "at-spi2-core"),
    ("/usr/bin/dbus-daemon", "dbus-daemon"),
    ("/usr/bin/gdbus", "libglib2.0-bin"),
    ("/usr/bin/speech-dispatcher", "speech-dispatcher"),
    ("/usr/bin/openbox", "openbox"),
    ("/usr/bin/xdotool", "xdotool"),
    ("/usr/bin/Xvfb", "xvfb"),
    ("/usr/bin/xprop", "x11-utils"),
    ("/usr/share/doc/python3-pyatspi", "python3-pyatspi"),
    ("/usr/share/doc/gir1.2-wnck-3.0", "gir1.2-wnck-3.0"),
    ("/usr/share/doc/dconf-gsettings-backend", "dconf-gsettings-backend"),
];

/// Installs what is missing, or says who can.
pub(super) fn set_up(project: &Project) -> Result<()> {
    apt::ensure(project, &NEEDED)
}

/// Listens to the journeys in `tests/voice`, against the built site.
pub(super) fn listen(project: &Project) -> Result<()> {
    let mut command = project.program("node");
    command.args(["--test", "tests/voice/voice.test.mjs"]).env("BOUNDARY_CHECK_DIST", project.site());
    process::run(&mut command)
}
