// Polls in the room: a new one comes to the top, answers are kept until they are counted, results move while they are shown.
// Everything is drawn from what was pushed; a thousand phones that each fetched something for each event would be a storm.
import { textsOf } from "../attempts/texts.js";
import { Card } from "./card.js";
import { pollTexts } from "./result.js";

export function mount(live, page) {
  const root = page.querySelector("[data-polls]");
  if (!root) {
    return;
  }
  const texts = pollTexts(root, textsOf);
  const now = root.querySelector("[data-now]");
  const cards = new Map();
  const byNumber = (number) => [...cards.values()].find((card) => card.poll.number === number);
  const path = (id) => `/sessions/${page.dataset.session}/polls/${id}/vote`;

  for (const element of root.querySelectorAll("article[data-poll]")) {
    const poll = readCard(element);
    const mine = element.dataset.mine ? JSON.parse(element.dataset.mine) : element.dataset.voted === "yes" || undefined;
    cards.set(poll.poll, new Card({ element, poll, mine, live, root, texts }));
  }

  function open(poll, mine, say) {
    if (!cards.has(poll.poll)) {
      const card = Card.make({ poll: { ...poll, closesAt: poll.closesAt && Date.parse(poll.closesAt) }, mine, live, root, texts, path: path(poll.poll) });
      cards.set(poll.poll, card);
      now.prepend(card.element);
      if (say) {
        root.querySelector("[data-say]").textContent = `${texts.newOne} ${poll.text}`;
      }
    }
    putAway();
    return cards.get(poll.poll);
  }

  // Open ones stay, and while none is, the last; shown results of earlier ones are one tap away; the rest leaves.
  function putAway() {
    const all = [...cards.values()].sort((a, b) => b.poll.number - a.poll.number);
    const anyOpen = all.some((card) => card.isOpen);
    const last = all[0];
    const list = root.querySelector("[data-earlier-list]");
    for (const card of all) {
      const stays = card.isOpen || (!anyOpen && (card === last || card === closedLast));
      if (!stays && card.element.querySelector("[data-result]")) {
        list.append(card.element);
      } else if (!stays) {
        card.element.remove();
      } else if (card.element.parentElement !== now) {
        now.append(card.element);
      }
    }
    root.querySelector("[data-earlier]").hidden = !list.querySelector("article");
  }
  let closedLast;

  live.on("poll_opened", (poll) => open(poll, undefined, true));
  live.on("poll_closed", ({ poll }) => {
    const card = cards.get(poll);
    if (card) {
      closedLast = card;
      card.close();
      putAway();
    }
  });
  live.on("results_shown", ({ poll, tally, key }) => {
    const card = cards.get(poll);
    if (card) {
      closedLast = card.isOpen ? closedLast : card;
      card.show(tally, key);
      putAway();
    }
  });
  live.on("results_hidden", ({ poll }) => cards.get(poll)?.hide());
  live.on("tally", (tally) => byNumber(tally.number)?.move(tally));

  // After a lost line: what is asked, closed, shown and voted as the server has it.
  live.on("snapshot", (state) => {
    for (const poll of state.polls ?? []) {
      const mine = state.mine?.votes?.[poll.poll];
      const card = open(poll, mine, false);
      mine && card.element.dataset.voted !== "yes" && card.voted(mine);
      if (!poll.open && card.isOpen) {
        closedLast = card;
        card.close();
      }
      if (poll.shown) {
        card.element.querySelector("[data-result]") ? card.move(poll.shown) : card.show(poll.shown, poll.key);
      } else {
        card.hide();
      }
    }
    putAway();
  });
}

// What the server wrote, as poll_opened would have told it.
function readCard(element) {
  const { poll, number, kind, ballot, anonymous, change, closes } = element.dataset;
  const labels = element.querySelectorAll(".options-cards [data-text], .rank label [data-text]");
  const bars = element.querySelectorAll("[data-bar]");
  return {
    poll,
    number: Number(number),
    kind,
    many: ballot === "multiple",
    options: labels.length > 0 ? [...labels].map((label) => label.textContent) : [...bars].map((bar) => bar.querySelector(".bar-label bdi").textContent),
    anonymous: anonymous === "yes",
    mayChange: change === "yes",
    closesAt: closes ? Number(closes) : undefined,
  };
}
