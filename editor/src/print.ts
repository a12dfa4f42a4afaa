// Prints the page.
//
//   <button type="button" data-print data-needs-script hidden>   opens the browser's print dialog

import { closestOf } from "./page";

export function startPrint(): void {
  document.addEventListener("click", (event) => {
    if (closestOf(event, "[data-print]")) window.print();
  });
}
