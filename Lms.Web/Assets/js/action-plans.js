// A plan that is being written: sent as it is typed, one request at a time, so that an older text never comes after a newer one.
const form = document.querySelector("form[data-plan][data-draft]");
const said = form?.querySelector("[data-plan-said]");
const quiet = 1200;
let timer = 0;
let sending = false;
let again = false;

async function send() {
  if (sending) {
    again = true;
    return;
  }
  sending = true;
  said.textContent = form.dataset.saving;
  try {
    const answer = await fetch(form.dataset.draft, { method: "POST", body: new FormData(form), headers: { "X-Live": "1", Accept: "application/json" } });
    if (answer.ok) {
      said.textContent = form.dataset.saved.replace("{time}", (await answer.json()).at);
    } else {
      // Said no: the same text would be refused again. Sending the form shows why.
      said.textContent = form.dataset.failed;
    }
  } catch {
    said.textContent = form.dataset.failed;
    again = true;
  }
  sending = false;
  if (again) {
    again = false;
    timer = setTimeout(send, quiet * 4);
  }
}

if (said) {
  form.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(send, quiet);
  });
  form.addEventListener("submit", () => {
    clearTimeout(timer);
    again = false;
  });
}
