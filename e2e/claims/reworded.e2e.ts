import { createArticle, createClaim } from '#testing/end-to-end/articles.ts';
import { readyForSignOff } from '#testing/end-to-end/claims.ts';
import { axeProblems, expect, test } from '#testing/end-to-end/fixtures.ts';

test('an edited statement goes back to review, has its status set again, and is signed off by neither who edited nor who set it', async ({
  desk,
  asReviewer,
  asEditor,
  asAdmin,
}) => {
  const text = 'The minister did NOT sign the treaty, his office said on Monday.';
  const article = await createArticle(desk.reviewer, { headline: 'A treaty', text });
  const claim = await createClaim(desk.reviewer, article, 'did NOT sign the treaty', {
    statement: 'The minister did not sign the treaty.',
  });
  await readyForSignOff(desk.reviewer, claim, 'DISPUTED');
  const address = `/claims/${claim.id}`;

  await test.step('the editor rewrites what it says, and can no longer sign it off', async () => {
    await asEditor.goto(address);
    await expect(asEditor.getByRole('button', { name: 'Sign off' })).toBeEnabled();
    await asEditor.getByRole('button', { name: 'Edit claim' }).click();
    const form = asEditor.getByRole('form', { name: 'Claim' });
    await form.getByLabel('Statement').fill('The minister did sign the treaty.');
    await form.getByRole('button', { name: 'Save' }).click();
    await expect(asEditor.getByText('Set on an earlier wording of the statement.')).toBeVisible();
    await expect(asEditor.getByRole('button', { name: 'Sign off' })).toHaveCount(0);
    await expect(asEditor.getByRole('button', { name: 'Ask for sign-off' })).toBeDisabled();
    await expect(asEditor.getByText(/Set it again for what the statement says now/)).toBeVisible();
    expect(await axeProblems(asEditor)).toEqual([]);
  });

  await test.step('the reviewer says with a reason that it still holds, and asks again', async () => {
    await asReviewer.goto(address);
    await asReviewer.getByRole('button', { name: 'Still holds' }).click();
    const form = asReviewer.getByRole('form', { name: 'Set status' });
    await expect(form.getByRole('radio', { name: 'Disputed' })).toBeChecked();
    await form.getByLabel('Reason').fill('Both ministries still differ about the signature.');
    await form.getByRole('button', { name: 'Save status' }).click();
    await expect(asReviewer.getByText('Set on an earlier wording of the statement.')).toHaveCount(0);

    await asReviewer.getByRole('button', { name: 'Ask for sign-off' }).click();
    const why = asReviewer.getByRole('form', { name: 'Ask for sign-off' });
    await why.getByRole('button', { name: 'Ask for sign-off' }).click();
    await expect(why.getByText('Give a reason.')).toBeVisible();
    await why.getByLabel(/Why it needs neither/).fill('The signature page is public.');
    await why.getByRole('button', { name: 'Ask for sign-off' }).click();
    await expect(asReviewer.getByText('Ready: waiting for an editor to sign off.')).toBeVisible();
  });

  await test.step('who rewrote it is told that somebody else signs off', async () => {
    await asEditor.goto(address);
    await expect(asEditor.getByRole('button', { name: 'Sign off' })).toBeDisabled();
    await expect(
      asEditor.getByText('You changed the statement last, so someone else has to sign it off.'),
    ).toBeVisible();
  });

  await test.step('another signs it off, and sees why nothing had to be found', async () => {
    await asAdmin.goto(address);
    // The history says it too, once it is there.
    const why = asAdmin.getByRole('paragraph').filter({ hasText: 'Needs neither who says so nor evidence' });
    await expect(why).toContainText('The signature page is public.');
    await asAdmin.getByRole('button', { name: 'Sign off' }).click();
    await expect(asAdmin.getByText(`Signed off by ${desk.admin.name}`)).toBeVisible();
  });
});
