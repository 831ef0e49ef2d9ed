/** What a mail says, before it is text or HTML. */
export interface LetterBody {
  paragraphs: readonly string[];
  /** The one thing to do, by its link. */
  action?: { label: string; link: string };
  /** Said after the link, in small print. */
  notes: readonly string[];
}

const entities: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character);
}

/** The mail as plain text. */
export function textOf({ paragraphs, action, notes }: LetterBody): string {
  const parts = [...paragraphs, ...(action ? [`${action.label}:\n${action.link}`] : []), ...notes];
  return `${parts.join('\n\n')}\n`;
}

const page = 'font-family:Georgia,serif;font-size:16px;line-height:1.5;color:#221f1a;max-width:34em';
const small = 'font-family:Arial,sans-serif;font-size:13px;line-height:1.5;color:#5c564c';

/** The same as HTML that loads nothing from anywhere. */
export function htmlOf({ paragraphs, action, notes }: LetterBody): string {
  const address = action && escaped(action.link);
  const lines = [
    '<!doctype html>',
    '<html lang="en"><head><meta charset="utf-8"></head><body>',
    `<div style="${page}">`,
    ...paragraphs.map((text) => `<p>${escaped(text)}</p>`),
    ...(action
      ? [
          `<p><a href="${address}"><strong>${escaped(action.label)}</strong></a></p>`,
          `<p style="${small};overflow-wrap:anywhere">${address}</p>`,
        ]
      : []),
    ...notes.map((text) => `<p style="${small}">${escaped(text)}</p>`),
    '</div></body></html>',
  ];
  return `${lines.join('\n')}\n`;
}
