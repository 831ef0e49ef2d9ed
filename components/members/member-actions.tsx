'use client';

import { Ellipsis } from 'lucide-react';
import { useState } from 'react';
import { ConfirmDialog } from '#components/ui/overlay/confirm-dialog.tsx';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Menu, MenuItem, MenuRadioGroup, MenuSeparator } from '#components/ui/overlay/menu.tsx';
import { roles, type Role } from '#lib/domain/access/role.ts';
import type { MemberListed } from '#lib/queries/workspace/members.ts';
import { roleWords } from './role-words.ts';
import { useMemberChange } from './use-member-change.ts';
import { isolated } from '#lib/domain/text/direction.ts';

/** What an admin can do to a member: another role, out, and in again. */
export function MemberActions({ member }: { member: MemberListed }) {
  const { busy, send } = useMemberChange();
  const [nextRole, setNextRole] = useState<Role | null>(null);
  const [disabling, setDisabling] = useState(false);
  const target = { memberId: member.id, revision: member.revision };
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
                if (role !== member.role) setNextRole(role);
              }}
              options={roles.map((role) => ({ value: role, label: roleWords[role].label }))}
            />
            <MenuSeparator />
          </>
        )}
        {member.disabled ? (
          <MenuItem onSelect={() => void send('enable-member', target)}>Enable</MenuItem>
        ) : (
          <MenuItem danger onSelect={() => setDisabling(true)}>
            Disable…
          </MenuItem>
        )}
      </Menu>
      <ConfirmDialog
        open={nextRole !== null}
        onOpenChange={(open) => {
          if (!open) setNextRole(null);
        }}
        title={`Make ${isolated(member.name)} ${nextRole ? roleWords[nextRole].label.toLowerCase() : ''}`}
        confirmLabel="Change role"
        onConfirm={async () => {
          await send('change-role', { ...target, role: nextRole });
        }}
      >
        It counts at once: {member.name} is signed out of this workspace and has to sign in again.
      </ConfirmDialog>
      <ConfirmDialog
        open={disabling}
        onOpenChange={setDisabling}
        title={`Disable ${isolated(member.name)}`}
        confirmLabel="Disable"
        danger
        onConfirm={async () => {
          await send('disable-member', target);
        }}
      >
        {member.name} is shut out of this workspace at once. What they recorded stays, with their name. You
        can enable them again.
      </ConfirmDialog>
    </>
  );
}
