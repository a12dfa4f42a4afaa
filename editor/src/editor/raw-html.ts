// Stands in for @codemirror/lang-html in the bundle: HTML inside Markdown stays plain text.
//
// The Markdown language brings parsers for HTML, CSS and JavaScript along, a third of the whole bundle, to colour tags
// that the server takes out anyway. build.mjs puts this file in their place.

import { LanguageSupport, StreamLanguage } from "@codemirror/language";

const plain = StreamLanguage.define<null>({
  name: "html",
  token: (stream) => {
    stream.skipToEnd();
    return null;
  },
});

/** A language that reads everything and colours nothing. */
export function html(): LanguageSupport {
  return new LanguageSupport(plain);
}

/** No completions. */
export function htmlCompletionSource(): null {
  return null;
}
