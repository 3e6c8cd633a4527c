// Takes pictures into `screenshots/`: every step of the sort in five windows, light and dark, with 36 and 60 of the
// longest statements, the plain form, and the researcher's pages. Arguments choose among the windows' names,
// `light`, `dark`, `36`, `60`, `plain`, `sort` and `researcher`; without any, everything is taken.
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { BESIDE_TEAMS, DESKTOP, launch, open, PHONE } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
import { takePart } from "./support/sorting.mjs";
import { openLongStudies } from "./support/study.mjs";
import { walk } from "./support/walk.mjs";

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
  let number = 0;
  await walk(visit.page, link, async (step) => {
    number += 1;
    await shoot(visit.page, `${name}-${String(number).padStart(2, "0")}-${step}`);
  });
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
