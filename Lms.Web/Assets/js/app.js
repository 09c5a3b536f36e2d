// Improves pages that already work without it. Loaded once on every page; keep it small.
import { rememberZone } from "./frame/zone.js";
import { closeMenus } from "./frame/menus.js";
import { markBusy } from "./frame/busy.js";
import { warnOnLeaving } from "./frame/leaving.js";
import { sendKept } from "./frame/kept.js";

rememberZone();
closeMenus();
markBusy();
warnOnLeaving();
sendKept();

// After a failed save the reader starts at what went wrong; once more after loading, since a #place in the address takes the focus then.
const failed = document.querySelector(".errors");
if (failed) {
  failed.focus();
  window.addEventListener("load", () => failed.focus());
}
