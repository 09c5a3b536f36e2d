// Answers that have not reached the server yet: the newest of each statement, in IndexedDB. No name and no secret is in it.
// Where the browser offers none (some private windows) they live as long as the page.
const TABLE = "answers";
const memory = new Map();
let opened;

function open() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open("lms-surveys", 1);
    request.onupgradeneeded = () => request.result.createObjectStore(TABLE, { keyPath: ["survey", "statement"] });
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

const place = (entry) => `${entry.survey}/${entry.statement}`;

export async function keep(entry) {
  memory.set(place(entry), entry);
  await inTable("readwrite", (table) => table.put(entry)).catch(() => {});
}

// Only if it is still this one: a newer answer may have taken its place while it was under way.
export async function drop(entry) {
  memory.get(place(entry))?.seq === entry.seq && memory.delete(place(entry));
  await inTable("readwrite", (table) => {
    const found = table.get([entry.survey, entry.statement]);
    found.onsuccess = () => found.result?.seq === entry.seq && table.delete([entry.survey, entry.statement]);
    return found;
  }).catch(() => {});
}

export async function kept(survey) {
  return inTable("readonly", (table) => table.getAll(IDBKeyRange.bound([survey], [survey, []]))).catch(() => [...memory.values()].filter((e) => e.survey === survey));
}

export async function forget(survey) {
  await inTable("readwrite", (table) => table.delete(IDBKeyRange.bound([survey], [survey, []]))).catch(() => {});
}
