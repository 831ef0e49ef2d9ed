import { describe, expect, it } from 'vitest';
import { timeWords, utcWords } from './time-words.ts';

const nowMs = Date.parse('2022-08-16T14:05:00Z');
const seoul = 'Asia/Seoul';

describe('timeWords', () => {
  it.each([
    ['2022-08-16T14:04:31Z', 'just now'],
    ['2022-08-16T13:35:00Z', '30 minutes ago'],
    ['2022-08-16T09:00:00Z', '5 hours ago'],
    ['2022-08-16T16:05:00Z', 'in 2 hours'],
    ['2022-08-15T10:00:00Z', 'yesterday'],
    ['2022-08-01T10:00:00Z', '1 Aug, 19:00'],
  ])('says %s as %j beside the time of reading', (iso, words) => {
    expect(timeWords(iso, 'relative', seoul, nowMs)).toBe(words);
  });

  it('reads in the zone of the reader, who may already have tomorrow', () => {
    expect(timeWords('2022-08-16T15:30:00Z', 'short', seoul, nowMs)).toBe('17 Aug, 00:30');
    expect(timeWords('2022-08-16T15:30:00Z', 'date', 'America/New_York', nowMs)).toBe('16 Aug 2022');
  });

  it('names the year when it is another one, and always in full', () => {
    expect(timeWords('2019-04-25T03:00:00Z', 'short', 'UTC', nowMs)).toBe('25 Apr 2019, 03:00');
    expect(timeWords('2022-08-16T09:12:00Z', 'full', 'UTC', nowMs)).toBe('16 Aug 2022, 09:12 UTC');
  });
});

describe('utcWords', () => {
  it('gives the exact second in UTC', () => {
    expect(utcWords('2022-08-16T18:12:03+09:00')).toBe('2022-08-16 09:12:03 UTC');
  });
});
