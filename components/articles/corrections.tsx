'use client';

import { useSearchParams } from 'next/navigation';
import { useState, type ReactNode } from 'react';
import { useActions } from '#components/shell/actions.tsx';
import { useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { may } from '#lib/domain/access/policy.ts';
import { isCorrectable } from '#lib/domain/correction.ts';
import { useArticle } from './article-context.ts';
import { AskCorrection } from './ask-correction.tsx';
import { CorrectionDialog } from './correction-dialog.tsx';
import { CorrectionsDialog, type CorrectionsOpen } from './corrections-dialog.tsx';
import { WithdrawCorrectionDialog } from './withdraw-correction-dialog.tsx';

/** The article's corrections, in dialogs: from the list to a form and back, or straight to a form. */
export function Corrections({ first, onClose }: { first: CorrectionsOpen; onClose: () => void }) {
  const [open, setOpen] = useState(first);
  const back = () => (first.what === 'list' ? setOpen(first) : onClose());
  switch (open.what) {
    case 'list':
      return <CorrectionsDialog onOpen={setOpen} onClose={onClose} />;
    case 'record':
      return <CorrectionDialog amended={null} onClose={back} />;
    case 'amend':
      return <CorrectionDialog amended={open.correction} onClose={back} />;
    case 'withdraw':
      return <WithdrawCorrectionDialog correction={open.correction} onClose={back} />;
  }
}

interface OpenedCorrections {
  /** Opens the list, or the form of a new one; neither where the article was never out, or the role does not suffice. */
  list: (() => void) | null;
  record: (() => void) | null;
  /** What is open, for the page. */
  dialog: ReactNode;
}

/** Opens the corrections of the open article from a menu, by key and from the command palette. */
export function useCorrections(): OpenedCorrections {
  const { article, actor } = useArticle();
  const [open, setOpen] = useState<CorrectionsOpen | null>(null);
  // Who has just stored a new version of an article that is out comes here with the question.
  const [asking, setAsking] = useState(useSearchParams().get('ask') === 'correction');
  const there = isCorrectable(article);
  const list = there ? () => setOpen({ what: 'list' }) : null;
  const record = there && may(actor, 'article.correct') ? () => setOpen({ what: 'record' }) : null;
  useHotkeys(
    { o: { description: 'Corrections', run: () => list?.() } },
    { group: 'Claims of this article', enabled: there },
  );
  const group = 'This article';
  useActions([
    ...(list ? [{ id: 'corrections', label: 'Corrections', group, keys: 'o', run: list }] : []),
    ...(record
      ? [
          {
            id: 'record-correction',
            label: 'Record a correction',
            group,
            keywords: ['erratum', 'clarification'],
            run: record,
          },
        ]
      : []),
  ]);
  return {
    list,
    record,
    dialog: open ? (
      <Corrections first={open} onClose={() => setOpen(null)} />
    ) : (
      asking && record && <AskCorrection onRecord={record} onClose={() => setAsking(false)} />
    ),
  };
}
