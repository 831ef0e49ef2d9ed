'use client';

import { Copy, Ellipsis, ExternalLink, Pencil, TextCursorInput, Trash2 } from 'lucide-react';
import { createContext, memo, use } from 'react';
import { IconButton } from '#components/ui/icon-button.tsx';
import { Menu, MenuItem, MenuLink, MenuSeparator } from '#components/ui/menu.tsx';
import { useCopyText } from '#components/wording/use-copy-text.ts';
import { may } from '#lib/domain/policy.ts';
import { paths } from '#lib/web/paths.ts';
import { useClaim } from './claim-context.ts';

interface Acts {
  mayEdit: boolean;
  onEdit: () => void;
  onDelete: () => void;
  onMovePassage: (() => void) | undefined;
}

const ActsContext = createContext<Acts | null>(null);
export const ClaimActs = ActsContext;

function ClaimMenuItems() {
  const { claim, actor } = useClaim();
  const acts = use(ActsContext);
  const copyText = useCopyText();
  const mayEdit = acts?.mayEdit === true;

  function copyLink() {
    void copyText(new URL(paths.claim(claim.id), window.location.origin).href, 'Link copied');
  }

  return (
    <>
      <MenuItem icon={<Copy />} onSelect={copyLink}>
        Copy link
      </MenuItem>
      <MenuLink icon={<ExternalLink />} href={paths.claim(claim.id)}>
        Open on its own page
      </MenuLink>
      {mayEdit && (
        <MenuItem icon={<Pencil />} keys="i" onSelect={acts.onEdit}>
          Edit claim
        </MenuItem>
      )}
      {mayEdit && acts.onMovePassage && (
        <MenuItem icon={<TextCursorInput />} onSelect={acts.onMovePassage}>
          Change passage
        </MenuItem>
      )}
      {mayEdit && may(actor, 'claim.delete', { recordedBy: claim.createdBy.id }) && (
        <>
          <MenuSeparator />
          <MenuItem icon={<Trash2 />} danger onSelect={acts.onDelete}>
            Delete claim
          </MenuItem>
        </>
      )}
    </>
  );
}

/** What can be done with the claim beside what its sections offer. It looks the same for every claim until it opens. */
export const ClaimMenu = memo(function ClaimMenu() {
  return (
    <Menu align="end" trigger={<IconButton size="sm" label="More about this claim" icon={<Ellipsis />} />}>
      <ClaimMenuItems />
    </Menu>
  );
});
