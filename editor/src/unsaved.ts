// Warns before a page with unsaved writing is left. It only warns: confidential text is never kept in browser storage.
//
//   <form data-guard-unsaved>              guarded once a field differs from what the server sent
//   <form data-guard-unsaved="changed">    guarded from the start: what the server sent back is not saved yet
// An HTMX save that succeeds makes what was sent the new starting point; a 409 or 422 answer keeps the guard up.

const GUARDED = "form[data-guard-unsaved]";
type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

const sentByForm = new WeakMap<HTMLFormElement, Map<Field, string>>();
let formBeingSubmitted: HTMLFormElement | null = null;

interface Exchange {
  readonly elt: Element;
  readonly target?: Element;
  readonly successful?: boolean;
  readonly xhr?: XMLHttpRequest;
}

export function startUnsaved(): void {
  window.addEventListener("beforeunload", (event) => {
    if (guardedForms(document).some((form) => form !== formBeingSubmitted && isUnsaved(form))) event.preventDefault();
    formBeingSubmitted = null;
  });
  document.addEventListener("submit", (event) => {
    // HTMX has already claimed the submits it sends itself.
    if (!event.defaultPrevented && event.target instanceof HTMLFormElement) formBeingSubmitted = event.target;
  });
  document.addEventListener("htmx:beforeRequest", (event) => {
    const form = formOf(exchangeIn(event).elt);
    if (form) sentByForm.set(form, valuesOf(form));
  });
  document.addEventListener("htmx:afterRequest", afterRequest);
  document.addEventListener("htmx:afterSwap", afterSwap);
}

/** Whether a form holds something the server does not have. */
export function isUnsaved(form: HTMLFormElement): boolean {
  return form.dataset["guardUnsaved"] === "changed" || fieldsOf(form).some((field) => valueOf(field) !== savedValueOf(field));
}

function afterRequest(event: Event): void {
  const { elt, successful } = exchangeIn(event);
  const form = formOf(elt);
  const sent = form && sentByForm.get(form);
  if (!form || !sent) return;
  sentByForm.delete(form);
  if (!successful) return;
  for (const [field, value] of sent) keepAsSaved(field, value);
  form.dataset["guardUnsaved"] = "";
}

function afterSwap(event: Event): void {
  const { target, xhr } = exchangeIn(event);
  if (!target || (xhr?.status !== 409 && xhr?.status !== 422)) return;
  const around = target.isConnected ? target : document;
  for (const form of guardedForms(around)) form.dataset["guardUnsaved"] = "changed";
}

function guardedForms(around: ParentNode): HTMLFormElement[] {
  const itself = around instanceof HTMLFormElement && around.matches(GUARDED) ? [around] : [];
  return [...itself, ...around.querySelectorAll<HTMLFormElement>(GUARDED)];
}

// Only a request of the form itself saves the whole form; a live check of one of its fields saves nothing.
function formOf(element: Element | undefined): HTMLFormElement | null {
  return element instanceof HTMLFormElement && element.matches(GUARDED) ? element : null;
}

function fieldsOf(form: HTMLFormElement): Field[] {
  return [...form.elements].filter(
    (element): element is Field =>
      (element instanceof HTMLInputElement && !["hidden", "submit", "button", "reset", "image"].includes(element.type)) ||
      element instanceof HTMLTextAreaElement ||
      element instanceof HTMLSelectElement,
  );
}

function valuesOf(form: HTMLFormElement): Map<Field, string> {
  return new Map(fieldsOf(form).map((field) => [field, valueOf(field)]));
}

function isTicked(field: Field): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio");
}

function valueOf(field: Field): string {
  if (isTicked(field)) return String(field.checked);
  if (field instanceof HTMLSelectElement) return indexes(field, (option) => option.selected);
  return field.value;
}

function savedValueOf(field: Field): string {
  if (isTicked(field)) return String(field.defaultChecked);
  if (!(field instanceof HTMLSelectElement)) return field.type === "file" ? "" : field.defaultValue;
  const saved = indexes(field, (option) => option.defaultSelected);
  // A single choice with nothing marked starts on its first option.
  return saved === "" && !field.multiple && field.options.length > 0 ? "0" : saved;
}

function keepAsSaved(field: Field, value: string): void {
  if (isTicked(field)) field.defaultChecked = value === "true";
  else if (field instanceof HTMLSelectElement) {
    const saved = new Set(value.split(","));
    for (const option of field.options) option.defaultSelected = saved.has(String(option.index));
  } else if (field.type !== "file") {
    // Setting the default moves the value of an untouched field along; typed text stays.
    field.defaultValue = value;
  }
}

function indexes(field: HTMLSelectElement, isChosen: (option: HTMLOptionElement) => boolean): string {
  return [...field.options].filter(isChosen).map((option) => option.index).join(",");
}

function exchangeIn(event: Event): Exchange {
  return (event as CustomEvent<Exchange>).detail;
}
