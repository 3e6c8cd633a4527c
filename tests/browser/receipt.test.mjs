// What a receipt is good for: covered, saved as a file, used to see, correct and delete one's own sort.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { accessible, BESIDE_TEAMS, islandReady, launch, open } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
import { dealt, receiptOn, takePart } from "./support/sorting.mjs";

let server, browser;
before(async () => ([server, browser] = await Promise.all([startServer(), launch()])));
after(async () => {
  await browser.close();
  await server.stop();
});

const THANKS = "Takk. Sorteringen din er levert.";

/** A whole sort, sent as the plain form would send it. */
async function sendPlainly(page, pseudonym) {
  await takePart(page, server.links.participant);
  await page.evaluate(([cards, pseudonym]) => {
    const form = document.createElement("form");
    const field = (name, value) => form.append(Object.assign(document.createElement("input"), { name, value }));
    for (const { name, value } of document.querySelectorAll(".plain input[type=hidden]")) {
      if (name !== "pseudonym") field(name, value);
    }
    for (const { number, rank } of cards) field(`rank-${number}`, rank);
    field("remark-1", "Fordi det er sant.");
    field("pseudonym", pseudonym);
    Object.assign(form, { method: "post", action: location.pathname.replace(/sort$/, "send") });
    document.body.append(form);
    form.submit();
  }, [dealt(), pseudonym]);
  await page.getByRole("heading", { name: THANKS }).waitFor();
}

test("a receipt is covered, saved, and used to correct and to delete", async () => {
  const { page, context } = await open(browser, server, BESIDE_TEAMS);
  await sendPlainly(page, "Heilo");
  const code = await receiptOn(page);
  const visible = await page.locator("body").innerText();
  for (const group of code.split(" ")) assert.ok(!visible.includes(group), "the code is covered");
  await accessible(page, "thanks, covered");
  await page.getByText("Vis kvitteringskoden").click();
  assert.ok((await page.locator("[data-receipt]").innerText()).includes(code.split(" ")[0]));
  await accessible(page, "thanks, shown");

  const [file] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Lagre kvitteringen som fil" }).click(),
  ]);
  assert.equal(file.suggestedFilename(), "raadgivere.html");
  const path = await file.path();
  assert.ok((await readFile(path, "utf8")).includes(code));
  const reader = await context.newPage();
  const requests = [];
  reader.on("request", (request) => requests.push(request.url()));
  await reader.setContent(await readFile(path, "utf8"));
  assert.deepEqual(requests, [], "the file needs nothing else");
  const cards = await reader.locator(".grid li").count();
  assert.equal(cards, 36);
  await reader.close();

  await page.getByRole("button", { name: "Se sorteringen" }).click();
  await accessible(page, "one's own sort");
  await page.getByRole("button", { name: "Rett sorteringen" }).click();
  await islandReady(page);
  await page.getByRole("heading", { name: "Dette er rekkefølgen din" }).waitFor();
  await accessible(page, "correcting");
  await page.getByRole("navigation").getByRole("button", { name: "Kommentarer" }).click();
  await page.locator("#closing-remark").fill("Det er blitt bedre.");
  // A reload goes on with the correction.
  await page.reload();
  await islandReady(page);
  assert.equal(await page.locator("#closing-remark").inputValue(), "Det er blitt bedre.");
  await page.getByRole("button", { name: "Fortsett" }).click();
  await page.getByRole("button", { name: "Send rettelsen" }).click();
  await page.getByRole("heading", { name: "Takk. Sorteringen din er rettet." }).waitFor();
  assert.equal(await receiptOn(page), code, "the code stays the same");
  await page.waitForFunction(async () =>
    localStorage.length + sessionStorage.length + (await indexedDB.databases()).length === 0);

  await page.getByRole("button", { name: "Se sorteringen" }).click();
  await page.getByText("Det er blitt bedre.").waitFor();
  await page.getByLabel("Ja, jeg vil slette sorteringen min").check();
  await page.getByRole("button", { name: "Slett sorteringen" }).click();
  await page.getByRole("heading", { name: "Sorteringen er slettet" }).waitFor();
  await accessible(page, "deleted");
  await context.close();
});
