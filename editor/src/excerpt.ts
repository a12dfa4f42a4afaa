// Takes the words that somebody selected along into the form that is opened for them. They never stand in an address.
//
//   <a hx-get="…" data-excerpt-from="#told">   remembers what is selected inside #told when it is used
//   <textarea data-excerpt>                    begins with those words when it arrives; else as the server wrote it

import { closestOf, elementNamed, whenContentArrives } from "./page";

let selected = "";

export function startExcerpt(): void {
  // Before the click: pressing a button takes the selection away in some browsers.
  document.addEventListener("pointerdown", remember, true);
  document.addEventListener("keydown", remember, true);
  whenContentArrives(fill);
}

function remember(event: Event): void {
  const opener = closestOf<HTMLElement>(event, "[data-excerpt-from]");
  if (opener) selected = selectionIn(elementNamed(opener.dataset["excerptFrom"]));
}

function selectionIn(source: Element | null): string {
  const selection = window.getSelection();
  if (!source || !selection || selection.isCollapsed || selection.rangeCount === 0) return "";
  const range = selection.getRangeAt(0);
  return source.contains(range.commonAncestorContainer) ? selection.toString().trim() : "";
}

function fill(): void {
  const field = document.querySelector<HTMLTextAreaElement>("textarea[data-excerpt]");
  if (!field || !selected) return;
  field.value = selected;
  selected = "";
}
