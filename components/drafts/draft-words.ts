import type { KeptDrafts } from './kept-drafts.ts';

/** Something typed and not saved, in words. */
export interface UnsavedWords {
  /** Which form. */
  form: string;
  /** What it is about; empty where the form says it all. */
  title: string;
  /** Of the workspace it belongs to. */
  workspaceId: string;
  /** When it was typed last, in milliseconds since 1970. */
  at: number;
}

const formWords: Readonly<Record<string, string>> = {
  statement: 'Statement',
  chain: 'Who says so',
  status: 'Status',
  due: 'Due time',
  ask: 'Request for sign-off',
  withdraw: 'Withdrawal from sign-off',
  reopen: 'Reopening',
  'evidence:new': 'New evidence',
  evidence: 'Evidence',
  'response:new': 'New question',
  response: 'Question',
  answer: 'Answer',
  'mark-copy': 'Two items as copies',
  'tell-apart': 'Two items told apart',
  'tell-people-apart': 'Two people told apart',
  'record-claim': 'New claim',
  'article-details': 'Article details',
  'article-due': 'Due time of an article',
  publication: 'Publication',
  rules: 'Workspace rules',
  control: 'Who controls it or whom they speak for',
  discredit: 'Discrediting',
  source: 'Source',
  import: 'Import of an article',
};

function wordsOf(form: string): string {
  const kind = form.split(':')[0] ?? form;
  return formWords[form] ?? formWords[kind] ?? formWords[kind.split('-')[0] ?? kind] ?? 'A form';
}

/** What is not saved, one line for each form, the newest first. What is kept in parts, as an import is, is one. */
export function unsavedWords(drafts: readonly KeptDrafts[]): UnsavedWords[] {
  const lines = new Map<string, UnsavedWords>();
  for (const { place, title, at, texts } of drafts) {
    const [, workspaceId = '', about = '', ...form] = place.split(':');
    const words = wordsOf(form.join(':'));
    for (const number of texts.keys()) {
      const id = [
        workspaceId,
        about,
        words,
        words === formWords['import'] ? 0 : form.join(':'),
        number,
      ].join();
      if (!lines.has(id)) lines.set(id, { form: words, title, workspaceId, at });
    }
  }
  return [...lines.values()];
}
