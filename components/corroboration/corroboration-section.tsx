'use client';

import { Maximize2, TriangleAlert } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { useClaim } from '#components/claim/claim-context.ts';
import { Button } from '#components/ui/button.tsx';
import { cx } from '#components/ui/cx.ts';
import { Dialog } from '#components/ui/overlay/dialog.tsx';
import { PartBoundary, PartFailed } from '#components/ui/part-boundary.tsx';
import { Section } from '#components/ui/section.tsx';
import { Spinner } from '#components/ui/spinner.tsx';
import { useStateOf } from '#components/ui/react/use-state-of.ts';
import type { Verdict } from '#lib/domain/values/verdict.ts';
import { pictureName } from '#lib/domain/corroboration/provenance-words.ts';
import { ReasonItem } from './reason-item.tsx';
import { WaysPicture } from './ways-picture.tsx';

// What is large is fetched when someone looks at it.
const Provenance = lazy(() => import('./provenance.tsx').then((module) => ({ default: module.Provenance })));

const verdictWords = {
  CONFIRMS: { words: 'The evidence confirms it', look: 'bg-ok-soft', icon: 'text-ok' },
  REFUTES: { words: 'The evidence refutes it', look: 'bg-danger-soft', icon: 'text-danger' },
  CONFLICTS: { words: 'The evidence conflicts', look: 'bg-warn-soft', icon: 'text-warn' },
  INSUFFICIENT: { words: 'The evidence is not enough', look: 'bg-warn-soft', icon: 'text-warn' },
} as const satisfies Record<Verdict, { words: string; look: string; icon: string }>;

const shownAtFirst = 2;
// More stops than this can't be told apart in the panel.
const drawnSmall = 16;

/** How many parties would all have to be wrong, drawn and in words, and why they are counted so. */
export function CorroborationSection({ mayEdit }: { mayEdit: boolean }) {
  const { claim, sectionLevel } = useClaim();
  const { corroboration: detail } = claim;
  const { verdict, reasons, graph, headline, figure } = detail;
  const [all, setAll] = useStateOf<boolean>(claim.id, false);
  const [large, setLarge] = useStateOf<boolean>(claim.id, false);
  const look = verdictWords[verdict];
  const shown = all ? reasons : reasons.slice(0, shownAtFirst);
  const hidden = reasons.length - shownAtFirst;
  const enough = verdict === 'CONFIRMS' || verdict === 'REFUTES';

  return (
    <Section title="Corroboration" level={sectionLevel}>
      <p dir="ltr" className="font-serif text-lg leading-snug font-semibold">
        {headline}
      </p>
      <p className="text-sm text-ink-2">{figure}</p>
      {graph.nodes.length > 0 && (
        <div className="my-2.5 flex flex-col items-start gap-1">
          {graph.nodes.length <= drawnSmall && (
            <WaysPicture graph={graph} name={pictureName(detail)} enough={enough} width={360} />
          )}
          <Button
            size="sm"
            variant="ghost"
            icon={<Maximize2 aria-hidden="true" />}
            onClick={() => setLarge(true)}
          >
            Where it comes from
          </Button>
          <Dialog
            open={large}
            onOpenChange={setLarge}
            size="lg"
            title="Where it comes from"
            description={headline}
          >
            <PartBoundary key={claim.id} fallback={<PartFailed what="The picture of where it comes from" />}>
              <Suspense fallback={<Spinner label="Drawing" />}>
                <Provenance detail={detail} />
              </Suspense>
            </PartBoundary>
          </Dialog>
        </div>
      )}
      <div className={cx('mt-2.5 flex gap-2.5 rounded-md px-3 py-2.5 text-sm text-ink-2', look.look)}>
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
    </Section>
  );
}
