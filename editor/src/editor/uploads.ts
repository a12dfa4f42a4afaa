// Images pasted, dropped or chosen: sent to the server, which answers with the Markdown to insert.
//
//   data-upload-url="…"          POST, multipart, field "file", with the CSRF header; answers {"markdown": "![…](…)"}
//                                or a refusal as {"error": "one sentence"}
//   data-upload-max-bytes="…"    larger images are refused before they are sent

import { StateEffect, StateField } from "@codemirror/state";
import { EditorView } from "@codemirror/view";

import { csrfToken } from "../page";
import { refusalSentence, textIn } from "../refusals";

export interface UploadRules {
  readonly url: string;
  readonly maxBytes: number;
  readonly say: (sentence: string) => void;
}

export const IMAGE_TYPES = ["image/png", "image/jpeg", "image/gif", "image/webp"];
const UNREACHABLE = "could not be sent, because the server could not be reached. Please try again in a moment.";

let uploadsSoFar = 0;

const started = StateEffect.define<{ id: number; position: number }>();
const ended = StateEffect.define<number>();

/** Where each running upload belongs, kept right while the person goes on writing. */
export const uploadPlaces = StateField.define<ReadonlyMap<number, number>>({
  create: () => new Map(),
  update(places, transaction) {
    const moved = new Map([...places].map(([id, position]) => [id, transaction.changes.mapPos(position, 1)]));
    for (const effect of transaction.effects) {
      if (effect.is(started)) moved.set(effect.value.id, effect.value.position);
      if (effect.is(ended)) moved.delete(effect.value);
    }
    return moved;
  },
});

/** Why an image cannot be sent, as the end of a sentence that begins with its name; empty when it can. */
export function reasonAgainst(type: string, size: number, maxBytes: number): string {
  if (!IMAGE_TYPES.includes(type)) return "is not a PNG, JPEG, GIF or WebP image, so it was not added.";
  if (size <= maxBytes) return "";
  return `is larger than ${Math.floor(maxBytes / 1_000_000)} MB, so it was not added. A smaller picture will do.`;
}

/** Takes files from paste and drop. Text that comes along with a picture is what people meant to paste. */
export function uploadHandlers(rules: UploadRules): ReturnType<typeof EditorView.domEventHandlers> {
  return EditorView.domEventHandlers({
    paste: (event, view) => {
      const clipboard = event.clipboardData;
      if (!clipboard || clipboard.files.length === 0 || clipboard.getData("text/plain") !== "") return false;
      upload(view, [...clipboard.files], view.state.selection.main.to, rules);
      return true;
    },
    drop: (event, view) => {
      const files = [...(event.dataTransfer?.files ?? [])];
      if (files.length === 0) return false;
      event.preventDefault();
      const position = view.posAtCoords({ x: event.clientX, y: event.clientY });
      upload(view, files, position ?? view.state.selection.main.to, rules);
      return true;
    },
  });
}

/** Send files and insert what the server answers at a position of the text. */
export function upload(view: EditorView, files: readonly File[], position: number, rules: UploadRules): void {
  if (view.state.readOnly) return;
  for (const file of files) {
    const reason = reasonAgainst(file.type, file.size, rules.maxBytes);
    if (reason) rules.say(`“${file.name}” ${reason}`);
    else send(view, file, position, rules);
  }
}

function send(view: EditorView, file: File, position: number, rules: UploadRules): void {
  const id = ++uploadsSoFar;
  view.dispatch({ effects: started.of({ id, position }) });
  const request = new XMLHttpRequest();
  request.open("POST", rules.url);
  request.setRequestHeader("X-CSRFToken", csrfToken());
  request.setRequestHeader("Accept", "application/json");
  request.upload.addEventListener("progress", (event) => rules.say(progressSentence(file.name, event.loaded, event.total)));
  request.addEventListener("load", () => finish(view, id, request, file.name, rules));
  request.addEventListener("error", () => giveUp(view, id, `“${file.name}” ${UNREACHABLE}`, rules));
  const form = new FormData();
  form.append("file", file, file.name);
  rules.say(progressSentence(file.name, 0, file.size));
  request.send(form);
}

/** The progress line for one image. */
export function progressSentence(name: string, sent: number, total: number): string {
  const share = total > 0 ? Math.floor((100 * sent) / total) : 0;
  return share >= 100 ? `Adding “${name}” …` : `Sending “${name}”: ${share} %`;
}

function finish(view: EditorView, id: number, request: XMLHttpRequest, name: string, rules: UploadRules): void {
  const markdown = request.status < 300 ? textIn(request.responseText, "markdown") : "";
  if (markdown === "") {
    const kind = request.getResponseHeader("Content-Type") ?? "";
    giveUp(view, id, `“${name}” was not added. ${refusalSentence(request.status, kind, request.responseText)}`, rules);
    return;
  }
  const position = view.state.field(uploadPlaces).get(id) ?? view.state.doc.length;
  view.dispatch({ changes: { from: position, insert: markdown }, effects: ended.of(id), userEvent: "input.paste" });
  rules.say(`“${name}” was added.`);
}

function giveUp(view: EditorView, id: number, sentence: string, rules: UploadRules): void {
  view.dispatch({ effects: ended.of(id) });
  rules.say(sentence);
}
