// A whole analysis: factors chosen, turned by keyboard and by hand, a flag with a reason, names, a branch, undo,
// the browser closed and opened again, and the same numbers afterwards.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { accessible, BESIDE_TEAMS, DESKTOP, fitsAcross, launch, open } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";

let server, browser, state, study, branch;
before(async () => { [server, browser] = await Promise.all([startServer(), launch()]); });
after(async () => { await browser?.close(); await server?.stop(); });

const PASSWORD = "en lang setning som passord";

async function visit(options = DESKTOP) {
  return open(browser, server, { ...options, storageState: state });
}

const go = (page, tab) => page.goto(`${branch}/${tab}`);
const result = async (page) => (await page.request.get(`${branch}/result.json`)).text();
const loadings = (page) => page.locator("[data-loading]").allInnerTexts();
const ready = (page) => page.waitForSelector("[data-ready]");
/** What follows the points has followed. */
const settled = (page) => page.waitForSelector("[data-live]:not([data-behind])");

test("an analysis begins with what was looked at", async () => {
  const seen = await visit();
  const { page } = seen;
  await page.goto(server.links.welcome);
  for (const field of await page.locator("input[type=password]").all()) await field.fill(PASSWORD);
  await page.locator("main button[type=submit]").click();
  await page.waitForURL("**/studies");
  await page.locator("main a[href^='/studies/']", { hasText: "Rådgivere" }).first().click();
  study = new URL(page.url()).pathname;
  await page.goto(`${study}/analysis?extraction=centroid&factors=4`);
  await page.getByRole("button", { name: "Begynn analysen" }).click();
  await page.waitForURL("**/number");
  branch = new URL(page.url()).pathname.replace(/\/number$/, "");
  state = await page.context().storageState();
  assert.equal(await page.locator("input[type=checkbox][name^=factor-]:checked").count(), 4);
  await accessible(page, "number");
  await seen.close();
});

test("any of the extracted factors are kept, with a reason, and undone", async () => {
  const seen = await visit();
  const { page } = seen;
  await go(page, "number");
  await page.getByLabel("Faktor 4").uncheck();
  await page.getByLabel("Hvorfor? (kan stå tomt)").first().fill("Tre kan tolkes.");
  await page.getByRole("button", { name: "Behold de avkryssede" }).click();
  await page.getByText("3 faktorer").first().waitFor();
  await page.getByRole("button", { name: /Angre/ }).click();
  await page.getByText("4 faktorer").first().waitFor();
  await seen.close();
});

test("by keyboard and by hand the numbers follow, and what is kept is what was seen", async () => {
  const seen = await visit();
  const { page } = seen;
  await go(page, "rotation?a=1&b=2");
  await ready(page);
  await accessible(page, "rotation");
  const start = await loadings(page);
  await page.locator("[data-plane]").focus();
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("ArrowRight");
  await page.keyboard.press("Control+ArrowLeft");
  await page.waitForFunction(() => document.querySelector("[data-plane]").getAttribute("aria-valuenow") === "2.9");
  await settled(page);
  const byKey = await loadings(page);
  assert.notDeepEqual(byKey, start);
  assert.equal(await page.locator("#angle").inputValue(), "2,9");

  // The server, asked for the same angle without script, says the same.
  const plain = await open(browser, server, { ...DESKTOP, storageState: state, javaScriptEnabled: false });
  await go(plain.page, "rotation?a=1&b=2&angle=2,9");
  assert.deepEqual(await loadings(plain.page), byKey);
  const cells = (which) => which.locator("[data-place]").evaluateAll((all) => all.map((cell) => `${cell.className} ${cell.textContent}`));
  assert.deepEqual(await cells(page), await cells(plain.page));
  await plain.close();

  // By hand: grip the cloud to the right of the origin and pull it upward.
  await page.keyboard.press("Home");
  const box = await page.locator("[data-plane]").boundingBox();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  await page.mouse.move(x + 100, y);
  await page.mouse.down();
  await page.mouse.move(x + 95, y - 20, { steps: 5 });
  await page.mouse.up();
  const angle = Number(await page.locator("[data-plane]").getAttribute("aria-valuenow"));
  assert.ok(angle < -10 && angle > -14, `${angle}`);
  await page.getByRole("button", { name: "Behold dreiningen" }).click();
  await page.waitForURL("**/rotation?a=1&b=2");
  await ready(page);
  const step = (await (await page.request.get(`${branch}/decisions.json`)).json()).decisions.at(-1).decision;
  assert.equal(step.steps[0].angle, Math.round(angle * 1000));
  assert.equal(await page.locator("[data-plane]").getAttribute("aria-valuenow"), "0");
  await seen.close();
});

