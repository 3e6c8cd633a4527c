// The participant's whole way, told by what the pages are made of: the same in every language and window.
import { islandReady } from "./browser.mjs";
import { pileEverything, placeEverything } from "./sorting.mjs";

/** Presses the one next step of the page. */
export const goOn = (page) => page.locator(".sorting .way .btn-solid").click();

/** From the information to the receipt; `look` sees every step under its name. */
export async function walk(page, link, look) {
  await page.goto(link);
  await look("information");
  await page.locator(".consent [type=submit]").click();
  await islandReady(page);
  await look("read");
  await goOn(page);
  await look("piles");
  await pileEverything(page);
  await look("piles-done");
  await goOn(page);
  await page.locator(".board").waitFor();
  await look("board-empty");
  await placeEverything(page, 14);
  await page.locator("[data-do=walk]:not([data-arg])").click();
  await look("board");
  const help = page.locator("[data-do=panel][data-arg=help]");
  await help.click();
  await look("help");
  await help.click();
  await page.locator("[data-do=finish]").click();
  await look("not-finished");
  await placeEverything(page);
  await look("board-full");
  await page.locator("[data-do=finish]").click();
  await look("review");
  await goOn(page);
  await look("remarks");
  await goOn(page);
  await look("send");
  await goOn(page);
  await page.locator("[data-receipt]").waitFor({ state: "attached" });
  await islandReady(page);
  await look("thanks");
  const receipt = await page.locator("[data-receipt]").textContent();
  await page.goto(`/receipt?lang=${await page.locator("html").getAttribute("lang")}`);
  await look("receipt");
  await page.locator("input[name=code]").fill(receipt.trim());
  await page.locator("main form [type=submit]").first().click();
  await page.locator(".own-sort").waitFor();
  await look("own-sort");
}
