// What a browser may read as the start of another host, as a scheme, or drop before reading: backslashes,
// control characters, white space, invisible and full-width characters.
const suspicious = /[\\\p{Cc}\p{Cf}\p{Z}\uff0f\uff3c\u2044\u2215\u29f8\u29f5]/u;

// A path is decoded again by proxies and by careless code, so what it could become is looked at as well.
const decodings = 3;

function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function isPlainPath(path: string): boolean {
  let text = path;
  for (let round = 0; round <= decodings; round += 1) {
    const start = text.split(/[?#]/u, 1)[0] ?? '';
    if (!start.startsWith('/') || start.startsWith('//') || suspicious.test(start)) return false;
    const next = decoded(start);
    if (next === null) return false;
    if (next === start) return true;
    text = next;
  }
  return false;
}

/**
 * The path on this site that `url` names, with its query, or `fallback` when it names anything else. `base`
 * is this site's address: an absolute `url` passes only with the same scheme, host and port. Never throws,
 * and never answers with anything but a path that starts with one slash. ASVS 5.0, 3.7.2.
 */
export function safeCallback(url: unknown, base: string, fallback = '/'): string {
  if (typeof url !== 'string' || url.length === 0 || url.length > 2048) return fallback;
  if (suspicious.test(url.split(/[?#]/u, 1)[0] ?? '')) return fallback;
  if (url.startsWith('/')) {
    if (!isPlainPath(url)) return fallback;
  } else if (!/^https?:\/\//u.test(url)) {
    return fallback;
  }
  if (!URL.canParse(url, base)) return fallback;
  const site = new URL(base);
  const target = new URL(url, site);
  if (target.origin !== site.origin || target.username !== '' || target.password !== '') return fallback;
  const path = `${target.pathname}${target.search}`;
  // To come back to the sign-in page after signing in would ask again for nothing.
  return isPlainPath(target.pathname) && !/^\/(sign-in|api)(\/|$)/u.test(target.pathname) ? path : fallback;
}
