// Opens the printer's dialogue. Without it the browser's own menu does.
(() => {
  "use strict";
  const button = document.querySelector("[data-print]");
  if (button) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
    button.focus();
  }
})();
