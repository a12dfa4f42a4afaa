// Silent writing: each field is kept as typed, and says so.
//
//   <form data-own-form action="…"><textarea data-prompt="hard" data-version="3">  with [data-kept] and [data-other] beside it

import { type Answer, Keeper } from "./keeper";
import { sendText } from "./server";

const WORDS = { typing: "Keeping…", kept: "Kept", away: "Not kept yet. Trying again…", elsewhere: "Not kept yet." };

const keepers = new Map<HTMLTextAreaElement, Keeper>();

/** Keep every field of the silent writing. */
export function startWriting(): void {
  const form = document.querySelector<HTMLFormElement>("[data-own-form]");
  if (!form) return;
  for (const area of form.querySelectorAll<HTMLTextAreaElement>("[data-prompt]")) keep(area, form.action);
  form.querySelector<HTMLElement>("[data-plain-only]")?.setAttribute("hidden", "");
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    keepAll();
  });
  document.addEventListener("visibilitychange", () => {
    if (document.hidden) keepAll();
  });
  addEventListener("beforeunload", (event) => {
    if (hasUnkept()) event.preventDefault();
  });
}

/** Whether anything typed is not on the server yet. */
export function hasUnkept(): boolean {
  return [...keepers.values()].some((keeper) => !keeper.isKept);
}

/** Empty the fields whose texts the server has, for another round. */
export function beginWriting(): void {
  for (const [area, keeper] of keepers) {
    if (!keeper.isKept) continue;
    area.value = "";
    keeper.begin();
    say(area, "");
  }
}

function keepAll(): void {
  for (const keeper of keepers.values()) void keeper.keep();
}

function keep(area: HTMLTextAreaElement, address: string): void {
  const prompt = area.dataset["prompt"] ?? "";
  const keeper = new Keeper(
    area.value,
    Number(area.dataset["version"]),
    (text, version) => sendText(address, prompt, text, version),
    (state, answer) => show(area, state, answer),
  );
  keepers.set(area, keeper);
  area.addEventListener("input", () => keeper.typed(area.value));
  besides(area, "[data-use-other]")?.addEventListener("click", () => {
    const other = besides(area, "[data-other-text]")?.textContent ?? "";
    area.value = [other, area.value].filter((text) => text.trim()).join("\n\n");
    besides(area, "[data-other]")?.setAttribute("hidden", "");
    keeper.typed(area.value);
    area.focus();
  });
}

function show(area: HTMLTextAreaElement, state: Answer["kind"] | "typing", answer?: Answer): void {
  say(area, answer?.kind === "refused" ? answer.sentence : WORDS[state as keyof typeof WORDS]);
  if (answer?.kind !== "elsewhere") return;
  const other = besides(area, "[data-other]");
  const text = besides(area, "[data-other-text]");
  if (text) text.textContent = answer.text;
  other?.removeAttribute("hidden");
}

function say(area: HTMLTextAreaElement, words: string): void {
  const kept = besides(area, "[data-kept]");
  if (kept && kept.textContent !== words) kept.textContent = words;
}

function besides(area: HTMLTextAreaElement, selector: string): HTMLElement | null {
  return area.closest(".field")?.querySelector<HTMLElement>(selector) ?? null;
}
