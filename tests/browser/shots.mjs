// Takes pictures into `screenshots/`: every step of the sort in five windows, light and dark, with 36 and 60 of the
// longest statements, the plain form, and the researcher's pages. Arguments choose among the windows' names,
// `light`, `dark`, `36`, `60`, `plain`, `sort` and `researcher`; without any, everything is taken.
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { BESIDE_TEAMS, DESKTOP, islandReady, launch, open, PHONE } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
import { pileEverything, placeEverything, takePart } from "./support/sorting.mjs";
import { openLongStudies } from "./support/study.mjs";

const folder = resolve(process.env.SYNSPUNKT_SHOTS ?? resolve(import.meta.dirname, "../../screenshots"));
const windows = {
  desktop: DESKTOP,
  teams: BESIDE_TEAMS,
  zoomed: { viewport: { width: 683, height: 384 }, deviceScaleFactor: 2 },
  landscape: { ...PHONE, viewport: { width: 844, height: 390 } },
  phone: PHONE,
};
const kinds = [["light", "dark"], ["36", "60"], ["sort", "plain", "researcher"], Object.keys(windows)];
const wanted = new Set(process.argv.slice(2));
/** What was asked for of a kind, or all of it. */
const chosen = (kind) => kind.some((name) => wanted.has(name)) ? kind.filter((name) => wanted.has(name)) : kind;
const [themes, counts, parts, devices] = kinds.map(chosen);

await mkdir(folder, { recursive: true });
const [server, browser] = await Promise.all([startServer(), launch()]);

const shoot = (page, name, fullPage = false) =>
  page.screenshot({ path: join(folder, `${name}.png`), fullPage });

/** Every step; the numbers in the names keep the pictures in the order of the steps. */
async function participant(name, device, link) {
  const visit = await open(browser, server, device);
  const { page } = visit;
  const next = () => page.getByRole("button", { name: "Fortsett" }).click();
  await page.goto(link);
  await shoot(page, `${name}-01-information`);
  await takePart(page, link);
  await islandReady(page);
  await shoot(page, `${name}-02-read`);
  await next();
  await shoot(page, `${name}-03-piles`);
  await pileEverything(page);
  await shoot(page, `${name}-04-piles-done`);
  await next();
  await page.locator(".board").waitFor();
  await shoot(page, `${name}-05-board-empty`);
  await placeEverything(page, 14);
  await page.locator("[data-do=walk]:not([data-arg])").click();
  await shoot(page, `${name}-06-board`);
  await page.getByRole("button", { name: "Hjelp", exact: true }).click();
  await shoot(page, `${name}-07-help`);
  await page.getByRole("button", { name: "Hjelp", exact: true }).click();
  await page.getByRole("button", { name: "Se over" }).click();
  await shoot(page, `${name}-08-not-finished`);
  await placeEverything(page);
  await shoot(page, `${name}-09-board-full`);
  await page.getByRole("button", { name: "Se over" }).click();
  await shoot(page, `${name}-10-review`);
  await next();
  await shoot(page, `${name}-11-remarks`);
  await next();
  await shoot(page, `${name}-12-send`);
  await page.getByRole("button", { name: "Send sorteringen" }).click();
  await page.getByRole("heading", { name: "Takk. Sorteringen din er levert." }).waitFor();
  await shoot(page, `${name}-13-thanks`);
  const code = (await page.locator("[data-receipt]").innerText()).trim();
  await page.getByRole("link", { name: "Gå til kvitteringssiden" }).click();
  await page.getByLabel("Kvitteringskode").fill(code);
  await page.getByRole("button", { name: "Vis sorteringen" }).click();
  await page.locator(".own-sort").waitFor();
  await shoot(page, `${name}-14-own-sort`);
  await visit.context.close();
}

async function plain(name, device, link) {
  const visit = await open(browser, server, { ...device, javaScriptEnabled: false });
  const { page } = visit;
  const next = () => page.getByRole("button", { name: "Fortsett" }).click();
  await takePart(page, link);
  await shoot(page, `${name}-plain-1-read`);
  await next();
  await shoot(page, `${name}-plain-2-piles`);
  await next();
  await shoot(page, `${name}-plain-3-grid`);
  await next();
  await shoot(page, `${name}-plain-4-refused`);
  await visit.context.close();
}

async function researcher(name, device, visits) {
  const visit = await open(browser, server, { ...device, storageState: visits });
  const { page } = visit;
  for (const [shot, path] of [["home", "/"], ["privacy", "/privacy"], ["studies", "/studies"], ["new-study", "/studies/new"]]) {
    await page.goto(path);
    await shoot(page, `${shot}-${name}`, true);
  }
  await page.goto("/studies");
  await page.getByRole("link", { name: "Rådgivere i hverdagen" }).first().click();
  await shoot(page, `study-${name}`, true);
  const study = new URL(page.url()).pathname;
  for (const tab of ["statements", "grid", "sorts", "analysis"]) {
    await page.goto(`${study}/${tab}`);
    await shoot(page, `${tab}-${name}`, true);
  }
  await page.goto(server.links.present);
  await shoot(page, `present-1-${name}`);
  await visit.context.close();
}

try {
  const first = await open(browser, server, DESKTOP);
  const links = await openLongStudies(first.page, server, counts.map(Number));
  const signedIn = await first.context.storageState();
  for (const device of devices) for (const colorScheme of themes) {
    const options = { ...windows[device], colorScheme };
    for (const count of counts) {
      const name = `${device}-${colorScheme}-${count}`;
      if (parts.includes("sort")) await participant(name, options, links[count]);
      if (parts.includes("plain")) await plain(name, options, links[count]);
    }
    if (parts.includes("researcher")) await researcher(`${device}-${colorScheme}`, options, signedIn);
  }
} finally {
  await browser.close();
  await server.stop();
}
