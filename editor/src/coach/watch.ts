// Live thoughts on wording, for every field that wants them: asks the server as a person writes, and shows what it says.
//
//   data-coach on a textarea, an input or [data-markdown-editor]; data-coach-url, data-coach-review, data-coach-place,
//   data-coach-question-url, data-coach-dismiss-url beside it. Without data-coach nothing is sent anywhere.

import { whenContentArrives } from "../page";
import { statusLine } from "./card";
import { Checker } from "./checker";
import { countSentence, type Answer } from "./finding";
import { notesOf, showNotes } from "./notes";
import { keepCard, openCard, startCards, type Surroundings } from "./open-card";
import { askAbout, placeOf, send, type Place } from "./server";
import { onSignal, signal, type Found, type Opening } from "./signals";

type Field = HTMLTextAreaElement | HTMLInputElement;

const NOT_CHECKED = "Not checked: this text is not in English.";
const NO_ANSWER = "Wording is not being checked right now.";
const watched = new WeakSet<Element>();

export function startCoach(): void {
  startCards();
  watchAll();
  whenContentArrives(watchAll);
}

function watchAll(): void {
  for (const bearer of document.querySelectorAll<HTMLElement>("[data-coach]")) {
    const field = fieldOf(bearer);
    if (!field || watched.has(field) || field.readOnly || field.disabled || !bearer.dataset["coachUrl"]) continue;
    watched.add(field);
    new Watch(bearer, field);
  }
}

function fieldOf(bearer: HTMLElement): Field | null {
  if (bearer instanceof HTMLTextAreaElement || bearer instanceof HTMLInputElement) return bearer;
  return bearer.querySelector("textarea");
}

function waysIn(): string {
  if (matchMedia("(pointer: coarse)").matches) return ": touch one to read it";
  const modifier = navigator.platform.startsWith("Mac") ? "⌘" : "Ctrl";
  return `: F8 goes to the next, ${modifier}-. opens it`;
}

class Watch {
  private found: Found = { text: "", findings: [] };
  private readonly dismissed = new Set<string>();
  private readonly status = statusLine();
  private readonly notes: HTMLElement | null;
  private readonly place: Place;

  constructor(
    bearer: HTMLElement,
    private readonly field: Field,
  ) {
    this.place = placeOf(bearer);
    const editor = field.closest("[data-markdown-editor]");
    this.notes = editor ? null : notesOf(field);
    (editor ?? field.closest("label") ?? field).after(...(this.notes ? [this.notes] : []), this.status);
    const checker = new Checker({
      ask: (question) => askAbout(this.place, question),
      onAnswer: (text, answer) => this.take(text, answer),
      onFailure: () => this.say(NO_ANSWER),
    });
    for (const name of ["input", "change"]) field.addEventListener(name, () => checker.changed(field.value));
    onSignal(field, "coach:ready", () => this.show());
    onSignal(field, "coach:open", (opening) => this.open(opening));
    checker.changed(field.value, 0);
  }

  private take(text: string, { isChecked, findings }: Answer): void {
    this.found = { text, findings };
    this.show();
    if (!isChecked) this.say(NOT_CHECKED);
  }

  private show(): void {
    const { text, findings } = this.found;
    const left = { text, findings: findings.filter(({ fingerprint }) => !this.dismissed.has(fingerprint)) };
    if (this.notes) showNotes(this.notes, left, this.field, (opening) => this.open(opening));
    else signal(this.field, "coach:findings", left);
    keepCard(this.field, left.findings);
    this.say(countSentence(left.findings.length, this.notes ? "" : waysIn()));
  }

  private open(opening: Opening): void {
    openCard(opening, this.surroundings());
  }

  private surroundings(): Surroundings {
    const { questionUrl, dismissUrl } = this.place;
    return {
      field: this.field,
      after: this.status,
      ask: questionUrl ? (text) => send(questionUrl, { text }) : null,
      dismiss: dismissUrl ? ({ fingerprint }) => void this.dismiss(dismissUrl, fingerprint) : null,
    };
  }

  private async dismiss(url: string, fingerprint: string): Promise<void> {
    this.dismissed.add(fingerprint);
    this.show();
    const problem = await send(url, { fingerprint });
    if (!problem) return;
    this.dismissed.delete(fingerprint);
    this.show();
    this.say(problem);
  }

  // Said once: the same words again are not news to a screen reader.
  private say(sentence: string): void {
    if (this.status.textContent !== sentence) this.status.textContent = sentence;
  }
}
