// Polls on the console: the part is fetched anew when something happens, and its figures move by themselves while people vote.
import { textsOf } from "../attempts/texts.js";
import { startClock } from "./clock.js";
import { moveResult, pollTexts } from "./result.js";

const NAME = "polls";

export function mount(live, page) {
  const place = page.querySelector(`[data-part="${NAME}"]`);
  if (!place?.querySelector("[data-polls-console]")) {
    return;
  }
  const open = new Map(); // which parts were unfolded
  const written = new Map(); // what stands in the form
  let texts;

  function arrange() {
    const root = place.querySelector("[data-polls-console]");
    texts = pollTexts(root, textsOf);
    for (const part of root.querySelectorAll("details[data-keep]")) {
      part.open = open.get(part.dataset.keep) ?? part.open;
      part.addEventListener("toggle", () => open.set(part.dataset.keep, part.open));
    }
    root.querySelectorAll("[data-desk-poll][data-closes]").forEach((poll) => {
      const clock = poll.querySelector("[data-clock]");
      poll.dataset.closes && startClock(clock, Number(poll.dataset.closes), live, texts, () => setTimeout(() => live.refresh(NAME), 1500));
    });
    const form = root.querySelector("[data-write]");
    if (form) {
      for (const [name, value] of written) {
        const field = form.elements[name];
        field.type === "checkbox" ? (field.checked = value) : (field.value = value);
      }
      fitForm(form);
    }
  }

  place.addEventListener("input", (event) => {
    const form = event.target.closest("[data-write]");
    if (form) {
      written.set(event.target.name, event.target.type === "checkbox" ? event.target.checked : event.target.value);
      fitForm(form);
    }
  });

  // One tap: the same address as without script, and the part is fetched again.
  place.addEventListener("submit", async (event) => {
    const form = event.target;
    event.preventDefault();
    const fields = new FormData(form, event.submitter ?? undefined);
    event.submitter?.name && fields.set(event.submitter.name, event.submitter.value);
    event.submitter?.setAttribute("aria-busy", "true");
    try {
      await live.post(form.getAttribute("action"), fields);
      form.matches("[data-write]") && written.clear();
      form.matches("[data-write]") && open.set("write", false);
      live.refresh(NAME);
    } catch (refusal) {
      refused(form, refusal);
    } finally {
      event.submitter?.removeAttribute("aria-busy");
    }
  });

  for (const kind of ["poll_opened", "poll_closed", "results_shown", "results_hidden", "taken_over", "resumed", "adjourned", "closed", "snapshot"]) {
    live.on(kind, () => live.refresh(NAME));
  }
  // An anonymous result is whole when the last vote on its way has had its time.
  live.on("poll_closed", () => setTimeout(() => live.refresh(NAME), 2500));
  live.on("part", (name) => name === NAME && arrange());
  live.on("tally", (tally) => {
    const poll = place.querySelector(`[data-desk-poll="${tally.number}"]`);
    if (!poll) {
      return;
    }
    if (tally.words) {
      live.refresh(NAME); // texts may wait for the moderator
      return;
    }
    const result = poll.querySelector("[data-result]");
    result && moveResult(result, { kind: poll.dataset.kind, options: [] }, tally, texts);
    const answered = poll.querySelector("[data-answered]");
    if (answered) {
      answered.textContent = texts.say("answered", { n: tally.voters, m: Number(poll.dataset.asked) });
      poll.querySelector("[data-progress]").value = tally.voters;
    }
    if (poll.dataset.kind === "open") {
      live.refresh(NAME);
    }
  });
  arrange();
}

// Options where there are any to write; what cannot be chosen together is not offered.
function fitForm(form) {
  const kind = form.elements.Kind.value;
  form.querySelector("[data-for-options]").hidden = !["single", "multiple", "ranking"].includes(kind);
  form.querySelector("[data-for-named]").hidden = form.elements.Anonymous.checked;
}

function refused(form, refusal) {
  form.querySelector(".field-error")?.remove();
  const line = document.createElement("p");
  line.className = "field-error";
  line.setAttribute("role", "alert");
  line.textContent = refusal.title ?? "";
  form.prepend(line);
}
