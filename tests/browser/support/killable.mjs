// A Chromium that can be killed as a power cut would, with a profile that outlives it.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { ARGUMENTS, EXECUTABLE } from "./browser.mjs";

/** A folder for a profile, and how to be rid of it. */
export async function profile() {
  const folder = await mkdtemp(join(tmpdir(), "synspunkt-profile-"));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }) };
}

/** Starts the browser with a profile; `kill` ends all of it at once, without a chance to write anything down. */
export async function startKillable(folder, viewport = { width: 900, height: 700 }) {
  const child = spawn(EXECUTABLE, [...ARGUMENTS, "--headless", "--remote-debugging-port=0", `--user-data-dir=${folder}`,
    `--window-size=${viewport.width},${viewport.height}`, "about:blank"], { detached: true, stdio: ["ignore", "ignore", "pipe"] });
  const ended = once(child, "exit");
  let heard = "";
  const address = await new Promise((done, fail) => {
    child.stderr.on("data", (chunk) => {
      heard += chunk;
      const found = heard.match(/ws:\/\/\S+/);
      if (found) done(found[0]);
    });
    child.once("exit", () => fail(new Error(`the browser did not start:\n${heard}`)));
  });
  const browser = await chromium.connectOverCDP(address);
  const page = browser.contexts()[0].pages()[0];
  await page.setViewportSize(viewport);
  return {
    page,
    async kill() {
      // The whole group: the browser and the processes of its pages.
      process.kill(-child.pid, "SIGKILL");
      await ended;
    },
  };
}
