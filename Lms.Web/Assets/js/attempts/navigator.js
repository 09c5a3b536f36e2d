// The row of numbers: which questions are answered, flagged, or still open. Flags are this device's own notes.
import { isBlank, read } from "./answers.js";

export class Navigator {
  constructor(quiz, texts, person) {
    Object.assign(this, { quiz, texts, place: `lms.flags.${person}.${quiz.dataset.attempt}` });
    this.questions = [...quiz.querySelectorAll("[data-item]")];
    this.flags = new Set(JSON.parse(localStorage.getItem(this.place) ?? "[]"));
    for (const question of this.questions) {
      this.offerFlag(question);
      this.show(question);
    }
    this.sum();
  }

  offerFlag(question) {
    const flag = question.querySelector("[data-flag]");
    const box = flag.querySelector("input");
    flag.hidden = false;
    box.checked = this.flags.has(question.dataset.item);
    box.addEventListener("change", (event) => {
      event.stopPropagation();
      this.flags[box.checked ? "add" : "delete"](question.dataset.item);
      localStorage.setItem(this.place, JSON.stringify([...this.flags]));
      this.show(question);
    });
  }

  show(question) {
    const item = question.dataset.item;
    const link = this.quiz.querySelector(`[data-nav="${item}"]`);
    const answered = !isBlank(read(question));
    const flagged = this.flags.has(item);
    link.classList.toggle("is-answered", answered);
    link.classList.toggle("is-flagged", flagged);
    const state = [answered ? this.texts.stateAnswered : this.texts.stateOpen, flagged ? this.texts.stateFlagged : ""].filter(Boolean).join(", ");
    link.querySelector("[data-nav-state]").textContent = ` ${state}`;
  }

  blank() {
    return this.questions.filter((question) => isBlank(read(question)));
  }

  sum() {
    const all = this.questions.length;
    this.quiz.querySelector("[data-sum]").textContent = this.texts.say("answered", { done: all - this.blank().length, all });
  }

  forget() {
    localStorage.removeItem(this.place);
  }
}
