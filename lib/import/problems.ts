/** Why a text or file could not be imported. Nothing is kept of it. */
export type ImportProblem =
  | { code: 'empty' }
  | { code: 'no-text' }
  | { code: 'too-large'; limitBytes: number }
  | { code: 'other-format'; found: string }
  | { code: 'binary' }
  | { code: 'wrong-encoding' }
  | { code: 'nested-too-deeply' };

export type ImportResult<T> = { ok: true; value: T } | { ok: false; problem: ImportProblem };

export function imported<T>(value: T): ImportResult<T> {
  return { ok: true, value };
}

export function notImported(problem: ImportProblem): { ok: false; problem: ImportProblem } {
  return { ok: false, problem };
}

const accepted =
  'Import plain text (.txt), Markdown (.md) or a web page (.html), or paste the article’s text.';

/** What happened and what to do, in plain words. */
export function importProblemWords(problem: ImportProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'There is no text in it. Paste the article, or choose another file.';
    case 'no-text':
      return 'No article was found in this page; it may build its text with a script. Open it in a browser and paste the text.';
    case 'too-large':
      return `An article has to be smaller than ${Math.floor(problem.limitBytes / (1024 * 1024))} MB. Save only its text, and import that.`;
    case 'other-format':
      return `This is ${problem.found}, which can’t be read. ${accepted}`;
    case 'binary':
      return `This is not a text file. ${accepted}`;
    case 'wrong-encoding':
      return 'The characters of this file can’t be read for certain. Save it as UTF-8 and import it again, or paste the text.';
    case 'nested-too-deeply':
      return 'The markup of this page is nested too deeply to be read. Paste the article’s text instead.';
  }
}
