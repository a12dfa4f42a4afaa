// Turns a plain textarea into a Markdown editor, and back into nothing when its page part goes away.
//
//   <div data-markdown-editor [data-upload-url data-upload-max-bytes] [data-preview-url]>
//     <label for="id_body">…</label> <textarea id="id_body" name="body">…</textarea>
//     <div data-preview-pane hidden></div>
//   </div>

import { history } from "@codemirror/commands";
import { markdown, markdownLanguage } from "@codemirror/lang-markdown";
import { search } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

import { metaContent } from "../page";
import { appearance } from "./appearance";
import { coaching, listenToCoach } from "./coach";
import { attributesOf, followTextarea, standInFor, submitForm, writeThrough } from "./field";
import { editorKeys } from "./keys";
import { showPreview } from "./preview";
import { makeToolbar } from "./toolbar";
import { upload, uploadHandlers, uploadPlaces, type UploadRules } from "./uploads";

const LARGEST_UPLOAD = 10_000_000;
const views = new WeakMap<Element, EditorView>();

/** Mount every editor the page has and has not mounted yet. */
export function mountEditors(): void {
  for (const container of document.querySelectorAll<HTMLElement>("[data-markdown-editor]")) {
    const textarea = container.querySelector("textarea");
    if (textarea && !views.has(container)) mount(container, textarea);
  }
}

/** Let go of an editor whose container is about to be removed. */
export function unmountEditor(container: EventTarget | null): void {
  if (!(container instanceof Element)) return;
  views.get(container)?.destroy();
  views.delete(container);
}

function mount(container: HTMLElement, textarea: HTMLTextAreaElement): void {
  const status = statusLine();
  const rules = uploadRules(container, status);
  const view = new EditorView({ state: stateFor(textarea, rules) });
  const preview = previewSwitch(container, textarea, view);
  const onImages = rules ? (files: readonly File[]) => upload(view, files, view.state.selection.main.to, rules) : null;
  view.setTabFocusMode(true);
  views.set(container, view);
  textarea.before(makeToolbar(view, { onPreview: preview, onImages }));
  textarea.after(surfaceOf(view), status);
  followTextarea(textarea, view);
  standInFor(textarea);
  listenToCoach(textarea, view);
  if (textarea.autofocus) view.focus();
}

function stateFor(textarea: HTMLTextAreaElement, rules: UploadRules | null): EditorState {
  return EditorState.create({
    doc: textarea.value,
    extensions: [
      appearance(metaContent("csp-nonce")),
      editorKeys(() => submitForm(textarea)),
      history(),
      search({ top: true }),
      EditorView.lineWrapping,
      markdown({ base: markdownLanguage, completeHTMLTags: false }),
      attributesOf(textarea),
      writeThrough(textarea),
      uploadPlaces,
      coaching(textarea),
      rules ? uploadHandlers(rules) : [],
    ],
  });
}

function uploadRules(container: HTMLElement, status: HTMLElement): UploadRules | null {
  const url = container.dataset["uploadUrl"];
  if (!url) return null;
  const maxBytes = Number(container.dataset["uploadMaxBytes"]) || LARGEST_UPLOAD;
  return { url, maxBytes, say: (sentence) => (status.textContent = sentence) };
}

function previewSwitch(
  container: HTMLElement,
  textarea: HTMLTextAreaElement,
  view: EditorView,
): ((isPreview: boolean) => void) | null {
  const url = container.dataset["previewUrl"];
  const pane = container.querySelector<HTMLElement>("[data-preview-pane]");
  if (!url || !pane) return null;
  return (isPreview) => {
    if (view.dom.parentElement) view.dom.parentElement.hidden = isPreview;
    pane.hidden = !isPreview;
    if (isPreview) void showPreview(pane, url, textarea.value);
    else view.focus();
  };
}

// CodeMirror insists on its own display, so what gets hidden is a box around it.
function surfaceOf(view: EditorView): HTMLElement {
  const surface = document.createElement("div");
  surface.className = "editor-surface";
  surface.append(view.dom);
  return surface;
}

function statusLine(): HTMLElement {
  const line = document.createElement("p");
  line.className = "editor-status";
  line.setAttribute("role", "status");
  return line;
}
