// Marking one piece of work: saved as it is filled in, and quick by keyboard. Without it every button does the same by itself.
import { Sheet } from "./marks/sheet.js";
import { bindKeys } from "./marks/keys.js";
import { bindBank } from "./marks/bank.js";

const form = document.querySelector("[data-marking]");
if (form) {
  const sheet = new Sheet(form);
  bindBank(form, sheet);
  bindKeys(form, sheet);
}
