// What the server tells this page about itself: token, nonce, zone. Read afresh each time, because a swap may renew them.
//
//   <html data-time-zone="Europe/Berlin">
//   <meta name="csrf-token" content="...">   <meta name="csp-nonce" content="...">
//   <meta name="editor-script" content="/static/.../editor.js">   <meta name="coach-script" content="/static/.../coach.js">
//   <meta name="sign-in-path" content="/accounts/login/">

/** The content of a named meta element; empty when the page has none. */
export function metaContent(name: string): string {
  return document.querySelector<HTMLMetaElement>(`meta[name="${name}"]`)?.content ?? "";
}

/** The CSRF token, from the page's head or else from any form on it. */
export function csrfToken(): string {
  const field = document.querySelector<HTMLInputElement>('input[name="csrfmiddlewaretoken"]');
  return metaContent("csrf-token") || (field?.value ?? "");
}

/** The time zone the server rendered this page in; undefined leaves the choice to the browser. */
export function timeZone(): string | undefined {
  return document.documentElement.dataset["timeZone"] || undefined;
}

/** The element a "#id" attribute points at, or null: a hostile or empty selector must not throw. */
export function elementNamed(selector: string | undefined): HTMLElement | null {
  return selector?.startsWith("#") ? document.getElementById(selector.slice(1)) : null;
}

/** Whether a person can see the element now. */
export function isVisible(element: Element): boolean {
  return element.getClientRects().length > 0;
}

/** The closest matching ancestor of what an event happened to. */
export function closestOf<Found extends Element>(event: Event, selector: string): Found | null {
  return event.target instanceof Element ? event.target.closest<Found>(selector) : null;
}

/** Run something once for each batch of content HTMX brings, however many elements the batch has. */
export function whenContentArrives(run: () => void): void {
  let isWaiting = false;
  document.addEventListener("htmx:load", () => {
    if (isWaiting) return;
    isWaiting = true;
    queueMicrotask(() => {
      isWaiting = false;
      run();
    });
  });
}
