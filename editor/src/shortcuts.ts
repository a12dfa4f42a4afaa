// One-key shortcuts for people who go through hundreds of entries, written on the elements they work on.
//
//   data-shortcut="n"              that key clicks the element, or focuses it if it is a field
//   data-shortcut-label="New"      what the list of shortcuts calls it; else its aria-label or text
//   data-undo / data-search        "u" clicks the last [data-undo], "/" focuses [data-search]
//   <dialog id="shortcuts">        opened by "?"; its [data-shortcut-list] is filled with the keys of this page
//   <input type="checkbox" data-shortcuts-enabled>   lets a person turn all of them off (WCAG 2.1.4); remembered here

import { openDialog } from "./dialogs";
import { isBehindDialog, plainKey, takesText } from "./keys";
import { closestOf, isVisible, whenContentArrives } from "./page";

const REMEMBERED_AS = "lightkeeper-shortcuts";
const PRESSABLE = "[data-shortcut], [data-undo], [data-search]";

/** The key an element answers to, given its attributes. */
export function keyOf(attributes: DOMStringMap): string {
  if (attributes["shortcut"]) return attributes["shortcut"];
  if (attributes["undo"] !== undefined) return "u";
  return attributes["search"] !== undefined ? "/" : "";
}

export function startShortcuts(): void {
  document.addEventListener("keydown", press);
  document.addEventListener("change", (event) => {
    const box = closestOf<HTMLInputElement>(event, "[data-shortcuts-enabled]");
    if (box) rememberEnabled(box.checked);
  });
  whenContentArrives(announceKeys);
  announceKeys();
}

/** Whether this person wants one-key shortcuts. */
export function areShortcutsEnabled(): boolean {
  try {
    return localStorage.getItem(REMEMBERED_AS) !== "off";
  } catch {
    return true;
  }
}

function press(event: KeyboardEvent): void {
  const key = plainKey(event);
  if (key.length !== 1 || event.repeat || takesText(event.target) || !areShortcutsEnabled()) return;
  const element = elementFor(key);
  if (element) {
    event.preventDefault();
    trigger(element);
  } else if (key === "?") {
    openList(event);
  }
}

// The last one wins: what was undone most recently stands last on the page.
function elementFor(key: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(PRESSABLE)]
    .filter((element) => keyOf(element.dataset) === key && isVisible(element) && !isBehindDialog(element))
    .pop();
}

function trigger(element: HTMLElement): void {
  if (!takesText(element)) {
    element.click();
    return;
  }
  element.focus();
  if (element instanceof HTMLInputElement) element.select();
}

function openList(event: KeyboardEvent): void {
  const dialog = document.getElementById("shortcuts");
  if (!(dialog instanceof HTMLDialogElement) || isBehindDialog(dialog)) return;
  event.preventDefault();
  fillList(dialog);
  openDialog(dialog);
}

function fillList(dialog: HTMLElement): void {
  const list = dialog.querySelector("[data-shortcut-list]");
  for (const box of dialog.querySelectorAll<HTMLInputElement>("[data-shortcuts-enabled]")) box.checked = areShortcutsEnabled();
  list?.replaceChildren(...[...keysOfThisPage()].flatMap(([key, label]) => [termElement(key), meaningElement(label)]));
}

function keysOfThisPage(): Map<string, string> {
  const keys = new Map<string, string>();
  if (document.querySelector("[data-roving]")) {
    keys.set("j / k", "Next or previous entry");
    keys.set("Enter / a", "Main action of the entry in focus");
  }
  if (document.querySelector("[data-coach]")) {
    keys.set("F8 / Shift-F8", "Next or previous remark on the wording");
    keys.set("Ctrl-. / ⌘-.", "What the remark says");
  }
  for (const element of document.querySelectorAll<HTMLElement>(PRESSABLE)) {
    if (isVisible(element)) keys.set(keyOf(element.dataset), labelOf(element));
  }
  keys.set("?", "This list");
  return keys;
}

function labelOf(element: HTMLElement): string {
  const fallback = element.dataset["search"] === undefined ? "Undo" : "Search";
  const label = element.dataset["shortcutLabel"] ?? element.getAttribute("aria-label") ?? element.textContent;
  return label?.replace(/\s+/g, " ").trim() || fallback;
}

function termElement(key: string): HTMLElement {
  const term = document.createElement("dt");
  const cap = document.createElement("kbd");
  cap.textContent = key;
  term.append(cap);
  return term;
}

function meaningElement(label: string): HTMLElement {
  const meaning = document.createElement("dd");
  meaning.textContent = label;
  return meaning;
}

function announceKeys(): void {
  for (const element of document.querySelectorAll<HTMLElement>(PRESSABLE)) {
    element.setAttribute("aria-keyshortcuts", keyOf(element.dataset));
  }
}

function rememberEnabled(isEnabled: boolean): void {
  try {
    localStorage.setItem(REMEMBERED_AS, isEnabled ? "on" : "off");
  } catch {
    return;
  }
}
