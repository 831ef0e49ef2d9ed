import type { ReactNode } from 'react';
import { Time } from '#components/ui/time/time.tsx';
import { isAwaited } from '#lib/domain/response.ts';
import type { ResponseDetail } from '#lib/domain/shapes/claim-detail.ts';
import { OutcomeTag } from './outcome-tag.tsx';
import { channelWord } from '#lib/domain/words/response-words.ts';

interface ResponseItemProps {
  response: ResponseDetail;
  /** Still awaited although its deadline has passed. */
  past: boolean;
  actions: ReactNode;
  menu: ReactNode;
}

export function ResponseItem({ response, past, actions, menu }: ResponseItemProps) {
  const { party, askedAt, channel, question, deadlineAt, outcome, words, answeredAt } = response;
  return (
    <li className="grid grid-cols-[1fr_auto] gap-2.5 border-t border-rule py-2.5 text-sm first:border-t-0 first:pt-0">
      <div className="min-w-0">
        <p className="font-semibold">
          <bdi>{party.name}</bdi>
        </p>
        <p className="text-xs text-ink-3">
          asked <Time iso={askedAt} /> · {channelWord[channel].toLowerCase()}
          {isAwaited({ outcome }) && deadlineAt && (
            <span className={past ? 'font-medium text-danger' : undefined}>
              {' '}
              · {past ? 'was due' : 'due'} <Time iso={deadlineAt} />
            </span>
          )}
          {answeredAt && (
            <>
              {' '}
              · answered <Time iso={answeredAt} />
            </>
          )}
        </p>
        {question && (
          <p dir="auto" className="mt-0.5 whitespace-pre-line text-ink-2">
            {question}
          </p>
        )}
        {words && (
          <blockquote
            dir="auto"
            className="mt-1 border-s-2 border-rule ps-2 font-serif whitespace-pre-line text-ink-2"
          >
            {words}
          </blockquote>
        )}
        {actions}
      </div>
      <div className="flex flex-col items-end gap-1">
        <OutcomeTag outcome={outcome} past={past} />
        {menu}
      </div>
    </li>
  );
}
