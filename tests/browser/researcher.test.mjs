// A researcher's whole way: set a password, make a study from a file, open it;
// three people sort; close it; see and present the factor arrays.
import assert from "node:assert/strict";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { accessible, BESIDE_TEAMS, DESKTOP, fitsAcross, launch, open } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
import { sortPlainly } from "./support/sorting.mjs";

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(), launch()]); });
after(async () => { await browser?.close(); await server?.stop(); });

const PASSWORD = "en lang setning som passord";
const STATEMENTS = ["Kaffe først", "Te er bedre", "Møter før ti", "Møter etter lunsj", "Åpent landskap", "Egen dør",
  "Ringe", "Skrive", "Gå en tur", "Ta trappa"];

async function signIn(page) {
  await page.goto(server.links.welcome);
  await accessible(page, "welcome");
  for (const field of await page.locator("input[type=password]").all()) await field.fill(PASSWORD);
  await page.locator("main button[type=submit]").click();
  await page.waitForURL("**/studies");
}

/** Sends a sort without script: statements dealt into the grid from `start`. */
async function sortFrom(link, start) {
  const visit = await open(browser, server, { ...DESKTOP, javaScriptEnabled: false });
  await sortPlainly(visit.page, link, STATEMENTS.length, (index) => (index + start) % STATEMENTS.length);
  await visit.close();
}

test("from a file of statements to factor arrays", async () => {
  const visit = await open(browser, server, DESKTOP);
  const { page } = visit;
  await signIn(page);
  await accessible(page, "studies");
  await page.getByRole("link", { name: "Ny studie" }).first().click();
  await accessible(page, "new study");

  // Windows-1252 and semicolons, as a spreadsheet writes them.
  const folder = await mkdtemp(join(tmpdir(), "synspunkt-"));
  const file = join(folder, "påstander.csv");
  const rows = ["nr;påstand", ...STATEMENTS.map((text, index) => `${index + 1};${text}`)].join("\r\n");
  await writeFile(file, Buffer.from(rows, "latin1"));
  await page.getByLabel("Tittel").first().fill("Kontorvaner");
  await page.locator("[name=instruction]").first().fill("Hvor godt passer dette med din arbeidsdag?");
  await page.locator("input[type=file]").setInputFiles(file);
  await page.locator("main button[type=submit]").first().click();
  await page.waitForURL(/\/studies\/[0-9A-Z]{26}/);
  const study = new URL(page.url()).pathname.split("/").slice(0, 3).join("/");
  await page.goto(`${study}/statements`);
  await accessible(page, "statements");
  assert.match(await page.locator("main").innerHTML(), /Åpent landskap/);
  await page.goto(`${study}/grid`);
  await accessible(page, "grid");
  assert.match(await page.locator("main").innerText(), /10/);
  await page.goto(`${study}/texts`);
  await accessible(page, "texts");
  await page.locator("textarea[name^=information]").first().fill("Vi spør om kontorvaner.\n\nDet er frivillig.");
  await page.locator("main button[type=submit]").first().click();
  await page.goto(study);
  await accessible(page, "overview");
  await page.getByRole("button", { name: "Åpne studien" }).click();
  const link = (await page.locator("main").innerText()).match(/\/s\/[a-z0-9-]+/)[0];

  for (const start of [0, 1, 5]) await sortFrom(link, start);
  await page.goto(`${study}/sorts`);
  await accessible(page, "sorts, waiting");
  assert.equal(await page.locator("tbody tr").count(), 0, "three sorts wait for five");
  await page.goto(study);
  assert.equal(await page.locator(".huge").innerText(), "0", "nor does a number tell that they wait");
  await page.getByRole("button", { name: "Lukk studien" }).click();
  await page.goto(`${study}/sorts`);
  assert.equal(await page.locator("tbody tr").count(), 3, "closing releases the rest");
  await accessible(page, "sorts");

  await page.goto(`${study}/analysis?factors=1&extraction=pca`);
  await accessible(page, "analysis");
  assert.equal(await page.locator(".comp .q .mini").count() % STATEMENTS.length, 0);
  assert.ok(await page.locator(".comp .q .mini").count() >= STATEMENTS.length, "a factor array fills the grid");
  await visit.close();
});

test("the demo study's pages are accessible and fit, and the slides turn by key", async () => {
  const visit = await open(browser, server, BESIDE_TEAMS);
  const { page } = visit;
  await page.goto("/sign-in");
  await accessible(page, "sign-in");
  await page.locator("input[type=email], input[name=email]").fill("demo@synspunkt.example");
  await page.locator("input[type=password]").fill("feil passord her");
  await page.locator("main button[type=submit]").click();
  await accessible(page, "sign-in refused");
  await page.locator("input[type=password]").fill(PASSWORD);
  await page.locator("main button[type=submit]").click();
  await page.waitForURL("**/studies");
  await page.getByRole("link", { name: "Rådgivere i hverdagen" }).first().click();
  const study = new URL(page.url()).pathname;
  for (const path of ["", "/texts", "/statements", "/grid", "/sorts", "/analysis", "/analysis?extraction=pca&factors=3&factor=2"]) {
    await page.goto(`${study}${path}`);
    await accessible(page, `demo study ${path}`);
    await fitsAcross(page, `demo study ${path}`);
  }
  for (const path of ["/", "/privacy"]) {
    await page.goto(path);
    await accessible(page, path);
    await fitsAcross(page, path);
  }
  await page.goto(server.links.present);
  await accessible(page, "presentation");
  const top = () => page.evaluate(() =>
    [...document.querySelectorAll("[id^=slide-]")].findIndex((slide) => Math.abs(slide.getBoundingClientRect().top) < 4));
  await page.waitForTimeout(500);
  assert.equal(await top(), 0);
  await page.keyboard.press("ArrowRight");
  await page.waitForTimeout(600);
  assert.equal(await top(), 1);
  await page.keyboard.press("End");
  await page.waitForTimeout(600);
  assert.ok((await top()) > 3);
  await page.keyboard.press("Home");
  await page.waitForTimeout(600);
  assert.equal(await top(), 0);
  await visit.close();
});
