import type { ReactNode } from 'react';
import { ConfirmationBadge, StageTag } from '#components/claim/status-badge.tsx';
import { Time } from '#components/ui/time/time.tsx';
import type { Confirmation } from '#lib/domain/values/confirmation.ts';
import type { Stage } from '#lib/domain/stage.ts';
import { paths } from '#lib/web/paths.ts';

interface RecurringItemProps {
  claim: { id: string; statement: string; confirmation: Confirmation; stage: Stage };
  headline: string;
  /** When it was recorded or linked. */
  at: string;
  /** What was found on it, in words. */
  findings?: string | null;
  /** How it stands to the open claim, where somebody said so. */
  relation?: string;
  actions?: ReactNode;
}

/** Another claim of the workspace, with its status and date. */
export function RecurringItem({
  claim,
  headline,
  at,
  findings = null,
  relation,
  actions,
}: RecurringItemProps) {
  return (
    <li className="border-t border-rule py-2.5 text-sm first:border-t-0 first:pt-0 last:pb-0">
      {relation && <p className="text-xs font-semibold text-ink-2">{relation}</p>}
      <a
        href={paths.claim(claim.id)}
        target="_blank"
        rel="noreferrer"
        dir="auto"
        className="block font-serif wrap-anywhere hover:underline"
      >
        {claim.statement}
      </a>
      <div className="mt-1 flex flex-wrap items-center gap-1.5 text-xs text-ink-3">
        <ConfirmationBadge size="sm" confirmation={claim.confirmation} />
        <StageTag stage={claim.stage} />
        <Time iso={at} />
      </div>
      <p className="mt-1 line-clamp-2 text-xs text-ink-3">
        {findings && `${findings} · `}
        <bdi>{headline}</bdi>
      </p>
      {actions}
    </li>
  );
}
