// What the folder promises: every attribute documented, files short, versions pinned, no address of a registry.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import test from "node:test";

const read = (file) => readFileSync(file, "utf8");
const sources = readdirSync("src", { recursive: true }).filter((name) => name.endsWith(".ts"));

function attributesIn(code) {
  const written = [...code.matchAll(/\bdata-[a-z-]+/g)].map(([attribute]) => attribute);
  const read = [...code.matchAll(/dataset\["(\w+)"\]/g)].map(([, name]) => `data-${name.replace(/[A-Z]/g, "-$&").toLowerCase()}`);
  return [...written, ...read];
}

test("every data attribute of the sources is in the readme", () => {
  const documented = new Set(attributesIn(read("README.md")));
  const used = new Set(sources.flatMap((name) => attributesIn(read(path.join("src", name)))));
  assert.ok(used.size > 30, "the search for attributes found too few");
  assert.deepEqual([...used].filter((attribute) => !documented.has(attribute)), []);
});

test("every module says first why it exists, and stays short", () => {
  for (const name of sources) {
    const lines = read(path.join("src", name)).split("\n");
    assert.match(lines[0], /^\/\/ \S.*[.:]/, name);
    assert.ok(lines.length <= 400, `${name} has ${lines.length} lines`);
    assert.ok(lines.every((line) => line.length <= 130), `${name} has a line that is too long`);
  }
});

test("the lock file holds a hash of every package and the address of none", () => {
  const packages = Object.entries(JSON.parse(read("package-lock.json")).packages).filter(([name]) => name !== "");
  assert.ok(packages.length > 20);
  for (const [name, entry] of packages) {
    assert.ok(entry.integrity, `${name} has no integrity hash`);
    assert.equal(entry.resolved, undefined, `${name} names where it came from`);
  }
});

test("every package is pinned to one version", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json"));
  for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
    assert.match(version, /^\d+\.\d+\.\d+$/, name);
  }
});

test("nothing but choices of the interface is kept in the browser", () => {
  const kept = sources.flatMap((name) => [...read(path.join("src", name)).matchAll(/(local|session)Storage\.setItem\((\w+)/g)]);
  assert.deepEqual(kept.map(([, kind, key]) => `${kind} ${key}`), ["local REMEMBERED_AS", "local REMEMBERED_AS"]);
});
