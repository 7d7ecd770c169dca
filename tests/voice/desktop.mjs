// A desktop without a screen or a sound card: a display in memory, a session bus, a window manager, a voice that says nothing,
// and Orca with a log of all that it would say. Each is waited for by its state, and ends with the test, the last one first.
// Nothing of the person's own settings is read or written: all of it lives in a folder that goes afterwards.

import { execFile, spawn } from "node:child_process";
import { once } from "node:events";
import { copyFile, mkdir, mkdtemp, open, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

const run = promisify(execFile);
const PATIENCE = 30_000; // milliseconds until something is ready
const AGAIN = 50; // between two looks

// Orca asks for a sound server even for a voice that is silent.
const SPEECH = (logs) => `LogLevel 1
DisableAutoSpawn
LogDir "${logs}"
AudioOutputMethod "libao"
DefaultLanguage "en"
AddModule "silent" "sd_generic" "silent.conf"
DefaultModule silent
`;
const SILENT = `GenericExecuteSynth "true"
GenericMaxChunkLength 2000
GenericLanguage "en" "en" "utf-8"
AddVoice "en" "MALE1" "silent"
DefaultVoice "silent"
`;

/** Asks again until it is true; an error that says what never was.
    @param {string} what @param {() => Promise<unknown>} holds */
export async function until(what, holds) {
  const end = Date.now() + PATIENCE;
  for (;;) {
    if (await holds().catch(() => false)) return;
    if (Date.now() > end) throw new Error(`never: ${what}`);
    await new Promise((done) => setTimeout(done, AGAIN));
  }
}

export class Desktop {
  #running = [];
  #folder = "";
  env = {};
  log = "";

  static async start() {
    const desktop = new Desktop();
    try {
      await desktop.#start();
      return desktop;
    } catch (error) {
      await desktop.stop();
      throw error;
    }
  }

  async #start() {
    const folder = (this.#folder = await mkdtemp(join(tmpdir(), "boundary-check-voice-")));
    const inside = (...parts) => join(folder, ...parts);
    for (const part of ["home", "config/speech-dispatcher/modules", "data/orca", "cache", "run/speech-dispatcher"]) await mkdir(inside(part), { recursive: true, mode: 0o700 });
    this.log = inside("said.jsonl");
    await writeFile(this.log, "");
    const { DISPLAY, WAYLAND_DISPLAY, DBUS_SESSION_BUS_ADDRESS, AT_SPI_BUS_ADDRESS, SESSION_MANAGER, ...rest } = process.env;
    const socket = inside("run/speech-dispatcher/speechd.sock");
    this.env = {
      ...rest, HOME: inside("home"), XDG_CONFIG_HOME: inside("config"), XDG_DATA_HOME: inside("data"), XDG_CACHE_HOME: inside("cache"), XDG_RUNTIME_DIR: inside("run"),
      LANG: "C.UTF-8", LC_ALL: "C.UTF-8", LANGUAGE: "en", GTK_MODULES: "gail:atk-bridge", NO_AT_BRIDGE: "0", ACCESSIBILITY_ENABLED: "1", GNOME_ACCESSIBILITY: "1", GSETTINGS_BACKEND: "memory",
      VOICE_LOG: this.log, SPEECHD_ADDRESS: `unix_socket:${socket}`,
    };
    // The display picks a number that is free and writes it when it is ready.
    const display = await this.#spawn("Xvfb", ["-displayfd", "3", "-screen", "0", "1280x1000x24", "-nolisten", "tcp"], "pipe");
    this.env.DISPLAY = `:${(await line(display.stdio[3])).trim()}`;
    const bus = await this.#spawn("dbus-daemon", ["--session", "--nofork", "--nopidfile", "--print-address=3"], "pipe");
    this.env.DBUS_SESSION_BUS_ADDRESS = (await line(bus.stdio[3])).trim();
    // Without a window manager no window is ever active, and Orca says nothing.
    await this.#spawn("openbox", ["--sm-disable"]);
    await until("a window manager", async () => (await this.run("xprop", "-root", "_NET_SUPPORTING_WM_CHECK")).includes("window id"));
    await until("the accessibility bus", () => this.#call("/org/a11y/bus", "org.a11y.Bus.GetAddress"));
    for (const name of ["IsEnabled", "ScreenReaderEnabled"]) await this.#call("/org/a11y/bus", "org.freedesktop.DBus.Properties.Set", "org.a11y.Status", name, "<true>");
    await writeFile(inside("config/speech-dispatcher/speechd.conf"), SPEECH(folder));
    await writeFile(inside("config/speech-dispatcher/modules/silent.conf"), SILENT);
    await writeFile(inside("home/.libao"), "default_driver=null\nquiet\n");
    await this.#spawn("speech-dispatcher", ["-s", "-t", "0", "-c", "unix_socket", "-S", socket, "-C", inside("config/speech-dispatcher"), "-L", folder, "-P", inside("speechd.pid")]);
    await until("a voice", () => run("test", ["-S", socket]));
    await copyFile(new URL("./orca-customizations.py", import.meta.url), inside("data/orca/orca-customizations.py"));
    await this.#spawn("orca", ["-u", inside("data/orca")]);
    await until("Orca says that it is on", async () => (await readFile(this.log, "utf8")).includes('"say"'));
  }

  #call(path, method, ...values) {
    return this.run("gdbus", "call", "--session", "--dest", "org.a11y.Bus", "--object-path", path, "--method", method, ...values);
  }

  /** What a program on this desktop prints. */
  async run(name, ...args) {
    return (await run(name, args, { env: this.env })).stdout;
  }

  /** Starts a program that runs until the test ends; what it prints is in a file of its name. */
  async #spawn(name, args, ...more) {
    const log = await open(this.folder(`${name}.log`), "a");
    const child = spawn(name, args, { env: this.env, detached: true, stdio: ["ignore", log.fd, log.fd, ...more] });
    this.#running.push(child);
    await Promise.all([once(child, "spawn"), log.close()]);
    return child;
  }

  /** A folder that goes with the desktop. */
  folder(name) {
    return join(this.#folder, name);
  }

  /** Starts a browser: it is asked and answers through two pipes. */
  browser(name, args) {
    return this.#spawn(name, args, "pipe", "pipe");
  }

  async stop() {
    for (const child of this.#running.reverse()) await end(child);
    await rm(this.#folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

/** Ends a process that we have started, with those that it has: asked first, for some clear up. */
async function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, "exit");
  for (const signal of ["SIGTERM", "SIGKILL"]) {
    try { process.kill(-child.pid, signal); } catch { return; }
    const late = new Promise((done) => setTimeout(done, 3_000, "late").unref());
    if (await Promise.race([gone, late]) !== "late") return;
  }
}

/** The first line that comes. */
function line(stream) {
  return new Promise((done) => {
    let text = "";
    stream.on("data", (part) => {
      text += part;
      if (text.includes("\n")) done(text);
    });
  });
}
