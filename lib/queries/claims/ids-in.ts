import { z } from 'zod';

const uuid = z.uuid();

/** Adds every id that an event's values hold, however deep, to those found. */
export function idsIn(value: unknown, found: Set<string>): void {
  if (typeof value === 'string') {
    if (uuid.safeParse(value).success) found.add(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) idsIn(part, found);
  }
}
