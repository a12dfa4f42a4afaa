// Bold, italic and links as Markdown marks: the same command adds them and takes them away.

import { EditorSelection, type ChangeSpec, type EditorState, type SelectionRange, type TransactionSpec } from "@codemirror/state";

export const BOLD = "**";
export const ITALIC = "_";

interface RangeEdit {
  readonly changes: ChangeSpec;
  readonly range: SelectionRange;
}

/** Put a mark around every selection, or the word at the cursor; or remove it where it already stands. */
export function toggleMark(state: EditorState, mark: string): TransactionSpec {
  const edits = state.changeByRange((range) => {
    const around = range.empty ? (state.wordAt(range.head) ?? range) : range;
    return hasMarkAround(state, around, mark) ? removeMark(around, mark) : addMark(around, range, mark);
  });
  return { ...edits, scrollIntoView: true, userEvent: "input" };
}

/** Turn the selection into a link and put the cursor where the missing half belongs. */
export function insertLink(state: EditorState): TransactionSpec {
  const edits = state.changeByRange((range) => linkFrom(range, state.sliceDoc(range.from, range.to)));
  return { ...edits, scrollIntoView: true, userEvent: "input" };
}

function hasMarkAround(state: EditorState, range: SelectionRange, mark: string): boolean {
  const before = state.sliceDoc(Math.max(0, range.from - mark.length), range.from);
  return before === mark && state.sliceDoc(range.to, range.to + mark.length) === mark;
}

function removeMark(range: SelectionRange, mark: string): RangeEdit {
  return {
    changes: [
      { from: range.from - mark.length, to: range.from },
      { from: range.to, to: range.to + mark.length },
    ],
    range: EditorSelection.range(range.from - mark.length, range.to - mark.length),
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
