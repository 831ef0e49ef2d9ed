'use client';

import { useEffect, useRef, useState } from 'react';
import { sendJson } from '#components/fetching/send-address.ts';
import type { Failure } from '#components/sending/send-command.ts';
import type { BlockKind } from '#lib/domain/text/blocks.ts';
import { versionPreviewSchema, type VersionPreview } from '#lib/domain/shapes/version-preview.ts';
import { MAX_ARTICLE_BYTES } from '#lib/import/limits.ts';
import { importProblemWords } from '#lib/import/problems.ts';
import { paths } from '#lib/web/paths.ts';

const tooLarge = importProblemWords({ code: 'too-large', limitBytes: MAX_ARTICLE_BYTES });

/** Asks what a text would do to each claim of an article. */
export function useVersionPreview(articleId: string): {
  preview: VersionPreview | null;
  busy: boolean;
  problem: Failure | null;
  ask: (drafted: { text: string; kinds: BlockKind[] }) => Promise<void>;
  /** Back to the text; what is on its way is let go. */
  leave: () => void;
} {
  const [state, setState] = useState<{
    preview: VersionPreview | null;
    busy: boolean;
    problem: Failure | null;
  }>({
    preview: null,
    busy: false,
    problem: null,
  });
  const running = useRef<AbortController | null>(null);
  useEffect(() => () => running.current?.abort(), []);

  return {
    ...state,
    async ask({ text, kinds }) {
      running.current?.abort();
      if (new Blob([text]).size >= MAX_ARTICLE_BYTES) {
        setState({ preview: null, busy: false, problem: { refusal: null, message: tooLarge } });
        return;
      }
      const stop = new AbortController();
      running.current = stop;
      setState({ preview: null, busy: true, problem: null });
      const sent = await sendJson(
        paths.api.versionPreview(articleId),
        { text, kinds },
        versionPreviewSchema,
        stop.signal,
      );
      if (running.current !== stop || sent === null) return;
      setState({ preview: sent.ok ? sent.value : null, busy: false, problem: sent.ok ? null : sent });
    },
    leave() {
      running.current?.abort();
      running.current = null;
      setState({ preview: null, busy: false, problem: null });
    },
  };
}
