'use client';

import { Network, TriangleAlert } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useClaim } from '#components/claims/claim-context.ts';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { PartBoundary, PartFailed } from '#components/ui/part-boundary.tsx';
import { Section } from '#components/ui/section.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { useStateOf } from '#components/ui/use-state-of.ts';
import type { Verdict } from '#lib/domain/corroboration/verdict.ts';
import { meterOf } from './meter.ts';
import { ReasonItem } from './reason-item.tsx';

// The picture and what lays it out are fetched when someone looks at them.
const Provenance = lazy(() => import('./provenance.tsx').then((module) => ({ default: module.Provenance })));

const verdictWords = {
  CONFIRMS: { words: 'The evidence confirms it', look: 'bg-ok-soft', icon: 'text-ok' },
  REFUTES: { words: 'The evidence refutes it', look: 'bg-danger-soft', icon: 'text-danger' },
  CONFLICTS: { words: 'The evidence conflicts', look: 'bg-warn-soft', icon: 'text-warn' },
  INSUFFICIENT: { words: 'The evidence is not enough', look: 'bg-warn-soft', icon: 'text-warn' },
} as const satisfies Record<Verdict, { words: string; look: string; icon: string }>;

const shownAtFirst = 2;

/** How many independent origins stand behind the claim, and why they are counted so. */
export function CorroborationSection({ mayEdit }: { mayEdit: boolean }) {
  const { claim, sectionLevel } = useClaim();
  const { verdict, reasons, graph } = claim.corroboration;
  const [all, setAll] = useStateOf<boolean>(claim.id, false);
  const [picture, setPicture] = useStateOf<boolean>(claim.id, false);
  const look = verdictWords[verdict];
  const shown = all ? reasons : reasons.slice(0, shownAtFirst);
  const hidden = reasons.length - shownAtFirst;

  return (
    <Section title="Corroboration" level={sectionLevel}>
      <dl className="mb-2.5 grid grid-cols-3 divide-x divide-rule rounded-lg border border-rule bg-sheet">
        {meterOf(claim).map(({ key, figure, words }) => (
          <div key={key} className="flex min-w-0 flex-col px-3 py-1.5">
            <dt className="order-last text-xs break-words text-ink-3">{words}</dt>
            <dd className="num text-xl leading-tight font-semibold">{figure}</dd>
          </div>
        ))}
      </dl>
      <div className={cx('flex gap-2.5 rounded-md px-3 py-2.5 text-sm text-ink-2', look.look)}>
        <TriangleAlert
          aria-hidden="true"
          className={cx('mt-0.5 shrink-0', look.icon, verdict === 'CONFIRMS' && 'hidden')}
        />
        <div className="min-w-0 flex-1">
          <p className="font-semibold text-ink">{look.words}</p>
          <ul className="flex flex-col gap-1">
            {shown.map((reason, index) => (
              <ReasonItem key={`${reason.kind}-${index}`} reason={reason} mayEdit={mayEdit} />
            ))}
          </ul>
          {hidden > 0 && (
            <Button
              size="sm"
              variant="ghost"
              className="-ml-2"
              aria-expanded={all}
              onClick={() => setAll(!all)}
            >
              {all ? 'Fewer reasons' : `${hidden} more ${hidden === 1 ? 'reason' : 'reasons'}`}
            </Button>
          )}
        </div>
      </div>
      {graph.nodes.length > 0 && (
        <div className="mt-2">
          <Button
            size="sm"
            icon={<Network aria-hidden="true" />}
            aria-expanded={picture}
            onClick={() => setPicture(!picture)}
          >
            Where it comes from
          </Button>
          {picture && (
            <div className="mt-2.5">
              <PartBoundary
                key={claim.id}
                fallback={<PartFailed what="The picture of where it comes from" />}
              >
                <Suspense fallback={<Spinner label="Drawing" />}>
                  <Provenance graph={graph} />
                </Suspense>
              </PartBoundary>
            </div>
          )}
        </div>
      )}
    </Section>
  );
}
