// What a key press means: shared by shortcuts and lists, so that both stay out of the way of typing.

const NOT_FOR_TEXT = new Set(["button", "checkbox", "color", "file", "image", "radio", "range", "reset", "submit"]);

interface Press {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly isComposing: boolean;
  readonly defaultPrevented: boolean;
}

/** The plain key that was pressed; empty when it belongs to the browser, an input method or another handler. */
export function plainKey(press: Press): string {
  if (press.defaultPrevented || press.isComposing) return "";
  if (press.ctrlKey || press.metaKey || press.altKey) return "";
  return press.key;
}

/** Where a key leads from an entry of a list with this many; null is nowhere. */
export function nextIndex(key: string, index: number, count: number): number | null {
  if (count === 0) return null;
  if (key === "j" || key === "ArrowDown") return Math.min(index + 1, count - 1);
  if (key === "k" || key === "ArrowUp") return Math.max(index - 1, 0);
  if (key === "Home") return 0;
  return key === "End" ? count - 1 : null;
}

/** Whether keys pressed on this element are text being written or a choice being made. */
export function takesText(target: EventTarget | null): boolean {
  if (target instanceof HTMLInputElement) return !NOT_FOR_TEXT.has(target.type);
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  return target instanceof HTMLElement && target.isContentEditable;
}

/** Whether an open modal dialog covers this element. */
export function isBehindDialog(element: Element): boolean {
  const dialog = document.querySelector("dialog:modal");
  return dialog !== null && !dialog.contains(element);
}
