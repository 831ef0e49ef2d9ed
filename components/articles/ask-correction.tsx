'use client';

import { Button } from '#components/ui/button.tsx';
import { Dialog } from '#components/ui/overlay/dialog.tsx';
import { paths } from '#lib/web/paths.ts';
import { useArticle } from './article-context.ts';

interface AskCorrectionProps {
  onRecord: () => void;
  onClose: () => void;
}

/** Asks, after an article that is out got another text, whether that is a correction readers are told of. */
export function AskCorrection({ onRecord, onClose }: AskCorrectionProps) {
  const { article } = useArticle();
  function answer(isCorrection: boolean) {
    // Asked once: a reload must not ask again.
    window.history.replaceState(null, '', paths.article(article.id));
    onClose();
    if (isCorrection) onRecord();
  }
  return (
    <Dialog
      open
      size="sm"
      title={`Is version ${article.version.number} a correction?`}
      onOpenChange={() => answer(false)}
      footer={
        <>
          <Button onClick={() => answer(false)}>No, not a correction</Button>
          <Button variant="primary" onClick={() => answer(true)}>
            Write what readers are told
          </Button>
        </>
      }
    >
      <p className="text-ink-2">
        The article is published, and its text has changed. A correction keeps what readers were told, word
        for word, and is shown on the article and in its reports. You can record it later too.
      </p>
    </Dialog>
  );
}
