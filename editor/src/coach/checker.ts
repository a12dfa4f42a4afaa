// Asks about a text shortly after it was last changed, and forgets every answer about a text that has changed since.

import type { Answer } from "./finding";

export const PAUSE = 250;

export interface Question {
  readonly text: string;
  readonly version: number;
  readonly signal: AbortSignal;
}

export interface Doors {
  /** Ask the server; null when it has nothing to say to this person. Rejects when it cannot be asked. */
  readonly ask: (question: Question) => Promise<Answer | null>;
  readonly onAnswer: (text: string, answer: Answer) => void;
  readonly onFailure: () => void;
}

/** One text's conversation with the server. */
export class Checker {
  private version = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: AbortController | undefined;

  constructor(private readonly doors: Doors) {}

  /** The text changed: drop what is under way, and ask again after a pause. */
  changed(text: string, pause = PAUSE): void {
    this.version += 1;
    clearTimeout(this.timer);
    this.running?.abort();
    if (text.trim() === "") this.doors.onAnswer(text, { version: this.version, isChecked: true, findings: [] });
    else this.timer = setTimeout(() => void this.check(text, this.version), pause);
  }

  private async check(text: string, version: number): Promise<void> {
    const running = new AbortController();
    this.running = running;
    try {
      const answer = await this.doors.ask({ text, version, signal: running.signal });
      if (version === this.version && answer?.version === version) this.doors.onAnswer(text, answer);
    } catch {
      if (version === this.version) this.doors.onFailure();
    }
  }
}
