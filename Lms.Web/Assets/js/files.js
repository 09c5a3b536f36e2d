// The files of a thing. What sends them in pieces is fetched when a file is chosen, and not before: most who open the page only read.
for (const root of document.querySelectorAll("[data-files]")) {
  const form = root.querySelector("[data-files-form]");
  const input = form?.querySelector("input[type=file]");
  if (input) {
    root.querySelector("[data-files-send]").hidden = true;
    input.addEventListener("change", () => send(root, input));
  }
  root.addEventListener("submit", (event) => act(root, event));
}

async function send(root, input) {
  const files = [...input.files];
  if (files.length === 0) {
    return;
  }
  let sending;
  try {
    sending = await import(root.dataset.sending);
  } catch {
    // Without it there is still the form, which sends in one piece.
    root.querySelector("[data-files-send]").hidden = false;
    return;
  }
  input.value = "";
  sending.send(root, files, () => renew(root));
}

async function act(root, event) {
  const form = event.target;
  if (!form.matches("[data-files-act]")) {
    return;
  }
  event.preventDefault();
  const body = new FormData(form);
  body.set("id", event.submitter.value);
  try {
    const answer = await fetch(form.action, { method: "POST", body, headers: { "X-Live": "1" } });
    if (answer.ok) {
      await renew(root);
      return;
    }
  } catch {
    // No line: the form itself says so.
  }
  const id = document.createElement("input");
  Object.assign(id, { type: "hidden", name: "id", value: event.submitter.value });
  form.append(id);
  form.submit();
}

// The list as the server has it. The rest of the page stays: somebody may be writing in it.
async function renew(root) {
  const answer = await fetch(root.dataset.files, { headers: { Accept: "text/html" } });
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const fresh = page.querySelector("[data-files-list]");
  if (!answer.ok || !fresh) {
    location.reload();
    return;
  }
  root.querySelector("[data-files-list]").replaceWith(fresh);
  const form = root.querySelector("[data-files-form]");
  if (form) {
    form.hidden = fresh.querySelector("[data-files-full]") !== null;
  }
}
