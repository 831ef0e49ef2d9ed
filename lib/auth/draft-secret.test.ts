import { expect, test } from 'vitest';
import { draftSecretOf } from './draft-secret.ts';

const secret = 'a secret of at least thirty-two characters';

test('drafts are sealed for one person under one secret, and names apart from what was typed', () => {
  const mine = draftSecretOf('mina', secret);
  expect(draftSecretOf('mina', secret)).toEqual(mine);
  const keys = [mine, draftSecretOf('noor', secret), draftSecretOf('mina', `${secret} of later`)].flatMap(
    ({ names, texts }) => [names, texts],
  );
  expect(new Set(keys).size).toBe(6);
  for (const key of keys) expect(key).toMatch(/^[0-9a-f]{64}$/);
});
