// Fetches the Markdown editor only where a page, or a fragment swapped into it, has something to edit.
//
//   <meta name="editor-script" content="{% static 'lightkeeper/build/editor.js' %}">   the address, with its hash
// A page may as well name the script itself: <script src="…/editor.js" defer></script>.

import { metaContent, whenContentArrives } from "./page";

export function startEditorLoader(): void {
  loadIfWanted();
  whenContentArrives(loadIfWanted);
}

function loadIfWanted(): void {
  const address = metaContent("editor-script");
  if (!address || !document.querySelector("[data-markdown-editor]")) return;
  if ([...document.scripts].some((script) => script.getAttribute("src") === address)) return;
  const script = document.createElement("script");
  script.src = address;
  document.head.append(script);
}
