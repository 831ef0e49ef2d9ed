'use client';

import { useSyncExternalStore } from 'react';
import { lifeFrom, type Life } from '#components/forms/form-life.ts';
import type { FormKind } from '#components/forms/form-rules.ts';
import { lifeAt, subscribeToForms } from './life-store.ts';

const unbegun = lifeFrom('edits', []);

/** Where the form at a place is in its life. On the server, and until the page has come alive, nothing is open. */
export function useFormLife(place: string, kind: FormKind): Life {
  return useSyncExternalStore(
    subscribeToForms,
    () => lifeAt(place, kind),
    () => unbegun,
  );
}
