// The code of the room, kept the server's: asked for again when it changes, and soon again when the line is lost.
const least = 5000;
const most = 15000;

export function keepCode(wall) {
  if (!wall) {
    return;
  }

  const next = () => {
    const left = Number(wall.querySelector("[data-code]")?.dataset.seconds || 0) * 1000;
    setTimeout(refresh, Math.min(most, Math.max(least, left + 300)));
  };
  const refresh = async () => {
    try {
      const answer = await fetch(wall.dataset.codeWall, { headers: { Accept: "text/html" } });
      if (answer.ok) {
        const fresh = new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[data-code]");
        wall.querySelector("[data-code]").replaceWith(fresh);
        if (wall.matches("aside")) {
          wall.hidden = fresh.dataset.on !== "yes";
        }
      }
    } catch {
      // The line is lost: the old code stays, and is good for half a minute more.
    }
    next();
  };
  next();
}
