// A complete sort with the mouse: piles, select-and-place, swap, drag, undo, refusal, receipt.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, BESIDE_TEAMS, fitsAcross, islandReady, launch, open } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
import { columnOf, dealt, finish, receiptOn, takePart } from "./support/sorting.mjs";

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(), launch()]); });
after(async () => { await browser?.close(); await server?.stop(); });

const click = (locator) => locator.click();
const chosenCard = (page, number) => page.locator(`.plist button[data-card="${number - 1}"]`);
const freeCell = (page, rank) => page.locator(`.q-cell[data-col="${columnOf(rank)}"]`).first();

async function pileAll(page) {
  for (let index = 0; index < 36; index += 1) {
    await page.locator(`[data-pile=${["disagree", "neutral", "agree"][index % 3]}]`).click();
  }
  await page.getByRole("heading", { name: "Alle påstandene ligger i en bunke" }).waitFor();
}

async function placeFromPile(page, number, rank) {
  const card = chosenCard(page, number);
  if (!(await card.isVisible())) {
    for (const stack of ["disagree", "neutral", "agree"]) {
      await page.locator(`[data-stack=${stack}]`).click();
      if (await card.isVisible()) break;
    }
  }
  await card.click();
  await freeCell(page, rank).click();
}

test("a sort by mouse, from the link to the receipt", async () => {
  const visit = await open(browser, server, { viewport: { width: 1366, height: 768 } });
  const { page } = visit;
  await page.goto(server.links.participant);
  await accessible(page, "information");
  await takePart(page, server.links.participant);
  await islandReady(page);
  await accessible(page, "read");
  assert.equal(await page.locator(".statements li:visible").count(), 36);
  await page.getByRole("button", { name: "Fortsett" }).click();
  await accessible(page, "piles");
  await pileAll(page);
  await accessible(page, "piles done");
  await page.getByRole("button", { name: "Fortsett" }).click();
  await page.locator(".board").waitFor();
  await accessible(page, "board, empty");

  // Not finished: the button explains itself and nothing is lost.
  await page.getByRole("button", { name: "Se over" }).click();
  await page.getByText("36 påstander er ikke plassert.").first().waitFor();

  for (const { number, rank } of dealt()) await placeFromPile(page, number, rank);
  assert.equal(await page.locator(".q .card").count(), 36);
  assert.match(await page.locator(".board .progress").innerText(), /36 av 36 plassert/);
  await accessible(page, "board, full");

  // A taken cell swaps: statements 1 and 36 change ends, and undo takes it back.
  const at = (rank) => page.locator(`.q .card[data-col="${columnOf(rank)}"]`).first();
  await at(-5).click();
  await at(5).click();
  assert.equal(await at(5).getAttribute("data-card"), "0");
  assert.equal(await at(-5).getAttribute("data-card"), "35");
  await page.getByRole("button", { name: "Angre" }).click();
  assert.equal(await at(5).getAttribute("data-card"), "35");
  await page.getByRole("button", { name: "Gjør om" }).click();
  assert.equal(await at(5).getAttribute("data-card"), "0");

  // Dragging does the same.
  await at(5).dragTo(at(-5));
  assert.equal(await at(5).getAttribute("data-card"), "35");

  // A full column's head refuses and says why.
  await at(0).click();
  await page.locator(`.q-head[data-col="${columnOf(4)}"]`).click();
  await page.getByText("+4 er full, 2 av 2. Velg kortet som skal byttes ut.").first().waitFor();
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Se over" }).click();
  await accessible(page, "review");
  await finish(page, click, "Mus 1");
  await accessible(page, "send");
  await page.getByRole("button", { name: "Send sorteringen" }).click();
  await page.getByRole("heading", { name: "Takk. Sorteringen din er levert." }).waitFor();
  const code = await receiptOn(page);
  await islandReady(page);
  await accessible(page, "thanks");
  assert.equal(await page.evaluate(async () => (await indexedDB.databases()).length + sessionStorage.length), 0);
  assert.deepEqual(await visit.context.cookies(), []);

  // The receipt shows the sort as sent, and the remark as text.
  await page.goto("/receipt?lang=nb");
  await accessible(page, "receipt");
  await page.getByLabel("Kvitteringskode").fill(code.toLowerCase());
  await page.getByRole("button", { name: "Vis sorteringen" }).click();
  await page.getByText("Pseudonymet ditt er Mus 1.").waitFor();
  await accessible(page, "own sort");
  await page.getByText("Fordi <b>dette</b> er viktig & riktig.").waitFor();
  assert.match(await page.locator(".own-sort .lsec").first().innerText(), /^\+5\s+36/);

  // And deletes it.
  await page.getByLabel("Ja, jeg vil slette sorteringen min").check();
  await page.getByRole("button", { name: "Slett sorteringen" }).click();
  await page.getByRole("heading", { name: "Sorteringen er slettet" }).waitFor();
  await accessible(page, "withdrawn");
  await visit.close();
});

test("a reload keeps the work, and a refused pseudonym loses nothing", async () => {
  const visit = await open(browser, server, BESIDE_TEAMS);
  const { page } = visit;
  const send = async (pseudonym) => {
    await takePart(page, server.links.participant);
    await islandReady(page);
    await page.getByRole("button", { name: "Fortsett" }).click();
    await page.getByRole("button", { name: "Hopp over og sorter direkte" }).click();
    for (const { rank } of dealt()) {
      await page.getByRole("button", { name: "Neste i bunken" }).click();
      await freeCell(page, rank).click();
    }
    await fitsAcross(page, "board");
    await page.reload();
    await islandReady(page);
    assert.equal(await page.locator(".q .card").count(), 36, "a reload keeps the board");
    await page.getByRole("button", { name: "Se over" }).click();
    await finish(page, click, pseudonym);
    await page.getByRole("button", { name: "Send sorteringen" }).click();
  };
  await send("Opptatt");
  await page.getByRole("heading", { name: "Takk. Sorteringen din er levert." }).waitFor();
  // What was kept is gone once the page has said thanks and its script has run.
  await islandReady(page);
  await send("opptatt");
  await page.locator(".sorting").getByText("Pseudonymet er i bruk i denne studien. Velg et annet.").first().waitFor();
  await islandReady(page);
  await accessible(page, "refused pseudonym");
  await page.locator("#pseudonym:visible").fill("Ledig");
  await page.getByRole("button", { name: "Send sorteringen" }).click();
  await page.getByRole("heading", { name: "Takk. Sorteringen din er levert." }).waitFor();
  await visit.close();
});
