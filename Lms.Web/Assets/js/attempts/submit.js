// Handing in: the whole set of answers in one request that may be sent again until the server has said what became of it.
import { drop, kept } from "./store.js";
import { read } from "./answers.js";
import { freshToken, sendSubmit } from "./send.js";

const WAIT = 3000; // ms between tries while the line is away

export function setUpSubmit({ quiz, texts, outbox, navigator, seqOf, settle }) {
  const button = quiz.querySelector("[data-submit]");
  const sure = quiz.querySelector("[data-sure]");
  const said = quiz.querySelector("[data-say]");
  const strip = quiz.querySelector("[data-strip]");
  let going = false;

  const collect = () => navigator.questions
    .map((question) => ({ item: question.dataset.item, seq: seqOf(question.dataset.item), response: read(question) }))
    .filter((answer) => answer.response && answer.seq > 0);

  async function go() {
    if (going) {
      return;
    }
    going = true;
    settle();
    outbox.stopped = true;
    button.setAttribute("aria-busy", "true");
    said.textContent = texts.submitting;
    for (;;) {
      const answer = await sendSubmit(quiz.dataset.attempt, collect(), outbox.token);
      if (answer.is === "saved") {
        for (const entry of await kept(outbox.person, quiz.dataset.attempt)) {
          await drop(entry);
        }
        navigator.forget();
        location.assign(answer.body.href);
        return;
      }
      if (answer.is === "refused") {
        return fail(answer.body.title);
      }
      const fresh = answer.is === "stale" || answer.is === "signed-out" ? await freshToken() : undefined;
      if (fresh?.person === outbox.person) {
        outbox.token = fresh.token;
      }
      strip.hidden = false;
      strip.querySelector("[data-strip-text]").textContent = answer.is === "signed-out" ? texts.signedOut : texts.waiting;
      strip.querySelector("[data-sign-in]").hidden = answer.is !== "signed-out";
      said.textContent = texts.waiting;
      await new Promise((again) => {
        const timer = setTimeout(again, WAIT);
        addEventListener("online", () => { clearTimeout(timer); again(); }, { once: true });
      });
    }
  }

  function fail(text) {
    going = false;
    outbox.stopped = false;
    outbox.hurry();
    button.removeAttribute("aria-busy");
    strip.hidden = false;
    strip.querySelector("[data-strip-text]").textContent = text;
    said.textContent = text;
  }

  quiz.addEventListener("submit", (event) => {
    event.preventDefault();
    if (event.submitter !== button) {
      return; // Enter in a field: it is saved already
    }
    const blank = navigator.blank();
    if (blank.length > 0 && sure.hidden) {
      sure.hidden = false;
      sure.querySelector("[data-sure-list]").textContent = blank.map((q) => quiz.querySelector(`[data-nav="${q.dataset.item}"]`).childNodes[1].textContent).join(", ");
      button.textContent = texts.sure;
      sure.scrollIntoView({ block: "nearest" });
      said.textContent = sure.textContent.trim();
      return;
    }
    go();
  });
  quiz.addEventListener("change", () => (sure.hidden = true));
  return go;
}
