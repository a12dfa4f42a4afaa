// Shows what is of use only with script, so that nobody without it meets a control that does nothing.
//
//   <input data-needs-script hidden>   loses its hidden attribute once script runs

import { whenContentArrives } from "./page";

export function startRevealed(): void {
  reveal();
  whenContentArrives(reveal);
}

function reveal(): void {
  for (const element of document.querySelectorAll<HTMLElement>("[data-needs-script]")) {
    element.removeAttribute("data-needs-script");
    element.hidden = false;
  }
}
