// Marking by keyboard. A digit picks the level of the criterion in focus and goes on to the next; nothing happens while somebody types.
export function bindKeys(form, sheet) {
  const criteria = [...form.querySelectorAll("[data-criterion]")];
  const list = document.querySelector("[data-keys-list]");
  const show = form.querySelector("[data-keys]");
  const levels = Number(form.dataset.levels);
  let here = Math.max(0, criteria.findIndex((c) => !c.querySelector("input:checked")));

  for (const [place, item] of criteria.entries()) {
    item.tabIndex = -1;
    item.addEventListener("focusin", () => at(place));
  }
  show.hidden = false;
  show.addEventListener("click", () => list.showModal());
  at(here);

  function at(place) {
    here = place;
    criteria.forEach((c, i) => c.classList.toggle("is-here", i === place));
  }

  function go(place) {
    if (place >= criteria.length) {
      field("#part-seen");
      return;
    }
    at(Math.max(0, place));
    criteria[here].focus({ preventScroll: true });
    criteria[here].scrollIntoView({ block: "nearest" });
  }

  function pick(level) {
    const input = criteria[here].querySelectorAll("input[type=radio]")[level - 1];
    if (input) {
      input.checked = true;
      input.dispatchEvent(new Event("input", { bubbles: true }));
      go(here + 1);
    }
  }

  function field(selector) {
    const area = form.querySelector(selector);
    area.closest("details")?.setAttribute("open", "");
    area.focus();
  }

  const acts = {
    j: () => go(here + 1),
    k: () => go(here - 1),
    ArrowDown: () => go(here + 1),
    ArrowUp: () => go(here - 1),
    c: () => field(`[data-criterion="${criteria[here].dataset.criterion}"] textarea`),
    f: () => field("#part-seen"),
    n: async () => {
      await sheet.send();
      document.querySelector("[data-next]").requestSubmit();
    },
    "?": () => list.showModal(),
  };

  document.addEventListener("keydown", (event) => {
    const typing = event.target.matches?.("textarea, select, input:not([type=radio])");
    if (event.key === "Escape" && typing) {
      event.target.blur();
      go(here);
      return;
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit(form.querySelector("[data-give]"));
      return;
    }
    if (typing || list.open || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const level = /^[1-9]$/.test(event.key) ? Number(event.key) : 0;
    const act = level > 0 && level <= levels ? () => pick(level) : acts[event.key];
    if (act) {
      event.preventDefault();
      act();
    }
  });
}
