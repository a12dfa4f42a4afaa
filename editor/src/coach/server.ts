// What the coach sends: JSON to addresses the page names, with the CSRF header. An ended session is nobody's news here.

import { csrfToken } from "../page";
import { refusalSentence } from "../refusals";
import type { Question } from "./checker";
import { answerFrom, type Answer } from "./finding";

const UNREACHABLE = "The server could not be reached. Please try again in a moment.";

/** What the page says about one text, on the element that bears `data-coach`. */
export interface Place {
  readonly url: string;
  readonly review: string;
  readonly place: string;
  readonly questionUrl: string;
  readonly dismissUrl: string;
}

export function placeOf({ dataset }: HTMLElement): Place {
  return {
    url: dataset["coachUrl"] ?? "",
    review: dataset["coachReview"] ?? "",
    place: dataset["coachPlace"] ?? "",
    questionUrl: dataset["coachQuestionUrl"] ?? "",
    dismissUrl: dataset["coachDismissUrl"] ?? "",
  };
}

/** Ask about a text; null when the person is not signed in any more. */
export async function askAbout(place: Place, { text, version, signal }: Question): Promise<Answer | null> {
  const answer = await post(place.url, { text, review: place.review || null, place: place.place, version }, signal);
  if (answer.redirected || answer.status === 401 || answer.status === 403) return null;
  const found = answer.ok ? answerFrom(await answer.json(), text.length) : null;
  if (!found) throw new Error("not an answer");
  return found;
}

/** Send something to keep; answers with a sentence about what went wrong, or nothing when it was kept. */
export async function send(url: string, body: Record<string, string>): Promise<string> {
  try {
    const answer = await post(url, body);
    if (answer.ok && !answer.redirected) return "";
    const status = answer.redirected ? 403 : answer.status;
    return refusalSentence(status, answer.headers.get("Content-Type") ?? "", await answer.text());
  } catch {
    return UNREACHABLE;
  }
}

function post(url: string, body: Record<string, unknown>, signal: AbortSignal | null = null): Promise<Response> {
  return fetch(url, {
    method: "POST",
    credentials: "same-origin",
    headers: { "Content-Type": "application/json", Accept: "application/json", "X-CSRFToken": csrfToken() },
    body: JSON.stringify(body),
    signal,
  });
}
