// The textarea behind an editor: it stays the form field, so saving works as it does without script.

import { EditorState, type Extension } from "@codemirror/state";
import { EditorView, placeholder } from "@codemirror/view";

/** What the textarea says about itself, said again by the editor that stands in for it. */
export function attributesOf(textarea: HTMLTextAreaElement): Extension {
  const label = labelOf(textarea);
  const copied: Record<string, string> = { spellcheck: "true", autocapitalize: "sentences", "aria-label": label };
  for (const name of ["aria-describedby", "aria-invalid", "lang", "dir"]) {
    const value = textarea.getAttribute(name);
    if (value) copied[name] = value;
  }
  if (textarea.required) copied["aria-required"] = "true";
  return [
    EditorView.contentAttributes.of(copied),
    textarea.placeholder ? placeholder(textarea.placeholder) : [],
    textarea.readOnly || textarea.disabled ? [EditorState.readOnly.of(true), EditorView.editable.of(!textarea.disabled)] : [],
  ];
}

/** Copy every change of the text into the textarea, as if it had been typed there. */
export function writeThrough(textarea: HTMLTextAreaElement): Extension {
  return EditorView.updateListener.of((update) => {
    if (!update.docChanged) return;
    const text = update.state.doc.toString();
    if (textarea.value === text) return;
    textarea.value = text;
    textarea.dispatchEvent(new Event("input", { bubbles: true }));
  });
}

/** Follow what others do to the textarea: its form is reset, its label is clicked, a script sets it and says "change". */
export function followTextarea(textarea: HTMLTextAreaElement, view: EditorView): void {
  textarea.addEventListener("change", () => readBack(textarea, view));
  textarea.form?.addEventListener("reset", () => setTimeout(() => readBack(textarea, view)));
  for (const label of textarea.labels) label.addEventListener("click", () => view.focus());
}

/** Hide the textarea. A hidden field that is required would stop its form without a word, so the server asks instead. */
export function standInFor(textarea: HTMLTextAreaElement): void {
  textarea.hidden = true;
  textarea.required = false;
}

/** Submit the form as its first submit button, or the one marked [data-save], would. */
export function submitForm(textarea: HTMLTextAreaElement): void {
  const form = textarea.form;
  const button =
    form?.querySelector<HTMLButtonElement>("button[data-save]") ??
    form?.querySelector<HTMLButtonElement>("button[type=submit], button:not([type])");
  form?.requestSubmit(button);
}

function readBack(textarea: HTMLTextAreaElement, view: EditorView): void {
  if (view.state.doc.toString() === textarea.value) return;
  view.dispatch({ changes: { from: 0, to: view.state.doc.length, insert: textarea.value } });
}

function labelOf(textarea: HTMLTextAreaElement): string {
  const label = textarea.labels[0]?.textContent?.replace(/\s+/g, " ").trim();
  return textarea.getAttribute("aria-label") ?? (label || "Text");
}
