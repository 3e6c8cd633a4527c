// The grid editor: columns pulled by their edge, the sum, and the board as participants will see it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, DESKTOP, fitsAcross, launch, open, PHONE } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
import { longStatements } from "./support/statements.mjs";
import { signIn } from "./support/study.mjs";

let server, browser, state, study;
before(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
  const visit = await open(browser, server, DESKTOP);
  study = await draft(visit.page, 36);
  state = await visit.context.storageState();
  await visit.close();
});
after(async () => { await browser?.close(); await server?.stop(); });

const SHOTS = process.env.SYNSPUNKT_SHOTS;

/** Signs in, makes a draft with so many of the longest statements and gives its path. */
async function draft(page, count) {
  await signIn(page, server);
  await page.goto("/studies/new");
  await page.locator("[name=title]").fill("Rutenett");
  await page.locator("[name=instruction]").fill("Hvor enig er du?");
  await page.locator("[name=statements]").fill(longStatements(count).join("\n"));
  await page.locator("main button[type=submit]").first().click();
  await page.waitForURL(/\/studies\/[0-9A-Z]{26}/);
  return new URL(page.url()).pathname.split("/").slice(0, 3).join("/");
}

const heights = (page) => page.locator(".gcols input").evaluateAll((fields) => fields.map((field) => Number(field.value)));

test("a column is pulled longer and shorter, and the board in two sizes follows a sum that is right", async () => {
  const visit = await open(browser, server, { ...DESKTOP, storageState: state });
  const { page } = visit;
  await page.goto(`${study}/grid`);
  const before = await heights(page);
  assert.equal(before.reduce((sum, height) => sum + height), 36);
  const boards = page.locator(".boards iframe");
  assert.equal(await boards.count(), 2);
  const sources = () => boards.evaluateAll((frames) => frames.map((frame) => frame.getAttribute("src")));
  const first = await sources();
  const beside = page.frameLocator(".board-beside iframe");
  await beside.locator(".q").first().waitFor();
  const phone = page.frameLocator(".board-phone iframe");
  await phone.getByRole("main").waitFor();

  // Pull the first column one cell down and the second one cell up: the sum is right again.
  const pull = async (column, cells) => {
    const area = page.locator(".gcols .cells").nth(column);
    await area.scrollIntoViewIfNeeded();
    const last = await area.locator("i").last().boundingBox();
    const [x, y] = [last.x + last.width / 2, last.y + last.height / 2];
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(x, y + cells * (last.height + 2) + last.height / 2, { steps: 4 });
    await page.mouse.up();
  };
  await pull(0, 1);
  assert.equal((await heights(page))[0], before[0] + 1);
  assert.match(await page.locator(".sum").innerText(), /37/);
  await page.waitForTimeout(800);
  assert.deepEqual(await sources(), first, "a grid that does not fit is shown on no board");
  await pull(1, -1);
  const after = await heights(page);
  assert.deepEqual(after.slice(0, 2), [before[0] + 1, before[1] - 1]);
  await page.waitForFunction((old) => document.querySelector(".boards iframe").getAttribute("src") !== old, first[0]);
  await beside.locator(".q").first().waitFor();
  await fitsAcross(page, "grid editor");
  await accessible(page, "grid editor");
  if (SHOTS) await page.screenshot({ path: `${SHOTS}/grid-editor-desktop.png`, fullPage: true });

  // Fields and keys do the same.
  await page.locator("#height-0").focus();
  await page.keyboard.press("ArrowDown");
  await page.locator("#height-1").focus();
  await page.keyboard.press("ArrowUp");
  assert.deepEqual(await heights(page), before);
  await page.locator("button[name=do][value=save]").last().click();
  await page.waitForURL(/\/studies\/[0-9A-Z]{26}$/);
  await visit.close();
});

test("the board to look at has cards that move, and nothing is kept or sent", async () => {
  const visit = await open(browser, server, { ...DESKTOP, storageState: state });
  const { page } = visit;
  const sent = [];
  page.on("request", (request) => { if (request.method() === "POST") sent.push(request.url()); });
  await page.goto(`${study}/preview/board`);
  await page.locator(".q").first().waitFor();
  await accessible(page, "board to look at");
  assert.match(await page.locator("body").innerText(), /Dette er en forhåndsvisning/);
  const kept = await page.evaluate(async () => (await indexedDB.databases()).length + localStorage.length);
  assert.equal(kept, 0);
  await page.getByRole("button", { name: "Tilbake til rutenettet" }).first().click();
  await page.waitForURL(/\/grid/);
  assert.deepEqual(sent, []);
  for (const [size, device] of Object.entries({ phone: PHONE })) {
    await page.setViewportSize(device.viewport);
    await fitsAcross(page, `grid (${size})`);
    await accessible(page, `grid (${size})`);
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/grid-editor-${size}.png`, fullPage: true });
  }
  await visit.close();
});
