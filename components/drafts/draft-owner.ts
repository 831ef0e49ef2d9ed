'use client';

import { createContext, use } from 'react';

/** Whose drafts the forms of a page keep. */
export interface DraftOwner {
  workspaceId: string;
  userId: string;
}

export const DraftOwnerContext = createContext<DraftOwner | null>(null);

/** Whose drafts a form keeps that stands in the middle of others, and is not told. */
export function useDraftOwner(): DraftOwner {
  const owner = use(DraftOwnerContext);
  if (!owner) throw new Error('useDraftOwner needs a desk around it.');
  return owner;
}
