import { keyName, matchKey } from './hotkey-match.ts';

export interface Hotkey {
  description: string;
  run: () => void;
}

export type HotkeyMap = Readonly<Record<string, Hotkey>>;

export interface DescribedKeys {
  keys: string;
  description: string;
}

/** Keys bound together by one component, in the layer (the page or one dialog) it is part of. */
export interface HotkeySet {
  id: string;
  layer: string;
  group: string;
  described: readonly DescribedKeys[];
  run: (keys: string) => void;
}

const sequenceMilliseconds = 1500;

const ownKeys =
  'form, textarea, select, [contenteditable]:not([contenteditable="false"]), input:not([type="checkbox"], [type="radio"], [type="button"], [type="submit"]), [role="combobox"], [role="listbox"], [role="menu"], [role="menubar"], [cmdk-root]';

/** True where letters are text or move within a list, and in a form, whose own keys a letter would take away from. */
function takesLetters(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest(ownKeys) !== null;
}

/** Which keys are bound now, and what the next press means. One per page. */
export class HotkeyStore {
  private sets: readonly HotkeySet[] = [];
  private layers: readonly string[] = ['page'];
  private pending = '';
  private pendingSince = 0;
  private readonly listeners = new Set<() => void>();

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): readonly HotkeySet[] => this.sets;

  register(set: HotkeySet): () => void {
    this.change([...this.sets, set]);
    return () => this.change(this.sets.filter((other) => other !== set));
  }

  pushLayer(layer: string): () => void {
    this.layers = [...this.layers, layer];
    return () => {
      this.layers = this.layers.filter((other) => other !== layer);
    };
  }

  handle(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing || takesLetters(event.target)) return;
    const key = keyName(event);
    if (!key || key === 'shift') return;

    const active = this.sets.filter((set) => set.layer === this.layers.at(-1));
    const pending = event.timeStamp - this.pendingSince < sequenceMilliseconds ? this.pending : '';
    const match = matchKey(
      active.flatMap((set) => set.described.map(({ keys }) => keys)),
      pending,
      key,
    );
    this.pending = match.kind === 'wait' ? match.pending : '';
    this.pendingSince = event.timeStamp;
    if (match.kind !== 'run') return;

    event.preventDefault();
    active.findLast((set) => set.described.some(({ keys }) => keys === match.keys))?.run(match.keys);
  }

  private change(sets: readonly HotkeySet[]): void {
    this.sets = sets;
    for (const listener of this.listeners) listener();
  }
}
