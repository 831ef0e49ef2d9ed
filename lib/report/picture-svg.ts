import type { WayPicture } from '#lib/domain/report/picture.ts';
import { shortened } from '#lib/domain/report/runs.ts';
import { escapeMarkup } from './escape-markup.ts';

/** How a box or a way of each look is drawn, and a box is filled. */
export const strokes = { plain: '#6f6a60', held: '#1e7f4f', cut: '#b7791f', nothing: '#b9b3a6' } as const;
export const fills = { plain: '#ffffff', held: '#e3f4ea', cut: '#fdf1d7', nothing: '#f4f1ea' } as const;
// What draws the picture goes by the first family alone, and else takes whatever it finds.
const families = [
  [/\p{Script=Arabic}/u, 'IBM Plex Sans Arabic'],
  [/\p{Script=Devanagari}/u, 'Noto Sans Devanagari'],
  [/\p{Script=Hangul}/u, 'Nanum Gothic'],
  [/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u, 'Chocolate Classical Sans'],
] as const;

function fontsOf(text: string): string {
  const own = families.find(([script]) => script.test(text));
  return [...(own ? [`'${own[1]}'`] : []), "'Inter'", 'sans-serif'].join();
}

type Look = keyof typeof strokes;

const dashed = (look: Look) => (look === 'nothing' ? ' stroke-dasharray="4 3"' : '');
const wide = (look: Look) => (look === 'held' || look === 'cut' ? 1.8 : 1.1);

function words(text: string, x: number, y: number, size: number, more: string): string {
  return `<text x="${x}" y="${y}" font-size="${size}" font-family="${fontsOf(text)}" ${more}>${escapeMarkup(text)}</text>`;
}

function boxes(picture: WayPicture): string[] {
  return picture.boxes.flatMap(({ x, y, width, height, label, remark, look }) => {
    const middle = x + width / 2;
    const weight = look === 'held' || look === 'cut' ? '600' : '400';
    const more = `text-anchor="middle" fill="#1d1b17"`;
    return [
      `<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="${height / 2}" fill="${fills[look]}" stroke="${strokes[look]}" stroke-width="${wide(look)}"${dashed(look)}/>`,
      words(
        shortened(label, width / 5.2),
        middle,
        y + (remark === '' ? 19.5 : 14.5),
        10,
        `${more} font-weight="${weight}"`,
      ),
      ...(remark === '' ? [] : [words(shortened(remark, width / 4.4), middle, y + 24.5, 7, more)]),
    ];
  });
}

function ends({ ends: both }: WayPicture): string[] {
  return both.flatMap(({ x, y, what }) => {
    const world = what === 'world';
    const mark = world
      ? `<circle cx="${x}" cy="${y}" r="6" fill="#1d1b17"/>`
      : `<rect x="${x - 7}" y="${y - 8}" width="14" height="16" rx="2" fill="#ffffff" stroke="#1d1b17" stroke-width="1.4"/>`;
    const lines = world ? ['what', 'happened'] : ['our', 'record'];
    const more = `text-anchor="${world ? 'start' : 'end'}" fill="#5d584e"`;
    const edge = world ? x - 15 : x + 15;
    return [mark, ...lines.map((line, index) => words(line, edge, y + 19 + index * 9, 8, more))];
  });
}

/** The picture as SVG, without scripts, styles or anything from elsewhere. */
export function pictureSvg(picture: WayPicture): string {
  const { width, height, ways } = picture;
  const lines = ways.map(
    ({ path, look }) =>
      `<path d="${path}" fill="none" stroke="${strokes[look]}" stroke-width="${wide(look)}"${dashed(look)}/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">`,
    ...lines,
    ...boxes(picture),
    ...ends(picture),
    '</svg>',
  ].join('');
}
