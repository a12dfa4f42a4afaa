// Underlines what the coach remarks on. The underlines stay with their words while a person writes on.
//
// Style by .coach-mark, .coach-mark-error, .coach-mark-warning and .coach-mark-info. The card itself is not the editor's.

import { Prec, StateEffect, StateField, type EditorState, type Extension } from "@codemirror/state";
import { Decoration, EditorView, keymap, type DecorationSet } from "@codemirror/view";

import type { Finding } from "../coach/finding";
import { quoteOf } from "../coach/finding";
import { onSignal, signal, type Opening } from "../coach/signals";

interface Marked {
  readonly from: number;
  readonly to: number;
  readonly finding: Finding;
}

const RESTING = 350;

export const arrived = StateEffect.define<readonly Finding[]>();

/** Every underline, where its words are now. */
export const underlines = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    let moved = marks.map(transaction.changes);
    for (const effect of transaction.effects) {
      if (effect.is(arrived)) moved = marksOf(effect.value, transaction.newDoc.length);
    }
    return moved;
  },
  provide: (field) => EditorView.decorations.from(field),
});

/** What is underlined, in the order of the text. */
export function markedIn(state: EditorState): Marked[] {
  const found: Marked[] = [];
  state.field(underlines).between(0, state.doc.length, (from, to, { spec }) => {
    found.push({ from, to, finding: spec["finding"] as Finding });
  });
  return found;
}

/** The remark after or before a position; from the last one it goes on with the first. */
export function nextMarked(marked: readonly Marked[], position: number, isForward: boolean): Marked | undefined {
  if (isForward) return marked.find(({ from }) => from > position) ?? marked[0];
  return marked.filter(({ from }) => from < position).at(-1) ?? marked.at(-1);
}

/** The shortest remark that holds a position. */
export function markedAt(marked: readonly Marked[], position: number): Marked | undefined {
  const around = marked.filter(({ from, to }) => from <= position && position <= to);
  return around.sort((one, other) => one.to - one.from - (other.to - other.from))[0];
}

/** Underlines, and the keys and the pointing that lead to their cards. */
export function coaching(textarea: HTMLTextAreaElement): Extension {
  const open = (view: EditorView, marked: Marked | undefined, by: Opening["by"]): boolean => {
    if (marked) signal(textarea, "coach:open", openingOf(view, marked.finding, by));
    return marked !== undefined;
  };
  const openHere = (view: EditorView): boolean => {
    const here = markedAt(markedIn(view.state), view.state.selection.main.head);
    return open(view, here ?? goTo(view, true), "keys");
  };
  const keys = [
    { key: "F8", run: (view: EditorView) => goTo(view, true) !== undefined, shift: (view: EditorView) => !!goTo(view, false) },
    { key: "Mod-.", run: openHere },
    { key: "Alt-Enter", run: openHere },
  ];
  return [underlines, Prec.high(keymap.of(keys)), pointing(open)];
}

/** Take what the coach says about this textarea; an answer about another text than this one is dropped. */
export function listenToCoach(textarea: HTMLTextAreaElement, view: EditorView): void {
  onSignal(textarea, "coach:findings", ({ text, findings }) => {
    if (view.state.doc.toString() === text) view.dispatch({ effects: arrived.of(findings) });
  });
  signal(textarea, "coach:ready", null);
}

function marksOf(findings: readonly Finding[], length: number): DecorationSet {
  const fitting = findings.filter(({ start, end }) => start < end && end <= length);
  const ranges = fitting.map((finding) =>
    Decoration.mark({ class: `coach-mark coach-mark-${finding.level}`, finding }).range(finding.start, finding.end),
  );
  return Decoration.set(ranges, true);
}

function goTo(view: EditorView, isForward: boolean): Marked | undefined {
  const next = nextMarked(markedIn(view.state), view.state.selection.main.head, isForward);
  if (!next) return undefined;
  const quote = quoteOf(view.state.doc.toString(), { ...next.finding, start: next.from, end: next.to });
  view.dispatch({
    selection: { anchor: next.from },
    effects: [
      EditorView.scrollIntoView(next.from, { y: "center" }),
      EditorView.announce.of(`“${quote}”: ${next.finding.message} Control and full stop opens this remark.`),
    ],
  });
  return next;
}

function openingOf(view: EditorView, finding: Finding, by: Opening["by"]): Opening {
  const rectangle = (): ReturnType<EditorView["coordsAtPos"]> => {
    const marked = markedIn(view.state);
    const isSame = (one: Marked): boolean => one.finding.fingerprint === finding.fingerprint;
    const mark = marked.find((one) => one.finding === finding) ?? marked.find(isSame);
    return mark ? view.coordsAtPos(mark.from, 1) : null;
  };
  return { finding, by, rectangle, giveFocusBack: () => view.focus() };
}

function pointing(open: (view: EditorView, marked: Marked | undefined, by: Opening["by"]) => boolean): Extension {
  let resting: ReturnType<typeof setTimeout> | undefined;
  const under = (event: MouseEvent, view: EditorView): Marked | undefined => {
    const mark = event.target instanceof Element ? event.target.closest(".coach-mark") : null;
    return mark && view.dom.contains(mark) ? markedAt(markedIn(view.state), view.posAtDOM(mark)) : undefined;
  };
  return EditorView.domEventHandlers({
    click: (event, view) => {
      if (view.state.selection.main.empty) open(view, under(event, view), "clicking");
      return false;
    },
    mouseover: (event, view) => {
      clearTimeout(resting);
      const marked = under(event, view);
      if (marked) resting = setTimeout(() => open(view, marked, "pointing"), RESTING);
      return false;
    },
    mouseleave: () => clearTimeout(resting),
  });
}
