import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const css = readFileSync(new URL('../../app/globals.css', import.meta.url), 'utf8');
const tokens = new Map(
  [...css.matchAll(/--color-([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }],
  ),
);

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The contrast ratio of WCAG 2.2, 1 to 21. */
function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

function token(name: string, theme: 'light' | 'dark'): string {
  const found = tokens.get(name);
  if (!found) throw new Error(`globals.css has no colour ${name}`);
  return found[theme];
}

const statuses = ['unverified', 'confirmed', 'disputed', 'false', 'unverifiable', 'retracted'];
const toned = [...statuses, 'ok', 'warn', 'danger', 'info', 'accent'];
const surfaces = ['paper', 'sheet', 'well', 'hover'];
const softs = toned.map((name) => `${name}-soft`);

const text = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) => surfaces.map((surface) => [ink, surface])),
  ...['ink', 'ink-2'].flatMap((ink) => softs.map((soft) => [ink, soft])),
  ...toned.flatMap((name) => [`${name}-soft`, ...surfaces].map((surface) => [name, surface])),
  ['ink', 'highlight'],
  ['invert-ink', 'invert'],
  ['invert-ink', 'invert-hover'],
  ['accent-ink', 'accent'],
  ['sheet', 'danger'],
];

describe.each(['light', 'dark'] as const)('the %s theme', (theme) => {
  it.each(text)('writes %s on %s with a contrast of at least 4.5:1', (ink = '', surface = '') => {
    expect(contrast(token(ink, theme), token(surface, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('writes white initials on avatar colour %i readably', (n) => {
    expect(contrast('#ffffff', token(`avatar-${n}`, theme))).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['paper', 'sheet', 'well'])('draws the edge of a control visibly on %s', (surface) => {
    expect(contrast(token('control', theme), token(surface, theme))).toBeGreaterThanOrEqual(3);
  });
});
