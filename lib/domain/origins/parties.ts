import { searchText } from '#lib/domain/text/search-text.ts';

const folded = (...lines: string[]): ReadonlySet<string> =>
  new Set(
    lines
      .join(';')
      .split(';')
      .map((name) => searchText(name)),
  );

/** News agencies whose name stands for nothing else, also where it is all there is: "(KCNA)". */
const agencies = folded(
  'AP;Associated Press;Reuters;AFP;Agence France-Presse;UPI;dpa;EFE;ANSA;TASS;ITAR-TASS;RIA Novosti;Interfax;Xinhua',
  'KCNA;Korean Central News Agency;Yonhap;Kyodo;Kyodo News;Jiji;PTI;Press Trust of India;IANS;Antara;Bernama;IRNA',
  'ISNA;Fars;Tasnim;SANA;WAFA;KUNA;Anadolu;Anadolu Agency;AFX;Belga;NTB;Ritzau;ČTK;TASR;HINA;Tanjug;Agerpres',
  'Ukrinform;Unian;BelTA;Lusa;Télam;Notimex;PAP;Bloomberg;PA Media;Keystone-SDA;Europa Press;Agência Brasil;Adnkronos',
  'ТАСС;РИА Новости;Интерфакс;Рейтер;Рейтерс;Синьхуа;УНИАН;Укринформ;БелТА;РБК;Блумберг',
  '新华社;新華社;中新社;路透社;路透;法新社;美联社;美聯社;韩联社;韓聯社;塔斯社;朝中社;共同社;时事社;彭博社;中央社;德新社',
  '共同;共同通信;時事;時事通信;ロイター;ロイター通信;AFP=時事;聯合ニュース;新華社通信;タス通信;朝鮮中央通信;AP通信;AFP通信',
  '연합뉴스;조선중앙통신;로이터;로이터통신;AP통신;AFP통신;신화통신;타스통신;교도통신;블룸버그;블룸버그통신;뉴시스;뉴스1',
  'رويترز;فرانس برس;أسوشيتد برس;سانا;وفا;واس;بترا;الأناضول;تاس;شينخوا;إنترفاكس;بلومبرغ;سبوتنيك;إرنا;تسنيم;يونهاب',
);

/** Outlets whose name alone does not say that it is one, or that have "The" in it. */
const outlets = folded(
  'BBC;CNN;NPR;PBS;NBC;CBS;ABC;MSNBC;Al Jazeera;Al-Jazeera;RT;Sputnik;CCTV;CGTN;NHK;KBS;DW;RFI;VOA;RFE/RL;ARD;ZDF;ORF',
  'SRF;RTVE;RAI;TVE;TVP;TVN24;Politico;Axios;The Hill;The Guardian;The Times;The Economist;The Independent;The Sun',
  'The Atlantic;The Verge;The Information;The Intercept;The Conversation;The Telegraph;The Observer;The Nation;ProPublica',
  'Guardian;Economist;Nikkei Asia;Tagesschau;tagesschau.de;Sky News;Deadline;Variety;Der Spiegel;Spiegel;Die Welt;Welt;Die Zeit;Zeit;Bild;FAZ;taz;Stern;Focus;Le Monde;Le Figaro;Figaro',
  'Libération;Le Parisien;Parisien;Mediapart;Franceinfo;France Info;BFMTV;RTL;El País;El Mundo;ABC;La Vanguardia;Clarín',
  'La Nación;Infobae;El Universal;Milenio;Reforma;Público;Expresso;Folha de S.Paulo;Folha;O Globo;Globo;G1;UOL;Estadão',
  'O Estado de S. Paulo;Corriere della Sera;La Repubblica;Repubblica;La Stampa;Onet;Rzeczpospolita;Wirtualna Polska;RMF FM',
  'Haaretz;Nikkei;Newsweek;Time;Forbes;Fortune;Wired;Vox;Slate;Bellingcat;Meduza;Медуза;Коммерсант;Коммерсантъ;Ведомости',
  'Известия;Новая газета;Дождь;Лента;Газета.Ru;Euronews;Getty Images;YouGov;Ipsos;Gallup;Kremlin;Pentagon;Unicef;Nato',
  'White House;Downing Street;Kreml;Insee;IBGE;Росстат;Минобороны;МИД;Кремль;Unesco;Amnesty;Oxfam;Greenpeace;Interpol;Europol',
  'Middle East Eye;Kyiv Independent;The Insider;The Bell;Caixin;The Standard;The Mirror;The Hindu;The Wire;The Age',
  'WDR;NDR;SWR;MDR;RBB;BR24;Deutschlandfunk;n-tv;t-online;RND;Sat.1;Bild am Sonntag;Welt am Sonntag;Frankfurter Allgemeine',
  'Le Canard enchaîné;Canard enchaîné;France Inter;France 2;France 3;France 24;France Bleu;TF1;LCI;CNews;Europe 1;RMC',
  'Les Échos;Les Echos;La Croix;L’Humanité;L’Express;Le Point;L’Obs;Ouest-France;Sud Ouest;Nice-Matin;La Dépêche',
  'La Provence;La Tribune;La Voz de Galicia;El Confidencial;eldiario.es;La Razón;El Periódico;Cadena SER;Onda Cero;COPE',
  'La Sexta;Antena 3;Telecinco;El Economista;Expansión;La Jornada;El Financiero;Excélsior;Página/12;El Comercio;El Tiempo',
  'El Espectador;Semana;La Tercera;El Mercurio;Correio da Manhã;Observador;Valor Econômico;Veja;SIC;RTP;TVI;GloboNews',
  'CartaCapital;Metrópoles;Il Sole 24 Ore;Sole 24 Ore;Il Fatto Quotidiano;Fatto Quotidiano;Il Giornale;Il Messaggero',
  'Messaggero;Il Foglio;La7;Rai News;Sky TG24;TG1;Domani;L’Espresso;Fanpage;Corriere;Polsat;TVN;Interia;Fakt;Polityka',
  'Фонтанка;Важные истории;Forbes;Лента.ру;Red Cross;Croix-Rouge;Cruz Roja;Croce Rossa;Cruz Vermelha;Rotes Kreuz',
  'Médecins sans frontières;Médicos Sin Fronteras;Ärzte ohne Grenzen;Save the Children;Météo-France;Istat;Istituto Istat',
  'الجزيرة;العربية;الحدث;سي إن إن;بي بي سي;الشرق الأوسط;الأهرام;الميادين;المنار',
);

