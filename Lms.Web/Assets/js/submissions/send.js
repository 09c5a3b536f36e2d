// A text on its way to the server. What comes back is one of six words:
// saved, conflict (another text stands), refused (it will never be taken), signed-out (keep it), stale (the token is too old), away (try later).
const PATIENCE = 30000; // ms; a long text on a slow line
const KEEPALIVE = 60000; // bytes a browser lets a request take that outlives its page

export async function sendDraft(entry, token) {
  const body = JSON.stringify({ text: entry.text, over: entry.over, seq: entry.seq, first: entry.first });
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), PATIENCE);
  try {
    const answer = await fetch(`/submissions/${entry.submission}/draft`, {
      method: "PUT",
      headers: { "Content-Type": "application/json", Accept: "application/json", RequestVerificationToken: token },
      body,
      signal: stop.signal,
      keepalive: new Blob([body]).size < KEEPALIVE,
    });
    if (answer.ok || answer.status === 409) {
      return { is: answer.ok ? "saved" : "conflict", body: await answer.json() };
    }
    if (answer.status === 422 || answer.status === 413) {
      return { is: "refused", body: await answer.json().catch(() => ({})) };
    }
    return { is: answer.status === 401 || answer.status === 404 ? "signed-out" : answer.status === 400 ? "stale" : "away" };
  } catch {
    return { is: "away" };
  } finally {
    clearTimeout(timer);
  }
}

// The draft as it stands, with a fresh token; undefined while the line is away or somebody else is signed in.
export async function readDraft(submission) {
  try {
    const answer = await fetch(`/submissions/${submission}/draft`, { headers: { Accept: "application/json" }, cache: "no-store" });
    return answer.ok ? await answer.json() : undefined;
  } catch {
    return undefined;
  }
}
