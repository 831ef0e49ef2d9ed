'use client';

import { createContext, use } from 'react';
import { useStore } from 'zustand';
import type { Actor } from '#lib/domain/access/policy.ts';
import type { WorkspaceRules } from '#lib/domain/workspace-rules.ts';
import type { ClaimFilters } from '#lib/domain/claim-filters.ts';
import type { Role } from '#lib/domain/access/role.ts';
import type { WorkspaceState, WorkspaceStore } from './workspace-store.ts';

export interface WorkspacePerson {
  id: string;
  name: string;
  role: Role;
}

interface WorkspaceContextValue {
  store: WorkspaceStore;
  actor: Actor;
  people: WorkspacePerson[];
  rules: WorkspaceRules;
  /** The filters of the list a person came from, whose claims J and K go through; `null` without one. */
  list: ClaimFilters | null;
}

const WorkspaceContext = createContext<WorkspaceContextValue | null>(null);
export const WorkspaceProvider = WorkspaceContext;

/** The workspace screen this is part of: its store, who acts, and the people of the newsroom. */
export function useWorkspaceContext(): WorkspaceContextValue {
  const value = use(WorkspaceContext);
  if (!value) throw new Error('This component belongs inside the workspace screen.');
  return value;
}

/** What `selector` picks from the workspace's state; drawn again only when that changes. */
export function useWorkspace<T>(selector: (state: WorkspaceState) => T): T {
  return useStore(useWorkspaceContext().store, selector);
}
