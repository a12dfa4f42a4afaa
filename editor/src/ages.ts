// How long ago something was, kept true while the page stays open; the exact time in the page's zone moves to the title.
//
//   <time datetime="2026-03-01T10:00:00Z" data-relative>1 Mar 2026, 11:00</time>
// The server's own text is right without this module, and stays in place for anything older than a month.

import { timeZone, whenContentArrives } from "./page";

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const TOO_OLD_FOR_AN_AGE = 30 * DAY;

/** Words for the distance between two moments in milliseconds; null when a date says it better. */
export function ageInWords(then: number, now: number): string | null {
  const distance = Math.abs(now - then);
  if (Number.isNaN(distance) || distance >= TOO_OLD_FOR_AN_AGE) return null;
  if (distance < MINUTE) return "just now";
  return then <= now ? `${spanInWords(distance)} ago` : `in ${spanInWords(distance)}`;
}

function spanInWords(span: number): string {
  if (span < HOUR) return `${Math.floor(span / MINUTE)} min`;
  if (span < DAY) return `${Math.floor(span / HOUR)} h`;
  const days = Math.floor(span / DAY);
  return days === 1 ? "1 day" : `${days} days`;
}

export function startAges(): void {
  renewAges();
  whenContentArrives(renewAges);
  setInterval(renewAges, MINUTE / 2);
}

function renewAges(): void {
  for (const element of document.querySelectorAll<HTMLTimeElement>("time[data-relative][datetime]")) {
    const then = Date.parse(element.dateTime);
    if (Number.isNaN(then)) continue;
    element.title ||= element.textContent?.trim() || exactTime(then);
    const words = ageInWords(then, Date.now()) ?? element.title;
    if (element.textContent !== words) element.textContent = words;
  }
}

function exactTime(moment: number): string {
  const zone = timeZone();
  try {
    return new Intl.DateTimeFormat("en-GB", {
      dateStyle: "medium",
      timeStyle: "short",
      ...(zone ? { timeZone: zone } : {}),
    }).format(moment);
  } catch {
    return new Date(moment).toISOString();
  }
}
