// The coach: what it takes from an answer, which answers it drops, where underlines go, and that cards hold only text.

import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test, { mock } from "node:test";

import { EditorState } from "@codemirror/state";

import { cardFor } from "../src/coach/card.ts";
import { Checker, PAUSE } from "../src/coach/checker.ts";
import { answerFrom, countSentence, quoteOf } from "../src/coach/finding.ts";
import { arrived, markedAt, markedIn, nextMarked, underlines } from "../src/editor/coach.ts";

const TEXT = "Bob should have tested the rollback.";
const HOSTILE = '<img src=x onerror="alert(1)">';

function finding(start, end, other = {}) {
  return { start, end, level: "warning", message: "m", why: "", ask: [], reframe: "", fingerprint: `${start}`, manual: "", ...other };
}

function answer(version, findings = []) {
  return { version, checked: true, language: "en", findings };
}

test("an answer is taken in the order of the text", () => {
  const taken = answerFrom(answer(1, [finding(10, 12), finding(4, 15), finding(4, 8)]), 20);
  assert.deepEqual(taken.findings.map(({ start, end }) => [start, end]), [[4, 8], [4, 15], [10, 12]]);
  assert.equal(taken.isChecked, true);
});

test("findings that do not fit the text are left out, and what is no answer is none", () => {
  const outside = [finding(-1, 4), finding(4, 4), finding(1.5, 3), finding(30, 41), finding(0, 3, { message: 7 }), null, 3];
  assert.deepEqual(answerFrom(answer(1, outside), 40).findings, []);
  for (const body of [null, [], 3, "x", {}, { version: 1 }, { version: 1, checked: true, findings: {} }]) {
    assert.equal(answerFrom(body, 40), null);
  }
});

test("an unknown level is the mildest, and an address that is a script is no address", () => {
  const [odd] = answerFrom(answer(1, [finding(0, 3, { level: "shout", manual: "javascript:alert(1)", ask: ["What?", 3] })]), 9).findings;
  assert.equal(odd.level, "info");
  assert.equal(odd.manual, "");
  assert.deepEqual(odd.ask, ["What?"]);
  const kept = answerFrom(answer(1, [finding(0, 3, { manual: "/wording/BL201/" })]), 9).findings[0];
  assert.equal(kept.manual, "/wording/BL201/");
});

test("a quote is one line, and short", () => {
  assert.equal(quoteOf(TEXT, finding(4, 22)), "should have tested");
  assert.equal(quoteOf("a\n  b", finding(0, 5)), "a b");
  assert.equal(quoteOf("x".repeat(100), finding(0, 100)).length, 60);
});

test("remarks are counted in words, and none are not spoken of", () => {
  assert.equal(countSentence(0, ": F8"), "");
  assert.equal(countSentence(1, ""), "1 remark on the wording.");
  assert.equal(countSentence(3, ": F8"), "3 remarks on the wording: F8.");
});

/** A checker whose questions are answered by hand. */
function conversation() {
  const asked = [];
  const told = [];
  const checker = new Checker({
    ask: (question) => new Promise((resolve, reject) => asked.push({ ...question, resolve, reject })),
    onAnswer: (text, { findings }) => told.push([text, findings.length]),
    onFailure: () => told.push("failure"),
  });
  return { asked, told, checker };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

test("a text is asked about once, after a pause in the writing", () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { asked, checker } = conversation();
  for (const text of ["B", "Bo", "Bob"]) {
    checker.changed(text);
    mock.timers.tick(PAUSE - 1);
  }
  assert.equal(asked.length, 0);
  mock.timers.tick(1);
  assert.deepEqual(asked.map(({ text, version }) => [text, version]), [["Bob", 3]]);
  mock.timers.reset();
});

test("an answer about an older text is dropped, even when it comes last", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { asked, told, checker } = conversation();
  checker.changed("old");
  mock.timers.tick(PAUSE);
  checker.changed("new");
  assert.equal(asked[0].signal.aborted, true);
  mock.timers.tick(PAUSE);
  asked[1].resolve({ version: 2, isChecked: true, findings: [] });
  asked[0].resolve({ version: 1, isChecked: true, findings: [finding(0, 3)] });
  await settled();
  assert.deepEqual(told, [["new", 0]]);
  mock.timers.reset();
});

test("an answer with another version than was asked for is dropped", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { asked, told, checker } = conversation();
  checker.changed("new");
  mock.timers.tick(PAUSE);
  asked[0].resolve({ version: 7, isChecked: true, findings: [] });
  await settled();
  assert.deepEqual(told, []);
  mock.timers.reset();
});

test("a failure is told, one that was called off is not, and an ended session is nobody's news", async () => {
  mock.timers.enable({ apis: ["setTimeout"] });
  const { asked, told, checker } = conversation();
  checker.changed("one");
  mock.timers.tick(PAUSE);
  checker.changed("two");
  asked[0].reject(new DOMException("aborted", "AbortError"));
  mock.timers.tick(PAUSE);
  asked[1].reject(new TypeError("unreachable"));
  await settled();
  assert.deepEqual(told, ["failure"]);
  checker.changed("three");
  mock.timers.tick(PAUSE);
  asked[2].resolve(null);
  await settled();
  assert.deepEqual(told, ["failure"]);
  mock.timers.reset();
});

