// A complete sort with JavaScript off, and the page with WebAssembly blocked.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { DESKTOP, fitsAcross, launch, open, PHONE } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
import { dealt, receiptOn, takePart } from "./support/sorting.mjs";

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(), launch()]); });
after(async () => { await browser?.close(); await server?.stop(); });

for (const [name, device] of [["a desktop", DESKTOP], ["a phone", PHONE]]) {
  test(`a sort without script on ${name}`, async () => {
    const visit = await open(browser, server, { ...device, javaScriptEnabled: false });
    const { page } = visit;
    const next = () => page.getByRole("button", { name: "Fortsett" }).click();
    await takePart(page, server.links.participant);
    await page.getByRole("heading", { name: "Les gjennom påstandene" }).waitFor();
    await next();
    await page.locator("input[name=pile-1][value=agree]").check();
    await page.locator("input[name=pile-2][value=disagree]").check();
    await next();

    // Two in a column of one, and the rest missing: every problem is named, every choice kept.
    await page.locator("select[name=rank-1]").selectOption("5");
    await page.locator("select[name=rank-2]").selectOption("5");
    await next();
    await page.getByText("Kolonne +5 har plass til 1, men har fått 2", { exact: false }).first().waitFor();
    await page.getByText("Påstand 36 er ikke plassert.").first().waitFor();
    assert.equal(await page.locator("select[name=rank-2]").inputValue(), "5");

    for (const { number, rank } of dealt()) {
      await page.locator(`select[name=rank-${number}]`).selectOption(String(rank));
    }
    await next();
    await page.getByRole("heading", { name: "Dette er rekkefølgen din" }).waitFor();
    await next();
    await page.locator("textarea").first().fill("</textarea><script>document.title='x'</script>");
    await next();
    await page.getByRole("button", { name: "Tilbake" }).click();
    assert.match(await page.locator("textarea").first().inputValue(), /^<\/textarea>/);
    await next();
    await page.getByRole("button", { name: "Send sorteringen" }).click();
    await page.getByRole("heading", { name: "Takk. Sorteringen din er levert." }).waitFor();
    await receiptOn(page);
    await visit.close();
  });
}

test("with WebAssembly switched off the plain form stays", async () => {
  const visit = await open(browser, server, DESKTOP);
  const { page } = visit;
  await page.addInitScript(() => { delete globalThis.WebAssembly; });
  await takePart(page, server.links.participant);
  await page.waitForTimeout(500);
  await page.locator(".plain").getByRole("heading", { name: "Les gjennom påstandene" }).waitFor();
  await page.getByRole("button", { name: "Fortsett" }).click();
  await page.getByRole("heading", { name: "Legg hver påstand i en bunke" }).waitFor();
  await fitsAcross(page, "plain piles");
  // The missing WebAssembly is the one thing the console may tell about.
  await visit.context.close();
});
