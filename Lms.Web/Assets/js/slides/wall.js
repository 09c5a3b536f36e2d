// The projector's slide.
import { Stage } from "./stage.js";

export function mount(live, page) {
  const root = page.querySelector("[data-slides]");
  if (!root) {
    return;
  }
  const stage = new Stage(root);
  live.on("slide_shown", (slide) => stage.show(slide));
  live.on("slide_hidden", () => stage.show(undefined));
  live.on("snapshot", (state) => stage.show(state.slide ?? undefined));
  live.on("status", () => stage.again());
}