test("an empty text has no remarks and is not sent", () => {
  const { asked, told, checker } = conversation();
  checker.changed(" \n");
  assert.deepEqual(told, [[" \n", 0]]);
  assert.equal(asked.length, 0);
});

/** An editor's state with underlines at these places. */
function underlined(...findings) {
  const state = EditorState.create({ doc: TEXT, extensions: [underlines] });
  return state.update({ effects: arrived.of(findings) }).state;
}

const places = (state) => markedIn(state).map(({ from, to }) => [from, to]);

test("underlines stay with their words while somebody writes", () => {
  const state = underlined(finding(4, 22));
  const before = state.update({ changes: { from: 0, insert: "Then " } }).state;
  assert.deepEqual(places(before), [[9, 27]]);
  assert.deepEqual(places(before.update({ changes: { from: 27, insert: "!" } }).state), [[9, 27]]);
  assert.deepEqual(places(before.update({ changes: { from: 7, to: 30 } }).state), []);
});

test("a new answer replaces the underlines, and one too long for the text underlines nothing", () => {
  const state = underlined(finding(4, 22));
  assert.deepEqual(places(state.update({ effects: arrived.of([finding(0, 3)]) }).state), [[0, 3]]);
  assert.deepEqual(places(state.update({ effects: arrived.of([finding(0, 300)]) }).state), []);
});

test("going through remarks goes around at both ends", () => {
  const marked = markedIn(underlined(finding(0, 3), finding(4, 22)));
  assert.equal(nextMarked(marked, 0, true).from, 4);
  assert.equal(nextMarked(marked, 4, true).from, 0);
  assert.equal(nextMarked(marked, 4, false).from, 0);
  assert.equal(nextMarked(marked, 0, false).from, 4);
  assert.equal(nextMarked([], 0, true), undefined);
});

test("of two remarks at one place the shorter one is meant", () => {
  const marked = markedIn(underlined(finding(0, 36), finding(4, 22)));
  assert.equal(markedAt(marked, 10).to, 22);
  assert.equal(markedAt(marked, 30).to, 36);
  assert.equal(markedAt(markedIn(underlined(finding(4, 22))), 30), undefined);
});

/** Just enough of an element to hold what a card is made of. HTML cannot be written into it. */
class Element {
  attributes = {};
  children = [];
  listeners = {};
  constructor(name) {
    this.name = name;
  }
  set innerHTML(_) {
    throw new Error("HTML was written into a card");
  }
  append(...parts) {
    this.children.push(...parts);
  }
  setAttribute(name, value) {
    this.attributes[name] = value;
  }
  getAttribute(name) {
    return this.attributes[name] ?? null;
  }
  addEventListener(name, act) {
    this.listeners[name] = act;
  }
  all() {
    return [this, ...this.children.flatMap((child) => child.all())];
  }
  ofClass(name) {
    return this.all().filter(({ className }) => className?.split(" ").includes(name));
  }
}

const full = finding(4, 22, { message: HOSTILE, why: HOSTILE, ask: [HOSTILE, "What did it show?"], reframe: "It showed ___.", manual: "/m/" });

function card(of, actions = {}) {
  globalThis.document = { createElement: (name) => new Element(name) };
  return cardFor(of, { ask: null, dismiss: null, close: () => undefined, ...actions });
}

test("a card shows what it was given as text, whatever it was given", () => {
  const made = card(full, { ask: async () => "", dismiss: () => undefined });
  assert.equal(made.ofClass("coach-card-message")[0].textContent, HOSTILE);
  assert.equal(made.ofClass("coach-card-why")[0].textContent, HOSTILE);
  assert.equal(made.ofClass("coach-card-ask")[0].children[0].children[0].textContent, HOSTILE);
  assert.ok(made.all().every(({ name }) => name !== "img"));
});

test("no part of the coach reads HTML", () => {
  for (const name of readdirSync("src/coach")) {
    assert.doesNotMatch(readFileSync(`src/coach/${name}`, "utf8"), /innerHTML|outerHTML|insertAdjacentHTML|DOMParser/, name);
  }
});

test("a card offers only what the page has a place for", () => {
  const bare = card(finding(4, 22));
  assert.deepEqual(bare.all().filter(({ name }) => name === "button").map(({ attributes }) => attributes["aria-label"]), ["Close"]);
  assert.equal(bare.ofClass("coach-card-why").length + bare.ofClass("coach-card-ask").length, 0);
  assert.ok(card(full).all().some(({ name, rel }) => name === "a" && rel === "noopener"));
});

test("a question is put on the agenda once, and what went wrong is said", async () => {
  const answers = ["Please try again.", ""];
  const asked = [];
  const made = card(full, { ask: async (question) => (asked.push(question), answers.shift()) });
  const button = made.ofClass("coach-card-ask")[0].children[1].children[1];
  const status = made.ofClass("coach-status")[0];
  button.listeners.click();
  await settled();
  assert.equal(status.textContent, "Please try again.");
  button.listeners.click();
  button.listeners.click();
  await settled();
  assert.equal(status.textContent, "On the agenda.");
  assert.equal(button.textContent, "On the agenda.");
  assert.deepEqual(asked, ["What did it show?", "What did it show?"]);
});
