import type { DemoArticle } from './shape.ts';

/** Three short articles about places that do not exist, so that lists and the dashboard have rows. */
export const fiction: DemoArticle[] = [
  {
    headline: 'River levels fall in Aldermere after the storm',
    byline: 'Sample desk',
    publisher: 'Corroborate sample data',
    publishedOn: '2026-11-02',
    dueInHours: -6,
    publishedWithNote: 'One claim about the bridge is open; the text says so.',
    paragraphs: [
      'This article is made up, and so is the town of Aldermere. The river Lenn has fallen to 2.1 metres at the old mill, the Aldermere Water Board said, after reaching 3.8 metres on Sunday night.',
      'No house was flooded, according to Mayor Odile Marrow. The mill bridge will stay closed until engineers have looked at its piers.',
    ],
    claims: [
      {
        passage: 'The river Lenn has fallen to 2.1 metres at the old mill',
        statement: 'The river Lenn stood at 2.1 metres at the old mill in Aldermere.',
        importance: 'HIGH',
        assignee: 'reviewer',
        hops: [
          {
            source: 'Aldermere Water Board',
            cue: 'said',
            mode: 'DOCUMENT',
            check: 'VERIFIED',
            note: 'Gauge sheet seen.',
          },
        ],
        evidence: [
          {
            title: 'Gauge sheet of the old mill',
            kind: 'LINK',
            address: 'https://water.aldermere.example/gauges/old-mill',
            stance: 'SUPPORTS',
            role: 'PRIMARY',
            firstHand: true,
            publisher: 'Aldermere Water Board',
            excerpt: 'Old mill 2.10 m, falling.',
          },
        ],
        confirmation: {
          value: 'CONFIRMED',
          confidence: 'HIGH',
          reason: 'The gauge sheet is the record itself.',
        },
        progress: 'signed-off',
      },
      {
        passage: 'No house was flooded',
        statement: 'No house in Aldermere was flooded by the storm.',
        hops: [
          {
            source: 'Mayor Odile Marrow',
            cue: 'according to',
            mode: 'PARAPHRASE',
            check: 'VERIFIED',
            note: 'On tape.',
          },
        ],
        evidence: [
          {
            title: 'Photograph of a flooded cellar in Mill Lane',
            kind: 'NOTE',
            stance: 'REFUTES',
            role: 'PRIMARY',
            excerpt: 'Sent in by a reader who gave no name.',
          },
        ],
        confirmation: {
          value: 'DISPUTED',
          confidence: 'LOW',
          reason: 'A reader’s photograph shows water in a cellar; where and when it was taken is not known.',
        },
      },
      {
        passage: 'The mill bridge will stay closed until engineers have looked at its piers',
        statement: 'The mill bridge in Aldermere stays closed until its piers have been inspected.',
      },
    ],
  },
  {
    headline: 'What Norrholt’s budget vote changes',
    byline: 'Sample desk',
    publisher: 'Corroborate sample data',
    publishedOn: '2026-11-09',
    dueInHours: 28,
    paragraphs: [
      'This article is made up, and so is the country of Norrholt. Its parliament passed a budget of 41 billion crowns by 88 votes to 61. Output rose 4 per cent in July, state radio reported, citing the treasury.',
      'A treasury official who did not want to be named said fuel duty would double in spring. The treasury says no such decision has been taken.',
    ],
    claims: [
      {
        passage: 'Its parliament passed a budget of 41 billion crowns by 88 votes to 61',
        statement: 'Norrholt’s parliament passed a budget of 41 billion crowns by 88 votes to 61.',
        importance: 'HIGH',
        assignee: 'editor',
      },
      {
        passage: 'Output rose 4 per cent in July',
        statement: 'Norrholt’s output rose 4 per cent in July.',
        assignee: 'reviewer',
        hops: [
          { source: 'Norrholt Treasury', cue: 'citing', mode: 'DOCUMENT' },
          {
            source: 'Norrholt State Radio',
            cue: 'reported',
            mode: 'BROADCAST',
            check: 'VERIFIED',
            note: 'Recording kept.',
          },
        ],
        evidence: [
          {
            title: 'State radio, evening news',
            kind: 'NOTE',
            stance: 'SUPPORTS',
            role: 'SECONDARY',
            publisher: 'Norrholt State Radio',
            citesSources: ['Norrholt Treasury'],
            excerpt: 'Output rose 4 per cent in July, the treasury says.',
          },
        ],
      },
      {
        passage: 'fuel duty would double in spring',
        statement: 'Norrholt will double its fuel duty in spring.',
        importance: 'HIGH',
        assignee: 'reviewer',
        hops: [
          {
            source: 'Unnamed treasury official',
            cue: 'said',
            mode: 'PARAPHRASE',
            note: 'Spoke on background; the editor knows the name.',
          },
        ],
        evidence: [
          {
            title: 'Treasury statement on fuel duty',
            kind: 'LINK',
            address: 'https://treasury.norrholt.example/statements/fuel-duty',
            stance: 'REFUTES',
            role: 'PRIMARY',
            firstHand: true,
            publisher: 'Norrholt Treasury',
            excerpt: 'No decision on fuel duty has been taken.',
          },
        ],
        confirmation: {
          value: 'UNVERIFIABLE',
          reason: 'It is about a decision not yet taken; nobody can show it to be true or false today.',
        },
        progress: 'ready',
      },
    ],
  },
  {
    headline: 'Vaccine stocks by region in Vellanor',
    byline: 'Sample desk',
    publisher: 'Corroborate sample data',
    publishedOn: '2026-11-12',
    paragraphs: [
      'This article is made up, and so is Vellanor. The health service holds 120,000 doses, its register shows. The northern region received none in October, a local paper wrote.',
      'The service has since corrected the register: the north received 9,000 doses on 3 October.',
    ],
    claims: [
      {
        passage: 'The health service holds 120,000 doses',
        statement: 'The Vellanor health service holds 120,000 doses of vaccine.',
        assignee: 'reviewer',
        hops: [
          {
            source: 'Vellanor vaccine register',
            cue: 'shows',
            mode: 'DOCUMENT',
            check: 'VERIFIED',
            note: 'Looked up.',
          },
        ],
        evidence: [
          {
            title: 'Vaccine register, October sheet',
            kind: 'LINK',
            address: 'https://health.vellanor.example/register/october',
            stance: 'SUPPORTS',
            role: 'PRIMARY',
            firstHand: true,
            publisher: 'Vellanor vaccine register',
          },
        ],
        confirmation: { value: 'CONFIRMED', reason: 'The register is the service’s own record.' },
        progress: 'ready',
      },
      {
        passage: 'The northern region received none in October',
        statement: 'The northern region of Vellanor received no vaccine in October.',
        importance: 'HIGH',
        assignee: 'reviewer',
        evidence: [
          {
            title: 'Corrected register',
            kind: 'LINK',
            address: 'https://health.vellanor.example/register/october-corrected',
            stance: 'REFUTES',
            role: 'PRIMARY',
            firstHand: true,
            publisher: 'Vellanor vaccine register',
            excerpt: 'North: 9,000 doses, 3 October.',
          },
        ],
        confirmation: {
          value: 'FALSE',
          confidence: 'HIGH',
          reason: 'The corrected register shows a delivery of 9,000 doses on 3 October.',
        },
      },
    ],
  },
];
