// One's group in the room. After a forming each page says that there is a group to see; it asks nobody for it, or a thousand phones
// would ask at once.
export function mount(live, root) {
  const part = root.querySelector("[data-groups]");
  if (!part) {
    return;
  }
  const me = part.dataset.me;
  const news = part.querySelector("[data-news]");

  function changed(forming) {
    if (!forming.person || forming.person === me) {
      news.hidden = false;
      root.querySelector('[data-tab="groups"]')?.setAttribute("data-new", "");
    }
  }

  live.on("groups_formed", changed);
  live.on("snapshot", (state, missed) => missed.filter((event) => event.kind === "groups_formed").forEach((event) => changed(event.payload)));
}
