import { before, behind, oneOf, type Cue } from './cue.ts';
import { isBody, isOutlet } from './parties.ts';

const quote = '[«“" \u00A0]{0,3}';

const frenchKind = oneOf(
  String.raw`agence(?: de presse)?|journal|quotidien|hebdomadaire|magazine|chaîne(?: de télévision)?|radio|site(?: d[’']information)?|presse|télévision|institut|ONG|média|\p{Ll}{3,14}(?:ais|aise|ien|ienne|ain|aine|in|ine|ois|oise|que)|publique?|officiel|officielle|indépendante?|locale?|étatique`,
);
const frenchArticle =
  "(?:(?:le|la|les|un|une|du|des|de|au|aux|cette|ce) |d[’']|l[’']|de l[’']|à l[’']|de la ){0,2}";
const french = String.raw`${frenchArticle}(?:${frenchKind} ){0,4}${frenchArticle}${quote}`;
const frenchDocument =
  "(?:(?:les |des |un |une |le |la |l[’'])?(?:informations?|données|chiffres|rapport|étude|enquête|sondage|estimations?|communiqué|bilan|article|dernier bilan|document|documents) (?:publiée?s? |réalisée? |établi )?(?:par |de |du |des |de la |de l[’']|d[’'])){0,1}";
const frenchVerbs = oneOf(
  'rapporte|rapportent|a rapporté|ont rapporté|rapportait|annonce|a annoncé|indique|a indiqué|écrit|révèle|a révélé|a fait savoir|affirme|a affirmé|précise|a précisé|confirme|a confirmé|signale|a signalé|relaie|a écrit|estime|a déclaré',
);

const spanishKind = oneOf(
  String.raw`agencia(?: de noticias)?|diario|periódico|revista|cadena|canal|emisora|radio|televisión|semanario|portal|medio|sitio|web|instituto|ONG|organización|rotativo|estatal|oficial|pública?|independiente|local|\p{Ll}{3,14}(?:ano|ana|és|esa|ense|ino|ina|eño|eña|ol|ola|so|sa)`,
);
const spanishArticle = '(?:(?:el|la|los|las|un|una|del|de|al|a|o|su) ){0,3}';
const spanish = String.raw`${spanishArticle}(?:${spanishKind} ){0,4}(?:de )?${quote}`;
const spanishDocument =
  '(?:(?:los |las |un |una |el |la )?(?:datos|cifras|informe|estudio|encuesta|informaciones|información|estimaciones|comunicado|documentos?|reporte|investigación|sondeo|informó|informa|publica|publicó|reportó|señaló|indicó|recoge|explicó|anunció|adelanta|adelantó|reveló|confirmó) (?:publicad[oa]s? (?:por )?|difundid[oa]s? (?:por )?|elaborad[oa]s? (?:por )?|oficiales )?(?:de |del |por )?){0,1}';
const spanishVerbs = oneOf(
  'informó|informa|informaron|reportó|reporta|señaló|publicó|publica|indicó|anunció|adelantó|recogió|reveló|confirmó|detalló|difundió|aseguró|advirtió|comunicó|precisó',
);

const portugueseKind = oneOf(
  String.raw`agência(?: de notícias)?|jornal|revista|emissora|canal|rede|rádio|televisão|TV|semanário|portal|site|instituto|ONG|organização|estatal|oficial|pública?|independente|local|\p{Ll}{3,14}(?:ano|ana|ês|esa|ense|ino|ina|eiro|eira|ol|ola|ico|ica)`,
);
const portugueseArticle = '(?:(?:o|a|os|as|um|uma|do|da|dos|das|de|ao|à|aos|às|pelo|pela) ){0,3}';
const portuguese = String.raw`${portugueseArticle}(?:${portugueseKind} ){0,4}(?:de )?${quote}`;
const portugueseDocument =
  '(?:(?:os |as |um |uma |o |a )?(?:dados|números|relatório|estudo|pesquisa|informações|estimativas?|comunicado|nota|documentos?|levantamento|reportagem|informou|divulgou|noticiou|publicou) (?:publicad[oa]s? (?:por )?|divulgad[oa]s? (?:por )?|oficiais )?(?:de |do |da |dos |das |pelo |pela )?){0,1}';
const portugueseVerbs = oneOf(
  'informou|informa|informaram|noticiou|noticia|reportou|divulgou|anunciou|publicou|revelou|avançou|confirmou|indicou|afirmou|alertou|adiantou|comunicou',
);

const italianArticle =
  "(?:(?:il|lo|la|i|gli|le|del|della|dello|dei|delle|dal|dalla|al|alla|un|una|di) |l[’']|dell[’']|dall[’']|all[’']){0,2}";
const italian = String.raw`${italianArticle}(?:(?:agenzia(?: di stampa)?|quotidiano|giornale|settimanale|emittente|rivista|sito|statale|ufficiale|\p{Ll}{3,14}(?:ano|ana|ese|ino|ina|co|ca)) ){0,4}${italianArticle}${quote}`;
const italianVerbs = oneOf(
  'riferisce|riferiscono|riporta|riportano|scrive|ha riferito|ha riportato|ha annunciato|annuncia|ha reso noto|rivela|ha rivelato|conferma',
);

