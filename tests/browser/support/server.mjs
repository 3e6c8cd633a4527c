// Starts the program with an empty database of its own, as an operator would.
import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const root = resolve(import.meta.dirname, "../../..");
const binary = process.env.SYNSPUNKT_BIN ?? join(root, "target/release/synspunkt");
const site = process.env.SYNSPUNKT_SITE ?? join(root, "target/site");

async function freePort() {
  const probe = createServer();
  await new Promise((done) => probe.listen(0, "127.0.0.1", done));
  const { port } = probe.address();
  await new Promise((done) => probe.close(done));
  return port;
}

/**
 * A running server: its address, the links it printed, and how to stop it. With `demo` it has the demo study; without,
 * nobody and nothing but the link for the first researcher.
 */
export async function startServer({ demo = true } = {}) {
  const folder = await mkdtemp(join(tmpdir(), "synspunkt-"));
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const child = spawn(
    binary,
    ["serve", ...(demo ? ["--demo"] : []), "--database", `sqlite:${join(folder, "test.db")}`,
      "--address", `127.0.0.1:${port}`, "--base-url", base, "--site", site],
    { stdio: ["ignore", "pipe", "pipe"] },
  );
  let output = "";
  const ended = new Promise((done) => child.once("exit", done));
  const links = await new Promise((done, fail) => {
    const timer = setTimeout(() => fail(new Error(`the server did not start:\n${output}`)), 30_000);
    const read = (chunk) => {
      output += chunk;
      const find = (path) => output.match(new RegExp(`${base}(${path}[^\\s]*)`))?.[1];
      const found = { welcome: find("/welcome/") };
      if (demo) Object.assign(found, { participant: find("/s/"), present: find("/present/") });
      if (Object.values(found).every(Boolean)) {
        clearTimeout(timer);
        done(found);
      }
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("exit", (code) => fail(new Error(`the server ended with ${code}:\n${output}`)));
  });
  return {
    base,
    links,
    output: () => output,
    async stop() {
      child.kill("SIGINT");
      const code = await ended;
      await rm(folder, { recursive: true, force: true });
      return code;
    },
  };
}
