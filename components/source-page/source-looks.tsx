'use client';

import { Eye } from 'lucide-react';
import Link from 'next/link';
import { useState } from 'react';
import { z } from 'zod';
import { useSendCommand } from '#components/sending/use-send-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardBody, CardHeader } from '#components/ui/card.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { LookAtName } from '#lib/queries/sources/source-page.ts';
import { paths } from '#lib/web/paths.ts';

const tracedSchema = z.object({
  looks: z.array(
    z.object({
      sequence: z.number(),
      claim: z.object({ id: z.string(), statement: z.string(), articleId: z.string() }).nullable(),
    }),
  ),
});
type Traced = z.infer<typeof tracedSchema>['looks'][number];

function OnClaim({ traced }: { traced: Traced | undefined }) {
  if (!traced) return null;
  if (!traced.claim) return <p className="text-sm text-ink-3">on a claim that is deleted</p>;
  const { id, statement, articleId } = traced.claim;
  return (
    <Link
      dir="auto"
      href={paths.article(articleId, id)}
      prefetch={false}
      className="block rounded-sm font-serif wrap-anywhere underline decoration-rule underline-offset-3 hover:decoration-current"
    >
      {statement}
    </Link>
  );
}

/** Who looked at the name of a source off the record, and when; on which claims on a press, which is logged too. */
export function SourceLooks({ sourceId, looks }: { sourceId: string; looks: readonly LookAtName[] }) {
  const ask = useSendCommand('The claims were not shown');
  const [traced, setTraced] = useState<Traced[] | null>(null);
  const [busy, setBusy] = useState(false);
  if (looks.length === 0) return null;

  async function show() {
    setBusy(true);
    const sent = await ask('trace-looks', { sourceId }, tracedSchema);
    setBusy(false);
    if (sent.ok) setTraced(sent.value.looks);
  }

  return (
    <Card>
      <CardHeader title="Looks at its name" />
      <CardBody>
        <ol aria-label="Looks at its name, newest first">
          {looks.map(({ sequence, at, by }) => (
            <li key={sequence} className="border-t border-rule py-2 first:border-t-0 first:pt-0">
              <p className="flex flex-wrap items-baseline gap-x-2 text-sm">
                <span className="min-w-0 flex-1 font-medium">
                  <bdi>{by?.name ?? 'Someone who left'}</bdi>
                </span>
                <span className="text-xs text-ink-3">
                  <Time iso={at} />
                </span>
              </p>
              <OnClaim traced={traced?.find((look) => look.sequence === sequence)} />
            </li>
          ))}
        </ol>
        <div className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1">
          {!traced && (
            <Button size="sm" busy={busy} icon={<Eye aria-hidden="true" />} onClick={() => void show()}>
              Show on which claims
            </Button>
          )}
          <span role="status" className="text-xs text-ink-3">
            {traced
              ? 'That you looked is in the history of these claims.'
              : 'It tells where this source spoke off the record, so it is logged as a look.'}
          </span>
        </div>
      </CardBody>
    </Card>
  );
}
