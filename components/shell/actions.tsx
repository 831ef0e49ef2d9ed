'use client';

import { createContext, use, useCallback, useEffect, useId, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';

/** One entry of the command palette: it leads somewhere (`href`) or does something (`run`). */
export interface Command {
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

type Register = (owner: string, commands: readonly Command[]) => () => void;

interface Palette {
  isOpen: boolean;
  setOpen: (open: boolean) => void;
  registered: readonly Command[];
}

const nothing = () => undefined;
const RegisterContext = createContext<Register>(() => nothing);
const PaletteContext = createContext<Palette>({ isOpen: false, setOpen: nothing, registered: [] });

export function CommandProvider({ children }: { children: ReactNode }) {
  const [isOpen, setOpen] = useState(false);
  const [owners, setOwners] = useState<ReadonlyMap<string, readonly Command[]>>(new Map());
  const register = useCallback<Register>((owner, commands) => {
    setOwners((before) => new Map(before).set(owner, commands));
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
export function useCommandPalette(): Palette {
  return use(PaletteContext);
}

/** Adds a page's own actions to the command palette while it is on screen. */
export function useCommands(commands: readonly Command[]): void {
  const register = use(RegisterContext);
  const owner = useId();
  const latest = useRef(commands);
  useEffect(() => {
    latest.current = commands;
  }, [commands]);
  const listed = commands
    .map(({ id, label, group, keys, href }) => [id, label, group, keys, href].join('\t'))
    .join('\n');

  useEffect(() => {
    const find = (id: string) => latest.current.find((command) => command.id === id);
    return register(
      owner,
      latest.current.map((command) =>
        command.run ? { ...command, run: () => find(command.id)?.run?.() } : command,
      ),
    );
  }, [register, owner, listed]);
}
