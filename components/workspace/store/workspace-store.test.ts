import { describe, expect, test } from 'vitest';
import { articleOf, claimAt, mina } from '#testing/sample-workspace.ts';
import { packedSentences, statedSentences } from '#lib/domain/versions/stated-sentences.ts';
import { chosenMark, openClaimId, createWorkspaceStore, DRAFT } from './workspace-store.ts';

const article = articleOf('Kim agreed with Putin.\n\nNobody else said so.');
const claims = [claimAt('late', 24, 30), claimAt('early', 0, 3)];
const looks = {
  sentences: packedSentences(statedSentences(article.version.text, null, 'en')),
  noClaims: { versionId: 'version', without: [] },
};
const screen = (selected: string | null = null) =>
  createWorkspaceStore({ article, claims, ...looks }, selected, mina.id);

describe('the workspace', () => {
  test('opens the claim its address names, else the first one', () => {
    expect(screen('late').getState()).toMatchObject({ selectedId: 'late', panelOpen: true });
    expect(screen('gone').getState()).toMatchObject({ selectedId: 'early', panelOpen: false });
  });

  test('shows a recorded claim at once, numbered by its place in the article', () => {
    const store = screen();
    store.getState().put(claimAt('new', 4, 10));
    const { order, numbers, paragraphs } = store.getState();
    expect(order).toEqual(['early', 'new', 'late']);
    expect(numbers.get('late')).toBe(3);
    expect(paragraphs[0]?.runs.map(({ claimIds }) => claimIds)).toEqual([['early'], [], ['new'], []]);
  });

  test('a change that moves no passage leaves the article as it was drawn', () => {
    const store = screen();
    const { paragraphs, order } = store.getState();
    store.getState().put({ ...claimAt('late', 24, 30), confirmation: 'FALSE', revision: 2 });
    expect(store.getState().paragraphs).toBe(paragraphs);
    expect(store.getState().order).toBe(order);
  });

  test('a deleted open claim hands over to its neighbour', () => {
    const store = screen('late');
    store.getState().remove('late');
    expect(store.getState()).toMatchObject({ selectedId: 'early', order: ['early'] });
  });

  test('moves within what the outline shows', () => {
    const store = screen();
    store.getState().put(claimAt('mine', 31, 35, { assignee: mina }));
    store.getState().setFilter('MINE');
    store.getState().step(1);
    expect(store.getState().selectedId).toBe('mine');
    store.getState().step(1);
    expect(store.getState().selectedId).toBe('mine');
  });

  test('boxes the passage of a claim being written, and the open claim again afterwards', () => {
    const store = screen('late');
    store.getState().write();
    store.getState().setDrafted({ start: 4, end: 10 });
    expect(chosenMark(store.getState())).toBe(DRAFT);
    expect(store.getState().paragraphs[0]?.runs.some(({ claimIds }) => claimIds.includes(DRAFT))).toBe(true);
    store.getState().setDrafted(null);
    expect(chosenMark(store.getState())).toBe('late');
  });

  test('opening a claim sets the one being written aside, and going on with it brings it back', () => {
    const store = screen('late');
    store.getState().write();
    store.getState().setDrafted({ start: 4, end: 10 });
    expect(openClaimId(store.getState())).toBeNull();
    for (const open of [() => store.getState().select('late'), () => store.getState().step(-1)]) {
      store.getState().write();
      open();
      expect(openClaimId(store.getState())).toBe(store.getState().selectedId);
      expect(chosenMark(store.getState())).toBe(store.getState().selectedId);
      expect(store.getState().drafted).toEqual({ start: 4, end: 10 });
    }
    store.getState().write();
    expect(chosenMark(store.getState())).toBe(DRAFT);
  });

  test('a claim named in the address stands before one that was being written', () => {
    const named = screen('late');
    named.getState().setDrafted({ start: 4, end: 10 });
    expect(openClaimId(named.getState())).toBe('late');
    const plain = screen();
    plain.getState().setDrafted({ start: 4, end: 10 });
    expect(openClaimId(plain.getState())).toBeNull();
  });

  test('leaves a lost passage out of the article and its claim in the outline', () => {
    const store = screen();
    const lost = claimAt('lost', 4, 10);
    store.getState().put({ ...lost, anchor: { ...lost.anchor, state: 'ORPHANED' } });
    expect(store.getState().order).toContain('lost');
    expect(store.getState().paragraphs[0]?.runs.some(({ claimIds }) => claimIds.includes('lost'))).toBe(
      false,
    );
  });

  test('knows which sentences nobody has looked at, through every change', () => {
    const store = createWorkspaceStore({ article, claims: [], ...looks }, null, mina.id);
    const looked = () => store.getState().covered.map((sentence) => sentence.looked);
    expect(looked()).toEqual(['not-yet', 'not-yet']);
    const [, second] = store.getState().covered;
    const none = {
      start: second?.start ?? 0,
      end: second?.end ?? 0,
      by: mina,
      at: '2026-03-01T12:00:00.000Z',
    };
    store.getState().setWithout([none]);
    expect(looked()).toEqual(['not-yet', 'no-claim']);
    store.getState().put(claimAt('new', 0, 3));
    store.getState().put(claimAt('late', 24, 30));
    expect(looked()).toEqual(['claim', 'claim']);
    store.getState().remove('late');
    expect(looked()).toEqual(['claim', 'no-claim']);
    store.getState().setWithout([]);
    expect(looked()).toEqual(['claim', 'not-yet']);
    store.getState().load({ article, claims: [], ...looks });
    expect(looked()).toEqual(['not-yet', 'not-yet']);
  });

  test('takes over newer data and keeps the claim a person had open', () => {
    const store = screen('late');
    store.getState().load({ article, claims: [...claims, claimAt('other', 5, 6)], ...looks });
    expect(store.getState()).toMatchObject({ selectedId: 'late', order: ['early', 'other', 'late'] });
  });
});
