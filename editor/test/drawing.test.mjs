import assert from "node:assert/strict";
import { test } from "node:test";
import { isDirection, nearest } from "../src/drawing/nearest";

const places = [{ x: 100, y: 0 }, { x: 100, y: 300 }, { x: 400, y: 10 }, { x: 0, y: 120 }];

test("an arrow goes to the card straight ahead", () => {
  assert.equal(nearest({ x: 0, y: 0 }, places, "ArrowRight"), 0);
  assert.equal(nearest({ x: 100, y: 0 }, places, "ArrowDown"), 1);
  assert.equal(nearest({ x: 0, y: 0 }, places, "ArrowDown"), 3);
});

test("where nothing lies that way the arrow stays", () => {
  assert.equal(nearest({ x: 0, y: 0 }, places, "ArrowUp"), null);
  assert.equal(nearest({ x: 0, y: 0 }, [], "ArrowLeft"), null);
});

test("only arrows are directions", () => {
  assert.ok(isDirection("ArrowLeft"));
  assert.ok(!isDirection("c"));
});
