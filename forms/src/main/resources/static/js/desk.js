// Comfort for the staff desk. Every page works without it.
(() => {
  "use strict";
  const KEYS = "roundtrip.desk.single-keys";
  const $ = (selector, root = document) => root.querySelector(selector);
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const singleKeys = () => {
    try { return localStorage.getItem(KEYS) !== "off"; } catch { return true; }
  };

  // Times in the reader's own zone.
  const local = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
  const localise = (root) => all("time[data-local]", root).forEach((time) => {
    time.textContent = local.format(new Date(time.dateTime));
    time.removeAttribute("data-local");
  });

  // Buttons that need a script stay hidden without one.
  const wake = (root) => {
    localise(root);
    all("[data-step]", root).forEach((button) => { button.hidden = false; });
    if (window.htmx) all("[data-update]", root).forEach((button) => { button.hidden = true; });
  };

  const typing = (element) => element.closest("input:not([type=radio]):not([type=checkbox]), textarea, select, [contenteditable]");

  const move = (by) => {
    const rows = all("[data-row]");
    if (rows.length === 0) return;
    const at = rows.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : rows.length - 1) : Math.min(rows.length - 1, Math.max(0, at + by));
    rows[next].focus();
    rows[next].scrollIntoView({ block: "nearest" });
  };

  // The box of the row that has the focus.
  const tick = () => {
    const box = $("[data-tick]", document.activeElement.closest("tr") ?? document.createElement("tr"));
    if (box) { box.checked = !box.checked; count(); }
  };

  const openFilter = () => {
    const summary = $("[data-filter]");
    if (!summary) return;
    summary.parentElement.open = true;
    $("input[type=search], select", summary.parentElement)?.focus();
  };

  // How many are ticked stands on the buttons that do something about them.
  const count = () => {
    const ticked = all("[data-tick]:checked").length;
    all("[data-bulk]").forEach((button) => {
      button.dataset.words ??= button.textContent;
      button.textContent = ticked ? `${button.dataset.words} (${ticked})` : button.dataset.words;
    });
  };

  const help = $("#help");
  const openHelp = () => { if (help && !help.open) help.showModal(); };

  const scanBox = () => $("[data-scan]");

  document.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const button = $("[data-complete]");
      if (button) { event.preventDefault(); button.click(); }
      return;
    }
    // A scanner ends with Enter: that is the next field's turn, not the form's.
    if (event.key === "Enter" && event.target.matches("input[data-next]")) {
      const fields = all("input[data-next]");
      event.preventDefault();
      (fields[fields.indexOf(event.target) + 1] ?? $("[data-complete]"))?.focus();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || (help && help.open) || !singleKeys() || scanBox()) return;
    const actions = {
      "/": () => $("[data-find]")?.focus(),
      "?": openHelp,
      j: () => move(1),
      k: () => move(-1),
      c: () => $("[data-claim]")?.click(),
      u: () => $("[data-release]")?.click(),
      x: tick,
      m: () => $("[data-comment]")?.focus(),
      f: openFilter,
    };
    const action = actions[event.key];
    if (action) { event.preventDefault(); action(); }
  });

  document.addEventListener("click", (event) => {
    const step = event.target.closest("[data-step]");
    if (step) {
      const input = $("input", step.parentElement);
      const most = input.max === "" ? Infinity : Number(input.max);
      input.value = Math.min(most, Math.max(Number(input.min), Number(input.value || 0) + Number(step.dataset.step)));
      input.dispatchEvent(new Event("change", { bubbles: true }));
    }
    if (event.target.closest("[data-help]")) openHelp();
  });

  // Whoever types is writing: others who have the case open should know at once.
  const here = $("[data-presence]");
  if (here) document.addEventListener("input", (event) => {
    const doing = here.elements.doing;
    if (doing.value === "editing" || !event.target.closest("form[data-answer], form.reply")) return;
    doing.value = "editing";
    window.htmx?.trigger(here, "beat");
  });

  // What was written stays with its page until it is sent: a note, a reload or a walk to another page loses none of it.
  const KEPT = "roundtrip.desk.kept.";
  const WRITTEN = "form[data-answer] textarea, form[data-answer] input[type=text], form.reply textarea";
  const kept = (work) => { try { return work(sessionStorage); } catch { return null; } };
  const place = (field) => `${KEPT}${location.pathname}#${field.id || field.name}`;
  all(WRITTEN).forEach((field) => { if (field.value === "") field.value = kept((store) => store.getItem(place(field))) ?? ""; });
  document.addEventListener("input", (event) => {
    if (event.target.matches(WRITTEN)) kept((store) => store.setItem(place(event.target), event.target.value));
  });
  document.addEventListener("submit", (event) => {
    // The next one at this desk finds nothing.
    const out = event.target.matches("[action$='/logout']");
    kept((store) => Object.keys(store).filter((key) => out && key.startsWith(KEPT)).forEach((key) => store.removeItem(key)));
    all(WRITTEN).filter((field) => field.form === event.target).forEach((field) => kept((store) => store.removeItem(place(field))));
  });

  // A list with ticks in it is not taken away under the hand.
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt.matches("[data-list]") && $("[data-tick]:checked")) event.preventDefault();
    // Nobody looks at a page that is behind another, or that nobody has touched for long; asking would keep its session alive.
    if ((document.hidden || Date.now() - touched > LEFT_ALONE) && event.detail.elt.matches("[data-list], [data-presence], #retries"))
      event.preventDefault();
  });
  const LEFT_ALONE = 30 * 60 * 1000;
  let touched = Date.now();
  for (const kind of ["keydown", "pointermove", "pointerdown", "scroll"])
    document.addEventListener(kind, () => { touched = Date.now(); }, { passive: true, capture: true });
  document.addEventListener("change", (event) => { if (event.target.matches("[data-tick]")) count(); });
  window.addEventListener("pageshow", count);

  // No more can be accepted than arrived.
  document.addEventListener("change", (event) => {
    if (!event.target.name?.endsWith(".received")) return;
    const accepted = document.getElementsByName(event.target.name.replace(/received$/, "accepted"))[0];
    if (accepted && Number(accepted.value) > Number(event.target.value)) accepted.value = event.target.value;
  });

  // One click, one answer.
  document.addEventListener("submit", (event) => {
    if (event.target.method !== "post") return;
    if (event.target.dataset.sent) { event.preventDefault(); return; }
    event.target.dataset.sent = "yes";
  });
  window.addEventListener("pageshow", () => all("form[data-sent]").forEach((form) => form.removeAttribute("data-sent")));

  const box = $("[data-single-keys]");
  if (box) {
    box.checked = singleKeys();
    box.addEventListener("change", () => {
      try { localStorage.setItem(KEYS, box.checked ? "on" : "off"); } catch { /* private mode: for this page only */ }
    });
  }
  all("[data-help]").forEach((button) => { button.hidden = false; });

  // What can't be undone any more needs no button.
  all("[data-held]").forEach((bar) => setTimeout(() => bar.remove(), 10000));

  // The scan box listens wherever a finger last touched, unless something else is being typed.
  if (scanBox()) {
    document.addEventListener("keydown", (event) => {
      if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target)
          && !(help && help.open) && /[A-Za-z0-9-]/.test(event.key)) scanBox()?.focus();
    }, true);
    if (!$("#main [data-row]")) scanBox().focus();
  }

  ($("#problems") ?? $("#changed"))?.focus();
  wake(document);
  document.addEventListener("htmx:afterSettle", (event) => wake(event.detail.elt));
})();
