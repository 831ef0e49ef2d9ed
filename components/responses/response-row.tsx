'use client';

import { FilePlus2, MessageSquareReply, Pencil, Trash2 } from 'lucide-react';
import { useState, useSyncExternalStore } from 'react';
import { useClaim } from '#components/claim/claim-context.ts';
import { useClaimForm } from '#components/claim/use-claim-form.ts';
import { Button } from '#components/ui/button.tsx';
import { readClock, subscribeToClock } from '#components/ui/time/clock.ts';
import { MenuItem } from '#components/ui/overlay/menu.tsx';
import { MoreMenu } from '#components/ui/overlay/more-menu.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { withinSentence } from '#lib/domain/confidential/words.ts';
import type { ResponseDetail } from '#lib/domain/shapes/claim-detail.ts';
import { may } from '#lib/domain/access/policy.ts';
import { isAwaited, isPastDeadline, mayBecomeEvidence } from '#lib/domain/response.ts';
import { AnswerForm } from './answer-form.tsx';
import { AskForm } from './ask-form.tsx';
import { answerAsEvidenceChange, deleteResponseChange, restoreResponseChange } from './response-change.ts';
import { ResponseItem } from './response-item.tsx';

interface ResponseRowProps {
  response: ResponseDetail;
  mayAsk: boolean;
  mayEdit: boolean;
  mayAddEvidence: boolean;
}

/** One party we asked, with what may be done about it. */
export function ResponseRow({ response, mayAsk, mayEdit, mayAddEvidence }: ResponseRowProps) {
  const { actor, change } = useClaim();
  const editing = useClaimForm(`response:${response.id}`);
  const answering = useClaimForm(`answer:${response.id}`);
  const toast = useToast();
  const [busy, setBusy] = useState(false);
  const nowMs = useSyncExternalStore(subscribeToClock, readClock, () => null);
  const past = nowMs !== null && isPastDeadline(response, new Date(nowMs).toISOString());
  const mayDelete = mayEdit && may(actor, 'response.delete', { recordedBy: response.createdBy.id });
  const usable = mayAddEvidence && mayBecomeEvidence(response);

  async function remove() {
    const outcome = await change(deleteResponseChange(response));
    if (outcome.kind !== 'saved') return;
    toast.show({
      title: 'Request deleted',
      action: { label: 'Undo', run: () => void change(restoreResponseChange(response.id)) },
    });
  }

  async function use() {
    setBusy(true);
    await change(answerAsEvidenceChange(response));
    setBusy(false);
  }

  if ((mayEdit && editing.open) || (mayAsk && answering.open)) {
    return (
      <li className="border-t border-rule py-2.5 first:border-t-0 first:pt-0">
        {mayEdit && editing.open ? (
          <AskForm key={editing.key} form={editing} response={response} />
        ) : (
          <AnswerForm key={answering.key} form={answering} response={response} />
        )}
      </li>
    );
  }
  return (
    <ResponseItem
      response={response}
      past={past}
      actions={
        <>
          {(usable || (mayAsk && isAwaited(response))) && (
            <span className="mt-1.5 flex flex-wrap gap-2">
              {mayAsk && isAwaited(response) && (
                <Button
                  id={answering.openerId}
                  size="sm"
                  icon={<MessageSquareReply />}
                  onClick={answering.show}
                >
                  Record answer
                </Button>
              )}
              {usable && (
                <Button size="sm" busy={busy} icon={<FilePlus2 />} onClick={() => void use()}>
                  Use as evidence
                </Button>
              )}
            </span>
          )}
          {response.evidenceId && <p className="mt-1 text-xs text-ink-3">Used as evidence.</p>}
        </>
      }
      menu={
        mayEdit && (
          <MoreMenu id={editing.openerId} label={`More about asking ${withinSentence(response.party.name)}`}>
            {!isAwaited(response) && (
              <MenuItem icon={<MessageSquareReply />} onSelect={answering.show}>
                Edit the answer
              </MenuItem>
            )}
            <MenuItem icon={<Pencil />} onSelect={editing.show}>
              Edit the request
            </MenuItem>
            {mayDelete && (
              <MenuItem icon={<Trash2 />} danger onSelect={() => void remove()}>
                Delete
              </MenuItem>
            )}
          </MoreMenu>
        )
      }
    />
  );
}
