// Kind sentences for answers that were refused: what happened, that nothing typed is lost, and what to do next.

const LONGEST_SENTENCE = 300;
const OTHERWISE = "The server could not do this. What you typed is still here: please try again in a moment.";
const SENTENCES: Record<number, string> = {
  403: "This was not allowed. If you signed in again in another tab, copy what you typed and reload this page.",
  404: "This is not there any more, or it is not shared with you. What you typed is still here.",
  413: "This is larger than the server accepts. What you typed is still here.",
  429: "That was a little fast for the server. Please wait a moment and try again.",
};

/** The sentence to show for a refused answer: the server's own, if it sent a short one as plain text or JSON. */
export function refusalSentence(status: number, contentType: string, body: string): string {
  return ownSentence(contentType, body) || (SENTENCES[status] ?? OTHERWISE);
}

/** The text under a key of a JSON object; empty when the body is anything else. */
export function textIn(body: string, key: string): string {
  try {
    const answer: unknown = JSON.parse(body);
    const value = typeof answer === "object" && answer !== null ? (answer as Record<string, unknown>)[key] : "";
    return typeof value === "string" ? value : "";
  } catch {
    return "";
  }
}

function ownSentence(contentType: string, body: string): string {
  const isJson = contentType.startsWith("application/json");
  const sentence = isJson ? textIn(body, "error") || textIn(body, "detail") : body.trim();
  const isPlain = isJson || contentType.startsWith("text/plain");
  return isPlain && sentence.length <= LONGEST_SENTENCE ? sentence : "";
}
