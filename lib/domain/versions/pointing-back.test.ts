import { expect, test } from 'vitest';
import { capitalised, isNameless, isRemark, pointsBack } from './pointing-back.ts';

test.each([
  ['en', 'She told reporters that nobody was hurt.', true],
  ['en', 'Last year in May she took money from the builder.', true],
  ['en', "He's been paid by the builder.", true],
  ['en', 'They had last been overhauled in the yard.', true],
  ['en', 'Two people were shot in the town on that day.', true],
  ['en', 'There the two sides signed it.', true],
  ['en', 'There were two sides to it.', false],
  ['en', 'Ada Cole said that she was paid by the builder.', false],
  ['en', 'The council said in May that it would pay.', false],
  ['en', 'The builder denied any guilt at the trial.', false],
  ['de', 'Er habe das Geld genommen.', true],
  ['de', 'Der Minister sagte, er habe das Geld genommen.', false],
  ['de-AT', 'Sie sagte nichts.', true],
  ['fr', 'Elle a pris l’argent.'.replaceAll('’', "'"), true],
  ['fr', 'Anne Dupont a dit qu’elle part.'.replaceAll('’', "'"), false],
  ['es', 'Dijo que la planta era vieja.', true],
  ['es', 'El alcalde dijo que la planta era vieja.', false],
  ['it', 'Ha detto che il ponte era vecchio.', true],
  ['pt', 'Disse que a ponte era velha.', true],
  ['pl', 'Powiedział, że most jest stary.', true],
  ['nl', 'Hij zei niets.', true],
  ['ru', 'Он сообщил, что завод закрыт.', true],
  ['ru', 'Завод закрыт, сообщил мэр.', false],
  ['uk', 'Вона нічого не сказала.', true],
  ['ar', 'وقال إن المصنع مغلق.', true],
  ['ar', 'وقال الوزير إن المصنع مغلق.', false],
  ['ko', '그는 공장이 문을 닫았다고 말했다.', true],
  ['ko', '시장은 공장이 문을 닫았다고 말했다.', false],
  ['zh', '他说工厂关闭了。', true],
  ['zh', '市长说工厂关闭了。', false],
  ['ja', '同氏は工場が閉鎖されたと述べた。', true],
  ['hi', 'उन्होंने कहा कि कारखाना बंद है।', true],
  [null, 'Good morning to all of them.', true],
  [null, 'Good morning to all who came.', false],
  [null, 'She said nothing.', true],
  ['sw', 'Она сообщила об этом.', true],
  [null, 'The builder denied any guilt.', false],
])('in %s, that “%s” speaks of what another sentence named: %s', (language, sentence, expected) => {
  expect(pointsBack(sentence, language)).toBe(expected);
});

test.each([
  ['The firm had poisoned the river in May.', true, ['The']],
  ['Apex Steel had poisoned the river.', false, ['Apex', 'Steel']],
  ['A firm of Ada Cole had poisoned it.', false, ['A', 'Ada', 'Cole']],
  ['시장은 말했다.', false, []],
])('what names “%s” has', (sentence, nameless, names) => {
  expect(isNameless(sentence)).toBe(nameless);
  expect(capitalised(sentence)).toEqual(names);
});

test.each([
  ['en', 'It is false.', true],
  ['en', '(This was later denied.)', true],
  ['en', 'A lie.', true],
  ['en', 'It cost 12 million.', false],
  ['en', 'And more.', false],
  ['en', 'It is a shame for us all.', false],
  ['ko', '사실이 아니다.', true],
  ['ko', '비가 왔다.', false],
  ['ar', 'هذا غير صحيح.', true],
  ['ru', 'Это неправда.', true],
  ['de', 'Das stimmt nicht.', true],
  ['zh', '这是假的。', true],
])('in %s, that “%s” is a remark on the sentence beside it: %s', (language, sentence, expected) => {
  expect(isRemark(sentence, language)).toBe(expected);
});
