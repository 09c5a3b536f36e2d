// One row of the list of questions.
const ranks = { asked: 0, parked: 1, answered: 2 };

const digitsOf = (number, digits) => String(number).replace(/\d/g, (d) => [...digits][d]);

export function fill(row, question, { own, upvoted, mayVote, digits }) {
  row.question = question;
  row.dataset.question = question.question;
  row.dataset.state = question.state;
  row.dataset.votes = question.votes;
  row.querySelector("[data-text]").textContent = question.text;
  row.querySelector("[data-name]").textContent = question.name;
  row.querySelector("[data-count]").textContent = digitsOf(question.votes, digits);
  row.querySelector('[data-is="own"]').hidden = !own;
  for (const state of ["answered", "parked"]) {
    row.querySelector(`[data-is="${state}"]`).hidden = question.state !== state;
  }
  const answer = row.querySelector("[data-answer]");
  answer.textContent = question.answer ?? "";
  answer.hidden = !question.answer;
  const vote = row.querySelector("[name=question]");
  vote.value = question.question;
  vote.setAttribute("aria-pressed", String(upvoted));
  vote.disabled = upvoted || !mayVote || question.state !== "asked";
}

// As the server sorts: what waits first, most wanted first. Rows stay where they are when nothing moved, and with them the focus.
export function order(list) {
  const rows = [...list.children];
  const place = new Map(rows.map((row, i) => [row, i]));
  const sorted = [...rows].sort((a, b) => ranks[a.dataset.state] - ranks[b.dataset.state] || b.dataset.votes - a.dataset.votes || place.get(a) - place.get(b));
  if (sorted.some((row, i) => row !== rows[i])) {
    const focused = list.contains(document.activeElement) ? document.activeElement : undefined;
    list.append(...sorted);
    focused?.focus();
  }
}
