'use client';

import { createContext, use } from 'react';

/** Whether this server fetches pages by their address. */
export const FetchingContext = createContext(false);

export function useFetching(): boolean {
  return use(FetchingContext);
}