/** Words that say an organisation publishes. */
const publishing =
  /\b(?:Times|Post|News|Newspaper|Press|Journal|Herald|Tribune|Gazette|Guardian|Telegraph|Magazine|Observer|Chronicle|Globe|Mirror|Daily|Weekly|Broadcasting|Television|TV|Radio|Network|Insider|Examiner|Inquirer|Sentinel|Register|Bulletin|Dispatch|Independent|Echo|Pravda|Izvestia|Courier|Eye|Advertiser|Argus|Digest|Quotidiano|Matin|Voz|Diário|Monitor|Review|Online|Zeitung|Rundschau|Nachrichten|Allgemeine|Anzeiger|Kurier|Presse|Tagblatt|Tageblatt|Tagesspiegel|Handelsblatt|Journal|Gazeta|Wyborcza|Dziennik|Polskie|Diario|Periódico|Jornal|Correio|Notícias|Noticias|Agencia|Agência|Agenzia)\b|(?:zeitung|blatt|funk|agentur|spiegel)\b|газет|новости|вести|правда|агентств/iu;

/** Words that say it is an organisation, an office or a body that gathers and makes known. */
const institution =
  /\b(?:Minist\p{Ll}+|Department|Agency|Institut\p{Ll}*|Universit\p{Ll}+|Commission|Council|Cent(?:er|re)s?|Organi[sz]ation|Office|Bureau|Bank|Committee|Army|Navy|Embassy|Administration|Authority|Association|Federation|Foundation|Observatory|Service|Survey|Board|Watch|International|Corporation|Trust|Treasury|Academy|Laborator(?:y|ies)|Society|Registry|Secretariat|Nations|Fund|Instituto|Ministère|Université|Conseil|Comisión|Comissão|Banco|Banque|Organización|Organização|Organisation|Observatoire|Observatorio|Agence|Commissione|Istituto|Ministero|Ministerstw\p{Ll}+|Instytut\p{Ll}*|Urz[ąę]d\p{Ll}*|Bundes\p{Ll}+|UNHCR|Behörde|Verband|Bund|Gesellschaft|Fundaci[óo]n|Defensor[íi]a|Fiscalía|Policía Nacional|Centro|Straż|Prokuratura|Autoridade|Tribunal)\b|(?:dienst|dienstes|institut|institutes|ministerium|ministeriums|bundesamt|bundesamts|amtes|behörde|verband|verbandes|universität|bundesbank)\b|^(?:мин(?!истр|ут|ск)|рос(?!си|т)|гос(?!уд|т)|генпрокур|центробанк|минобр)\p{Ll}{3,}|министерств|институт|комитет|центр|университет|служб/iu;

