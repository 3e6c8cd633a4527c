// The browser is killed at a random moment of the sort; with the same profile everything that stood on the screen is there.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { islandReady } from "./support/browser.mjs";
import { profile, startKillable } from "./support/killable.mjs";
import { startServer } from "./support/server.mjs";

/** More of them by hand: SYNSPUNKT_KILLS=100. */
const RUNS = Number(process.env.SYNSPUNKT_KILLS ?? 3);

let server;
before(async () => { server = await startServer(); });
after(async () => { await server?.stop(); });

/** Where every card lies, by number, as the page shows it. */
const places = (page) => page.evaluate(() =>
  Object.fromEntries([...document.querySelectorAll(".q .card")].map((card) => [card.dataset.card, card.dataset.col])));

/** Places the next card and gives where all cards lie once that is on the screen and said to be kept. */
async function placeOne(page) {
  await page.locator("[data-do=walk]:not([data-arg])").click();
  await page.locator(".q-cell").first().click();
  await page.locator(".saved[data-kept]").waitFor();
  return places(page);
}

test(`what was on the screen survives ${RUNS} kills`, async (context) => {
  let lost = 0;
  for (let run = 0; run < RUNS; run += 1) {
    const { folder, remove } = await profile();
    try {
      const first = await startKillable(folder);
      await first.page.goto(`${server.base}${new URL(server.links.participant, server.base).pathname}?lang=nb`);
      await first.page.locator(".consent [type=submit]").click();
      await islandReady(first.page);
      await first.page.locator("[data-do=go][data-arg=grid]").first().evaluate((button) => button.click());
      await first.page.locator(".board").waitFor();
      const moment = Math.random() * 6_000;
      let shown = {};
      const sorting = (async () => {
        for (;;) shown = await placeOne(first.page);
      })().catch(() => {});
      await new Promise((done) => setTimeout(done, moment));
      await first.kill();
      await sorting;

      const second = await startKillable(folder);
      await second.page.goto(`${server.base}${new URL(server.links.participant, server.base).pathname}?lang=nb`);
      await second.page.locator(".consent [type=submit]").click();
      await islandReady(second.page);
      const goOn = second.page.locator("[data-do=continue]");
      if (await goOn.count()) await goOn.click();
      const found = await second.page.locator(".board").count() ? await places(second.page) : {};
      const missing = Object.entries(shown).filter(([card, column]) => found[card] !== column);
      if (missing.length > 0) {
        lost += 1;
        context.diagnostic(`killed after ${moment.toFixed(0)} ms: ${missing.length} of ${Object.keys(shown).length} lost`);
      }
      await second.kill();
    } finally {
      await remove();
    }
  }
  assert.equal(lost, 0);
});
