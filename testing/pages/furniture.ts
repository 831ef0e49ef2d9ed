/** What stands around stories on pages, in English unless the page is told to be in another language. */

const teaserTexts = [
  [
    'Ten walks for a dry Sunday, chosen by our readers',
    'From the old railway cutting to the salt marsh, none is longer than nine kilometres.',
  ],
  [
    'Mayor rules out a second term',
    'She told a radio station that she would rather teach again than stand for election.',
  ],
  [
    'Bakery strike enters its third week',
    'Talks ended after forty minutes, and both sides blamed the other for the empty chairs.',
  ],
  [
    'Why the price of eggs has doubled since spring',
    'Feed, fuel and a cull at three large farms all play a part, economists say.',
  ],
  [
    'Choir of 300 to sing in the empty swimming pool',
    'The acoustics are said to be the best in the district, if one does not mind the tiles.',
  ],
  [
    'Council to vote on parking charges at the lake',
    'The proposal has drawn more than two thousand letters, most of them against it.',
  ],
  ['Local woman wins national crossword title', 'It took her eleven minutes and a sharpened pencil.'],
  [
    'Storm warning lifted for the southern coast',
    'The weather service expects no more than a fresh breeze by the evening.',
  ],
  [
    'School kitchen wins prize for its lentil soup',
    'The cook says that the secret is patience and a little vinegar.',
  ],
] as const;

const commentTexts = [
  'I have lived here for forty years and I can tell you that nobody ever asked us. They never do. The last time they asked us was about the colour of the benches, and then they painted them grey, which was not even one of the choices.',
  'Typical. First they save on the upkeep and then they wonder what it costs. My grandfather would have had something to say about this, and not all of it would have passed your moderators.',
  '@Rosalind: that is exactly the point, thank you. I would only add that the figures in the third paragraph were different last year, when I wrote to the editor about them and did not get an answer.',
  'Does anybody know whether the number 14 bus will still stop at the corner? The timetable on the website is from February and the one at the stop has been eaten by snails.',
  'Well written for once. I am cancelling my cancellation.',
  'With respect, the previous commenter has understood neither the article nor the matter itself. I have worked in this trade since 1987 and could explain it in three sentences, but they would be long ones.',
];

const sections = [
  'Home',
  'News',
  'Politics',
  'Business',
  'Sport',
  'Culture',
  'Travel',
  'Opinion',
  'Weather',
  'Video',
  'Podcasts',
  'Jobs',
  'Property',
  'Archive',
];

const times = <T>(count: number, make: (at: number) => T) =>
  Array.from({ length: count }, (_, at) => make(at));
const teaser = (at: number) => teaserTexts[at % teaserTexts.length] ?? teaserTexts[0];

export const links = (tag = 'li') =>
  sections.map((name) => `<${tag}><a href="/${name.toLowerCase()}/">${name}</a></${tag}>`).join('');

export const teasers = (count: number, from = 0) =>
  times(count, (at) => {
    const [title, text] = teaser(at + from);
    return `<div class="teaser"><a href="/n/${String(at)}"><img src="/${String(at)}.jpg" alt=""></a><h3><a href="/n/${String(at)}">${title}</a></h3><p>${text}</p></div>`;
  }).join('\n');

export const teaserArticles = (count: number, from = 0) =>
  times(count, (at) => {
    const [title, text] = teaser(at + from);
    return `<article class="card"><h3><a href="/n/${String(at)}">${title}</a></h3><p>${text}</p></article>`;
  }).join('\n');

export const mostRead = (count: number) =>
  `<h4>Most popular</h4><ol>${times(count, (at) => `<li><a href="/m/${String(at)}">${teaser(at)[0]}</a></li>`).join('')}</ol>`;

export const comments = (count: number, tag = 'div') =>
  times(count, (at) => {
    const text = commentTexts[at % commentTexts.length] ?? '';
    return `<${tag} class="comment" id="c${String(at)}"><b>reader${String(17 * at + 3)}</b> <span>${String(at + 1)} hours ago</span><p>${text}</p><a href="#">Reply</a> <a href="#">Report</a></${tag}>`;
  }).join('\n');

export const cookieBanner = `<p>We and our 743 partners store and access information on your device, such as unique identifiers in cookies, to process personal data. You may accept or manage your choices at any time by clicking below, including your right to object where legitimate interest is used. These choices will be signalled to our partners and will not affect browsing data.</p><p>We use precise geolocation data and identification through device scanning. Personalised advertising and content, advertising and content measurement, audience research and services development.</p>`;

export const newsletter = `<h4>Get the morning letter</h4><p>Every weekday at six: what matters today, in four minutes. By signing up you agree to our terms and to receiving offers from selected partners.</p>`;

export const legal = `<p>All rights reserved. Reproduction of any part of this website without written permission is prohibited. We are a member of the Press Council and bound by its code. If you have a complaint about what we have published, write to the readers’ editor.</p><ul><li><a href="/about">About us</a></li><li><a href="/contact">Contact</a></li><li><a href="/terms">Terms and conditions</a></li><li><a href="/privacy">Privacy policy</a></li></ul>`;

export const share = `<ul><li><a href="#">Share on Facebook</a></li><li><a href="#">Share by e-mail</a></li><li><a href="#">Copy link</a></li></ul>`;

export const tags = `<span>Topics:</span> ${['Transport', 'Environment', 'Local affairs', 'Politics'].map((tag) => `<a href="/t/${tag}">${tag}</a>`).join(' ')}`;

export const related = (count: number, from = 2) =>
  `<h4>Related stories</h4><ul>${times(count, (at) => `<li><a href="/r/${String(at)}">${teaser(at + from)[0]}</a></li>`).join('')}</ul>`;
