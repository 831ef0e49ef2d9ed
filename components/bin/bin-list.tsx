'use client';

import { ListChecks, MessageSquare, Newspaper, Paperclip, Undo2 } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { z } from 'zod';
import { useSendCommand } from '#components/sending/use-send-command.ts';
import { Button } from '#components/ui/button.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { BinKind } from '#lib/domain/bin/bin.ts';
import { keepsFromRestoring } from '#lib/domain/bin/consequence.ts';
import { isolated } from '#lib/domain/text/direction.ts';
import type { BinRow } from '#lib/queries/bin/bin.ts';
import { paths } from '#lib/web/paths.ts';
import { binKindWords, consequenceWords, daysLeftWords } from './bin-words.ts';

const icons = {
  article: Newspaper,
  claim: ListChecks,
  evidence: Paperclip,
  response: MessageSquare,
} as const satisfies Record<BinKind, unknown>;

const restoreCommand = {
  article: { name: 'restore-article', input: (id: string) => ({ articleId: id }) },
  claim: { name: 'restore-claim', input: (id: string) => ({ claimId: id }) },
  evidence: { name: 'restore-evidence', input: (id: string) => ({ evidenceId: id }) },
  response: { name: 'restore-response', input: (id: string) => ({ responseId: id }) },
} as const satisfies Record<BinKind, unknown>;

/** Of each kind, the restored thing or the claim that holds it. */
const restored = z.looseObject({ id: z.string() });

function Line({ row, busy, onRestore }: { row: BinRow; busy: boolean; onRestore: () => void }) {
  const Icon = icons[row.kind];
  const waits = row.consequences.some(keepsFromRestoring);
  return (
    <li className="flex flex-wrap items-start gap-x-4 gap-y-2 border-t border-rule px-4 py-3 first:border-t-0">
      <Icon aria-hidden="true" className="mt-0.5 size-4 shrink-0 text-ink-3" />
      <div className="min-w-0 flex-1 basis-64">
        <p dir="auto" className="line-clamp-3 text-left font-semibold wrap-anywhere">
          <span className="sr-only">{binKindWords[row.kind].one}: </span>
          {row.kind === 'response' ? `Response of ${isolated(row.name)}` : row.name}
        </p>
        {row.partOf !== null && (
          <p dir="auto" className="mt-0.5 line-clamp-2 text-left text-sm wrap-anywhere text-ink-2">
            {row.kind === 'claim' ? 'In' : 'On'} {row.partOf}
          </p>
        )}
        <p className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-xs text-ink-3">
          <span className="min-w-0 wrap-anywhere">
            Deleted{row.deletedBy && ` by ${isolated(row.deletedBy.name)},`} <Time iso={row.deletedAt} />
          </span>
          <Tag tone={row.daysLeft <= 3 ? 'warn' : 'muted'}>{daysLeftWords(row.daysLeft)}</Tag>
        </p>
        {row.consequences.length > 0 && (
          <ul className="mt-1.5 flex flex-col gap-0.5 text-sm text-ink-2">
            {row.consequences.map((consequence) => (
              <li key={consequence.code} className="wrap-anywhere">
                {consequenceWords(consequence)}
              </li>
            ))}
          </ul>
        )}
      </div>
      {!row.mayRestore && (
        <p className="max-w-48 text-xs text-ink-3 max-sm:ml-8">
          Recorded by <bdi>{row.recordedBy.name}</bdi>; an editor can restore it.
        </p>
      )}
      {row.mayRestore && !waits && (
        <Button
          size="sm"
          busy={busy}
          icon={<Undo2 aria-hidden="true" />}
          className="max-sm:ml-8"
          aria-label={`Restore ${isolated(row.name)}`}
          onClick={onRestore}
        >
          Restore
        </Button>
      )}
    </li>
  );
}

/** What was deleted, with the way back for each. */
export function BinList({ rows }: { rows: readonly BinRow[] }) {
  const router = useRouter();
  const toast = useToast();
  const send = useSendCommand('It was not restored');
  const [busyId, setBusyId] = useState<string | null>(null);

  async function restore({ kind, id, name }: BinRow) {
    const { name: command, input } = restoreCommand[kind];
    setBusyId(id);
    const sent = await send(command, input(id), restored);
    setBusyId(null);
    // Also after a refusal: somebody else may have restored it, or its days are over.
    router.refresh();
    if (!sent.ok) return;
    const href = kind === 'article' ? paths.article(sent.value.id) : paths.claim(sent.value.id);
    toast.show({
      tone: 'ok',
      title: `${binKindWords[kind].one} restored`,
      description: name,
      action: { label: 'Open', run: () => router.push(href) },
    });
  }

  return (
    <ul aria-label="Deleted things">
      {rows.map((row) => (
        <Line key={row.id} row={row} busy={busyId === row.id} onRestore={() => void restore(row)} />
      ))}
    </ul>
  );
}
