// The projector: the poll that is open, and its result once the trainer shows it.
import { textsOf } from "../attempts/texts.js";
import { startClock } from "./clock.js";
import { drawResult, moveResult, pollTexts } from "./result.js";

export function mount(live, page) {
  const root = page.querySelector("[data-polls-wall]");
  if (!root) {
    return;
  }
  const texts = pollTexts(root, textsOf);
  const place = root.querySelector("[data-wall-poll]");
  let polls = [];

  // From the state alone, so that a page that was away stands where all the others stand.
  function draw() {
    const open = polls.filter((poll) => poll.open);
    const poll = open.at(-1) ?? [polls.at(-1)].find((last) => last?.shown);
    root.hidden = !poll;
    if (!poll) {
      place.replaceChildren();
      return;
    }
    const card = root.querySelector("[data-card]").content.firstElementChild.cloneNode(true);
    Object.assign(card.dataset, { number: poll.number, kind: poll.kind, shown: poll.shown ? "yes" : "no" });
    card.querySelector(".wall-poll-text bdi").textContent = poll.text;
    card.querySelector("[data-voters]").textContent = texts.say("votes", { n: poll.voters ?? poll.shown?.voters ?? 0 });
    const list = card.querySelector("[data-options]");
    const who = card.querySelector("[data-who]");
    if (poll.shown) {
      list.remove();
      who.remove();
      card.append(drawResult(root, poll, poll.shown, { key: poll.key }, texts));
    } else {
      who.textContent = poll.anonymous ? texts.anonymous : texts.named;
      list.hidden = poll.options.length === 0;
      list.replaceChildren(
        ...poll.options.map((option) => {
          const item = document.createElement("li");
          item.append(document.createElement("bdi"));
          item.firstChild.textContent = option;
          return item;
        }),
      );
    }
    place.replaceChildren(card);
    poll.open && poll.closesAt && startClock(card.querySelector("[data-clock]"), Date.parse(poll.closesAt), live, texts);
  }

  const change = (id, act) => {
    polls = polls.map((poll) => (poll.poll === id ? { ...poll, ...act } : poll));
    draw();
  };
  live.on("snapshot", (state) => {
    polls = (state.polls ?? []).map((poll) => ({ ...poll, voters: polls.find((known) => known.poll === poll.poll)?.voters }));
    draw();
  });
  live.on("poll_opened", (poll) => {
    polls = [...polls.filter((known) => known.poll !== poll.poll), { ...poll, open: true }];
    draw();
  });
  live.on("poll_closed", ({ poll }) => change(poll, { open: false }));
  live.on("results_shown", ({ poll, tally, key }) => change(poll, { shown: tally, key, voters: tally.voters }));
  live.on("results_hidden", ({ poll }) => change(poll, { shown: null, key: null }));
  live.on("tally", (tally) => {
    const poll = polls.find((known) => known.number === tally.number);
    if (!poll) {
      return;
    }
    poll.voters = tally.voters ?? poll.voters;
    // A trainer's line tells the figures of hidden results too; the wall shows what the room may see.
    if (poll.shown) {
      poll.shown = { ...poll.shown, ...tally };
    }
    const card = place.querySelector(`[data-number="${tally.number}"]`);
    if (!card) {
      return;
    }
    const result = card.querySelector("[data-result]");
    result && moveResult(result, poll, tally, texts);
    card.querySelector(".wall-poll-n [data-voters]").textContent = texts.say("votes", { n: poll.voters ?? 0 });
  });
}
