/** An invented story; a paragraph that begins with `## ` is a heading within it. */
export interface Story {
  language: string;
  headline: string;
  byline: string;
  date: string;
  caption: string;
  paragraphs: readonly string[];
}

/** Invented news in English, long and short. */
export const englishStories: readonly Story[] = [
  {
    language: 'en',
    headline: 'Harbour bridge to close for nine months after cracks are found',
    byline: 'Miriam Oduya',
    date: '14 April 2026',
    caption: 'Divers inspect the third pier of the bridge last week. Photo: Port of Ellis',
    paragraphs: [
      'The harbour bridge will be closed to all traffic from Monday for at least nine months, after engineers found cracks in four of its eleven piers, the regional transport board said on Tuesday.',
      'Some 31,000 vehicles cross the bridge on a working day. They will be led over the ring road, which adds eighteen kilometres to the journey between the two halves of the city.',
      '“Nobody decides such a thing lightly,” the board’s chair, Helena Brandt, told reporters. “But we have measured again and again, and the third pier moves when it should not.”',
      '## Warnings since 2019',
      'A report from 2019, seen by this newspaper, had already called the state of the piers “a matter of concern”. The board did not publish it at the time; Ms Brandt said that she had learned of it only in January.',
      'The bridge was opened in 1961 and strengthened in 1988, when the trams were taken off it. Its concrete contains a sand from the estuary which, as is known today, draws salt.',
      'Shops on the southern bank fear for their trade. The association of shopkeepers asked for a ferry, free of charge, from the first day of the closure; the board answered that it was looking into it.',
      'How much the repair will cost is not known. The board spoke of “a sum in the middle of the two-digit millions”, of which the state is to pay three quarters.',
    ],
  },
  {
    language: 'en',
    headline: 'Village votes to keep its wolves',
    byline: 'Jonas Feld',
    date: '2 May 2026',
    caption: 'A wolf in the woods above Hintertal. Photo: Ingrid Maas',
    paragraphs: [
      'By 212 votes to 187 the village of Hintertal decided on Sunday to leave alone the pack of wolves that has lived in the woods above it for three winters.',
      'Farmers had asked for the vote after eleven sheep were killed in March. They wanted the village to apply for permission to shoot two of the animals, among them a female that is known to cross the road to the school.',
      '“I lost four ewes and I shall lose more,” said Peter Anders, whose meadow borders on the wood. He will accept the result, he said, but he will not accept the fence that the council has offered.',
      'Those who voted for the wolves had pointed to the deer, which had eaten the young firs for decades and no longer do. The forester counts 4,000 new trees since the pack came.',
      'The council will pay for dogs that guard the flocks. Two of them arrived on Saturday and are said to be afraid of the sheep.',
    ],
  },
  {
    language: 'en',
    headline: 'Vaccine trial stopped early as fever cases fall by two thirds',
    byline: 'Ada Kirchner and Tomas Reyes',
    date: 'March 9, 2026',
    caption: 'A nurse prepares a dose in the district hospital of Moro. (Handout/Institute for Fevers)',
    paragraphs: [
      'A trial of a vaccine against river fever has been stopped eight months early because those who received it fell ill so much less often that it was thought wrong to withhold it from the others, the institute that leads the study announced on Monday.',
      'Among 12,400 people who were given the vaccine, 61 caught the fever within a year. Among as many who were given a dummy, 188 did. Nobody in the first group died; in the second, five did.',
      'The results have not yet been reviewed by scientists who had no part in the study. “The numbers are so far apart that I do not expect surprises, but I would like to see the raw data,” said Lucia Ferrante, who studies fevers at the university of Carda.',
      '## What is still open',
      'How long the protection lasts is not known. Blood samples suggest that it halves within three years, and that a second dose brings it back.',
      'Children under five were not part of the trial. They make up almost half of those who die of the fever each year; a study with 3,000 of them is to begin in the autumn.',
      'The vaccine has to be kept at minus twenty degrees. In two of the five provinces where the fever is at home, fewer than one clinic in ten has a freezer that can do so, according to a survey by the ministry of health.',
      'The maker, a firm owned by three universities, said that it would sell the vaccine at cost in countries with low incomes. It did not say what the cost is.',
      'The regional office for health will meet on 20 March to advise on the vaccine. An approval could follow within weeks.',
    ],
  },
  {
    language: 'en',
    headline: 'Three held over theft of church bells',
    byline: 'Staff reporter',
    date: '21 January 2026',
    caption: 'The empty belfry of St Anne’s.',
    paragraphs: [
      'Police have arrested three men on suspicion of stealing bells from seven churches in the north of the county since October.',
      'The men, aged 24, 31 and 58, were stopped on Tuesday night in a lorry that carried a bell of 640 kilograms under a load of turnips, a spokeswoman said.',
      'Two of the bells have been found. The others are feared to have been melted down.',
      'The oldest, from St Anne’s in Wick, was cast in 1462 and had survived two wars, a fire and a fall.',
    ],
  },
  {
    language: 'en',
    headline: 'Central bank keeps rate at 4.25 percent and warns of dearer bread',
    byline: 'Sofia Lindqvist',
    date: 'June 4, 2026',
    caption: 'The governor, Arne Holt, before the meeting. REUTERS/Li Wei',
    paragraphs: [
      'OSTRAVIK, June 4 (Mira) - The central bank left its main rate at 4.25 percent on Thursday and said that prices would rise faster than it had thought, mostly because of grain.',
      'Eleven of fifteen economists asked by this agency had expected the decision; four had foreseen a cut of a quarter of a point.',
      '“We see a harvest that is smaller by a fifth, and we see it in the price of bread before we see it anywhere else,” Governor Arne Holt said. He would not say whether a rise of the rate was discussed.',
      'The bank now expects prices to rise by 3.4 percent this year, after 2.9 percent in its forecast of March. Wages are expected to rise by 3.1 percent.',
      'The crown gained 0.4 percent against the euro after the decision. Yields on government bonds of two years rose by six basis points to 3.97 percent.',
      'Trade unions criticised the bank. “Bread does not get cheaper when money gets dearer,” said Karin Vold, who leads the federation of unions, and asked for the duty on imported grain to be lifted.',
      'The ministry of agriculture said that it would decide on the duty by the end of the month. The next decision on the rate is due on 16 July.',
    ],
  },
  {
    language: 'en',
    headline: 'The man who maps the wind',
    byline: 'Grace Nwosu',
    date: '30 August 2026',
    caption: 'Emil Sand on the roof of his house.',
    paragraphs: [
      'Every morning at ten to six Emil Sand climbs on to the roof of his house in Lower Mira, wets a finger and holds it up. Then he looks at eleven instruments to see whether the finger was right.',
      'He is 83 and has measured the wind for sixty-one years. The 22,000 pages he has filled are the longest record of its kind on the coast, and last month the weather service asked whether it might have them.',
      '“I told them they could have copies,” he says. “They said that they had hoped for a gift. I said that I had hoped for a visit since 1974.”',
      'What is in the pages has begun to matter. A firm that builds wind turbines found that the service’s own figures, which begin in 1991, make the bay look calmer than it is: they miss the years of the great storms.',
      'With Sand’s figures the firm would need cables thicker by a third. With the service’s, it would save nine million and, once in a generation, lose them again.',
      'A student has begun to type the pages. She has reached the spring of 1968, in which, on a single line, between a force six and a force seven, it says: “Married. Wind dropped in the afternoon.”',
    ],
  },
];
