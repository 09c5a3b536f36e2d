// A form on its way over a bad line: it is sent as it stands, again and again until the server has it, and then the page goes where
// the server says. Everything it holds is taken once, however often it arrives.
import { forget } from "./store.js";

const AGAIN = 4000; // ms
const PATIENCE = 30000; // ms

export function sendForms(form, texts, settle = () => {}) {
  const button = form.querySelector("[data-go]");
  const strip = form.querySelector("[data-strip]");
  let sending = false;
  let timer;

  form.addEventListener("submit", (event) => {
    if (event.submitter === button) {
      event.preventDefault();
      settle();
      send();
    }
  });
  addEventListener("online", () => timer && send());

  async function send() {
    if (sending) {
      return;
    }
    clearTimeout(timer);
    timer = undefined;
    sending = true;
    button.setAttribute("aria-busy", "true");
    const answer = await post(new FormData(form, button));
    if (answer.href) {
      button.value === "send" && (await forget(form.dataset.survey));
      location.assign(answer.href);
      return;
    }
    sending = false;
    button.removeAttribute("aria-busy");
    if (answer.status) {
      // The server said no: its page says why.
      form.noValidate = true;
      HTMLFormElement.prototype.submit.call(withButton());
      return;
    }
    strip.hidden = false;
    strip.querySelector("[data-strip-text]").textContent = texts.waiting;
    timer = setTimeout(send, AGAIN);
  }

  function withButton() {
    const hidden = Object.assign(document.createElement("input"), { type: "hidden", name: button.name, value: button.value });
    form.append(hidden);
    return form;
  }

  async function post(body) {
    const stop = new AbortController();
    const patience = setTimeout(() => stop.abort(), PATIENCE);
    try {
      const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(body), headers: { Accept: "application/json", "X-Live": "1" }, signal: stop.signal });
      return answer.ok ? await answer.json() : { status: answer.status };
    } catch {
      return {};
    } finally {
      clearTimeout(patience);
    }
  }
}
