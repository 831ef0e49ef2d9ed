const any = 'any';

/** One value of a closed list, or any of them, as a field of that list shows it and answers. */
export function orAny<T extends string>(options: readonly { value: T; label: string }[], chosen: T | null) {
  return {
    options: [{ value: any, label: 'Any' }, ...options.map(({ value, label }) => ({ value, label }))],
    value: chosen ?? any,
    /** What was chosen by its value; `null` is any. */
    valueOf: (value: string | null): T | null => options.find((one) => one.value === value)?.value ?? null,
  };
}
