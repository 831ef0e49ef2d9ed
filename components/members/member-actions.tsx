'use client';

import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Menu, MenuItem, MenuRadioGroup, MenuSeparator } from '#components/ui/overlay/menu.tsx';
import { holdsNothing, holdsWork, mayHoldClaims } from '#lib/domain/access/held-work.ts';
import { roles, type Role } from '#lib/domain/access/role.ts';
import type { MemberListed } from '#lib/queries/workspace/members.ts';
import { HandOverDialog } from './hand-over-dialog.tsx';
import { roleWords } from './role-words.ts';
import { useMemberChange } from './use-member-change.ts';
import { isolated } from '#lib/domain/text/direction.ts';

interface MemberActionsProps {
  member: MemberListed;
  /** All members, who may take over. */
  others: readonly MemberListed[];
}

/** What an admin can do to a member: another role, out, in again, and their work to somebody else. */
export function MemberActions({ member, others }: MemberActionsProps) {
  const { busy, send } = useMemberChange();
  const [asking, setAsking] = useState<{ role: Role } | 'disable' | 'hand-over' | null>(null);
  const target = { memberId: member.id, revision: member.revision };
  const nextRole = asking !== null && typeof asking === 'object' ? asking.role : null;
  const close = () => setAsking(null);
  const given = (handOverTo: string | null | undefined) => (handOverTo === undefined ? {} : { handOverTo });
  return (
    <>
      <Menu
        align="end"
        trigger={
          <IconButton
            label={`Change ${isolated(member.name)}`}
            variant="ghost"
            disabled={busy}
            icon={<Ellipsis aria-hidden="true" />}
          />
        }
      >
        {!member.disabled && (
          <>
            <MenuRadioGroup
              legend="Role"
              value={member.role}
              onValueChange={(role) => {
                if (role !== member.role) setAsking({ role });
              }}
              options={roles.map((role) => ({ value: role, label: roleWords[role].label }))}
            />
            <MenuSeparator />
          </>
        )}
        {holdsWork(member.held) && (
          <MenuItem onSelect={() => setAsking('hand-over')}>Hand over their work…</MenuItem>
        )}
        {member.disabled ? (
          <MenuItem onSelect={() => void send('enable-member', target)}>Enable</MenuItem>
        ) : (
          <MenuItem danger onSelect={() => setAsking('disable')}>
            Disable…
          </MenuItem>
        )}
      </Menu>
      {nextRole !== null && (
        <HandOverDialog
          // Whoever still can hold claims keeps them.
          member={mayHoldClaims(nextRole) ? { ...member, held: holdsNothing } : member}
          others={others}
          title={`Make ${isolated(member.name)} ${roleWords[nextRole].label.toLowerCase()}`}
          confirmLabel="Change role"
          mayStay
          onClose={close}
          onConfirm={async (to) => {
            await send('change-role', { ...target, role: nextRole, ...given(to) });
          }}
        >
          It counts at once: {member.name} is signed out of this workspace and has to sign in again.
        </HandOverDialog>
      )}
      {asking === 'disable' && (
        <HandOverDialog
          member={member}
          others={others}
          title={`Disable ${isolated(member.name)}`}
          confirmLabel="Disable"
          danger
          mayStay
          onClose={close}
          onConfirm={async (to) => {
            await send('disable-member', { ...target, ...given(to) });
          }}
        >
          {member.name} is shut out of this workspace at once. What they recorded stays, with their name. You
          can enable them again.
        </HandOverDialog>
      )}
      {asking === 'hand-over' && (
        <HandOverDialog
          member={member}
          others={others}
          title={`Hand over the work of ${isolated(member.name)}`}
          confirmLabel="Hand over"
          mayStay={false}
          onClose={close}
          onConfirm={async (to) => {
            await send('hand-over-work', { ...target, handOverTo: to ?? null });
          }}
        />
      )}
    </>
  );
}
