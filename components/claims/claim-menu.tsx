'use client';

import { Copy, Ellipsis, ExternalLink, Pencil, TextCursorInput, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '#components/ui/menu.tsx';
import { useToast } from '#components/ui/toast.tsx';
import type { ClaimDetail } from '#lib/domain/claim-detail.ts';
import { may } from '#lib/domain/policy.ts';
import { paths } from '#lib/web/paths.ts';
import { useClaim } from './claim-context.ts';
import { DeleteClaimDialog } from './delete-claim-dialog.tsx';

export interface ClaimMenuProps {
  mayEdit: boolean;
  onEdit: () => void;
  onMovePassage: (() => void) | undefined;
  onDeleted: (claimId: string) => void;
  onRestored: (claim: ClaimDetail) => void;
}

export function ClaimMenu({ mayEdit, onEdit, onMovePassage, onDeleted, onRestored }: ClaimMenuProps) {
  const { claim, actor } = useClaim();
  const toast = useToast();
  const [deleting, setDeleting] = useState(false);
  const mayDelete = mayEdit && may(actor, 'claim.delete', { recordedBy: claim.createdBy.id });

  async function copyLink() {
    const address = new URL(paths.claim(claim.id), window.location.origin).href;
    try {
      await navigator.clipboard.writeText(address);
      toast.show({ title: 'Link copied' });
    } catch {
      toast.show({ title: 'The browser did not allow copying', description: address, timeout: 0 });
    }
  }

  return (
    <>
      <Menu align="end" trigger={<IconButton size="sm" label="More about this claim" icon={<Ellipsis />} />}>
        <MenuItem icon={<Copy />} onSelect={() => void copyLink()}>
          Copy link
        </MenuItem>
        <MenuLink icon={<ExternalLink />} href={paths.claim(claim.id)}>
          Open on its own page
        </MenuLink>
        {mayEdit && (
          <MenuItem icon={<Pencil />} keys="i" onSelect={onEdit}>
            Edit claim
          </MenuItem>
        )}
        {mayEdit && onMovePassage && (
          <MenuItem icon={<TextCursorInput />} onSelect={onMovePassage}>
            Change passage
          </MenuItem>
        )}
        {mayDelete && (
          <>
            <MenuSeparator />
            <MenuItem icon={<Trash2 />} danger onSelect={() => setDeleting(true)}>
              Delete claim
            </MenuItem>
          </>
        )}
      </Menu>
      <DeleteClaimDialog
        open={deleting}
        onOpenChange={setDeleting}
        onDeleted={onDeleted}
        onRestored={onRestored}
      />
    </>
  );
}
