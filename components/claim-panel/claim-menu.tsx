'use client';

import { Copy, ExternalLink, Pencil, TextCursorInput, Trash2 } from 'lucide-react';
import { MenuItem, MenuLink, MenuSeparator } from '#components/ui/overlay/menu.tsx';
import { MoreMenu } from '#components/ui/overlay/more-menu.tsx';
import { useCopyText } from '#components/wording/use-copy-text.ts';
import { may } from '#lib/domain/access/policy.ts';
import { paths } from '#lib/web/paths.ts';
import { useClaim } from '#components/claim/claim-context.ts';

interface ClaimMenuProps {
  mayEdit: boolean;
  onEdit: () => void;
  onDelete: () => void;
  onMovePassage: (() => void) | undefined;
}

/** What can be done with the claim beside what its sections offer. */
export function ClaimMenu({ mayEdit, onEdit, onDelete, onMovePassage }: ClaimMenuProps) {
  const { claim, actor } = useClaim();
  const copyText = useCopyText();
  const mayDelete = mayEdit && may(actor, 'claim.delete', { recordedBy: claim.createdBy.id });

  function copyLink() {
    void copyText(new URL(paths.claim(claim.id), window.location.origin).href, 'Link copied');
  }

  return (
    <MoreMenu label="More about this claim">
      <MenuItem icon={<Copy />} onSelect={copyLink}>
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
          <MenuItem icon={<Trash2 />} danger onSelect={onDelete}>
            Delete claim
          </MenuItem>
        </>
      )}
    </MoreMenu>
  );
}
