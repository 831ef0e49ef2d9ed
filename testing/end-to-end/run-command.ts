import type { DefinedCommand } from '#lib/commands/kernel/kernel.ts';
import type { Actor } from '#lib/domain/access/policy.ts';

/** Carries out a command of the product as `actor`; a refusal fails the test that asked for it. */
export async function runCommand<V>(command: DefinedCommand<V>, actor: Actor, input: unknown): Promise<V> {
  const result = await command.execute(actor, input);
  if (!result.ok) throw new Error(`${command.name} was refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}
