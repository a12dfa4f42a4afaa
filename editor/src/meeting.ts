// The script of a meeting's page, loaded there only. Without it the page is as true, and is reloaded by hand.
//
//   <article data-meeting data-live-url="…" data-mine-url="…" data-mine="ids of one's own cards">
//   <form data-live-form>          sent without leaving the page; what it changes comes by the stream
//   <form data-claim="id" hidden>  shown at one's own cards only
//   [data-own], [data-before]      one's own writing, and what is only for the time before a meeting

import { nudgeAt, type Times, leftWords, usedAt } from "./meeting/clock";
import { putInPlace } from "./meeting/parts";
import { ownCards, sendForm } from "./meeting/server";
import { listen } from "./meeting/stream";
import { beginWriting, hasUnkept, startWriting } from "./meeting/writing";
import { sayProblem } from "./messages";

const page = document.querySelector<HTMLElement>("[data-meeting]");
let ahead = 0;
let isLive = false;
let own = new Set((page?.dataset["mine"] ?? "").split(" ").filter(Boolean));

function find(selector: string): HTMLElement | null {
  return page?.querySelector<HTMLElement>(selector) ?? null;
}

function say(selector: string, words: string): void {
  const place = find(selector);
  if (place && place.textContent !== words) place.textContent = words;
}

function tick(): void {
  const now = find('[data-part="now"]');
  if (!now?.dataset["endsAt"]) return;
  const given = now.dataset;
  const stoodStill = Number(given["stoodStillAt"]);
  const times: Times = { ends: Number(given["endsAt"]), minutes: Number(given["minutes"]), stoodStill };
  const moment = Date.now() + ahead;
  say("[data-clock-words]", leftWords(times, moment));
  const bar = find("[data-clock-bar]");
  if (bar instanceof HTMLProgressElement) {
    bar.hidden = false;
    bar.value = usedAt(times, moment);
  }
  const nudge = find("[data-nudge]");
  const kind = nudgeAt(times, moment);
  if (!nudge) return;
  say("[data-nudge]", kind ? (nudge.dataset[kind] ?? "") : "");
  nudge.hidden = !kind;
  now.classList.toggle("meeting-now--over", kind === "over");
}

function snapshot() {
  const given = find('[data-part="now"]')?.dataset ?? {};
  const areCardsShown = find("#cards")?.hidden === false;
  const { state, step, stepTitle, minutes } = given;
  return { state, step, title: stepTitle, minutes, isWriting: "isWriting" in given, areCardsShown };
}

function announce(before: ReturnType<typeof snapshot>, after: ReturnType<typeof snapshot>): void {
  const minutes = after.minutes === "1" ? "1 minute" : `${after.minutes} minutes`;
  if (after.state === "ended" && before.state === "running") say("[data-announce]", "The meeting has ended.");
  else if (after.step && after.step !== before.step) say("[data-announce]", `Now: ${after.title}, ${minutes}.`);
  else if (after.areCardsShown && !before.areCardsShown) say("[data-announce]", "All cards are shown.");
}

function board(html: string): void {
  const before = snapshot();
  putInPlace(html);
  const after = snapshot();
  announce(before, after);
  if (after.state === "running" && before.state !== "running") {
    own = new Set();
    beginWriting();
    find("#help-rules")?.removeAttribute("open");
  }
  if (before.isWriting && !after.isWriting) beginWriting();
  const writing = find("[data-own]");
  // What the server did not take stays in front of whoever wrote it.
  if (writing) writing.hidden = !after.isWriting && !hasUnkept();
  find("[data-before]")?.toggleAttribute("hidden", after.state === "running");
  if (after.areCardsShown && !before.areCardsShown) void learnOwn();
  showClaims();
  tick();
}

async function learnOwn(): Promise<void> {
  const address = page?.dataset["mineUrl"];
  const answer = address ? await ownCards(address) : [];
  if (typeof answer === "number") return;
  own = new Set(answer);
  showClaims();
}

function showClaims(): void {
  const forms = page?.querySelectorAll<HTMLElement>("[data-claim]") ?? [];
  for (const form of forms) form.hidden = !own.has(form.dataset["claim"] ?? "");
}

async function submit(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
  if (form.dataset["isSending"]) return;
  form.dataset["isSending"] = "yes";
  const refusal = await sendForm(form, submitter);
  delete form.dataset["isSending"];
  if (refusal) return sayProblem(refusal);
  if ("empties" in form.dataset) form.reset();
  const sure = form.closest<HTMLDetailsElement>("details.meeting-sure, details.meeting-card-more");
  if (sure) sure.open = false;
  if (!isLive) location.reload();
}

function startClockChoice(): void {
  const button = find("[data-hide-clock]");
  if (!button) return;
  const choose = (isHidden: boolean) => {
    page?.classList.toggle("meeting--no-clock", isHidden);
    button.setAttribute("aria-pressed", String(isHidden));
  };
  button.hidden = false;
  choose(sessionStorage.getItem("hides-clock") === "yes");
  button.addEventListener("click", () => {
    const isHidden = button.getAttribute("aria-pressed") !== "true";
    sessionStorage.setItem("hides-clock", isHidden ? "yes" : "no");
    choose(isHidden);
  });
}

function start(): void {
  if (!page) return;
  startWriting();
  startClockChoice();
  page.addEventListener("submit", (event) => {
    const form = event.target;
    if (!(form instanceof HTMLFormElement) || !("liveForm" in form.dataset)) return;
    event.preventDefault();
    void submit(form, event.submitter);
  });
  listen(page.dataset["liveUrl"] ?? "", page.dataset["mineUrl"] ?? "", {
    board,
    clock: (serverNow) => {
      ahead = serverNow - Date.now();
      tick();
    },
    state: (state) => {
      isLive = state === "live";
      page.dataset["link"] = state;
    },
    ended: (sentence) => {
      isLive = false;
      page.dataset["link"] = "ended";
      say("[data-farewell]", sentence);
      find("[data-farewell]")?.removeAttribute("hidden");
    },
  });
  setInterval(tick, 1000);
  tick();
}

start();
