// The newest message stands in the room; the others are one tap away.
export function mount(live, root) {
  const part = root.querySelector("[data-messages]");
  if (!part) {
    return;
  }
  const list = part.querySelector("[data-list]");
  const template = part.querySelector("template[data-row]");
  const time = new Intl.DateTimeFormat(document.documentElement.lang, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" });

  function show(message, at) {
    const row = template.content.firstElementChild.cloneNode(true);
    row.querySelector("[data-text]").textContent = message.text;
    row.querySelector("[data-name]").textContent = message.name;
    row.querySelector("[data-at]").textContent = time.format(new Date(at));
    part.querySelector("[data-earlier]").hidden = list.children.length === 0;
    list.replaceChildren(row);
    part.hidden = false;
  }

  live.on("message", (message, event) => show(message, event.at));
  live.on("snapshot", (state, missed) => {
    const last = missed.filter((event) => event.kind === "message").at?.(-1);
    last && show(last.payload, last.at);
  });
}
