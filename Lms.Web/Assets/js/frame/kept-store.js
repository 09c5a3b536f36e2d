// What somebody did that the server has not acknowledged, in IndexedDB: it outlives the page and the battery.
// Where the browser offers no database (some private windows) it lives as long as the page.
export class KeptStore {
  // keys: the fields of an entry that name its place, e.g. ["person", "session", "key"]
  constructor(database, table, keys) {
    Object.assign(this, { database, table, keys, memory: new Map() });
  }

  place(entry) {
    return this.keys.map((key) => entry[key]);
  }

  async put(entry) {
    this.memory.set(this.place(entry).join("/"), entry);
    try {
      await this.inTable("readwrite", (table) => table.put(entry));
      return true;
    } catch {
      return false; // memory has it
    }
  }

  // Only if it is still this one, where isStill says so: a newer entry may have taken its place while this was under way.
  async drop(entry, isStill = () => true) {
    const name = this.place(entry).join("/");
    if (this.memory.has(name) && isStill(this.memory.get(name))) {
      this.memory.delete(name);
    }
    try {
      await this.inTable("readwrite", (table) => {
        const found = table.get(this.place(entry));
        found.onsuccess = () => found.result && isStill(found.result) && table.delete(this.place(entry));
        return found;
      });
    } catch {
      // memory was the only place
    }
  }

  // Everything whose first key fields are these.
  async list(...start) {
    try {
      return await this.inTable("readonly", (table) => table.getAll(IDBKeyRange.bound(start, [...start, []])));
    } catch {
      return [...this.memory.values()].filter((entry) => start.every((value, i) => entry[this.keys[i]] === value));
    }
  }

  // Undefined where there is no database to count in.
  async count() {
    try {
      return await this.inTable("readonly", (table) => table.count());
    } catch {
      return undefined;
    }
  }

  open() {
    this.opened ??= new Promise((resolve, reject) => {
      const request = indexedDB.open(this.database, 1);
      request.onupgradeneeded = () => request.result.createObjectStore(this.table, { keyPath: this.keys });
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    return this.opened;
  }

  async inTable(mode, act) {
    const database = await this.open();
    return new Promise((resolve, reject) => {
      const transaction = database.transaction(this.table, mode);
      const result = act(transaction.objectStore(this.table));
      transaction.oncomplete = () => resolve(result.result);
      transaction.onerror = () => reject(transaction.error);
    });
  }
}

// Names a request; also in pages without a secure context, where crypto.randomUUID does not exist.
export function newKey() {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((b) => b.toString(16).padStart(2, "0")).join("");
}
