// The study desk around the sorts: table, comparison, people, letter, and what each role sees of it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, BESIDE_TEAMS, DESKTOP, fitsAcross, launch, open, PHONE } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(), launch()]); });
after(async () => { await browser?.close(); await server?.stop(); });

const PASSWORD = "en lang setning som passord";
const SIZES = { desktop: DESKTOP, teams: BESIDE_TEAMS, phone: PHONE };
/** A folder for pictures, if somebody wants to look. */
const SHOTS = process.env.SYNSPUNKT_SHOTS;

/** Looks at a page at every size. */
async function look(page, path, name) {
  for (const [size, { viewport }] of Object.entries(SIZES)) {
    await page.setViewportSize(viewport);
    await page.goto(path);
    await fitsAcross(page, `${name} (${size})`);
    await accessible(page, `${name} (${size})`);
    if (SHOTS) await page.screenshot({ path: `${SHOTS}/${name}-${size}.png`, fullPage: true });
  }
  await page.setViewportSize(DESKTOP.viewport);
}

/** Signs the demo's researcher in and gives the path of the demo study. */
async function signIn(page) {
  await page.goto(server.links.welcome);
  for (const field of await page.locator("input[type=password]").all()) await field.fill(PASSWORD);
  await page.locator("main button[type=submit]").click();
  await page.waitForURL("**/studies");
  return page.locator("main .studies a").first().getAttribute("href");
}

/** Makes an invitation and gives its link. */
async function invite(page, study, role) {
  await page.goto(`${study}/people`);
  await page.locator("[name=note]").fill("Lise");
  await page.locator(`[name=role][value=${role}]`).check();
  await page.getByRole("button", { name: "Lag en lenke" }).click();
  return page.locator(".secret").innerText();
}

/** Somebody new takes an invitation, and looks at everything that is offered. */
async function join(link, email, name) {
  const visit = await open(browser, server, DESKTOP);
  const { page } = visit;
  await look(page, link, `invitation-${name}`);
  await page.locator("[name=email]").fill(email);
  await page.locator("[name=name]").fill(name);
  await page.locator("[name=password]").fill(PASSWORD);
  await page.locator("[name=repeat]").fill(PASSWORD);
  await page.getByRole("button", { name: "Lag konto og bli med" }).click();
  await page.waitForURL(/\/studies\/[0-9A-Z]{26}/);
  return visit;
}

test("sorts are looked through, compared, and marked by keyboard", async () => {
  const visit = await open(browser, server, DESKTOP);
  const { page } = visit;
  const study = await signIn(page);
  await look(page, `${study}/sorts`, "sorts");
  await page.goto(`${study}/sorts`);
  const details = page.locator(".sorts details").first();
  if (await details.count()) {
    await details.locator("summary").focus();
    await page.keyboard.press("Enter");
    assert.equal(await details.getAttribute("open"), "");
  }
  const tick = page.locator("[name=sort]").first();
  await tick.focus();
  await page.keyboard.press("Space");
  await page.getByRole("button", { name: "Lagre merkene" }).click();
  assert.equal(await page.locator("[name=sort]").first().isChecked(), true);
  await page.getByRole("button", { name: "Sammenlign" }).click();
  await page.waitForURL(/compare\?/);
  assert.match(await page.locator("main").innerText(), /Korrelasjon −?,\d\d/);
  await look(page, page.url(), "compare");
  await page.goto(`${study}/sorts`);
  await page.locator(".sorts th a").first().click();
  await look(page, page.url(), "one-sort");

  for (const path of ["particulars", "letter", "texts", "preview", "people", "groups", "sign-ups", "paper", "paper/sheets?in=nb", "concourse", "grid", "results"]) {
    await look(page, `${study}/${path}`, path.replaceAll(/\W/g, "-"));
  }

  const reader = await join(await invite(page, study, "reader"), "lise@example.no", "Lise Leser");
  await look(reader.page, reader.page.url(), "reader");
  assert.deepEqual(await reader.page.locator(".bar nav a").allInnerTexts(), ["Resultater"]);
  await reader.close();
  const leads = await join(await invite(page, study, "facilitator"), "mona@example.no", "Mona Møteleder");
  assert.deepEqual(await leads.page.locator(".bar nav a").allInnerTexts(), ["Innsamling"]);
  await look(leads.page, leads.page.url(), "facilitator");
  await leads.close();
  await look(page, `${study}/people`, "people-two");
  await visit.close();
});

