// A browser that was killed between sending and deleting: what it still keeps of the sent sort is offered to nobody.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { BESIDE_TEAMS, islandReady, launch, open } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
import { walk } from "./support/walk.mjs";

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(), launch()]); });
after(async () => { await browser?.close(); await server?.stop(); });

/** Reads the draft that the browser keeps, or puts one there. */
const draft = (page, name, text) => page.evaluate(([name, text]) => new Promise((done, fail) => {
  const opening = indexedDB.open(name);
  opening.onupgradeneeded = () => opening.result.createObjectStore("draft");
  opening.onerror = fail;
  opening.onsuccess = () => {
    const transaction = opening.result.transaction("draft", text ? "readwrite" : "readonly");
    const store = transaction.objectStore("draft");
    const asked = text ? store.put(text, "draft") : store.get("draft");
    transaction.oncomplete = () => { opening.result.close(); done(asked.result); };
  };
}), [name, text]);

test("the draft of a sort that was sent is deleted at the next visit, and an unsent one is not", async () => {
  const { page, context, clean } = await open(browser, server, BESIDE_TEAMS);
  const link = new URL(server.links.participant, server.base).pathname;
  const name = `synspunkt:${link.split("/").pop()}`;
  let kept;
  await walk(page, `${link}?lang=nb`, async (step) => {
    if (step === "send") {
      await page.locator(".saved[data-kept]").waitFor({ state: "attached" });
      kept = await draft(page, name);
    }
  });
  assert.match(kept, /^step send/m);

  const begin = async () => {
    const next = await context.newPage();
    await next.goto(`${link}?lang=nb`);
    await next.locator(".consent [type=submit]").click();
    await islandReady(next);
    return next;
  };
  // As if it had been killed before the deletion was done.
  await draft(page, name, kept);
  await page.close();
  const next = await begin();
  assert.equal(await next.locator("[data-do=continue]").count(), 0);
  assert.match(await next.locator(".told-line").innerText(), /er sendt. Nå er den slettet herfra/);
  await next.locator("[data-do=go][data-arg=grid]").first().click();
  assert.match(await next.locator(".board .progress").innerText(), /0 av 36/);
  await next.locator(".saved[data-kept]").waitFor({ state: "attached" });
  assert.doesNotMatch(await draft(next, name), new RegExp(kept.match(/^receipt (.*)$/m)[1]));
  await next.close();

  // The new one was never sent, so it is asked about.
  const last = await begin();
  assert.equal(await last.locator("[data-do=continue]").count(), 1);
  clean();
  await context.close();
});
