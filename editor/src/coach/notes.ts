// The remarks on a plain field, which cannot underline its words: a list below it, one button for each remark.

import { button, make } from "./make";
import { quoteOf, type Finding } from "./finding";
import type { Found, Opening } from "./signals";

/** The list of a field; the keys of the coach work in the field and in the list. */
export function notesOf(field: HTMLElement): HTMLElement {
  const list = make("ul", "coach-notes");
  list.setAttribute("role", "list");
  list.hidden = true;
  for (const place of [field, list]) place.addEventListener("keydown", (event) => press(event, list));
  return list;
}

/** Fill the list anew. */
export function showNotes(
  list: HTMLElement,
  { text, findings }: Found,
  field: HTMLElement,
  open: (opening: Opening) => void,
): void {
  list.replaceChildren(...findings.map((finding) => noteFor(finding, text, field, open)));
  list.hidden = findings.length === 0;
}

function noteFor(finding: Finding, text: string, field: HTMLElement, open: (opening: Opening) => void): HTMLElement {
  const note = button(`“${quoteOf(text, finding)}” – ${finding.message}`, `coach-note coach-note-${finding.level}`, () =>
    open({ finding, by: "keys", rectangle: () => note.getBoundingClientRect(), giveFocusBack: () => field.focus() }),
  );
  note.setAttribute("aria-haspopup", "dialog");
  const entry = make("li", "");
  entry.append(note);
  return entry;
}

function press(event: KeyboardEvent, list: HTMLElement): void {
  const notes = [...list.querySelectorAll("button")];
  const isForOpening = event.key === "." && (event.ctrlKey || event.metaKey);
  if (notes.length === 0 || (event.key !== "F8" && !isForOpening)) return;
  event.preventDefault();
  const index = notes.findIndex((note) => note === document.activeElement);
  if (isForOpening) notes[Math.max(index, 0)]?.click();
  else notes.at((event.shiftKey ? Math.max(index, 0) - 1 : index + 1) % notes.length)?.focus();
}
