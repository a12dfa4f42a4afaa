// The script of every page. Load it with "defer": HTMX must find its configuration before the page is ready.

import { startAges } from "./ages";
import { startDialogs } from "./dialogs";
import { startExcerpt } from "./excerpt";
import { startFilter } from "./filter";
import { startLoader } from "./loader";
import { startMessages } from "./messages";
import { startPrint } from "./print";
import { startRevealed } from "./revealed";
import { startRoving } from "./roving";
import { startShortcuts } from "./shortcuts";
import { startSwaps } from "./swaps";
import { startTheme } from "./theme";
import { startUnsaved } from "./unsaved";

startTheme();
startMessages();
startDialogs();
startRevealed();
startAges();
startPrint();
startExcerpt();
startFilter();
// Before swaps, so that a list keeps its place; before shortcuts, so that "a" means the entry in focus.
startRoving();
startShortcuts();
startUnsaved();
startSwaps();
startLoader();
