/** What tells how one came to a page and not which it is. */
const ofTheWay = /^(?:utm_|_x_tr_|fbclid|gclid|ref$|share|print$|amp$|outputType$)/;

/** A part of a path in one spelling, however it was encoded. */
function plainPart(part: string): string {
  try {
    return encodeURIComponent(decodeURIComponent(part));
  } catch {
    return part;
  }
}

/** A path without empty parts, an `amp` before or after it, and the ending of a file of text. */
function plainPath(path: string): string {
  const parts = path.split('/').filter((part) => part !== '');
  if (parts[0] === 'amp') parts.shift();
  if (parts.at(-1) === 'amp') parts.pop();
  const last = parts.pop()?.replace(/(?:\.amp)?\.html?$/, '');
  const all = last === undefined || last === 'index' || last === '' ? parts : [...parts, last];
  return all.map((part) => `/${plainPart(part)}`).join('');
}

/** An address without what makes no other page of it: scheme, `www.`, fragment, tracking, spelling, a slash at its end. */
function withoutWay(address: string): string | null {
  const url = URL.parse(address);
  if (!url) return null;
  const host = url.hostname.replace(/\.+$/, '').replace(/^(?:(?:www|m|mobile|amp)\.)+/, '');
  const kept = [...url.searchParams]
    .filter(([key, value]) => !ofTheWay.test(key) && !(key === 'page' && value === '1'))
    .sort();
  return `${host}${plainPath(url.pathname)}?${new URLSearchParams(kept).toString()}`;
}

/** The address that stands in `text`, plain or encoded, from its first scheme on. */
function innerAddress(text: string): string | null {
  const plain = /https?:\/\/?.+$/i.exec(text)?.[0] ?? /https?%3A.+$/i.exec(text)?.[0];
  if (plain === undefined) return null;
  try {
    return /^https?%3A/i.test(plain) ? decodeURIComponent(plain) : plain;
  } catch {
    return null;
  }
}

/** The host a translated page comes from: its dots are `-` there, and its own `-` are `--`. */
function translatedHost(host: string): string {
  const own = host.replace(/\.translate\.goog$/, '');
  return own.replaceAll('--', '\n').replaceAll('-', '.').replaceAll('\n', '-');
}

/** The sites that show pages of others: others need not be taken apart for it. */
const showing = /archive\.|google|translate|ampproject/i;

/** The page that an archive, a cache, a translation or a pointer shows; `null` for an address of its own. */
function shownBy(address: string): string | null {
  if (!showing.test(address)) return null;
  const url = URL.parse(address);
  if (!url) return null;
  const { pathname, search, searchParams } = url;
  const host = url.hostname.replace(/\.+$/, '');
  const after = `${pathname}${search}`.slice(1);
  if (/^(?:web\.archive\.org|archive\.(?:today|ph|is|org|li|md|vn|fo))$/.test(host))
    return innerAddress(after);
  if (host === 'webcache.googleusercontent.com') {
    const cached = /^cache:(?:[\w-]{8,}:)?(.+)$/.exec(searchParams.get('q') ?? '')?.[1]?.split(/\s/)[0];
    return cached === undefined ? null : /^https?:/i.test(cached) ? cached : `https://${cached}`;
  }
  if (host === 'translate.google.com') return searchParams.get('u');
  if (host.endsWith('.translate.goog')) return `https://${translatedHost(host)}${pathname}${search}`;
  if (/(?:^|\.)google\.[a-z.]+$/.test(host)) {
    if (pathname === '/url') return searchParams.get('q') ?? searchParams.get('url');
    const amp = /^\/amp\/(?:s\/)?(.+)$/.exec(pathname)?.[1];
    return amp === undefined ? null : `https://${amp}${search}`;
  }
  if (host.endsWith('.cdn.ampproject.org')) {
    const amp = /^\/[a-z]\/(?:s\/)?(.+)$/.exec(pathname)?.[1];
    return amp === undefined ? null : `https://${amp}${search}`;
  }
  return null;
}

/** One may show another: an archive of a translation. */
const mostShown = 4;

/** What two addresses have in common that lead to one page, or one of them to a copy that another site shows; `null` for none. */
export function pageAt(address: string): string | null {
  let shown = address;
  for (let at = 0; at < mostShown; at += 1) {
    const inner = shownBy(shown);
    if (inner === null || URL.parse(inner) === null) break;
    shown = inner;
  }
  return withoutWay(shown);
}
