// Moves through a long list by keyboard: one tab stop for the list, arrows or j and k between its entries.
//
//   <ol data-roving>            its direct children, or the [data-roving-entry] inside it, are the entries
//   <button data-primary>       in an entry: clicked by Enter or "a" while that entry has the focus
// j enters the first list on the page. When a swap takes the focused entry away, the next one gets the focus.

import { isBehindDialog, nextIndex, plainKey, takesText } from "./keys";
import { isVisible, whenContentArrives } from "./page";
import { areShortcutsEnabled } from "./shortcuts";

// Longer than HTMX takes to settle, so that an [autofocus] in what was swapped in goes first.
const AFTER_SETTLING = 60;

let lastPlace: { list: HTMLElement; index: number } | null = null;

export function startRoving(): void {
  document.addEventListener("keydown", press);
  document.addEventListener("focusin", followFocus);
  document.addEventListener("narrowed", giveTabStops);
  whenContentArrives(giveTabStops);
  document.addEventListener("pointerdown", forgetElsewhere);
  document.addEventListener("htmx:afterSettle", stayInPlace);
  giveTabStops();
}

// An entry swapped for nothing settles nothing, so HTMX has no event for it: the list itself is watched.
const removals = new MutationObserver(() => setTimeout(stayInPlace, AFTER_SETTLING));

function forgetElsewhere(event: PointerEvent): void {
  if (!(event.target instanceof Node) || !lastPlace?.list.contains(event.target)) lastPlace = null;
}

function press(event: KeyboardEvent): void {
  const key = plainKey(event);
  if (!key || takesText(event.target) || !(event.target instanceof HTMLElement)) return;
  if (key.length === 1 && !areShortcutsEnabled()) return;
  const entry = entryAround(event.target);
  if (entry ? actWithin(entry, key, event) : enterList(key)) event.preventDefault();
}

function actWithin(entry: HTMLElement, key: string, event: KeyboardEvent): boolean {
  const isPrimary = (key === "Enter" && event.target === entry) || key === "a";
  if (isPrimary) return !event.repeat && clickPrimary(entry);
  const list = entry.closest<HTMLElement>("[data-roving]");
  if (!list) return false;
  const entries = entriesOf(list);
  const index = nextIndex(key, entries.indexOf(entry), entries.length);
  return index !== null && focusEntry(entries[index]);
}

function clickPrimary(entry: HTMLElement): boolean {
  const button = entry.querySelector<HTMLElement>("[data-primary]");
  button?.click();
  return button !== null;
}

function enterList(key: string): boolean {
  if (key !== "j" && key !== "k") return false;
  const list = [...document.querySelectorAll<HTMLElement>("[data-roving]")].find(
    (candidate) => isVisible(candidate) && !isBehindDialog(candidate),
  );
  const entries = list ? entriesOf(list) : [];
  return focusEntry(entries.find((entry) => entry.tabIndex === 0) ?? entries[0]);
}

function focusEntry(entry: HTMLElement | undefined): boolean {
  entry?.focus();
  entry?.scrollIntoView({ block: "nearest" });
  return entry !== undefined;
}

function entriesOf(list: HTMLElement): HTMLElement[] {
  return allEntriesOf(list).filter(isVisible);
}

function allEntriesOf(list: HTMLElement): HTMLElement[] {
  const marked = [...list.querySelectorAll<HTMLElement>("[data-roving-entry]")];
  return marked.length > 0 ? marked : [...list.children].filter((child) => child instanceof HTMLElement);
}

function entryAround(element: HTMLElement): HTMLElement | null {
  const list = element.closest<HTMLElement>("[data-roving]");
  return (list && allEntriesOf(list).find((entry) => entry.contains(element))) ?? null;
}

function followFocus(event: FocusEvent): void {
  const entry = event.target instanceof HTMLElement ? entryAround(event.target) : null;
  const list = entry?.closest<HTMLElement>("[data-roving]");
  if (!entry || !list) {
    lastPlace = null;
    removals.disconnect();
    return;
  }
  if (lastPlace?.list !== list) removals.disconnect();
  removals.observe(list, { childList: true, subtree: true });
  lastPlace = { list, index: entriesOf(list).indexOf(entry) };
  setTabStop(list, entry);
}

function setTabStop(list: HTMLElement, stop: HTMLElement | undefined): void {
  for (const entry of allEntriesOf(list)) {
    const wanted = entry === stop ? "0" : "-1";
    if (entry.getAttribute("tabindex") !== wanted) entry.setAttribute("tabindex", wanted);
  }
}

function giveTabStops(): void {
  for (const list of document.querySelectorAll<HTMLElement>("[data-roving]")) {
    const entries = entriesOf(list);
    setTabStop(list, entries.find((entry) => entry.getAttribute("tabindex") === "0") ?? entries[0]);
  }
}

// A removed element loses the focus without a word; the page's body has it then.
function stayInPlace(): void {
  if (!lastPlace || document.activeElement !== document.body) return;
  const list = sameList(lastPlace.list);
  const entries = list ? entriesOf(list) : [];
  focusEntry(entries[Math.min(lastPlace.index, entries.length - 1)]);
}

function sameList(list: HTMLElement): HTMLElement | null {
  return list.isConnected ? list : document.getElementById(list.id);
}
