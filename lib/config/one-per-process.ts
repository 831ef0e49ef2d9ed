declare global {
  /** What there is once in a process, by name: each file that keeps something says here what it is. */
  interface OnePerProcess {}
  var corroborate: Partial<OnePerProcess> | undefined;
}

/**
 * The one of that name in this process, made when it is first asked for. Next builds pages, routes and what runs at the
 * start apart, each with a copy of the files it uses: what a file keeps for itself is there several times, a limit counts
 * several times over, and what one copy notes no other knows of.
 */
export function onePerProcess<Name extends keyof OnePerProcess>(
  name: Name,
  make: () => OnePerProcess[Name],
): OnePerProcess[Name] {
  const all: Partial<OnePerProcess> = (globalThis.corroborate ??= {});
  const there: OnePerProcess[Name] | undefined = all[name];
  if (there !== undefined) return there;
  const made = make();
  all[name] = made;
  return made;
}
