// Bold, italic and links as Markdown marks: the same command adds them and takes them away.

import { EditorSelection, type ChangeSpec, type EditorState, type SelectionRange, type TransactionSpec } from "@codemirror/state";

export const BOLD = "**";
export const ITALIC = "*";

interface RangeEdit {
  readonly changes: ChangeSpec;
  readonly range: SelectionRange;
}

/** Put a mark around every selection, or the word at the cursor; or remove it where it already stands. */
export function toggleMark(state: EditorState, mark: string): TransactionSpec {
  const edits = state.changeByRange((range) => {
    const around = range.empty ? (state.wordAt(range.head) ?? range) : range;
    return hasMarkAround(state, around, mark) ? removeMark(around, range, mark) : addMark(around, range, mark);
  });
  return { ...edits, scrollIntoView: true, userEvent: "input" };
}

/** Turn the selection into a link and put the cursor where the missing half belongs. */
export function insertLink(state: EditorState): TransactionSpec {
  const edits = state.changeByRange((range) => linkFrom(range, state.sliceDoc(range.from, range.to)));
  return { ...edits, scrollIntoView: true, userEvent: "input" };
}

// Three stars are bold and italic at once, so the stars are counted rather than compared.
function hasMarkAround(state: EditorState, range: SelectionRange, mark: string): boolean {
  const before = /\*{0,3}$/.exec(state.sliceDoc(Math.max(0, range.from - 3), range.from))?.[0].length ?? 0;
  const after = /^\*{0,3}/.exec(state.sliceDoc(range.to, range.to + 3))?.[0].length ?? 0;
  const stars = Math.min(before, after);
  return mark === ITALIC ? stars % 2 === 1 : stars >= 2;
}

function removeMark(around: SelectionRange, selected: SelectionRange, mark: string): RangeEdit {
  return {
    changes: [
      { from: around.from - mark.length, to: around.from },
      { from: around.to, to: around.to + mark.length },
    ],
    range: EditorSelection.range(selected.anchor - mark.length, selected.head - mark.length),
  };
}

function addMark(around: SelectionRange, selected: SelectionRange, mark: string): RangeEdit {
  const isCursor = selected.empty;
  const anchor = (isCursor ? selected.head : around.from) + mark.length;
  const head = isCursor ? anchor : around.to + mark.length;
  return {
    changes: [
      { from: around.from, insert: mark },
      { from: around.to, insert: mark },
    ],
    range: EditorSelection.range(anchor, head),
  };
}

function linkFrom(range: SelectionRange, text: string): RangeEdit {
  const isAddress = /^https?:\/\/\S+$/.test(text);
  const insert = isAddress ? `[](${text})` : `[${text}]()`;
  const cursor = isAddress || text === "" ? range.from + 1 : range.from + insert.length - 1;
  return { changes: { from: range.from, to: range.to, insert }, range: EditorSelection.cursor(cursor) };
}
