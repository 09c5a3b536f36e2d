// The questions: each answer is saved as it is given, and kept on the device while the line is away.
import { clockTime, textsOf } from "./attempts/texts.js";
import { Outbox } from "./surveys/outbox.js";
import { sendForms } from "./surveys/send.js";
import { mountShare } from "./surveys/share.js";

const TYPING = 800; // ms of rest after a key before what was typed is saved

const form = document.querySelector("form.survey");
form && mountQuestions(form);
document.querySelectorAll("form[data-send]").forEach((review) => sendForms(review, textsOf(review)));
document.querySelectorAll("[data-share]").forEach(mountShare);

function mountQuestions(form) {
  const texts = textsOf(form);
  const cards = [...form.querySelectorAll("[data-statement]")];
  const card = (id) => cards.find((c) => c.dataset.statement === id);
  const strip = form.querySelector("[data-strip]");

  function sign(id, text, look) {
    const line = card(id).querySelector("[data-sign]");
    line.textContent = text;
    line.className = `sign ${look}`;
  }

  const outbox = new Outbox({
    survey: form.dataset.survey,
    path: form.dataset.path,
    seq: Number(form.dataset.seq),
    token: () => form.querySelector("[name=__RequestVerificationToken]")?.value ?? "",
    tell(id, is, entry, text) {
      if (is === "saving") {
        sign(id, texts.saving, "is-saving");
      } else if (is === "saved") {
        sign(id, text, "is-saved");
      } else {
        sign(id, text ?? texts.say("unsaved", { time: clockTime(entry.at) }), "is-kept");
      }
      show();
    },
  });

  function show() {
    const kept = form.querySelector(".sign.is-kept") !== null && outbox.waiting.size > 0;
    strip.hidden = !kept && !outbox.gone;
    strip.querySelector("[data-strip-text]").textContent = outbox.gone ? texts.gone : texts.kept;
    const answered = cards.filter(given).length;
    form.querySelector("[data-sum]").textContent = texts.answered[answered];
    form.querySelector("[data-bar]").value = answered;
  }

  const given = (element) => element.querySelector("input[type=radio]:checked");
  function changed(element) {
    clearTimeout(timers.get(element));
    timers.delete(element);
    const ticked = given(element);
    // What shows it, without an answer, waits for one.
    if (ticked) {
      outbox.put(element.dataset.statement, { given: Number(ticked.value), evidence: element.querySelector("textarea")?.value ?? "" });
    }
  }

  const timers = new Map();
  form.addEventListener("change", (event) => event.target.closest("[data-statement]") && changed(event.target.closest("[data-statement]")));
  form.addEventListener("input", (event) => {
    const element = event.target.closest("[data-statement]");
    if (element && event.target.matches("textarea")) {
      clearTimeout(timers.get(element));
      timers.set(element, setTimeout(() => changed(element), TYPING));
    }
  });
  // The page may never come back: what was typed a moment ago is kept now.
  addEventListener("pagehide", () => [...timers.keys()].forEach(changed));

  sendForms(form, texts, () => [...timers.keys()].forEach(changed));
  outbox.recover((id) => Number(card(id)?.dataset.seq ?? Infinity)).then((entries) => {
    for (const entry of entries) {
      const element = card(entry.statement);
      const tick = element.querySelector(`input[value="${entry.given}"]`);
      tick && (tick.checked = true);
      const area = element.querySelector("textarea");
      area && (area.value = entry.evidence);
      sign(entry.statement, texts.say("unsaved", { time: clockTime(entry.at) }), "is-kept");
    }
    // A phone that comes back to a page it had put away ticks what was ticked: that may not be on the server.
    cards.filter((c) => given(c) && !c.querySelector("[checked]") && !outbox.waiting.has(c.dataset.statement)).forEach(changed);
    show();
    outbox.run();
  });
}
