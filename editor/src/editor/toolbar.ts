// The row above the text: write or preview, the three marks, and a picture for those who cannot drop or paste one.
//
// Made here because without script there is nothing for it to do. Style it by .editor-toolbar, .editor-tab, .editor-mark
// and .editor-status; the tab in force has aria-pressed="true".

import type { Command, EditorView } from "@codemirror/view";

import { bold, italic, link } from "./keys";
import { IMAGE_TYPES } from "./uploads";

export interface ToolbarChoices {
  readonly onPreview: ((isPreview: boolean) => void) | null;
  readonly onImages: ((files: readonly File[]) => void) | null;
}

/** Build the toolbar of one editor. */
export function makeToolbar(view: EditorView, choices: ToolbarChoices): HTMLElement {
  const toolbar = document.createElement("div");
  toolbar.className = "editor-toolbar";
  toolbar.setAttribute("role", "group");
  toolbar.setAttribute("aria-label", "Text tools");
  if (choices.onPreview) toolbar.append(...tabs(choices.onPreview));
  toolbar.append(mark(view, "Bold", bold), mark(view, "Italic", italic), mark(view, "Link", link));
  if (choices.onImages) toolbar.append(...imageChooser(choices.onImages));
  return toolbar;
}

function tabs(onPreview: (isPreview: boolean) => void): HTMLElement[] {
  const write = button("Write", "editor-tab");
  const preview = button("Preview", "editor-tab");
  const choose = (isPreview: boolean): void => {
    write.setAttribute("aria-pressed", String(!isPreview));
    preview.setAttribute("aria-pressed", String(isPreview));
    onPreview(isPreview);
  };
  write.setAttribute("aria-pressed", "true");
  preview.setAttribute("aria-pressed", "false");
  write.addEventListener("click", () => choose(false));
  preview.addEventListener("click", () => choose(true));
  return [write, preview];
}

function mark(view: EditorView, name: string, command: Command): HTMLElement {
  const made = button(name, "editor-mark");
  made.addEventListener("click", () => {
    command(view);
    view.focus();
  });
  return made;
}

function imageChooser(onImages: (files: readonly File[]) => void): HTMLElement[] {
  const input = document.createElement("input");
  input.type = "file";
  input.accept = IMAGE_TYPES.join(",");
  input.multiple = true;
  input.hidden = true;
  const made = button("Picture", "editor-mark");
  made.addEventListener("click", () => input.click());
  input.addEventListener("change", (event) => {
    // The choice is not a change of the form around the editor: what it inserts is.
    event.stopPropagation();
    onImages([...(input.files ?? [])]);
    input.value = "";
  });
  return [made, input];
}

function button(name: string, className: string): HTMLButtonElement {
  const made = document.createElement("button");
  made.type = "button";
  made.className = className;
  made.textContent = name;
  return made;
}
