'use client';

import {
  CalendarClock,
  ChartLine,
  ChevronDown,
  FilePen,
  FilePlus2,
  History,
  ListPlus,
  Newspaper,
  ScrollText,
  SquarePen,
  Trash2,
} from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { useActions } from '#components/shell/actions.tsx';
import { Button } from '#components/ui/button.tsx';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { Menu, MenuItem, MenuLink, MenuSeparator, MenuText } from '#components/ui/overlay/menu.tsx';
import { Tag } from '#components/ui/tag.tsx';
import { Time } from '#components/ui/time/time.tsx';
import { dueTime } from '#lib/domain/due.ts';
import { may } from '#lib/domain/access/policy.ts';
import { publicationSteps, type PublicationState } from '#lib/domain/publication.ts';
import { paths } from '#lib/web/paths.ts';
import { useArticle } from './article-context.ts';
import { ArticleDetailsDialog } from './article-details-dialog.tsx';
import { publicationStepWords, publicationWord } from './article-words.ts';
import { useCorrections } from './corrections.tsx';
import { DeleteArticleDialog } from './delete-article-dialog.tsx';
import { DueTimeDialog } from './due-time-dialog.tsx';
import { PublicationDialog } from './publication-dialog.tsx';

type Opened = 'due' | 'details' | 'delete' | PublicationState | null;

/** Where the article stands and what can be done with it as a whole. */
export function ArticleMenu() {
  const { article, actor } = useArticle();
  const importClaims = { href: paths.importClaims(article.id), icon: <ListPlus aria-hidden="true" /> };
  const mayImport = may(actor, 'claim.record');
  const newVersion = { href: paths.newVersion(article.id), icon: <FilePlus2 aria-hidden="true" /> };
  const versions = { href: paths.articleVersions(article.id), icon: <History aria-hidden="true" /> };
  const story = {
    href: `${paths.dashboard({ story: article.id })}#story`,
    icon: <ChartLine aria-hidden="true" />,
  };
  const mayEdit = may(actor, 'article.edit');
  useActions([
    {
      id: 'article-versions',
      label: 'Versions of this article',
      keywords: ['compare', 'difference', 'changed'],
      ...versions,
    },
    {
      id: 'article-story',
      label: 'Course and origins of this article',
      keywords: ['stands on', 'sources', 'burn-down', 'dashboard'],
      ...story,
    },
    ...(mayImport
      ? [{ id: 'import-claims', label: 'Import claims into this article', ...importClaims }]
      : []),
    ...(mayEdit
      ? [
          {
            id: 'new-version',
            label: 'New version of this article',
            keywords: ['text', 'edit', 'correct'],
            keys: 'v',
            ...newVersion,
          },
        ]
      : []),
  ]);
  const router = useRouter();
  useHotkeys(
    { v: { description: 'New version of the text', run: () => router.push(newVersion.href) } },
    { group: 'Claims of this article', enabled: mayEdit },
  );
  const [opened, setOpened] = useState<Opened>(null);
  const close = () => setOpened(null);
  const corrections = useCorrections();
  const word = publicationWord[article.publicationState];
  const dueAt = dueTime({ ...article, settled: false });
  const due = dueAt !== null && (
    <span className="font-normal text-ink-2 max-xl:hidden">
      due <Time iso={dueAt} />
    </span>
  );
  if (!mayEdit) {
    return (
      <span className="flex items-center gap-2 text-xs max-sm:hidden">
        <Tag>{word}</Tag>
        {due}
        {corrections.dialog}
      </span>
    );
  }
  const steps = may(actor, 'article.publish') ? publicationSteps[article.publicationState] : [];
  const mayDelete = may(actor, 'article.delete', { recordedBy: article.createdBy.id });
  return (
    <>
      <Menu
        align="end"
        trigger={
          <Button size="sm" icon={<Newspaper aria-hidden="true" className="sm:hidden" />}>
            <span className="sr-only">Article: </span>
            <span className="max-sm:sr-only">{word}</span>
            {due}
            <ChevronDown aria-hidden="true" className="size-3.5 text-ink-3 max-sm:hidden" />
          </Button>
        }
      >
        {article.publicationNote && <MenuText>{article.publicationNote}</MenuText>}
        {steps.map((to) => (
          <MenuItem key={to} onSelect={() => setOpened(to)}>
            {publicationStepWords(article.publicationState, to).action}
          </MenuItem>
        ))}
        {corrections.record && (
          <MenuItem icon={<SquarePen aria-hidden="true" />} onSelect={corrections.record}>
            Record a correction
          </MenuItem>
        )}
        {corrections.list && (
          <MenuItem icon={<ScrollText aria-hidden="true" />} keys="o" onSelect={corrections.list}>
            Corrections
          </MenuItem>
        )}
        {may(actor, 'article.schedule') && (
          <MenuItem icon={<CalendarClock aria-hidden="true" />} onSelect={() => setOpened('due')}>
            {article.dueAt ? 'Change due time' : 'Set due time'}
          </MenuItem>
        )}
        <MenuItem icon={<FilePen aria-hidden="true" />} onSelect={() => setOpened('details')}>
          Article details
        </MenuItem>
        <MenuLink {...story}>Course and origins</MenuLink>
        <MenuLink {...versions}>Versions</MenuLink>
        <MenuLink {...newVersion} keys="v">
          New version
        </MenuLink>
        {mayImport && <MenuLink {...importClaims}>Import claims</MenuLink>}
        {mayDelete && (
          <>
            <MenuSeparator />
            <MenuItem danger icon={<Trash2 aria-hidden="true" />} onSelect={() => setOpened('delete')}>
              Delete article
            </MenuItem>
          </>
        )}
      </Menu>
      {corrections.dialog}
      {opened === 'due' && <DueTimeDialog onClose={close} />}
      {opened === 'details' && <ArticleDetailsDialog onClose={close} />}
      {opened === 'delete' && <DeleteArticleDialog onClose={close} />}
      {opened !== null && opened !== 'due' && opened !== 'details' && opened !== 'delete' && (
        <PublicationDialog to={opened} onClose={close} />
      )}
    </>
  );
}
