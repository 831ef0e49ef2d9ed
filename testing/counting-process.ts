import { refusalOfRate } from '#lib/web/rates.ts';

// One of several web processes, as far as counting goes: counts one report of whoever it is told.
process.on('message', (who: unknown) => {
  if (typeof who !== 'string') return;
  void refusalOfRate('reports', { network: who }).then((refusal) =>
    process.send?.({ refused: refusal !== null }),
  );
});
