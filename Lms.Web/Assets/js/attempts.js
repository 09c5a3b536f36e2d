// The test page with script: each answer saves by itself, stays on this device while the line is away, and goes when it returns.
import { Outbox } from "./attempts/outbox.js";
import { Navigator } from "./attempts/navigator.js";
import { read, swapPlaces, touched, write } from "./attempts/answers.js";
import { clockTime, textsOf } from "./attempts/texts.js";
import { startClock } from "./attempts/clock.js";
import { setUpSubmit } from "./attempts/submit.js";

const TYPING = 600; // ms of rest after a key before what was typed is saved
const LONGEST = 5000; // ms of typing without rest

const quiz = document.getElementById("quiz");
const texts = textsOf(quiz);
const person = document.documentElement.dataset.person;
const question = (item) => quiz.querySelector(`[data-item="${CSS.escape(item)}"]`);
const strip = quiz.querySelector("[data-strip]");
const seqs = new Map([...quiz.querySelectorAll("[data-item]")].map((q) => [q.dataset.item, Number(q.dataset.seq)]));

function sign(item, text, look) {
  const line = question(item).querySelector("[data-sign]");
  line.textContent = text;
  line.className = `sign ${look}`;
}

const outbox = new Outbox({
  person,
  attempt: quiz.dataset.attempt,
  token: quiz.querySelector("[name=__RequestVerificationToken]").value,
  seq: Number(quiz.dataset.seq),
  tell(item, { is, entry, seq, text }) {
    if (is === "saving") {
      seqs.set(item, entry.seq);
      sign(item, texts.saving, "is-saving");
    } else if (is === "saved") {
      seqs.set(item, seq);
      sign(item, text, "is-saved");
    } else if (is === "kept") {
      sign(item, texts.say("unsaved", { time: clockTime(entry.at) }), "is-kept");
    } else {
      sign(item, text ?? texts.say("unsaved", { time: clockTime(entry.at) }), "is-kept");
    }
    showStrip();
  },
});

function showStrip() {
  const here = [...outbox.waiting.values()].length;
  const shown = here > 0 && [...quiz.querySelectorAll(".sign.is-kept")].length > 0;
  strip.hidden = !shown;
  if (shown) {
    const there = [...seqs].filter(([item, seq]) => seq > 0 && !outbox.waiting.has(item)).length;
    strip.querySelector("[data-strip-text]").textContent = outbox.signedOut ? texts.signedOut : texts.say("strip", { there, here });
    strip.querySelector("[data-sign-in]").hidden = !outbox.signedOut;
  }
}

const navigator = new Navigator(quiz, texts, person);

function changed(element) {
  const response = read(element);
  navigator.show(element);
  navigator.sum();
  if (response === null) {
    sign(element.dataset.item, texts.repeated, "is-kept");
    return;
  }
  outbox.put(element.dataset.item, response);
}

const timers = new Map();
function typed(element) {
  const waiting = timers.get(element) ?? { since: Date.now() };
  clearTimeout(waiting.timer);
  const rest = Math.max(0, Math.min(TYPING, waiting.since + LONGEST - Date.now()));
  waiting.timer = setTimeout(() => settle(element), rest);
  timers.set(element, waiting);
  sign(element.dataset.item, texts.saving, "is-saving");
}

function settle(element) {
  clearTimeout(timers.get(element)?.timer);
  if (timers.delete(element)) {
    changed(element);
  }
}

const placeBefore = new WeakMap();
quiz.addEventListener("focusin", (event) => event.target.matches("select") && placeBefore.set(event.target, event.target.value));
quiz.addEventListener("input", (event) => event.target.matches("fieldset input:not([type=radio], [type=checkbox])") && typed(event.target.closest("[data-item]")));
quiz.addEventListener("change", (event) => {
  const element = event.target.closest("[data-item]");
  if (!event.target.matches("fieldset *")) {
    return;
  }
  if (element.dataset.kind === "ordering") {
    swapPlaces(element, event.target, placeBefore.get(event.target) ?? "");
    placeBefore.set(event.target, event.target.value);
  }
  if (timers.has(element)) {
    settle(element);
  } else if (!event.target.matches("input:not([type=radio], [type=checkbox])")) {
    changed(element);
  }
});
// The page may never come back: what was typed a moment ago is kept now.
const settleAll = () => [...timers.keys()].forEach(settle);
addEventListener("pagehide", settleAll);

quiz.querySelector("[data-save]").hidden = true;
startClock(quiz, texts, setUpSubmit({ quiz, texts, outbox, navigator, settle: settleAll, seqOf: (item) => seqs.get(item) ?? 0 }));
restore();

async function restore() {
  // On a slow line people answer before this script has come: theirs is newer than anything kept, and no event will tell of it.
  const early = [...quiz.querySelectorAll("[data-item]")].filter(touched);
  for (const entry of await outbox.recover((item) => seqs.get(item) ?? 0)) {
    if (early.includes(question(entry.item))) {
      continue;
    }
    write(question(entry.item), entry.response);
    seqs.set(entry.item, entry.seq);
    navigator.show(question(entry.item));
    sign(entry.item, texts.say("unsaved", { time: clockTime(entry.at) }), "is-kept");
  }
  early.forEach(changed);
  navigator.sum();
  showStrip();
  outbox.run();
}
