import { before, behind, oneOf, type Cue } from './cue.ts';
import { isBody, isOutlet } from './parties.ts';

const kind = oneOf(
  'state|state-run|state-owned|state-controlled|state-backed|state-affiliated|semi-official|official|private|privately|owned|independent|local|regional|national|public|leading|opposition|pro-government|government|news|media|outlet|agency|newspaper|paper|daily|weekly|monthly|magazine|website|site|portal|broadcaster|channel|television|TV|radio|station|think|tank|watchdog|monitor|monitoring|group|rights|research|firm|consultancy|publication|tabloid|network|service|wire|outlets|business|financial|investigative|trade|nonprofit|non-profit|organization|organisation|charity|aid|polling|pollster|intelligence|ratings|analytics|tracking|advocacy|tech|technology|sports',
);
const document = oneOf(
  'data|figures|report|reports|survey|poll|study|estimates?|statistics|documents?|filings?|analysis|tally|count|research|records|numbers|information|statement|statements|review|projections?|release|memo|dataset|database|index',
);
/** What may stand between the words and the name: "the South Korean state-run news agency". */
export const introduction = String.raw`(?:(?:an?|the|its|new|recent|latest|internal|preliminary|annual|joint|separate) ){0,2}(?:${document} (?:${document} )?(?:released |published |compiled |issued |collected |gathered |shared |seen |conducted )?(?:on \p{Lu}\p{L}+day |last week |this week )?(?:by|from|of|in) (?:the )?)?(?:(?:\p{Lu}\p{L}{2,14}(?: \p{Lu}\p{L}{2,14})?(?:[’']s)? (?=${kind} ))?(?:${kind}[ -]){1,6}(?:called )?)?`;

const after = String.raw`(?: (?:${kind}(?: agency| tank)?|news agency))?`;
const when = String.raw`(?:,? (?:on \p{Lu}\p{L}+day(?: night| morning| evening)?|\p{Lu}\p{L}+day|earlier|later|also|first|has|had|have|previously|separately|this week|last week|last month)){0,3}`;
const outletVerbs = oneOf('reported|reports|reporting|understands|has learned|learned|has seen');
const bodyVerbs = oneOf(
  'cited|quoted|cites|quotes|revealed|wrote|writes|broke|said|says|announced|announces|stated|states|claimed|claims|confirmed|confirms|warned|warns|estimates|estimated|found|disclosed|added|noted|tweeted|posted|showed|shows|told',
);
const telling = String.raw`(?= (?:that|it|the same|how|on|in|at|this|last|earlier|late|later|first|there|no|\d|\p{Lu}\p{L}+day)\b|[,.;:]|$)`;

/** English. */
export const english: readonly Cue[] = [
  before(String.raw`\b[Aa]ccording to ${introduction}`),
  before(
    String.raw`\b(?:[Cc]iting|[Qq]uoting|(?:cited|quoted|[Aa]s reported|[Ff]irst reported|was reported|were reported|reported earlier|[Rr]eport(?:ed)?) by|[Cc]redited to|[Aa]ttributed (?:it )?to|relayed by|carried by) ${introduction}`,
  ),
  before(
    String.raw`\b(?:(?:obtained|seen|reviewed|published|released|viewed|verified|aired|broadcast|posted|compiled|conducted|issued|cited|commissioned|analy[sz]ed|confirmed) by|(?:shared|[Ii]n an? (?:exclusive |telephone |phone |television |TV |rare )?interview|[Ss]peaking in an interview) (?:published )?(?:with|by|to|on|in)|[Ii]nterview with|[Ss]peaking (?:to|on)|spoke (?:to|with)|leaked to|provided to|confirmed to|[Cc]onfirming an? (?:earlier )?(?:story|report) by|statement to|email to|comments? to|appearance on) ${introduction}`,
    isOutlet,
  ),
  before(String.raw`\btold ${introduction}`, isOutlet),
  before(String.raw`\b(?:[Ss]ources?|[Pp]eople|[Pp]erson|[Ii]nsiders?) [^.,\n]{0,60}?told ${introduction}`),
  before(
    String.raw`\b(?:[Ff]igures|[Dd]ata|[Ss]tatistics|[Aa] (?:new )?(?:report|study|survey|poll)) (?:released |published |compiled )?(?:by|from) (?:the )?`,
    isBody,
  ),
  behind(String.raw`${after}${when} ${outletVerbs}${telling}`),
  behind(String.raw`${after}${when} (?:${outletVerbs}|${bodyVerbs})\b`, isBody),
  before(String.raw`\b(?:said|says|reported|reports|announced|added|wrote) ${introduction}`, isBody),
  behind(String.raw` contributed to this (?:report|story|article)`, isOutlet),
];
