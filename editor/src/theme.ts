// Light, dark or as the system says: remembered here for visitors, and by the server for people who are signed in.
//
//   <html data-theme="light|dark|system">       written by the server when it knows the choice; it then wins
//   <button data-theme-choice="dark">           sets html[data-theme]; aria-pressed shows the choice in force
// A button inside a form still submits that form, so the choice is kept on the server as well.

import { closestOf, whenContentArrives } from "./page";

const REMEMBERED_AS = "lightkeeper-theme";
const THEMES = ["light", "dark", "system"] as const;
type Theme = (typeof THEMES)[number];

/** The theme a word names; anything unknown is the system's. */
export function themeNamed(word: string | null | undefined): Theme {
  return THEMES.find((theme) => theme === word) ?? "system";
}

export function startTheme(): void {
  show(themeNamed(document.documentElement.dataset["theme"] ?? remembered()));
  document.addEventListener("click", (event) => {
    const button = closestOf<HTMLElement>(event, "[data-theme-choice]");
    if (button) choose(button);
  });
  whenContentArrives(() => markButtons(themeNamed(document.documentElement.dataset["theme"])));
}

function choose(button: HTMLElement): void {
  const theme = themeNamed(button.dataset["themeChoice"]);
  show(theme);
  remember(theme);
  if (button instanceof HTMLButtonElement && button.type === "button") button.form?.requestSubmit();
}

function show(theme: Theme): void {
  document.documentElement.dataset["theme"] = theme;
  markButtons(theme);
}

function markButtons(theme: Theme): void {
  for (const button of document.querySelectorAll<HTMLElement>("[data-theme-choice]")) {
    button.setAttribute("aria-pressed", String(button.dataset["themeChoice"] === theme));
  }
}

// Storage throws where a browser forbids it; the theme then lasts for one page.
function remembered(): string | null {
  try {
    return localStorage.getItem(REMEMBERED_AS);
  } catch {
    return null;
  }
}

function remember(theme: Theme): void {
  try {
    localStorage.setItem(REMEMBERED_AS, theme);
  } catch {
    return;
  }
}
