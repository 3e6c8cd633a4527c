// From an empty installation to an open study with a Q set chosen from sixty candidates in two languages, by keyboard;
// then sorts, closing, an analysis, every format out, and back into a second empty installation: the same result.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, BESIDE_TEAMS, DESKTOP, fitsAcross, launch, open } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
import { sortPlainly } from "./support/sorting.mjs";
import { PASSWORD } from "./support/study.mjs";

let first, second, browser;
before(async () => {
  [first, second, browser] = await Promise.all([startServer({ demo: false }), startServer({ demo: false }), launch()]);
});
after(async () => { await browser?.close(); await first?.stop(); await second?.stop(); });

/**
 * Work as the keystroke-level model counts it (Card, Moran and Newell 1980): 0.28 s for a key of an average typist
 * and 1.35 s to make up one's mind before each decision. Reading is counted by words, 238 a minute (Brysbaert 2019).
 */
const KEY = 0.28, MIND = 1.35, WORD = 60 / 238;
class Work {
  seconds = 0;
  parts = {};
  add(part, seconds) {
    this.seconds += seconds;
    this.parts[part] = (this.parts[part] ?? 0) + seconds;
  }
}

/** A researcher who has a keyboard only. */
class Typist {
  seen = new Set();

  constructor(page, work) { Object.assign(this, { page, work }); }

  /** Reads lines that have not been read before. */
  read(lines) {
    for (const line of lines.map((text) => text.trim()).filter((text) => text && !this.seen.has(text))) {
      this.seen.add(line);
      this.work.add("reading", line.split(/\s+/).length * WORD);
    }
  }

  async press(key) {
    await this.page.keyboard.press(key);
    this.work.add("keys", KEY);
  }

