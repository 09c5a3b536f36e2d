// What somebody sent that the server has not acknowledged, under its person and session: it outlives the page and the battery.
// Where the browser offers no database (some private windows) it lives as long as the page.
const NAME = "lms-live";
const TABLE = "sends";
const memory = new Map();
let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: ["person", "session", "key"] });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function inTable(mode, act) {
  const database = await open();
  return new Promise((resolve, reject) => {
    const transaction = database.transaction(TABLE, mode);
    const result = act(transaction.objectStore(TABLE));
    transaction.oncomplete = () => resolve(result.result);
    transaction.onerror = () => reject(transaction.error);
  });
}

export async function keep(entry) {
  memory.set(entry.key, entry);
  try {
    await inTable("readwrite", (table) => table.put(entry));
  } catch {
    // memory has it
  }
}

export async function drop(entry) {
  memory.delete(entry.key);
  try {
    await inTable("readwrite", (table) => table.delete([entry.person, entry.session, entry.key]));
  } catch {
    // memory was the only place
  }
}

export async function kept(person, session) {
  try {
    const found = await inTable("readonly", (table) => table.getAll(IDBKeyRange.bound([person, session], [person, session, []])));
    return found.sort((a, b) => a.at - b.at);
  } catch {
    return [...memory.values()].filter((e) => e.person === person && e.session === session);
  }
}

// Names a request; also in pages without a secure context, where crypto.randomUUID does not exist.
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((b) => b.toString(16).padStart(2, "0")).join("");
}
