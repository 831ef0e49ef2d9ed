import { AlignmentType, Paragraph, TextRun, type IRunOptions } from 'docx';
import { ShapeGroupRun, type IShapeGroupChildOptions } from 'docx/shapes';
import type { WayPicture } from '#lib/domain/report/picture.ts';
import { shortened } from '#lib/domain/report/runs.ts';
import { textDirection } from '#lib/domain/text/direction.ts';
import { pageWidth } from './docx-look.ts';
import { fills, strokes } from './picture-svg.ts';

type Look = keyof typeof strokes;

/** A page between its margins, in pixels at 96 to the inch; a page has 1,440 twentieths of a point to the inch. */
const room = (pageWidth / 1440) * 96;
const noMargins = { top: 0, right: 0, bottom: 0, left: 0 };
const colour = (hex: string) => hex.slice(1).toUpperCase();

const lineOf = (look: Look) =>
  ({
    color: colour(strokes[look]),
    width: look === 'held' || look === 'cut' ? 1.4 : 0.8,
    ...(look === 'nothing' && { dash: 'dash' as const }),
  }) as const;

interface Said {
  text: string;
  /** Of the letters, in pixels of the picture. */
  size: number;
  strong?: boolean;
  color: string;
}

function lines(said: readonly Said[], scale: number): Paragraph[] {
  return said.map(({ text, size, strong = false, color }) => {
    const look: IRunOptions = {
      text,
      bold: strong,
      color,
      // A pixel is three quarters of a point, and a size is in half points.
      size: Math.max(8, Math.round(size * 1.5 * scale)),
      rightToLeft: textDirection(text) === 'rtl',
    };
    return new Paragraph({
      alignment: AlignmentType.CENTER,
      spacing: { before: 0, after: 0, line: 220, lineRule: 'auto' },
      children: [new TextRun(look)],
    });
  });
}

/** The ways of one look as one shape over the whole picture: a frame nobody sees gives it its size. */
function ways({ width, height, ways: all }: WayPicture, look: Look): IShapeGroupChildOptions[] {
  const own = all.filter((way) => way.look === look);
  if (own.length === 0) return [];
  const frame = { path: `M 0 0 L ${width} 0 L ${width} ${height} L 0 ${height} Z`, fill: false, line: false };
  return [
    {
      type: 'custom',
      transformation: { width, height, offset: { left: 0, top: 0 } },
      paths: [frame, ...own.map(({ path }) => ({ path, fill: false }))],
      line: lineOf(look),
    },
  ];
}

function boxes(picture: WayPicture, scale: number): IShapeGroupChildOptions[] {
  return picture.boxes.map(({ x, y, width, height, label, remark, look }) => ({
    type: 'roundedRectangle',
    adjustments: { cornerRadius: 50 },
    transformation: { width, height, offset: { left: Math.round(x), top: Math.round(y) } },
    fill: colour(fills[look]),
    line: lineOf(look),
    textOptions: { margins: noMargins, wrap: false, verticalAlignment: 'center' },
    children: lines(
      [
        {
          text: shortened(label, width / 5.6),
          size: 10,
          strong: look === 'held' || look === 'cut',
          color: '1D1B17',
        },
        ...(remark === '' ? [] : [{ text: shortened(remark, width / 4.6), size: 7, color: '1D1B17' }]),
      ],
      scale,
    ),
  }));
}

function ends({ ends: both, width }: WayPicture, scale: number): IShapeGroupChildOptions[] {
  return both.flatMap(({ x, y, what }): IShapeGroupChildOptions[] => {
    const world = what === 'world';
    const wide = 60;
    return [
      world
        ? {
            type: 'ellipse',
            transformation: { width: 12, height: 12, offset: { left: x - 6, top: y - 6 } },
            fill: '1D1B17',
            line: 'none',
          }
        : {
            type: 'roundedRectangle',
            transformation: { width: 14, height: 16, offset: { left: x - 7, top: y - 8 } },
            fill: 'FFFFFF',
            line: { color: '1D1B17', width: 1 },
          },
      {
        type: 'rectangle',
        transformation: {
          width: wide,
          height: 24,
          offset: { left: Math.min(Math.max(0, x - wide / 2), width - wide), top: y + 9 },
        },
        line: 'none',
        textOptions: { margins: noMargins, wrap: false, verticalAlignment: 'top' },
        children: lines(
          (world ? ['what', 'happened'] : ['our', 'record']).map((text) => ({
            text,
            size: 8,
            color: '5D584E',
          })),
          scale,
        ),
      },
    ];
  });
}

/**
 * The picture as a drawing of Word's own, which any program that opens the file draws in its own fonts; `name` says
 * what it shows to those who don't see it.
 */
export function docxPicture(picture: WayPicture, name: string): Paragraph {
  const { width, height } = picture;
  const scale = Math.min(1, room / width);
  const group = new ShapeGroupRun({
    children: [
      ...(['nothing', 'plain', 'held', 'cut'] as const).flatMap((look) => ways(picture, look)),
      ...boxes(picture, scale),
      ...ends(picture, scale),
    ],
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText: { name: 'Where it comes from', description: name },
  });
  const paragraph = new Paragraph({ style: 'Normal' });
  paragraph.addRunToFront(group);
  return paragraph;
}
