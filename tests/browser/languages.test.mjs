// Statements in Arabic, which runs from the right, in a page that runs from the left: every text of the study turns, the
// page and its board do not, and the language changes in mid-sort.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { accessible, BESIDE_TEAMS, DESKTOP, fitsAcross, islandReady, launch, open, PHONE } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
import { signIn } from "./support/study.mjs";
import { goOn } from "./support/walk.mjs";
import { pileEverything, placeEverything } from "./support/sorting.mjs";

const STATEMENTS = 18;
const ARABIC = "أجد في عملي اليومي وقتا كافيا للتعلم من الزملاء وتجربة طرق جديدة";
let server, browser, link;

before(async () => {
  [server, browser] = await Promise.all([startServer(), launch()]);
  const { page, close } = await open(browser, server, DESKTOP);
  await signIn(page, server);
  await page.goto("/studies/new");
  await page.locator("[name=title]").fill("Arbeidsdagen på to språk");
  await page.locator("[name=instruction]").fill("Hvor enig er du, slik du opplever arbeidet nå?");
  await page.locator("[name=further]").selectOption("ar");
  const rows = Array.from({ length: STATEMENTS }, (_, index) =>
    `${index + 1};Jeg får tid til å lære av kolleger i hverdagen (${index + 1});${ARABIC} (${index + 1})`);
  await page.locator("[name=statements]").fill(["no;nb;ar", ...rows].join("\n"));
  await page.locator("main button[type=submit]").first().click();
  await page.waitForURL(/\/studies\/[0-9A-Z]{26}/);
  const study = new URL(page.url()).pathname.split("/").slice(0, 3).join("/");
  await page.goto(`${study}/statements`);
  await accessible(page, "statements in two directions");
  await page.goto(`${study}/grid`);
  await page.locator("button[name=do][value=save]").last().click();
  await page.goto(`${study}/texts`);
  await page.locator("#information-nb").fill("En prøve.");
  await page.locator("#study-title-ar").fill("يوم العمل");
  await page.locator("#instruction-ar").fill("إلى أي مدى توافق، كما تعيش عملك الآن؟");
  await page.locator("#information-ar").fill("تجربة.");
  await page.locator("main button[type=submit]").first().click();
  await page.goto(study);
  await page.getByRole("button", { name: "Åpne studien" }).click();
  link = (await page.locator("main").innerText()).match(/\/s\/[a-z0-9-]+/)[0];
  await close();
});
after(async () => { await browser?.close(); await server?.stop(); });

/** Language, direction and alignment of every text of the study that is on the page. */
const texts = (page) => page.evaluate(() =>
  [...document.querySelectorAll(".sorting [lang][dir]")].map((part) =>
    `${part.lang} ${part.dir} ${getComputedStyle(part).direction}`));

async function isArabic(page, place) {
  const found = new Set(await texts(page));
  assert.deepEqual([...found], ["ar rtl rtl"], place);
  assert.equal(await page.locator("html").getAttribute("dir"), null, "the page itself does not turn");
  await fitsAcross(page, place);
  await accessible(page, place);
}

for (const [name, device] of [["beside a Teams window", BESIDE_TEAMS], ["on a phone", PHONE]]) {
  test(`a sort of Arabic statements ${name}`, async () => {
    const { page, close } = await open(browser, server, device);
    await page.goto(`${link}?lang=nb`);
    await accessible(page, "information");
    await page.locator(".consent [type=submit]").click();
    await islandReady(page);
    await goOn(page);
    const first = page.locator(".say");
    assert.match(await first.innerText(), /kolleger/);
    await page.keyboard.press("1");
    // In mid-sort the statements alone change.
    await page.locator("[data-do=panel][data-arg=view]").click();
    await page.locator("[data-do=language][lang=ar]").click();
    await page.waitForURL(/lang=nb\.ar/);
    await islandReady(page);
    assert.match(await page.locator(".say").innerText(), /أجد/);
    await isArabic(page, "piles");
    await pileEverything(page);
    await goOn(page);
    await page.locator(".board").waitFor();
    await placeEverything(page);
    await isArabic(page, "board");
    await page.locator("[data-do=finish]").click();
    await isArabic(page, "review");
    await goOn(page);
    await isArabic(page, "remarks");
    await goOn(page);
    await goOn(page);
    await page.locator("[data-receipt]").waitFor({ state: "attached" });
    await accessible(page, "thanks");
    await page.locator("form[action='/receipt'] [type=submit]").click();
    assert.match(await page.locator(".own-sort").innerText(), /أجد/);
    assert.equal(await page.locator(".own-sort [lang=ar][dir=rtl]").count(), STATEMENTS);
    await close();
  });
}

test("the board does not turn with its statements", async () => {
  const { page, close } = await open(browser, server, DESKTOP);
  await page.goto(`${link}?lang=nb.ar`);
  await page.locator(".consent [type=submit]").click();
  await islandReady(page);
  await page.locator("[data-do=go][data-arg=grid]").first().click();
  await page.locator(".board").waitFor();
  const heads = await page.locator(".q-head").evaluateAll((all) => all.map((head) => head.getBoundingClientRect().x));
  assert.deepEqual(heads, [...heads].sort((one, other) => one - other), "the lowest rank stands at the left");
  await close();
});
