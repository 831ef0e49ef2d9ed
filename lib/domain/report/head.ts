import { confirmations } from '#lib/domain/values/confirmation.ts';
import type { ArticleDetail, PublicationStepDetail } from '#lib/domain/shapes/article-detail.ts';
import { isSettledHere } from '#lib/domain/shapes/seen-in.ts';
import { namingWords } from '#lib/domain/words/naming-words.ts';
import { placeOf } from './article-text.ts';
import type { Line, Part } from './document.ts';
import type { CheckedCopyFacts, Numbered } from './facts.ts';
import { day, moment } from './moment.ts';
import { code, linked, ours, plain, within } from './runs.ts';
import { headWord, statusWord } from './words.ts';

function counts(claims: readonly Numbered[], ratings: CheckedCopyFacts['ratings']): string {
  if (claims.length === 0) return 'none recorded';
  const by = confirmations.flatMap((confirmation) => {
    const { length } = claims.filter(({ claim }) => claim.confirmation === confirmation);
    return length === 0 ? [] : [`${length} ${statusWord(confirmation, ratings, 'within')}`];
  });
  return `${claims.length}: ${by.join(', ')}`;
}

function signedOff(claims: readonly Numbered[]): string {
  const settled = claims.filter(({ claim }) => isSettledHere(claim)).length;
  if (settled === 0) return claims.length === 0 ? 'nothing to sign off' : 'none yet';
  return settled === claims.length ? `all ${settled}` : `${settled} of ${claims.length}`;
}

/** Who wrote it, where and when it came out, as far as known. */
function from({ byline, publisher, publishedOn }: ArticleDetail): string {
  const parts = [byline, publisher].filter((part) => part !== '').map(within);
  return [...parts, ...(publishedOn === null ? [] : [day(publishedOn)])].join(', ');
}

function state({ publicationState, steps }: ArticleDetail): string {
  const [last] = steps;
  const word = headWord(publicationState);
  return last ? `${word} by ${within(last.by.name)}, ${moment(last.at)}` : word;
}

/** What the report is about and what it rests on. */
export function head(
  { article, made, log, articleLink, ratings }: CheckedCopyFacts,
  claims: readonly Numbered[],
): Part {
  const { version } = article;
  const imported = `version ${version.number}, imported ${moment(version.importedAt)} by ${within(version.importedBy.name)}`;
  const row = (term: string, line: Line) => ({ term, ...line });
  const by = from(article);
  return {
    kind: 'facts',
    rows: [
      ...(by === '' ? [] : [row('By', ours(plain(by)))]),
      ...(article.address === ''
        ? []
        : [row('Address', ours(linked(plain(article.address), article.address)))]),
      row('Article', ours(linked(plain(imported), articleLink), plain(', sha256 '), code(version.sha256))),
      row('State', ours(plain(state(article)))),
      row('As of', ours(plain(`${moment(made.at)}, made by ${within(made.by)}`))),
      row('Log', ours(plain(`entry ${log.sequence}, head `), code(log.hash))),
      row('Claims', ours(plain(counts(claims, ratings)))),
      row('Signed off', ours(plain(signedOff(claims)))),
    ],
  };
}

function stepTitle({ to, by, at }: PublicationStepDetail): string {
  return `${headWord(to)} by ${within(by.name)}, ${moment(at)}`;
}

/** How the article was cleared and published, newest first, with what was written then. */
export function clearing({ article }: CheckedCopyFacts, claims: readonly Numbered[]): Part[] {
  const numbers = new Map(claims.map(({ number, claim }) => [claim.id, number]));
  return article.steps.flatMap((step): Part[] => {
    const named = step.named.map(({ claimId, statement, reasons, note }): Line => {
      const number = numbers.get(claimId);
      const which = plain(number === undefined ? `“${within(statement)}”` : `Claim ${number}`);
      return ours(
        number === undefined ? which : linked(which, `#${placeOf(number)}`),
        plain(` (${namingWords(reasons)}): ${within(note)}`),
      );
    });
    return [
      {
        kind: 'note',
        title: stepTitle(step),
        ...ours(plain(step.note === '' ? 'No note.' : within(step.note))),
      },
      ...(named.length === 0 ? [] : [{ kind: 'list' as const, ordered: false, items: named }]),
    ];
  });
}
