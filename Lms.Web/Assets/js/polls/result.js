// Results as bars, words or texts; drawn with the page's own templates, so that they look as the server writes them.
const share = (count, of) => (of > 0 ? Math.round((count * 100) / of) : 0);

export function pollTexts(element, textsOf) {
  const texts = textsOf(element);
  return {
    ...texts,
    figure: (n) => String(n).replace(/[0-9]/g, (d) => texts.digits[d]),
    decimal: (n) => n.toFixed(1).replace(".", texts.decimalPoint).replace(/[0-9]/g, (d) => texts.digits[d]),
  };
}

// poll: { kind, options }; tally: { voters, counts, words }; mine: the reader's own choice; key: right options of a quiz.
export function drawResult(root, poll, tally, { mine, key } = {}, texts) {
  const result = root.querySelector("[data-result-template]").content.firstElementChild.cloneNode(true);
  if (tally.counts?.length > 0) {
    const list = document.createElement("ul");
    list.className = "bars";
    list.dataset.bars = "";
    tally.counts.forEach((_, index) => list.append(bar(root, poll, index + 1, mine, key)));
    result.append(list);
  } else {
    const list = document.createElement("ul");
    list.className = poll.kind === "cloud" ? "cloud" : "texts";
    list.dataset.words = poll.kind;
    result.append(list);
  }
  moveResult(result, poll, tally, texts);
  return result;
}

function bar(root, poll, n, mine, key) {
  const item = root.querySelector("[data-bar-template]").content.firstElementChild.cloneNode(true);
  item.dataset.bar = n;
  const label = item.querySelector("[data-label]");
  label.textContent = poll.options[n - 1] ?? String(n);
  if (key?.includes(n)) {
    item.className = "is-key";
    label.parentElement.append(root.querySelector("[data-key-template]").content.cloneNode(true));
  }
  if (mine?.options?.includes(n) || mine?.rating === n) {
    label.parentElement.append(root.querySelector("[data-mine-template]").content.cloneNode(true));
  }
  return item;
}

// New figures into what is there; the bars themselves stay, so that nothing jumps while people vote.
export function moveResult(result, poll, tally, texts) {
  const voters = tally.voters ?? Number(result.dataset.n ?? 0);
  result.dataset.n = voters;
  result.querySelector("[data-voters]").textContent = texts.say("votes", { n: voters });
  if (tally.counts?.length > 0) {
    // One vote each: shares of the votes shown, which of an open anonymous poll are fewer than have come.
    const shown = tally.counts.reduce((sum, count) => sum + count, 0);
    const most = { ranking: voters * tally.counts.length, single: shown, rating: shown }[poll.kind] ?? voters;
    tally.counts.forEach((count, index) => {
      const item = result.querySelector(`[data-bar="${index + 1}"]`);
      if (!item) {
        return;
      }
      item.querySelector("[data-count]").textContent = poll.kind === "ranking" ? texts.say("points", { n: count }) : texts.figure(count);
      const place = item.querySelector("[data-share]");
      if (place && poll.kind !== "ranking") {
        place.textContent = ` · ${texts.say("percent", { n: share(count, most) })}`;
      }
      item.querySelector("progress").value = most > 0 ? Math.round((count * 10000) / most) : 0;
    });
    if (poll.kind === "rating" && shown > 0) {
      const mean = tally.counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / shown;
      const place = result.querySelector("[data-mean]");
      if (place) {
        place.textContent = ` · ${texts.mean.replace("{n}", texts.decimal(mean))}`;
      }
    }
  }
  const list = result.querySelector("[data-words]");
  if (list && tally.words) {
    const most = Math.max(1, ...tally.words.map((word) => word.count));
    list.replaceChildren(...tally.words.map((word) => wordItem(word, most, list.dataset.words === "cloud", texts)));
  }
}

function wordItem(word, most, cloud, texts) {
  const item = document.createElement("li");
  const text = document.createElement("bdi");
  text.textContent = word.text;
  item.append(text);
  if (cloud) {
    item.className = `size-${most === 1 ? 2 : 1 + Math.floor(((word.count - 1) * 5) / (most - 1))}`;
    const count = document.createElement("span");
    count.className = "cloud-count";
    count.textContent = texts.figure(word.count);
    item.append(count);
  }
  return item;
}
