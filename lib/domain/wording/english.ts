import { runsOnInto } from '#lib/domain/text/abbreviations.ts';

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u));

/** Words that carry a capital only because they open a sentence. Anything else may be a name. */
export const functionWords = setOf(
  `a an the this that these those it its he she they his her their there here
   in on at by for from of with without after before since during under over between among against about around
   one two three four five six seven eight nine ten eleven twelve no not nobody none some any many most several all both
   each every when where as if because more less fewer only nearly almost another other such half
   neither either yesterday today tomorrow while although though unless until despite unlike whether last once even
   just former senior outside inside behind beyond within throughout across near`,
);

/** Words that point at somebody or something named before: inside a sentence of ours they would point at another. */
export const pointingWords = setOf(
  'he she it they him her them his its their hers theirs this that these those such another',
);

/** Words that tie a sentence to the one before it. */
export const connectingWords = setOf(
  'however meanwhile instead thus also moreover therefore furthermore then later earlier still',
);

/** Months and days of the week. */
export const calendarWords = setOf(
  `january february march april may june july august september october november december
   monday tuesday wednesday thursday friday saturday sunday`,
);

/** Verbs by which somebody is said to say something: a statement with one has an attribution of its own. */
export const speechVerbs = setOf(
  `say says said saying claim claims claimed claiming report reports reported tell tells told allege alleges alleged
   announce announces announced state states stated declare declares declared insist insists insisted deny denies denied
   admit admits admitted argue argues argued assert asserts asserted believe believes believed suggest suggests suggested
   warn warns warned acknowledge acknowledges acknowledged accuse accuses accused maintain maintains maintained
   add adds added explain explains explained quote quotes quoted confirm confirms confirmed`,
);

const commonWords = setOf(
  `the of and to with from by for at on is are was were be been has have had will would can could may might must
   not after before since during under over between among against about this that these those it its their they
   who whom which there no an as than into more less because when where while did does do`,
);

/** Forms of verbs that make a clause of what stands before them. */
export const finiteVerbs = setOf(
  `is are was were has have had will would can could may might must did does do
   took takes met meets fell falls fled flee left leaves wrote writes sent sends gave gives made makes held holds
   killed kills signed signs urged urges paid pays sold sells bought buys won wins lost loses rose rises cut cuts
   closed closes opened opens arrived arrives visited visits agreed agrees ordered orders attacked attacks
   fired fires launched launches died dies lived lives worked works stole steals got gets went goes came comes
   saw sees knew knows led leads ran runs began begins ended ends grew grows built builds broke breaks`,
);

/** Words that English, of the languages written with its letters, uses often. */
export const englishWords: ReadonlySet<string> = new Set([...commonWords, ...finiteVerbs]);

/** Words common in other languages of the same letters and rare in English; compared as written, so names pass. */
export const foreignWords = setOf(
  `der das und ist nicht mit dem ein eine einen auf wurde hat haben für von zu sich auch nach
   le la les une est et dans que qui avec ont été aux cette il elle ils
   el los las por se fue lo al sus di che della dello degli gli nel nella sono
   os uma em não foi mais ao dos och som att inte på det ikke og het een niet
   jest nie się że bir için Il Elle El Der Das Er Sie Le La Les`,
);

/** True when the full stop at the end belongs to an abbreviation, and is not the sentence's alone. */
export function endsInAbbreviation(clause: string): boolean {
  return /\.$/u.test(clause) && runsOnInto(clause, '', 'en');
}