const day = String.raw`(?: (?:este|esta|nesta|na|ce|cet|ayer|ontem|hier|hoy|hoje|el|le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira)){0,2}`;

// Who reports, names what it is written in, whoever that is.
const written = String.raw`(?:rapporte|rapportent|rapportait|relaie|a appris|ont appris|a révélé|révèle)`;
const writing =
  '(?:informou|noticia|noticiou|divulgou|reportou|avançou|adiantou|informa|adelanta|adelantó|reportó)';
const writtenWithArticle = String.raw`${writing} (?:o|el|la) ${quote}(?=\p{Lu}\p{L}+ \p{Lu})`;

/** French, Spanish, Portuguese and Italian. */
export const romance: readonly Cue[] = [
  before(String.raw`(?<![\p{L}])(?:[Ss]elon|[Dd][’']après) ${frenchDocument}${french}`),
  before(
    String.raw`(?<![\p{L}])(?:[Cc]itant|[Cc]itée?s? par|s[’']appuyant sur|se référant à|relayée?s? par) ${french}`,
  ),
  before(String.raw`(?<![\p{L}])${frenchVerbs} ${french}`, isBody),
  before(String.raw`(?<![\p{L}])${written} ${french}`),
  before(String.raw`(?<![\p{L}])${writtenWithArticle}`),
  // Behind "a" stands in Spanish, and may in Portuguese, whoever is told.
  before(String.raw`(?<![\p{L}])${writing} a ${quote}(?=\p{Lu}\p{L}+ \p{Lu})`, isBody),
  before(
    String.raw`(?<![\p{L}])(?:(?:déclaré|dit|indiqué|confié|affirmé|expliqué|précisé|assuré)(?: \p{L}+){0,4} (?:à|au|aux|sur)|(?:entretien|interview) (?:à|au|avec|accordée? (?:à|au))|(?:consultée?s?|obtenue?s?|interrogée?s?|révélée?s?|contactée?s?|publiée?s?) par|au micro de|dans les colonnes (?:de|du)|sur|sur l[’']antenne (?:de|du)) ${french}`,
    isOutlet,
  ),
  before(
    String.raw`(?<![\p{L}])(?:[Ss]egún|[Dd]e acuerdo (?:con|a)|[Cc]onforme a) ${spanishDocument}${spanish}`,
  ),
  before(
    String.raw`(?<![\p{L}])(?:[Cc]itando|cita|citad[oa]s? por|recogid[oa]s? por|difundid[oa]s? por) ${spanish}`,
  ),
  before(String.raw`(?<![\p{L}])${spanishVerbs} ${spanish}`, isBody),
  before(
    String.raw`(?<![\p{L}])(?:(?:dij(?:o|eron)|declar(?:ó|aron)|afirm(?:ó|aron)|señal(?:ó|aron)|explic(?:ó|aron)|asegur(?:ó|aron)|cont(?:ó|aron)|confirm(?:ó|aron)|declaraciones)(?: \p{L}+){0,4} (?:a|al)|entrevista (?:con|a|al|en|concedida a)|(?:obtenid|consultad|publicad|revelad)[oa]s? por|ha tenido acceso|tuvo acceso) ${spanish}`,
    isOutlet,
  ),
  before(
    String.raw`(?<![\p{L}])(?:[Ss]egundo|[Dd]e acordo com|[Cc]onforme|[Dd]e acordo co) ${portugueseDocument}${portuguese}`,
  ),
  before(
    String.raw`(?<![\p{L}])(?:[Cc]itando|citad[oa]s? (?:por|pelo|pela)|divulgad[oa]s? (?:por|pelo|pela)) ${portuguese}`,
  ),
  before(String.raw`(?<![\p{L}])${portugueseVerbs} ${portuguese}`, isBody),
  before(
    String.raw`(?<![\p{L}])(?:(?:disse|disseram|afirmou|afirmaram|declarou|declararam|contou|contaram|explicou|confirmou|confirmaram|declarações)(?: \p{L}+){0,4} (?:à|ao|a)|entrevista (?:à|ao|a|com)|(?:obtid|consultad|publicad|ouvid|vist)[oa]s? (?:por|pelo|pela)|teve acesso) ${portuguese}`,
    isOutlet,
  ),
  before(
    String.raw`(?<![\p{L}])(?:[Ss]econdo|[Ss]tando a) (?:(?:i |le |un |quanto )?(?:dati|fonti|rapporto|studio|quanto|riferisce|riporta|riferito) )?(?:${italianVerbs} )?${italian}`,
  ),
  before(
    String.raw`(?<![\p{L}])(?:${italianVerbs}|[Cc]itando|(?:citat|riportat|rivelat|anticipat|raccontat|scritt|pubblicat)[oaie] (?:da|dal|dalla|dall[’'])|(?:ha|hanno) (?:detto|spiegato|dichiarato|confermato|raccontato) (?:a|al|alla)|intervista (?:a|al|alla|con)) ${italian}`,
    isBody,
  ),
  behind(
    String.raw`[»”"]?${day} (?:${frenchVerbs}|${spanishVerbs}|${portugueseVerbs}|${italianVerbs})(?![\p{L}])`,
    isBody,
  ),
];
