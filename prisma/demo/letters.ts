import { dispatch, noComment, report, viaKcna } from './letters-parts.ts';
import type { DemoArticle } from './shape.ts';

/** The letters story in our own words. It says nothing the report it retells does not say. */
export const letters: DemoArticle = {
  headline: 'Pyongyang says its leader and Russia’s swapped letters on closer ties',
  byline: 'Sample desk',
  publisher: 'Corroborate sample data',
  publishedOn: '2022-08-15',
  dueInHours: 5,
  standfirst: 'What KCNA reports of the two letters, nobody in Moscow has confirmed.',
  subheads: ['Vetoes at the Security Council'],
  captions: ['Kim Jong Un and Vladimir Putin met in Vladivostok on 25 April 2019. Photo: Sample Desk'],
  paragraphs: [
    'North Korea’s state news agency has carried what it calls an exchange of letters between Vladimir Putin and Kim Jong Un. According to KCNA, the Russian president wrote on 15 August to urge closer ties between the two states, in a message honouring the peninsula’s liberation from Japanese rule.',
    'Officials in Moscow have not confirmed that the reports are authentic. KCNA’s account has Putin arguing that closer relations would help keep the peninsula and Northeast Asia secure.',
    'In a separate dispatch the agency gives Kim’s answer: cooperation between the two nations had reached a new level in the face of military threats from “hostile forces”, which the report does not name. Kim was confident that ties would grow stronger in all fields following an agreement he signed with Putin in 2019.',
    'Kim Jong Un and Vladimir Putin met in Vladivostok on 25 April 2019. Photo: Sample Desk',
    'The two men met in Vladivostok on 25 April 2019. Since then the North has refused to resume denuclearisation talks with the United States, while Washington says it holds “no hostile intent” and would talk without preconditions.',
    'Vetoes at the Security Council',
    'North Korea has been under United Nations sanctions since 2006. In May, Russia and China vetoed an American push to strengthen them. Linda Thomas-Greenfield, the United States ambassador, said she was disappointed: the two had blocked none of the nine earlier sanctions votes.',
    'In 2022 the North has carried out a series of missile launches, one of them of the Hwasong-17, its largest intercontinental ballistic missile. All are banned under Security Council resolutions.',
  ],
  claims: [
    {
      passage: 'North Korea’s state news agency has carried what it calls an exchange of letters',
      statement: 'KCNA published accounts of a letter from Vladimir Putin to Kim Jong Un and of a reply.',
      importance: 'HIGH',
      assignee: 'reviewer',
      hops: [
        {
          source: 'KCNA',
          cue: 'carried',
          mode: 'DOCUMENT',
          check: 'VERIFIED',
          note: 'Both dispatches are quoted.',
        },
      ],
      evidence: [
        {
          title: 'KCNA dispatches, as quoted in the report',
          kind: 'NOTE',
          stance: 'SUPPORTS',
          role: 'PRIMARY',
          firstHand: true,
          publisher: 'KCNA',
          excerpt:
            '“contribute to strengthening the security and stability of the Korean peninsula and the Northeast Asian region.”',
        },
      ],
      confirmation: {
        value: 'CONFIRMED',
        confidence: 'HIGH',
        reason:
          'That the agency published this is a question of its own: the dispatches are quoted word for word. Whether what they say is true is tracked in the other claims.',
      },
      progress: 'signed-off',
    },
    {
      passage: 'the Russian president wrote on 15 August to urge closer ties between the two states',
      statement:
        'Vladimir Putin wrote to Kim Jong Un on 15 August 2022 urging closer relations between Russia and North Korea.',
      importance: 'HIGH',
      assignee: 'reviewer',
      dueInHours: 3,
      hops: viaKcna('Vladimir Putin', 'reportedly wrote'),
      evidence: [
        dispatch('“expand the comprehensive and constructive bilateral relations with common efforts.”'),
        report(
          'Putin on Aug. 15 reportedly wrote to North Korean leader Kim Jong Un urging stronger bilateral relations.',
          {
            title: 'Report on the letters, first paragraph',
            capturedText:
              'Russian President Vladimir Putin on Aug. 15 reportedly wrote to North Korean leader Kim Jong Un urging stronger bilateral relations between their countries, according to Pyongyang’s official state media.',
          },
        ),
        report('Russian, North Korean Leaders Exchange Letters on Bolstering Ties, Pyongyang Claims', {
          title: 'Report on the letters, headline',
        }),
        {
          title: 'Wire summary of the report',
          kind: 'NOTE',
          stance: 'SUPPORTS',
          role: 'SECONDARY',
          publisher: 'A wire service',
          citesEvidence: ['Report on the letters, first paragraph'],
          excerpt: 'Sample: a second outlet that has it from the report, which has it from KCNA.',
        },
        noComment,
      ],
      responses: [
        {
          party: 'Government of Russia',
          channel: 'EMAIL',
          question: 'Sample request: can you confirm that this letter was sent, and its words?',
          askedHoursAgo: 30,
          deadlineInHours: -4,
        },
        {
          party: 'Government of North Korea',
          channel: 'LETTER',
          question: 'Sample request: can you show the letter?',
          askedHoursAgo: 6,
          deadlineInHours: 42,
        },
      ],
      confirmation: {
        value: 'UNVERIFIED',
        reason: 'Everything we have goes back to KCNA, and Moscow has not confirmed it.',
      },
    },
    {
      passage: 'closer relations would help keep the peninsula and Northeast Asia secure',
      statement:
        'Putin’s letter said closer relations would strengthen security on the Korean peninsula and in Northeast Asia.',
      assignee: 'reviewer',
      hops: viaKcna('Vladimir Putin', 'conveyed'),
      evidence: [
        dispatch(
          '“contribute to strengthening the security and stability of the Korean peninsula and the Northeast Asian region.”',
        ),
      ],
    },
    {
      passage: 'cooperation between the two nations had reached a new level',
      statement:
        'Kim Jong Un replied that strategic and tactical cooperation with Russia had reached a new level.',
      hops: viaKcna('Kim Jong Un', 'said'),
      evidence: [
        report(
          'Kim said that strategic and tactical cooperation between the two nations had reached a new level.',
        ),
      ],
    },
    {
      passage: 'military threats from “hostile forces”, which the report does not name',
      statement: 'Hostile forces are threatening North Korea militarily.',
      importance: 'HIGH',
      assignee: 'editor',
      hops: viaKcna('Kim Jong Un', 'said'),
      evidence: [
        dispatch('military threats and provocation posed by “hostile forces.”'),
        {
          title: 'Washington: “no hostile intent”',
          kind: 'NOTE',
          stance: 'REFUTES',
          role: 'PRIMARY',
          firstHand: true,
          // A denial in its own cause: shown, not counted.
          interested: true,
          publisher: 'Government of the United States',
          excerpt: 'Washington has reiterated that it holds “no hostile intent” toward Pyongyang.',
        },
      ],
      confirmation: {
        value: 'DISPUTED',
        confidence: 'MODERATE',
        reason:
          'Pyongyang says so without naming anyone; the United States, which it has accused of hostile policies before, denies hostile intent.',
      },
    },
    {
      passage: 'an agreement he signed with Putin in 2019',
      statement: 'Kim Jong Un and Vladimir Putin signed an agreement in 2019.',
      hops: viaKcna('Kim Jong Un', 'following an agreement he signed'),
    },
    {
      passage: 'The two men met in Vladivostok on 25 April 2019',
      statement: 'Kim Jong Un and Vladimir Putin met in Vladivostok on 25 April 2019.',
      assignee: 'reviewer',
      hops: [
        {
          source: 'AFP',
          cue: 'photographed',
          mode: 'DOCUMENT',
          check: 'VERIFIED',
          note: 'The caption names the photographer, the place and the day.',
        },
      ],
      evidence: [
        {
          title: 'Photograph of the meeting on Russky Island, with caption',
          kind: 'NOTE',
          stance: 'SUPPORTS',
          role: 'PRIMARY',
          firstHand: true,
          publisher: 'AFP',
          excerpt:
            'Far Eastern Federal University campus on Russky Island in Vladivostok on April 25, 2019. (Alexey Nikolsky/ AFP via Getty Images)',
        },
      ],
      confirmation: {
        value: 'CONFIRMED',
        confidence: 'HIGH',
        reason:
          'A photographer was there: the picture shows both men, and its caption gives the place and the day.',
      },
      progress: 'signed-off',
    },
    {
      passage: 'the North has refused to resume denuclearisation talks with the United States',
      statement:
        'North Korea has refused to resume denuclearisation talks with the United States since they stalled in 2019.',
      importance: 'LOW',
    },
    {
      passage: 'North Korea has been under United Nations sanctions since 2006',
      statement: 'North Korea has been subject to United Nations sanctions since 2006.',
      hops: [
        {
          source: 'UN Security Council',
          cue: 'has increased',
          mode: 'UNSPECIFIED',
          note: 'Stated without a source; the resolutions are public.',
        },
      ],
      evidence: [
        {
          title: 'Report on the letters, background',
          kind: 'NOTE',
          stance: 'SUPPORTS',
          role: 'SECONDARY',
          publisher: 'Report on the letters',
          excerpt:
            'Since 2006, North Korea has been subject to U.N. sanctions, which the U.N. Security Council has steadily increased over the years.',
        },
      ],
    },
    {
      passage: 'Russia and China vetoed an American push to strengthen them',
      statement:
        'Russia and China vetoed a United States push to strengthen sanctions on North Korea in May 2022.',
      importance: 'HIGH',
      assignee: 'reviewer',
      hops: [
        {
          source: 'Linda Thomas-Greenfield',
          cue: 'said in a statement after the vote',
          mode: 'DIRECT_QUOTE',
          check: 'VERIFIED',
          note: 'She took part in the vote, and her statement is quoted in full sentences.',
        },
      ],
      evidence: [
        {
          title: 'Thomas-Greenfield’s statement after the vote',
          kind: 'NOTE',
          stance: 'SUPPORTS',
          role: 'PRIMARY',
          firstHand: true,
          publisher: 'Government of the United States',
          excerpt:
            '“I am beyond disappointed that the Council has not been able to unify … And that failure rests on China and Russia alone.”',
        },
      ],
      confirmation: {
        value: 'CONFIRMED',
        confidence: 'HIGH',
        reason: 'The ambassador took part in the vote and spoke on the record right after it.',
      },
      responses: [
        {
          party: 'Linda Thomas-Greenfield',
          channel: 'PHONE',
          question: 'Sample request: is the count of nine earlier votes yours?',
          askedHoursAgo: 3,
          deadlineInHours: 21,
        },
      ],
      progress: 'ready',
    },
    {
      passage: 'the two had blocked none of the nine earlier sanctions votes',
      statement:
        'Russia and China had blocked none of the nine sanctions votes on North Korea between 2006 and May 2022.',
      hops: [
        {
          source: 'Linda Thomas-Greenfield',
          cue: 'said',
          mode: 'PARAPHRASE',
          note: 'The count may be the report’s own, not hers.',
        },
      ],
    },
    {
      passage: 'the Hwasong-17, its largest intercontinental ballistic missile',
      statement: 'The Hwasong-17 is North Korea’s largest intercontinental ballistic missile.',
      importance: 'LOW',
    },
  ],
};
