'use client';

import { Scale } from 'lucide-react';
import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { z } from 'zod';
import { useSendCommand } from '#components/sending/use-send-command.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import type { Verdict } from '#lib/domain/values/verdict.ts';
import type { ChangedVerdicts } from '#lib/queries/dashboard/dashboard-changed-verdicts.ts';
import { paths } from '#lib/web/paths.ts';

const words = {
  CONFIRMS: { before: 'confirmed it', after: 'confirms it' },
  REFUTES: { before: 'refuted it', after: 'refutes it' },
  CONFLICTS: { before: 'conflicted', after: 'conflicts' },
  INSUFFICIENT: { before: 'was not enough', after: 'is not enough' },
} as const satisfies Record<Verdict, { before: string; after: string }>;

/** Claims the rules of a new release count otherwise, listed once: an editor says when they have been seen. */
export function ChangedVerdictsCard({ claims, more }: ChangedVerdicts) {
  const router = useRouter();
  const send = useSendCommand('The list stays');
  const [busy, setBusy] = useState(false);

  async function dismiss() {
    setBusy(true);
    await send('dismiss-changed-verdicts', { claimIds: claims.map(({ id }) => id) }, z.looseObject({}));
    setBusy(false);
    router.refresh();
  }

  return (
    <Card>
      <CardHeader
        title="Verdicts changed by new rules"
        icon={<Scale aria-hidden="true" className="size-4 text-warn" />}
      />
      <p className="px-4 pt-3 text-sm text-ink-2">
        How origins are counted has changed, and with it what the evidence of these claims says. No status was
        changed.
      </p>
      <ul className="divide-y divide-rule">
        {claims.map(({ id, articleId, statement, before, after }) => (
          <li key={id} className="px-4 py-2.5 text-sm">
            <Link
              href={paths.article(articleId, id)}
              prefetch={false}
              dir="auto"
              className="rounded-sm hover:underline"
            >
              “{statement}”
            </Link>
            <span className="block text-xs text-ink-3">
              Before, the evidence {words[before].before}; now it {words[after].after}.
            </span>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap items-center gap-x-3 gap-y-1 border-t border-rule px-4 py-2.5">
        <Button size="sm" busy={busy} onClick={() => void dismiss()}>
          Seen, don’t list them again
        </Button>
        {more && <span className="text-xs text-ink-3">More follow once these have been seen.</span>}
      </div>
    </Card>
  );
}
