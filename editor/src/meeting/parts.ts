// Puts the shared parts of the page in place as the stream brings them, without disturbing whoever is at work in them.
//
//   <section data-part="now">        a part: replaced only if it differs from what came last
// Kept across a replacement, by id: what was typed, what was chosen, which details are open, where the focus is.

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const last = new Map<string, string>();

/** Replace the parts that differ. */
export function putInPlace(html: string): void {
  const arrived = new DOMParser().parseFromString(html, "text/html");
  for (const part of arrived.querySelectorAll<HTMLElement>("[data-part]")) {
    const name = part.dataset["part"] ?? "";
    const present = document.querySelector<HTMLElement>(`[data-part="${CSS.escape(name)}"]`);
    if (!present || last.get(name) === part.outerHTML) continue;
    last.set(name, part.outerHTML);
    replace(present, document.importNode(part, true));
  }
}

function replace(present: HTMLElement, next: HTMLElement): void {
  const focused = present.contains(document.activeElement) ? document.activeElement : null;
  const range = focused instanceof HTMLInputElement ? [focused.selectionStart, focused.selectionEnd] : null;
  carryOver(present, next);
  present.replaceWith(next);
  if (!focused) return;
  const again = (focused.id && document.getElementById(focused.id)) || document.getElementById("now-title");
  if (!again) return;
  if (again.id === "now-title") again.tabIndex = -1;
  again.focus({ preventScroll: true });
  const isText = again instanceof HTMLInputElement && again.type === "text";
  if (range && isText) again.setSelectionRange(...(range as [number, number]));
}

function carryOver(present: HTMLElement, next: HTMLElement): void {
  for (const field of present.querySelectorAll<Field>("input[id], textarea[id], select[id]")) {
    const again = next.querySelector<Field>(`#${CSS.escape(field.id)}`);
    if (again && hasChanged(field)) again.value = field.value;
  }
  for (const details of present.querySelectorAll<HTMLDetailsElement>("details[id]")) {
    const again = next.querySelector<HTMLDetailsElement>(`#${CSS.escape(details.id)}`);
    if (again) again.open = details.open;
  }
}

function hasChanged(field: Field): boolean {
  if (field instanceof HTMLSelectElement) return [...field.options].some((one) => one.selected !== one.defaultSelected);
  return field.value !== field.defaultValue;
}
