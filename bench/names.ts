/** What is measured, as the table calls it. */
export const names = {
  firstStart: 'Ready, first start of a fresh copy',
  laterStart: 'Ready, later start',
  importArticle: 'Import of a 10,000-word article',
  write: 'A source recorded',
  keyedWrite: 'A source recorded, with an idempotency key',
  claimsList: 'Claims list at 10,000 claims',
  filteredList: 'Claims list at 10,000 claims, filtered',
  dashboard: 'Dashboard at 10,000 claims',
  dashboardRead: 'Dashboard at 10,000 claims, after each change',
  tenReaders: 'List and dashboard, ten readers at once',
  control: 'Ten readers of a bare page with the rows of the claims list',
  list: 'Ten readers of the claims list',
  board: 'Ten readers of the dashboard',
  whileWritten: (what: string) => `${what}, while somebody records twice a second`,
  besideControl: (what: string) => `${what}, beside the bare page`,
  weight: (what: string) => `${what}, uncompressed answer`,
  dataWeight: (what: string) => `${what}, of it data for React`,
  csvExport: 'CSV export of 10,000 claims',
  csvFirstByte: 'CSV export of 10,000 claims, first byte',
  copy: 'Claims as PostgreSQL alone hands them out, 100,000',
  largeExport: (format: 'csv' | 'json' | 'xlsx') => `${format.toUpperCase()} export of 100,000 claims`,
  beside: (what: string) => `${what}, beside PostgreSQL alone`,
  firstByte: (what: string) => `${what}, first byte`,
  growth: (what: string) => `${what}, growth of the server’s memory`,
  checkedCopy: (format: 'pdf' | 'docx') => `Checked copy of 60 claims as ${format.toUpperCase()}`,
  health: 'Health answer',
  nextClaim: 'Next claim, painted',
  openHighlight: 'Highlight opened, painted',
  outlineFollows: 'Outline at the claim opened',
  movesAsk: 'Requests sent while moving between claims',
  screenPaint: (screen: string) => `Largest contentful paint, ${screen}`,
  screenAnswer: (screen: string) => `Interaction to next paint, ${screen}`,
  corroboration: 'Corroboration of 1,000 items',
  corroborationOfCopies: 'Corroboration of 1,000 copies of one text',
  corroborationOfChain: 'Corroboration of 1,000 items, each citing the one before',
  corroborationOfWeave: 'Corroboration, 1,000 items that each cite three others',
  recurringOften: 'Recurring claims among a million, those made often',
  recurringOnce: 'Recurring claims among a million, those made once',
  search: (what: string) => `Search among a million, ${what}`,
  searchFill: 'A million entries made',
  searchIndex: 'Their index built beside the service',
  searchWrite: (what: string) => `Written with what it is found by, ${what}`,
  keptWrite: (claims: number, what: string) =>
    `Written among ${claims.toLocaleString('en')} claims with all that is kept, ${what}`,
  million: (what: string) => `With very many claims, ${what}`,
  hundredthPage: 'With very many claims, the hundredth page beside the first',
  millionStart: 'With very many claims, ready',
  recall: (search: string) => `${search}, recall at 10`,
  carriedWrongly: 'Passages anchored where they are not, over 4,480 edits',
  carriedUnchanged: 'Unchanged passages found in a new version',
  carriedReworded: (kind: string) => `Right place offered first, ${kind}`,
  carryOver: '300 claims carried over 10,000 words, a tenth of them changed',
  carryOverRewritten: '300 claims carried over 10,000 words, all of them changed',
  versionLookedAt: 'A new version of 10,000 words with 300 claims, looked at before it is stored',
  versionStored: 'A new version of 10,000 words with 300 claims, stored',
  versionsCompared: 'Two versions of 10,000 words with 300 claims, compared',
  passagesWaiting: 'Article of 10,000 words with passages to settle',
  passageSettled: 'A passage settled',
  memory: 'Server memory, most held',
  story: 'Story found on a web page',
  part: (...parts: readonly string[]) => parts.filter((part) => part !== '').join(', '),
  storiesLost: 'Stories not found at all',
  readPage: 'Web page read',
  readDocument: (kind: string) => `Document read, ${kind}`,
  origins: 'Origins named in a sentence',
  recurringSet: 'Recurring claims of a set',
} as const;

