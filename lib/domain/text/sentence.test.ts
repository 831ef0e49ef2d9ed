import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { growth, nearlyLinear } from '#testing/effort.ts';
import { indexText } from './code-points.ts';
import { normaliseText } from './normalise.ts';
import { sentenceAround } from './block-sentences.ts';
import { sentences } from './sentence.ts';

const letters = indexText(normaliseText(readFileSync('testing/articles/letters.txt', 'utf8')));

function around(passage: string, text = letters, language = 'en'): string {
  const at = text.text.indexOf(passage);
  return sentenceAround(text, text.toCodePoint(at), text.toCodePoint(at + passage.length), language);
}

describe('the statement a claim starts as', () => {
  test('is the sentence around the passage, abbreviations and all', () => {
    expect(around('wrote to North Korean leader')).toBe(
      'Russian President Vladimir Putin on Aug. 15 reportedly wrote to North Korean leader Kim Jong Un urging stronger bilateral relations between their countries, according to Pyongyang’s official state media.',
    );
    expect(around('subject to U.N.')).toMatch(
      /^Since 2006, .* the U\.N\. Security Council .* missile programs\.$/,
    );
    expect(around('Linda')).toMatch(/^Linda Thomas-Greenfield, the U\.S\. ambassador .* since 2006\.$/);
  });

  test('is every sentence the passage touches', () => {
    expect(around('“hostile forces.” He')).toMatch(/^Kim said that strategic .* KCNA stated\.$/);
    expect(around('They also vetoed')).toMatch(/^They also vetoed .* in May\.$/);
  });

  test('never reaches over a heading into the next paragraph', () => {
    expect(around('China Block')).toBe('Russia, China Block UN Sanctions');
    expect(around('UN Sanctions\n\nSince 2006')).toMatch(
      /^Russia, China Block UN Sanctions Since 2006, .* programs\.$/,
    );
  });

  test.each([
    [
      'en',
      'Mr. Kim met Gen. Sergei K. Shoigu at 5 p.m. Moscow time. It was Jan. 5, 2019.',
      ['Mr. Kim met Gen. Sergei K. Shoigu at 5 p.m. Moscow time. ', 'It was Jan. 5, 2019.'],
    ],
    [
      'en',
      'He lives in the U.S. He said so. Exports of Acme Inc. The firm denies it.',
      ['He lives in the U.S. ', 'He said so. ', 'Exports of Acme Inc. ', 'The firm denies it.'],
    ],
    ['en', 'He said no. Then No. 5 fell.', ['He said no. ', 'Then No. 5 fell.']],
    [
      'de',
      'Am 15. August schrieb Dr. Weber. Er bat um Antwort.',
      ['Am 15. August schrieb Dr. Weber. ', 'Er bat um Antwort.'],
    ],
    [
      'ru',
      'В 2022 г. В. В. Путин написал письмо. Он ждёт ответа.',
      ['В 2022 г. В. В. Путин написал письмо. ', 'Он ждёт ответа.'],
    ],
    [
      'ko',
      '푸틴 대통령이 편지를 보냈다. 김 위원장은 답장했다.',
      ['푸틴 대통령이 편지를 보냈다. ', '김 위원장은 답장했다.'],
    ],
    ['zh', '普京致信金正恩。金正恩回信。', ['普京致信金正恩。', '金正恩回信。']],
    ['ar', 'هل كتب الرئيس؟ نعم كتب أمس.', ['هل كتب الرئيس؟ ', 'نعم كتب أمس.']],
    ['xx-not-a-tag-', 'One. Two.', ['One. ', 'Two.']],
  ])('splits %s text into sentences: %s', (language, text, expected) => {
    expect(sentences(text, language)).toEqual(expected);
  });

  // A bar stands where one sentence ends and the next begins.
  test.each([
    // Quotations inside a sentence.
    ['en', '“Yes!” he said. |“No!” |He left.'],
    ['en', '“Will you come?” Putin asked. |“Never!” Kim wrote on Monday. |“Why?” |The answer came late.'],
    ['en', '“We will go.” |Putin said little else.'],
    ['en', 'He shouted “Stop!” and ran. |Yahoo! was sold. |Oh! |Then he left.'],
    ['fr', '« Oui ! » a-t-il dit. |« Non. » |Il est parti. |« Pourquoi ? » demande Mme Le Goff.'],
    ['de', '„Ja!“, sagte er. |„Nein!“ sagte sie. |»Nie!« rief Dr. Weber. |Er ging. |»Gut.« |Sie blieb.'],
    ['es', '—¡Sí! —dijo él. |«¡No!» respondió ella. |«Basta.» |El ministro salió.'],
    ['pt', '“Sim!” disse o Sr. Costa. |“Não.” |Ele saiu.'],
    ['it', '«Sì!» ha detto il dott. Rossi. |«No.» |Il ministro è uscito.'],
    ['pl', '„Tak!” – powiedział. |„Nie!” krzyknął gen. Nowak. |Wyszedł.'],
    ['ru', '«Да!» — сказал он. |«Нет!» крикнула она. |«Хватит.» |Он ушёл.'],
    ['tr', '“Evet!” dedi. |“Hayır.” |Bakan çıktı.'],
    [
      'ja',
      '「そうだ。」と述べた。|「違う！」と彼は言った。|「もう行く。」などと話した。|次の会議は月曜日だ。',
    ],
    ['ja', '「はい！」首相は述べた。|「知らない。」|これは事実ではない。|『終わった。』という。'],
    ['ko', '“가겠다.”고 말했다. |“언제?”라고 물었다. |“안 간다.” 라며 웃었다. |그는 떠났다.'],
    ['ko', '“간다!” 김 위원장은 말했다. |‘끝났다.’는 말이다. |회의는 월요일이다.'],
    ['zh', '“去吧！”他说。|“我们走。”普京表示。|“好。”|会议星期一举行。'],
    ['zh', '「不去。」他說。|會議結束了。'],
    ['hi', '“हाँ!” उन्होंने कहा। |“हम जाएँगे।” |बैठक सोमवार को है।'],
    ['ar', '«نعم!» قال الرئيس. |«لن نذهب.» |انتهى الاجتماع.'],
    // Abbreviations.
    [
      'de',
      'Er mag z. B. Äpfel. |Das gilt d. h. Die Zeit drängt. |Sie fragte u. a. Herrn Dr. Weber, Prof. Kuhn.',
    ],
    ['de', 'Am 5. Mai 44 v. Chr. Geburt usw. |Die GmbH zahlt 3 Mio. Euro lt. Abs. 2 der Satzung.'],
    [
      'es',
      'Viajó a EE. UU. |El presidente no. |Los JJ. OO. París 2024, p. ej. Teddy Riner. |El Sr. D. Juan vino.',
    ],
    ['es', 'El Gral. Pérez, la Sra. Ruiz y Ud. Véase la pág. 12 y el art. 5. |Nada más.'],
    ['pt', 'O Sr. Silva, p. ex. Lula, viu a Dra. Ana. |Veja a pág. 3. |Nada.'],
    ['fr', 'M. Le Pen a vu Mme Royal et Me. Dupond, p. ex. Jean. |En 52 av. J.-C. César vint. |Cf. Art. 5.'],
    ['it', 'Il sig. Rossi e l’on. Bianchi, p. es. Mario, con il dott. Verdi. |Basta.'],
    ['nl', 'Dhr. De Vries en mevr. Jansen, d.w.z. Piet. |Hij ging.'],
    ['pl', 'Np. Tusk i prof. Nowak z ul. Długiej, m. in. Kraków, tzw. Zachód. |Wyszedł.'],
    ['cs', 'Např. Praha a MUDr. Novák, tj. Ing. Malý. |Odešel.'],
    ['ru', 'Т. е. Москва, им. Ленина, ул. Мира, д. 5, и т. д. |Он ушёл. |См. Стр. 5, проф. И. И. Иванов.'],
    ['uk', 'На вул. Хрещатик у м. Київ, акад. Патон. |Вийшов.'],
    ['tr', 'Sn. Yılmaz ile Doç. Dr. Kaya, Atatürk Cad. No. 5’te. |Gitti.'],
    ['hi', 'डॉ. सिंह और प्रो. राव, श्री. मोदी ने कहा। |एस. जयशंकर और के. सी. आर. गए।'],
    ['mr', 'डॉ. आंबेडकर आले. |प्रा. पाटील गेले.'],
    ['bn', 'ডা. রহমান ও মো. আলী এলেন। |তিনি গেলেন।'],
    ['ta', 'திரு. ஸ்டாலின் வந்தார். |அவர் சென்றார்.'],
    ['ar', 'قال د. محمد علي ذلك. |ثم ذهب أ. د. سامي.'],
    ['el', 'Ο κ. Μητσοτάκης, π.χ. Χθες, είδε την κα. Ρήγα. |Έφυγε.'],
    ['sv', 'Han gillar t. ex. Äpplen. |Kl. 5 gick han.'],
    ['fi', 'Hän kävi esim. Turussa klo. 5 asti. |Hän lähti.'],
    ['id', 'Drs. Hatta dan H. Agus di Jl. Sudirman. |Dia pergi.'],
    ['vi', 'TS. Nguyễn và PGS. Trần ở TP. Huế. |Ông đã đi.'],
    ['en', 'J. P. Morgan met W. E. B. Du Bois. |It was J. Smith. |He did it. |A. N. Other left.'],
    // Marks to notes.
    ['en', 'He left.[1] |Then he came. [2][3] |And stayed,[4] it is said.[a] |So it ends.[note 5]'],
    ['en', 'He left.¹ |Then he came.¹² |It fell [5] in May. |Over [6, 7] 5 died.[8–10] |Nobody knew.'],
    ['de', 'Er ging.[1] |Dann kam er.[12] und blieb.'],
    ['ja', '彼は去った。[1]|会議は終わった。[注 2]|次だ。'],
    ['ar', 'ذهب الرئيس.[1] |ثم عاد.'],
  ])('of %s text end where a reader would end them: %s', (language, text) => {
    expect(sentences(text.replaceAll('|', ''), language)).toEqual(text.split('|'));
  });

  test('is nothing for a passage outside the text', () => {
    expect(sentenceAround('One.', 40, 50)).toBe('');
    expect(sentenceAround('', 0, 0)).toBe('');
  });

  test.each(['U.S. ', '. ', 'Mr. ', 'a', '“', '1. ', '! ', '.[1]', '」', '। ', 'z. B. '])(
    'takes about four times as long to find in four times as many %j',
    (unit) => {
      const text = (length: number) => indexText(normaliseText(unit.repeat(length / unit.length)));
      const find = (of: ReturnType<typeof text>) => sentenceAround(of, 10, 20, 'de');
      expect(growth(find, text(25_000), text(100_000), nearlyLinear)).toBeLessThan(nearlyLinear);
    },
  );
});
