/** Words by which a sentence speaks of somebody or something that another named, in one language; between spaces. */
export interface BackWords {
  /** For a person, wherever they stand with no name before them. */
  persons: string;
  /** At the front of a sentence only, as they mostly mean what the sentence itself named elsewhere. */
  first?: string;
  /** In any place. */
  anywhere?: RegExp;
  /** Where such words stand and point to nothing: “It is true that”, “Both Lind and Berg”, “Il y a”. */
  nothing?: RegExp;
  /** A first word that is a name, by what follows it. */
  isName?: RegExp;
  /** A name behind one of these is mostly a place and not who is spoken of: “In London he took it.” */
  places?: string;
  /** Words between these and the name. */
  articles?: string;
  /** For who speaks. */
  own?: RegExp;
}

/** These words wherever they stand alone. */
const alone = (words: string) => new RegExp(`(?<![\\p{L}\\p{M}'-])(?:${words})(?![\\p{L}\\p{M}])`, 'u');

export const backWords: Readonly<Record<string, BackWords>> = {
  en: {
    persons: "he she him her his hers he's she's he'd she'd he'll she'll",
    first:
      "it its it's they their theirs them they're they'd they've this that's these those both neither such",
    // “That” behind other words mostly leads in to what was said: “Police said that”.
    anywhere:
      /\b(?:(?:that|the same|the following|the next|the previous) (?:day|night|morning|afternoon|evening|week|weekend|month|year|time|place)|the (?:latter|former|pair|trio|duo)|of them|among them|(?:hours?|days?|weeks?|months?|years?) (?:later|earlier|afterwards|(?:before|after)(?=\P{L}*$|[,.;:!?])))\b|^there(?!'s| (?:is|are|was|were|has|have|had|will|would|could|can|may|might|must|should|seems?|remains?)\b)|^\P{L}*(?:is|was|does|did|has|will|would|could|can) that\b|^\P{L}*(?:[\p{L}'-]+ ){0,2}that(?:'s| (?:is|was))\b|^\P{L}*(?:(?:[\p{L}'-]+ )?(?:and|but|yet|only|even|then|still|just|when|while|if|because|what|how|after|before|with|without|by|for|from|of|on|at|to|since|until|despite|like|about|against|over|under|than|all) )?that\b/iu,
    nothing:
      /^\P{L}*(?:[Tt]his (?=(?:week|weekend|month|year|morning|afternoon|evening|spring|summer|autumn|fall|winter|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b)|[Bb]oth (?=\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)* and (?:\p{Lu}|the ))|[Nn]either (?=\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)* nor (?:\p{Lu}|the ))|[Ii]t(?: is|'s| was) (?=\p{Lu}[\p{L}'-]*(?: \p{Lu}[\p{L}'-]*)*,? (?:who|that|which)\b)|[Ii]t(?: is|'s| was) (?:not )?(?=(?:true|false|clear|unclear|known|unknown|likely|unlikely|possible|believed|thought|alleged|reported|feared) (?:that|whether|who|how|why|where)\b)|[Ii]t (?=(?:rained|rains|snowed|snows|hailed)\b))/u,
    places:
      'in at from near to of on outside inside across around through via towards into over under after before since during with for by behind beyond',
    articles: 'the a an',
    own: alone("I(?:'(?:m|ve|d|ll))?|[Mm]y|[Mm]ine|me|[Ww]e(?:'(?:re|ve|d|ll))?|[Oo]urs?|us"),
  },
  de: {
    persons: 'er sie ihn ihm ihr ihre ihren ihrem ihrer sein seine seinen seinem seiner',
    first: 'es dies diese dieser dieses diesen diesem letzterer letztere beide',
    anywhere: /(?<!\p{L})(?:selben|gleichen|darauffolgenden) (?:Tag|Tage|Nacht|Abend|Woche|Monat|Jahr)/u,
    nothing:
      /^\P{L}*(?:[Ee]s (?=(?:gab|gibt|gäbe|regnete|regnet|schneite|schneit)(?!\p{L})(?! (?:ihm|ihr|ihnen|dem|der|den|mir|uns)(?!\p{L})))|[Dd]iese[nrs]? (?=(?:Woche|Monat|Jahr|Wochenende|Frühjahr|Sommer|Herbst|Winter|(?:Mon|Diens|Donners|Frei|Sams|Sonn)tag|Mittwoch)(?!\p{L})))/u,
    isName:
      /^\p{Lu}[\p{L}'-]+ (?:sagte|sagt|erklärte|erklärt|betonte|betont|meinte|meint|behauptete|behauptet|versicherte|versichert|berichtete|berichtet|schrieb|schreibt),/u,
    places: 'in im an am auf aus bei beim nach von vom vor zu zum zur über unter durch hinter neben',
    articles: 'der die das dem den des einem einer',
    own: alone('[Ii]ch|[Mm]ir|[Mm]ich|[Mm]ein(?:e[mnrs]?)?|[Ww]ir|[Uu]ns|[Uu]nser(?:e[mnrs]?)?'),
  },
  nl: {
    persons: 'hij zij ze hem haar',
    first: 'dit dat deze die beide',
    nothing:
      /^\P{L}*(?:[Dd]it (?=(?:jaar|weekend|voorjaar|najaar)(?!\p{L}))|[Dd]eze (?=(?:week|maand|zomer|winter|herfst|lente|(?:maan|dins|woens|donder|vrij|zater|zon)dag)(?!\p{L})))/u,
    places: 'in op bij uit van naar te om door over achter voor na',
    articles: 'de het een',
    own: alone('[Ii]k|[Mm]ij|[Mm]ijn|[Ww]ij|[Ww]e|[Oo]ns|[Oo]nze'),
  },
  fr: {
    persons: 'il elle ils elles lui leur leurs',
    first: "ce cela c'est ceci cette ces celui-ci celle-ci son sa ses qu'il qu'elle",
    anywhere: /(?<!\p{L})(?:le même jour|la même (?:année|semaine|nuit))(?!\p{L})/iu,
    nothing:
      /(?<!\p{L})(?:il (?=(?:n')?y (?:a|avait|aura|aurait|eut)(?!\p{L})|(?:ne )?(?:faut|fallait|faudra|faudrait|fallut)(?!\p{L})|(?:n')?(?:a|avait|aura|aurait) (?:pas )?fallu(?!\p{L}))|(?:ce|cette) (?=(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|matin|midi|soir|semaine|mois|année|week-end|printemps|été|automne|hiver)(?!-là|\p{L})))/iu,
    places: "à au aux en dans de du des d'après près depuis chez vers sur sous pour par",
    articles: 'le la les un une',
    own: alone("[Jj]e|[Jj](?=')|[Mm]oi|[Mm]on|[Mm]a|[Mm]es|[Nn]ous|[Nn]otre|[Nn]os"),
  },
  es: {
    persons: 'él ella ellos ellas',
    first: 'esto eso este esta estos estas ese esa su sus ambos',
    // A verb of saying that goes on without saying who, here and below.
    anywhere:
      /(?<!\p{L})(?:ese|el mismo) (?:día|mes|año)(?!\p{L})|^(?:también |además,? )?(?:dijo|afirmó|aseguró|señaló|añadió|agregó|explicó|declaró|negó|sostuvo|indicó|reconoció) (?:también )?que(?!\p{L})/iu,
    nothing:
      /^\P{L}*est[ea] (?=(?:lunes|martes|miércoles|jueves|viernes|sábado|domingo|semana|mes|año|mañana|tarde|noche|verano|otoño|invierno|primavera)(?!\p{L}))/iu,
    places: 'en a al de del desde hacia hasta por para ante tras sobre cerca',
    articles: 'el la los las un una',
    own: alone('[Yy]o|[Mm]í|[Mm]is?|[Nn]osotr[ao]s|[Nn]uestr[ao]s?'),
  },
  pt: {
    persons: 'ele ela eles elas dele dela',
    anywhere:
      /^(?:também )?(?:disse|afirmou|acrescentou|declarou|explicou|negou|garantiu) (?:ainda |também )?que(?!\p{L})/iu,
    first: 'isto isso este esta esse essa seu sua seus suas ambos',
    nothing:
      /^\P{L}*est[ea] (?=(?:segunda|terça|quarta|quinta|sexta|sábado|domingo|semana|mês|ano|manhã|tarde|noite|verão|outono|inverno|primavera)(?!\p{L}))/iu,
    places: 'em no na nos nas a ao à de do da dos das desde por para sobre perto',
    articles: 'o a os as um uma',
    own: alone('[Ee]u|[Mm]eus?|[Mm]inhas?|[Nn]ós|[Nn]oss[ao]s?'),
  },
  it: {
    persons: 'egli lui lei loro',
    anywhere:
      /^(?:ha (?:anche )?(?:detto|aggiunto|affermato|dichiarato|spiegato|negato)|disse|aggiunse) che(?!\p{L})/iu,
    first: 'questo questa ciò suo sua entrambi',
    nothing:
      /^\P{L}*quest[ao] (?=(?:settimana|mese|anno|mattina|pomeriggio|sera|notte|autunno|inverno|primavera|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)(?!\p{L}))/iu,
    places: 'a ad al alla in nel nella da dal dalla di del della su per presso verso',
    articles: 'il lo la i gli le un una',
    own: alone('[Ii]o|[Mm]i[oae]|[Mm]iei|[Nn]oi|[Nn]ostr[oaie]'),
  },
  ru: {
    persons: 'он она они его её ее ему ей им их него неё нее',
    first: 'это этот эта эти оно последний последняя оба',
    anywhere: /(?<!\p{L})(?:тот|тем|того) же (?:день|днём|вечер|год|году|месяц|месяце)(?!\p{L})/iu,
    places: 'в во на из от до у под над через возле около к по с со после перед',
    own: alone('[Яя]|[Мм]еня|[Мм]не|[Мм]ой|[Мм]оя|[Мм]ои|[Мм]ы|[Нн]ас|[Нн]ам|[Нн]аш[аеи]?'),
  },
  uk: {
    persons: 'він вона вони його її йому їй їх',
    first: 'це цей ця ці воно',
    places: 'в у на з із від до під над через біля коло по після перед',
    own: alone('[Яя]|[Мм]ене|[Мм]ені|[Мм]ій|[Мм]оя|[Мм]ої|[Мм]и|[Нн]ас|[Нн]ам|[Нн]аш[аеі]?'),
  },
  pl: {
    persons: 'on ona oni one jego jej jemu ich',
    first: 'to ten ta te',
    anywhere: /^(?:powiedzia|doda|stwierdzi|oświadczy|zaprzeczy)(?:ł|ła), że(?!\p{L})/iu,
    places: 'w we na z ze od do u pod nad przez przy koło po przed',
    own: alone('[Jj]a|[Mm]nie|[Mm]ój|[Mm]oja|[Mm]oje|[Mm]y|[Nn]as|[Nn]am|[Nn]asz[ae]?'),
  },
  hi: {
    persons: '',
    first: 'वह वे उन्होंने उसने उनका उनकी उनके उसका उसकी उसके यह ये इसने इसका',
    own: alone('मैं|मैंने|मुझे|मेरा|मेरी|मेरे|हम|हमने|हमें|हमारा|हमारी|हमारे'),
  },
  ar: {
    persons: '',
    first: 'هو هي هم هذا هذه ذلك وهو وهي وهم وهذا وذلك',
    anywhere:
      /^[وف]?(?:قال|قالت|قالوا|أضاف|أضافت|أكد|أكدت|أوضح|أوضحت|ذكر|ذكرت|أشار|أشارت|تابع|تابعت) (?:إن|أن|إلى|بأن|هو|هي|"|:)/u,
    own: alone('[وف]?(?:أنا|نحن|إنني|إننا|لي|لنا)'),
  },
  ko: {
    persons: '',
    anywhere:
      /^(?:(?:또|그러나|이어|하지만|그리고),? )?(?:그는|그가|그의|그를|그녀|그들|이들|이는|이것|같은 날|이날|양측|두 사람)/u,
    own: /(?<!\p{L})(?:나는|나를|나의|내가|내 |저는|저를|저의|제가|우리|저희)/u,
  },
  zh: {
    persons: '',
    anywhere: /^(?:但|而|随后|隨後)?(?:他|她|它|该|該|此人|两人|兩人|双方|雙方|当天|當天|同日|同年)/u,
    own: /我/u,
  },
  ja: {
    persons: '',
    anywhere: /^(?:また|しかし|さらに)?、?(?:彼|彼女|同氏|同社|同省|同日|同年|両者|両氏|これ|それ|その)/u,
    own: /私|我々|僕|俺/u,
  },
};

/** Words for a person at the front of a sentence whose language is not known, in Latin script: elsewhere they are too common. */
const inNoLanguage: BackWords = { persons: '', anywhere: /^\P{L}*(?:Er|Sie|Hij|Zij|Elle|Ele|Ela) \p{Ll}/u };

/**
 * Asked where the language is not known: one for each script, as the lists of two Latin ones are the other’s common words.
 */
export const inAnyLanguage: readonly BackWords[] = [
  ...['en', 'ru', 'uk', 'hi', 'ar', 'ko', 'zh', 'ja'].flatMap((tag) => backWords[tag] ?? []),
  inNoLanguage,
];
