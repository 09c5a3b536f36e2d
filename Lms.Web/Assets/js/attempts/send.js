// One answer, or a whole hand-in, on its way to the server. What comes back is one of five words:
// saved, refused (it will never be taken), signed-out (keep it), stale (the page's token is too old), away (no line, try later).
const PATIENCE = 20000; // ms; a slow line answers within it, a dead one is known after it

export async function sendAnswer(entry, token) {
  return request("PUT", `/attempts/${entry.attempt}/answers/${encodeURIComponent(entry.item)}`, token, {
    seq: entry.seq,
    key: entry.key,
    response: entry.response,
  });
}

export async function sendSubmit(attempt, answers, token) {
  return request("POST", `/attempts/${attempt}/submit`, token, { answers });
}

export async function freshToken() {
  try {
    const answer = await fetch("/attempts/kept", { headers: { Accept: "application/json" }, cache: "no-store" });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}

async function request(method, url, token, body) {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const answer = await fetch(url, {
      method,
      headers: { "Content-Type": "application/json", Accept: "application/json", RequestVerificationToken: token },
      body: JSON.stringify(body),
      signal: stop.signal,
      keepalive: true,
    });
    if (answer.ok) {
      return { is: "saved", body: await answer.json() };
    }
    if (answer.status === 422 || answer.status === 413) {
      return { is: "refused", body: await answer.json().catch(() => ({})) };
    }
    // 404: somebody else is signed in in this browser now. Theirs it is not, so it waits for its owner.
    if (answer.status === 401 || answer.status === 404) {
      return { is: "signed-out" };
    }
    return { is: answer.status === 400 ? "stale" : "away" };
  } catch {
    return { is: "away" };
  } finally {
    clearTimeout(timer);
  }
}
