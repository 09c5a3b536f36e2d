// The console's timer counts like everybody's, and its controls come from the server.
import { mount as mountTimer } from "./timer.js";

export function mount(live, root) {
  mountTimer(live, root);
  ["timer_set", "timer_cleared", "taken_over"].forEach((kind) => live.on(kind, () => live.refresh("timers")));
}
