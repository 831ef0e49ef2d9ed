/** Runs once in each server process, before it answers anything. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return;
  const { namePeers } = await import('#lib/auth/peer-address.ts');
  const { prepareStandIn } = await import('#lib/auth/password-hash.ts');
  namePeers();
  await prepareStandIn();
}
