// The corner of the projector that shows the code.
import { keepCode } from "./code.js";

export function mount(live, root) {
  keepCode(root.querySelector("[data-code-wall]"));
}
