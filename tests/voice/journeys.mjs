// What is listened to: each journey goes by keys alone, as somebody does who does not see the screen.

const HOST = `document.querySelector("boundary-check")`;
const find = (selector) => `${HOST}.shadowRoot?.querySelector(${JSON.stringify(selector)})`;
const focused = `${HOST}.shadowRoot?.activeElement`;
const on = (action) => `${focused}?.dataset.action === "${action}"`;
const topic = (name) => `${find("[data-screen=topic]")}?.dataset.topic === "${name}"`;

/** Answers by script what a journey does not listen to, and goes to the review. */
const fill = (answers) => `(async () => {
  const root = ${HOST}.shadowRoot, given = ${JSON.stringify(answers)};
  const drawn = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  for (let steps = 0; steps < 40 && root.querySelector("[data-screen=topic]"); steps++) {
    for (let open; (open = [...root.querySelectorAll("fieldset")].find((it) => !it.querySelector(":checked"))); await drawn()) {
      const options = [...open.querySelectorAll("input")], name = options[0].name;
      (options.find(({ value }) => value === given[name]) ?? options.find(({ value }) => value === (/^balance|^code|agreed/.test(name) ? "yes" : "0")) ?? options[0]).click();
    }
    root.querySelector("[data-action=next]").click();
    await drawn();
  }
  return root.querySelector("[data-screen=review]") !== null;
})()`;

export const journeys = {
  async start({ reader, browser, url }) {
    await reader.hear("opens the page", () => browser.go(url("index.html")), `!!${find("[data-screen=start]")}`);
    await reader.aside(() => reader.key("ctrl+Home"));
    for (let line = 0; line < 12; line++) await reader.press("Down");
    await reader.aside(() => reader.key("ctrl+Home"));
    await reader.along("Tab", on("begin"));
    await reader.press("Return", { as: "Enter on Begin", shown: `!!${find("[data-screen=topic]")}` });
  },

  async topic({ reader, browser, url }) {
    await reader.aside(() => begun(browser, url));
    await reader.along("Tab", on("next"));
    await reader.press("Return", { as: "Enter on Next, with gaps", shown: `!!${find("[data-errors]")}` });
    await reader.press("Tab");
    await reader.press("Return", { as: "Enter on the first gap", shown: `${focused}?.type === "radio"` });
    await reader.press("Insert+a Insert+a", { as: "Orca+A twice: keys go to the page" });
    for (const arrow of ["Down", "Up"]) await reader.press(arrow, { as: `arrow ${arrow.toLowerCase()}` });
    for (let question = 0; question < 2; question++) {
      await reader.press("Tab", { shown: `${focused}?.type === "radio"` });
      await reader.press("space");
    }
    await reader.press("Tab", { shown: on("next") });
    await reader.press("Return", { as: "Enter on Next", shown: `!!${find("[data-screen=topic]")} && !(${topic("situation")})` });
    await reader.press("Tab");
    await reader.press("Insert+a", { as: "Orca+A: keys go through the page" });
  },

  async review({ reader, browser, url }) {
    await reader.aside(() => begun(browser, url));
    await reader.aside(() => browser.ask(fill({ role: "client", bond: "friends", vulnerable: "no", "focus-talk": "2", "balance-refuse": "no" })), `!!${find("[data-screen=review]")}`);
    await reader.aside(() => reader.key("ctrl+Home"));
    await reader.hear("goes to the heading", () => browser.ask(`${find("[data-heading]")}.blur(), ${find("[data-heading]")}.focus()`));
    for (let line = 0; line < 6; line++) await reader.press("Down");
    await reader.along("Tab", `!!${focused}?.dataset.change`);
    await reader.press("Return", { as: "Enter on Change", shown: `${focused}?.type === "radio"` });
    await reader.along("Tab", on("next"));
    await reader.press("Return", { as: "Enter on Next", shown: `!!${find("[data-screen=review]")}` });
    await reader.hear("goes to Show my guidance", () => browser.ask(`${find("[data-action=guidance]")}.focus()`));
    await reader.press("Return", { as: "Enter on Show my guidance", shown: `!!${find("[data-outcome]")}` });
    for (let line = 0; line < 12; line++) await reader.press("Down");
    for (let heading = 0; heading < 8; heading++) await reader.press("h", { as: "H: the next heading" });
  },

  async exit({ reader, browser, url }) {
    await reader.aside(() => begun(browser, url));
    await browser.ask(`${HOST}.addEventListener("boundary-check-exit", (event) => event.preventDefault())`);
    await reader.along("shift+Tab", `${focused}?.matches("[part~=exit], .exit a")`);
    await reader.press("Return", { as: "Enter on Exit this page", shown: `!${find("[data-screen]")}` });
  },

  async board({ reader, browser, url }) {
    const board = `document.querySelector("boundary-board").shadowRoot`;
    await reader.hear("opens the board", () => browser.go(url("workshop.html")), `!!${board}?.querySelector("h2, h3")`);
    await reader.aside(() => reader.key("ctrl+Home"));
    for (let line = 0; line < 10; line++) await reader.press("Down");
    await reader.along("Tab", `${board}.activeElement?.localName === "select"`);
    await reader.press("shift+Tab", { shown: `${board}.activeElement?.localName === "input"` });
    await reader.press("Insert+a Insert+a", { as: "Orca+A twice: keys go to the page" });
    await reader.type("Spring day");
    await reader.press("Tab");
    await reader.hear("names a code of another workshop", () => browser.ask(`document.querySelector("boundary-board").add("7K2M-9QXA-4TCE")`));
    await reader.press("Insert+a", { as: "Orca+A: keys go through the page" });
    for (let heading = 0; heading < 4; heading++) await reader.press("h", { as: "H: the next heading" });
  },
};

/** The first topic of a check that nobody has taken in this tab. */
async function begun(browser, url) {
  await browser.go(url("index.html?language=en"));
  await browser.ask(`sessionStorage.clear(), window.name = ""`);
  await browser.go(url("index.html"));
  await browser.ask(`new Promise((done) => { const look = () => ${find("[data-action=begin]")} ? done() : setTimeout(look, 20); look(); })`);
  await browser.ask(`${find("[data-action=begin]")}.click()`);
  await browser.ask(`new Promise((done) => { const look = () => ${find("[data-screen=topic]")} ? done() : setTimeout(look, 20); look(); })`);
}
