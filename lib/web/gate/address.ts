/** The longest address that is read, in characters: a list with every filter set has a third of it. */
export const longestAddress = 8192;

function decodes(text: string): boolean {
  try {
    return !/\p{Cc}/u.test(decodeURIComponent(text));
  } catch {
    return false;
  }
}

/** The path of a request's target, as it was sent. */
export function pathOf(target: string): string {
  return target.split('?', 1)[0] ?? '';
}

/**
 * Whether a request's target may be looked at: a path of this site, in ASCII as browsers send it, whose percent
 * signs all mean a character and none a control character, and which does not climb. What is none names
 * nothing here, and Next answers some of it with an error of its own.
 */
export function isAddress(target: string): boolean {
  if (target.length > longestAddress || !/^\/[\x21-\x7e]*$/.test(target)) return false;
  const path = pathOf(target);
  // Next has pages of its own, for errors, that are asked for by names like `/_global-error`.
  return (
    decodes(path) &&
    !/^\/_(?!next\/|_nextjs)/.test(path) &&
    !/\/\.{1,2}(\/|$)/.test(path.replaceAll(/%2e/gi, '.'))
  );
}

/** Whether a request's target is answered with data for a program; everything else is a page for a person. */
export function isData(target: string): boolean {
  return target.startsWith('/api/');
}
