// Moves a card onto another one with the pointer, and moves the sheet beneath it where there is no card.

const FAR_ENOUGH = 6;
const TARGET = "drawing-card--target";

type Dropped = (card: SVGAElement, onto: SVGAElement, isLink: boolean) => void;

interface Drag {
  card: SVGAElement | null;
  sheet: HTMLElement;
  x: number;
  y: number;
  left: number;
  top: number;
  isMoving: boolean;
  scale: number;
}

let drag: Drag | null = null;

function cardAt(event: PointerEvent, except: Element): SVGAElement | null {
  const under = document.elementsFromPoint(event.clientX, event.clientY);
  for (const one of under) {
    const card = one.closest<SVGAElement>("a[data-factor]");
    if (card && card !== except && card.dataset["factor"] !== (except as SVGAElement).dataset["factor"]) return card;
  }
  return null;
}

function mark(card: Element | null): void {
  document.querySelectorAll(`.${TARGET}`).forEach((one) => one !== card && one.classList.remove(TARGET));
  card?.classList.add(TARGET);
}

function begin(event: PointerEvent): void {
  if (event.button !== 0 || event.pointerType === "touch" || !(event.target instanceof Element)) return;
  const sheet = event.target.closest<HTMLElement>("[data-drawing] .drawing-sheet");
  if (!sheet || event.target.closest("[data-fold]")) return;
  const card = event.target.closest<SVGAElement>("a[data-factor]");
  const drawing = sheet.querySelector("svg");
  const scale = drawing ? drawing.viewBox.baseVal.width / drawing.getBoundingClientRect().width : 1;
  const { scrollLeft: left, scrollTop: top } = sheet;
  drag = { card, sheet, x: event.clientX, y: event.clientY, left, top, isMoving: false, scale };
}

function move(event: PointerEvent): void {
  if (!drag) return;
  const [right, down] = [event.clientX - drag.x, event.clientY - drag.y];
  if (!drag.isMoving && Math.hypot(right, down) < FAR_ENOUGH) return;
  drag.isMoving = true;
  event.preventDefault();
  if (drag.card && mayMove(drag.card)) {
    drag.card.setAttribute("transform", `translate(${right * drag.scale} ${down * drag.scale})`);
    mark(cardAt(event, drag.card));
  } else {
    drag.sheet.scrollTo(drag.left - right, drag.top - down);
  }
}

function mayMove(card: Element): boolean {
  return card.closest("[data-links-url]") !== null;
}

function letGo(): void {
  drag?.card?.removeAttribute("transform");
  mark(null);
  drag = null;
}

/** Tell when a card was dropped on another one; with the shift key held, as one more link. */
export function startDragging(dropped: Dropped): void {
  document.addEventListener("pointerdown", begin);
  document.addEventListener("pointermove", move);
  document.addEventListener("pointercancel", letGo);
  document.addEventListener("keydown", (event) => event.key === "Escape" && letGo());
  // A card is a link: the browser's own dragging of links would take over.
  document.addEventListener("dragstart", (event) => drag && event.preventDefault());
  document.addEventListener("pointerup", (event) => {
    if (drag?.isMoving) {
      const card = drag.card;
      const onto = card && mayMove(card) ? cardAt(event, card) : null;
      // The click that follows would open the link of the card.
      addEventListener("click", (click) => click.preventDefault(), { capture: true, once: true });
      setTimeout(letGo);
      if (card && onto) dropped(card, onto, event.shiftKey);
    } else {
      letGo();
    }
  });
}

/** Send what the form beside the factor sends: the same page comes back, with the way to undo it. */
export function movedTo(address: string, factor: string, onto: string, isLink: boolean): void {
  const home = document.querySelector<HTMLElement>(`#factor-${CSS.escape(factor)} [data-move]`)?.dataset["move"] ?? "";
  const token = document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content ?? "";
  const form = document.createElement("form");
  form.method = "post";
  form.action = address;
  form.hidden = true;
  const values = { csrfmiddlewaretoken: token, view: "whys", factor_id: factor, to_id: onto, link_id: isLink ? "" : home };
  for (const [name, value] of Object.entries(values)) {
    const field = document.createElement("input");
    [field.name, field.value] = [name, value];
    form.append(field);
  }
  document.body.append(form);
  form.requestSubmit();
}
