'use client';

import { useRef, useState } from 'react';
import { z } from 'zod';
import { FormDialog } from '#components/sending/form-dialog.tsx';
import { DraftLine } from '#components/drafts/draft-line.tsx';
import { TextArea } from '#components/ui/form/text-area.tsx';
import { refusalOfPublication, type PublicationState } from '#lib/domain/publication.ts';
import { refusalWords } from '#lib/domain/refusals/refusal-words.ts';
import { useArticle } from './article-context.ts';
import { publicationStepWords } from './article-words.ts';
import { namingWords } from '#lib/domain/words/naming-words.ts';
import { claimsToName, publicationFacts } from './publication-naming.ts';
import { useArticleForm } from './use-article-change.ts';

interface PublicationDialogProps {
  to: PublicationState;
  onClose: () => void;
}

const draftSchema = z.object({
  note: z.string(),
  /** By claim. */
  notes: z.record(z.string(), z.string()),
});
const nothing: z.infer<typeof draftSchema> = { note: '', notes: {} };

/** Takes the article to another publication state, with a note for each claim that needs naming. */
export function PublicationDialog({ to, onClose }: PublicationDialogProps) {
  const { article, claims } = useArticle();
  const fields = useRef<HTMLDivElement>(null);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const { draft, busy, problem, setProblem, send } = useArticleForm(`publication-${to}`, {
    schema: draftSchema,
    initial: nothing,
    base: '',
  });
  const { note, notes } = draft.value;
  const toName = claimsToName(article, claims, to);
  const words = publicationStepWords(article.publicationState, to);
  const step = { to, claims: claims.length, toName };
  const needed = refusalOfPublication(publicationFacts(article, step, nothing));

  const said = problem?.refusal?.code;
  const reasonless = said === 'no-claims' || said === 'reason-needed' ? problem : null;

  async function save() {
    const refusal = refusalOfPublication(publicationFacts(article, step, draft.value));
    setMissing(refusal?.code === 'claims-unnamed' ? refusal.claimIds : []);
    if (refusal) {
      setProblem({ refusal, message: refusalWords(refusal) });
      const first =
        refusal.code === 'claims-unnamed' ? `#name-${refusal.claimIds[0] ?? ''}` : '#publication-note';
      fields.current?.querySelector<HTMLTextAreaElement>(first)?.focus();
      return;
    }
    const named = toName.flatMap(({ claim: { id } }) => {
      const written = notes[id]?.trim() ?? '';
      return written === '' ? [] : [{ claimId: id, note: written }];
    });
    if (await send('set-publication', { to, note: note.trim(), named })) onClose();
  }

  return (
    <FormDialog
      size={toName.length > 0 ? 'md' : 'sm'}
      title={words.title}
      description={words.says}
      action={words.action}
      busy={busy}
      problem={reasonless ? null : problem}
      onClose={onClose}
      onSend={() => void save()}
    >
      <div ref={fields} className="flex flex-col gap-3.5">
        {toName.length > 0 && (
          <p className="text-ink-2">
            {toName.length} of {claims.length} {claims.length === 1 ? 'claim' : 'claims'} can’t go out without
            a word. Say for each why it can stand as it is.
          </p>
        )}
        {toName.length > 0 && (
          <ul className="flex flex-col gap-3.5">
            {toName.map(({ claim, reasons, standing }) => (
              <li key={claim.id}>
                <p id={`named-${claim.id}`} dir="auto" className="font-serif">
                  {claim.statement}
                </p>
                <p className="mb-1 text-xs text-ink-3">{namingWords(reasons)}</p>
                <TextArea
                  id={`name-${claim.id}`}
                  label="Why it can stand"
                  aria-describedby={`named-${claim.id}`}
                  hint={standing === null ? undefined : `Named before, and unchanged since: ${standing}`}
                  dir="auto"
                  minRows={1}
                  required={standing === null}
                  error={missing.includes(claim.id) ? 'Say why it can stand as it is.' : null}
                  value={notes[claim.id] ?? ''}
                  onChange={({ target }) =>
                    draft.set({ note, notes: { ...notes, [claim.id]: target.value } })
                  }
                />
              </li>
            ))}
          </ul>
        )}
        <TextArea
          id="publication-note"
          path="note"
          error={reasonless?.message}
          label={needed?.code === 'no-claims' || needed?.code === 'reason-needed' ? 'Reason' : 'Note, if any'}
          required={needed?.code === 'no-claims' || needed?.code === 'reason-needed'}
          dir="auto"
          value={note}
          onChange={({ target }) => draft.set({ note: target.value, notes })}
        />
        <DraftLine draft={draft} />
      </div>
    </FormDialog>
  );
}
