// A real Chromium whose pages fail the test on any console message, foreign request or axe finding.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const axeSource = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export const DESKTOP = { viewport: { width: 1366, height: 768 } };
export const BESIDE_TEAMS = { viewport: { width: 900, height: 700 } };
export const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 2 };

/** Debian's Chromium. */
export const EXECUTABLE = process.env.SYNSPUNKT_CHROMIUM ?? "/usr/bin/chromium";
/** It keeps to itself. */
export const ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
  "--disable-background-networking", "--disable-component-update", "--disable-sync"];

/** Starts the browser. */
export function launch(executablePath = EXECUTABLE) {
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/** A page on `server` that collects everything a page must not do. */
export async function open(browser, server, options = {}) {
  const context = await browser.newContext({ locale: "nb-NO", baseURL: server.base, ...options });
  const page = await context.newPage();
  const offences = [];
  // A refused form is an answer with a status of 4xx, which the browser also writes to the console.
  const expected = /Failed to load resource: the server responded with a status of 4\d\d/;
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()) && !expected.test(message.text())) {
      offences.push(`console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => offences.push(`page error: ${error.message}`));
  page.on("dialog", (dialog) => { offences.push(`dialog: ${dialog.message()}`); dialog.dismiss(); });
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (!["data:", "blob:"].includes(url.protocol) && url.origin !== server.base) {
      offences.push(`foreign request: ${request.url()}`);
    }
  });
  return {
    page,
    context,
    /** Fails on anything collected so far. */
    clean() {
      assert.deepEqual(offences, []);
    },
    async close() {
      assert.deepEqual(offences, []);
      await context.close();
    },
  };
}

/** Waits until the page's island has taken over. */
export async function islandReady(page) {
  await page.waitForSelector(":root[data-island=ready]");
}

/** Fails on any WCAG 2.2 A or AA finding of axe. */
export async function accessible(page, where) {
  // Through the debugger, since the page's own policy forbids injected scripts.
  await page.evaluate(axeSource);
  const found = await page.evaluate(() =>
    window.axe.run(document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"],
    }));
  const findings = found.violations.map((violation) =>
    `${violation.id}: ${violation.help}\n  ${violation.nodes.map((node) => node.html).slice(0, 4).join("\n  ")}`);
  assert.deepEqual(findings, [], `axe on ${where}`);
}

/** Fails if the page scrolls sideways. */
export async function fitsAcross(page, where) {
  const over = await page.evaluate(() =>
    document.documentElement.scrollWidth - document.documentElement.clientWidth);
  assert.ok(over <= 0, `${where} is ${over} px too wide`);
}
