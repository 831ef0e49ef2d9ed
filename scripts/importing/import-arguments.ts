import { parseArgs } from 'node:util';
import { Failure, messageOf } from '#lib/config/failure.ts';

/** What to import, where, as whom, and what to write about it instead of what is recognised. */
export interface ImportArguments {
  file: string;
  workspace: string;
  as: string;
  fields: Partial<
    Record<'headline' | 'byline' | 'publisher' | 'address' | 'language' | 'publishedOn', string>
  >;
  /** Import the text once more although it is here already. */
  again: boolean;
  /** Store the text as the next version of this article, and why it changed. */
  versionOf: { articleId: string; reason: string } | null;
}

const usage =
  'Say what, where and as whom: npm run import -- FILE|https://… --workspace demo --as reviewer@demo.example [--headline …] [--byline …] [--publisher …] [--address https://…] [--language en] [--published-on 2026-03-01] [--again] [--version-of ARTICLE --reason …]';

const text = { type: 'string' } as const;

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        workspace: text,
        as: text,
        headline: text,
        byline: text,
        publisher: text,
        address: text,
        language: text,
        'published-on': text,
        again: { type: 'boolean' },
        'version-of': text,
        reason: text,
      },
    });
  } catch (error) {
    throw new Failure(`${messageOf(error)}\n${usage}`);
  }
}

/** Reads the words after `npm run import --`. Throws a `Failure` that says what is missing or unknown. */
export function readImportArguments(args: readonly string[]): ImportArguments {
  const { positionals, values } = parsed(args);
  const { workspace, as, again = false, 'published-on': publishedOn, reason, ...more } = values;
  const { 'version-of': articleId, ...rest } = more;
  const [file] = positionals;
  if (file === undefined || positionals.length > 1 || workspace === undefined || as === undefined) {
    throw new Failure(usage);
  }
  const fields = publishedOn === undefined ? rest : { ...rest, publishedOn };
  if ((articleId === undefined) !== (reason === undefined)) {
    throw new Failure(`A new version needs both --version-of and --reason.\n${usage}`);
  }
  const versionOf = articleId === undefined || reason === undefined ? null : { articleId, reason };
  return { file, workspace, as, again, versionOf, fields };
}
