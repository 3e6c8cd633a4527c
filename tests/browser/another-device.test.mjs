// A sort that is begun on one device and sent from another, with script and without.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, BESIDE_TEAMS, DESKTOP, fitsAcross, islandReady, launch, open, PHONE } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
import { columnOf, dealt, takePart } from "./support/sorting.mjs";

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(), launch()]); });
after(async () => { await browser?.close(); await server?.stop(); });

const button = (page, name) => page.getByRole("button", { name, exact: true });

/** The code on the page where it is shown. */
async function codeOn(page) {
  await page.getByRole("heading", { name: "Fortsett på en annen enhet" }).waitFor();
  const code = (await page.locator("[data-resume]").innerText()).replace(/\s+/g, " ").trim();
  assert.match(code, /^[0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{4} [0-9A-HJKMNP-TV-Z]{3}$/);
  return code;
}

/** Enters a code on the study's first page. */
async function enter(page, code) {
  await page.goto(server.links.participant);
  await page.getByText("Har du begynt på en annen enhet?").click();
  await page.getByLabel("Kode fra den andre enheten").fill(code);
  await button(page, "Fortsett sorteringen").click();
}

/** Fails unless the code opens nothing any more. */
async function opensNothing(page, code) {
  await enter(page, code);
  await page.getByText("Vi finner ingen sortering med denne koden.", { exact: false }).first().waitFor();
}

async function place(page, cards) {
  const list = await page.locator(".board.is-list").count();
  for (const { rank } of cards) {
    await page.getByRole("button", { name: list ? "Velg" : "Neste i bunken", exact: true }).first().click();
    await (list ? page.locator(`[data-jump="${rank}"]`) : page.locator(`.q-cell[data-col="${columnOf(rank)}"]`).first()).click();
  }
}

test("the first device asks for a code, the second goes on and sends", async () => {
  const first = await open(browser, server, DESKTOP);
  const second = await open(browser, server, PHONE);
  const stored = (page) => page.evaluate(() => localStorage.length);

  // Some of the work on the first device.
  await takePart(first.page, server.links.participant);
  await islandReady(first.page);
  await button(first.page, "Fortsett").click();
  await button(first.page, "Hopp over og sorter direkte").click();
  await place(first.page, dealt().slice(0, 20));
  await button(first.page, "Språk og visning").click();
  await button(first.page, "Bytt til en annen enhet").click();
  const code = await codeOn(first.page);
  await islandReady(first.page);
  await accessible(first.page, "the page with the code");
  await fitsAcross(first.page, "the page with the code");

  // A letter too many is told; then the second device shows the same board.
  await enter(second.page, `${code}7`);
  await second.page.getByText("Koden har 11 bokstaver og tall.", { exact: false }).first().waitFor();
  await accessible(second.page, "a refused code");
  await enter(second.page, code.toLowerCase().replaceAll(" ", ""));
  await islandReady(second.page);
  await second.page.locator(".board").waitFor();
  assert.match(await second.page.locator(".board .progress").innerText(), /20 av 36/);
  await second.page.reload();
  await islandReady(second.page);
  assert.match(await second.page.locator(".board .progress").innerText(), /20 av 36/, "the browser keeps it");

  await place(second.page, dealt().slice(20));
  await button(second.page, "Se over").click();
  await button(second.page, "Fortsett").click();
  await second.page.locator("#closing-remark").fill("Fra telefonen.");
  await button(second.page, "Fortsett").click();
  const field = second.page.locator("#pseudonym:visible");
  await field.fill("Kari Nordmann");
  await button(second.page, "Send sorteringen").click();
  await second.page.locator(".sorting").getByText("Dette ligner et navn.", { exact: false }).first().waitFor();
  await islandReady(second.page);
  await accessible(second.page, "a pseudonym that looks like a name");
  assert.equal(await second.page.locator("#pseudonym:visible").inputValue(), "Kari Nordmann");
  await button(second.page, "Send sorteringen").click();
  await second.page.getByRole("heading", { name: "Takk. Sorteringen din er levert." }).waitFor();
  await islandReady(second.page);
  assert.equal(await stored(second.page), 0);

  // The code opens nothing any more; the first device still has its copy.
  await opensNothing(second.page, code);
  await button(first.page, "Tilbake til sorteringen").click();
  await islandReady(first.page);
  assert.match(await first.page.locator(".board .progress").innerText(), /20 av 36/);
  await button(first.page, "Angre").click();
  assert.match(await first.page.locator(".board .progress").innerText(), /19 av 36/, "undo reaches back");
  await first.close();
  await second.close();
});

test("what is kept follows each step, and is deleted by stopping", async () => {
  const first = await open(browser, server, BESIDE_TEAMS);
  const second = await open(browser, server, BESIDE_TEAMS);
  await takePart(first.page, server.links.participant);
  await islandReady(first.page);
  await button(first.page, "Språk og visning").click();
  await button(first.page, "Bytt til en annen enhet").click();
  const code = await codeOn(first.page);
  await islandReady(first.page);
  // The tab is closed on the page with the code; the browser knows the ticket all the same.
  await first.page.goto(server.links.participant);
  await first.page.getByRole("button", { name: "Jeg deltar" }).click();
  await islandReady(first.page);
  const told = first.page.waitForResponse((response) => response.url().endsWith("/sort") && response.request().method() === "POST");
  await button(first.page, "Fortsett").click();
  assert.equal((await told).status(), 200);
  await enter(second.page, code);
  await islandReady(second.page);
  await second.page.locator(".sorting").getByRole("heading", { name: "I hvilken bunke?" }).or(second.page.locator("[data-pile=agree]")).first().waitFor();

  await button(first.page, "Avbryt og slett").click();
  await button(first.page, "Ja, slett alt").click();
  await first.page.getByRole("heading", { name: "Helt i orden" }).waitFor();
  assert.equal(await first.page.evaluate(() => localStorage.length + sessionStorage.length), 0);
  await opensNothing(second.page, code);
  await first.close();
  await second.close();
});

test("without script, too", async () => {
  const first = await open(browser, server, { ...PHONE, javaScriptEnabled: false });
  const second = await open(browser, server, { ...DESKTOP, javaScriptEnabled: false });
  const next = (page) => button(page, "Fortsett").click();
  await takePart(first.page, server.links.participant);
  await next(first.page);
  await first.page.locator("input[name=pile-1][value=agree]").check();
  await button(first.page, "Bytt til en annen enhet").click();
  const code = await codeOn(first.page);
  await fitsAcross(first.page, "the page with the code");
  await first.close();

  await enter(second.page, code);
  await second.page.getByRole("heading", { name: "Legg hver påstand i en bunke" }).waitFor();
  assert.ok(await second.page.locator("input[name=pile-1][value=agree]").isChecked());
  await next(second.page);
  for (const { number, rank } of dealt()) {
    await second.page.locator(`select[name=rank-${number}]`).selectOption(String(rank));
  }
  await next(second.page);
  await next(second.page);
  await next(second.page);
  await second.page.locator("#pseudonym").fill("Uten skript");
  await button(second.page, "Send sorteringen").click();
  await second.page.getByRole("heading", { name: "Takk. Sorteringen din er levert." }).waitFor();

  await opensNothing(second.page, code);
  await second.close();
});

test("deleting what is kept leaves the sort", async () => {
  const first = await open(browser, server, { ...PHONE, javaScriptEnabled: false });
  const second = await open(browser, server, { ...DESKTOP, javaScriptEnabled: false });
  await takePart(first.page, server.links.participant);
  await button(first.page, "Bytt til en annen enhet").click();
  const other = await codeOn(first.page);
  await button(first.page, "Slett det som er lagret under koden").click();
  await first.page.getByRole("heading", { name: "Slettet" }).waitFor();
  await opensNothing(second.page, other);
  await button(first.page, "Tilbake til sorteringen").click();
  await first.page.getByRole("heading", { name: "Les gjennom påstandene" }).waitFor();
  await first.close();
  await second.close();
});
