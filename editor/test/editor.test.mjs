// Marks, links and uploads, on texts that no browser shows.

import assert from "node:assert/strict";
import test from "node:test";

import { EditorSelection, EditorState } from "@codemirror/state";

import { BOLD, insertLink, ITALIC, toggleMark } from "../src/editor/formatting.ts";
import { progressSentence, reasonAgainst } from "../src/editor/uploads.ts";

/** A state from a text in which "|" marks the cursor, or both ends of the selection. */
function stateFrom(marked) {
  const [before, inside, after] = marked.split("|");
  const doc = marked.replaceAll("|", "");
  const anchor = before.length;
  const head = after === undefined ? anchor : anchor + inside.length;
  return EditorState.create({ doc, selection: EditorSelection.single(anchor, head) });
}

function written(state, edit) {
  const { doc, selection } = state.update(edit).state;
  const { from, to, empty } = selection.main;
  const text = doc.toString();
  return empty ? `${text.slice(0, from)}|${text.slice(from)}` : `${text.slice(0, from)}|${text.slice(from, to)}|${text.slice(to)}`;
}

function marking(marked, mark) {
  const state = stateFrom(marked);
  return written(state, toggleMark(state, mark));
}

function linking(marked) {
  const state = stateFrom(marked);
  return written(state, insertLink(state));
}

test("a mark goes around the selection and comes off again", () => {
  assert.equal(marking("a |b c| d", BOLD), "a **|b c|** d");
  assert.equal(marking("a **|b c|** d", BOLD), "a |b c| d");
  assert.equal(marking("|b|", ITALIC), "*|b|*");
  assert.equal(marking("*|b|*", ITALIC), "|b|");
});

test("a mark takes the word at the cursor and leaves the cursor in it", () => {
  assert.equal(marking("hello th|ere", BOLD), "hello **th|ere**");
  assert.equal(marking("hello **th|ere**", BOLD), "hello th|ere");
});

test("bold and italic do not take each other away", () => {
  assert.equal(marking("**|b|**", ITALIC), "***|b|***");
  assert.equal(marking("***|b|***", ITALIC), "**|b|**");
  assert.equal(marking("***|b|***", BOLD), "*|b|*");
});

test("a mark with nothing to mark waits for text", () => {
  assert.equal(marking("a | b", BOLD), "a **|** b");
});

test("a link leaves the cursor where the missing half belongs", () => {
  assert.equal(linking("see |the graph|"), "see [the graph](|)");
  assert.equal(linking("|https://example.org/a|"), "[|](https://example.org/a)");
  assert.equal(linking("see |"), "see [|]()");
});

test("an image that cannot be sent is refused with a reason", () => {
  assert.equal(reasonAgainst("image/png", 10, 100), "");
  assert.match(reasonAgainst("image/svg+xml", 10, 100), /not a PNG/);
  assert.match(reasonAgainst("image/png", 3_000_000, 2_000_000), /larger than 2 MB/);
});

test("progress is told in whole percents, and an image of no size divides nothing by zero", () => {
  assert.equal(progressSentence("a.png", 1, 3), "Sending “a.png”: 33 %");
  assert.equal(progressSentence("a.png", 3, 3), "Adding “a.png” …");
  assert.equal(progressSentence("a.png", 0, 0), "Sending “a.png”: 0 %");
});
