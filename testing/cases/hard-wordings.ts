import { facts, hop } from './worked-wordings.ts';
import type { WordingFacts } from '#lib/domain/wording/safe-wording.ts';

const kcna = [hop('KCNA')];
const times = [hop('The Times')];
const bribes = 'The minister took bribes.';
const says = 'KCNA says that Putin wrote to Kim.';

// What is easily got wrong: words put into a mouth, a pronoun that turns to somebody else, a name that loses its
// capital. Each row: what is recorded → the passage.
export const hardWordings: [name: string, facts: WordingFacts, text: string][] = [
  [
    'what somebody says of themselves is no quotation of theirs',
    facts('Smith said nothing.', { hops: [hop('Smith')] }),
    'Smith says: “Smith said nothing.” This is not verified.',
  ],
  [
    'to report a loss is not to say one',
    facts('The company reported a loss.', { hops: [hop('The company')] }),
    'The company says: “The company reported a loss.” This is not verified.',
  ],
  [
    'the same, of an agency',
    facts('KCNA reports strong exports.', { hops: kcna }),
    'KCNA says: “KCNA reports strong exports.” This is not verified.',
  ],
  [
    'to have said something on a day is not to say the day',
    facts('Smith said Monday was busy.', { hops: [hop('Smith')] }),
    'Smith says: “Smith said Monday was busy.” This is not verified.',
  ],
  [
    'an attribution without “that” is told once',
    facts('KCNA says Putin wrote to Kim.', { hops: kcna }),
    'KCNA says that Putin wrote to Kim; this is not verified.',
  ],
  [
    'the same, with a thing in front',
    facts('KCNA says the bridge is closed.', { hops: kcna }),
    'KCNA says that the bridge is closed; this is not verified.',
  ],
  [
    'in words that somebody reports, “I” is not who is quoted',
    facts('KCNA says that I wrote to Kim.', { hops: kcna }),
    'KCNA says: “KCNA says that I wrote to Kim.” This is not verified.',
  ],
  [
    'false that somebody says so: it is not told that they do',
    facts(says, { hops: kcna, confirmation: 'FALSE' }),
    'This is false: “KCNA says that Putin wrote to Kim.”',
  ],
  [
    'the same, read in another’s text',
    facts(says, { hops: [hop('KCNA'), hop('Yonhap')], confirmation: 'FALSE' }),
    'Yonhap said: “KCNA says that Putin wrote to Kim.” This is false.',
  ],
  [
    'confirmed by override that somebody says so: what they say is not told as confirmed',
    facts(says, { hops: kcna, confirmation: 'CONFIRMED', supported: false, overridden: true }),
    'An editor has decided that this is confirmed; the evidence recorded does not settle it: “KCNA says that Putin wrote to Kim.”',
  ],
  [
    'disputed that somebody says so',
    facts(says, { hops: kcna, confirmation: 'DISPUTED' }),
    'This is disputed: “KCNA says that Putin wrote to Kim.”',
  ],
  ['confirmed that somebody says so', facts(says, { hops: kcna, confirmation: 'CONFIRMED' }), says],
  [
    '“he” is not the one who says it',
    facts('He took bribes.', { hops: [hop('Smith')] }),
    'Smith says: “He took bribes.” This is not verified.',
  ],
  [
    '“they” and “their” alike',
    facts('Their office was closed.', { hops: [hop('The police', { plural: true })] }),
    'The police say: “Their office was closed.” This is not verified.',
  ],
  [
    '“this” points at what was said before',
    facts('This was a bribe.', { hops: times }),
    'The Times says: “This was a bribe.” This is not verified.',
  ],
  [
    'a sentence that goes on from another',
    facts('Later, the minister took bribes.', { hops: times }),
    'The Times says: “Later, the minister took bribes.” This is not verified.',
  ],
  [
    'a month after a preposition',
    facts('In March, Putin wrote to Kim.', { hops: kcna }),
    'KCNA says that in March, Putin wrote to Kim; this is not verified.',
  ],
  [
    'a place after a preposition',
    facts('In Moscow, Putin wrote to Kim.', { hops: kcna }),
    'KCNA says that in Moscow, Putin wrote to Kim; this is not verified.',
  ],
  [
    'a name that begins as a preposition does keeps its capital',
    facts('Under Armour closed the shops.', { hops: times }),
    'The Times says: “Under Armour closed the shops.” This is not verified.',
  ],
  [
    'people of a country are counted, not named',
    facts('Two Americans were killed.', { hops: times }),
    'The Times says that two Americans were killed; this is not verified.',
  ],
  [
    'an initialism after an article',
    facts('The BBC paid the minister.', { hops: times }),
    'The Times says that the BBC paid the minister; this is not verified.',
  ],
  [
    'a name with an article of its own',
    facts('The Hague sent an envoy.', { hops: times }),
    'The Times says that The Hague sent an envoy; this is not verified.',
  ],
  [
    'a family’s name that ends in s',
    facts('The envoy left the Joneses’ house.', { hops: [hop('The Joneses', { plural: true })] }),
    'The Joneses say that the envoy left the Joneses’ house; this is not verified.',
  ],
  [
    '“neither” is no name',
    facts('Neither Smith nor Jones took bribes.', { hops: times }),
    'The Times says: “Neither Smith nor Jones took bribes.” This is not verified.',
  ],
  [
    'a clause behind a dash is not left to us',
    facts('The talks failed – the envoy left.', { hops: times }),
    'The Times says: “The talks failed – the envoy left.” This is not verified.',
  ],
  [
    'quotations within quotations change marks at each step',
    facts('The minister said “He told me ‘don’t go’ and I went”.', { hops: times }),
    'The Times says: “The minister said ‘He told me “don’t go” and I went’.” This is not verified.',
  ],
  [
    'several who spoke on background are several',
    facts(bribes, { hops: [hop('Officials', { plural: true, terms: 'BACKGROUND' }), hop('The Times')] }),
    'The Times reports that sources speaking on background say that the minister took bribes; this is not verified.',
  ],
  [
    'the same, at our end',
    facts(bribes, { hops: [hop('Officials', { plural: true, terms: 'BACKGROUND' })] }),
    'Sources speaking on background say that the minister took bribes; this is not verified.',
  ],
  [
    'a name written from right to left keeps its place',
    facts(bribes, { hops: [hop('وكالة الأنباء')] }),
    '\u2068وكالة الأنباء\u2069 says that the minister took bribes; this is not verified.',
  ],
  [
    'so does a quotation, with its full stop',
    facts('כתב מכתב.', {
      hops: times,
      responses: [{ party: 'משרד החוץ', plural: false, outcome: 'DENIED' }],
    }),
    'The Times says: “\u2068כתב מכתב.\u2069” This is not verified. \u2068משרד החוץ\u2069 denies it.',
  ],
  [
    'a claim about what is to come',
    facts('The bank will cut rates in May.', { hops: [hop('The bank')], confirmation: 'UNVERIFIABLE' }),
    'The bank says that the bank will cut rates in May; this can’t be verified.',
  ],
  [
    'a denial of who denied it',
    facts('The minister denied that he took bribes.', {
      hops: times,
      responses: [{ party: 'The minister', plural: false, outcome: 'DENIED' }],
    }),
    'The Times says: “The minister denied that he took bribes.” This is not verified. The minister denies it.',
  ],
  [
    'a long statement',
    facts(`The minister took money from ${'one firm and '.repeat(28)}another.`, { hops: times }),
    `The Times says that the minister took money from ${'one firm and '.repeat(28)}another; this is not verified.`,
  ],
];
