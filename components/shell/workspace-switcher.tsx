'use client';

import { Building2, ChevronsUpDown } from 'lucide-react';
import { Menu, MenuRadioGroup } from '#components/ui/overlay/menu.tsx';
import { useToast } from '#components/ui/overlay/toast.tsx';
import type { Sent } from '#components/sending/send-command.ts';
import type { ShellWorkspace } from './shell-props.ts';
import { isolated } from '#lib/domain/text/direction.ts';

interface WorkspaceChoiceProps {
  current: ShellWorkspace;
  workspaces: readonly ShellWorkspace[];
  home: string;
  switchWorkspace: (workspaceId: string) => Promise<Sent<unknown>>;
}

/** The workspaces of a person, in a menu. Everything on screen belongs to the current one, so another starts afresh. */
export function WorkspaceChoice({ current, workspaces, home, switchWorkspace }: WorkspaceChoiceProps) {
  const toast = useToast();

  async function change(id: string) {
    if (id === current.id) return;
    const moved = await switchWorkspace(id);
    if (moved.ok) {
      window.location.assign(home);
    } else {
      toast.show({
        tone: 'danger',
        title: moved.unsure ? 'You may have moved or not' : `Still in ${isolated(current.name)}`,
        description: moved.message,
      });
    }
  }

  return (
    <MenuRadioGroup
      legend="Workspace"
      value={current.id}
      onValueChange={(id) => void change(id)}
      options={workspaces.map(({ id, name }) => ({ value: id, label: name }))}
    />
  );
}

/** Says which workspace this is, and moves to another. */
export function WorkspaceSwitcher(props: WorkspaceChoiceProps) {
  const { name } = props.current;
  return (
    <Menu
      side="top"
      trigger={
        <button
          type="button"
          aria-label={`Workspace ${isolated(name)}, change`}
          className="flex w-full items-center gap-2.5 rounded-md px-2 py-1.5 text-left font-medium text-ink-2 hover:bg-hover hover:text-ink md:max-xl:justify-center"
        >
          <Building2 aria-hidden="true" />
          <span className="min-w-0 flex-1 truncate md:max-xl:sr-only">
            <bdi>{name}</bdi>
          </span>
          <ChevronsUpDown aria-hidden="true" className="size-3.5 text-ink-3 md:max-xl:hidden" />
        </button>
      }
    >
      <WorkspaceChoice {...props} />
    </Menu>
  );
}
