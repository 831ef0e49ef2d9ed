'use client';

import { z } from 'zod';
import { FormDialog } from '#components/commands/form-dialog.tsx';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { draftKey } from '#components/drafts/draft-store.ts';
import { useDraft } from '#components/drafts/use-draft.ts';
import { TextArea } from '#components/ui/text-area.tsx';
import { progressOf } from '#components/workspace/outline-filter.ts';
import { useWorkspace, useWorkspaceContext } from '#components/workspace/workspace-context.tsx';
import { refusalOfPublication, type PublicationState } from '#lib/domain/publication.ts';
import { refusalWords } from '#lib/domain/refusal-words.ts';
import { publicationStepWords } from './article-words.ts';
import { useArticleCommand } from './use-article-command.ts';

interface PublicationDialogProps {
  to: PublicationState;
  onClose: () => void;
}

/** Takes the article to another publication state, with the note that needs. */
export function PublicationDialog({ to, onClose }: PublicationDialogProps) {
  const { actor } = useWorkspaceContext();
  const article = useWorkspace((state) => state.article);
  const claims = useWorkspace((state) => state.claims);
  const { busy, problem, setProblem, send } = useArticleCommand();
  const { workspaceId, userId } = actor;
  const draft = useDraft({
    key: draftKey({ workspaceId, userId, about: article.id, form: `publication-${to}` }),
    schema: z.string(),
    initial: '',
    base: '',
  });
  const from = article.publicationState;
  const { settled, total } = progressOf([...claims.values()]);
  const words = publicationStepWords(from, to);
  const needed = refusalOfPublication(from, to, total - settled, '');

  async function save() {
    const refusal = refusalOfPublication(from, to, total - settled, draft.value);
    if (refusal) {
      setProblem({ refusal, message: refusalWords(refusal) });
      return;
    }
    if ((await send('set-publication', { to, note: draft.value.trim() })) !== 'done') return;
    draft.discard();
    onClose();
  }

  return (
    <FormDialog
      size="sm"
      title={words.title}
      description={words.says}
      action={words.action}
      busy={busy}
      problem={problem}
      onClose={onClose}
      onSend={() => void save()}
    >
      {to === 'CLEARED' && total > settled && (
        <p className="text-ink-2">
          {total - settled} of {total} {total === 1 ? 'claim is' : 'claims are'} not signed off. Say which,
          and why the article can be cleared anyway.
        </p>
      )}
      <TextArea
        label={
          needed?.code === 'claims-unsettled' || needed?.code === 'reason-needed' ? 'Reason' : 'Note, if any'
        }
        required={needed !== null}
        value={draft.value}
        onChange={(event) => draft.set(event.target.value)}
      />
      <DraftLine draft={draft} />
    </FormDialog>
  );
}
