// An interpretation is written: statements are offered at the bracket, the text is kept by itself, and what is typed is
// held against the numbers; then the report.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, BESIDE_TEAMS, DESKTOP, fitsAcross, launch, open } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";

let server, browser, state, branch;
before(async () => { [server, browser] = await Promise.all([startServer(), launch()]); });
after(async () => { await browser?.close(); await server?.stop(); });

const PASSWORD = "en lang setning som passord";

async function visit(options = DESKTOP) {
  const seen = await open(browser, server, { ...options, storageState: state });
  return { ...seen, go: (tab) => seen.page.goto(`${branch}/${tab}`) };
}

test("an analysis begins", async () => {
  const seen = await visit();
  const { page } = seen;
  await page.goto(server.links.welcome);
  for (const field of await page.locator("input[type=password]").all()) await field.fill(PASSWORD);
  await page.locator("main button[type=submit]").click();
  await page.waitForURL("**/studies");
  await page.locator("main a[href^='/studies/']", { hasText: "Rådgivere" }).first().click();
  const study = new URL(page.url()).pathname;
  await page.goto(`${study}/analysis?extraction=centroid&factors=3`);
  await page.getByRole("button", { name: "Begynn analysen" }).click();
  await page.waitForURL("**/number");
  branch = new URL(page.url()).pathname.replace(/\/number$/, "");
  state = await page.context().storageState();
  await seen.close();
});

test("a statement is cited by keyboard, and the text is there after the browser is closed", async () => {
  const seen = await visit();
  const { page, go } = seen;
  await go("interpretation/1");
  await page.waitForSelector("form[data-ready]");
  await accessible(page, "interpretation");
  const first = page.getByLabel("I forgrunnen");
  await first.focus();
  await page.keyboard.type("Orden teller (");
  assert.ok(await page.locator("[role=option]").count() > 1);
  assert.equal(await page.locator("[aria-selected=true]").count(), 0);
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const chosen = await page.locator("[aria-selected=true]").innerText();
  const number = chosen.split(" ")[0];
  assert.equal(await first.getAttribute("aria-activedescendant"), "offers-1");
  await accessible(page, "interpretation with offers");
  await page.keyboard.press("Enter");
  assert.equal(await first.inputValue(), `Orden teller {${number}}`);
  assert.equal(await page.locator("[role=listbox]").count(), 0);
  // Other words in brackets stay as they are, Enter included.
  await page.keyboard.type(" (som før)");
  await page.keyboard.press("Enter");
  assert.equal(await first.inputValue(), `Orden teller {${number}} (som før)\n`);
  await page.getByText("Lagret.").waitFor();
  await seen.close();

  const again = await visit();
  await again.go("interpretation/1");
  const rank = chosen.match(/\((.*?)\)/)[1];
  await again.page.getByText(`Orden teller (${number}: ${rank}) (som før)`, { exact: false }).waitFor();
  assert.match(await again.page.getByLabel("I forgrunnen").inputValue(), /^Orden teller \{/);
  await again.close();
});

test("what somebody else has written since is not written over", async () => {
  const [mine, other] = [await visit(), await visit()];
  await mine.go("interpretation/2");
  await other.go("interpretation/2");
  await mine.page.waitForSelector("form[data-ready]");
  await other.page.waitForSelector("form[data-ready]");
  await mine.page.getByLabel("I bakgrunnen").pressSequentially("Min.");
  await mine.page.getByText("Lagret.").waitFor();
  await other.page.getByLabel("I bakgrunnen").pressSequentially("Din.");
  await other.page.getByText("Ikke lagret.", { exact: false }).waitFor();
  await other.page.getByRole("button", { name: "Lagre", exact: true }).click();
  await other.page.getByText("Teksten er endret siden du åpnet den", { exact: false }).first().waitFor();
  assert.equal(await other.page.getByLabel("I bakgrunnen").inputValue(), "Din.");
  await mine.close();
  await other.close();
});

test("without script the text is kept by the button, and a typed citation is held against the numbers", async () => {
  const seen = await visit({ ...DESKTOP, javaScriptEnabled: false });
  const { page, go } = seen;
  await go("interpretation/3");
  await page.getByLabel("I forgrunnen").fill("Ro (1: 9).");
  await page.getByRole("button", { name: "Lagre", exact: true }).click();
  await page.getByText("Én henvisning stemmer ikke").waitFor();
  await page.getByText("Rutenettet har ingen slik plass.", { exact: false }).waitFor();
  await seen.close();
});

test("the report can be read, printed and taken along", async () => {
  const seen = await visit(BESIDE_TEAMS);
  const { page, go } = seen;
  await go("interpretation/1");
  await fitsAcross(page);
  await go("report");
  await accessible(page, "report");
  await fitsAcross(page);
  for (const file of ["report.docx", "report.xlsx", "report.zip"]) {
    const answer = await page.request.get(`${branch}/${file}`);
    assert.equal(answer.status(), 200, file);
    assert.equal((await answer.body()).subarray(0, 2).toString(), "PK", file);
  }
  await seen.close();
});
