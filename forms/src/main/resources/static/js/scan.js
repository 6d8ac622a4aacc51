// The scan box listens, sounds, speaks and sees. Every page that has one works without it.
(() => {
  "use strict";
  const MUTED = "roundtrip.scan.muted";
  const TYPE_AFTER = 4000;
  const $ = (selector, root = document) => root.querySelector(selector);
  const stored = (name) => {
    try { return localStorage.getItem(name); } catch { return null; }
  };
  const store = (name, value) => {
    try { localStorage.setItem(name, value); } catch { /* private mode: for this page only */ }
  };
  let muted = stored(MUTED) === "yes";

  // High is right, low is wrong, twice is "was here before".
  const TONES = {
    ok: [{ hertz: 1320, at: 0, long: 0.12 }],
    double: [{ hertz: 660, at: 0, long: 0.1 }, { hertz: 660, at: 0.18, long: 0.1 }],
    error: [{ hertz: 180, at: 0, long: 0.45, wave: "square" }],
  };
  const BUZZES = { ok: 60, double: [60, 80, 60], error: [250, 100, 250] };
  let audio = null;
  const wakeAudio = () => {
    const Context = window.AudioContext || window.webkitAudioContext;
    if (!audio && Context) audio = new Context();
    if (audio?.state === "suspended") audio.resume().catch(() => {});
  };
  const sound = (kind) => {
    if (!TONES[kind]) return;
    // For tests and for whoever builds on it: what would be heard.
    document.documentElement.dataset.sounded = kind;
    try { navigator.vibrate?.(BUZZES[kind]); } catch { /* not here */ }
    if (muted) return;
    wakeAudio();
    if (!audio) return;
    for (const tone of TONES[kind]) {
      const start = audio.currentTime + tone.at;
      const voice = audio.createOscillator();
      const volume = audio.createGain();
      voice.type = tone.wave || "sine";
      voice.frequency.value = tone.hertz;
      volume.gain.setValueAtTime(0.25, start);
      volume.gain.exponentialRampToValueAtTime(0.001, start + tone.long);
      voice.connect(volume).connect(audio.destination);
      voice.start(start);
      voice.stop(start + tone.long);
    }
  };
  const say = (words) => {
    if (muted || !words || !window.speechSynthesis) return;
    speechSynthesis.cancel();
    const speech = new SpeechSynthesisUtterance(words);
    speech.lang = document.documentElement.lang || "en";
    speechSynthesis.speak(speech);
  };

  let typing = 0;
  let camera = null;
  const box = () => $("form.scanner [data-scan]");
  const listen = () => box()?.focus({ preventScroll: true });

  // Whoever scans needs no keyboard on the glass; whoever can't scan gets it after a moment.
  const wake = () => {
    const input = box();
    if (!input) return;
    input.inputMode = "none";
    const mute = $("[data-mute]");
    mute.hidden = false;
    mute.setAttribute("aria-pressed", String(!muted));
    $("[data-camera]").hidden = !("BarcodeDetector" in window && navigator.mediaDevices?.getUserMedia);
    clearTimeout(typing);
    typing = setTimeout(() => { const type = $("[data-type]"); if (type) type.hidden = false; }, TYPE_AFTER);
    const told = $("[data-sound]");
    if (told) {
      sound(told.dataset.sound);
      say(told.dataset.say);
    }
    listen();
  };

  const stopCamera = () => {
    camera?.getTracks().forEach((track) => track.stop());
    camera = null;
    const video = $("[data-video]");
    if (video) { video.hidden = true; video.srcObject = null; }
    $("[data-camera]")?.setAttribute("aria-pressed", "false");
  };

  // Scans wait for each other: one is answered before the next is sent, and none is sent twice.
  const waiting = [];
  let sending = false;
  const name = () => Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) => part.toString(36)).join("");

  /** Nobody knows whether these were taken: a person has to look. */
  const unsure = (codes, way) => {
    sound("error");
    const note = $("[data-unsure]");
    if (!note) return;
    // What was said before this is not the answer to it.
    $(".told")?.remove();
    note.hidden = false;
    $("[data-unsure-codes]", note).textContent = codes.filter(Boolean).join(", ");
    $("a", note).href = way;
  };

  /** Shows what the answer holds without leaving the page, so that sounds need no new permission. */
  const show = (answer, html) => {
    const page = new DOMParser().parseFromString(html, "text/html");
    const main = $("#main", page);
    const scanner = $("form.scanner", page);
    if (!main || (answer.redirected && !scanner)) {
      if (waiting.length) unsure(waiting.splice(0).map((scan) => scan.code), answer.url);
      else location.assign(answer.url);
      return;
    }
    // What was refused is told here: its address can't be asked for.
    if (!scanner) sound("error");
    stopCamera();
    document.title = page.title;
    const typed = box()?.value;
    for (const part of [".bars", "#main"]) {
      const here = $(part);
      const there = $(part, page);
      if (here && there) here.replaceWith(document.adoptNode(there));
    }
    if (typed && box()) box().value = typed;
    if (answer.redirected && answer.url !== location.href) history.pushState({}, "", answer.url);
    document.querySelectorAll("time[data-local]").forEach((time) => {
      time.textContent = new Date(time.dateTime).toLocaleString("en-GB", { day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" });
    });
    wake();
  };

  const next = async () => {
    if (sending || !waiting.length) return;
    const scan = waiting.shift();
    // What was scanned while another page was on its way belongs to the page that came.
    const form = scan.form ?? box()?.form;
    if (!form) {
      unsure([scan.code, ...waiting.splice(0).map((later) => later.code)], location.href);
      return;
    }
    const body = new URLSearchParams(new FormData(form));
    if (scan.code) {
      body.set(box().name, scan.code);
      body.set("sentAs", scan.name);
    }
    if (scan.button?.name) body.append(scan.button.name, scan.button.value);
    sending = true;
    form.setAttribute("aria-busy", "true");
    try {
      const answer = await fetch(form.action, { method: "POST", body, credentials: "same-origin" });
      show(answer, await answer.text());
    } catch {
      // It may have been taken all the same: sending it again is for a person to decide.
      unsure([scan.code, ...waiting.splice(0).map((later) => later.code)], location.href);
    }
    form.removeAttribute("aria-busy");
    sending = false;
    next();
  };

  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form.matches("form[data-scanner]")) return;
    event.preventDefault();
    event.stopPropagation();
    wakeAudio();
    const input = $("[data-scan]", form);
    if (!input) {
      if (form.getAttribute("aria-busy") !== "true") waiting.push({ form, button: event.submitter });
    } else if (input.value.trim()) {
      waiting.push({ code: input.value.trim(), name: name() });
      input.value = "";
    }
    next();
  }, true);

  document.addEventListener("click", async (event) => {
    if (event.target.closest("[data-type]")) {
      const input = box();
      input.inputMode = "text";
      input.blur();
      input.focus();
      return;
    }
    const mute = event.target.closest("[data-mute]");
    if (mute) {
      muted = !muted;
      store(MUTED, muted ? "yes" : "no");
      mute.setAttribute("aria-pressed", String(!muted));
      if (!muted) sound("ok");
      return;
    }
    if (event.target.closest("[data-camera]")) {
      if (camera) stopCamera(); else await look();
      return;
    }
    // A finger that touched nothing in particular must not end the listening.
    if (!event.target.closest("a, button, input, textarea, select, summary, label, video, dialog")) listen();
  });
  window.addEventListener("focus", () => { if (document.activeElement === document.body) listen(); });
  window.addEventListener("popstate", () => location.reload());
  window.addEventListener("pagehide", stopCamera);

  const look = async () => {
    const video = $("[data-video]");
    try {
      camera = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" }, audio: false });
      const detector = new BarcodeDetector();
      video.srcObject = camera;
      video.hidden = false;
      $("[data-camera]").setAttribute("aria-pressed", "true");
      await video.play();
      const watched = camera;
      const glance = async () => {
        if (camera !== watched) return;
        try {
          const [code] = await detector.detect(video);
          if (code?.rawValue) {
            const input = box();
            input.value = code.rawValue;
            stopCamera();
            input.form.requestSubmit();
            return;
          }
        } catch { /* the picture is not there yet */ }
        setTimeout(glance, 150);
      };
      glance();
    } catch {
      stopCamera();
      $("[data-camera-problem]").hidden = false;
    }
  };

  wake();
})();
