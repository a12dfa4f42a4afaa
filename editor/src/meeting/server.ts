// Talks to the server: forms and texts go out as plain requests, and every refusal comes back as one sentence.

import { csrfToken } from "../page";
import { refusalSentence } from "../refusals";
import type { Answer } from "./keeper";

const AWAY = "The server cannot be reached just now. Nothing is lost; it is tried again.";

/** Send a form as if it were submitted by a button; returns a sentence if it was refused, else "". */
export async function sendForm(form: HTMLFormElement, submitter: HTMLElement | null): Promise<string> {
  const body = new FormData(form);
  if (submitter instanceof HTMLButtonElement && submitter.name) body.set(submitter.name, submitter.value);
  try {
    // HX-Request is how our pages know a script: it is told one sentence, and led nowhere.
    const headers = { "X-CSRFToken": csrfToken(), "HX-Request": "true" };
    const answer = await fetch(form.action, { method: "POST", body, headers, redirect: "manual" });
    return answer.ok ? "" : await sentenceOf(answer);
  } catch {
    return AWAY;
  }
}

/** Send what was written under a prompt. */
export async function sendText(address: string, prompt: string, text: string, version: number): Promise<Answer> {
  try {
    const headers = { "X-CSRFToken": csrfToken(), "Content-Type": "application/json" };
    const body = JSON.stringify({ prompt, text, version });
    const answer = await fetch(address, { method: "POST", body, headers, redirect: "manual", keepalive: body.length < 60_000 });
    if (answer.ok) return { kind: "kept", version: Number((await answer.json()).version) };
    if (answer.status === 409) {
      const other = await answer.json();
      return { kind: "elsewhere", version: Number(other.version), text: String(other.text) };
    }
    if (answer.status >= 500 || answer.status === 429) return { kind: "away" };
    return { kind: "refused", sentence: await sentenceOf(answer) };
  } catch {
    return { kind: "away" };
  }
}

/** The ids of one's own cards, or the status of a refusal; 0 while the server is away. */
export async function ownCards(address: string): Promise<readonly string[] | number> {
  try {
    const answer = await fetch(address, { headers: { "HX-Request": "true" }, redirect: "manual" });
    return answer.ok ? ((await answer.json()).cards as string[]) : answer.status;
  } catch {
    return 0;
  }
}

async function sentenceOf(answer: Response): Promise<string> {
  return refusalSentence(answer.status, answer.headers.get("content-type") ?? "", await answer.text());
}
