// Makes the pictures of the guides in `docs/pictures` from the demo study, in English and in light colours. Each is as
// good as 60 kB allow; `cargo xtask pictures` builds and runs this.
import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { islandReady, launch, open } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
import { pileEverything, placeEverything } from "./support/sorting.mjs";
import { signIn } from "./support/study.mjs";
import { goOn } from "./support/walk.mjs";

const folder = resolve(process.env.SYNSPUNKT_PICTURES ?? resolve(import.meta.dirname, "../../docs/pictures"));
const LARGEST = 60 * 1024;
const WINDOW = { viewport: { width: 960, height: 680 }, locale: "en-GB", colorScheme: "light", reducedMotion: "reduce" };

await mkdir(folder, { recursive: true });
const [server, browser] = await Promise.all([startServer(), launch()]);

/** A picture of the window, scrolled so that `at` stands at its top. */
async function picture(page, name, at) {
  if (at) await page.locator(at).first().evaluate((part) => part.scrollIntoView({ block: "start" }));
  else await page.evaluate(() => window.scrollTo(0, 0));
  await page.evaluate(() => document.activeElement?.blur());
  await page.waitForTimeout(300);
  const session = await page.context().newCDPSession(page);
  for (let quality = 90; quality > 30; quality -= 10) {
    const { data } = await session.send("Page.captureScreenshot", { format: "webp", quality });
    const bytes = Buffer.from(data, "base64");
    if (bytes.length <= LARGEST) {
      await writeFile(join(folder, `${name}.webp`), bytes);
      console.log(`${name}.webp  ${Math.round(bytes.length / 1024)} kB, quality ${quality}`);
      return;
    }
  }
  assert.fail(`${name} does not fit`);
}

/** Presses the solid button of the form and waits for the page it leads to. */
async function submit(page, form = "main form") {
  await Promise.all([page.waitForEvent("load"), page.locator(`${form} .btn-solid`).first().click()]);
}

async function participant() {
  const visit = await open(browser, server, WINDOW);
  const { page } = visit;
  await page.goto(`${server.links.participant}?lang=en`);
  await page.locator(".consent [type=submit]").click();
  await islandReady(page);
  await goOn(page);
  await page.locator("[data-pile=agree]").waitFor();
  await picture(page, "participant-piles");
  await pileEverything(page);
  await goOn(page);
  await page.locator(".board").waitFor();
  await placeEverything(page, 20);
  await picture(page, "participant-grid");
  await placeEverything(page);
  await page.locator("[data-do=finish]").click();
  await goOn(page);
  await picture(page, "participant-remarks");
  await goOn(page);
  await goOn(page);
  await page.locator("[data-receipt]").waitFor({ state: "attached" });
  await islandReady(page);
  await picture(page, "participant-receipt");
  await visit.context.close();
}

async function facilitator(page, study) {
  await page.goto(`${study}/sign-ups`);
  for (const [day, time] of [["2030-03-12", "13:00"], ["2030-03-14", "09:30"]]) {
    await page.locator("#day").fill(day);
    await page.locator("#time").fill(time);
    await page.locator("#place").fill("Room 214");
    await submit(page, "main form:has(#day)");
  }
  await picture(page, "facilitator-times");
  await page.goto(`${study}/meetings`);
  await page.locator("#name").fill("Team meeting");
  await page.locator("#planned").fill("4");
  await submit(page, "main form:has(#name)");
  await page.locator("form[action$='/state'] .btn-solid").first().click();
  const link = page.locator(".join-link a");
  await link.waitFor();
  const address = await link.getAttribute("href");
  const guests = [];
  for (const steps of [0, 1, 1]) {
    const guest = await open(browser, server, WINDOW);
    await guest.page.goto(address);
    await guest.page.locator(".consent [type=submit]").click();
    await islandReady(guest.page);
    for (let step = 0; step < steps; step += 1) await goOn(guest.page);
    guests.push(guest);
  }
  await page.waitForTimeout(2_500);
  await page.reload();
  await picture(page, "facilitator-meeting");
  await page.locator("main a[href$='/seats']").first().click();
  await page.locator("tbody tr").first().waitFor();
  await picture(page, "facilitator-seats");
  for (const guest of guests) await guest.context.close();
}

async function researcher(page, study) {
  await page.goto(`${study}/sorts`);
  await picture(page, "researcher-sorts");
  await page.goto(`${study}/analysis?extraction=centroid&factors=4`);
  await Promise.all([page.waitForURL("**/number"), page.locator("form[action*='/analysis/start'] .btn-solid").click()]);
  const branch = new URL(page.url()).pathname.replace(/\/number$/, "");
  await page.goto(`${branch}/rotation?a=1&b=2`);
  await page.waitForSelector("[data-ready]");
  await picture(page, "researcher-rotation", "h2:has-text('Turn two factors')");
  await page.goto(`${branch}/interpretation`);
  const first = page.locator("main textarea").first();
  await first.fill("People who see it this way want clear tasks {1>} and are at ease with what they know {3}.");
  await Promise.all([page.waitForEvent("load"), page.locator("button[name=act][value=keep]").first().click()]);
  await picture(page, "researcher-interpretation");
  await page.goto(`${branch}/report`);
  await picture(page, "researcher-report");
}

try {
  await participant();
  const visit = await open(browser, server, WINDOW);
  const { page } = visit;
  await signIn(page, server);
  await page.goto("/studies?lang=en");
  const study = await page.locator(".studies h2 a").first().getAttribute("href");
  await facilitator(page, study);
  await researcher(page, study);
  await visit.context.close();
} finally {
  await browser.close();
  await server.stop();
}
