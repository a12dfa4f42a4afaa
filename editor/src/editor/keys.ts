// The editor's own keys, before CodeMirror's: saving, the three marks, and what the Tab key does.

import { defaultKeymap, historyKeymap, indentWithTab } from "@codemirror/commands";
import { searchKeymap } from "@codemirror/search";
import { Prec, type EditorState, type Extension, type TransactionSpec } from "@codemirror/state";
import { EditorView, keymap, type Command } from "@codemirror/view";

import { BOLD, ITALIC, insertLink, toggleMark } from "./formatting";

/** A command that applies what a function makes of the state; a read-only text is left as it is. */
export function editing(edit: (state: EditorState) => TransactionSpec): Command {
  return (view) => {
    if (!view.state.readOnly) view.dispatch(edit(view.state));
    return true;
  };
}

export const bold = editing((state) => toggleMark(state, BOLD));
export const italic = editing((state) => toggleMark(state, ITALIC));
export const link = editing(insertLink);

/** Every key of the editor; `save` is what Mod-S does. */
export function editorKeys(save: () => void): Extension {
  const own = [
    { key: "Mod-s", run: () => (save(), true), preventDefault: true },
    { key: "Mod-b", run: bold, preventDefault: true },
    { key: "Mod-i", run: italic, preventDefault: true },
    { key: "Mod-k", run: link, preventDefault: true },
    { key: "Ctrl-m", mac: "Shift-Alt-m", run: toggleTab, preventDefault: true },
  ];
  return [Prec.high(keymap.of(own)), keymap.of([indentWithTab, ...searchKeymap, ...historyKeymap, ...defaultKeymap])];
}

const indentingViews = new WeakSet<EditorView>();

// Tab leaves the editor until a person asks otherwise, so that nobody is caught in it (WCAG 2.1.2).
function toggleTab(view: EditorView): boolean {
  const isIndenting = !indentingViews.has(view);
  if (isIndenting) indentingViews.add(view);
  else indentingViews.delete(view);
  view.setTabFocusMode(!isIndenting);
  const sentence = isIndenting ? "Tab now indents. Press the same keys again to leave with Tab." : "Tab now leaves the editor.";
  view.dispatch({ effects: EditorView.announce.of(sentence) });
  return true;
}
