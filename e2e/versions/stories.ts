/** A text in two paragraphs of which a new version keeps one and changes a number in the other, by language. */
export const stories = [
  {
    language: 'ko',
    kept: '항구는 월요일에 다시 문을 열었다고 시장이 말했다.',
    before: '해안경비대는 여객선 두 척이 좌초했다고 밝혔다.',
    after: '해안경비대는 여객선 세 척이 좌초했다고 밝혔다.',
  },
  {
    language: 'ar',
    kept: 'قال رئيس البلدية إن الميناء فتح أبوابه يوم الاثنين.',
    before: 'جنحت عبارتان في العاصفة بحسب خفر السواحل.',
    after: 'جنحت ثلاث عبارات في العاصفة بحسب خفر السواحل.',
  },
  {
    language: 'ru',
    kept: 'Порт открылся в понедельник, сообщил мэр города.',
    before: 'Два парома сели на мель во время шторма, сообщила береговая охрана.',
    after: 'Три парома сели на мель во время шторма, сообщила береговая охрана.',
  },
];
