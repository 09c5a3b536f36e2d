// Messages and notes on the console come from the server as they are.
export function mount(live) {
  ["message", "note"].forEach((kind) => live.on(kind, () => live.refresh("messages")));
}
