// How the editor looks: only CSS custom properties, so that the product's style sheet decides in light and dark alike.
//
//   --editor-text --editor-background --editor-border --editor-focus --editor-selection --editor-cursor
//   --editor-font --editor-muted --editor-heading --editor-link --editor-code --editor-quote --editor-match
// Each falls back to the colour of the text around the editor.

import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

const surface = EditorView.theme({
  "&": {
    color: "var(--editor-text, currentColor)",
    backgroundColor: "var(--editor-background, transparent)",
    border: "1px solid var(--editor-border, currentColor)",
    borderRadius: "var(--editor-radius, 0.375rem)",
  },
  "&.cm-focused": { outline: "2px solid var(--editor-focus, currentColor)", outlineOffset: "1px" },
  ".cm-scroller": { fontFamily: "var(--editor-font, inherit)", lineHeight: "var(--editor-line-height, 1.6)" },
  ".cm-content": {
    minHeight: "var(--editor-min-height, 10rem)",
    padding: "0.75rem 0",
    caretColor: "var(--editor-cursor, currentColor)",
  },
  ".cm-line": { padding: "0 0.75rem" },
  ".cm-line::selection, .cm-line ::selection": { backgroundColor: "var(--editor-selection, Highlight)" },
  ".cm-placeholder": { color: "var(--editor-muted, currentColor)" },
  ".cm-panels": {
    color: "var(--editor-text, currentColor)",
    backgroundColor: "var(--editor-panel, var(--editor-background, Canvas))",
  },
  ".cm-searchMatch": { backgroundColor: "transparent", outline: "1px solid var(--editor-match, currentColor)" },
  ".cm-searchMatch-selected": { outlineWidth: "2px" },
  ".cm-textfield, .cm-button": { color: "inherit", background: "transparent", border: "1px solid currentColor" },
});

const marks = HighlightStyle.define([
  { tag: tags.heading, color: "var(--editor-heading, currentColor)", fontWeight: "700" },
  { tag: tags.strong, fontWeight: "700" },
  { tag: tags.emphasis, fontStyle: "italic" },
  { tag: tags.strikethrough, textDecoration: "line-through" },
  { tag: tags.link, color: "var(--editor-link, currentColor)", textDecoration: "underline" },
  { tag: tags.url, color: "var(--editor-link, currentColor)" },
  { tag: tags.monospace, color: "var(--editor-code, currentColor)", fontFamily: "ui-monospace, monospace" },
  { tag: tags.quote, color: "var(--editor-quote, currentColor)", fontStyle: "italic" },
  { tag: tags.processingInstruction, color: "var(--editor-muted, currentColor)" },
]);

/** The editor's styles, carried by style elements that bear the page's nonce. */
export function appearance(nonce: string): Extension {
  return [nonce ? EditorView.cspNonce.of(nonce) : [], surface, syntaxHighlighting(marks)];
}
