// Two texts side by side: the one that stands on the server, and the one typed here. The person chooses; nothing is thrown away before.
export class Beside {
  constructor(form, field, choose) {
    Object.assign(this, { form, field, choose });
    this.part = form.querySelector("[data-beside]");
    this.theirs = form.querySelector("[data-theirs]");
    this.version = Number(form.elements.Over.value);
    const on = (name, act) => form.querySelector(name).addEventListener("click", act);
    on("[data-take]", () => this.close(this.theirs.textContent));
    on("[data-both]", () => this.close(`${this.theirs.textContent}\n\n${field.value}`));
    on("[data-mine]", () => this.close(field.value));
    if (!this.part.hidden) {
      form.querySelector("[data-choose]").hidden = false;
    }
  }

  get isOpen() {
    return !this.part.hidden;
  }

  show(stands) {
    this.version = stands.version;
    this.theirs.textContent = stands.text;
    this.form.querySelector("[data-beside-who]").textContent = stands.theirs;
    this.form.querySelector("[data-choose]").hidden = false;
    this.form.querySelector("[data-sign]").textContent = stands.said;
    this.part.hidden = false;
    this.point();
  }

  point() {
    this.part.scrollIntoView({ block: "nearest" });
    this.form.querySelector("[data-take]").focus();
  }

  close(text) {
    this.part.hidden = true;
    this.field.focus();
    this.choose(text, this.version);
  }
}
