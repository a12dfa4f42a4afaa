// HTMX under our rules: nothing evaluated, nothing confidential kept, forms with errors shown, and what was typed never lost.
//
//   <meta name="sign-in-path" content="/accounts/login/">   tells a session that ended apart from an answer
//   [autofocus] in a swapped fragment gets the focus; else its first [aria-invalid="true"]; else the fragment itself
// Not available, because they need eval: hx-on, "js:" values and [conditions] in hx-trigger. Scripts in fragments do not run.

import htmx from "htmx.org";

import { sayProblem } from "./messages";
import { csrfToken, metaContent } from "./page";
import { refusalSentence } from "./refusals";

interface Exchange {
  readonly elt: HTMLElement;
  readonly target: HTMLElement;
  readonly requestConfig: { readonly elt: HTMLElement };
  readonly xhr: XMLHttpRequest;
  readonly headers: Record<string, string>;
  shouldSwap: boolean;
}

let hadFocusInside = false;

export function startSwaps(): void {
  configure();
  document.addEventListener("htmx:configRequest", (event) => {
    exchangeIn(event).headers["X-CSRFToken"] = csrfToken();
  });
  document.addEventListener("htmx:beforeSwap", beforeSwap);
  document.addEventListener("htmx:afterSettle", (event) => placeFocus(exchangeIn(event)));
  document.addEventListener("htmx:responseError", (event) => sayProblem(problemIn(exchangeIn(event).xhr)));
  for (const name of ["htmx:sendError", "htmx:timeout"]) document.addEventListener(name, () => sayProblem(UNREACHABLE));
}

const UNREACHABLE =
  "The server could not be reached, so nothing was saved. What you typed is still here: please try again in a moment.";
const SIGNED_OUT = "You have been signed out. What you typed is still here: sign in again in a new tab, then try once more.";

function configure(): void {
  Object.assign(htmx.config, {
    allowEval: false,
    allowScriptTags: false,
    includeIndicatorStyles: false,
    selfRequestsOnly: true,
    historyCacheSize: 0,
    refreshOnHistoryMiss: true,
    responseHandling: [
      { code: "204", swap: false },
      { code: "[23]..", swap: true },
      { code: "409", swap: true, error: false },
      { code: "422", swap: true, error: false },
      { code: "[45]..", swap: false, error: true },
    ],
  });
}

function beforeSwap(event: Event): void {
  const exchange = exchangeIn(event);
  // What was pressed may stand beside what is replaced, as "Undo" does, and go out of band.
  const focused = document.activeElement;
  const places = [exchange.target, exchange.requestConfig.elt];
  hadFocusInside = focused !== document.body && places.some((place) => place.contains(focused));
  const signIn = metaContent("sign-in-path");
  if (!signIn || !isAnswerFrom(exchange.xhr.responseURL, signIn)) return;
  exchange.shouldSwap = false;
  sayProblem(SIGNED_OUT, { text: "Sign in", url: signIn });
}

function isAnswerFrom(url: string, path: string): boolean {
  return url !== "" && new URL(url, location.href).pathname === path && location.pathname !== path;
}

function problemIn(xhr: XMLHttpRequest): string {
  return refusalSentence(xhr.status, xhr.getResponseHeader("Content-Type") ?? "", xhr.responseText);
}

// HTMX itself serves [autofocus] and a focused element that keeps its id. What is left is a focus that fell to the body.
function placeFocus(exchange: Exchange): void {
  if (!hadFocusInside || document.activeElement !== document.body) return;
  const fragment = exchange.elt.isConnected ? exchange.elt : exchange.target;
  if (!fragment.isConnected) return;
  const invalid = fragment.querySelector<HTMLElement>('[aria-invalid="true"]');
  if (!invalid && !fragment.hasAttribute("tabindex")) fragment.tabIndex = -1;
  (invalid ?? fragment).focus({ preventScroll: true });
  hadFocusInside = false;
}

function exchangeIn(event: Event): Exchange {
  return (event as CustomEvent<Exchange>).detail;
}
