import type { DefinedCommand } from './kernel.ts';
import { setConfirmation } from './set-confirmation.ts';

/** Every command there is. One that is missing here can't be reached, and a test says so. */
export const commands: readonly DefinedCommand<unknown>[] = [setConfirmation];

/** The command called `name`, if there is one. */
export function findCommand(name: string): DefinedCommand<unknown> | undefined {
  return commands.find((command) => command.name === name);
}
