// Which card lies in the direction of an arrow key: straight ahead counts more than near by.

export interface Place {
  x: number;
  y: number;
}

export type Direction = "ArrowLeft" | "ArrowRight" | "ArrowUp" | "ArrowDown";

const ASIDE = 2.5;
const STEPS: Record<Direction, Place> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: -1 },
  ArrowDown: { x: 0, y: 1 },
};

export function isDirection(key: string): key is Direction {
  return key in STEPS;
}

/** The index of the place to go to from another one, or null where nothing lies that way. */
export function nearest(from: Place, places: readonly Place[], key: Direction): number | null {
  const step = STEPS[key];
  let best: number | null = null;
  let least = Infinity;
  places.forEach((place, at) => {
    const ahead = (place.x - from.x) * step.x + (place.y - from.y) * step.y;
    const aside = Math.abs((place.x - from.x) * step.y) + Math.abs((place.y - from.y) * step.x);
    const cost = ahead + aside * ASIDE;
    if (ahead > 4 && cost < least) [best, least] = [at, cost];
  });
  return best;
}
