// The fields that answer a poll: read as the server reads them, written back, and rankings by tapping in order.
export function choiceOf(form, ballot) {
  const ticked = [...form.querySelectorAll("input:checked")].map((input) => Number(input.value));
  switch (ballot) {
    case "single":
    case "multiple":
      return ticked.length > 0 ? { options: ticked.sort((a, b) => a - b) } : null;
    case "rating":
      return ticked.length > 0 ? { rating: ticked[0] } : null;
    case "ranking":
      return orderOf(form);
    default: {
      const text = form.querySelector("[name=text]").value.trim();
      return text ? { text } : null;
    }
  }
}

function orderOf(form) {
  const places = [...form.querySelectorAll("select")].map((select) => Number(select.value));
  const order = places.map((place, index) => [place, index + 1]).sort((a, b) => a[0] - b[0]);
  return order.every(([place], index) => place === index + 1) ? { order: order.map(([, option]) => option) } : null;
}

// From a template with one option: as many as the poll has.
export function fillBallot(place, template, options, number) {
  place.replaceChildren(template.content.cloneNode(true));
  const list = place.querySelector("[data-options]");
  if (!list || list.matches(".rating")) {
    return;
  }
  const first = list.firstElementChild;
  list.replaceChildren(...options.map((text, index) => option(first.cloneNode(true), text, index + 1, options.length, number)));
}

function option(item, text, n, all, number) {
  item.querySelectorAll("[data-text]").forEach((place) => (place.textContent = text));
  const input = item.querySelector("input");
  if (input) {
    input.value = n;
  }
  const select = item.querySelector("select");
  if (select) {
    const [none, one] = select.options;
    select.id = `p${number}-place${n}`;
    select.name = `place${n}`;
    item.querySelector("label").htmlFor = select.id;
    select.replaceChildren(none, ...Array.from({ length: all }, (_, place) => new Option(digitsLike(one.text, place + 1), place + 1)));
  }
  return item;
}

// The figure 1 as the page writes it tells which digits it writes.
const digitsLike = (one, n) => String(n).replace(/[0-9]/g, (d) => String.fromCodePoint(one.codePointAt(0) - 1 + Number(d)));

// With script a ranking is tapped in order: first place first; a second tap takes a place back.
export function tapInOrder(form, texts) {
  const items = [...form.querySelectorAll(".rank > li")];
  const placeOf = (item) => Number(item.querySelector("select").value);
  const show = () => {
    for (const item of items) {
      const place = placeOf(item);
      const tap = item.querySelector("[data-tap]");
      tap.querySelector("[data-place]").textContent = place ? texts.figure(place) : "";
      tap.setAttribute("aria-pressed", String(place > 0));
    }
  };
  for (const item of items) {
    const tap = item.querySelector("[data-tap]");
    tap.hidden = false;
    item.querySelector("[data-row]").hidden = true;
    tap.addEventListener("click", () => {
      const mine = placeOf(item);
      if (mine) {
        items.filter((other) => placeOf(other) > mine).forEach((other) => (other.querySelector("select").value = placeOf(other) - 1));
        item.querySelector("select").value = "";
      } else {
        item.querySelector("select").value = Math.max(0, ...items.map(placeOf)) + 1;
        // One left: it has the place that is left.
        const left = items.filter((other) => !placeOf(other));
        if (left.length === 1) {
          left[0].querySelector("select").value = items.length;
        }
      }
      show();
      form.dispatchEvent(new Event("change", { bubbles: true }));
    });
  }
  show();
}

export function writeChoice(form, choice) {
  form.querySelectorAll("input[type=radio], input[type=checkbox]").forEach((input) => {
    input.checked = (choice.options ?? [choice.rating]).includes(Number(input.value));
  });
  form.querySelectorAll("select").forEach((select, index) => (select.value = (choice.order?.indexOf(index + 1) ?? -1) + 1 || ""));
  const text = form.querySelector("[name=text]");
  if (text) {
    text.value = choice.text ?? "";
  }
}
