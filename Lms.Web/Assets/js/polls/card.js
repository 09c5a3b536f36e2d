// One poll in the room: answering it, what was answered, and its result.
import { choiceOf, fillBallot, tapInOrder, writeChoice } from "./ballot.js";
import { startClock, stopClock } from "./clock.js";
import { drawResult, moveResult } from "./result.js";

export class Card {
  // poll: { poll, number, kind, many, options, anonymous, mayChange, closesAt (ms) }; mine: choice, true (voted, unknown what) or undefined.
  constructor({ element, poll, mine, live, root, texts }) {
    Object.assign(this, { element, poll, mine, live, root, texts });
    this.ballot = poll.kind === "quiz" ? (poll.many ? "multiple" : "single") : poll.kind;
    this.form = element.querySelector("[data-vote]");
    this.tally = undefined;
    if (this.form) {
      this.form.addEventListener("submit", (event) => this.submit(event));
      this.form.addEventListener("input", () => this.fail(""));
      if (this.ballot === "ranking") {
        this.form.querySelector("[data-how]").textContent = texts.tap;
        tapInOrder(this.form, texts);
      }
    }
    const clock = element.querySelector("[data-clock]");
    if (poll.closesAt && element.dataset.open === "yes") {
      startClock(clock, poll.closesAt, live, texts, () => this.timeOver());
    }
  }

  // As poll_opened or the snapshot tells it.
  static make({ poll, mine, live, root, texts, path }) {
    const element = root.querySelector("[data-card]").content.firstElementChild.cloneNode(true);
    Object.assign(element.dataset, { poll: poll.poll, number: poll.number, kind: poll.kind, open: "yes", voted: "no" });
    element.id = `poll${poll.number}`;
    element.querySelector(".poll-number").textContent = texts.say("number", { n: poll.number });
    const title = element.querySelector(".poll-text");
    title.firstElementChild.textContent = poll.text;
    title.id = `poll${poll.number}-text`;
    element.setAttribute("aria-labelledby", title.id);
    element.querySelector("fieldset").setAttribute("aria-labelledby", title.id);
    element.querySelector("[data-who]").textContent = poll.anonymous ? texts.anonymous : texts.named;
    element.querySelector(poll.anonymous ? "[data-lock]" : "[data-person]").hidden = false;
    const ballot = poll.kind === "quiz" ? (poll.many ? "multiple" : "single") : poll.kind;
    element.querySelector("[data-how]").textContent = texts.kinds[ballot] ?? "";
    element.querySelector("form").action = path;
    fillBallot(element.querySelector("[data-ballot-place]"), root.querySelector(`template[data-ballot="${ballot}"]`), poll.options, poll.number);
    const card = new Card({ element, poll, mine: undefined, live, root, texts });
    card.element.querySelector("[data-send]").textContent = texts.send;
    card.voted(mine);
    return card;
  }

  get isOpen() {
    return this.element.dataset.open === "yes";
  }

  async submit(event) {
    event.preventDefault();
    const choice = choiceOf(this.form, this.ballot);
    if (!choice) {
      this.fail(this.ballot === "ranking" ? this.texts.chooseAll : this.texts.choose);
      return;
    }
    this.fail("");
    this.sign(this.live.status === "live" || this.live.status === "polling" ? this.texts.sending : this.texts.kept, "is-kept");
    const slow = setTimeout(() => this.sign(this.texts.kept, "is-kept"), 4000);
    this.form.querySelector("[data-send]").setAttribute("aria-busy", "true");
    try {
      // The newest tap has the largest number, on whichever device.
      const seq = Math.round(this.live.now());
      const receipt = await this.live.send(this.live.newKey(), this.form.getAttribute("action"), { choice: JSON.stringify(choice), seq });
      this.voted(this.poll.anonymous ? true : receipt.choice ? JSON.parse(receipt.choice) : choice, receipt.stands === false);
    } catch (refusal) {
      this.sign("", "");
      this.fail(refusal.title || this.texts.choose);
    } finally {
      clearTimeout(slow);
      this.form?.querySelector("[data-send]").removeAttribute("aria-busy");
    }
  }

