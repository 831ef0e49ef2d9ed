import type { DemoSource } from './shape.ts';

const sample = 'Sample data.';

/** The register of the sample workspace; a controller stands before those it controls. */
export const demoSources: DemoSource[] = [
  { name: 'Government of North Korea', kind: 'GOVERNMENT', aliases: ['DPRK government', 'Pyongyang'] },
  {
    name: 'KCNA',
    kind: 'STATE_MEDIA',
    aliases: ['Korean Central News Agency', 'Korea Central News Agency', '조선중앙통신'],
    controlledBy: 'Government of North Korea',
    controlStatedBy: {
      source: 'Report on the letters',
      note: 'The report calls it state-run, and Pyongyang’s official state media.',
    },
    notes: 'State news agency of North Korea. What it reports goes back to the government that runs it.',
  },
  { name: 'Government of Russia', kind: 'GOVERNMENT', aliases: ['Moscow', 'Russian officials'] },
  {
    name: 'Vladimir Putin',
    kind: 'PERSON',
    aliases: ['Владимир Путин'],
    controlledBy: 'Government of Russia',
  },
  { name: 'Kim Jong Un', kind: 'PERSON', aliases: ['김정은'], controlledBy: 'Government of North Korea' },
  { name: 'Government of the United States', kind: 'GOVERNMENT', aliases: ['Washington'] },
  {
    name: 'Linda Thomas-Greenfield',
    kind: 'PERSON',
    controlledBy: 'Government of the United States',
    notes: 'United States ambassador to the United Nations in 2022.',
  },
  { name: 'UN Security Council', kind: 'ORGANISATION', aliases: ['UNSC', 'Security Council'] },
  { name: 'AFP', kind: 'NEWS_AGENCY', aliases: ['Agence France-Presse'] },
  {
    name: 'A wire service',
    kind: 'NEWS_AGENCY',
    notes: `${sample} It stands for any outlet that retells a report.`,
  },
  {
    name: 'Report on the letters',
    kind: 'PUBLISHER',
    notes: 'The news report the lead sample article retells. It cites KCNA for both letters.',
  },
  {
    name: 'Aldermere Water Board',
    kind: 'ORGANISATION',
    notes: `${sample} A made-up body in a made-up town.`,
  },
  { name: 'Mayor Odile Marrow', kind: 'PERSON', notes: `${sample} A made-up person.` },
  {
    name: 'Norrholt Treasury',
    kind: 'GOVERNMENT',
    notes: `${sample} A made-up ministry of a made-up country.`,
  },
  {
    name: 'Norrholt State Radio',
    kind: 'STATE_MEDIA',
    controlledBy: 'Norrholt Treasury',
    notes: `${sample} A made-up broadcaster.`,
  },
  { name: 'Unnamed treasury official', kind: 'ANONYMOUS', notes: `${sample} Spoke on background.` },
  { name: 'Vellanor Health Service', kind: 'ORGANISATION', notes: `${sample} A made-up service.` },
  {
    name: 'Vellanor vaccine register',
    kind: 'DATASET',
    controlledBy: 'Vellanor Health Service',
    notes: sample,
  },
];
