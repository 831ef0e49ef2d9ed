import type { ReactNode } from 'react';

/** One of several values a person chooses between. */
export interface Choice<V extends string> {
  value: V;
  label: string;
  detail?: string | undefined;
  icon?: ReactNode;
}

/** The choice with this value, if there is one: narrows a DOM string back to the type of the choices. */
export function choiceOf<V extends string, C extends Choice<V>>(
  choices: readonly C[],
  value: unknown,
): C | undefined {
  return choices.find((choice) => choice.value === value);
}
