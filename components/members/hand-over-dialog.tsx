'use client';

import { useState, type ReactNode } from 'react';
import { cx } from '#components/ui/cx.ts';
import { SelectField } from '#components/ui/form/select-field.tsx';
import { ConfirmDialog } from '#components/ui/overlay/confirm-dialog.tsx';
import { holdsWork, mayHoldClaims } from '#lib/domain/access/held-work.ts';
import { isolated } from '#lib/domain/text/direction.ts';
import type { MemberListed } from '#lib/queries/workspace/members.ts';
import { heldWords } from './held-words.ts';

const stays = 'stays';
const nobody = 'nobody';

interface HandOverDialogProps {
  member: MemberListed;
  /** The members among whom there may be somebody to take over. */
  others: readonly MemberListed[];
  title: string;
  confirmLabel: string;
  danger?: boolean;
  /** What else happens. */
  children?: ReactNode;
  /** Whether the work may stay with the member, as what happens is something else. */
  mayStay: boolean;
  /** `undefined` leaves the work with the member. */
  onConfirm: (handOverTo: string | null | undefined) => Promise<void>;
  onClose: () => void;
}

/** Says what a member holds, and asks who gets it, before something happens to them. */
export function HandOverDialog(props: HandOverDialogProps) {
  const {
    member,
    others,
    title,
    confirmLabel,
    danger = false,
    mayStay,
    children,
    onConfirm,
    onClose,
  } = props;
  const [to, setTo] = useState(mayStay ? stays : nobody);
  const takers = others.filter(
    (other) => other.id !== member.id && !other.disabled && mayHoldClaims(other.role),
  );
  const asks = holdsWork(member.held);
  return (
    <ConfirmDialog
      open
      onOpenChange={onClose}
      title={title}
      confirmLabel={confirmLabel}
      danger={danger}
      onConfirm={() => onConfirm(!asks || to === stays ? undefined : to === nobody ? null : to)}
    >
      {children}
      {asks && (
        <div className={cx('flex flex-col gap-2', children !== undefined && 'mt-3')}>
          <p>
            <bdi>{member.name}</bdi> holds {heldWords(member.held)}.
          </p>
          <SelectField
            label="Hand all of it over to"
            value={to}
            onValueChange={setTo}
            options={[
              ...(mayStay ? [{ value: stays, label: `Leave it with ${isolated(member.name)} for now` }] : []),
              { value: nobody, label: 'Nobody: the claims are free, the reports end' },
              ...takers.map(({ userId, name }) => ({ value: userId, label: name })),
            ]}
          />
          {to !== stays && to !== nobody && member.held.answers > 0 && (
            <p className="text-sm text-ink-3">
              Claims that wait for an answer and that nobody has go over too.
            </p>
          )}
        </div>
      )}
    </ConfirmDialog>
  );
}
