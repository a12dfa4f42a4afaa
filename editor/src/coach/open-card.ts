// Shows one card at a time beside the words it is about: over the page but not in its way, and closed by Escape.
//
// It follows its field in the document, so that Tab leads on from it. Pointing at words opens it too, and leaving closes it.

import { plainKey } from "../keys";
import { cardFor } from "./card";
import type { Finding } from "./finding";
import type { Opening } from "./signals";

export interface Surroundings {
  readonly field: HTMLElement;
  /** The card follows this element. */
  readonly after: Element;
  readonly ask: ((question: string) => Promise<string>) | null;
  readonly dismiss: ((finding: Finding) => void) | null;
}

interface Shown {
  readonly card: HTMLElement;
  readonly opening: Opening;
  readonly around: Surroundings;
  readonly isAbove: boolean;
}

const GAP = 6;
const EDGE = 12;
const LEAVING = 300;

let shown: Shown | null = null;
let leaving: ReturnType<typeof setTimeout> | undefined;

export function startCards(): void {
  document.addEventListener("keydown", press, true);
  document.addEventListener("pointerdown", ({ target }) => closeUnless(isPartOfCard(target)));
  document.addEventListener("focusin", ({ target }) => closeUnless(isPartOfCard(target) || isPartOfField(target)));
  document.addEventListener("pointerover", ({ target }) => followPointer(target));
  for (const name of ["scroll", "resize"]) window.addEventListener(name, move, { capture: true, passive: true });
}

/** Show a card. One that somebody only pointed at does not take the place of one that was opened. */
export function openCard(opening: Opening, around: Surroundings): void {
  // A swap may have taken the card that was shown away.
  if (opening.by === "pointing" && shown?.card.isConnected && shown.opening.by !== "pointing") return;
  closeCard();
  const { dismiss, ask, after } = around;
  const card = cardFor(opening.finding, {
    ask,
    dismiss: dismiss && (() => (closeCard(true), dismiss(opening.finding))),
    close: () => closeCard(true),
  });
  card.setAttribute("popover", "manual");
  after.after(card);
  card.showPopover?.();
  const { top = 0, bottom = 0 } = opening.rectangle() ?? {};
  const needed = card.offsetHeight + GAP + EDGE;
  shown = { card, opening, around, isAbove: bottom + needed > window.innerHeight && top > needed };
  move();
  if (opening.by !== "pointing") card.scrollIntoView({ block: "nearest" });
  if (opening.by === "keys") card.focus({ preventScroll: true });
}

/** Close the card of this field if the text no longer holds what it is about. */
export function keepCard(field: HTMLElement, findings: readonly Finding[]): void {
  if (!shown || shown.around.field !== field || isPartOfCard(document.activeElement)) return;
  const { fingerprint } = shown.opening.finding;
  if (findings.some((one) => one.fingerprint === fingerprint)) move();
  else closeCard();
}

function closeCard(isFocusWanted = false): void {
  if (!shown) return;
  const { card, opening } = shown;
  shown = null;
  clearTimeout(leaving);
  const hadFocus = isFocusWanted && card.contains(document.activeElement);
  card.remove();
  if (hadFocus) opening.giveFocusBack();
}

function press(event: KeyboardEvent): void {
  if (!shown) return;
  const isInside = isPartOfCard(event.target);
  const key = plainKey(event);
  if (key === "Escape" && (isInside || isPartOfField(event.target))) {
    event.preventDefault();
    event.stopPropagation();
    closeCard(true);
  } else if (isInside && key.length === 1 && key !== " ") {
    // A letter pressed on the card is meant for the card.
    event.stopPropagation();
    // Handled here and now: the text gets the focus back before the letter would be typed.
    if (key === "d") event.preventDefault();
    if (key === "d") shown.card.querySelector<HTMLElement>("[aria-keyshortcuts=d]")?.click();
  }
}

function closeUnless(isKept: boolean): void {
  if (!isKept) closeCard();
}

function followPointer(target: EventTarget | null): void {
  if (shown?.opening.by !== "pointing") return;
  clearTimeout(leaving);
  const isNear = isPartOfCard(target) || (target instanceof Element && target.closest(".coach-mark"));
  if (!isNear && !isPartOfCard(document.activeElement)) leaving = setTimeout(closeCard, LEAVING);
}

function move(): void {
  const rectangle = shown?.opening.rectangle();
  if (!shown || !rectangle) return;
  const { card, isAbove } = shown;
  const room = document.documentElement.clientWidth - card.offsetWidth - EDGE;
  const beside = isAbove ? rectangle.top - card.offsetHeight - GAP : rectangle.bottom + GAP;
  // On a small screen there may be no room on either side: better over the words than out of sight.
  const top = Math.max(EDGE, Math.min(beside, window.innerHeight - card.offsetHeight - EDGE));
  card.style.left = `${Math.max(EDGE, Math.min(rectangle.left, room)) + window.scrollX}px`;
  card.style.top = `${top + window.scrollY}px`;
}

function isPartOfCard(target: EventTarget | null): boolean {
  return target instanceof Node && (shown?.card.contains(target) ?? false);
}

function isPartOfField(target: EventTarget | null): boolean {
  if (!shown || !(target instanceof Node)) return false;
  const { field, after } = shown.around;
  return field.contains(target) || after.contains(target) || after.previousElementSibling?.contains(target) === true;
}
