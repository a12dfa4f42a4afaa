// Says things to people without moving their focus: a polite live region that dialogs can carry with them.
//
//   <div id="messages" aria-live="polite">      where messages appear; made when the page has none
//   <p data-message>… <button type="button" data-dismiss></button></p>   a message and the button that removes it
// While a modal dialog is open the rest of the page is out of reach, so messages appear in the dialog's [data-messages].

import { closestOf } from "./page";

export interface Link {
  readonly text: string;
  readonly url: string;
}

export function startMessages(): void {
  document.addEventListener("click", (event) => {
    closestOf(event, "[data-dismiss]")?.closest("[data-message]")?.remove();
  });
}

/** Show one sentence about something that went wrong; the same sentence is never shown twice at once. */
export function sayProblem(text: string, link?: Link): void {
  const region = liveRegion();
  for (const old of region.querySelectorAll<HTMLElement>("[data-message]")) {
    if (old.dataset["message"] === text) old.remove();
  }
  region.append(messageElement(text, link));
}

function messageElement(text: string, link?: Link): HTMLElement {
  const message = document.createElement("p");
  message.className = "message message-problem";
  message.dataset["message"] = text;
  message.append(text, " ");
  if (link) message.append(linkElement(link), " ");
  message.append(dismissButton());
  return message;
}

function linkElement(link: Link): HTMLAnchorElement {
  const anchor = document.createElement("a");
  anchor.href = link.url;
  anchor.target = "_blank";
  anchor.rel = "noopener";
  anchor.textContent = link.text;
  return anchor;
}

function dismissButton(): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.dataset["dismiss"] = "";
  button.setAttribute("aria-label", "Dismiss this message");
  button.textContent = "×";
  return button;
}

function liveRegion(): HTMLElement {
  const dialog = document.querySelector<HTMLElement>("dialog:modal");
  const found = dialog ? dialog.querySelector<HTMLElement>("[data-messages]") : document.getElementById("messages");
  if (found) return found;
  const region = document.createElement("div");
  region.setAttribute("aria-live", "polite");
  if (dialog) region.dataset["messages"] = "";
  else region.id = "messages";
  (dialog ?? document.body).prepend(region);
  return region;
}
