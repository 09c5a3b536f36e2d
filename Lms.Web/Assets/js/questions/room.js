// Questions and one's own hand in the room: what is pushed is put into copies of the template, so that a thousand pages ask nothing.
import { fill, order } from "./row.js";

export function mount(live, root) {
  const part = root.querySelector("[data-questions]");
  if (!part) {
    return;
  }
  const list = part.querySelector("[data-list]");
  const template = part.querySelector("template[data-row]");
  const trainee = part.dataset.trainee === "yes";
  const mine = new Set([...list.querySelectorAll('[data-own="yes"]')].map((row) => row.dataset.question));
  const upvoted = new Set([...list.querySelectorAll('[data-voted="yes"]')].map((row) => row.dataset.question));
  const find = (id) => list.querySelector(`[data-question="${id}"]`);

  function show(question) {
    const row = find(question.question) ?? list.appendChild(template.content.firstElementChild.cloneNode(true));
    const own = mine.has(question.question);
    fill(row, question, { own, upvoted: upvoted.has(question.question), mayVote: trainee && !own, digits: part.dataset.digits });
  }

  function sort() {
    order(list);
    part.querySelector("[data-no-questions]").hidden = list.children.length > 0;
  }

  function change(id, values) {
    const row = find(id);
    row && show({ ...row.question, ...read(row), ...values });
    sort();
  }

  // A row the server wrote has no values yet.
  const read = (row) => row.question ?? {
    question: row.dataset.question,
    text: row.querySelector("[data-text]").textContent,
    name: row.querySelector("[data-name]").textContent,
    votes: Number(row.dataset.votes),
    state: row.dataset.state,
    answer: row.querySelector("[data-answer]").textContent || null,
  };

  live.on("snapshot", (state) => {
    state.mine?.upvoted?.forEach((id) => upvoted.add(id));
    const ids = new Set(state.questions.map((q) => q.question));
    [...list.children].filter((row) => !ids.has(row.dataset.question)).forEach((row) => row.remove());
    state.questions.forEach(show);
    sort();
    state.mine && hand(state.mine.hand);
  });
  live.on("question_asked", (q) => {
    q.person === document.documentElement.dataset.person && mine.add(q.question);
    show({ question: q.question, text: q.text, name: q.name, votes: 0, state: "asked", answer: null });
    sort();
  });
  live.on("question_upvoted", (q) => change(q.question, { votes: q.votes }));
  live.on("question_answered", (q) => change(q.question, { state: "answered", answer: q.answer ?? null }));
  live.on("question_parked", (q) => change(q.question, { state: "parked" }));
  live.on("question_reopened", (q) => change(q.question, { state: "asked" }));
  live.on("question_removed", (q) => {
    find(q.question)?.remove();
    sort();
  });

  list.addEventListener("submit", async (event) => {
    event.preventDefault();
    const row = event.target.closest("[data-question]");
    const id = row.dataset.question;
    if (upvoted.has(id)) {
      return;
    }
    upvoted.add(id);
    change(id, { votes: read(row).votes + 1 });
    try {
      change(id, await live.send(live.newKey(), `${part.dataset.questions}?handler=upvote`, { question: id }));
    } catch {
      upvoted.delete(id);
      change(id, { votes: read(row).votes - 1 });
    }
  });

  const ask = part.querySelector("[data-ask]");
  ask?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const said = ask.querySelector("[data-ask-said]");
    const text = ask.elements.Text.value.trim();
    const say = (words, waits) => {
      said.textContent = words;
      said.classList.toggle("is-waiting", waits);
      said.hidden = words === "";
    };
    const sent = live.send(live.newKey(), part.dataset.questions, { Text: text });
    const timer = setTimeout(() => say(said.dataset.waits, true), 1500);
    ask.elements.Text.value = "";
    try {
      const { question } = await sent;
      mine.add(question);
      find(question) && change(question, {});
      say(said.dataset.sent, false);
    } catch (refusal) {
      // What was typed comes back to be put right, unless the next is being typed already.
      ask.elements.Text.value ||= text;
      say(refusal.title ?? "", true);
    }
    clearTimeout(timer);
  });

  const form = part.querySelector("[data-hand]");
  function hand(up) {
    if (form) {
      form.dataset.hand = up ? "up" : "down";
      form.querySelector("[data-hand-raise]").hidden = up;
      form.querySelector("[data-hand-up]").hidden = !up;
    }
  }
  form?.addEventListener("submit", async (event) => {
    event.preventDefault();
    const up = form.dataset.hand !== "up";
    hand(up);
    // A hand raised an hour ago by a line that comes back would be a surprise: it is sent now or not at all.
    await live.post(part.dataset.handAt, { up }).catch(() => hand(!up));
  });
  live.on("hand_lowered", ({ person }) => (person === undefined || person === null || person === document.documentElement.dataset.person) && hand(false));
}
