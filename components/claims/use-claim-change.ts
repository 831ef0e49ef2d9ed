'use client';

import { useEffect, useRef, useState } from 'react';
import { sendCommand } from '#components/commands/send-command.ts';
import { useAnnounce } from '#components/ui/live-region.tsx';
import { useToast } from '#components/ui/toast.tsx';
import { claimDetailSchema, type ClaimDetail } from '#lib/domain/claim-detail.ts';
import { claimAfterConflict } from './claim-after-conflict.ts';
import type { ChangeOutcome, ClaimChange, MergedTexts } from './claim-change.ts';
import { differingFields } from './conflict-field.ts';
import type { ConflictField } from './conflict-field.ts';

/** A conflict waiting for the person to decide. */
export interface OpenConflict {
  before: ClaimDetail;
  theirs: ClaimDetail;
  fields: ConflictField[];
  decide: (decision: Decision) => void;
}

export type Decision = { kind: 'mine'; merged: MergedTexts } | { kind: 'theirs' } | { kind: 'undecided' };

/**
 * Sends changes of one claim one after another, each on the newest revision this browser knows, so that two
 * quick changes of one person never conflict with each other. Shows each at once and takes it back when it
 * fails; what others changed meanwhile is put before the person.
 */
export function useClaimChange(claim: ClaimDetail, onChange: (claim: ClaimDetail) => void) {
  const [conflict, setConflict] = useState<OpenConflict | null>(null);
  const announce = useAnnounce();
  const toast = useToast();
  const latest = useRef(claim);
  const shown = useRef(claim);
  const queue = useRef<Promise<unknown>>(Promise.resolve());
  const alive = useRef(true);

  useEffect(() => {
    shown.current = claim;
    if (claim.revision > latest.current.revision) latest.current = claim;
  }, [claim]);
  useEffect(() => {
    alive.current = true;
    return () => {
      alive.current = false;
    };
  }, []);

  function ask(before: ClaimDetail, theirs: ClaimDetail, fields: ConflictField[]): Promise<Decision> {
    if (!alive.current) return Promise.resolve({ kind: 'undecided' });
    return new Promise((resolve) => {
      setConflict({
        before,
        theirs,
        fields,
        decide: (decision) => {
          setConflict(null);
          resolve(decision);
        },
      });
    });
  }

  function keep(next: ClaimDetail) {
    latest.current = next;
    onChange(next);
  }

  /** `before` is what the person saw: what they were changing is not yet in it. */
  async function settle(
    change: ClaimChange,
    before: ClaimDetail,
    theirs: ClaimDetail,
  ): Promise<ChangeOutcome> {
    const fields = differingFields(change.conflict?.(theirs) ?? []);
    const decision = await ask(before, theirs, fields);
    if (decision.kind === 'undecided') return { kind: 'undecided' };
    keep(theirs);
    return decision.kind === 'theirs' ? { kind: 'theirs' } : send(change, decision.merged);
  }

  async function send(change: ClaimChange, merged: MergedTexts): Promise<ChangeOutcome> {
    const before = latest.current;
    if (change.optimistic) onChange(change.optimistic(before, merged));
    const answer = await sendCommand(change.command, change.input(before, merged), claimDetailSchema);
    if (answer.ok) {
      keep(answer.value);
      announce(change.said);
      return { kind: 'saved', claim: answer.value };
    }
    if (change.optimistic) onChange(before);
    const theirs = claimAfterConflict(answer.refusal, before);
    if (theirs) return settle(change, before, theirs);
    toast.show({ title: `${change.what} was not saved`, description: answer.message, tone: 'danger' });
    return { kind: 'failed', refusal: answer.refusal, message: answer.message };
  }

  function change(next: ClaimChange): Promise<ChangeOutcome> {
    const work = queue.current.then(() =>
      next.outdated && differingFields(next.conflict?.(latest.current) ?? []).length > 0
        ? settle(next, shown.current, latest.current)
        : send(next, {}),
    );
    queue.current = work.catch(() => undefined);
    return work;
  }

  return { change, conflict };
}
