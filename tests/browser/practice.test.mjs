// The practice round on the board: the same movements as in the sort, nothing kept, nothing sent.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, BESIDE_TEAMS, fitsAcross, islandReady, launch, open, PHONE } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
import { longStatements } from "./support/statements.mjs";
import { openStudy, signIn } from "./support/study.mjs";
import { goOn } from "./support/walk.mjs";

let server, browser, link;
before(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
  const visit = await open(browser, server, BESIDE_TEAMS);
  await signIn(visit.page, server);
  link = await openStudy(visit.page, { title: "Øvelse", statements: longStatements(36), tick: ["practice"] });
  await visit.close();
});
after(async () => { await browser?.close(); await server?.stop(); });

for (const [name, device, press] of [["900 × 700", BESIDE_TEAMS, "click"], ["390 × 844", PHONE, "tap"]]) {
  test(`six cards are practised on the board at ${name}`, async () => {
    const visit = await open(browser, server, device);
    const { page } = visit;
    await page.goto(link);
    await page.locator(".consent [type=submit]")[press]();
    await islandReady(page);
    const asked = [];
    page.on("request", (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));

    for (const pile of ["agree", "agree", "neutral", "neutral", "disagree", "disagree"]) {
      await page.locator(`[data-pile=${pile}]`)[press]();
    }
    await accessible(page, "practised piles");
    await goOn(page);
    await page.locator(".board").waitFor();
    await accessible(page, "the practice board");
    await fitsAcross(page, "the practice board");
    assert.equal(await page.locator(".q-cell, .lfree").count(), device === PHONE ? 3 : 6, "two places in each of three columns");

    // Whoever goes on too early is told what is missing, as in the sort.
    await page.locator("[data-do=finish]")[press]();
    await page.locator("#missing").waitFor();
    for (const column of [2, 2, 1, 1, 0, 0]) {
      await page.locator("[data-do=walk]:not([data-arg])")[press]();
      await page.locator(device === PHONE ? `[data-jump-to="${column}"]` : `.q-cell[data-col="${column}"]`).first()[press]();
    }
    await page.locator("[data-do=finish]")[press]();
    await page.getByRole("heading", { name: "Slik er det" }).waitFor();
    await accessible(page, "what was practised");
    assert.equal(await page.locator(".lrow").count(), 6);
    const kept = await page.evaluate(async () => [localStorage.length, sessionStorage.length, (await indexedDB.databases()).length, document.cookie]);
    assert.deepEqual(kept, [0, 0, 0, ""]);
    assert.deepEqual(asked, [], "nothing is sent");

    await page.getByRole("button", { name: "Begynn sorteringen" })[press]();
    await islandReady(page);
    assert.match(new URL(page.url()).pathname, /\/sort$/);
    await visit.close();
  });
}

test("the practice round can be skipped, on the board and before it", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const visit = await open(browser, server, { ...BESIDE_TEAMS, javaScriptEnabled });
    const { page } = visit;
    await page.goto(link);
    await page.locator(".consent [type=submit]").click();
    if (javaScriptEnabled) await islandReady(page);
    await page.getByRole("button", { name: "Hopp over øvelsen" }).click();
    await page.waitForURL(/\/sort\?/);
    await visit.close();
  }
});
