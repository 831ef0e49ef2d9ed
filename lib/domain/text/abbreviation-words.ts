const setOf = (...words: string[]): ReadonlySet<string> => new Set(words.join(' ').split(' '));

/** Written with a full stop and followed by a name, whatever the language: no sentence ends here. */
export const titles = setOf(
  'mr mrs ms mx dr prof gen lt col sgt capt cmdr cpl pvt adm maj rep sen gov pres hon rev st msgr supt insp messrs mt',
  'vs cf eg ie e.g i.e viz',
  // Letters that only one language has.
  'ул просп пл пер рис акад ген проф см напр им т.е т.к гр тов д-р стр вул ім акад',
  'डॉ श्री श्रीमती सुश्री प्रो पं कु सु मो स्व एड न्या ले ब्रि मे कै इं प्रा',
  'ডা ড মো অধ্যাপক প্রফে ডাঃ ডঃ மரு திரு டாக் டா డా శ్రీ ಡಾ ಶ್ರೀ ഡോ ശ്രീ ડૉ ડો શ્રી ਡਾ ਸ੍ਰੀ රා',
  'κ κα κκ π.χ δηλ βλ καθ δρ αρ',
  'أ.د م.د أ.م',
  'դր պրոֆ',
);

/** The same, of languages in which another has a word of its own. */
const titlesOf: Readonly<Record<string, ReadonlySet<string>>> = {
  de: setOf(
    'hr hrn frl str z.b d.h bzw bspw ca vgl sog evtl ggf inkl exkl dipl ing hl abs geb gest verh nr lt',
  ),
  fr: setOf('m mm mme mlle mgr me éd av bd cf env ex art'),
  es: setOf(
    'sr sra sres sras srta d dª dña ud uds vd vds excmo excma ilmo av avda pág págs núm art gral cnel',
  ),
  pt: setOf('sr sra sres sras srta d exmo exma ilmo av pág págs núm art eng engª profª dra dras drª'),
  it: setOf('sig sigg dott dott.ssa avv on ing arch mons card art pag pagg es sen geom rag cav'),
  nl: setOf('dhr mevr mw drs ir ing mr bijv bv d.w.z t.a.v m.b.t jhr nl'),
  pl: setOf(
    'np tj tzn tzw ul al pl św bp ks im płk ppłk mjr kpt por inż mgr hab m.in ok godz woj pow gen ds',
  ),
  cs: setOf('např tj tzv ul nám sv mudr judr ing mgr bc ph č str ředit arch'),
  sk: setOf('napr tj tzv ul nám sv mudr judr ing mgr bc č str'),
  sv: setOf('t.ex bl.a s.k dvs kl ca nr hr frk'),
  da: setOf('f.eks bl.a dvs kl ca nr hr fr s.k'),
  nb: setOf('f.eks bl.a dvs kl ca nr hr fr s.k'),
  no: setOf('f.eks bl.a dvs kl ca nr hr fr s.k'),
  fi: setOf('esim mm ns klo n ts'),
  hu: setOf('pl ún dr özv ifj id vö kb'),
  ro: setOf('dl d-l dna dnei d-na dr ing nr str av mr'),
  tr: setOf('sn doç yrd av örn vb bkz org alb tğm cad sok mah no'),
  id: setOf('drs ir hj ny tn no jl a.n u.p moh muh abd'),
  vi: setOf('ts gs pgs ths bs tp'),
  uk: setOf('м с вул просп обл'),
  hr: setOf('npr tj tzv ul sv dr mr ing gđa gosp'),
  sl: setOf('npr tj t.i ul sv dr mag ing ga g'),
};

/** Two or three words that are one abbreviation, and end no sentence: "z. B.", "p. ej.", "т. е.". */
export const spacedTitles =
  /(?:^|[\s("“„«[])(?:z\. ?b|d\. ?h|i\. ?d|i\. ?d\. ?r|v\. ?a|s\. ?o|o\. ?g|p\. ?ej|p\. ?ex|p\. ?es|av\. ?j\.?-c|t\. ?ex|f\. ?eks|bl\. ?a|t\. ?j|m\. ?in|т\. ?е|т\. ?к|т\. ?н|π\. ?χ|أ\. ?د)\.\s*$/iu;

/** The same, but that may end a sentence: "u. a.", "и т. д.". */
export const spacedOpen = /(?:^|[\s(])(?:u\. ?[aä]|o\. ?ä|u\. ?v\. ?m|m\. ?fl|i\. ?kw|т\. ?[дп])\.\s*$/iu;

/** No sentence ends here when a number follows. */
export const beforeNumbers = setOf(
  'jan feb mar apr jun jul aug sept sep oct nov dec no nos nr fig art sec ch vol p pp ca ст',
  'núm n.º nº pág págs kap bd abs rdz str č čl č.j št čl § стр с рис п ч гл кв д ص ج sid s rn',
);

/** May end a sentence or not: what comes next tells. */
export const openWords = setOf(
  'inc corp co ltd jr sr etc al plc llc bros dept univ est ave blvd rd г гг млн млрд тыс руб',
  'usw chr mio mrd etcetera itd itp npor ecc enz osv dll dsb mfl m.fl др пр т.д т.п р рр грн ст в вв κ.λπ κλπ வகை',
);

/** First words that begin another sentence where an abbreviation may have ended one. */
export const sentenceStarters = setOf(
  'he she it they we i you the a an this that these those there his her its their our my in on at by for from after',
  'before but and or so yet however while when if as although though since until what who why how where meanwhile also',
  'он она оно они мы я это эти этот в на по но и а из при после до как если она его их',
);

const startersOf: Readonly<Record<string, ReadonlySet<string>>> = {
  de: setOf(
    'er sie es wir ihr der die das den dem ein eine einer im am bei nach vor seit aber und doch wenn dies',
  ),
  fr: setOf(
    'il elle ils elles on nous vous le la les un une des ce cette ces en au aux dans mais et pour selon',
  ),
  es: setOf(
    'el la los las un una unos unas él ella ellos este esta esto en al por para pero y según su sus no',
  ),
  pt: setOf(
    'o os as um uma ele ela eles este esta isso em no na nos nas ao mas e por para segundo seu sua não',
  ),
  it: setOf('il lo la gli le un una egli lui lei loro questo questa nel nella ma e per secondo non'),
  nl: setOf('hij zij ze we wij het een de dit dat deze die maar en op bij na voor volgens'),
  pl: setOf('on ona oni one to ten ta te w we na po za do nie ale i a jak jeśli według jego jej ich'),
};

/** Whether a word with a full stop ends no sentence in a language (its first subtag). */
export function isTitle(word: string, language: string): boolean {
  return titles.has(word) || (titlesOf[language]?.has(word) ?? false);
}

/** Whether a word begins a sentence rather than goes on with one, in a language (its first subtag). */
export function startsSentence(word: string, language: string): boolean {
  return sentenceStarters.has(word) || (startersOf[language]?.has(word) ?? false);
}
