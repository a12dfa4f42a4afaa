// Fetches the Markdown editor and the wording coach only where a page, or a fragment swapped into it, has a use for them.
//
//   <meta name="editor-script" content="{% static 'lightkeeper/build/editor.js' %}">   the address, with its hash
//   <meta name="coach-script" content="{% static 'lightkeeper/build/coach.js' %}">
// A page may as well name a script itself: <script src="…/editor.js" defer></script>.

import { metaContent, whenContentArrives } from "./page";

const WANTED_BY = { "editor-script": "[data-markdown-editor]", "coach-script": "[data-coach]" };

export function startLoader(): void {
  loadWanted();
  whenContentArrives(loadWanted);
}

function loadWanted(): void {
  for (const [name, place] of Object.entries(WANTED_BY)) {
    if (document.querySelector(place)) load(metaContent(name));
  }
}

function load(address: string): void {
  if (!address || [...document.scripts].some((script) => script.getAttribute("src") === address)) return;
  const script = document.createElement("script");
  script.src = address;
  document.head.append(script);
}
