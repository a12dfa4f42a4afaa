// What the server thinks about the wording of a text, read from its answer: only what is whole and fits the text is kept.
//
// {"version", "checked", "language", "findings": [{start, end (UTF-16 offsets of the text sent), fingerprint, …}]}

export const LEVELS = ["error", "warning", "info"] as const;

export interface Finding {
  readonly start: number;
  readonly end: number;
  readonly level: (typeof LEVELS)[number];
  readonly message: string;
  readonly why: string;
  readonly ask: readonly string[];
  readonly reframe: string;
  readonly fingerprint: string;
  readonly manual: string;
}

export interface Answer {
  readonly version: number;
  readonly isChecked: boolean;
  readonly findings: readonly Finding[];
}

type Fields = Record<string, unknown>;

const LONGEST_QUOTE = 60;

/** The answer about a text of this many UTF-16 units; null when it is not an answer at all. */
export function answerFrom(body: unknown, length: number): Answer | null {
  const { version, checked, findings } = fieldsOf(body);
  if (typeof version !== "number" || typeof checked !== "boolean" || !Array.isArray(findings)) return null;
  const whole = findings.map((one) => findingFrom(fieldsOf(one))).filter((one) => one && one.end <= length) as Finding[];
  return { version, isChecked: checked, findings: whole.sort((one, other) => one.start - other.start || one.end - other.end) };
}

/** The words a finding is about, on one line and not too long. */
export function quoteOf(text: string, { start, end }: Finding): string {
  const words = text.slice(start, end).replace(/\s+/g, " ").trim();
  return words.length > LONGEST_QUOTE ? `${words.slice(0, LONGEST_QUOTE - 1).trimEnd()}…` : words;
}

/** How many remarks there are, and by which keys to reach them; nothing when there are none. */
export function countSentence(count: number, keys: string): string {
  return count === 0 ? "" : `${count === 1 ? "1 remark" : `${count} remarks`} on the wording${keys}.`;
}

function findingFrom(fields: Fields): Finding | null {
  const { start, end, ask } = fields;
  const isSpan = Number.isInteger(start) && Number.isInteger(end) && 0 <= Number(start) && Number(start) < Number(end);
  const message = textOf(fields["message"]);
  if (!isSpan || !message) return null;
  return {
    start: Number(start),
    end: Number(end),
    level: LEVELS.find((level) => level === fields["level"]) ?? "info",
    message,
    why: textOf(fields["why"]),
    ask: Array.isArray(ask) ? ask.map(textOf).filter(Boolean) : [],
    reframe: textOf(fields["reframe"]),
    fingerprint: textOf(fields["fingerprint"]),
    manual: addressOf(textOf(fields["manual"])),
  };
}

// An address may not be a script.
function addressOf(address: string): string {
  return /^(https?:\/\/|\/|#)/.test(address) ? address : "";
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}

function fieldsOf(value: unknown): Fields {
  return typeof value === "object" && value !== null ? (value as Fields) : {};
}
