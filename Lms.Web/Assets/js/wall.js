// The projector's page: no control but full screen, which a browser gives only to a tap.
import { mount as attendances } from "./attendances/wall.js";
import { mount as polls } from "./polls/wall.js";
import { followOnWall } from "./sessions/course.js";
import { openLive } from "./sessions/live.js";
import { mount as slides } from "./slides/wall.js";

const full = document.querySelector("[data-full]");
if (document.documentElement.requestFullscreen) {
  full.hidden = false;
  full.addEventListener("click", () => document.documentElement.requestFullscreen());
  document.addEventListener("fullscreenchange", () => (full.hidden = document.fullscreenElement !== null));
}

const root = document.querySelector("main.wall");
const live = openLive(root);
// Nouns mount here, before the line opens: the first state is theirs too.
followOnWall(live, root);
slides(live, root);
polls(live, root);
attendances(live, root);
live.start();
