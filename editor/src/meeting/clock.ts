// The clock of a meeting: counted here from moments the server gave, so that nothing is asked of it every second.
//
// It never flashes and never rings. `ends` is when the present step's time is over; `stoodStill` when a pause began, or 0.

export interface Times {
  readonly ends: number;
  readonly minutes: number;
  readonly stoodStill: number;
}

export type Nudge = "" | "soon" | "over";

const MINUTE = 60_000;

/** Milliseconds left in the step at a moment of the server's clock; below zero once its time is over. */
export function leftAt(times: Times, now: number): number {
  return times.ends - (times.stoodStill || now);
}

/** What is left, in words: "7:05 left", "0:40 over". */
export function leftWords(times: Times, now: number): string {
  if (times.stoodStill) return "Standing still";
  const left = leftAt(times, now);
  // Rounded so that a step of three minutes begins with 3:00 and is over after 0:00.
  const seconds = left > 0 ? Math.ceil(left / 1000) : Math.floor(-left / 1000);
  const said = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
  return left > 0 ? `${said} left` : `${said} over`;
}

/** What the clock would like to say: a minute before the end (in short steps a third), and after it. */
export function nudgeAt(times: Times, now: number): Nudge {
  if (times.stoodStill) return "";
  const left = leftAt(times, now);
  if (left <= 0) return "over";
  return left <= Math.min(MINUTE, (times.minutes * MINUTE) / 3) ? "soon" : "";
}

/** How many minutes of the step were used, at most all of them: the length of the bar. */
export function usedAt(times: Times, now: number): number {
  return Math.min(Math.max(times.minutes - leftAt(times, now) / MINUTE, 0), times.minutes);
}
