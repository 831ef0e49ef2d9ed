import type { ClaimDetail } from '#lib/domain/claim-detail.ts';
import type { CorroborationDetail, SideDetail } from '#lib/domain/corroboration/corroboration-detail.ts';

/** One figure of the meter and the words under it. */
export interface MeterCell {
  key: 'origins' | 'reports' | 'responses';
  figure: number;
  words: string;
}

const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

function names(side: SideDetail): string {
  const all = side.origins.map(({ name }) => name);
  const shown = all.length > 2 ? [...all.slice(0, 1), `${all.length - 1} more`] : all;
  return new Intl.ListFormat('en').format(shown);
}

/** The side the meter counts: the one with more origins, and of a claim with none, the one with more reports. */
export function countedSide({ supports, refutes }: CorroborationDetail): 'supports' | 'refutes' {
  const more = refutes.origins.length - supports.origins.length;
  if (more !== 0) return more > 0 ? 'refutes' : 'supports';
  return refutes.reportIds.length > supports.reportIds.length ? 'refutes' : 'supports';
}

function originsCell(detail: CorroborationDetail): MeterCell {
  const counted = countedSide(detail);
  const side = detail[counted];
  const figure = side.origins.length;
  const noun = figure === 1 ? 'origin' : 'origins';
  const against = counted === 'refutes' ? ' against' : '';
  const who = figure > 0 ? `, ${names(side)}` : '';
  const { originsNeeded, primarySuffices } = detail.rule;
  const needed = `${small[originsNeeded] ?? originsNeeded} needed`;
  const settled = primarySuffices && side.primaryIds.length > 0 ? 'a primary item is enough' : needed;
  return { key: 'origins', figure, words: `${noun}${against}${who}; ${settled}` };
}

function reportsCell(detail: CorroborationDetail): MeterCell {
  const { supports, refutes } = detail;
  const figure = supports.reportIds.length + refutes.reportIds.length;
  const noun = figure === 1 ? 'report' : 'reports';
  if (supports.reportIds.length > 0 && refutes.reportIds.length > 0) {
    const words = `${noun}, ${supports.reportIds.length} for, ${refutes.reportIds.length} against`;
    return { key: 'reports', figure, words };
  }
  const side = detail[countedSide(detail)];
  const origins = side.origins.length;
  if (figure === 0) return { key: 'reports', figure, words: noun };
  if (origins === 0) return { key: 'reports', figure, words: `${noun}, of no known origin` };
  if (figure === 1) return { key: 'reports', figure, words: noun };
  return { key: 'reports', figure, words: `${noun}, ${origins === 1 ? 'none' : origins} independent` };
}

/**
 * The meter of a claim: independent origins on the side with more of them and how many are needed, reports
 * on either side and whether they are independent of each other, responses still awaited.
 */
export function meterOf(claim: Pick<ClaimDetail, 'corroboration' | 'responses'>): MeterCell[] {
  const awaited = claim.responses.filter(({ outcome }) => outcome === 'PENDING').length;
  return [
    originsCell(claim.corroboration),
    reportsCell(claim.corroboration),
    { key: 'responses', figure: awaited, words: awaited === 1 ? 'awaiting response' : 'awaiting responses' },
  ];
}
