// What a participant does, in words of the board.
import assert from "node:assert/strict";

/** Heights of the demo grid's columns by rank. */
export const GRID = [[-5, 1], [-4, 2], [-3, 3], [-2, 4], [-1, 5], [0, 6], [1, 5], [2, 4], [3, 3], [4, 2], [5, 1]];

/** Each statement's rank when statements are dealt into the grid from the lowest column. */
export function dealt() {
  const ranks = GRID.flatMap(([rank, height]) => Array(height).fill(rank));
  return ranks.map((rank, index) => ({ number: index + 1, rank }));
}

/** Index of a rank's column. */
export const columnOf = (rank) => GRID.findIndex(([other]) => other === rank);

/** From the participant's link to the first step of the sort. */
export async function takePart(page, link) {
  await page.goto(link);
  await page.getByRole("button", { name: "Jeg deltar" }).click();
}

/** The receipt code shown on the page. */
export async function receiptOn(page) {
  const code = (await page.locator("[data-receipt]").textContent()).replace(/\s+/g, " ").trim();
  assert.match(code, /^[0-9A-HJKMNP-TV-Z ]{26,32}$/);
  assert.equal(code.replaceAll(" ", "").length, 26);
  return code;
}

/**
 * Sends a sort on a page without script: statement n + 1 is dealt to place `order(n)` of the grid, counted from the
 * lowest column. Works in every language.
 */
export async function sortPlainly(page, link, statements, order, pseudonym) {
  const next = () => page.locator("form .btn-solid").last().click();
  await page.goto(link);
  await page.locator(".consent [type=submit]").click();
  while (await page.locator("select[name=rank-1]").count() === 0) await next();
  const options = await page.locator("select[name=rank-1] option").evaluateAll((all) =>
    all.map((option) => option.value).filter(Boolean));
  const heights = await page.locator(".counts td").allInnerTexts();
  const places = options.flatMap((rank, index) => Array(Number(heights[index].split(" ").at(-1))).fill(rank));
  const ranks = Array.from({ length: statements }, (_, index) => places[order(index)]);
  await page.locator("form").last().evaluate((form, ranks) => {
    for (const [index, rank] of ranks.entries()) form.elements[`rank-${index + 1}`].value = rank;
  }, ranks);
  while (await page.locator("[name=pseudonym]:visible").count() === 0) await next();
  if (pseudonym) await page.locator("[name=pseudonym]:visible").fill(pseudonym);
  await next();
  await receiptOn(page);
}

/** Remarks, pseudonym and sending, from the review on. */
export async function finish(page, press, pseudonym) {
  await page.getByRole("heading", { name: "Dette er rekkefølgen din" }).waitFor();
  await press(page.getByRole("button", { name: "Fortsett" }));
  await page.getByRole("heading", { name: "Hvorfor ligger disse ytterst?" }).waitFor();
  await page.locator("textarea").first().fill("Fordi <b>dette</b> er viktig & riktig.");
  await page.locator("#closing-remark").fill("Arbeidstid.");
  await press(page.getByRole("button", { name: "Fortsett" }));
  await page.getByRole("heading", { name: "Velg et pseudonym og send" }).waitFor();
  const field = page.locator("#pseudonym:visible");
  assert.match(await field.inputValue(), /^[A-Z0-9]{4}$/, "a pseudonym is offered");
  if (pseudonym) await field.fill(pseudonym);
}

/** Gives every statement a pile, in turn, as fast as the page answers. */
export async function pileEverything(page) {
  await page.evaluate(() => {
    for (let index = 0; ; index += 1) {
      const pile = document.querySelector(`[data-pile=${["disagree", "neutral", "agree"][index % 3]}]`);
      if (!pile) return;
      pile.click();
    }
  });
  await page.locator(".piles-done").waitFor();
}

/** Places cards of the piles, as fast as the page answers, until `left` of them are without a place. */
export async function placeEverything(page, left = 0) {
  await page.evaluate((left) => {
    const next = () => document.querySelector("[data-do=walk]:not([data-arg])");
    const waiting = () => [...document.querySelectorAll("[data-stack] b")].reduce((sum, count) => sum + Number(count.textContent), 0);
    while (next() && waiting() > left) {
      next().click();
      [...document.querySelectorAll(".q-cell, .lfree")].at(0).click();
    }
  }, left);
}
