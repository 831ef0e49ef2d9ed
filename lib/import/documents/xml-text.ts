import { Parser } from 'htmlparser2';

/** The text of each `outer` element of an XML document, of what stands in its `inner` ones; those without are left out. */
export function textsIn(xml: string, outer: string, inner: string): string[] {
  const texts: string[] = [];
  let text: string | null = null;
  let within = 0;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (name === outer) text = '';
        if (name === inner) within += 1;
        if (name === 'w:p' && text !== null && text !== '') text += ' ';
      },
      ontext(piece) {
        if (within > 0 && text !== null) text += piece;
      },
      onclosetag(name) {
        if (name === inner) within -= 1;
        if (name !== outer) return;
        if (text !== null && text.trim() !== '') texts.push(text.trim());
        text = null;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(xml);
  return texts;
}
