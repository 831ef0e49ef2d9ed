type Undo = () => unknown;

/** What has to be undone when measuring ends, also when it is cut off. Each is undone once, the last one first. */
export class Cleanups {
  private readonly waiting: Undo[] = [];

  private async settle(undo: Undo): Promise<void> {
    const at = this.waiting.lastIndexOf(undo);
    if (at === -1) return;
    this.waiting.splice(at, 1);
    await undo();
  }

  /** Does `work`, and `undo` after it, however it ends. */
  async around<T>(undo: Undo, work: () => Promise<T>): Promise<T> {
    this.waiting.push(undo);
    try {
      return await work();
    } finally {
      await this.settle(undo);
    }
  }

  /** Undoes what is still waiting. */
  async all(): Promise<void> {
    for (const undo of this.waiting.toReversed()) await this.settle(undo);
  }
}
