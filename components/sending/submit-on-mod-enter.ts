import type { KeyboardEvent } from 'react';
import { isModEnter } from '#components/ui/keys/mod-enter.ts';

/** ⌘ Enter and Ctrl Enter send the form from any of its fields. */
export function submitOnModEnter(event: KeyboardEvent<HTMLFormElement>): void {
  if (event.defaultPrevented || event.nativeEvent.isComposing || !isModEnter(event)) return;
  event.preventDefault();
  event.currentTarget.requestSubmit();
}