/** Signs a server's demo researcher in; gives the page's owner and the path of the demo study. */
async function at(other) {
  const visit = await open(browser, other, DESKTOP);
  await visit.page.goto(other.links.welcome);
  for (const field of await visit.page.locator("input[type=password]").all()) await field.fill(PASSWORD);
  await visit.page.locator("main button[type=submit]").click();
  await visit.page.waitForURL("**/studies");
  const study = await visit.page.locator("main .studies a").first().getAttribute("href");
  return { ...visit, study };
}

/** A file that a link would save. */
async function saved({ page }, path) {
  const answer = await page.request.get(path);
  assert.equal(answer.status(), 200, path);
  return answer.body();
}

test("what is saved here comes in again elsewhere, workbooks and all", async () => {
  const [one, two] = await Promise.all([startServer(), startServer()]);
  try {
    const [here, there] = [await at(one), await at(two)];
    await here.page.goto(here.study);
    await here.page.getByRole("button", { name: /^(Lukk|Avslutt)/ }).first().click();
    await here.page.waitForLoadState();
    const file = await saved(here, `${here.study}/export/json`);

    await there.page.goto("/studies/import");
    await there.page.locator("input[type=file]").first().setInputFiles({ name: "studie.json", mimeType: "application/json", buffer: file });
    await there.page.locator("main form button[type=submit]").first().click();
    await there.page.waitForLoadState();
    await accessible(there.page, "what was understood of a study file");
    await there.page.locator("main form button[type=submit]").last().click();
    await there.page.waitForURL(/\/studies\/[0-9A-Z]{26}$/);
    const copy = new URL(there.page.url()).pathname;
    const again = await saved(there, `${copy}/export/json`);
    assert.equal(again.toString(), file.toString(), "the study file is the same");

    const chosen = "analysis?extraction=principal&factors=3";
    const table = async ({ page }, study) => {
      await page.goto(`${study}/${chosen}`);
      return page.locator("main").innerText();
    };
    assert.equal(await table(there, copy), await table(here, here.study), "and so is the analysis");

    // A real workbook, through the process that reads it.
    for (const format of ["kade-xlsx-1", "kade-xlsx-2"]) {
      const book = await saved(here, `${here.study}/export/${format}`);
      await there.page.goto("/studies/import");
      await there.page.locator("input[type=file]").first().setInputFiles({
        name: "sorteringer.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: book,
      });
      await there.page.locator("main form button[type=submit]").first().click();
      await there.page.waitForLoadState();
      assert.match(await there.page.locator("main").innerText(), /25/, format);
    }
    const candidates = await saved(here, `${here.study}/concourse/export/xlsx`);
    await there.page.goto("/studies/new");
    await there.page.getByLabel("Tittel").first().fill("Ny studie");
    await there.page.locator("[name=instruction]").fill("Hvor enig er du?");
    await there.page.locator("main button[type=submit]").click();
    await there.page.waitForURL(/\/studies\/[0-9A-Z]{26}$/);
    const fresh = new URL(there.page.url()).pathname;
    await there.page.goto(`${fresh}/concourse/add`);
    await there.page.locator("[name=file]").setInputFiles({
      name: "konkurs.xlsx", mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", buffer: candidates,
    });
    await there.page.locator("main button[type=submit]").first().click();
    await there.page.waitForURL(/\/concourse$/);
    assert.match(await there.page.locator("h1").innerText(), /^36 /);
    await here.close();
    await there.close();
  } finally {
    await Promise.all([one.stop(), two.stop()]);
  }
});
