import { withClient } from '#lib/db/server/with-client.ts';
import { progressName } from '#lib/db/server/progress.ts';
import { paths } from '#lib/web/paths.ts';
import { expect, test } from '#testing/end-to-end/fixtures.ts';
import { ask } from '#testing/end-to-end/http.ts';
import { product } from '#testing/end-to-end/product.ts';

// It says of the whole product that something goes on beside it.
test.use({ ownProduct: true });

test('what an upgrade left to be done beside the service is told to admins, while it is', async ({
  asAdmin,
  asReviewer,
}) => {
  const told = asAdmin.getByText('The last upgrade is being finished');
  const health = async (): Promise<unknown> => JSON.parse((await ask(paths.api.health())).body);
  const progress = { what: 'the index of search', done: 412_000, of: 1_000_000 };
  await withClient(
    product.ownerUrl,
    async () => {
      await expect.poll(health).toMatchObject({ status: 'ok', upgrade: progress });
      await asAdmin.goto(paths.members());
      await expect(told).toBeVisible();
      await expect(asAdmin.getByText('the index of search, 412,000 of 1,000,000.')).toBeVisible();
      await asReviewer.goto(paths.dashboard());
      await expect(asReviewer.getByRole('heading', { level: 1 })).toBeVisible();
      await expect(asReviewer.getByText('The last upgrade is being finished')).toHaveCount(0);
    },
    { application_name: progressName(progress) },
  );
  await expect.poll(health).not.toHaveProperty('upgrade');
  await asAdmin.reload();
  await expect(asAdmin.getByRole('heading', { name: 'Members', level: 1 })).toBeVisible();
  await expect(told).toHaveCount(0);
});
