// Keeps the checking page, what it is made of and the public keys, so that a certificate can be checked where there is no network.
// Its scope is /verify/ alone. It keeps nothing about any certificate.
const store = "verify-1";
const page = "/verify/offline";
const keys = "/certificates/keys";

self.addEventListener("install", (event) => event.waitUntil(keepAll().then(() => self.skipWaiting())));
self.addEventListener("activate", (event) => event.waitUntil(self.clients.claim()));
self.addEventListener("fetch", (event) => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== location.origin) {
    return;
  }

  if (event.request.mode === "navigate") {
    event.respondWith(fetch(event.request).catch(() => kept(page)));
  } else if (url.pathname === keys) {
    event.respondWith(newestKeys());
  } else {
    event.respondWith(fetch(event.request).catch(() => kept(event.request)));
  }
});

// Fetched without cookies: the copy must not carry the name of whoever is signed in here.
async function keepAll() {
  const cache = await caches.open(store);
  const answer = await fetch(page, { credentials: "omit", cache: "no-cache" });
  if (!answer.ok) {
    throw new Error(`${page}: ${answer.status}`);
  }

  const html = await answer.clone().text();
  const parts = [...html.matchAll(/(?:href|src)="(\/[^"]+\.(?:css|js|svg)[^"]*)"/g)].map((m) => m[1]);
  await cache.put(page, answer);
  await cache.addAll([keys, ...new Set(parts)]);
}

async function newestKeys() {
  const cache = await caches.open(store);
  try {
    const answer = await fetch(keys);
    if (answer.ok) {
      await cache.put(keys, answer.clone());
    }

    return answer;
  } catch {
    return kept(keys);
  }
}

async function kept(what) {
  const cache = await caches.open(store);
  return (await cache.match(what, { ignoreVary: true })) || Response.error();
}
