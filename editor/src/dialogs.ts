// Opens and closes dialogs, and gives the focus back to what opened them.
//
//   <a href="/plain/page" data-open-dialog="#id">   opens <dialog id="id"> as a modal; without script the link is followed
//   <button type="button" data-close-dialog>        closes the dialog it is in
//   <dialog data-dialog-now>                        opens by itself, for a dialog that arrives by a swap or with errors
// An answer with the header "HX-Trigger: close-dialog" closes the dialog its form is in.

import { closestOf, elementNamed, whenContentArrives } from "./page";

const openers = new WeakMap<HTMLDialogElement, HTMLElement>();

export function startDialogs(): void {
  document.addEventListener("click", (event) => {
    openFrom(event);
    if (closestOf(event, "[data-close-dialog]")) closestOf<HTMLDialogElement>(event, "dialog")?.close();
  });
  document.addEventListener("close-dialog", (event) => closestOf<HTMLDialogElement>(event, "dialog")?.close());
  // "close" does not bubble, so it is listened for on the way down.
  document.addEventListener("close", giveFocusBack, true);
  whenContentArrives(openWaiting);
  openWaiting();
}

/** Open a dialog as a modal and remember where the focus was. */
export function openDialog(dialog: HTMLDialogElement, opener?: HTMLElement): void {
  if (dialog.open) return;
  const before = opener ?? document.activeElement;
  if (before instanceof HTMLElement) openers.set(dialog, before);
  dialog.showModal();
}

function openFrom(event: MouseEvent): void {
  const opener = closestOf<HTMLElement>(event, "[data-open-dialog]");
  const dialog = elementNamed(opener?.dataset["openDialog"]);
  if (!opener || !(dialog instanceof HTMLDialogElement)) return;
  event.preventDefault();
  openDialog(dialog, opener);
}

function openWaiting(): void {
  for (const dialog of document.querySelectorAll<HTMLDialogElement>("dialog[data-dialog-now]")) {
    dialog.removeAttribute("data-dialog-now");
    openDialog(dialog);
  }
}

function giveFocusBack(event: Event): void {
  if (!(event.target instanceof HTMLDialogElement)) return;
  const opener = openers.get(event.target);
  openers.delete(event.target);
  if (opener?.isConnected) opener.focus();
}
