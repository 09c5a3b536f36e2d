// The projector's page: no control but full screen, which a browser gives only to a tap.
const full = document.querySelector("[data-full]");
if (document.documentElement.requestFullscreen) {
  full.hidden = false;
  full.addEventListener("click", () => document.documentElement.requestFullscreen());
  document.addEventListener("fullscreenchange", () => (full.hidden = document.fullscreenElement !== null));
}
