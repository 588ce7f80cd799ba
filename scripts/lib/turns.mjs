// Who is served next when more come than can be served at once: what is sent goes before what is read, and both before memory runs out.

/** So many requests are worked on at once: enough to use the processor while some wait for the database, few enough to be done soon. */
const PLACES = 6;
/** So many readers may wait; who comes later is told so at once instead of after a long wait. */
const MOST_WAITING = 300;
/** A turn is lent: who has had it so long (a slow network, a long list) no longer counts. */
const LENT_MS = 5_000;

/** Turns of one process. `take` resolves with the function that gives the turn back, or with undefined when too many readers wait. */
export class Turns {
  #free;
  #sending = [];
  #reading = [];
  #mostWaiting;
  #lentMs;

  constructor({ places = PLACES, mostWaiting = MOST_WAITING, lentMs = LENT_MS } = {}) {
    this.#free = places;
    this.#mostWaiting = mostWaiting;
    this.#lentMs = lentMs;
  }

  /** What is sent is never refused: it may be an hour's work. */
  async take({ isSending }) {
    if (this.#free > 0) {
      this.#free -= 1;
      return this.#lend();
    }
    if (!isSending && this.#reading.length >= this.#mostWaiting) return undefined;
    await new Promise((resolve) => (isSending ? this.#sending : this.#reading).push(resolve));
    return this.#lend();
  }

  #lend() {
    let isBack = false;
    const giveBack = () => {
      if (isBack) return;
      isBack = true;
      clearTimeout(lent);
      this.#next();
    };
    const lent = setTimeout(giveBack, this.#lentMs);
    lent.unref();
    return giveBack;
  }

  #next() {
    const next = this.#sending.shift() ?? this.#reading.shift();
    if (next) next();
    else this.#free += 1;
  }
}