  // What the server knows of this person's vote.
  voted(mine, other = false) {
    if (!mine) {
      return;
    }
    this.mine = mine;
    this.element.dataset.voted = "yes";
    const may = this.poll.mayChange && !this.poll.anonymous && this.isOpen;
    this.sign(other ? this.texts.other : this.poll.anonymous ? this.texts.counted : may ? this.texts.savedMayChange : this.texts.saved, "is-saved");
    if (mine !== true && this.form) {
      writeChoice(this.form, mine);
      this.ballot === "ranking" && this.showPlaces();
    }
    if (this.form && !may) {
      this.lock();
    } else if (this.form) {
      this.form.querySelector("[data-send]").textContent = this.texts.change;
    }
  }

  showPlaces() {
    this.form.querySelectorAll(".rank > li").forEach((item) => {
      const place = Number(item.querySelector("select").value);
      item.querySelector("[data-place]").textContent = place ? this.texts.figure(place) : "";
      item.querySelector("[data-tap]").setAttribute("aria-pressed", String(place > 0));
    });
  }

  // The answer stays in sight, and nothing can be changed any more. An anonymous one leaves the screen too: others may look on.
  lock() {
    this.form.querySelector("[data-send]").hidden = true;
    this.form.querySelectorAll("input, select, textarea, [data-tap]").forEach((field) => (field.disabled = true));
    if (this.poll.anonymous || this.element.dataset.voted !== "yes") {
      this.form.hidden = true;
    }
  }

  timeOver() {
    this.element.querySelector("[data-send]")?.setAttribute("disabled", "");
  }

  close() {
    this.element.dataset.open = "no";
    const clock = this.element.querySelector("[data-clock]");
    if (clock) {
      stopClock(clock);
      clock.hidden = true;
    }
    if (this.form) {
      this.lock();
      this.element.dataset.voted === "yes" && this.sign(this.poll.anonymous ? this.texts.counted : this.texts.saved, "is-saved");
    }
    if (!this.element.querySelector("[data-result], [data-closed]")) {
      const line = document.createElement("p");
      line.className = "muted";
      line.dataset.closed = "";
      line.textContent = this.texts.closed;
      this.element.append(line);
    }
  }

  show(tally, key) {
    this.hide();
    this.element.querySelector("[data-closed]")?.remove();
    this.tally = tally;
    if (key?.length > 0 && this.mine?.options) {
      const mine = this.mine.options;
      const only = mine.every((n) => key.includes(n));
      const words = only && mine.length === key.length ? this.texts.right : only ? this.texts.partly : this.texts.wrong;
      const verdict = this.root.querySelector("[data-verdict-template]").content.firstElementChild.cloneNode(true);
      verdict.querySelector("span").textContent = words;
      this.element.append(verdict);
    }
    this.result = drawResult(this.root, this.poll, tally, { mine: this.mine, key }, this.texts);
    this.element.append(this.result);
    // What can still be changed stays; what cannot is in the result.
    if (this.form && (!this.isOpen || this.form.querySelector("[data-send]").hidden)) {
      this.form.hidden = true;
    }
  }

  // Pushed while the results are shown.
  move(tally) {
    const result = this.element.querySelector("[data-result]");
    result && moveResult(result, this.poll, tally, this.texts);
  }

  hide() {
    this.element.querySelectorAll("[data-result], [data-verdict]").forEach((part) => part.remove());
    this.result = undefined;
  }

  sign(text, look) {
    const line = this.element.querySelector("[data-sign]");
    line.textContent = text;
    line.className = `sign ${look}`;
    line.hidden = !text;
  }

  fail(text) {
    const line = this.element.querySelector("[data-error]");
    if (line) {
      line.textContent = text;
      line.hidden = !text;
    }
  }
}
