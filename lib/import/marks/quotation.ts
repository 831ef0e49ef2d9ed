/** Outer and inner marks by language, as the Unicode locale data gives them; what is not listed has the English ones. */
const marks: Readonly<Record<string, string>> = {
  de: '„“‚‘',
  cs: '„“‚‘',
  sk: '„“‚‘',
  sl: '„“‚‘',
  bg: '„“‚‘',
  pl: '„”«»',
  ro: '„”«»',
  hu: '„”»«',
  fr: '«»“”',
  it: '«»“”',
  es: '«»“”',
  el: '«»“”',
  fa: '«»‹›',
  ru: '«»„“',
  uk: '«»„“',
  ja: '「」『』',
  sv: '””’’',
  fi: '””’’',
};
const english = '“”‘’';
const quotationMark = /["'“”„‟‘’‚«»‹›「」『』]/u;

/** `text` in the quotation marks of a language, `depth` 0 outermost; as it is where it has marks already. */
export function quoted(text: string, language: string | null, depth: number): string {
  const inner = text.trim();
  if (inner === '' || quotationMark.test(inner.charAt(0))) return text;
  const code = (language ?? '').toLowerCase().split('-')[0] ?? '';
  const pair = (Object.hasOwn(marks, code) ? marks[code] : undefined) ?? english;
  const at = depth % 2 === 0 ? 0 : 2;
  const space = code === 'fr' && at === 0 ? '\u00A0' : '';
  const before = text.slice(0, text.indexOf(inner));
  const after = text.slice(before.length + inner.length);
  return `${before}${pair.charAt(at)}${space}${inner}${space}${pair.charAt(at + 1)}${after}`;
}
