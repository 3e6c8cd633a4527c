// From an empty draft to an open study: sixty candidates in two languages, a balanced choice, a trial, the opening.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, DESKTOP, fitsAcross, launch, open, PHONE } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(), launch()]); });
after(async () => { await browser?.close(); await server?.stop(); });

const PASSWORD = "en lang setning som passord";
const WHO = ["meg selv", "kolleger", "ledelsen"];
const WHAT = ["kunnskap", "makt"];
const TOPICS = ["kaffen", "møtene", "rutinene", "lokalene", "systemene", "reglene", "tiden", "ansvaret", "planene", "samtalene"];

/** Sixty candidates as a spreadsheet has them: ten topics in each of six cells, every fourth without English. */
function sixty() {
  const rows = ["påstand;en;hvem;hva;kilde"];
  for (const [w, who] of WHO.entries()) {
    for (const [h, what] of WHAT.entries()) {
      for (const [t, topic] of TOPICS.entries()) {
        const english = t % 4 ? `${topic} as ${w}${h} sees it` : "";
        rows.push(`Det er ${["jeg", "vi", "de"][w]} som ${["kan mest om", "bestemmer over"][h]} ${topic};${english};${who};${what};Intervju ${t}`);
      }
    }
  }
  return rows.join("\r\n");
}

async function everyPage(page, where) {
  await accessible(page, where);
  await fitsAcross(page, where);
}

/** The row of the balance table with this heading, as texts. */
const balance = (page, row) =>
  page.locator("table.balance tr", { has: page.getByRole("rowheader", { name: row, exact: true }) }).locator("td").allInnerTexts();

test("a study with a Q set chosen from sixty candidates", async () => {
  const visit = await open(browser, server, DESKTOP);
  const { page } = visit;
  await page.goto(server.links.welcome);
  for (const field of await page.locator("input[type=password]").all()) await field.fill(PASSWORD);
  await page.locator("main button[type=submit]").click();
  await page.waitForURL("**/studies");
  await page.goto("/studies/new");
  await page.getByLabel("Tittel").first().fill("Kontorvaner");
  await page.locator("[name=instruction]").fill("Hvor godt passer dette med din arbeidsdag?");
  await page.locator("[name=others][value=en]").check();
  await page.locator("main button[type=submit]").click();
  await page.waitForURL(/\/studies\/[0-9A-Z]{26}$/);
  const study = new URL(page.url()).pathname;

  await page.goto(`${study}/concourse/dimensions`);
  await everyPage(page, "dimensions");
  await page.locator("#row-name").fill("Hvem");
  for (const [index, name] of WHO.entries()) await page.locator(`#row-aspect-${index + 1}`).fill(name);
  await page.locator("#column-name").fill("Hva");
  for (const [index, name] of WHAT.entries()) await page.locator(`#column-aspect-${index + 1}`).fill(name);
  await page.getByRole("button", { name: "Lagre" }).click();
  await page.getByRole("link", { name: "Legg til kandidater" }).click();
  await everyPage(page, "adding");
  await page.locator("#file").setInputFiles({ name: "kandidater.csv", mimeType: "text/csv", buffer: Buffer.from(sixty(), "latin1") });
  await page.getByRole("button", { name: "Legg til" }).click();
  await page.getByRole("heading", { name: "60 kandidater" }).waitFor();
  await everyPage(page, "concourse");
  assert.equal(await page.getByText("Mangler på English").count(), 18);

  // Three of each cell, by keyboard; the table follows when it is asked to.
  for (let cell = 0; cell < 6; cell += 1) {
    for (const number of [1, 2, 3]) {
      await page.locator(`#chosen-${cell * 10 + number}`).focus();
      await page.keyboard.press("Space");
    }
  }
  await page.getByRole("button", { name: "Oppdater tabellen" }).click();
  assert.deepEqual(await balance(page, "meg selv"), ["3/10", "3/10", "6/20"]);
  assert.match(await page.locator(".counts-now").innerText(), /18 valgt/);
  await page.locator("#chosen-4").check();
  await page.getByRole("button", { name: "Lagre valget" }).click();
  await page.waitForURL(`**${study}/concourse`);
  assert.deepEqual(await balance(page, "Sum"), ["10/30", "9/30", "19/60"]);

  await page.goto(`${study}/concourse/2`);
  await everyPage(page, "one candidate");
  await page.locator("#text-nb").fill("Det er jeg som kan mest om møtene våre");
  await page.getByRole("button", { name: "Lagre" }).click();
  await page.waitForURL(`**${study}/concourse`);
  await page.goto(`${study}/concourse/2`);
  await everyPage(page, "a reworded candidate");
  assert.match(await page.locator("main").innerText(), /Tidligere ordlyd[\s\S]*kan mest om møtene\n/);
  await page.goto(`${study}/concourse/tags`);
  await everyPage(page, "tags");

  await page.goto(`${study}/grid`);
  await page.getByRole("button", { name: "Lagre rutenettet" }).click();
  await page.waitForURL(`**${study}`);
  await page.goto(`${study}/texts`);
  await page.locator("textarea[name^=information]").first().fill("Vi spør om kontorvaner.\n\nDet er frivillig.");
  await page.locator("main button[type=submit]").first().click();
  await page.waitForURL(`**${study}`);
  await page.getByRole("button", { name: "Prøv ut" }).click();
  await page.getByText("Studien prøves ut").waitFor();
  await everyPage(page, "overview of a trial");
  const link = (await page.locator("main").innerText()).match(/\/s\/[a-z0-9-]+/)[0];
  await page.goto(link);
  await everyPage(page, "information of a trial");
  assert.match(await page.locator("main").innerText(), /Dette er en utprøving/);
  await page.goto(study);
  await page.getByRole("button", { name: "Slett prøvesorteringene og åpne" }).click();
  await page.getByRole("button", { name: "Lukk studien" }).waitFor();
  await page.goto(`${study}/life`);
  await everyPage(page, "life");
  assert.match(await page.locator("#versions ~ .scroll").innerText(), /[0-9a-f]{64}/);
  await page.goto(`${study}/statements`);
  await everyPage(page, "statements of an open study");
  await page.goto(`${study}/concourse`);
  await everyPage(page, "concourse of an open study");
  const signedIn = await visit.context.storageState();
  await visit.close();

  const phone = await open(browser, server, { ...PHONE, storageState: signedIn });
  for (const path of ["/concourse", "/concourse/2", "/life", "/statements", "/settings"]) {
    await phone.page.goto(`${study}${path}`);
    await everyPage(phone.page, `${path} on a phone`);
  }
  await phone.close();
});
