// A complete sort by finger on a phone: the list, never the grid.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, fitsAcross, islandReady, launch, open, PHONE } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
import { dealt, finish, receiptOn } from "./support/sorting.mjs";

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(), launch()]); });
after(async () => { await browser?.close(); await server?.stop(); });

/** Fails if anything one can tap is smaller than 44 px in both directions. */
async function roomForFingers(page, where) {
  const small = await page.evaluate(() =>
    [...document.querySelectorAll("button, select, input:not([type=hidden])")]
      .filter((element) => element.checkVisibility())
      .map((element) => ({ box: element.getBoundingClientRect(), text: element.textContent.trim() }))
      .filter(({ box }) => box.width > 1 && (box.height < 43.5 || box.width < 43.5))
      .map(({ box, text }) => `${text} ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`));
  assert.deepEqual(small, [], `too small on ${where}`);
}

test("a sort by touch at 390 × 844", async () => {
  const visit = await open(browser, server, PHONE);
  const { page } = visit;
  const tap = (locator) => locator.tap();
  await page.goto(server.links.participant);
  await fitsAcross(page, "information");
  await tap(page.getByRole("button", { name: "Jeg deltar" }));
  await islandReady(page);
  await fitsAcross(page, "read");
  await tap(page.getByRole("button", { name: "Fortsett" }));
  await accessible(page, "piles on a phone");
  await roomForFingers(page, "piles");
  for (let index = 0; index < 36; index += 1) {
    await tap(page.locator(`[data-pile=${["disagree", "neutral", "agree"][index % 3]}]`));
  }
  await fitsAcross(page, "finished piles");
  await tap(page.getByRole("button", { name: "Fortsett" }));
  await page.locator(".board.is-list").waitFor();
  await accessible(page, "list");
  await roomForFingers(page, "list");
  for (const { rank } of dealt()) {
    await tap(page.getByRole("button", { name: "Velg", exact: true }).first());
    await tap(page.locator(`[data-jump="${rank}"]`));
  }
  await page.getByText("36 av 36 plassert").waitFor();
  await fitsAcross(page, "list");
  await tap(page.getByRole("button", { name: "Se over" }));
  await finish(page, tap);
  await tap(page.getByRole("button", { name: "Send sorteringen" }));
  await page.getByRole("heading", { name: "Takk. Sorteringen din er levert." }).waitFor();
  await receiptOn(page);
  await fitsAcross(page, "thanks");
  await visit.close();
});
