'use client';

import { useState } from 'react';

/**
 * State that belongs to the thing a component shows. The component may stay in place while it shows one thing after
 * another: each finds its own state again, and what is set late is set for the thing it was meant for.
 */
export function useStateOf<T>(about: string, initial: T): [T, (value: T) => void] {
  const [held, setHeld] = useState<ReadonlyMap<string, T>>(() => new Map());
  const kept = held.get(about);
  const set = (value: T) => setHeld((before) => new Map(before).set(about, value));
  return [kept === undefined ? initial : kept, set];
}
