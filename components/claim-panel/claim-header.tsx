'use client';

import { ChevronLeft, ChevronRight, Pencil, Check, CircleQuestionMark, CircleX } from 'lucide-react';
import { Avatar } from '#components/ui/avatar.tsx';
import { buttonLook } from '#components/ui/button-look.ts';
import { cx } from '#components/ui/cx.ts';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Kbd } from '#components/ui/keys/kbd.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { useStateOf } from '#components/ui/react/use-state-of.ts';
import type { ClaimDetail, HopDetail } from '#lib/domain/shapes/claim-detail.ts';
import { useClaim } from '#components/claim/claim-context.ts';
import { ClaimMenu } from './claim-menu.tsx';
import { DeleteClaimDialog } from './delete-claim-dialog.tsx';
import { StatementEditor } from './statement-editor.tsx';
import { ConfirmationBadge, ImportanceArrow, StageTag } from '#components/claim/status-badge.tsx';
import { useClaimForm } from '#components/claim/use-claim-form.ts';
import { attributionOf } from '#lib/domain/attribution.ts';

const attributionLooks = {
  VERIFIED: { tone: 'ok', icon: <Check aria-hidden="true" />, words: 'They said it' },
  UNCHECKED: {
    tone: 'muted',
    icon: <CircleQuestionMark aria-hidden="true" />,
    words: 'Attribution unchecked',
  },
} as const;

/** Whether they said it, beside whether it is true. Nothing while nobody is named. */
function AttributionTag({ hops }: { hops: readonly HopDetail[] }) {
  if (hops.length === 0) return null;
  const { status } = attributionOf(hops.map(({ source, check }) => ({ party: source.name, check })));
  if (status === 'MISATTRIBUTED') {
    return (
      <span className="inline-flex h-[22px] items-center gap-1.25 rounded-full bg-danger-soft px-2 text-xs font-semibold text-danger [&_svg]:size-3.5">
        <CircleX aria-hidden="true" />
        Misattributed
      </span>
    );
  }
  const { tone, icon, words } = attributionLooks[status];
  return (
    <Tag tone={tone} icon={icon}>
      {words}
    </Tag>
  );
}

interface ClaimHeaderProps {
  position: { index: number; count: number } | null;
  headingId: string | undefined;
  headingLevel: 1 | 2;
  /** Opens the next claim, or the one before; absent where the claim stands alone. */
  onStep: ((by: 1 | -1) => void) | undefined;
  mayEdit: boolean;
  onMovePassage: (() => void) | undefined;
  onDeleted: (claimId: string) => void;
  onRestored: (claim: ClaimDetail) => void;
}

/** For fingers, which have no keys J and K. */
function StepButtons({ onStep }: { onStep: (by: 1 | -1) => void }) {
  const look = cx(buttonLook('ghost', 'sm', true), 'not-pointer-coarse:hidden');
  return (
    <>
      <button type="button" aria-label="Previous claim" className={look} onClick={() => onStep(-1)}>
        <ChevronLeft aria-hidden="true" />
      </button>
      <button type="button" aria-label="Next claim" className={look} onClick={() => onStep(1)}>
        <ChevronRight aria-hidden="true" />
      </button>
    </>
  );
}

export function ClaimHeader(props: ClaimHeaderProps) {
  const { position, headingId, headingLevel, mayEdit, onStep } = props;
  const { claim } = useClaim();
  const form = useClaimForm('statement');
  const [deleting, setDeleting] = useStateOf<boolean>(claim.id, false);
  const open = form.open && mayEdit;
  const Heading = headingLevel === 1 ? 'h1' : 'h2';
  useHotkeys({ i: { description: 'Edit claim', run: form.show } }, { group: 'Claim', enabled: mayEdit });

  return (
    <header className="border-b border-rule px-4.5 py-3.5">
      <div className="flex items-start gap-2 max-sm:flex-wrap max-sm:items-center max-sm:gap-y-1">
        <div className="flex min-w-0 flex-1 flex-wrap items-center gap-x-2 gap-y-1 max-sm:contents">
          <ConfirmationBadge confirmation={claim.confirmation} />
          <ImportanceArrow importance={claim.importance} />
          <AttributionTag hops={claim.hops} />
          {claim.overrideNote !== null && <Tag tone="warn">Override</Tag>}
          <StageTag stage={claim.stage} />
        </div>
        <span className="ml-auto flex shrink-0 items-center gap-1.5">
          {claim.assignee && <Avatar id={claim.assignee.id} name={claim.assignee.name} />}
          {position && (
            <span className="num flex items-center gap-1.5 text-xs text-ink-3">
              {position.index + 1} of {position.count} <Kbd keys="j k" />
              {onStep && <StepButtons onStep={onStep} />}
            </span>
          )}
        </span>
      </div>
      {open && (
        <div className="mt-2.5">
          <StatementEditor key={form.key} form={form} />
        </div>
      )}
      <div className={cx('flex items-start gap-2', open && 'sr-only')}>
        <Heading
          id={headingId}
          dir="auto"
          tabIndex={-1}
          className="mt-2 min-w-0 flex-1 font-serif text-[1.03125rem] leading-[1.35] font-semibold outline-none"
        >
          {claim.statement}
        </Heading>
        {!open && (
          <span className="mt-1.5 -mr-1.5 flex">
            {mayEdit && (
              <IconButton
                id={form.openerId}
                size="sm"
                label="Edit claim"
                keys="i"
                icon={<Pencil />}
                onClick={form.show}
              />
            )}
            <ClaimMenu
              mayEdit={mayEdit}
              onEdit={form.show}
              onDelete={() => setDeleting(true)}
              onMovePassage={props.onMovePassage}
            />
          </span>
        )}
      </div>
      {!open && claim.tags.length > 0 && (
        <ul aria-label="Tags" className="mt-2 flex flex-wrap gap-1.5">
          {claim.tags.map((tag) => (
            <li key={tag} className="max-w-full">
              <Tag tone="muted">
                <bdi className="truncate">{tag}</bdi>
              </Tag>
            </li>
          ))}
        </ul>
      )}
      {deleting && (
        <DeleteClaimDialog
          onClose={() => setDeleting(false)}
          onDeleted={props.onDeleted}
          onRestored={props.onRestored}
        />
      )}
    </header>
  );
}
