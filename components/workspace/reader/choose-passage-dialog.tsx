'use client';

import { Search } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import { Dialog } from '#components/ui/overlay/dialog.tsx';
import { TextField } from '#components/ui/form/text-field.tsx';
import { findPassages, type Passage } from '#components/workspace/store/passage.ts';
import { useWorkspace } from '#components/workspace/store/workspace-context.tsx';

const titles = { record: 'Record a claim', move: 'Choose another passage' };

interface ChoosePassageDialogProps {
  onRecord: (passage: Passage) => void;
  onMove: (passage: Passage) => void;
}

/** Finds a passage by its words, for those who can't or would rather not select it. */
export function ChoosePassageDialog({ onRecord, onMove }: ChoosePassageDialogProps) {
  const choosing = useWorkspace((state) => state.choosing);
  const setChoosing = useWorkspace((state) => state.setChoosing);
  return (
    <Dialog
      open={choosing !== null}
      onOpenChange={() => setChoosing(null)}
      title={titles[choosing ?? 'record']}
      description="Select words in the article, or find the passage here."
      size="lg"
    >
      <PassageList
        onChoose={(passage) => {
          setChoosing(null);
          (choosing === 'move' ? onMove : onRecord)(passage);
        }}
      />
    </Dialog>
  );
}

function foundWords(count: number): string {
  if (count === 0) return 'Nothing in the article has these words';
  return count === 1 ? '1 passage' : `${count} passages`;
}

function PassageList({ onChoose }: { onChoose: (passage: Passage) => void }) {
  const text = useWorkspace((state) => state.text);
  const language = useWorkspace((state) => state.article.language) || null;
  const kinds = useWorkspace((state) => state.article.version.kinds);
  const [query, setQuery] = useState('');
  const asked = useDeferredValue(query);
  const found = useMemo(() => findPassages(text, asked, language, kinds), [text, asked, language, kinds]);
  return (
    <>
      <TextField
        label="Words of the passage"
        hint="Paste the exact words to record just those, or type a few to find the sentence. Enter takes the first."
        icon={<Search aria-hidden="true" />}
        type="search"
        dir="auto"
        autoFocus
        value={query}
        onChange={(event) => setQuery(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          // What is shown may be of words before these.
          const [first] = asked === query ? found : findPassages(text, query, language, kinds);
          if (first) onChoose(first);
        }}
      />
      <p role="status" className="eyebrow mt-4 mb-1">
        {foundWords(found.length)}
      </p>
      <ul className="-mx-2">
        {found.map((passage) => (
          <li key={`${passage.start}-${passage.end}`}>
            <button
              type="button"
              dir="auto"
              onClick={() => onChoose(passage)}
              className="w-full rounded-md px-2 py-1.5 text-start font-serif hover:bg-hover focus-visible:-outline-offset-2"
            >
              {text.slice(passage.start, passage.end)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