test("a flag by hand, a name, a branch; after closing the browser everything is there", async () => {
  const before = await visit();
  {
    const { page } = before;
    await go(page, "loadings");
    await accessible(page, "loadings");
    await page.getByRole("row", { name: /C5ZP/ }).getByRole("link").nth(3).click();
    await page.getByRole("heading", { name: "C5ZP" }).waitFor();
    await accessible(page, "a sort");
    await page.getByRole("button", { name: "Flagg på faktor 3" }).click();
    // Without a reason nothing is decided; what was chosen is kept.
    await page.getByText("Et valg for hånd trenger en begrunnelse.").first().waitFor();
    await accessible(page, "refused");
    await page.getByLabel("Hvorfor?").fill("Kommentarene peker hit.");
    await page.getByRole("button", { name: "Bestem dette" }).click();
    await page.getByText("Flagget for hånd på faktor 3: Kommentarene peker hit.").waitFor();
    await go(page, "factors?factor=3");
    await page.getByLabel("På bokmål").fill("Sammen om saken");
    await page.getByRole("button", { name: "Gi navn" }).first().click();
    await page.waitForURL("**/factors?factor=3");
    await accessible(page, "factors");
    await go(page, "log");
    await accessible(page, "log");
    await page.locator(".record > li").nth(3).getByText("Gren ut herfra").click();
    await page.locator(".record > li").nth(3).getByLabel("Navn på analysen").fill("Bare varimax");
    await page.locator(".record > li").nth(3).getByRole("button", { name: "Lag forgreningen" }).click();
    await page.getByRole("heading", { name: "Bare varimax" }).waitFor();
  }
  const there = await result(before.page);
  await before.close();

  const later = await visit(BESIDE_TEAMS);
  const { page } = later;
  await go(page, "log");
  await page.getByText("Faktor 3 heter «Sammen om saken» på bokmål.", { exact: true }).waitFor();
  await page.getByRole("link", { name: "sammenlikn Bare varimax" }).click();
  await page.getByRole("heading", { name: "Mot «Bare varimax»" }).waitFor();
  await accessible(page, "comparison");
  assert.equal(await result(page), there);
  await later.close();
});

test("a figure is saved in a chosen width without script", async () => {
  const seen = await visit({ ...DESKTOP, javaScriptEnabled: false });
  const { page } = seen;
  await go(page, "figures");
  const scree = page.locator("section", { has: page.getByRole("heading", { name: "Egenverdier" }) });
  await scree.getByText("Lagre egenverdiene som figur").click();
  await scree.getByLabel("Bredde").fill("80");
  for (const [format, begins] of [["SVG", "<svg"], ["PNG", "\x89PNG"], ["PDF", "%PDF"]]) {
    const waiting = page.waitForEvent("download");
    await scree.getByRole("button", { name: format }).click();
    const download = await waiting;
    assert.match(download.suggestedFilename(), new RegExp(`-scree\\.${format.toLowerCase()}$`));
    const content = await readFile(await download.path(), "latin1");
    assert.ok(content.startsWith(begins), format);
  }
  await scree.getByLabel("Bredde").fill("5");
  await scree.getByRole("button", { name: "PNG" }).click();
  await page.getByText("Skriv en bredde fra 20 til 330 mm.").first().waitFor();
  await seen.close();
});

test("every page fits beside a meeting", async () => {
  const seen = await visit(BESIDE_TEAMS);
  for (const tab of ["number", "rotation", "loadings", "factors", "compare", "interpretation", "figures", "report", "log"]) {
    await go(seen.page, tab);
    await fitsAcross(seen.page, tab);
    await accessible(seen.page, `${tab} at 900`);
  }
  await seen.close();
});

test("turning holds its pace on a slow machine", async (context) => {
  const seen = await visit();
  const { page } = seen;
  await go(page, "rotation?a=1&b=2");
  await ready(page);
  const session = await page.context().newCDPSession(page);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  const box = await page.locator("[data-plane]").boundingBox();
  const frames = await page.evaluate(async ({ x, y, radius }) => {
    const plane = document.querySelector("[data-plane]");
    const at = (degrees, type) => plane.dispatchEvent(new PointerEvent(type, {
      bubbles: true, pointerId: 1, button: 0,
      clientX: x + radius * Math.cos(degrees * Math.PI / 180), clientY: y - radius * Math.sin(degrees * Math.PI / 180),
    }));
    plane.setPointerCapture = () => {};
    at(0, "pointerdown");
    const gaps = [];
    let last = performance.now();
    for (let frame = 1; frame <= 120; frame += 1) {
      at(frame / 2, "pointermove");
      const now = await new Promise((done) => requestAnimationFrame(done));
      gaps.push(now - last);
      last = now;
    }
    at(60, "pointerup");
    return gaps.slice(10).sort((a, b) => a - b);
  }, { x: box.x + box.width / 2, y: box.y + box.height / 2, radius: 100 });
  const median = frames[frames.length / 2];
  context.diagnostic(`25 sorts, 36 statements, four times slower: median frame ${median.toFixed(1)} ms, worst ${frames.at(-1).toFixed(1)} ms`);
  assert.ok(median < 34, `${median} ms`);
  await seen.close();
});
