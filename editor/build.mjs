// Bundles the scripts, holds them to their budgets and gathers the licences of everything inside them.

import { build } from "esbuild";
import { mkdir, mkdtemp, readFile, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const output = path.resolve(here, "../src/lightkeeper/web/static/lightkeeper/build");
const budgets = { "lightkeeper.js": 75_000, "coach.js": 16_000, "editor.js": 450_000, "meeting.js": 12_000, "drawing.js": 6_000 };

// HTMX's own minified file is an eighth smaller than what esbuild makes of its module, but exports nothing.
const smallHtmx = {
  name: "small-htmx",
  setup(bundler) {
    bundler.onLoad({ filter: /htmx\.org[\\/]dist[\\/]htmx\.esm\.js$/ }, async ({ path: file }) => {
      const minified = await readFile(file.replace("htmx.esm.js", "htmx.min.js"), "utf8");
      return { contents: `${minified}\nexport default htmx;`, loader: "js" };
    });
  },
};

/** The folder of the package a bundled file comes from, or null for our own. */
function packageFolderOf(input) {
  const match = /^(node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input);
  return match ? match[1] : null;
}

async function licenceOf(folder) {
  const manifest = JSON.parse(await readFile(path.join(here, folder, "package.json"), "utf8"));
  const file = (await readdir(path.join(here, folder))).find((name) => /^licen[cs]e/i.test(name));
  if (!file) throw new Error(`${manifest.name} has no licence file: leave it out, or say here where its licence is.`);
  const text = (await readFile(path.join(here, folder, file), "utf8")).trim();
  return `${manifest.name} ${manifest.version} (${manifest.license})\n\n${text}\n`;
}

function sizesOf(metafile) {
  return Object.entries(metafile.outputs).map(([file, { bytes }]) => [path.basename(file), bytes]);
}

function holdToBudgets(sizes) {
  const over = sizes.filter(([name, bytes]) => bytes > budgets[name]);
  if (over.length === 0) return;
  const list = over.map(([name, bytes]) => `${name} has ${bytes} bytes of ${budgets[name]}`).join(", ");
  throw new Error(`Over budget: ${list}. Take something out, or raise the budget in build.mjs with a reason.`);
}

async function main() {
  await mkdir(output, { recursive: true });
  const workshop = await mkdtemp(path.join(output, ".building-"));
  try {
    const { metafile } = await build({
      absWorkingDir: here,
      entryPoints: ["src/lightkeeper.ts", "src/coach.ts", "src/editor.ts", "src/meeting.ts", "src/drawing.ts"],
      outdir: workshop,
      alias: { "@codemirror/lang-html": "./src/editor/raw-html.ts" },
      plugins: [smallHtmx],
      bundle: true,
      minify: true,
      charset: "utf8",
      format: "iife",
      target: "es2022",
      legalComments: "none",
      metafile: true,
      logLevel: "warning",
    });
    const sizes = sizesOf(metafile);
    holdToBudgets(sizes);
    const folders = new Set(Object.keys(metafile.inputs).map(packageFolderOf).filter(Boolean));
    const licences = await Promise.all([...folders].sort().map(licenceOf));
    await writeFile(path.join(workshop, "LICENSES.txt"), licences.join(`\n${"-".repeat(72)}\n\n`));
    for (const name of [...Object.keys(budgets), "LICENSES.txt"]) {
      await rename(path.join(workshop, name), path.join(output, name));
    }
    for (const [name, bytes] of sizes) console.log(`${name}: ${bytes} bytes of ${budgets[name]}`);
  } finally {
    await rm(workshop, { recursive: true, force: true });
  }
}

await main();