  /** Goes on by tab until the focus is on what `selector` names. */
  async tabTo(selector) {
    for (let presses = 0; presses < 400; presses += 1) {
      if (await this.page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
      await this.press("Tab");
    }
    assert.fail(`no tab leads to ${selector}`);
  }

  /** Makes up one's mind and presses a key on what `selector` names. */
  async act(selector, key = "Enter") {
    await this.tabTo(selector);
    this.work.add("decisions", MIND);
    await this.press(key);
  }

  /** The same on a button that sends a form, until the page it leads to is there. */
  async send(selector) {
    await this.tabTo(selector);
    this.work.add("decisions", MIND);
    await Promise.all([this.page.waitForEvent("load"), this.press("Enter")]);
  }

  async type(selector, text) {
    await this.tabTo(selector);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.insertText(text);
    this.work.add("typing", MIND + KEY * text.length);
  }

  /** A page has been opened: its headings, labels and help are read, each the first time it is seen; so are the
   * candidates, but not where each comes from. */
  async arrive(path, where) {
    if (path) await this.page.goto(path);
    this.work.add("pages", MIND + KEY);
    const lines = await this.page.locator("main").evaluate((main) =>
      [...main.querySelectorAll("h1, h2, legend, label, .help, .meta:not(.known .meta)")]
        .filter((part) => part.checkVisibility()).map((part) => part.innerText));
    this.read(lines);
    await accessible(this.page, where);
    await fitsAcross(this.page, where);
  }
}

const WHO = ["meg selv", "kolleger", "ledelsen"];
const WHAT = ["kunnskap", "makt"];
const TOPICS = [["kaffen", "the coffee"], ["møtene", "the meetings"], ["rutinene", "the routines"],
  ["lokalene", "the rooms"], ["systemene", "the systems"], ["reglene", "the rules"], ["tiden", "the time"],
  ["ansvaret", "the duties"], ["planene", "the plans"], ["samtalene", "the talks"]];
const CHOSEN = 24;

/** Sixty candidates in two languages, ten topics in each of six cells. */
function sixty() {
  const rows = ["påstand;en;hvem;hva;kilde"];
  for (const [w, who] of WHO.entries()) for (const [h, what] of WHAT.entries()) for (const [t, [nb, en]] of TOPICS.entries()) {
    const norwegian = `Det er ${["jeg", "vi", "de"][w]} som ${["kan mest om", "bestemmer over"][h]} ${nb}`;
    const english = `It is ${["I", "we", "they"][w]} who ${["know most about", "decide on"][h]} ${en}`;
    rows.push([norwegian, english, who, what, `Intervju ${t}`].join(";"));
  }
  return rows.join("\r\n");
}

/** Uses the link of the first researcher. */
async function begin(visit, server) {
  const { page } = visit;
  await page.goto(server.links.welcome);
  for (const field of await page.locator("input[type=password]").all()) await field.fill(PASSWORD);
  await page.locator("main button[type=submit]").click();
  await page.waitForURL("**/studies");
}

async function saved(page, path) {
  const answer = await page.request.get(path);
  assert.equal(answer.status(), 200, path);
  return answer.body();
}

/** Begins an analysis with the same choices everywhere and gives the address of its branch. */
async function analyse(page, study) {
  await page.goto(`${study}/analysis?extraction=centroid&factors=2`);
  await page.getByRole("button", { name: "Begynn analysen" }).click();
  await page.waitForURL("**/number");
  return new URL(page.url()).pathname.replace(/\/number$/, "");
}

/** The one branch of a study that came with its file. */
async function onlyBranch(page, study) {
  await page.goto(`${study}/analysis`);
  const links = await page.locator(`main a[href^="${study}/analysis/"]`).evaluateAll((all) => all.map((link) => link.pathname));
  const branches = new Set(links.map((path) => path.match(/^.*\/analysis\/[0-9A-Z]{26}/)?.[0]).filter(Boolean));
  assert.equal(branches.size, 1, [...branches].join(" "));
  return [...branches][0];
}

const result = async (page, branch) => (await saved(page, `${branch}/result.json`)).toString();

test("an empty installation, an open study, every format out and in, the same result", async () => {
  const visit = await open(browser, first, BESIDE_TEAMS);
  const { page } = visit;
  await begin(visit, first);
  const work = new Work();
  const typist = new Typist(page, work);

  await typist.arrive("/studies/new", "new study");
  await typist.type("#title", "Kontorvaner");
  await typist.type("#instruction", "Hvor godt passer dette med din arbeidsdag?");
  await typist.act("[name=others][value=en]", "Space");
  await typist.send("main form .btn-solid");
  await page.waitForURL(/\/studies\/[0-9A-Z]{26}$/);
  const study = new URL(page.url()).pathname;

  await typist.arrive(`${study}/concourse/dimensions`, "dimensions");
  await typist.type("#row-name", "Hvem");
  for (const [index, name] of WHO.entries()) await typist.type(`#row-aspect-${index + 1}`, name);
  await typist.type("#column-name", "Hva");
  for (const [index, name] of WHAT.entries()) await typist.type(`#column-aspect-${index + 1}`, name);
  await typist.send("main form .btn-solid");
  await typist.arrive(`${study}/concourse/add`, "adding");
  // Choosing a file is a dialogue of the system: counted as two decisions and twenty keys.
  await page.locator("#file").setInputFiles({ name: "kandidater.csv", mimeType: "text/csv", buffer: Buffer.from(sixty()) });
  work.add("decisions", 2 * MIND);
  work.add("keys", 20 * KEY);
  await typist.send("main form .btn-solid");
  await page.getByRole("heading", { name: "60 kandidater" }).waitFor();

  await typist.arrive(null, "concourse");
  // Each candidate has been read with the page, and is taken or not.
  for (let number = 1; number <= 60; number += 1) {
    await typist.tabTo(`#chosen-${number}`);
    work.add("decisions", MIND);
    if ((number - 1) % 10 < CHOSEN / 6) await typist.press("Space");
  }
  await typist.send("main form [name=do][value=count]");
  await page.locator(".counts-now", { hasText: `${CHOSEN} valgt` }).waitFor();
  const cells = await page.locator("table.balance td").allInnerTexts();
  assert.ok(cells.includes("4/10") && cells.includes(`${CHOSEN}/60`), cells.join(" "));
  // Enter in a box saves the choice.
  await typist.send("#chosen-1");
  await page.waitForURL(`**${study}/concourse`);

  await typist.arrive(`${study}/grid`, "grid");
  await typist.send("main button[name=do][value=save]");
  await page.waitForURL(`**${study}`);
  for (const language of ["nb", "en"]) {
    await typist.arrive(`${study}/texts?fill=${language}`, `texts, ${language}`);
    if (language === "en") {
      await typist.type("#study-title-en", "Office habits");
      await typist.type("#instruction-en", "How well does this fit your working day?");
    }
    await typist.send("main form .btn-solid");
    await page.waitForURL(`**${study}`);
  }
  await typist.arrive(null, "overview");
  await typist.send(`form[action="${study}/open"] button`);
  await page.getByRole("button", { name: "Lukk studien" }).waitFor();
  console.log(`# ${Math.round(work.seconds)} s of work:`, Object.entries(work.parts).map(([part, seconds]) => `${part} ${Math.round(seconds)}`).join(", "));
  assert.ok(work.seconds < 600, `${work.seconds} s of simulated work`);

  // Eight people sort, three of them in English: two opposed ways of seeing it, and some chance.
  const link = (await page.locator("main").innerText()).match(/\/s\/[a-z0-9-]+/)[0];
  for (let person = 0; person < 8; person += 1) {
    const guest = await open(browser, first, { ...DESKTOP, javaScriptEnabled: false });
    const order = (index) => {
      const shifted = (index + (person % 4) * 2) % CHOSEN;
      return person < 4 ? shifted : CHOSEN - 1 - shifted;
    };
    await sortPlainly(guest.page, person % 3 ? link : `${link}?lang=en`, CHOSEN, order, `Ø${person} ${"åæ".repeat(2)}`);
    await guest.close();
  }
  await page.goto(study);
  await page.getByRole("button", { name: "Lukk studien" }).click();
  await page.waitForLoadState();

  const branch = await analyse(page, study);
  await page.goto(`${branch}/rotation?a=1&b=2`);
  await accessible(page, "rotation");
  const expected = await result(page, branch);

  // Every format goes out; each holds sorts, and all but two also come back with every letter.
  const formats = { json: "json", csv: "zip", xlsx: "xlsx", r: "zip", pqmethod: "zip", "kade-zip": "zip", "kade-xlsx-1": "xlsx", "kade-xlsx-2": "xlsx" };
  await page.goto(`${study}/sorts`);
  const offered = await page.locator(`a[href^="${study}/export/"]`).evaluateAll((all) => all.map((a) => a.pathname.split("/").at(-1)));
  assert.deepEqual(offered.toSorted(), Object.keys(formats).toSorted());
  const away = await open(browser, second, BESIDE_TEAMS);
  await begin(away, second);
  const there = away.page;
  for (const [format, extension] of Object.entries(formats)) {
    const file = await saved(page, `${study}/export/${format}`);
    await there.goto("/studies/import");
    await there.locator("#file").setInputFiles({ name: `studie.${extension}`, mimeType: "application/octet-stream", buffer: file });
    await there.locator("main form .btn-solid").click();
    await there.waitForLoadState();
    if (["json", "pqmethod", "xlsx"].includes(format)) {
      await accessible(there, `what was understood of ${format}`);
      await fitsAcross(there, `what was understood of ${format}`);
    }
    await there.locator("#title").fill(`Fra ${format}`);
    await there.locator("#instruction").fill("Hvor godt passer dette med din arbeidsdag?");
    await there.locator("main form .btn-solid").click();
    await there.waitForURL(/\/studies\/[0-9A-Z]{26}$/);
    const copy = new URL(there.url()).pathname;
    if (format === "json") {
      assert.equal(await result(there, await onlyBranch(there, copy)), expected, "the branch came along, bit for bit");
      continue;
    }
    const again = JSON.parse(await result(there, await analyse(there, copy)));
    assert.deepEqual(again.analysis, JSON.parse(expected).analysis, format);
  }
  await away.close();
  await visit.close();
});
