'use client';

import {
  CircleDashed,
  ClockAlert,
  FilePen,
  Gavel,
  MessageCircleWarning,
  Siren,
  TriangleAlert,
  Unlink,
  UsersRound,
} from 'lucide-react';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { TotalLink } from '#components/claims-list/total-link.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import type { NeedsEditorRule } from '#lib/domain/needs-editor.ts';
import type { NeedsEditor } from '#lib/queries/dashboard/dashboard-needs-editor.ts';
import { paths } from '#lib/web/paths.ts';
import { sinceWords } from '#lib/domain/words/duration-words.ts';

const icons: Record<NeedsEditorRule, ReactNode> = {
  published: <Siren aria-hidden="true" className="text-false" />,
  override: <Gavel aria-hidden="true" className="text-disputed" />,
  discredited: <Unlink aria-hidden="true" className="text-false" />,
  response: <MessageCircleWarning aria-hidden="true" className="text-disputed" />,
  verdicts: <UsersRound aria-hidden="true" className="text-disputed" />,
  changed: <FilePen aria-hidden="true" className="text-unverified" />,
  overdue: <ClockAlert aria-hidden="true" className="text-danger" />,
  unassigned: <CircleDashed aria-hidden="true" className="text-unverified" />,
};

function Reason({ need, readAt }: { need: NeedsEditor; readAt: string }) {
  const { title } = need;
  return (
    <li className="grid grid-cols-[1rem_minmax(0,1fr)_auto] gap-x-2.5 px-4 py-2.5 text-sm [&_svg]:mt-0.5 [&_svg]:size-4">
      {icons[need.key]}
      <h3 className="font-semibold">{title}</h3>
      <TotalLink
        total={need.total}
        filters={need.filters}
        of={`${need.total.count === 1 ? 'claim' : 'claims'}: ${title}`}
      />
      <ul className="col-span-2 col-start-2">
        {need.newest.map((claim) => (
          <li key={claim.id} className="mt-1 flex gap-2 text-ink-2">
            <Link
              href={paths.article(claim.articleId, claim.id)}
              prefetch={false}
              dir="auto"
              className="line-clamp-2 min-w-0 flex-1 rounded-sm hover:text-ink hover:underline"
            >
              “{claim.statement}”
            </Link>
            <span className="shrink-0 text-ink-3" title="Since it was recorded">
              {sinceWords(claim.createdAt, readAt)}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}

/** Claims that wait for an editor's decision, by reason. */
export function NeedsEditorCard({ needs, readAt }: { needs: readonly NeedsEditor[]; readAt: string }) {
  return (
    <Card>
      <CardHeader
        title="Needs an editor"
        icon={<TriangleAlert aria-hidden="true" className="size-4 text-unverified" />}
      />
      {needs.length === 0 ? (
        <p className="p-4 text-ink-2">Nothing waits for an editor.</p>
      ) : (
        <ul className="divide-y divide-rule">
          {needs.map((need) => (
            <Reason key={need.key} need={need} readAt={readAt} />
          ))}
        </ul>
      )}
    </Card>
  );
}
