// Groups on the console come from the server as they are; notes grow while people write, so that is looked at now and then.
const REST = 5000; // ms

export function mount(live) {
  let timer;
  ["groups_formed", "group_reported", "taken_over"].forEach((kind) => live.on(kind, () => live.refresh("groups")));
  live.on("groups", () => (timer ??= setTimeout(() => {
    timer = undefined;
    live.refresh("groups");
  }, REST)));
}
