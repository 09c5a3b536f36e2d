// A form sent by script: the same address and fields as without it. What comes back is the answer, or a refusal
// { code, title }, or { offline: true } when nobody can say whether it arrived.
const PATIENCE = 15000; // ms
const field = "__RequestVerificationToken";
let token;

const current = () => token ?? document.querySelector(`[name=${field}]`)?.value ?? "";

// For a page that is open longer than its token; undefined when somebody else is signed in here now.
async function freshen() {
  const answer = await fetch("/sessions/token", { headers: { Accept: "application/json" }, cache: "no-store" });
  const body = answer.ok ? await answer.json() : undefined;
  token = body?.person === document.documentElement.dataset.person ? body.token : token;
  return body?.token === token;
}

async function once(path, fields) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const body = new URLSearchParams(fields instanceof FormData ? [...fields] : Object.entries(fields ?? {}));
    body.set(field, current());
    return await fetch(path, {
      method: "POST",
      body,
      headers: { Accept: "application/json", "X-Live": "1" },
      signal: stop.signal,
      redirect: "manual",
      keepalive: true,
    });
  } finally {
    clearTimeout(timer);
  }
}

export async function post(path, fields) {
  let answer;
  try {
    answer = await once(path, fields);
    if (answer.status === 400 && (await freshen())) {
      answer = await once(path, fields);
    }
  } catch {
    throw { offline: true, code: "offline" };
  }
  if (answer.ok) {
    return await answer.json().catch(() => ({}));
  }
  const problem = await answer.json().catch(() => ({}));
  // 401 and 404: signed out, or somebody else is signed in now. What is kept waits for its owner.
  const away = answer.type === "opaqueredirect" || answer.status === 401 || answer.status >= 500;
  throw { offline: away, signedOut: answer.status === 401, status: answer.status, code: problem.type ?? "", title: problem.title ?? "" };
}
