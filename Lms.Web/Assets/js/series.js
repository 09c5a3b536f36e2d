// Shows the dates of a series while its rule is being chosen. Without this the button "Show the dates" does the same.
const form = document.querySelector("form[data-live-preview]");
let asked = 0;

async function show() {
  const mine = ++asked;
  const body = new FormData(form);
  body.set("act", "preview");
  const answer = await fetch(form.action, { method: "POST", body: new URLSearchParams(body), headers: { "X-Part": "preview" } }).catch(() => null);
  // A slower, older answer must not overwrite a newer one.
  if (answer?.ok && mine === asked) {
    const parsed = new DOMParser().parseFromString(await answer.text(), "text/html");
    form.querySelector("[data-preview]").replaceWith(parsed.querySelector("[data-preview]"));
  }
}

form?.addEventListener("change", show);
