// What the participant's way costs, what it leaves behind, and that it ends in one row whatever is pressed.
import assert from "node:assert/strict";
import { get } from "node:http";
import { after, before, test } from "node:test";
import { DESKTOP, islandReady, launch, open } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
import { pileEverything, placeEverything } from "./support/sorting.mjs";
import { openStudy, signIn } from "./support/study.mjs";
import { goOn, walk } from "./support/walk.mjs";

let server, browser, researcher;
before(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
  researcher = await open(browser, server, DESKTOP);
  await signIn(researcher.page, server);
});
after(async () => { await browser?.close(); await server?.stop(); });

/** Bytes of an answer's body as they travel. */
const transferred = (address, encoding) => new Promise((done, fail) => {
  get(address, { headers: { "accept-encoding": encoding } }, (answer) => {
    let bytes = 0;
    answer.on("data", (chunk) => { bytes += chunk.length; });
    answer.on("end", () => done(bytes));
  }).on("error", fail);
});

/** The sum for all addresses of a kind. */
async function sum(addresses, encoding) {
  let bytes = 0;
  for (const address of addresses) bytes += await transferred(address, encoding);
  return bytes;
}

const isCode = (address) => /\.(js|wasm|css)$/.test(new URL(address).pathname);

test("the first page: at most 25 kB of script, wasm and style, and six requests to nobody else", async (context) => {
  const visit = await open(browser, server, DESKTOP);
  const asked = [];
  visit.page.on("request", (request) => asked.push(request.url()));
  await visit.page.goto(server.links.participant, { waitUntil: "networkidle" });
  const bytes = await sum(asked.filter(isCode), "gzip");
  context.diagnostic(`${bytes} bytes after gzip, ${asked.length} requests`);
  assert.ok(asked.some(isCode), "the style sheet at least is code");
  assert.ok(bytes <= 25_000, `${bytes} bytes`);
  assert.ok(asked.length <= 6, asked.join("\n"));
  assert.deepEqual(asked.filter((address) => !address.startsWith(server.base)), []);
  await visit.close();
});

test("the whole way: at most 120 kB of script, wasm and style, nobody else asked, nothing left behind", async (context) => {
  const visit = await open(browser, server, DESKTOP);
  const { page } = visit;
  const asked = new Set();
  page.on("request", (request) => asked.add(request.url()));
  let left;
  await walk(page, server.links.participant, async (step) => {
    const keys = await page.evaluate(async () => ({
      local: localStorage.length, session: sessionStorage.length, databases: (await indexedDB.databases()).length,
      caches: (await caches.keys()).length, workers: (await navigator.serviceWorker.getRegistrations()).length,
    }));
    const sum = Object.values(keys).reduce((one, other) => one + other) + (await visit.context.cookies()).length;
    if (step === "send") assert.ok(sum > 0, "the sort is kept until it is sent");
    if (step === "thanks") left = sum;
  });
  const bytes = await sum([...asked].filter(isCode), "br");
  context.diagnostic(`${bytes} bytes after Brotli, ${left} keys left`);
  assert.ok(bytes > 50_000 && bytes <= 120_000, `${bytes} bytes`);
  assert.deepEqual([...asked].filter((address) => !address.startsWith(server.base)), []);
  assert.equal(left, 0);
  await visit.close();
});

test("two presses, reloads and a thousand repeats make one row", async () => {
  const link = await openStudy(researcher.page, {
    title: "Noch einmal", statements: ["Tee", "Kaffee", "Wasser", "Saft", "Milch", "Kakao", "Limonade", "Suppe", "Brühe", "Most"],
  });
  const study = new URL(researcher.page.url()).pathname;
  const visit = await open(browser, server, DESKTOP);
  const { page } = visit;
  let sent;
  page.on("request", (request) => {
    if (request.method() === "POST" && request.url().endsWith("/send")) sent = { address: request.url(), body: request.postData() };
  });
  await page.goto(link);
  await page.locator(".consent [type=submit]").click();
  await islandReady(page);
  await goOn(page);
  await pileEverything(page);
  await goOn(page);
  await placeEverything(page);
  await page.locator("[data-do=finish]").click();
  await goOn(page);
  await goOn(page);
  await page.evaluate(() => {
    const button = document.querySelector("[form=send-form]");
    button.click();
    button.click();
  });
  await page.locator("[data-receipt]").waitFor({ state: "attached" });
  const receipt = await page.locator("[data-receipt]").textContent();
  for (let reload = 0; reload < 3; reload += 1) {
    await page.reload();
    assert.equal(await page.locator("[data-receipt]").textContent(), receipt);
  }
  await page.goBack();
  const answers = new Map();
  for (let round = 0; round < 50; round += 1) {
    await Promise.all(Array.from({ length: 20 }, async () => {
      const answer = await fetch(sent.address, { method: "POST", body: sent.body,
        headers: { "content-type": "application/x-www-form-urlencoded", origin: server.base } });
      await answer.arrayBuffer();
      answers.set(answer.status, (answers.get(answer.status) ?? 0) + 1);
    }));
  }
  assert.deepEqual([...answers], [[200, 1_000]], "every repeat is answered like the first");
  await visit.close();

  await researcher.page.goto(study);
  await researcher.page.getByRole("button", { name: "Lukk studien" }).click();
  await researcher.page.goto(`${study}/sorts`);
  assert.equal(await researcher.page.locator("tbody tr").count(), 1);
});