/** A country's or a language's edition: "CNN Brasil". */
const edition =
  /^(?:BBC|CNN|NBC|CBS|ABC|DW|RFI|RT|VOA|Al Jazeera|Nikkei|Bloomberg|Sky|Fox|Euronews|Sputnik|Radio|TV) \p{Lu}/u;
/** How a name may end in Polish or Russian: "Według Onetu". */
const caseEnding = /(?<=\p{L}{3})(?:u|owi|em|a|ie|y|ą|у|а|ом|ой|ы|е)$/u;

const acronym = /^\p{Lu}{3,7}$/u;
/** Capitals that are no party: things, ranks and offices. */
const things = folded(
  'CEO;CFO;COO;CTO;MEP;MPS;GPS;DVD;DNA;NGO;VIP;COVID;HIV;AIDS;USB;FAQ;PDF;SUV;ATM;GDP;VAT;TVA;IVA;KFZ;PKW;LKW;PIB;ВВП;США',
  'GMT;UTC;EST;PST;CET;USA;PhD;III;VII;VIII',
);

/** Words that stand where a name would and are nobody in particular, in the languages that capitals or scripts hide. */
const nobody = folded(
  'he;she;it;they;we;i;who;the;this;that;these;those;there;police;officials;local;media;authorities;residents;witnesses',
  'one;others;some;many;people;reports;sources;prosecutors;state;court;law;tradition;legend;plan;article;section',
  'Polizei;Behörden;Bericht;Berichten;Medien;Medienberichten;Angaben;Gesetz;Gericht;Umfrage;Studie;Experten;Feuerwehr',
  'Staatsanwaltschaft;Ermittlern;Regierung;Ministerium;Sprecher;Zeugen;Augenzeugen;Vertrag;Plan;Anklage;Urteil;Vorschrift',
  'Veranstalter;Veranstaltern;Insidern;Informationen;Satzung;Artikel;Paragraf;Plänen;Prognose;Prognosen;Wetterdienst',
  'Ils;Elle;Lui;Ella;Ellos;Ele;Ela;Eles;Он;Она;Они;Его;Ее;Их;Jego;Jej;Ich;Niego;Niej;Nich;Policja;Policji',
  '当地媒体;外媒;媒体;官媒;报道;消息;消息人士;知情人士;了解;悉;警方;统计;调查;当地;他;她;他们;此;该;该公司;这',
  '當地媒體;媒體;官方;有关;有关部门;目击者;专家;初步;最新;公开;研究;法律;规定;此前',
  '関係者;同氏;警察;報道;調べ;これ;それ;専門家;当局;同社;同庁;複数の関係者;現地メディア;地元メディア;目撃者;彼;彼女',
  '그;그녀;관계자;소식통;경찰;당국;이;보도;외신;언론;현지 언론;이들;조사;법;자료;발표;전문가;목격자;규정;이에;공개된',
);

/** True for a name that nobody in particular goes by, or a thing's. */
export function isNobody(name: string): boolean {
  const key = searchText(name);
  return key === '' || nobody.has(key) || things.has(key);
}

/** True for a news agency known by this name. */
export function isAgency(name: string): boolean {
  return agencies.has(searchText(name));
}

/** True for the whole name of an agency or outlet known here. */
export function isListed(name: string): boolean {
  const key = searchText(name);
  if (agencies.has(key) || outlets.has(key)) return true;
  const bare = key.replace(caseEnding, '');
  return agencies.has(bare) || outlets.has(bare);
}

/** True for a name that is known as, or says that it is, one who publishes what others say. */
export function isOutlet(name: string): boolean {
  return isListed(name) || publishing.test(name) || edition.test(name);
}

/** True for a name that begins with what the organisation is, as those of Romance languages do. */
export function beginsInstitution(name: string): boolean {
  const [first = ''] = name.replace(/^[Ll][’'](?=\p{Lu})/u, '').split(' ');
  return institution.test(first);
}

/** True for an outlet, an institution, or a name in capitals: one who speaks for more than one person. */
export function isBody(name: string): boolean {
  return isOutlet(name) || institution.test(name) || acronym.test(name);
}
