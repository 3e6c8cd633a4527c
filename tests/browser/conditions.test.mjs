// The same statements under two conditions of instruction: sorted by one person, held against each other by another.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, BESIDE_TEAMS, DESKTOP, fitsAcross, islandReady, launch, open, PHONE } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
import { pileEverything, placeEverything, receiptOn } from "./support/sorting.mjs";
import { openStudy, signIn } from "./support/study.mjs";
import { goOn } from "./support/walk.mjs";

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(), launch()]); });
after(async () => { await browser?.close(); await server?.stop(); });

const SIZES = { desktop: DESKTOP, teams: BESIDE_TEAMS, phone: PHONE };
const COLLEAGUE = "Hvor enig tror du at en kollega er?";
/** A folder for pictures, if somebody wants to look. */
const SHOTS = process.env.SYNSPUNKT_SHOTS;

/** Looks at the page that is open, at every size and in the dark. */
async function look(page, name) {
  for (const [size, { viewport }] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    await fitsAcross(page, `${name} (${size})`);
    await accessible(page, `${name} (${size})`);
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}-${size}.png`, fullPage: true });
  }
  await page.setViewportSize(DESKTOP.viewport);
  await page.emulateMedia({ colorScheme: "dark" });
  // Colours glide from light to dark.
  await page.waitForTimeout(500);
  await accessible(page, `${name} in the dark`);
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}-dark.png`, fullPage: true });
  await page.emulateMedia({ colorScheme: "light" });
}

/** Writes the two conditions of a draft. */
async function twoConditions(page, study) {
  await page.goto(`${study}/conditions`);
  await page.locator("#name-1-nb").fill("meg selv");
  await page.locator("#name-2-nb").fill("en kollega");
  await page.locator("#instruction-2-nb").fill(COLLEAGUE);
  await page.locator("#open-2").check();
  if (SHOTS) await look(page, "conditions-draft");
  await page.getByRole("button", { name: "Lagre", exact: true }).click();
  await page.waitForURL("**/texts");
}

/** From the first step of the sort to the receipt. */
async function sort(page, pseudonym) {
  await islandReady(page);
  await goOn(page);
  await pileEverything(page);
  await goOn(page);
  await page.locator(".board").waitFor();
  const condition = await page.locator("h1:visible").first().innerText();
  await placeEverything(page);
  await page.locator("[data-do=finish]").click();
  await goOn(page);
  await goOn(page);
  const field = page.locator("#pseudonym:visible");
  const offered = await field.inputValue();
  if (pseudonym) await field.fill(pseudonym);
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/send-${pseudonym ?? "next"}.png` });
  await goOn(page);
  await page.locator("[data-receipt]").waitFor({ state: "attached" });
  await islandReady(page);
  return { condition, offered, receipt: await receiptOn(page) };
}

/** Sorts of seven persons by both questions, two of whom have changed sides in between. */
function waves(grid) {
  const ranks = grid.flatMap(([rank, height]) => Array(height).fill(rank));
  const bent = (turn) => ranks.map((_, index) => ranks[(index + turn) % ranks.length]);
  const one = [0, 1, 0, 1].map((turn) => bent(turn));
  const other = [0, 1, 11].map((turn) => bent(turn).toReversed());
  const first = [...one, ...other];
  const second = first.map((sort, index) => (index === 0 || index === 5 ? sort.toReversed() : sort.with(5, sort[6]).with(6, sort[5])));
  const csv = (sorts) => ["no", ...sorts.map((_, index) => `P${index + 1}`)].join(";") + "\n"
    + ranks.map((_, row) => [row + 1, ...sorts.map((sort) => sort[row])].join(";")).join("\n");
  return [csv(first), csv(second)];
}

/** Reads sorts in for both conditions, analyses the first, and looks at what became of the second. */
async function twoWaves(page) {
  await page.goto("/studies");
  const study = await page.locator("main .studies a").first().getAttribute("href");
  const { grid } = await (await page.request.get(`${study}/export/json`)).json();
  for (const [index, sorts] of waves(grid).entries()) {
    await page.goto(`${study}/sorts`);
    await page.locator("form[action$='sorts/file'] select").selectOption(String(index + 1));
    await page.locator("#file").setInputFiles({ name: "sorts.csv", mimeType: "text/csv", buffer: Buffer.from(sorts) });
    await page.locator("form[action$='sorts/file'] button").click();
    await page.waitForURL("**/sorts");
  }
  await look(page, "sorts");
  await page.getByRole("link", { name: /Sammenlign med «en kollega» \(P1\)/ }).click();
  assert.match(await page.locator("main").innerText(), /P1 · meg selv/);
  await page.goto(`${study}/analysis?extraction=pca&factors=2`);
  await page.locator("form[action*='analysis/start'] [name=name]").fill("Hovedanalyse");
  await page.locator("form[action*='analysis/start'] button").click();
  await page.getByRole("link", { name: "To runder" }).click();
  assert.match(await page.locator("main").innerText(), /7 personer har sortert etter både/);
  await look(page, "waves");
  await page.goto(`${study}/conditions`);
  await look(page, "conditions");
}

test("one person sorts under both, and nothing but the pseudonym goes along", async () => {
  const desk = await open(browser, server, DESKTOP);
  await signIn(desk.page, server);
  const statements = Array.from({ length: 12 }, (_, index) => `Påstand ${index + 1} om arbeidsdagen.`);
  const link = await openStudy(desk.page, {
    title: "To synsvinkler", statements, prepare: (study) => twoConditions(desk.page, study),
  });

  const visit = await open(browser, server, DESKTOP);
  const { page, context } = visit;
  await page.goto(link);
  await look(page, "information");
  assert.match(await page.locator("main").innerText(), /pseudonymet som knytter sorteringene dine sammen/);
  await page.locator(".consent [type=submit]").click();
  const first = await sort(page, "Fjellrev");
  assert.match(first.offered, /^[A-Z0-9]{4}$/);
  await look(page, "thanks");

  await page.getByRole("button", { name: /Sorter nå: en kollega/ }).click();
  await islandReady(page);
  assert.ok(!page.url().includes("Fjellrev"), "the pseudonym is in no address");
  const second = await sort(page);
  assert.equal(second.condition, COLLEAGUE, "what one sorts by stands on the board");
  assert.equal(second.offered, "Fjellrev");
  assert.notEqual(second.receipt, first.receipt);
  assert.equal(await page.getByText("Vil du sortere én gang til?").count(), 0);
  assert.deepEqual(await context.cookies(), [], "and in no cookie");
  const left = await page.evaluate(() => indexedDB.databases());
  assert.deepEqual(left, [], "the browser keeps neither sort");
  await visit.close();

  await twoWaves(desk.page);
  await desk.close();
});
