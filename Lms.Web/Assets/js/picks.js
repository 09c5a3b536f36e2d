// A list people are picked from: how many are ticked, here and on the pages before.
for (const form of document.querySelectorAll("form[data-picks]")) {
  const told = form.querySelector("[data-picked]");
  const hint = form.querySelector("[data-picked-none]");
  const tell = () => {
    const count = form.querySelectorAll("input[name=person]:checked").length;
    if (told) {
      told.hidden = count === 0;
      told.querySelector("output").value = count;
    }
    if (hint) {
      hint.hidden = count > 0;
    }
  };
  form.addEventListener("change", ({ target }) => {
    if (target.name === "all") {
      for (const box of form.querySelectorAll(".pick input[name=person]")) {
        box.checked = target.checked;
      }
    }
    tell();
  });
  window.addEventListener("pageshow", tell);
}
