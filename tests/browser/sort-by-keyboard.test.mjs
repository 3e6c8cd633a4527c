// A complete sort without touching mouse or screen.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BESIDE_TEAMS, islandReady, launch, open } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
import { columnOf, dealt, finish, receiptOn } from "./support/sorting.mjs";

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(), launch()]); });
after(async () => { await browser?.close(); await server?.stop(); });

/** Tabs forward until `locator` has the focus, as a person would. */
async function tabTo(page, locator) {
  for (let presses = 0; presses < 120; presses += 1) {
    if (await locator.evaluate((element) => element === document.activeElement).catch(() => false)) return;
    await page.keyboard.press("Tab");
  }
  assert.fail(`the tab key never reached ${locator}`);
}

async function press(page, locator) {
  await tabTo(page, locator);
  await page.keyboard.press("Enter");
}

test("a sort by keyboard alone", async () => {
  const visit = await open(browser, server, { viewport: { width: 1366, height: 768 } });
  const { page } = visit;
  await page.goto(server.links.participant);
  await press(page, page.getByRole("button", { name: "Jeg deltar" }));
  await islandReady(page);
  await press(page, page.getByRole("button", { name: "Fortsett" }));

  // Piles: the digits work wherever the focus is within the step.
  await tabTo(page, page.locator("[data-pile=disagree]"));
  for (let index = 0; index < 36; index += 1) await page.keyboard.press(String((index % 3) + 1));
  await page.getByRole("heading", { name: "Alle påstandene ligger i en bunke" }).waitFor();
  await press(page, page.getByRole("button", { name: "Fortsett" }));
  await page.locator(".board").waitFor();

  // Grid: N takes the next card of the open pile; at most three presses place it.
  await tabTo(page, page.locator(".plist button").first());
  for (const { rank } of dealt()) {
    await page.keyboard.press("n");
    const keys = rank < 0 ? ["-", String(-rank), "Enter"] : [String(rank), "Enter"];
    assert.ok(keys.length <= 3);
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
    const focused = await page.evaluate(() => document.activeElement?.className ?? "");
    assert.match(focused, /card/, "the focus stays on the card that was moved");
  }
  assert.equal(await page.locator(".q .card").count(), 36);

  // Arrows walk the grid; Control and Z undoes.
  await page.keyboard.press("Home");
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
  assert.equal(await page.evaluate(() => document.activeElement?.dataset.col), "0");
  await page.keyboard.press("Control+z");
  assert.equal(await page.locator(".q .card").count(), 35);
  await page.keyboard.press("Control+Shift+Z");
  assert.equal(await page.locator(".q .card").count(), 36);

  await press(page, page.getByRole("button", { name: "Se over" }));
  await finish(page, (locator) => press(page, locator));
  await press(page, page.getByRole("button", { name: "Send sorteringen" }));
  await page.getByRole("heading", { name: "Takk. Sorteringen din er levert." }).waitFor();
  await receiptOn(page);
  await visit.close();
});

test("Escape releases a card, and P and Backspace put it aside and back", async () => {
  const visit = await open(browser, server, BESIDE_TEAMS);
  const { page } = visit;
  await page.goto(server.links.participant);
  await press(page, page.getByRole("button", { name: "Jeg deltar" }));
  await islandReady(page);
  await press(page, page.getByRole("button", { name: "Fortsett" }));
  await press(page, page.getByRole("button", { name: "Hopp over og sorter direkte" }));
  await tabTo(page, page.getByRole("button", { name: "Neste i bunken" }));
  await page.keyboard.press("n");
  await page.getByText("Valgt", { exact: false }).first().waitFor();
  await page.keyboard.press("p");
  assert.match(await page.locator("[data-stack=aside]").innerText(), /Til side\s*1/);
  await page.keyboard.press("Control+z");
  assert.match(await page.locator("[data-stack=aside]").innerText(), /Til side\s*0/);
  assert.equal(columnOf(0), 5);
  await visit.close();
});
