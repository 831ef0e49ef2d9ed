/** An address without what makes no other page of it: scheme, `www.`, fragment, tracking, a slash at its end. */
function withoutWay(address: string): string | null {
  const url = URL.parse(address);
  if (!url) return null;
  const host = url.hostname.replace(/^(?:www|m|amp)\./, '');
  const path = url.pathname.replace(/(?:\/amp)?\/*$/, '');
  if (url.search === '') return `${host}${path}?`;
  const kept = [...url.searchParams].filter(([key]) => !/^(?:utm_|fbclid|gclid|ref$|share)/.test(key)).sort();
  return `${host}${path}?${new URLSearchParams(kept).toString()}`;
}

/** What an archive's address holds a copy of; else the address itself. */
function archived(address: string): string {
  if (!address.includes('archive.')) return address;
  const inside =
    /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:today|ph|is|org|li))\/.*?(https?:\/\/.+)$/.exec(
      address,
    );
  return inside?.[1] ?? address;
}

/** What two addresses have in common that lead to one page, or one of them to an archived copy of it; `null` for none. */
export function pageAt(address: string): string | null {
  return withoutWay(archived(address));
}
