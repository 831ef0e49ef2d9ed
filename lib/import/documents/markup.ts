/** A text as it stands in markup. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** An element with a text in it. */
export function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}
