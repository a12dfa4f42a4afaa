// Bundles each test with the TypeScript it tries, because the oldest Node we build with cannot read TypeScript.

import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const workshop = await mkdtemp(path.join(here, "../node_modules/.tests-"));
try {
  const names = (await readdir(here)).filter((name) => name.endsWith(".test.mjs"));
  await build({
    entryPoints: names.map((name) => path.join(here, name)),
    outdir: workshop,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "warning",
  });
  const bundles = names.map((name) => path.join(workshop, name));
  const { status } = spawnSync(process.execPath, ["--test", ...bundles], { stdio: "inherit", cwd: path.join(here, "..") });
  process.exitCode = status ?? 1;
} finally {
  await rm(workshop, { recursive: true, force: true });
}
