// Sends photos as soon as they are chosen, made smaller on the device where that is possible. Without this file a button does it.
(() => {
  const LONGEST = 2400;
  const ENOUGH = 1024 * 1024;

  /** The photo as JPEG, turned upright and not larger than we need it; as it is if this browser can't read it. */
  const smaller = async (file) => {
    if (!file.type.startsWith("image/") && !/\.hei[cf]$/i.test(file.name)) {
      return file;
    }
    try {
      const picture = await createImageBitmap(file, { imageOrientation: "from-image" });
      const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height));
      if (scale === 1 && file.size <= ENOUGH && /^image\/(jpeg|png|webp)$/.test(file.type)) {
        return file;
      }
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.88));
      return blob ? new File([blob], file.name.replace(/\.[^.]*$/, "") + ".jpg", { type: "image/jpeg" }) : file;
    } catch {
      return file;
    }
  };

  /** Only this kind of call tells how far it is. */
  const send = (field, file, form, progress) => new Promise((done, failed) => {
    const body = new FormData();
    const token = form.querySelector("input[name=_csrf]");
    if (token) {
      body.append("_csrf", token.value);
    }
    body.append("key", field.dataset.photosOf);
    body.append("photo", file, file.name);
    const call = new XMLHttpRequest();
    call.open("POST", field.dataset.url);
    call.timeout = 120000;
    call.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) {
        progress.value = event.loaded / event.total;
      }
    });
    call.addEventListener("load", () => {
      const words = (call.getResponseHeader("Content-Type") || "").startsWith("text/html");
      if (words && (call.status === 200 || call.status === 422)) {
        done(call.responseText);
      } else {
        failed(new Error(String(call.status)));
      }
    });
    for (const trouble of ["error", "timeout", "abort"]) {
      call.addEventListener(trouble, () => failed(new Error(trouble)));
    }
    call.send(body);
  });

  for (const field of document.querySelectorAll("[data-photos-of]")) {
    const form = field.closest("form");
    const input = field.querySelector("input[type=file]");
    const kept = field.querySelector(".kept");
    field.classList.add("scripted");
    let waiting = [];

    const stopped = () => {
      const words = document.createElement("p");
      words.className = "problem";
      words.setAttribute("role", "alert");
      words.textContent = field.dataset.stopped + " ";
      const again = document.createElement("button");
      again.type = "button";
      again.className = "link";
      again.textContent = field.dataset.again;
      again.addEventListener("click", () => {
        words.remove();
        go();
      });
      words.append(again);
      kept.after(words);
    };

    const go = async () => {
      const bar = document.createElement("progress");
      bar.max = 1;
      bar.value = 0;
      const row = document.createElement("p");
      row.className = "sending hint";
      row.textContent = field.dataset.sending + " ";
      row.append(bar);
      kept.after(row);
      field.setAttribute("aria-busy", "true");
      const wrong = [];
      try {
        while (waiting.length > 0) {
          bar.value = 0;
          kept.innerHTML = await send(field, await smaller(waiting[0]), form, bar);
          waiting = waiting.slice(1);
          for (const problem of kept.querySelectorAll(".problem")) {
            wrong.push(problem);
            problem.remove();
          }
        }
      } catch {
        stopped();
      } finally {
        kept.prepend(...wrong);
        row.remove();
        field.removeAttribute("aria-busy");
        field.classList.toggle("has", kept.querySelector("img") !== null);
      }
    };

    input.addEventListener("change", () => {
      const idle = waiting.length === 0;
      waiting = waiting.concat(Array.from(input.files));
      // What is sent by itself must not come with the page once more.
      input.value = "";
      if (idle && waiting.length > 0) {
        go();
      }
    });
  }
})();
