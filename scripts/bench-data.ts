import { timesOf } from '#bench/data/fill-data.ts';
import { dataHome, fillAnew } from '#bench/data/place.ts';
import { Failure } from '#lib/config/failure.ts';
import { askedToStop, main } from '#scripts/running/script.ts';
import { seconds } from '#scripts/running/step.ts';

/** `npm run bench:data` fills a database of its own with a million claims, or with as many as it is told. */
await main(async () => {
  const [asked = '1000000'] = process.argv.slice(3);
  const claims = Number(asked);
  if (!Number.isInteger(claims) || claims < 1_000) {
    throw new Failure(
      `"${asked}" is no number of claims: give one of a thousand or more, as in npm run bench:data 100000.`,
    );
  }
  const times = timesOf(claims);
  if (claims % times !== 0) {
    throw new Failure(
      `${claims.toLocaleString('en')} claims are ${times} times as many as are made one by one: give a number that ${times} divides.`,
    );
  }
  const stopped = new AbortController();
  void askedToStop().then(() => stopped.abort());
  const began = performance.now();
  await fillAnew(claims, {
    note: (text) => console.log(`${seconds(began).padStart(8)}  ${text}`),
    stopped: stopped.signal,
  });
  console.log(
    `It is in ${dataHome}: npm run bench million measures it, and removing the folder is all it takes to be rid of it.`,
  );
});
