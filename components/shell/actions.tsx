'use client';

import { createContext, use, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';

/** One entry of the palette: it leads somewhere (`href`) or does something (`run`). */
export interface Action {
  id: string;
  label: string;
  group?: string | undefined;
  keys?: string | undefined;
  icon?: ReactNode;
  /** Other words a person may look for it by. */
  keywords?: readonly string[];
  href?: string;
  run?: () => void;
}

type Register = (owner: string, actions: readonly Action[]) => () => void;

interface PaletteState {
  isOpen: boolean;
  setOpen: (open: boolean) => void;
  registered: readonly Action[];
}

const nothing = () => undefined;
const RegisterContext = createContext<Register>(() => nothing);
const PaletteContext = createContext<PaletteState>({ isOpen: false, setOpen: nothing, registered: [] });

export function ActionProvider({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const [owners, setOwners] = useState<ReadonlyMap<string, readonly Action[]>>(new Map());
  const register = useCallback<Register>((owner, actions) => {
    setOwners((before) => new Map(before).set(owner, actions));
    return () => setOwners((before) => new Map([...before].filter(([other]) => other !== owner)));
  }, []);
  const palette = useMemo(
    () => ({ isOpen, setOpen, registered: [...owners.values()].flat() }),
    [isOpen, owners],
  );
  return (
    <RegisterContext value={register}>
      <PaletteContext value={palette}>{children}</PaletteContext>
    </RegisterContext>
  );
}

/** The palette's state, for the shell that draws it and for what opens it, such as a search box. */
export function usePalette(): PaletteState {
  return use(PaletteContext);
}

/** Adds a page's own actions to the palette while it is on screen. */
export function useActions(actions: readonly Action[]): void {
  const register = use(RegisterContext);
  const owner = useId();
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  }, [actions]);
  const listed = actions
    .map(({ id, label, group, keys, href }) => [id, label, group, keys, href].join('\t'))
    .join('\n');

  useEffect(() => {
    const find = (id: string) => latest.current.find((action) => action.id === id);
    return register(
      owner,
      latest.current.map((action) =>
        action.run ? { ...action, run: () => find(action.id)?.run?.() } : action,
      ),
    );
  }, [register, owner, listed]);
}
