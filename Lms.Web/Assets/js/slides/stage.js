// What is on the screen: a picture, a lesson's text, or nothing. The old one stays until the new one is there.
export class Stage {
  constructor(root) {
    this.root = root;
    this.view = root.querySelector("[data-view]");
    this.base = root.dataset.base;
    this.on = this.view.querySelector("img, article") ? root.dataset.seen ?? root.dataset.live : undefined;
    this.wanted = this.on;
  }

  // slide: { slide, kind, title, width, height } or undefined for nothing.
  async show(slide) {
    this.wanted = slide?.slide;
    this.last = slide;
    if (slide?.slide === this.on && slide) {
      return;
    }
    if (!slide) {
      this.#put(this.root.querySelector("[data-nothing]").content.cloneNode(true), undefined);
      return;
    }
    this.view.setAttribute("aria-busy", "true");
    try {
      const made = slide.kind === "lesson" ? await this.#lesson(slide) : await this.#picture(slide);
      if (this.wanted === slide.slide) {
        this.#put(made, slide.slide);
      }
    } catch {
      const late = this.root.querySelector("[data-late]");
      if (this.wanted === slide.slide && late) {
        this.#put(late.content.cloneNode(true), undefined);
      }
    }
  }

  // The line is back: what did not arrive is asked for again.
  again() {
    if (this.wanted && this.wanted !== this.on) {
      this.show(this.last);
    }
  }

  #put(content, id) {
    this.view.replaceChildren(content);
    this.view.removeAttribute("aria-busy");
    this.on = id;
  }

  #picture(slide) {
    const image = new Image(slide.width || undefined, slide.height || undefined);
    image.className = "stage-picture";
    image.alt = slide.title ?? "";
    return new Promise((done, fail) => {
      image.onload = () => done(image);
      image.onerror = fail;
      image.src = `${this.base}${slide.slide}.webp`;
    });
  }

  async #lesson(slide) {
    const answer = await fetch(`${this.base}${slide.slide}`, { headers: { "X-Live": "1", Accept: "text/html" } });
    if (!answer.ok || answer.redirected) {
      throw answer.status;
    }
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const part = document.createDocumentFragment();
    part.append(...page.body.childNodes);
    return part;
  }
}
