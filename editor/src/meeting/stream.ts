// Listens to a meeting. The browser comes again by itself after a break; where it gives up, we ask what happened.

import { ownCards } from "./server";

const COME_AGAIN = 2_000;
const NOT_ANY_MORE = new Set([401, 403, 404]);
const GONE = "You are no longer connected to this meeting. Reload the page to see where it stands.";

export interface Heard {
  board(html: string): void;
  clock(serverNow: number): void;
  state(state: "live" | "away"): void;
  ended(sentence: string): void;
}

/** Listen until the person's part ends. `probe` is an address that answers whoever may still listen. */
export function listen(address: string, probe: string, heard: Heard): void {
  const source = new EventSource(address);
  source.addEventListener("open", () => heard.state("live"));
  source.addEventListener("clock", (event) => heard.clock(Number(event.data)));
  source.addEventListener("board", (event) => heard.board(event.data));
  source.addEventListener("ended", (event) => {
    source.close();
    heard.ended(event.data);
  });
  source.addEventListener("error", () => {
    heard.state("away");
    // While it is connecting the browser comes again by itself, saying what it has seen.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => void again(address, probe, heard), COME_AGAIN);
  });
}

async function again(address: string, probe: string, heard: Heard): Promise<void> {
  const answer = probe ? await ownCards(probe) : [];
  if (typeof answer === "number" && NOT_ANY_MORE.has(answer)) heard.ended(GONE);
  else listen(address, probe, heard);
}
