'use client';

import { ArrowLeft } from 'lucide-react';
import { z } from 'zod';
import { ReadingProgress, type Reading } from '#components/import/article-input-form.tsx';
import { FailureNotice } from '#components/sending/failure-notice.tsx';
import { submitOnModEnter } from '#components/sending/submit-on-mod-enter.ts';
import { useDialogForm } from '#components/sending/use-dialog-form.ts';
import { Button } from '#components/ui/button.tsx';
import { Card, CardHeader } from '#components/ui/card.tsx';
import { Notice } from '#components/ui/notice.tsx';
import { inChunks } from '#components/ui/react/in-chunks.tsx';
import { Count } from '#components/ui/tag.tsx';
import type { Role } from '#lib/domain/access/role.ts';
import { includesRole } from '#lib/domain/access/role.ts';
import type { RefusedClaim } from '#lib/domain/interchange/claim-from-elsewhere.ts';
import { needsEditorToTake } from '#lib/domain/interchange/status-taken-over.ts';
import type { ClaimsPreview } from '#lib/interchange/claims-file.ts';
import type { ColumnMapping } from '#lib/interchange/columns.ts';
import { ColumnMappingCard } from './column-mapping.tsx';
import { claimCount, placeWords, type Imported } from './import-words.ts';
import { FoundClaims } from './found-claims.tsx';
import { TakeOverCard, takeOverSchema } from './take-over-card.tsx';
import { isolated } from '#lib/domain/text/direction.ts';

interface RefusedClaimsProps {
  format: ClaimsPreview['format'];
  refused: readonly RefusedClaim[];
}

/** The claims of the file that can't be imported, and why. */
function RefusedClaims({ format, refused }: RefusedClaimsProps) {
  if (refused.length === 0) return null;
  return (
    <Card>
      <CardHeader title="Refused" aside={<Count>{refused.length}</Count>} />
      <ul aria-label="Refused" tabIndex={0} className="max-h-96 overflow-y-auto scroll-quiet">
        {inChunks(
          refused.map(({ row, what, why }) => (
            <li key={row} className="flex flex-col gap-0.5 border-t border-rule px-4 py-2.5 first:border-t-0">
              <p className="text-sm wrap-anywhere">
                <span className="num mr-2 text-xs text-ink-3">{placeWords(format, row)}</span>
                {why}
              </p>
              {what !== '' && (
                <p dir="auto" className="line-clamp-2 font-serif text-sm wrap-anywhere text-ink-2">
                  {what}
                </p>
              )}
            </li>
          )),
        )}
      </ul>
    </Card>
  );
}

interface ClaimsPreviewFormProps {
  article: { id: string; versionId: string };
  role: Role;
  draftKey: string;
  fileName: string;
  preview: ClaimsPreview;
  reading: Reading;
  onMap: (mapping: ColumnMapping) => void;
  onBack: () => void;
  onImported: (done: Imported) => void;
}

const doneSchema = z.object({ recorded: z.int(), here: z.int(), unverified: z.int() });

/** What a file would add to the article, and what it would not and why, before any of it is stored. */
export function ClaimsPreviewForm(props: ClaimsPreviewFormProps) {
  const { article, role, draftKey, fileName, preview, reading, onMap, onBack, onImported } = props;
  const { format, table, claims, refused, morePages, sources, links } = preview;
  const form = useDialogForm({
    key: draftKey,
    schema: takeOverSchema,
    initial: { takeOver: false, note: '' },
    base: '',
  });
  const { takeOver, note } = form.draft.value;
  const here = new Set(preview.here);
  const fresh = claims.filter(({ row }) => !here.has(row));
  const mayOverride = includesRole(role, 'EDITOR');
  const withStatus = fresh.filter(({ status }) => status !== null);
  // What evidence that comes along bears out is known only once it is counted here.
  const isForEditors = ({ status, findings }: (typeof claims)[number]) =>
    !mayOverride && needsEditorToTake(status) && (findings === null || findings.evidence.length === 0);
  const forEditors = withStatus.filter(isForEditors);
  const discredited = mayOverride ? [] : sources.filter((source) => source.discredited !== null);
  const offered = withStatus.length > forEditors.length;

  async function save() {
    const input = {
      articleId: article.id,
      versionId: article.versionId,
      fileName,
      claims: fresh.map((claim) => {
        const { row, start, end, statement, importance, tags, status, findings } = claim;
        const taken = takeOver && !isForEditors(claim) ? status : null;
        return { row, start, end, statement, importance, tags, status: taken, findings };
      }),
      sources,
      links,
      takeOver: takeOver && offered ? { note } : null,
    };
    const done = await form.send('import-claims', input, doneSchema);
    if (done) onImported(done);
  }

  const busy = form.busy || reading.state === 'busy';
  const problems = form.problem?.refusal?.code === 'invalid' ? form.problem.refusal.problems : [];
  const noteProblem = problems.find(({ path }) => path[0] === 'takeOver')?.message;
  return (
    <form
      aria-label="Preview of the claims"
      noValidate
      className="flex flex-col gap-4"
      onKeyDown={submitOnModEnter}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy && fresh.length > 0) void save();
      }}
    >
      {table && (
        <ColumnMappingCard
          columns={table.columns}
          sample={table.sample}
          mapping={table.mapping}
          onChange={onMap}
        />
      )}
      {reading.state === 'busy' && <ReadingProgress reading={reading} />}
      {reading.state === 'failed' && <FailureNotice problem={reading.problem} />}
      {morePages && (
        <Notice tone="info">
          More claims stand on further pages, which are files of their own. Import these too.
        </Notice>
      )}
      {discredited.length > 0 && (
        <Notice tone="warn">
          {new Intl.ListFormat('en').format(discredited.map(({ name }) => isolated(name)))}{' '}
          {discredited.length === 1 ? 'was' : 'were'} discredited where the file comes from. Unless that is
          known here, only an editor can import these claims.
        </Notice>
      )}
      {(table === null || table.mapping.statement !== undefined) && (
        <>
          <FoundClaims format={format} claims={claims} here={here} />
          <RefusedClaims format={format} refused={refused} />
        </>
      )}
      {withStatus.length > 0 && (
        <TakeOverCard
          draft={form.draft}
          withStatus={withStatus.length}
          withEvidence={fresh.some(({ findings }) => findings !== null)}
          forEditors={forEditors.length}
          noteProblem={noteProblem}
        />
      )}
      {form.problem && noteProblem === undefined && <FailureNotice problem={form.problem} />}
      <div className="sticky bottom-(--tab-bar) z-10 -mx-1 flex flex-wrap items-center gap-2 border-t border-rule bg-paper px-1 py-3">
        <Button type="submit" variant="primary" busy={busy} disabled={fresh.length === 0} keys="mod+enter">
          {fresh.length === 0 ? 'Nothing to import' : `Import ${claimCount(fresh.length)}`}
        </Button>
        <Button icon={<ArrowLeft aria-hidden="true" />} onClick={onBack}>
          Back
        </Button>
        <span className="text-xs text-ink-3 max-sm:hidden">All of them are stored, or none.</span>
      </div>
    </form>
  );
}
