'use client';

import Link from 'next/link';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { Legend } from '#components/ui/picture/stacked-bar.tsx';
import { Table, TableScroll, Td, Th } from '#components/ui/table.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { Became } from '#lib/domain/burn-down.ts';
import type { StoryClaim, StoryOverTime } from '#lib/queries/dashboard/dashboard-story.ts';
import { paths } from '#lib/web/paths.ts';
import { BurnDownPicture } from './burn-down-picture.tsx';

const becameWords: Record<Became, string> = {
  recorded: 'recorded',
  settled: 'signed off',
  reopened: 'reopened',
  ready: 'ready for sign-off',
  'not-ready': 'back in review',
  deleted: 'deleted',
  restored: 'restored',
};

const anchor = (nth: number) => `step-${nth + 1}`;

function Change({ claim, articleId }: { claim: StoryClaim; articleId: string }) {
  return (
    <li className="flex gap-x-2 max-md:flex-col">
      <span className="w-30 shrink-0 text-ink-3">{becameWords[claim.what]}</span>
      {claim.deleted ? (
        <span dir="auto" className="line-clamp-2 min-w-0 flex-1">
          {claim.statement}
        </span>
      ) : (
        <Link
          href={paths.article(articleId, claim.id)}
          prefetch={false}
          dir="auto"
          className="line-clamp-2 min-w-0 flex-1 rounded-sm hover:underline"
        >
          {claim.statement}
        </Link>
      )}
    </li>
  );
}

function Steps({ story }: { story: StoryOverTime }) {
  return (
    <TableScroll label="Open claims over time, step by step">
      <Table>
        <thead>
          <tr>
            <Th>When</Th>
            <Th numeric>Open</Th>
            <Th numeric className="max-md:hidden">
              Ready
            </Th>
            <Th numeric className="max-md:hidden">
              All
            </Th>
            <Th>What happened</Th>
          </tr>
        </thead>
        <tbody>
          {story.steps.map((step, nth) => (
            <tr key={step.at} id={anchor(nth)} className="scroll-mt-20 target:bg-accent-soft">
              <Td className="align-top whitespace-nowrap">
                <Time iso={step.at} />
              </Td>
              <Td numeric className="align-top">
                {step.open}
              </Td>
              <Td numeric className="align-top max-md:hidden">
                {step.ready}
              </Td>
              <Td numeric className="align-top max-md:hidden">
                {step.claims}
              </Td>
              <Td className="w-full min-w-40">
                <ul className="grid gap-1">
                  {step.became.map((claim) => (
                    <Change key={`${claim.id} ${claim.what}`} claim={claim} articleId={story.id} />
                  ))}
                </ul>
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </TableScroll>
  );
}

interface StoryCardProps {
  story: StoryOverTime;
  nowIso: string;
  /** The dashboard without it. */
  closeHref: string;
}

/** What was left to do of one story over time, up to when it is due. */
export function StoryCard({ story, nowIso, closeHref }: StoryCardProps) {
  return (
    <Card>
      <CardHeader
        title={
          <>
            Over time: <bdi>{story.headline}</bdi>
          </>
        }
        aside={
          <Link href={closeHref} prefetch={false} className="rounded-sm text-ink-2 hover:underline">
            Close
          </Link>
        }
      />
      {story.steps.length === 0 ? (
        <p className="p-4 text-ink-2">
          {story.tooMuch
            ? 'More has happened to this story than a picture can show.'
            : 'The log has nothing on claims of this story yet.'}
        </p>
      ) : (
        <>
          <div className="grid gap-2 px-4 py-3">
            <BurnDownPicture story={story} nowIso={nowIso} anchor={anchor} />
            <Legend
              items={[
                { label: 'open', className: 'bg-unverified-mark' },
                { label: 'ready for sign-off', className: 'bg-confirmed-mark' },
                { label: 'dashed: all claims', className: 'border border-dashed border-ink-3' },
              ]}
            />
          </div>
          <Steps story={story} />
        </>
      )}
    </Card>
  );
}
