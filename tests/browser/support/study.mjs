// A study of one's own, made and opened through the researcher's pages.
import { longStatements } from "./statements.mjs";

export const PASSWORD = "en lang setning som passord";

/** Uses the link that the server printed, sets a password and ends on the list of studies. */
export async function signIn(page, server) {
  await page.goto(server.links.welcome);
  for (const field of await page.locator("input[type=password]").all()) await field.fill(PASSWORD);
  await page.locator("main button[type=submit]").click();
  await page.waitForURL("**/studies");
}

/**
 * Makes a study with the grid proposed for its number of statements, opens it and gives the participant's address.
 * `tick` and `untick` name boxes of the settings page; `prepare` does what else is to be done before the opening.
 */
export async function openStudy(page, { title, statements, tick = [], untick = [], prepare }) {
  await page.goto("/studies/new");
  await page.locator("[name=title]").fill(title);
  await page.locator("[name=instruction]").fill("Wie sehr stimmen Sie zu, so wie Sie Ihre Arbeit zurzeit erleben?");
  await page.locator("[name=statements]").fill(statements.join("\n"));
  await page.locator("main button[type=submit]").first().click();
  await page.waitForURL(/\/studies\/[0-9A-Z]{26}/);
  const study = new URL(page.url()).pathname.split("/").slice(0, 3).join("/");
  await page.goto(`${study}/grid`);
  await page.locator("button[name=do][value=save]").last().click();
  await page.goto(`${study}/texts`);
  await page.locator("textarea[name^=information]").first().fill("Eine Probe.");
  await page.locator("main button[type=submit]").first().click();
  if (tick.length + untick.length > 0) {
    await page.goto(`${study}/settings`);
    for (const name of tick) await page.locator(`[name=${name}]`).check();
    for (const name of untick) await page.locator(`[name=${name}]`).uncheck();
    await page.locator("main button[type=submit]").first().click();
  }
  await prepare?.(study);
  await page.goto(study);
  await page.getByRole("button", { name: "Åpne studien" }).click();
  return (await page.locator("main").innerText()).match(/\/s\/[a-z0-9-]+/)[0];
}

/** Studies with the longest texts, by number of statements. */
export async function openLongStudies(page, server, counts = [36, 60]) {
  await signIn(page, server);
  const links = {};
  for (const count of counts) {
    links[count] = await openStudy(page, { title: `Lange Texte ${count}`, statements: longStatements(count) });
  }
  return links;
}
