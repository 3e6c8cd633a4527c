// Takes pictures of the main pages in three windows, light and dark, into `screenshots/`.
import { mkdir } from "node:fs/promises";
import { join, resolve } from "node:path";
import { BESIDE_TEAMS, DESKTOP, islandReady, launch, open, PHONE } from "./support/browser.mjs";
import { startServer } from "./support/server.mjs";
import { columnOf, dealt, takePart } from "./support/sorting.mjs";

const folder = resolve(import.meta.dirname, "../../screenshots");
const only = process.argv.slice(2);
await mkdir(folder, { recursive: true });
const [server, browser] = await Promise.all([startServer(), launch()]);

const shoot = (page, name, fullPage = false) =>
  page.screenshot({ path: join(folder, `${name}.png`), fullPage });

async function participant(name, device) {
  const visit = await open(browser, server, device);
  const { page } = visit;
  await page.goto(server.links.participant);
  await shoot(page, `information-${name}`, true);
  await takePart(page, server.links.participant);
  await islandReady(page);
  await shoot(page, `read-${name}`);
  await page.getByRole("button", { name: "Fortsett" }).click();
  for (let index = 0; index < 36; index += 1) {
    if (index === 22) await shoot(page, `piles-${name}`);
    await page.locator(`[data-pile=${["disagree", "neutral", "agree"][index % 3]}]`).click();
  }
  await shoot(page, `piles-done-${name}`);
  await page.getByRole("button", { name: "Fortsett" }).click();
  await page.locator(".board").waitFor();
  await shoot(page, `board-empty-${name}`);
  const list = await page.locator(".board.is-list").count();
  for (const [index, { rank }] of dealt().entries()) {
    const choose = page.getByRole("button", { name: list ? "Velg" : "Neste i bunken", exact: true }).first();
    await choose.click();
    if (index === 20) await shoot(page, `board-${name}`);
    await (list ? page.locator(`[data-jump="${rank}"]`) : page.locator(`.q-cell[data-col="${columnOf(rank)}"]`).first()).click();
  }
  await shoot(page, `board-full-${name}`);
  await page.getByRole("button", { name: "Se over" }).click();
  await shoot(page, `review-${name}`);
  await page.getByRole("button", { name: "Fortsett" }).click();
  await shoot(page, `remarks-${name}`);
  await page.getByRole("button", { name: "Fortsett" }).click();
  await shoot(page, `send-${name}`);
  await page.getByRole("button", { name: "Send sorteringen" }).click();
  await page.getByRole("heading", { name: "Takk. Sorteringen din er levert." }).waitFor();
  await shoot(page, `thanks-${name}`, true);
  await visit.context.close();
}

async function plain(name, device) {
  const visit = await open(browser, server, { ...device, javaScriptEnabled: false });
  const { page } = visit;
  await takePart(page, server.links.participant);
  await page.getByRole("button", { name: "Fortsett" }).click();
  await shoot(page, `plain-piles-${name}`);
  await page.getByRole("button", { name: "Fortsett" }).click();
  await page.getByRole("button", { name: "Fortsett" }).click();
  await shoot(page, `plain-grid-${name}`);
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
  const devices = { desktop: DESKTOP, teams: BESIDE_TEAMS, phone: PHONE, dark: { ...DESKTOP, colorScheme: "dark" } };
  const first = await open(browser, server, DESKTOP);
  await first.page.goto(server.links.welcome);
  await first.page.locator("input[type=password]").first().fill("en lang setning som passord");
  for (const field of await first.page.locator("input[type=password]").all()) await field.fill("en lang setning som passord");
  await first.page.locator("main button[type=submit]").click();
  const signedIn = await first.context.storageState();
  for (const [name, device] of Object.entries(devices)) {
    if (only.length && !only.includes(name)) continue;
    await participant(name, device);
    if (name !== "dark") await plain(name, device);
    await researcher(name, device, signedIn);
  }
} finally {
  await browser.close();
  await server.stop();
}
