// What the coach and the Markdown editor tell each other. They are two scripts, so they speak by events on the textarea.
//
// The coach says "coach:findings"; an editor that comes later asks for them by "coach:ready", and wants a card by "coach:open".

import type { Finding } from "./finding";

export interface Found {
  readonly text: string;
  readonly findings: readonly Finding[];
}

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
}

/** A wish to see the card of a finding, beside words that may move or be gone. */
export interface Opening {
  readonly finding: Finding;
  readonly rectangle: () => Rectangle | null;
  readonly by: "pointing" | "clicking" | "keys";
  readonly giveFocusBack: () => void;
}

interface Signals {
  readonly "coach:findings": Found;
  readonly "coach:ready": null;
  readonly "coach:open": Opening;
}

export function signal<Name extends keyof Signals>(field: HTMLElement, name: Name, detail: Signals[Name]): void {
  field.dispatchEvent(new CustomEvent(name, { detail }));
}

export function onSignal<Name extends keyof Signals>(field: HTMLElement, name: Name, act: (detail: Signals[Name]) => void): void {
  field.addEventListener(name, (event) => act((event as CustomEvent<Signals[Name]>).detail));
}
