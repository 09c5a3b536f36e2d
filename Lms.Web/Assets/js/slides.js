// Slides are made here: pictures and the pages of a PDF become small in this browser and go one by one, however often the line is cut.
import { pagesOf } from "./slides/pages.js";
import { pictureOf } from "./slides/pictures.js";
import { keyOf, Upload } from "./slides/upload.js";

const card = document.querySelector(".slide-add");
if (card) {
  prepare();
}

function prepare() {
  const input = card.querySelector("input[type=file]");
  const progress = card.querySelector("[data-progress]");
  const bar = progress.querySelector("progress");
  const text = progress.querySelector("[data-progress-text]");
  const digits = [...card.dataset.digits];
  const say = (words) => (text.textContent = words);
  const there = new Set([...document.querySelectorAll(".slide-line[data-key]")].map((line) => line.dataset.key));

  for (const plain of card.querySelectorAll("[data-plain]")) {
    plain.hidden = true;
  }
  for (const more of card.querySelectorAll("[data-with-pdf]")) {
    more.hidden = false;
  }
  input.accept += ",application/pdf";

  let upload;
  input.addEventListener("change", () => input.files.length > 0 && run([...input.files]));
  card.querySelector("[data-cancel]").addEventListener("click", () => upload?.cancel());

  async function run(files) {
    input.disabled = true;
    progress.hidden = false;
    let [sent, all] = [0, 0];
    const show = () => {
      const figure = (n) => String(n).replace(/\d/g, (d) => digits[d]);
      bar.max = all || 1;
      bar.value = sent;
      say(card.dataset.going.replace("{number}", figure(sent)).replace("{of}", figure(all)));
    };
    upload = new Upload(card.dataset.upload, card.querySelector("[name=__RequestVerificationToken]").value, {
      waits: () => say(card.dataset.waits),
      goes: show,
    });
    let failed = "";
    for (const file of files) {
      try {
        const key = await keyOf(file);
        const pages = isPdf(file) ? await pagesOf(file, card.dataset.pdf) : { count: 1, picture: () => pictureOf(file) };
        all += pages.count;
        show();
        for (let page = 1; page <= pages.count && !upload.cancelled; page++) {
          const name = `${key}-${page}`;
          if (!there.has(name)) {
            const picture = await pages.picture(page);
            await upload.send(picture, title(file, page, pages.count), name);
            there.add(name);
          }
          sent++;
          show();
        }
        pages.close?.();
      } catch (problem) {
        failed = problem.title ?? card.dataset[problem.why] ?? card.dataset.broken;
        break;
      }
    }
    if (failed) {
      say(failed);
      progress.querySelector("[data-cancel]").hidden = true;
      input.disabled = false;
      input.value = "";
    } else {
      location.assign(location.pathname); // the list, as the server has it
    }
  }
}

const isPdf = (file) => file.type === "application/pdf" || /\.pdf$/i.test(file.name);

function title(file, page, count) {
  const name = file.name.replace(/\.[^.]+$/, "");
  return count > 1 ? `${name} · ${page}` : name;
}
