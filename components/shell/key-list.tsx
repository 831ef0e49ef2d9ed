'use client';

import { useState } from 'react';
import { Dialog } from '#components/ui/overlay/dialog.tsx';
import { useHotkeySets, useHotkeys } from '#components/ui/keys/hotkeys.tsx';
import { Kbd } from '#components/ui/keys/kbd.tsx';

const palette = { keys: 'mod+k', description: 'Command palette' };

/** The list of all keys that work now; `?` opens it. */
export function KeyList() {
  const [open, setOpen] = useState(false);
  useHotkeys({ '?': { description: 'All keys', run: () => setOpen(true) } }, { group: 'Everywhere' });
  const sets = useHotkeySets().filter((set) => set.layer === 'page');
  const groups = Map.groupBy(sets, (set) => set.group);

  return (
    <Dialog open={open} onOpenChange={setOpen} title="Keys" description="They never fire while you type.">
      <div className="columns-1 gap-8 sm:columns-2">
        {[...groups].map(([group, members]) => (
          <section key={group} className="mb-4 break-inside-avoid">
            <h3 className="eyebrow mb-1.5">{group}</h3>
            <dl>
              {[...members.flatMap((set) => set.described), ...(group === 'Everywhere' ? [palette] : [])].map(
                ({ keys, description }) => (
                  <div key={keys} className="flex items-baseline gap-3 border-t border-rule py-1.5">
                    <dt className="min-w-0 flex-1 text-ink-2">{description}</dt>
                    <dd>
                      <Kbd keys={keys} />
                      <span className="sr-only">{keys.replace('mod', 'Control or Command')}</span>
                    </dd>
                  </div>
                ),
              )}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
