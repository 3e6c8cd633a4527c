// axe over the whole way: light, dark and forced colours, in three languages; targets under a finger; from right to left.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, BESIDE_TEAMS, fitsAcross, launch, open, PHONE } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
import { walk } from "./support/walk.mjs";

let server, browser;
before(async () => { [server, browser] = await Promise.all([startServer(), launch()]); });
after(async () => { await browser?.close(); await server?.stop(); });

const COLOURS = {
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
  forced: { forcedColors: "active" },
};
/** Every colour in every language, and both arrangements of the board. */
const WAYS = Object.entries(COLOURS).flatMap(([colour, options], row) =>
  ["nb", "nn", "en"].map((language, column) => ({
    name: `${colour}, ${language}`, language, options: { ...((row + column) % 3 ? BESIDE_TEAMS : PHONE), ...options },
  })));

for (const { name, language, options } of WAYS) {
  test(`axe finds nothing: ${name}`, async () => {
    const visit = await open(browser, server, options);
    await walk(visit.page, `${server.links.participant}?lang=${language}`, async (step) => {
      assert.equal(await visit.page.locator("html").getAttribute("lang"), language, step);
      await accessible(visit.page, `${step}, ${name}`);
      await fitsAcross(visit.page, `${step}, ${name}`);
    });
    await visit.close();
  });
}

test("every target has 44 px at 390 px", async () => {
  const visit = await open(browser, server, PHONE);
  await walk(visit.page, server.links.participant, async (step) => {
    const small = await visit.page.evaluate(() =>
      [...document.querySelectorAll("button, select, summary, textarea, input:not([type=hidden], [type=checkbox], [type=radio]), label:has([type=checkbox], [type=radio]), main a, .bar a")]
        .filter((element) => element.checkVisibility() && !element.closest(".vh, .skip"))
        // A link within a sentence is as high as its line (WCAG 2.5.8, inline).
        .filter((element) => element.tagName !== "A" || getComputedStyle(element).display !== "inline")
        .map((element) => ({ box: element.getBoundingClientRect(), text: element.textContent.trim() || element.id }))
        .filter(({ box }) => box.height < 43.5 || box.width < 43.5)
        .map(({ box, text }) => `${text.slice(0, 40)} ${box.width.toFixed(0)} × ${box.height.toFixed(0)}`));
    assert.deepEqual(small, [], `too small on ${step}`);
  });
  await visit.close();
});

for (const [name, device] of [["900 × 700", BESIDE_TEAMS], ["390 × 844", PHONE]]) {
  test(`from right to left at ${name}`, async () => {
    const visit = await open(browser, server, device);
    const { page } = visit;
    // No language of the interface runs from the right yet; the pages are told to all the same.
    await page.addInitScript(() => {
      new MutationObserver((_, observer) => {
        if (document.documentElement) {
          document.documentElement.dir = "rtl";
          observer.disconnect();
        }
      }).observe(document, { childList: true });
    });
    await walk(page, server.links.participant, async (step) => {
      assert.equal(await page.locator("html").getAttribute("dir"), "rtl");
      await fitsAcross(page, `${step} from the right`);
      const beyond = await page.evaluate(() => [...document.querySelectorAll("main *, .bar *, .jump *")]
        .filter((element) => element.checkVisibility() && !element.closest(".vh, .skip, svg, .scroll, [class*=ask]"))
        .filter((element) => {
          const box = element.getBoundingClientRect();
          return box.width > 1 && (box.left < -1 || box.right > innerWidth + 1);
        }).map((element) => `${element.tagName}.${element.className}`));
      assert.deepEqual(beyond, [], `outside the window on ${step}`);
      if (step !== "board" || (await page.locator(".board.is-list").count())) return;

      // The board runs with the reading: disagreement where a line begins, agreement where it ends.
      const [low, high] = await page.evaluate(() => ["0", "10"].map((column) =>
        document.querySelector(`.q-head[data-col="${column}"]`).getBoundingClientRect().left));
      assert.ok(low > high, "the lowest rank stands at the right");
      // Arrow keys follow the eye.
      await page.locator('.q-head[data-col="5"]').focus();
      await page.keyboard.press("ArrowLeft");
      assert.equal(await page.evaluate(() => document.activeElement.dataset.col), "6");
      await page.keyboard.press("ArrowRight");
      assert.equal(await page.evaluate(() => document.activeElement.dataset.col), "5");
    });
    await visit.close();
  });
}
