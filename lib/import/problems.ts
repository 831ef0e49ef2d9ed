import { z } from 'zod';

/** Why a text or file could not be imported. Nothing is kept of it. */
export const importProblemSchema = z.discriminatedUnion('code', [
  z.object({ code: z.literal('empty') }),
  z.object({ code: z.literal('no-text') }),
  z.object({ code: z.literal('for-subscribers') }),
  z.object({ code: z.literal('too-large'), limitBytes: z.number() }),
  z.object({ code: z.literal('too-many-paragraphs'), limit: z.number() }),
  z.object({ code: z.literal('other-format'), found: z.string() }),
  z.object({ code: z.literal('binary') }),
  z.object({ code: z.literal('damaged'), found: z.string() }),
  z.object({ code: z.literal('locked'), found: z.string() }),
  z.object({ code: z.literal('scan') }),
  z.object({ code: z.literal('wrong-encoding') }),
  z.object({ code: z.literal('nested-too-deeply') }),
  z.object({ code: z.literal('too-much-work') }),
  z.object({ code: z.literal('interrupted') }),
  z.object({ code: z.literal('busy') }),
]);
export type ImportProblem = z.infer<typeof importProblemSchema>;

export type ImportResult<T> = { ok: true; value: T } | { ok: false; problem: ImportProblem };

export function imported<T>(value: T): ImportResult<T> {
  return { ok: true, value };
}

export function notImported(problem: ImportProblem): { ok: false; problem: ImportProblem } {
  return { ok: false, problem };
}

const accepted =
  'Import text (.txt, .md), a web page (.html, .mhtml), a mail (.eml), or a Word or PDF file (.docx, .pdf), or paste the article’s text.';

/** What happened and what to do, in plain words. */
export function importProblemWords(problem: ImportProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'There is no text in it. Paste the article, or choose another file.';
    case 'no-text':
      return 'No article was found in this page; it may build its text with a script. Open it in a browser and paste the text.';
    case 'for-subscribers':
      return 'This page shows its whole text to subscribers only, so nothing of it was taken. Open it in a browser as one, and paste the text.';
    case 'too-large':
      return `An article has to be smaller than ${Math.floor(problem.limitBytes / (1024 * 1024))} MB. Save only its text, and import that.`;
    case 'too-many-paragraphs':
      return `An article may have at most ${problem.limit.toLocaleString('en')} paragraphs. Import it in parts, or only its text.`;
    case 'other-format':
      return `This is ${problem.found}, which can’t be read. ${accepted}`;
    case 'damaged':
      return `This is no whole ${problem.found}: it is damaged, or was cut off on its way. Save it again, or paste the text.`;
    case 'locked':
      return `This ${problem.found} is locked with a password. Save it without one, or paste the text.`;
    case 'scan':
      return 'This PDF file holds pictures of pages (a scan) and no text. Have its text recognised by another program first, or type it.';
    case 'binary':
      return `This is not a text file. ${accepted}`;
    case 'wrong-encoding':
      return 'The characters of this file can’t be read for certain. Save it as UTF-8 and import it again, or paste the text.';
    case 'nested-too-deeply':
      return 'The markup of this page is nested too deeply to be read. Paste the article’s text instead.';
    case 'too-much-work':
      return 'Reading this took more time or memory than one article may have. Paste only the article’s text.';
    case 'interrupted':
      return 'The reading was interrupted. Try again.';
    case 'busy':
      return 'Other articles are being read right now. Try again in a moment.';
  }
}
