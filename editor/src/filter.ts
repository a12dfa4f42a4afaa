// Narrows a list while a person types, and says how many entries are left.
//
//   <input data-filter-for="#id">                            words to look for; Escape empties it
//   <button data-filter-for="#id" data-source="pagerduty">   a chip; pressed chips show only entries of their sources
//   in #id: [data-filter-text] elements, else its direct children; data-filter-text="" means its own text
//           data-source="pagerduty" on an entry says where it comes from
//   <output data-filter-count="#id">                         "12 of 80 shown"; made after the input when missing
//   <p data-filter-empty="#id" hidden>                       shown when nothing matches

import { closestOf, elementNamed, whenContentArrives } from "./page";

const textOfEntry = new WeakMap<Element, string>();

/** Text as it is compared: lower case, accents folded away. */
export function folded(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

/** Whether a folded text holds every word of a query. */
export function holdsEveryWord(foldedText: string, query: string): boolean {
  return folded(query).split(/\s+/).every((word) => foldedText.includes(word));
}

/** The sentence that says how many entries are left. */
export function countSentence(shown: number, total: number): string {
  return shown === total ? `All ${total} shown` : `${shown} of ${total} shown`;
}

export function startFilter(): void {
  document.addEventListener("input", (event) => {
    const input = closestOf<HTMLInputElement>(event, "input[data-filter-for]");
    if (input) narrow(input.dataset["filterFor"]);
  });
  document.addEventListener("keydown", clearOnEscape);
  document.addEventListener("click", (event) => {
    const chip = closestOf<HTMLElement>(event, "button[data-filter-for][data-source]");
    if (chip) toggleChip(chip);
  });
  whenContentArrives(narrowAgain);
  narrowAgain();
}

function clearOnEscape(event: KeyboardEvent): void {
  const input = closestOf<HTMLInputElement>(event, "input[data-filter-for]");
  if (!input || event.key !== "Escape" || input.value === "") return;
  event.preventDefault();
  input.value = "";
  narrow(input.dataset["filterFor"]);
}

function toggleChip(chip: HTMLElement): void {
  chip.setAttribute("aria-pressed", String(chip.getAttribute("aria-pressed") !== "true"));
  narrow(chip.dataset["filterFor"]);
}

// Entries that arrive by a swap obey what is already typed; a page restored by the browser may start with words in it.
function narrowAgain(): void {
  const lists = new Set<string | undefined>();
  for (const control of document.querySelectorAll<HTMLElement>("[data-filter-for]")) lists.add(control.dataset["filterFor"]);
  for (const list of lists) narrow(list);
}

function narrow(selector: string | undefined): void {
  const list = elementNamed(selector);
  if (!list || !selector) return;
  const query = wordsFor(selector);
  const sources = sourcesFor(selector);
  const entries = entriesOf(list);
  const shown = entries.filter((entry) => showIfWanted(entry, query, sources)).length;
  tellCount(selector, query !== "" || sources.size > 0, shown, entries.length);
  for (const empty of document.querySelectorAll<HTMLElement>("[data-filter-empty]")) {
    if (empty.dataset["filterEmpty"] === selector) empty.hidden = shown > 0 || entries.length === 0;
  }
  list.dispatchEvent(new CustomEvent("narrowed", { bubbles: true }));
}

function showIfWanted(entry: HTMLElement, query: string, sources: Set<string>): boolean {
  const isFromSource = sources.size === 0 || sources.has(entry.dataset["source"] ?? "");
  entry.hidden = !(isFromSource && holdsEveryWord(foldedTextOf(entry), query));
  return !entry.hidden;
}

function foldedTextOf(entry: HTMLElement): string {
  const known = textOfEntry.get(entry);
  if (known !== undefined) return known;
  const text = folded(entry.dataset["filterText"] || (entry.textContent ?? ""));
  textOfEntry.set(entry, text);
  return text;
}

function entriesOf(list: HTMLElement): HTMLElement[] {
  const marked = [...list.querySelectorAll<HTMLElement>("[data-filter-text]")];
  return marked.length > 0 ? marked : [...list.children].filter((child) => child instanceof HTMLElement);
}

function controlsFor(selector: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>("[data-filter-for]")].filter(
    (control) => control.dataset["filterFor"] === selector,
  );
}

function wordsFor(selector: string): string {
  const inputs = controlsFor(selector).filter((control) => control instanceof HTMLInputElement);
  return inputs.map((input) => input.value).join(" ").trim();
}

function sourcesFor(selector: string): Set<string> {
  const pressed = controlsFor(selector).filter((control) => control.getAttribute("aria-pressed") === "true");
  return new Set(pressed.map((chip) => chip.dataset["source"] ?? ""));
}

function tellCount(selector: string, isNarrowed: boolean, shown: number, total: number): void {
  const count = countElement(selector);
  const sentence = isNarrowed ? countSentence(shown, total) : "";
  if (count && count.textContent !== sentence) count.textContent = sentence;
}

function countElement(selector: string): HTMLElement | undefined {
  const found = [...document.querySelectorAll<HTMLElement>("[data-filter-count]")].find(
    (element) => element.dataset["filterCount"] === selector,
  );
  const input = controlsFor(selector).find((control) => control instanceof HTMLInputElement);
  if (found || !input) return found;
  const made = document.createElement("output");
  made.className = "filter-count";
  made.dataset["filterCount"] = selector;
  made.setAttribute("aria-live", "polite");
  input.after(made);
  return made;
}
