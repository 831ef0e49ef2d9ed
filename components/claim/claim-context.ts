'use client';

import type { DoneStep } from '#lib/domain/shapes/waits-for.ts';
import { createContext, use } from 'react';
import type { ClaimDetail } from '#lib/domain/shapes/claim-detail.ts';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { WorkspaceRules } from '#lib/domain/workspace-rules.ts';
import type { Role } from '#lib/domain/access/role.ts';
import type { ChangeOutcome, ClaimChange, OnConflict } from './claim-change.ts';

export interface WorkspacePerson {
  id: string;
  name: string;
  role: Role;
}

export interface ClaimContextValue {
  claim: ClaimDetail;
  actor: Actor;
  people: readonly WorkspacePerson[];
  rules: WorkspaceRules;
  /** Of the article (BCP 47); empty where unknown. */
  language: string;
  /** Sends a change, shows it at once, and settles conflicts with the person. */
  change: (change: ClaimChange, onConflict?: OnConflict) => Promise<ChangeOutcome>;
  /** The claim once the changes under way are done, for what is not sent by `change`. */
  settled: () => Promise<ClaimDetail>;
  /** Lets the screen around the panel know of the claim as it is now. */
  onChange: (claim: ClaimDetail) => void;
  /** Opens the claim where the same is to do next, once `step` is taken on this one. */
  goOn: (step: DoneStep) => void;
  /** Of the headings inside the panel, one below the statement's own. */
  sectionLevel: 2 | 3;
}

export const ClaimContext = createContext<ClaimContextValue | null>(null);

/** The claim the panel shows, and how to change it. */
export function useClaim(): ClaimContextValue {
  const value = use(ClaimContext);
  if (!value) throw new Error('useClaim needs a ClaimPanel around it.');
  return value;
}
