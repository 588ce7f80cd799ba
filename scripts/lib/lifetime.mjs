// From the first moment a stop may be asked for: what has been started is stopped in reverse order, once, within the limit.

/** Collects what must be undone at the end; `stop` undoes it in reverse order. */
export class Lifetime {
  #undo = [];
  #ending;

  /** True once a stop was asked for: nothing new may begin. */
  get ending() {
    return this.#ending !== undefined;
  }

  /** Remembers how to undo something that has just been started. */
  onEnd(undo) {
    this.#undo.push(undo);
  }

  /** Undoes everything, last started first. One failing step does not keep the others from running. */
  end() {
    this.#ending ??= this.#run();
    return this.#ending;
  }

  async #run() {
    const problems = [];
    for (let undo = this.#undo.pop(); undo !== undefined; undo = this.#undo.pop()) {
      try {
        await undo();
      } catch (error) {
        problems.push(error);
      }
    }
    return problems;
  }
}
