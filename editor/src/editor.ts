// The script of pages that have something to edit: CodeMirror is large, so the other pages do without it.

import { mountEditors, unmountEditor } from "./editor/mount";
import { whenContentArrives } from "./page";

mountEditors();
whenContentArrives(mountEditors);
document.addEventListener("htmx:beforeCleanupElement", (event) => unmountEditor(event.target));
