'use client';

import { FileInput } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useActions } from '#components/shell/actions.tsx';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { LinkButton } from '#components/ui/link-button.tsx';
import { paths } from '#lib/web/paths.ts';

/** Leads to the import screen, by its key too. */
export function ImportButton() {
  const router = useRouter();
  useHotkeys({ i: { description: 'Import an article', run: () => router.push(paths.importArticle()) } });
  useActions([
    {
      id: 'import-article',
      label: 'Import an article',
      keys: 'i',
      icon: <FileInput aria-hidden="true" />,
      keywords: ['paste', 'upload', 'new'],
      href: paths.importArticle(),
    },
  ]);
  return (
    <LinkButton
      variant="primary"
      size="sm"
      href={paths.importArticle()}
      icon={<FileInput aria-hidden="true" />}
      keys="i"
    >
      Import
    </LinkButton>
  );
}
