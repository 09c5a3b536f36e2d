// One paragraph: what stands on the server, what is typed here, and what is on its way between the two.
const PAUSE = 800; // ms after the last key
const LONGEST = 4000; // ms: somebody who never pauses is saved too

export class Paragraph {
  constructor(element, { live, path, texts, kept }) {
    Object.assign(this, { element, live, path, texts, kept });
    this.id = element.dataset.paragraph;
    this.version = Number(element.dataset.version);
    this.area = element.querySelector("textarea");
    this.text = element.querySelector("[data-text]");
    this.by = element.querySelector("[data-by]");
    this.saved = this.area?.defaultValue ?? ""; // not its value: on a slow line people type before the script comes
    this.area?.addEventListener("input", () => this.typed());
    this.area?.addEventListener("blur", () => this.send());
    element.querySelector("[data-save]")?.addEventListener("submit", (event) => {
      event.preventDefault();
      this.send();
    });
    this.grow();
    this.area && this.area.value.trimEnd() !== this.saved && this.typed();
  }

  get isSaved() {
    return this.version > 0;
  }

  // Being typed in, or not acknowledged yet: nobody's words are put over it.
  get isBusy() {
    return this.sending || (this.area !== null && this.area.value.trimEnd() !== this.saved) || (this.area !== null && document.activeElement === this.area && Date.now() - (this.typedAt ?? 0) < LONGEST);
  }

  focus() {
    this.area.focus();
  }

  remove() {
    this.element.remove();
  }

  restore({ text, over }) {
    if (text !== this.saved) {
      this.area.value = text;
      this.version = Math.max(this.version, over);
      this.grow();
      this.send();
    } else {
      this.kept.drop(this.id);
    }
  }

  typed() {
    this.typedAt = Date.now();
    this.firstAt ??= this.typedAt;
    this.kept.keep(this.id, { text: this.area.value.trimEnd(), over: this.version });
    this.grow();
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.send(), Math.max(0, Math.min(PAUSE, this.firstAt + LONGEST - this.typedAt)));
  }

  async send() {
    const text = this.area?.value.trimEnd();
    if (this.area === null || this.sending || text === this.saved || this.refused === text) {
      return;
    }
    clearTimeout(this.timer);
    this.firstAt = undefined;
    this.sending = true;
    this.say(this.texts.saving, "");
    try {
      const stands = await this.live.post(this.path, { Paragraph: this.id, Text: text, over: this.version });
      this.saved = text;
      this.version = stands.version;
      this.settle();
      if (stands.text !== text && this.area.value.trimEnd() === text) {
        this.put(stands.text); // somebody was later
      }
      this.area.value.trimEnd() === this.saved && this.kept.drop(this.id);
      this.say(stands.by === "" ? "" : `${this.texts.saved} · ${stands.by}`, "");
    } catch (refusal) {
      if (refusal.offline || !refusal.code) {
        this.say(this.texts.kept, "is-waiting");
      } else {
        this.refused = text;
        this.say(refusal.title || this.texts.refused, "is-refused");
      }
    } finally {
      this.sending = false;
    }
  }

  take({ text, version, by, mine }) {
    if (version <= this.version || this.isBusy) {
      return;
    }
    this.version = version;
    this.settle();
    if (this.area) {
      this.put(text);
    } else {
      this.text.textContent = text;
    }
    this.say(by, "");
    if (!mine) {
      this.element.classList.add("is-new");
      setTimeout(() => this.element.classList.remove("is-new"), 4000);
    }
  }

  put(text) {
    const { selectionStart, selectionEnd } = this.area;
    this.area.value = text;
    this.saved = text;
    document.activeElement === this.area && this.area.setSelectionRange(Math.min(selectionStart, text.length), Math.min(selectionEnd, text.length));
    this.grow();
  }

  say(words, sign) {
    this.element.classList.toggle("is-waiting", sign === "is-waiting");
    this.element.classList.toggle("is-refused", sign === "is-refused");
    if (this.by && this.by.textContent !== words) {
      this.by.textContent = words;
    }
  }

  // One that is begun is called so until it is saved.
  settle() {
    this.version > 0 && this.element.querySelector("label")?.classList.add("hidden-visually");
  }

  // As tall as what is written in it.
  grow() {
    if (this.area) {
      this.area.rows = Math.min(16, Math.max(2, this.area.value.split("\n").length));
      while (this.area.scrollHeight > this.area.clientHeight + 4 && this.area.rows < 16) {
        this.area.rows++;
      }
    }
  }
}
