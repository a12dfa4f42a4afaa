// Keeps a text on the server as it is typed: one request at a time, tried again until the server has it.
//
// Nothing is kept in the browser. What the server does not have yet is said to be so, and leaving the page is warned of.

export type Answer =
  | { readonly kind: "kept"; readonly version: number }
  | { readonly kind: "elsewhere"; readonly version: number; readonly text: string }
  | { readonly kind: "refused"; readonly sentence: string }
  | { readonly kind: "away" };

export type Send = (text: string, version: number) => Promise<Answer>;
export type Show = (state: Answer["kind"] | "typing", answer?: Answer) => void;

export const PAUSE = 400;
export const TRY_AGAIN = 2_000;

export class Keeper {
  private text: string;
  private keptText: string;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private isSending = false;

  constructor(
    text: string,
    private version: number,
    private readonly send: Send,
    private readonly show: Show,
  ) {
    this.text = this.keptText = text;
  }

  /** Whether the server has all that was typed. */
  get isKept(): boolean {
    return this.text === this.keptText;
  }

  /** Somebody typed: keep it in a moment. */
  typed(text: string): void {
    this.text = text;
    if (this.isKept && !this.isSending) return;
    this.show("typing");
    // A timer that runs already is left alone: whoever types without a pause is kept along the way.
    this.timer ??= setTimeout(() => void this.keep(), PAUSE);
  }

  /** Keep it now. */
  async keep(): Promise<void> {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (this.isSending || this.isKept) return;
    const text = this.text;
    this.isSending = true;
    const answer = await this.send(text, this.version);
    this.isSending = false;
    if (answer.kind === "kept") {
      this.version = answer.version;
      this.keptText = text;
      if (this.isKept) this.show("kept", answer);
      else this.timer ??= setTimeout(() => void this.keep(), PAUSE);
    } else {
      this.show(answer.kind, answer);
      if (answer.kind === "elsewhere") this.version = answer.version;
      if (answer.kind === "away") this.timer ??= setTimeout(() => void this.keep(), TRY_AGAIN);
    }
  }

  /** Begin afresh: what was written has been shown, or another meeting begins. */
  begin(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    this.text = this.keptText = "";
    this.version = 0;
  }
}