const limits: Record<string, number> = {
  [names.laterStart]: 10,
  [`${names.claimsList}, p95`]: 150,
  [`${names.filteredList}, p95`]: 150,
  [`${names.dashboard}, p95`]: 150,
  [`${names.dashboardRead}, p95`]: 150,
  [`${names.list}, p95`]: 200,
  [`${names.board}, p95`]: 200,
  [names.weight(names.list)]: 90,
  [`${names.health}, p95`]: 200,
  [`${names.nextClaim}, p95`]: 50,
  [`${names.openHighlight}, p95`]: 50,
  [names.movesAsk]: 0,
  [`${names.corroboration}, p95`]: 20,
  [`${names.corroborationOfCopies}, p95`]: 20,
  [`${names.corroborationOfChain}, p95`]: 20,
  [`${names.corroborationOfWeave}, p95`]: 20,
  [`${names.recurringOften}, p95`]: 100,
  [`${names.recurringOnce}, p95`]: 100,
  [names.firstByte(names.largeExport('csv'))]: 500,
  [names.firstByte(names.largeExport('json'))]: 500,
  [names.firstByte(names.largeExport('xlsx'))]: 500,
  [names.growth(names.largeExport('csv'))]: 150,
  [names.growth(names.largeExport('json'))]: 150,
  [names.growth(names.largeExport('xlsx'))]: 150,
  [`${names.checkedCopy('pdf')}, p95`]: 3_000,
  [`${names.checkedCopy('docx')}, p95`]: 1_000,
  [names.carriedWrongly]: 0,
  [`${names.carryOver}, p95`]: 1_000,
  [`${names.carryOverRewritten}, p95`]: 1_000,
  [`${names.versionLookedAt}, p95`]: 1_000,
  [`${names.versionStored}, p95`]: 1_000,
  [names.memory]: 512,
  [`${names.million('a source with a tenth of all claims')}, p95`]: 300,
  [`${names.million('a publisher')}, p95`]: 300,
  [names.hundredthPage]: 2,
  [names.millionStart]: 10,
  [`${names.recurringSet}, unseen, something shown where there is none`]: 5,
  [`${names.recurringSet}, unseen, something shown with the right one taken out`]: 5,
};

const leasts: Record<string, number> = {
  [names.besideControl(names.list)]: 0.5,
  [names.besideControl(names.board)]: 0.5,
  [names.beside(names.largeExport('csv'))]: 0.5,
  [names.beside(names.largeExport('json'))]: 0.5,
  [names.beside(names.largeExport('xlsx'))]: 0.2,
  [names.part(names.story, '', 'F1')]: 96,
  [names.part(names.story, 'news', 'F1')]: 96,
  [names.part(names.story, 'news, held out', 'F1')]: 96,
  [names.part(names.story, 'the wider web', 'F1')]: 90,
  [names.part(names.story, 'the wider web, held out', 'F1')]: 90,
  [`${names.origins}, marked-last, precision`]: 90,
  [`${names.origins}, marked-last, recall`]: 75,
  [names.carriedUnchanged]: 97,
  [names.carriedReworded('small rewording')]: 80,
  [names.carriedReworded('large rewording')]: 80,
  [names.carriedReworded('all reworded')]: 80,
  [`${names.recurringSet}, unseen, MAP at 5`]: 88,
  [`${names.recurringSet}, unseen, the right one shown`]: 55,
  [names.recall(names.recurringOften)]: 95,
  [names.recall(names.recurringOnce)]: 95,
};

/** What a figure should be, at most or at least, in its own unit. */
export interface Aim {
  bound: 'most' | 'least';
  value: number;
}

function most(value: number | undefined): Aim | undefined {
  return value === undefined ? undefined : { bound: 'most', value };
}

/** What a figure should be; `undefined` for those measured to know them. */
export function aimOf(name: string): Aim | undefined {
  const least = leasts[name];
  if (least !== undefined) return { bound: 'least', value: least };
  if (name.startsWith(names.storiesLost)) return most(0);
  if (name.startsWith('Written ') && name.endsWith(', beside without')) return most(1.5);
  if (name.startsWith(names.search('')) && name.endsWith(', p95')) return most(150);
  if (name.startsWith(names.screenPaint(''))) return most(1500);
  if (name.startsWith(names.screenAnswer(''))) return most(200);
  return most(
    limits[name] ?? (name.startsWith(names.million('')) && name.endsWith(', p95') ? 150 : undefined),
  );
}
