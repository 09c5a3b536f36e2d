// Improves pages that already work without it. Loaded once on every page; keep it small.
import { rememberZone } from "./frame/zone.js";
import { closeMenus } from "./frame/menus.js";
import { markBusy } from "./frame/busy.js";
import { warnOnLeaving } from "./frame/leaving.js";
import { sendKept } from "./frame/kept.js";
import { watchParts } from "./frame/watch.js";

rememberZone();
closeMenus();
markBusy();
warnOnLeaving();
sendKept();
watchParts();

// On a phone the areas run past the edge: the one the reader is in comes into sight, and the page stays where it is.
const areas = document.querySelector(".areas ul");
const here = areas?.querySelector("[aria-current]");
if (here && areas.scrollWidth > areas.clientWidth) {
  areas.scrollLeft += here.getBoundingClientRect().left - areas.getBoundingClientRect().left - (areas.clientWidth - here.offsetWidth) / 2;
}

// After a failed save the reader starts at what went wrong; once more after loading, since a #place in the address takes the focus then.
const failed = document.querySelector(".errors");
if (failed) {
  failed.focus();
  window.addEventListener("load", () => failed.focus());
}
