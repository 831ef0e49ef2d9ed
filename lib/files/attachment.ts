// What could break out of the header, name another folder or make a name read backwards.
const unsafe = /[\p{Cc}\p{Bidi_Control}\u2028\u2029/\\]/gu;

/**
 * The `Content-Disposition` under which a file is saved, never shown, with its name in any script.
 * Source: RFC 6266, RFC 8187.
 */
export function attachment(fileName: string): string {
  const name = fileName.toWellFormed().replace(unsafe, '').trim() || 'evidence';
  const plain = name.replace(/[^\x20-\x7e]|["%\\]/g, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
