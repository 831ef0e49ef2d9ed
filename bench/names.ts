/** What is measured, as the table calls it. */
export const names = {
  firstStart: 'Ready, first start of a fresh copy',
  laterStart: 'Ready, later start',
  importArticle: 'Import of a 10,000-word article',
  claimsList: 'Claims list at 10,000 claims',
  filteredList: 'Claims list at 10,000 claims, filtered',
  dashboard: 'Dashboard at 10,000 claims',
  tenReaders: 'List and dashboard, ten readers at once',
  csvExport: 'CSV export of 10,000 claims',
  csvFirstByte: 'CSV export of 10,000 claims, first byte',
  health: 'Health answer',
  nextPassage: 'Next claim, passage painted',
  nextPanel: 'Next claim, panel painted',
  openPassage: 'Highlight opened, passage painted',
  openPanel: 'Highlight opened, panel painted',
  movesAsk: 'Requests sent while moving between claims',
  screenPaint: (screen: string) => `Largest contentful paint, ${screen}`,
  screenAnswer: (screen: string) => `Interaction to next paint, ${screen}`,
  memory: 'Server memory, most held',
} as const;

const limits: Record<string, number> = {
  [names.laterStart]: 10,
  [`${names.claimsList}, p95`]: 150,
  [`${names.filteredList}, p95`]: 150,
  [`${names.dashboard}, p95`]: 150,
  [`${names.health}, p95`]: 200,
  [`${names.nextPassage}, p95`]: 50,
  [`${names.nextPanel}, p95`]: 50,
  [`${names.openPassage}, p95`]: 50,
  [`${names.openPanel}, p95`]: 50,
  [names.movesAsk]: 0,
  [names.memory]: 300,
};

/** The most a figure should be, in its own unit; `undefined` for those measured to know them. */
export function aimOf(name: string): number | undefined {
  if (name.startsWith(names.screenPaint(''))) return 1500;
  if (name.startsWith(names.screenAnswer(''))) return 200;
  return limits[name];
}
