import { oneOf, whole, type Cue } from './cue.ts';

// Without spaces or capitals a name ends where a word of what it is, or of what it did, begins.
const han = String.raw`[\p{Script=Han}A-Za-z0-9·・]`;
const chineseBody = String.raw`(?:社|报|報|台|臺|网|網|视|視|局|部|院|署|厅|廳|大学|大學|研究所|委员会|委員會|组织|組織|中心|银行|銀行|协会|協會|公司|外交部|国防部|周刊|日报|時報|时报|邮报|郵報|新闻|新聞|电视|電視|集团|机构|联合国|聯合國|署|BBC|CNN|NHK)`;
const chineseKind = oneOf(
  '官方|(?:国家|國家)(?=通讯社|通訊社|媒体|媒體|官)|官方媒体|官方媒體|媒体|媒體|通讯社|通訊社|国营|國營|官媒|当地|當地|半官方|国有|有线电视|网站|新闻网站|新聞網站|新闻机构|新闻社',
);
const country = String.raw`(?:[美英法德俄日韩韓朝中印]国?(?=[《“])|(?:美国|英国|法国|德国|俄罗斯|日本|韩国|朝鲜|伊朗|叙利亚|以色列|印度|美國|英國|法國|德國|俄羅斯|韓國|朝鮮|敘利亞|土耳其|乌克兰|香港|台湾)(?!国家|國家|国防|國防|国务|國務|国土|国会|国税|财政|財政|司法|商务|商務|劳工|农业|农村|能源|联邦|聯邦|中央|最高|海军|陆军|空军|疾病|食品|卫生|地质|气象|统计|外交|内政|交通|环境|证券|航空))?`;
const chineseIntro = `(?:${country}(?:${chineseKind}){0,3})`;
const chineseName = String.raw`[《“「]?(?<name>${han}{1,14}?)[》”」]?`;
const chineseSaid = oneOf(
  '报道|報導|报导|報道|消息|数据|數據|统计|統計|披露|透露|援引|引述|称|稱|说|說|公布|公佈|发布|發佈|通报|估计|调查|调查显示|介绍',
);

const japaneseOutlet =
  '(?:通信|新聞|テレビ|放送|ニュース|NHK|BBC|CNN|ロイター|タイムズ|タイムス|ポスト|ジャーナル|電子版|ブルームバーグ|通信社|誌|紙)';
const japanese = String.raw`[\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9・]`;

const hangul = String.raw`[\p{Script=Hangul}A-Za-z0-9]`;
const koreanOutlet =
  '(?:통신|신문|방송|일보|TV|타임스|뉴스|저널|포스트|뉴시스|타임즈|매체|경제|신보|미디어|BBC|CNN|NHK|로이터|블룸버그|가디언)';
const koreanBody = `(?:${koreanOutlet}|부|청|처|원|국|위원회|합참|연구소|대학교|은행|공사|협회|기구|센터|유엔)`;

/** Chinese, Japanese and Korean. */
export const eastAsian: readonly Cue[] = [
  whole(
    String.raw`(?:据|據|根据|根據|按照)${chineseIntro}${chineseName}(?:\d{1,2}日|星期.|周.|昨日|今日|当地时间)?(?:的)?(?:最新)?${chineseSaid}`,
  ),
  whole(
    String.raw`(?<=^|[。，；！？\s“])${chineseIntro}[《“]?(?<name>(?![据據根]|按照)${han}{1,12}${chineseBody})[》”]?(?:[^，。；]{0,10})?(?:报道|報導|报导|援引|引述|的数据显示|的數據顯示|数据显示|表示|宣布|称|稱|说|說|通报|发布|公布|指出|警告|證實|证实|公佈|報道|披露)`,
  ),
  whole(
    String.raw`(?:告诉|告訴|接受|向|对|對|在接受|援引|引述|引用)${chineseIntro}[《“]?(?<name>${han}{1,10}(?:社|报|報|台|网|視|视|周刊|邮报|時報|时报|BBC|CNN|NHK))[》”]?(?:记者|記者|的|采访|採訪|专访|表示|说|說|称|稱|证实|報導|报道|，)`,
  ),
  whole(String.raw`(?<=^|\n)(?<name>${han}{1,6}社)[^，。\s]{1,12}\d{1,2}月\d{1,2}日[电電]`),
  whole(String.raw`[（(](?<name>${han}{1,6}社)(?:[^）)]{0,12})?[）)]`),
  whole(
    String.raw`【[^】]{0,12}?(?<name>共同|時事|ロイター|AFP=時事|AFP|CNN|新華社|聯合ニュース|朝日新聞|タス通信)】`,
  ),
  whole(String.raw`(?<=^|\n)\[[^\]]{1,16} (?<name>ロイター|AP|AFP|ブルームバーグ)\]`),
  whole(
    String.raw`(?<![\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9])(?<name>${japanese}{2,20}?)(?:の(?:報道|発表|調査|統計|データ|まとめ|報告書|調べ)|(?:\d{1,2}日)?(?:が|の)?(?:報じた|伝えた|発表した)(?:ところ|内容|統計|データ))?に(?:よると|よれば|よりますと|よれますと)`,
  ),
  whole(
    String.raw`(?<![\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9])(?<name>${japanese}{0,14}${japaneseOutlet})(?:\(電子版\)|（電子版）)?(?:は|が)[^。]{0,80}?(?:報じ|伝え|報道し|明らかにし)`,
  ),
  whole(
    String.raw`(?<![\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9])(?<name>${japanese}{0,14}${japaneseOutlet})(?:の|との|に対し|を引用|に語|が入手|の単独)(?:取材|インタビュー|、|し|っ|した)`,
  ),
  whole(
    String.raw`(?<![\p{Script=Han}\p{Script=Katakana}ーA-Za-z0-9])(?<name>${japanese}{1,12}(?:庁|省|局|委員会|研究所|大学|機関|銀行|協会|センター|機構|連合))(?:は|が)[^。]{0,80}?(?:発表し|公表し|明らかにし|と発表)`,
  ),
  whole(String.raw`\((?:[^()=\n]{1,12})=(?<name>${hangul}{2,12})\)`),
  whole(
    String.raw`(?<![\p{Script=Hangul}\p{N}A-Za-z])(?<name>${hangul}{2,20}?)(?:\([^)]{1,12}\))?(?:의? (?:보도|발표|자료|통계|조사|집계|보고서))?에 (?:따르면|의하면)`,
  ),
  whole(
    String.raw`(?<![\p{Script=Hangul}\p{N}A-Za-z])(?<name>${hangul}{0,14}${koreanOutlet})(?:\([^)]{1,12}\))?(?:은|는|이|가) [^.]{0,80}?(?:보도했|전했|밝혔|보도하|인용해)`,
  ),
  whole(
    String.raw`(?<![\p{Script=Hangul}\p{N}A-Za-z])(?<name>${hangul}{2,14}?)(?:\([^)]{1,12}\))?[이가은는] (?:보도|전)했`,
  ),
  whole(
    String.raw`(?<![\p{Script=Hangul}\p{N}A-Za-z])(?<name>${hangul}{1,14}${koreanBody})(?:은|는|이|가) [^.]{0,80}?(?:발표했|밝혔다|발표한|공개했)`,
  ),
  whole(
    String.raw`(?<![\p{Script=Hangul}\p{N}A-Za-z])(?<name>${hangul}{0,14}${koreanOutlet})(?:\([^)]{1,12}\))?(?:과의|와의|을|를|이 입수한|가 입수한|에) (?:인터뷰|단독|인용|문서|말했|밝혔)`,
  ),
];
