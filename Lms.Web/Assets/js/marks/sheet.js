// The sheet on its way to the server: sent a moment after the last change, kept on the device until it is acknowledged.
import { post } from "../sessions/post.js";

const PAUSE = 600; // ms after the last change
const RETRY = 5000; // ms while there is no line

export class Sheet {
  constructor(form) {
    this.form = form;
    this.data = form.dataset;
    this.seqField = form.querySelector('[name="Input.Seq"]');
    this.seq = Number(this.seqField.value);
    this.round = form.querySelector('[name="Input.Round"]').value;
    this.key = `lms-mark:${document.documentElement.dataset.person}:${this.data.marking}:${this.round}`;
    this.said = form.querySelector("[data-saved]");
    this.sum = form.querySelector("[data-sum]");
    this.settled = this.words();
    form.addEventListener("input", () => this.changed());
    form.addEventListener("submit", () => this.leaving());
    window.addEventListener("online", () => this.send());
    window.addEventListener("beforeunload", (event) => !this.left && this.isDirty && event.preventDefault());
    this.restore();
  }

  get isDirty() {
    return this.words() !== this.settled;
  }

  words() {
    const fields = [...new FormData(this.form)].filter(([name]) => name !== "Input.Seq" && !name.startsWith("__"));
    return new URLSearchParams(fields).toString();
  }

  changed() {
    this.count();
    this.keep();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), PAUSE);
  }

  count() {
    const all = this.form.querySelectorAll("[data-criterion]").length;
    const done = this.form.querySelectorAll("[data-criterion] input:checked").length;
    const digits = this.sum.dataset.text.replace("{done}", done);
    this.sum.textContent = digits;
    return done === all;
  }

  // A number higher than any sent before, so that a request that comes late never overwrites a newer one.
  next() {
    this.seqField.value = this.seq;
    this.seq += 1;
  }

  async send() {
    if (this.sending || !this.isDirty || this.refused === this.words()) {
      return;
    }
    clearTimeout(this.timer);
    const words = this.words();
    this.sending = true;
    this.next();
    this.say(this.data.saving, "");
    try {
      const stands = await post(`${this.data.path}?handler=save`, new FormData(this.form));
      this.settled = words;
      this.seq = Math.max(this.seq, stands.seq);
      if (stands.newest) {
        this.say(stands.text, "");
        !this.isDirty && this.drop();
      } else {
        this.say(this.data.other, "is-refused");
      }
    } catch (refusal) {
      if (refusal.offline || !refusal.code) {
        this.say(this.data.kept, "is-waiting");
        this.timer = setTimeout(() => this.send(), RETRY);
      } else {
        this.refused = words;
        this.say(refusal.title, "is-refused");
      }
    } finally {
      this.sending = false;
    }
    this.isDirty && this.refused !== this.words() && !this.timer && this.changed();
  }

  // A button carries the whole sheet: it must be the newest.
  leaving() {
    clearTimeout(this.timer);
    this.next();
    this.left = true;
  }

  say(words, sign) {
    this.said.textContent = words;
    this.said.className = `sheet-saved small ${sign || "muted"}`;
  }

  keep() {
    try {
      localStorage.setItem(this.key, JSON.stringify({ words: this.words(), over: this.settled }));
    } catch {
      // no room, or a private window: it lives as long as the page
    }
  }

  drop() {
    try {
      localStorage.removeItem(this.key);
    } catch {
      // as above
    }
  }

  // What the server never acknowledged, put back over what it has: only where nobody wrote something newer meanwhile.
  restore() {
    let kept;
    try {
      kept = JSON.parse(localStorage.getItem(this.key) ?? "null");
    } catch {
      return;
    }
    if (kept === null || kept.words === this.settled || kept.over !== this.settled) {
      this.drop();
      return;
    }
    for (const [name, value] of new URLSearchParams(kept.words)) {
      for (const field of this.form.querySelectorAll(`[name="${CSS.escape(name)}"]`)) {
        if (field.type === "radio") {
          field.checked = field.value === value;
        } else if (field.type !== "hidden") {
          field.value = value;
        }
      }
    }
    this.changed();
  }
}
