// The script of the analysis page, loaded there only. Without it every card is a link to its factor, where the same
// is done with plain forms.
//
//   <figure data-drawing="whys" data-links-url="…">   the address is there for those who may write
//   <a data-factor="id">                              a card of the drawing
//   <a data-fold>                                     follows the card whose causes it folds
//   <button data-drawing-whole>                       shows all of it at once, or at its own size again

import { movedTo, startDragging } from "./drawing/dragging";
import { isDirection, nearest } from "./drawing/nearest";

const OPENED_BY: Record<string, string> = { c: "answer", b: "beside" };

function cardsOf(figure: Element): SVGAElement[] {
  return [...figure.querySelectorAll<SVGAElement>("a[data-factor]")];
}

function middleOf(card: Element): { x: number; y: number } {
  const box = card.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Open the field of a factor in which an answer is written, and go there. */
function openField(name: string, factor: string): void {
  const field = document.getElementById(`${name}-factor-${factor}`);
  const panel = field?.closest("details");
  if (!field || !panel) return;
  panel.open = true;
  field.focus();
}

function openMoving(factor: string): void {
  document.getElementById(`factor-${factor}`)?.querySelector<HTMLElement>("[data-move]")?.click();
}

function fold(card: Element): void {
  const sign = card.nextElementSibling;
  if (sign instanceof SVGAElement && sign.hasAttribute("data-fold")) location.assign(sign.href.baseVal);
}

function act(card: SVGAElement, key: string): boolean {
  const factor = card.dataset["factor"] ?? "";
  const opened = OPENED_BY[key];
  if (opened) openField(opened, factor);
  else if (key === "m") openMoving(factor);
  else if (key === "f") fold(card);
  else return false;
  return true;
}

function walk(card: SVGAElement, figure: Element, key: string): boolean {
  if (!isDirection(key)) return false;
  const others = cardsOf(figure).filter((one) => one !== card);
  const at = nearest(middleOf(card), others.map(middleOf), key);
  const next = at === null ? undefined : others[at];
  next?.focus();
  next?.scrollIntoView({ block: "nearest", inline: "nearest" });
  return true;
}

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element)) return;
  const card = event.target.closest<SVGAElement>("a[data-factor]");
  const figure = card?.closest("[data-drawing]");
  if (!card || !figure) return;
  if (walk(card, figure, event.key) || act(card, event.key.toLowerCase())) {
    event.preventDefault();
    event.stopPropagation();
  }
}, true);

document.addEventListener("click", (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>("[data-drawing-whole]") : null;
  const sheet = button?.closest("[data-drawing]")?.querySelector(".drawing-sheet");
  if (!button || !sheet) return;
  const isWhole = sheet.classList.toggle("drawing-sheet--whole");
  button.setAttribute("aria-pressed", String(isWhole));
});

startDragging((card, onto, isLink) => {
  const address = card.closest<HTMLElement>("[data-links-url]")?.dataset["linksUrl"];
  if (address) movedTo(address, card.dataset["factor"] ?? "", onto.dataset["factor"] ?? "", isLink);
});
