import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { ControlDetail } from '#lib/domain/shapes/source-detail.ts';
import type { SourcePage } from '#lib/queries/sources/source-page.ts';
import Link from 'next/link';
import { paths } from '#lib/web/paths.ts';
import { ControlButton } from './control-button.tsx';
import { ControlOfSource } from './control-of-source.tsx';
import { isolated } from '#lib/domain/text/direction.ts';

const link = 'rounded-sm font-medium underline decoration-rule underline-offset-3 hover:decoration-current';

function Entry({ entry }: { entry: ControlDetail }) {
  const { controller, statedBy, note, since, createdAt, createdBy, endedAt, endedBy } = entry;
  return (
    <li className="border-t border-rule py-2.5 first:border-t-0 first:pt-0 last:pb-0">
      <p>
        <Link href={paths.source(controller.id)} className={link}>
          <bdi>{controller.name}</bdi>
        </Link>
        {since && (
          <>
            {' '}
            since <time dateTime={since}>{since}</time>
          </>
        )}
        {endedAt && <span className="text-ink-3"> · no longer</span>}
      </p>
      <p className="text-ink-2">
        {statedBy ? (
          <>
            <Link href={paths.source(statedBy.id)} className={link}>
              <bdi>{statedBy.name}</bdi>
            </Link>{' '}
            says so.
          </>
        ) : (
          'Who says so is not recorded.'
        )}
      </p>
      {note !== '' && (
        <p dir="auto" className="whitespace-pre-line text-ink-2">
          {note}
        </p>
      )}
      <p className="mt-0.5 text-xs text-ink-3">
        Recorded by <bdi>{createdBy.name}</bdi> <Time iso={createdAt} />
        {endedAt && (
          <>
            , ended {endedBy && `by ${isolated(endedBy.name)} `}
            <Time iso={endedAt} />
          </>
        )}
      </p>
    </li>
  );
}

interface ControlCardProps {
  page: SourcePage;
  /** Who may say who controls it, with the drafts they keep; `null` for those who may not. */
  actor: { workspaceId: string; userId: string } | null;
}

/** Who controls a source: as a picture, and who said so from when on. */
export function ControlCard({ page, actor }: ControlCardProps) {
  const { source } = page;
  return (
    <Card>
      <CardHeader
        title="Control"
        aside={actor && <ControlButton key={source.id} actor={actor} source={source} />}
      />
      <CardBody>
        <ControlOfSource page={page} />
        {source.controlHistory.length > 0 && (
          <section aria-labelledby="control-history" className="mt-4 text-sm">
            <h3 id="control-history" className="eyebrow mb-2">
              {source.kind === 'PERSON' ? 'Whom they spoke for' : 'Who controlled it'}, and who says so
            </h3>
            <ul>
              {source.controlHistory.map((entry) => (
                <Entry key={entry.id} entry={entry} />
              ))}
            </ul>
          </section>
        )}
      </CardBody>
    </Card>
  );
}
