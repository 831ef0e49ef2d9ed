const mostOfHead = 256 * 1024;

/** The header lines at the beginning of a text, each on one line. */
function headOf(text: string): string {
  const [head = ''] = text.slice(0, mostOfHead).split(/\r?\n\r?\n/u, 1);
  return head.replace(/\r?\n[ \t]+/gu, ' ');
}

function headerOf(head: string, name: string): string {
  const line = head.split(/\r?\n/u).find((each) => each.toLowerCase().startsWith(`${name}:`)) ?? '';
  return line.slice(name.length + 1).trim();
}

function parameterOf(header: string, name: string): string {
  const found = new RegExp(`;\\s*${name}=(?:"(?<quoted>[^"]*)"|(?<bare>[^;\\s]*))`, 'iu').exec(
    header,
  )?.groups;
  return found?.['quoted'] ?? found?.['bare'] ?? '';
}

/**
 * A page that a browser saved as one file, without the other pages in it: what stood in its frames has other authors, and
 * addresses of its own. The page is the part at the address the file is of, else the one it says it starts with, else the
 * first. A mail is given back as it is. Source: RFC 2557.
 */
export function withoutFrames(bytes: Uint8Array): Uint8Array {
  const text = Buffer.from(bytes).toString('latin1');
  const head = headOf(text);
  const type = headerOf(head, 'content-type');
  const boundary = parameterOf(type, 'boundary');
  const address = headerOf(head, 'snapshot-content-location') || headerOf(head, 'content-location');
  const isSaved = address !== '' || /saved by/iu.test(headerOf(head, 'from'));
  if (!isSaved || !/^multipart\/related\b/iu.test(type) || boundary === '') return bytes;
  const [before = '', ...parts] = text.split(`\n--${boundary}`);
  const heads = parts.map((part) => headOf(part.replace(/^[ \t]*\r?\n/u, '')));
  const start = parameterOf(type, 'start');
  const isText = (at: string) => /^(?:text|multipart)\//iu.test(headerOf(at, 'content-type'));
  const ways = [
    (at: string) => address !== '' && headerOf(at, 'content-location') === address,
    (at: string) => start !== '' && headerOf(at, 'content-id') === start,
    () => true,
  ];
  const page = ways.map((is) => heads.findIndex((at) => isText(at) && is(at))).find((at) => at >= 0);
  if (page === undefined) return bytes;
  const kept = parts.filter((_, at) => at === page || !isText(heads[at] ?? ''));
  return Buffer.from([before, ...kept].join(`\n--${boundary}`), 'latin1');
}
