// What is nicer with JavaScript; every form works without it.
(() => {
  const summary = document.querySelector("[data-focus]");
  if (summary) {
    summary.focus();
  }

  for (const area of document.querySelectorAll("textarea[data-max]")) {
    const left = document.createElement("p");
    left.className = "hint left";
    left.setAttribute("aria-live", "polite");
    const show = () => {
      const rest = Number(area.dataset.max) - area.value.trim().length;
      left.textContent = `${area.dataset.left} ${rest.toLocaleString(document.documentElement.lang)}`;
      left.classList.toggle("over", rest < 0);
    };
    area.after(left);
    area.addEventListener("input", show);
    show();
  }

  // The sum of what is chosen is worked out where it will be decided: here it is only shown again.
  for (const form of document.querySelectorAll("form[data-sum]")) {
    const sum = form.querySelector("#sum");
    let newest = 0;
    form.addEventListener("change", async (event) => {
      if (event.target.type !== "radio") {
        return;
      }
      const mine = ++newest;
      const fields = new URLSearchParams(new FormData(form));
      fields.set("go", "sum");
      sum.setAttribute("aria-busy", "true");
      try {
        const answer = await fetch(form.action, { method: "POST", body: fields, redirect: "error" });
        const words = await answer.text();
        if (answer.ok && mine === newest) {
          sum.innerHTML = words;
        }
      } catch {
        // What is chosen is sent with the form in any case.
      } finally {
        sum.removeAttribute("aria-busy");
      }
    });
  }

  // A second press while the first is under way would only confuse; coming back by the browser's button frees it again.
  for (const form of document.querySelectorAll("form[data-once]")) {
    form.addEventListener("submit", (event) => {
      if (form.dataset.sent) {
        event.preventDefault();
      }
      form.dataset.sent = "yes";
      form.setAttribute("aria-busy", "true");
    });
  }
  window.addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[data-once]")) {
      delete form.dataset.sent;
      form.removeAttribute("aria-busy");
    }
  });
})();
