'use client';

import { FileClock, Lock, Pencil, Quote, Trash2, Undo2 } from 'lucide-react';
import { useClaim } from '#components/claim/claim-context.ts';
import { useClaimForm } from '#components/claim/use-claim-form.ts';
import { MenuItem, MenuSeparator } from '#components/ui/overlay/menu.tsx';
import { MoreMenu } from '#components/ui/overlay/more-menu.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { useStateOf } from '#components/ui/react/use-state-of.ts';
import { withinSentence } from '#lib/domain/confidential/words.ts';
import { type EvidenceDetail, type SourceRef, claimDetailSchema } from '#lib/domain/shapes/claim-detail.ts';
import { may } from '#lib/domain/access/policy.ts';
import { CapturesDialog } from './captures-dialog.tsx';
import { likelyCited } from './likely-cited.ts';
import { deleteEvidenceChange, markCitesChange, restoreEvidenceChange } from './evidence-change.ts';
import { EvidenceForm } from './evidence-form.tsx';
import { EvidenceItem } from './evidence-item.tsx';
import { OriginSuggestions } from './origin-suggestions.tsx';
import { storedTextOf } from './stored-text.ts';
import { undoWithdrawEvidenceChange } from './withdrawal-change.ts';
import { WithdrawalForm } from './withdrawal-form.tsx';
import { SourcePicker } from '#components/source/source-picker.tsx';
import { Dialog } from '#components/ui/overlay/dialog.tsx';
import { MarkDialog } from '#components/confidential/mark-dialog.tsx';
import { isolated } from '#lib/domain/text/direction.ts';

/** Asks why an item of evidence is confidential, or no longer. */
function EvidenceMark({ item, onClose }: { item: EvidenceDetail; onClose: () => void }) {
  const { actor, onChange } = useClaim();
  const toast = useToast();
  const { id, title, confidential, revision } = item;
  return (
    <MarkDialog
      actor={actor}
      marked={{
        id,
        title,
        confidential,
        command: confidential ? 'lift-evidence-confidential' : 'mark-evidence-confidential',
        input: { evidenceId: id, revision },
        answer: claimDetailSchema,
      }}
      onClose={onClose}
      onDone={(claim) => {
        onClose();
        onChange(claim);
        toast.show({ tone: 'ok', title: confidential ? 'No longer confidential' : 'Marked as confidential' });
      }}
    />
  );
}

interface CitesDialogProps {
  onClose: () => void;
  /** Of the item that cites. */
  title: string;
  onChoose: (source: SourceRef) => void;
}

/** Finds the source an item has its knowledge from; choosing one saves it. */
function CitesDialog({ onClose, title, onChoose }: CitesDialogProps) {
  return (
    <Dialog open onOpenChange={onClose} title="What does it cite?" description={title}>
      <SourcePicker
        label="Source it cites"
        value={null}
        onValueChange={(source) => {
          if (source) onChoose(source);
        }}
      />
    </Dialog>
  );
}

interface EvidenceRowProps {
  item: EvidenceDetail;
  mayEdit: boolean;
}

/** One item of evidence, with what may be done to it. */
export function EvidenceRow({ item, mayEdit }: EvidenceRowProps) {
  const { claim, actor, change } = useClaim();
  const form = useClaimForm(`evidence:${item.id}`);
  const toast = useToast();
  const [citing, setCiting] = useStateOf<boolean>(item.id, false);
  const [marking, setMarking] = useStateOf<boolean>(item.id, false);
  const mayMark = may(actor, item.confidential ? 'confidential.lift' : 'confidential.mark');
  const [reading, setReading] = useStateOf<boolean>(item.id, false);
  const withdrawal = useClaimForm(`withdrawal:${item.id}`);
  // That its publisher took it back may be recorded on a claim that is signed off, too; it reopens it.
  const mayWithdraw = may(actor, 'evidence.edit') && !item.withdrawn;
  const mayDelete = mayEdit && may(actor, 'evidence.delete', { recordedBy: item.createdBy.id });

  async function remove() {
    const outcome = await change(deleteEvidenceChange(item));
    if (outcome.kind !== 'saved') return;
    toast.show({
      title: 'Evidence deleted',
      action: { label: 'Undo', run: () => void change(restoreEvidenceChange(item.id)) },
    });
  }

  if (form.open && mayEdit) {
    return (
      <li className="border-t border-rule py-2.5 first:border-t-0 first:pt-0">
        <EvidenceForm key={form.key} form={form} item={item} />
      </li>
    );
  }
  if (withdrawal.open && mayWithdraw) {
    return (
      <li className="border-t border-rule py-2.5 first:border-t-0 first:pt-0">
        <WithdrawalForm key={withdrawal.key} form={withdrawal} item={item} />
      </li>
    );
  }
  return (
    <EvidenceItem
      item={item}
      all={claim.evidence}
      suggestions={
        mayEdit &&
        !item.firstHand &&
        item.citedSources.length + item.citedEvidenceIds.length === 0 && (
          <OriginSuggestions
            key={item.id}
            text={item.excerpt}
            stored={storedTextOf(item)}
            publisher={item.publisher}
            cited={item.citedSources}
            onAccept={(source) => void change(markCitesChange(item, source))}
          />
        )
      }
      actions={
        may(actor, 'evidence.edit') && (
          <>
            <MoreMenu id={form.openerId} label={`More about ${isolated(item.title)}`}>
              {mayEdit && (
                <MenuItem icon={<Pencil />} onSelect={form.show}>
                  Edit
                </MenuItem>
              )}
              {mayEdit && <MenuSeparator />}
              {mayEdit &&
                likelyCited(claim, item).map((source) => (
                  <MenuItem
                    key={source.id}
                    icon={<Quote />}
                    onSelect={() => void change(markCitesChange(item, source))}
                  >
                    This cites {withinSentence(source.name)}
                  </MenuItem>
                ))}
              {mayEdit && (
                <MenuItem icon={<Quote />} onSelect={() => setCiting(true)}>
                  This cites…
                </MenuItem>
              )}
              {mayEdit && <MenuSeparator />}
              {mayEdit && mayMark && (
                <MenuItem icon={<Lock />} onSelect={() => setMarking(true)}>
                  {item.confidential ? 'No longer confidential…' : 'Mark as confidential…'}
                </MenuItem>
              )}
              {item.captures.length > 0 && (
                <MenuItem icon={<FileClock />} onSelect={() => setReading(true)}>
                  Captured texts
                </MenuItem>
              )}
              {mayWithdraw && (
                <MenuItem icon={<Undo2 />} onSelect={withdrawal.show}>
                  Its publisher took it back…
                </MenuItem>
              )}
              {mayEdit && item.withdrawn && (
                <MenuItem icon={<Undo2 />} onSelect={() => void change(undoWithdrawEvidenceChange(item))}>
                  It was not taken back
                </MenuItem>
              )}
              {mayDelete && <MenuSeparator />}
              {mayDelete && (
                <MenuItem icon={<Trash2 />} danger onSelect={() => void remove()}>
                  Delete
                </MenuItem>
              )}
            </MoreMenu>
            {marking && <EvidenceMark item={item} onClose={() => setMarking(false)} />}
            {reading && <CapturesDialog item={item} onClose={() => setReading(false)} />}
            {citing && (
              <CitesDialog
                onClose={() => setCiting(false)}
                title={item.title}
                onChoose={(source) => {
                  setCiting(false);
                  void change(markCitesChange(item, source));
                }}
              />
            )}
          </>
        )
      }
    />
  );
}
