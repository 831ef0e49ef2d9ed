import { isOverride } from '#lib/domain/override.ts';
import { isAwaited, isPastDeadline } from '#lib/domain/response.ts';
import type { ArticleDetail } from '#lib/domain/shapes/article-detail.ts';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { putAlone } from '#lib/domain/shapes/seen-in.ts';
import { isOnEarlierWording, isSettled } from '#lib/domain/stage.ts';
import { putAloneWords } from '#lib/domain/words/naming-words.ts';
import { standsIn } from './article-text.ts';
import { moment } from './moment.ts';
import { within } from './runs.ts';
import { counted, inWords } from './words.ts';

function passage(claim: ClaimDetail, article: ArticleDetail): string[] {
  if (!standsIn(claim, article)) return ['Its passage is not in this version of the text.'];
  return claim.anchor.state === 'CHANGED' ? ['Its passage has changed since it was recorded.'] : [];
}

function status(claim: ClaimDetail): string[] {
  const { confirmation, corroboration, overrideNote, stage } = claim;
  const unsupported = isOverride(confirmation, corroboration.verdict) && overrideNote === null;
  return [
    ...(isSettled(stage) ? [] : [`Not signed off: ${inWords(stage)}.`]),
    ...(isOnEarlierWording(claim.confirmationSetAt, claim.statementEditedAt)
      ? ['The status was set on an earlier wording of the claim.']
      : []),
    ...(unsupported ? ['The evidence does not bear the status out any more.'] : []),
  ];
}

function responses(claim: ClaimDetail, nowIso: string): string[] {
  return claim.responses.flatMap((response) => {
    const { party, deadlineAt } = response;
    if (!isAwaited(response)) return [];
    const until = deadlineAt === null ? '' : `, asked for by ${moment(deadlineAt)}`;
    const late = isPastDeadline(response, nowIso) ? ' and overdue' : '';
    return [`No answer yet from ${within(party.name)}${until}${late}.`];
  });
}

/** What is not done, or has to be known of a claim before it is relied on; empty when nothing is open. */
export function openPoints(claim: ClaimDetail, article: ArticleDetail, nowIso: string): string[] {
  const alone = putAlone(claim);
  const unchecked = claim.hops.filter(({ check, shown }) => check === 'UNCHECKED' && shown !== 'NOTHING');
  const copies = claim.corroboration.possibleCopies.length;
  return [
    ...status(claim),
    ...(alone ? [`${putAloneWords(within(alone.createdBy.name))}.`] : []),
    ...passage(claim, article),
    ...unchecked.map(({ source, checkNote }) => {
      const why = checkNote ? `: ${within(checkNote)}` : '.';
      return `Not checked that ${within(source.name)} said it${why}`;
    }),
    ...claim.restsOnDiscredited.map(
      ({ name, reason, at }) => `Rests on ${within(name)}, discredited ${moment(at)}: ${within(reason)}`,
    ),
    ...(copies === 0 ? [] : [`${counted(copies, 'pair')} of its evidence may be copies of one text.`]),
    ...responses(claim, nowIso),
  ];
}
