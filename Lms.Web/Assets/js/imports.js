// An import that is being worked on: asks how far it is, and shows the page anew once it is through. Without it the page loads itself.
const place = document.getElementById("import-progress");
const [label, bar] = [place.querySelector(".progress p"), place.querySelector("progress")];

async function ask() {
  try {
    const answer = await fetch(place.dataset.address, { headers: { Accept: "application/json" } });
    if (!answer.ok) {
      throw new Error(String(answer.status));
    }
    const { import: state, done, total, text } = await answer.json();
    if (state !== place.dataset.state) {
      location.reload();
      return;
    }
    label.textContent = text;
    bar.max = Math.max(1, total);
    bar.value = done;
    bar.setAttribute("aria-label", text);
  } catch {
    // A line that is away for a moment: what is worked on does not wait for this page.
  }
  setTimeout(ask, 800);
}

ask();
