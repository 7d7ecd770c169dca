// Starts the recorder of the address, as its maker documents it and with nothing set but where to send; then the check, or
// the check first. What is sent goes to another port of this machine.
const asked = new URL(location.href).searchParams;
const [by, to, last] = ["by", "to", "last"].map((name) => asked.get(name));

const RECORDERS = {
  async clarity() {
    const { clarity } = await import("/npm/clarity-js/build/clarity.module.js");
    // What the makers' tag hands it for a project without settings.
    clarity.start({ projectId: "test", upload: `${to}/collect`, track: true, content: true });
  },
  async mixpanel() {
    const { default: mixpanel } = await import("/npm/mixpanel-browser/dist/mixpanel.module.js");
    mixpanel.init("test", { api_host: to, autocapture: true, record_sessions_percent: 100 });
  },
  async posthog() {
    const { posthog } = await import("/npm/posthog-js/dist/module.full.no-external.js");
    posthog.init("test", { api_host: to, defaults: "2025-05-24" });
  },
  async rrweb() {
    const { record } = await import("/npm/rrweb/dist/rrweb.js");
    const events = [];
    record({ emit: (event) => events.push(event) });
    // It sends nothing by itself.
    addEventListener("pagehide", () => events.forEach((event) => send(JSON.stringify(event))));
  },
  async sentry() {
    const { init, replayIntegration } = await import("/npm/@sentry/browser/build/npm/esm/prod/index.js");
    init({ dsn: to.replace("//", "//test@") + "/1", integrations: [replayIntegration()], replaysSessionSampleRate: 1 });
  },
  async openreplay() {
    const { default: Tracker } = await import("/npm/@openreplay/tracker/dist/lib/entry.js");
    const tracker = new Tracker({ projectKey: "test", ingestPoint: to, __DISABLE_SECURE_MODE: true });
    await tracker.start();
  },
};

function send(text) {
  fetch(`${to}/sent`, { method: "POST", body: text, keepalive: text.length < 60_000 });
}

const check = () => import("/boundary-check.js");
await (last ? check() : RECORDERS[by]());
await (last ? RECORDERS[by]() : check());
document.documentElement.dataset.recorded = by;
