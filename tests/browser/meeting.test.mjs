// A meeting: one joins with script, the facilitator follows step and count, and messages stay text on both sides.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, BESIDE_TEAMS, DESKTOP, fitsAcross, islandReady, launch, open, PHONE } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";

let server, browser, visit, page, study;
const PASSWORD = "en lang setning som passord";
const HARMFUL = `</textarea><script>alert(1)</script><img src=x onerror=alert(2)>`;

before(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
  visit = await open(browser, server, DESKTOP);
  page = visit.page;
  await page.goto(server.links.welcome);
  for (const field of await page.locator("input[type=password]").all()) await field.fill(PASSWORD);
  await page.locator("main button[type=submit]").click();
  await page.waitForURL("**/studies");
  study = await page.locator(".studies h2 a").first().getAttribute("href");
});
after(async () => { await browser?.close(); await server?.stop(); });

/** The seat list's only row, as one line. */
async function seat() {
  await page.getByRole("link", { name: "Oppdater", exact: true }).click();
  return (await page.locator("tbody tr").innerText()).replace(/\s+/g, " ").trim();
}

test("a seat is told as step and count, through a reload, and help by topic", async () => {
  await page.goto(`${study}/meetings`);
  await accessible(page, "meetings");
  await page.locator("#name").fill("Fagmøte");
  await page.locator("#planned").fill("3");
  await page.getByRole("button", { name: "Forbered møtet" }).click();
  await page.getByRole("button", { name: "Åpne møtet" }).click();
  for (const { viewport } of [DESKTOP, BESIDE_TEAMS, PHONE]) {
    await page.setViewportSize(viewport);
    await fitsAcross(page, `the meeting at ${viewport.width} px`);
    await accessible(page, "the meeting");
  }
  await page.setViewportSize(DESKTOP.viewport);
  const link = await page.locator(".join-link a").getAttribute("href");
  await page.getByRole("link", { name: "Plassliste (ikke for deling)" }).click();

  const joined = await open(browser, server, DESKTOP);
  await joined.page.goto(link);
  await joined.page.getByRole("button", { name: "Jeg deltar" }).click();
  await islandReady(joined.page);
  await joined.page.getByRole("button", { name: "Fortsett" }).click();
  await joined.page.locator("[data-pile=agree]").waitFor();
  await joined.page.waitForTimeout(2_500);
  assert.match(await seat(), /^Plass 1 Bunker 0\/36/);
  await accessible(page, "the seats");

  await joined.page.reload();
  await islandReady(joined.page);
  await joined.page.getByRole("button", { name: "Hjelp", exact: true }).click();
  await joined.page.getByRole("button", { name: "Hvordan jeg sorterer" }).click();
  await joined.page.waitForTimeout(500);
  assert.match(await seat(), /^Plass 1 Bunker 0\/36 Hvordan jeg sorterer/);

  await page.getByRole("link", { name: "Til bildet som kan deles" }).click();
  await page.getByText("Skriv en beskjed").click();
  await page.locator("#until").fill("10:40");
  await page.locator("#back").fill("10:15");
  await page.locator("#announcement").fill(HARMFUL);
  await page.getByRole("button", { name: "Vis til alle" }).click();
  await page.locator(".announced").waitFor();
  await accessible(page, "the meeting with an announcement");
  // Heard with the next word from the seat, on whichever step, and gone for good once it is put away.
  await joined.page.getByRole("button", { name: "Sorter", exact: true }).click();
  await joined.page.setViewportSize(BESIDE_TEAMS.viewport);
  const told = joined.page.locator("[role=status] .told-line");
  await told.waitFor({ timeout: 20_000 });
  const lines = await told.locator("p").allInnerTexts();
  assert.equal(lines.length, 3);
  assert.match(lines[0], /^Pause. Vi fortsetter kl. 10:15/);
  assert.match(lines[1], /til kl. 10:40/);
  assert.equal(lines[2], HARMFUL);
  await accessible(joined.page, "the board with an announcement");
  assert.equal(await joined.page.evaluate(() => document.documentElement.scrollHeight - window.innerHeight), 0);
  await joined.page.locator(".q-cell").first().waitFor();
  await told.getByRole("button", { name: "Lukk" }).click();
  await joined.page.getByRole("button", { name: "Piler" }).or(joined.page.getByRole("button", { name: "Bunker" })).first().click();
  await joined.page.waitForTimeout(3_000);
  assert.equal(await told.count(), 0, "what was put away does not come back");
  await joined.close();

  assert.equal(await page.getByText("Plass 1").count(), 0, "what is shared names no seat");
  await page.getByRole("button", { name: "Avslutt møtet" }).click();
  await page.getByText("Møtet er avsluttet").waitFor();
});

test("harmful words in a message stay words", async () => {
  await page.goto(`${study}/messages`);
  await page.locator("#text").fill(HARMFUL);
  await page.getByRole("button", { name: "Legg igjen beskjeden" }).click();
  await page.locator(".message-text").first().waitFor();
  assert.equal(await page.locator(".message-text").first().innerText(), HARMFUL);
  await accessible(page, "messages");
  // Neither a dialog nor a violation of the policy has been reported all the while.
  await visit.close();
});
