// The text of a submission: kept on the device first, then sent; one request at a time, always the newest text.
import { KeptStore } from "../frame/kept-store.js";
import { readDraft, sendDraft } from "./send.js";
import { Beside } from "./beside.js";

const TYPING = 800; // ms of rest after a key before what was typed is saved
const LONGEST = 5000; // ms of typing without rest
const LONGEST_WAIT = 15000; // ms between tries
const MOST_TEXTS = 100000; // a page saves fewer; the counts of two pages lie further apart
const LOOK = 20000; // ms between looks at what the others of a group have written

const drafts = new KeptStore("lms-drafts", "drafts", ["person", "submission"]);

export async function mount(form) {
  const { submission, person } = form.dataset;
  const field = form.querySelector("#text");
  const sign = form.querySelector("[data-sign]");
  const over = form.elements.Over;
  // Each page counts from another number and only up: its texts are told from those of every other page.
  const first = Date.now() * 1000;
  let seq = first;
  let token = form.elements.__RequestVerificationToken.value;
  let known = form.dataset.conflict ? null : field.value;
  let waiting = null;
  let sending = false;
  let pause = 0;
  let timer;
  let typing;

  const say = (text, look) => {
    sign.textContent = text;
    sign.className = `sign ${look}`;
  };
  const beside = new Beside(form, field, (text, version) => {
    over.value = version;
    field.value = text;
    changed();
  });

  async function changed() {
    clearTimeout(typing?.timer);
    typing = undefined;
    if (beside.isOpen || (field.value === known && !waiting)) {
      return;
    }
    waiting = { person, submission, text: field.value, over: Number(over.value), seq: ++seq, first, at: Date.now() };
    say(form.dataset.saving, "is-saving");
    await drafts.put(waiting);
    send();
  }

  async function send() {
    clearTimeout(timer);
    if (sending || !waiting || beside.isOpen) {
      return;
    }
    sending = true;
    const entry = waiting;
    const answer = await sendDraft(entry, token);
    sending = false;
    if (answer.is === "saved") {
      pause = 0;
      known = entry.text;
      over.value = answer.body.version;
      if (waiting === entry) {
        waiting = null;
        say(answer.body.said, "is-saved");
      } else {
        waiting.over = answer.body.version;
      }
      await drafts.drop(entry, (found) => found.seq === entry.seq);
      return send();
    }
    if (answer.is === "conflict") {
      // Both stay: theirs on the server, this one here and on the device, until the person has put them together.
      waiting = null;
      return beside.show(answer.body);
    }
    if (answer.is === "refused") {
      waiting = null;
      await drafts.drop(entry, (found) => found.seq === entry.seq);
      return say(answer.body.title ?? form.dataset.refused, "is-kept");
    }
    if (answer.is === "stale" || answer.is === "signed-out") {
      const fresh = await readDraft(submission);
      if (fresh?.person === person && fresh.token !== token) {
        token = fresh.token;
        return send();
      }
    }
    say(answer.is === "signed-out" ? form.dataset.signedOut : form.dataset.kept, "is-kept");
    pause = Math.min(LONGEST_WAIT, (pause || 500) * 2);
    // Jitter, so that a class whose line comes back does not arrive in one instant.
    timer = setTimeout(send, pause * (0.5 + Math.random()));
  }

  // Somebody of the group wrote, and nothing was typed here: their text is shown.
  async function look() {
    if (document.hidden || waiting || typing || beside.isOpen || field.value !== known) {
      return;
    }
    const now = await readDraft(submission);
    if (now?.draft && now.draft.version > Number(over.value) && field.value === known && !waiting && !typing) {
      field.value = known = now.draft.text;
      over.value = now.draft.version;
      say(now.draft.said, "is-saved");
    }
  }

  field.addEventListener("input", () => {
    typing ??= { since: Date.now() };
    clearTimeout(typing.timer);
    typing.timer = setTimeout(changed, Math.max(0, Math.min(TYPING, typing.since + LONGEST - Date.now())));
    say(form.dataset.saving, "is-saving");
  });
  field.addEventListener("focus", look);
  addEventListener("online", () => {
    pause = 0;
    send();
  });
  addEventListener("pagehide", () => typing && changed());
  document.addEventListener("visibilitychange", () => (document.hidden ? typing && changed() : waiting ? send() : look()));
  form.addEventListener("submit", (event) => {
    // The form carries the text itself; what is kept here is then the same, or older.
    if (beside.isOpen) {
      event.preventDefault();
      return beside.point();
    }
    // Newer than whatever of this page is under way.
    form.elements.Seq.value = ++seq;
    form.elements.First.value = first;
  });
  setInterval(look, LOOK);
  form.dataset.script = "yes";

  const [left] = await drafts.list(person, submission);
  // The same page's text reached the server after all, with the form for one: what was kept is older.
  const isPast = left && form.dataset.seq >= left.seq && form.dataset.seq - left.first < MOST_TEXTS;
  if (left && (isPast || left.text === field.value)) {
    await drafts.drop(left, (found) => found.seq === left.seq);
  } else if (left && !form.dataset.conflict && field.value === known) {
    field.value = left.text;
    waiting = left;
    say(form.dataset.restored, "is-kept");
    send();
  }
}
