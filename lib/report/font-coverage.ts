/** Where a table of a TrueType or OpenType font begins. */
function tableAt(font: Buffer, tag: string): number | null {
  const tables = font.readUInt16BE(4);
  for (let index = 0; index < tables; index += 1) {
    const record = 12 + 16 * index;
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8);
  }
  return null;
}

type Stretch = readonly [first: number, last: number];

/** Format 4 of a character map: up to U+FFFF, the ends and the beginnings of stretches in two lists. */
function narrow(font: Buffer, at: number): Stretch[] {
  const count = font.readUInt16BE(at + 6) / 2;
  return Array.from({ length: count }, (_, index): Stretch => {
    const last = font.readUInt16BE(at + 14 + 2 * index);
    return [font.readUInt16BE(at + 16 + 2 * count + 2 * index), last];
  }).filter(([first]) => first !== 0xffff);
}

/** Format 12: any character, in groups of twelve bytes. */
function wide(font: Buffer, at: number): Stretch[] {
  return Array.from({ length: font.readUInt32BE(at + 12) }, (_, index): Stretch => {
    const group = at + 16 + 12 * index;
    return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
  });
}

function stretchesOf(font: Buffer): Stretch[] {
  const map = tableAt(font, 'cmap');
  if (map === null) return [];
  return Array.from({ length: font.readUInt16BE(map + 2) }).flatMap((_, index) => {
    const at = map + font.readUInt32BE(map + 8 + 8 * index);
    const format = font.readUInt16BE(at);
    if (format === 12) return wide(font, at);
    return format === 4 ? narrow(font, at) : [];
  });
}

/** Tells whether any of these fonts has a letter for a code point. */
export function coveredBy(fonts: readonly Buffer[]): (codePoint: number) => boolean {
  const covered = new Set<number>();
  for (const [first, last] of fonts.flatMap(stretchesOf)) {
    for (let codePoint = first; codePoint <= last; codePoint += 1) covered.add(codePoint);
  }
  return (codePoint) => covered.has(codePoint);
}
