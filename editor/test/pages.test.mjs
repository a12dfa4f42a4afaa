// The plain functions behind what pages do.

import assert from "node:assert/strict";
import test from "node:test";

import { ageInWords } from "../src/ages.ts";
import { countSentence, folded, holdsEveryWord } from "../src/filter.ts";
import { nextIndex, plainKey } from "../src/keys.ts";
import { refusalSentence, textIn } from "../src/refusals.ts";
import { keyOf } from "../src/shortcuts.ts";
import { themeNamed } from "../src/theme.ts";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const press = { key: "j", ctrlKey: false, metaKey: false, altKey: false, isComposing: false, defaultPrevented: false };

test("an age is told in the largest unit that fits", () => {
  assert.equal(ageInWords(0, 59_999), "just now");
  assert.equal(ageInWords(0, MINUTE), "1 min ago");
  assert.equal(ageInWords(0, 3 * HOUR + 59 * MINUTE), "3 h ago");
  assert.equal(ageInWords(0, 25 * HOUR), "1 day ago");
  assert.equal(ageInWords(0, 29 * 24 * HOUR), "29 days ago");
  assert.equal(ageInWords(5 * MINUTE, 0), "in 5 min");
});

test("a date says it better after a month, and nonsense has no age", () => {
  assert.equal(ageInWords(0, 30 * 24 * HOUR), null);
  assert.equal(ageInWords(Number.NaN, 0), null);
});

test("a filter wants every word, in any order, whatever the case and the accents", () => {
  const text = folded("Café latency ROSE at the Zürich edge");
  assert.ok(holdsEveryWord(text, "zurich cafe"));
  assert.ok(holdsEveryWord(text, "  "));
  assert.ok(!holdsEveryWord(text, "cafe fell"));
});

test("a narrowed list says how many are left", () => {
  assert.equal(countSentence(3, 80), "3 of 80 shown");
  assert.equal(countSentence(80, 80), "All 80 shown");
});

test("keys move through a list and stop at its ends", () => {
  assert.equal(nextIndex("j", 0, 3), 1);
  assert.equal(nextIndex("ArrowDown", 2, 3), 2);
  assert.equal(nextIndex("k", 0, 3), 0);
  assert.equal(nextIndex("End", 0, 3), 2);
  assert.equal(nextIndex("Home", 2, 3), 0);
  assert.equal(nextIndex("x", 1, 3), null);
  assert.equal(nextIndex("j", -1, 0), null);
});

test("a key with a modifier or taken by somebody else is none of our business", () => {
  assert.equal(plainKey(press), "j");
  for (const taken of ["ctrlKey", "metaKey", "altKey", "isComposing", "defaultPrevented"]) {
    assert.equal(plainKey({ ...press, [taken]: true }), "");
  }
});

test("an element answers to its own key, undo to u and search to the slash", () => {
  assert.equal(keyOf({ shortcut: "n" }), "n");
  assert.equal(keyOf({ undo: "" }), "u");
  assert.equal(keyOf({ search: "" }), "/");
  assert.equal(keyOf({}), "");
});

test("the server's own sentence is shown when it is short and plain", () => {
  assert.equal(refusalSentence(403, "text/plain; charset=utf-8", " Ask Alice. \n"), "Ask Alice.");
  assert.equal(refusalSentence(422, "application/json", '{"error": "Too wide."}'), "Too wide.");
  assert.equal(refusalSentence(400, "application/json", '{"detail": "No."}'), "No.");
});

test("pages, long texts and traces are never shown as a sentence", () => {
  for (const [kind, body] of [["text/html", "<p>no</p>"], ["text/plain", "x".repeat(301)], ["application/json", "{"], ["", ""]]) {
    assert.match(refusalSentence(500, kind, body), /What you typed is still here/);
  }
});

test("a key of a JSON answer is text or nothing", () => {
  assert.equal(textIn('{"markdown": "![a](b)"}', "markdown"), "![a](b)");
  for (const body of ["null", "[]", "3", '{"markdown": 3}', "<html>", ""]) assert.equal(textIn(body, "markdown"), "");
});

test("an unknown theme is the system's", () => {
  assert.equal(themeNamed("dark"), "dark");
  assert.equal(themeNamed("pink"), "system");
  assert.equal(themeNamed(null), "system");
});
