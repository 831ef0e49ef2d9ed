'use client';

import { askServer } from '#components/sending/ask-server.ts';
import { useEffect, useState } from 'react';
import { claimHistorySchema, type ClaimHistory } from '#lib/domain/shapes/claim-history.ts';

interface HistoryState {
  history: ClaimHistory | null;
  failed: boolean;
}

async function fetchPage(
  address: string,
  before: number | null,
  signal?: AbortSignal,
): Promise<ClaimHistory> {
  const query = before === null ? '' : `?before=${before}`;
  const response = await askServer(address + query, signal ? { signal } : {});
  if (!response.ok) throw new Error(`The history answered ${response.status}.`);
  return claimHistorySchema.parse(await response.json());
}

/** What happened to a thing, fetched at `address` at once and again after each change of its revision. */
export function useHistory(address: string, revision: number) {
  const [state, setState] = useState<HistoryState>({ history: null, failed: false });
  const [tries, setTries] = useState(0);

  useEffect(() => {
    const stop = new AbortController();
    fetchPage(address, null, stop.signal).then(
      (history) => setState({ history, failed: false }),
      () => {
        if (!stop.signal.aborted) setState((before) => ({ ...before, failed: true }));
      },
    );
    return () => stop.abort();
  }, [address, revision, tries]);

  async function more() {
    const { history } = state;
    if (!history || history.next === null) return;
    try {
      const older = await fetchPage(address, history.next);
      setState({
        history: {
          events: [...history.events, ...older.events],
          names: { ...history.names, ...older.names },
          next: older.next,
        },
        failed: false,
      });
    } catch {
      setState((before) => ({ ...before, failed: true }));
    }
  }

  return { ...state, more, retry: () => setTries(tries + 1) };
}
