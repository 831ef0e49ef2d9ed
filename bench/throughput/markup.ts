const pushed = /<script[^>]*>self\.__next_f\.push\([\s\S]*?<\/script>/g;

/** Kilobytes (of 1,000 bytes) of a page as it is before it is compressed: all of it, and what of it is data for React. */
export function weighed(html: string): { whole: number; data: number } {
  const kilobytes = (text: string): number => Buffer.byteLength(text) / 1000;
  return { whole: kilobytes(html), data: kilobytes((html.match(pushed) ?? []).join('')) };
}
