/** An address without what makes no other page of it: scheme, `www.`, fragment, tracking, a slash at its end. */
function pageOf(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  const host = url.hostname.replace(/^(?:www|m|amp)\./, '');
  const kept = [...url.searchParams].filter(([key]) => !/^(?:utm_|fbclid|gclid|ref$|share)/.test(key)).sort();
  const path = url.pathname.replace(/(?:\/amp)?\/*$/, '');
  return `${host}${path}?${new URLSearchParams(kept).toString()}`;
}

/** What an archive's address holds a copy of; else the address itself. */
function archived(address: string): string {
  const inside =
    /^https?:\/\/(?:web\.archive\.org\/web|archive\.(?:today|ph|is|org|li))\/.*?(https?:\/\/.+)$/.exec(
      address,
    );
  return inside?.[1] ?? address;
}

/** True when two addresses lead to one page, or one of them to an archived copy of it. */
export function samePage(one: string, other: string): boolean {
  const page = pageOf(archived(one));
  return page !== null && page === pageOf(archived(other));
}
