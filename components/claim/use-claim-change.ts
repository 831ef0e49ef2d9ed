'use client';

import { useEffect, useRef } from 'react';
import { failureTitle, sendCommand } from '#components/sending/send-command.ts';
import { useAnnounce } from '#components/ui/live-region.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import { useStateOf } from '#components/ui/react/use-state-of.ts';
import { claimDetailSchema, type ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import { inTurn, newestOf } from './claim-turns.ts';
import { claimAfterConflict, claimSavedBefore } from './claim-after-conflict.ts';
import type { ChangeOutcome, ClaimChange, MergedTexts, OnConflict } from './claim-change.ts';
import { differingFields } from './conflict-field.ts';
import type { ConflictField } from './conflict-field.ts';
import { isolated } from '#lib/domain/text/direction.ts';

/** A conflict waiting for the person to decide. */
export interface OpenConflict {
  before: ClaimDetail;
  theirs: ClaimDetail;
  fields: ConflictField[];
  /** What was put together in an earlier conflict over the same change. */
  merged: MergedTexts;
  decide: (decision: Decision) => void;
}

export type Decision =
  { kind: 'mine'; merged: MergedTexts } | { kind: 'theirs' } | { kind: 'undecided'; merged: MergedTexts };

/** What this browser knows of one claim, and the changes of it that wait for each other. */
interface Line {
  latest: ClaimDetail;
  shown: ClaimDetail;
  /** How many changes are under way; what is shown meanwhile may be more than is saved. */
  underWay: number;
  onScreen: boolean;
  /** Takes away what is said of a command that failed, which is no longer so once it succeeds. */
  failures: Map<string, () => void>;
}

interface Asked {
  change: ClaimChange;
  onConflict: OnConflict;
}

/**
 * Sends changes of the claim one after another, each on the newest revision this browser knows, so that two
 * quick changes of one person never conflict with each other. Shows each at once and takes it back when it
 * fails; what others changed meanwhile is put before the person. What is under way for a claim goes on for that
 * claim when another is opened.
 */
export function useClaimChange(claim: ClaimDetail, onChange: (claim: ClaimDetail) => void) {
  const [conflict, setConflict] = useStateOf<OpenConflict | null>(claim.id, null);
  const announce = useAnnounce();
  const toast = useToast();
  const lines = useRef(new Map<string, Line>());

  useEffect(() => {
    const line = lineOf(lines.current, claim);
    line.shown = claim;
    if (line.underWay === 0 || claim.revision > line.latest.revision) line.latest = claim;
    line.onScreen = true;
    return () => {
      line.onScreen = false;
    };
  }, [claim]);

  function ask(asked: Omit<OpenConflict, 'decide'>): Promise<Decision> {
    return new Promise((resolve) => {
      setConflict({
        ...asked,
        decide: (decision) => {
          setConflict(null);
          resolve(decision);
        },
      });
    });
  }

  function keep(line: Line, next: ClaimDetail) {
    line.latest = next;
    onChange(next);
  }

  /** `before` is what the person saw: what they were changing is not yet in it. */
  async function settle(
    line: Line,
    { change, onConflict }: Asked,
    before: ClaimDetail,
    theirs: ClaimDetail,
    merged: MergedTexts,
  ): Promise<ChangeOutcome> {
    if (!line.onScreen) {
      keep(line, theirs);
      toast.show({
        title: `${change.what} was not saved`,
        description: `Someone else changed “${isolated(theirs.statement)}” meanwhile. Open that claim again to see both versions.`,
        tone: 'danger',
      });
      return { kind: 'undecided', merged };
    }
    const fields = differingFields(change.conflict?.(theirs) ?? []);
    onConflict('conflicted');
    const decision = await ask({ before, theirs, fields, merged });
    keep(line, theirs);
    if (decision.kind !== 'mine') return decision;
    onConflict('mine');
    return send(line, { change, onConflict }, decision.merged);
  }

  async function send(line: Line, asked: Asked, merged: MergedTexts): Promise<ChangeOutcome> {
    const { change } = asked;
    line.latest = newestOf(line.latest);
    const before = line.latest;
    if (change.optimistic) onChange(change.optimistic(before, merged));
    const answer = await sendCommand(change.command, change.input(before, merged), claimDetailSchema);
    line.failures.get(change.command)?.();
    line.failures.delete(change.command);
    if (answer.ok) {
      keep(line, answer.value);
      announce(change.said);
      return { kind: 'saved', claim: answer.value };
    }
    // What was sent before is there, and the person looks at it before adding to it.
    const saved = claimSavedBefore(answer.refusal);
    if (saved && saved.revision > before.revision) keep(line, saved);
    else if (change.optimistic) onChange(before);
    const theirs = claimAfterConflict(answer.refusal, before);
    if (theirs) return settle(line, asked, before, theirs, merged);
    const title = failureTitle(answer, `${change.what} was not saved`);
    const takeAway = toast.show({ title, description: answer.message, tone: 'danger' });
    line.failures.set(change.command, takeAway);
    const { refusal, message, unsure } = answer;
    return { kind: 'failed', refusal, message, merged, ...(unsure && { unsure }) };
  }

  function change(next: ClaimChange, onConflict: OnConflict = () => undefined): Promise<ChangeOutcome> {
    const asked = { change: next, onConflict };
    const line = lineOf(lines.current, claim);
    line.underWay += 1;
    const work = inTurn(claim.id, () =>
      next.outdated && differingFields(next.conflict?.(line.latest) ?? []).length > 0
        ? settle(line, asked, line.shown, line.latest, {})
        : send(line, asked, {}),
    );
    const done = () => {
      line.underWay -= 1;
    };
    void work.then(done, done);
    return work;
  }

  /** The claim as this browser knows it once the changes under way are done: what goes another way is built on it. */
  function settled(): Promise<ClaimDetail> {
    const line = lineOf(lines.current, claim);
    return inTurn(claim.id, () => Promise.resolve(newestOf(line.latest)));
  }

  return { change, conflict, settled };
}

function lineOf(lines: Map<string, Line>, claim: ClaimDetail): Line {
  const line = lines.get(claim.id) ?? {
    latest: claim,
    shown: claim,
    underWay: 0,
    onScreen: false,
    failures: new Map(),
  };
  lines.set(claim.id, line);
  return line;
}
