import { expect, test } from 'vitest';
import { controlGraph, controlTree, type ControlBranch } from './control-graph.ts';

function graphOf(controllers: string[], below: [name: string, controller: string][]) {
  return controlGraph({
    source: { id: 'own', name: 'own', kind: 'ORGANISATION' },
    controllers: controllers.map((name) => ({ id: name, name, kind: 'ORGANISATION' })),
    below: below.map(([name, controlledById]) => ({ id: name, name, kind: 'ORGANISATION', controlledById })),
  });
}

function words(branch: ControlBranch | null): string {
  if (!branch) return '';
  const below = branch.controls.map(words).join(', ');
  return below === '' ? branch.name : `${branch.name} (${below})`;
}

test('a source stands under all that control it and over all that it controls', () => {
  const graph = graphOf(
    ['ministry', 'state'],
    [
      ['agency', 'own'],
      ['radio', 'own'],
      ['blog', 'radio'],
    ],
  );
  expect(words(controlTree(graph))).toBe('state (ministry (own (agency, radio (blog))))');
  expect(graph.nodes.filter(({ own }) => own).map(({ id }) => id)).toEqual(['own']);
});

test('a person speaks for the one above, who controls all others', () => {
  const { edges } = controlGraph({
    source: { id: 'ada', name: 'Ada Holm', kind: 'PERSON' },
    controllers: [
      { id: 'office', name: 'Office', kind: 'ORGANISATION' },
      { id: 'chief', name: 'Chief', kind: 'PERSON' },
      { id: 'state', name: 'State', kind: 'GOVERNMENT' },
    ],
    below: [],
  });
  expect(edges.map(({ from, kind, to }) => `${from} ${kind} ${to}`)).toEqual([
    'state IS_SPOKEN_FOR_BY chief',
    'chief CONTROLS office',
    'office IS_SPOKEN_FOR_BY ada',
  ]);
});

test('a source that nobody controls and that controls nobody has no line', () => {
  expect(graphOf([], [])).toMatchObject({ nodes: [{ id: 'own' }], edges: [] });
});

test('in a circle of control each is shown once', () => {
  const graph = graphOf(['other'], [['other', 'own']]);
  expect(graph.nodes).toHaveLength(2);
  expect(graph.edges).toHaveLength(2);
  expect(words(controlTree(graph))).toBe('other (own)');
});
