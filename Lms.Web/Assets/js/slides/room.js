// A trainee's slide: it follows the trainer's; leafing back stops that until "back to live".
import { Stage } from "./stage.js";

export function mount(live, page) {
  const root = page.querySelector("[data-slides]");
  if (!root) {
    return;
  }
  const stage = new Stage(root);
  const find = (name) => root.querySelector(`[data-${name}]`);
  const [back, on, toLive] = ["back", "on", "to-live"].map(find);
  const name = find("name").querySelector("bdi");
  const shown = [...find("shown").children].map((line) => ({
    slide: line.dataset.id,
    kind: line.dataset.kind,
    title: line.textContent.trim(),
    width: Number(line.dataset.w),
    height: Number(line.dataset.h),
  }));
  let now = root.dataset.live || undefined;
  let seen = root.dataset.seen || undefined;
  let follows = seen === now;

  const placeOf = (id) => shown.findIndex((s) => s.slide === id);

  function look(id) {
    seen = id;
    const place = placeOf(id);
    stage.show(shown[place]);
    name.textContent = shown[place]?.title ?? "";
    turn(back, id ? shown[place - 1] : shown[shown.length - 1]);
    turn(on, id ? shown[place + 1] : undefined);
    toLive.hidden = follows;
  }

  function turn(link, slide) {
    link.hidden = !slide;
    link.dataset.to = slide?.slide ?? "";
  }

  function goLive(id) {
    now = id;
    if (follows) {
      look(now);
    } else {
      look(seen);
      toLive.hidden = false;
    }
  }

  for (const link of [back, on]) {
    link.addEventListener("click", (event) => {
      event.preventDefault();
      follows = link.dataset.to === now;
      look(link.dataset.to);
    });
  }
  toLive.addEventListener("click", (event) => {
    event.preventDefault();
    follows = true;
    look(now);
  });

  function add(slide) {
    if (placeOf(slide.slide) < 0) {
      shown.push(slide);
    }
  }

  live.on("slide_shown", (slide) => {
    add(slide);
    goLive(slide.slide);
  });
  live.on("slide_hidden", () => goLive(undefined));
  live.on("snapshot", (state, missed) => {
    for (const event of missed) {
      event.kind === "slide_shown" && add(event.payload);
    }
    state.slide && add(state.slide);
    state.slide?.slide === now ? stage.again() : goLive(state.slide?.slide);
  });
  live.on("status", () => stage.again());
  look(seen);
}
