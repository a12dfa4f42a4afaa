// Shows the text as readers will see it: rendered by the server, which is the only one that knows how.
//
//   data-preview-url="…"       POST, field "body", with the CSRF header; answers sanitised HTML
//   <div data-preview-pane>    inside [data-markdown-editor]; receives that HTML

import { csrfToken } from "../page";
import { refusalSentence } from "../refusals";

const UNREACHABLE = "The preview could not be fetched, because the server could not be reached. Your text is still here.";

/** Fetch the preview of a text into a pane; a refusal is a sentence in the pane, never an empty pane. */
export async function showPreview(pane: HTMLElement, url: string, text: string): Promise<void> {
  pane.setAttribute("aria-busy", "true");
  try {
    const answer = await askForPreview(url, text);
    const body = await answer.text();
    if (answer.ok && !answer.redirected) pane.innerHTML = body;
    else pane.textContent = refusalSentence(answer.status, answer.headers.get("Content-Type") ?? "", body);
  } catch {
    pane.textContent = UNREACHABLE;
  }
  pane.removeAttribute("aria-busy");
}

function askForPreview(url: string, text: string): Promise<Response> {
  return fetch(url, {
    method: "POST",
    credentials: "same-origin",
    headers: { "X-CSRFToken": csrfToken(), "X-Requested-With": "fetch" },
    body: new URLSearchParams({ body: text }),
  });
}
