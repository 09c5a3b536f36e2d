// Wordings that the server has not acknowledged, by person, group and paragraph: they outlive the page and the battery.
export class Kept {
  constructor(person, group) {
    this.prefix = `lms-note:${person}:${group}:`;
  }

  keep(id, entry) {
    try {
      localStorage.setItem(this.prefix + id, JSON.stringify(entry));
    } catch {
      // no room, or a private window: it lives as long as the page
    }
  }

  drop(id) {
    try {
      localStorage.removeItem(this.prefix + id);
    } catch {
      // as above
    }
  }

  all() {
    try {
      return Object.keys(localStorage)
        .filter((key) => key.startsWith(this.prefix))
        .map((key) => [key.slice(this.prefix.length), JSON.parse(localStorage.getItem(key))]);
    } catch {
      return [];
    }
  }
}
