// The card of one finding: what it may read as, why that matters, what to ask instead, and a way to write it with blanks.
//
// It never changes the text. Classes to style: .coach-card and .coach-card-message, -why, -ask, -reframe, -actions, -close.

import { button, make } from "./make";
import type { Finding } from "./finding";

export interface CardActions {
  /** Put a question on the review's agenda; answers with what went wrong, or nothing. Null where there is no agenda. */
  readonly ask: ((question: string) => Promise<string>) | null;
  readonly dismiss: (() => void) | null;
  readonly close: () => void;
}

const TITLE = "coach-card-title";
const onAgenda = new Set<string>();

/** Build the card of a finding. */
export function cardFor(finding: Finding, actions: CardActions): HTMLElement {
  const card = make("div", `coach-card coach-card-${finding.level}`);
  card.setAttribute("role", "dialog");
  card.setAttribute("aria-labelledby", TITLE);
  card.tabIndex = -1;
  const status = statusLine();
  const message = make("p", "coach-card-message", finding.message);
  message.id = TITLE;
  card.append(closeButton(actions.close), message);
  if (finding.why) card.append(make("p", "coach-card-why", finding.why));
  if (finding.ask.length > 0) card.append(make("p", "coach-card-label", "Ask instead"), questions(finding, actions, status));
  if (finding.reframe) card.append(make("p", "coach-card-label", "One way to write it"), reframing(finding.reframe));
  card.append(status, actionsOf(finding, actions));
  return card;
}

/** A line that says things to people who do not see the page change. */
export function statusLine(): HTMLElement {
  const line = make("p", "coach-status");
  line.setAttribute("role", "status");
  line.setAttribute("aria-live", "polite");
  return line;
}

function closeButton(close: () => void): HTMLElement {
  const made = button("×", "coach-card-close", close);
  made.setAttribute("aria-label", "Close");
  return made;
}

function questions({ ask }: Finding, actions: CardActions, status: HTMLElement): HTMLElement {
  const list = make("ul", "coach-card-ask");
  list.setAttribute("role", "list");
  for (const question of ask) {
    const entry = make("li", "");
    entry.append(make("span", "", question));
    if (actions.ask) entry.append(askButton(question, actions.ask, status));
    list.append(entry);
  }
  return list;
}

function askButton(question: string, ask: (question: string) => Promise<string>, status: HTMLElement): HTMLElement {
  const made = button("", "button button--small", () => void press());
  const show = (isAsked: boolean): void => {
    made.textContent = isAsked ? "On the agenda." : "Ask this in the review";
    made.setAttribute("aria-label", `${made.textContent} ${question}`);
    made.setAttribute("aria-disabled", String(isAsked));
  };
  const press = async (): Promise<void> => {
    if (made.getAttribute("aria-disabled") === "true") return;
    made.setAttribute("aria-disabled", "true");
    const problem = await ask(question);
    if (!problem) onAgenda.add(question);
    show(!problem);
    status.textContent = problem || "On the agenda.";
  };
  show(onAgenda.has(question));
  return made;
}

function reframing(text: string): HTMLElement {
  return make("p", "coach-card-reframe", text);
}

function actionsOf({ manual }: Finding, { dismiss }: CardActions): HTMLElement {
  const row = make("div", "coach-card-actions");
  if (dismiss) row.append(dismissButton(dismiss));
  if (manual) row.append(manualLink(manual));
  return row;
}

function dismissButton(dismiss: () => void): HTMLElement {
  const made = button("Dismiss ", "button button--small", dismiss);
  const cap = make("kbd", "", "d");
  cap.setAttribute("aria-hidden", "true");
  made.append(cap);
  made.setAttribute("aria-keyshortcuts", "d");
  return made;
}

function manualLink(address: string): HTMLElement {
  const link = make("a", "", "About this remark (new tab)");
  link.href = address;
  link.target = "_blank";
  link.rel = "noopener";
  return link;
}
