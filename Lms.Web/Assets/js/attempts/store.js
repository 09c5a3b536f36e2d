// Answers that have not reached the server yet: the newest of each question, under its person and attempt, in IndexedDB.
// Where the browser offers none (some private windows) they live as long as the page.
const NAME = "lms";
const TABLE = "answers";
const FLAG = "lms.kept"; // tells other pages, without opening the database, that there is something to send
const memory = new Map();
let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: ["person", "attempt", "item"] });
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

const place = (entry) => `${entry.person}/${entry.attempt}/${entry.item}`;

export async function keep(entry) {
  memory.set(place(entry), entry);
  try {
    await inTable("readwrite", (table) => table.put(entry));
    localStorage.setItem(FLAG, "1");
  } catch {
    // memory has it
  }
}

// Only if it is still this one: a newer answer may have taken its place while it was under way.
export async function drop(entry) {
  if (memory.get(place(entry))?.key === entry.key) {
    memory.delete(place(entry));
  }
  try {
    await inTable("readwrite", (table) => {
      const found = table.get([entry.person, entry.attempt, entry.item]);
      found.onsuccess = () => found.result?.key === entry.key && table.delete([entry.person, entry.attempt, entry.item]);
      return found;
    });
    if ((await inTable("readonly", (table) => table.count())) === 0) {
      localStorage.removeItem(FLAG);
    }
  } catch {
    // memory was the only place
  }
}

// Everything this person holds here, or only what belongs to one attempt.
export async function kept(person, attempt) {
  const start = attempt ? [person, attempt] : [person];
  try {
    return await inTable("readonly", (table) => table.getAll(IDBKeyRange.bound(start, [...start, []])));
  } catch {
    return [...memory.values()].filter((e) => e.person === person && (!attempt || e.attempt === attempt));
  }
}

// Names a request; also in pages without a secure context, where crypto.randomUUID does not exist.
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((b) => b.toString(16).padStart(2, "0")).join("");
}
