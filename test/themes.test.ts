import { describe, expect, it } from 'vitest';
import { COLORS, THEMES } from '../src/highlight/themes.ts';

/** Red, green and blue, from 0 to 255. */
type Shade = readonly number[];

const BACKGROUNDS = {
  // Black; the dark of VS Code and of GitHub.
  dark: ['#000000', '#1e1e1e', '#0d1117'],
  // White; GitHub's canvas, and the light of Solarized.
  light: ['#ffffff', '#f6f8fa', '#fdf6e3'],
};

const fromHex = (hex: string): Shade =>
  [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));

/** xterm's 256 colours beyond the first sixteen: a cube of six levels, and 24 greys. */
function fromIndex(index: number): Shade {
  expect(index).toBeGreaterThanOrEqual(16);
  if (index >= 232) return [0, 0, 0].map(() => 8 + (index - 232) * 10);
  const place = index - 16;
  return [Math.floor(place / 36), Math.floor(place / 6) % 6, place % 6].map((level) =>
    level === 0 ? 0 : 55 + 40 * level,
  );
}

/** Source: WCAG 2.2, "relative luminance" and "contrast ratio". */
function luminance(shade: Shade): number {
  const [red = 0, green = 0, blue = 0] = shade.map((value) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: Shade, other: Shade): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(THEMES)('the %s theme', (theme) => {
  it.each(Object.entries(COLORS[theme]))('can be read: %s', (_, { hex, indexed }) => {
    for (const background of BACKGROUNDS[theme].map(fromHex)) {
      expect(contrast(fromHex(hex), background)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(fromIndex(indexed), background)).toBeGreaterThanOrEqual(4.5);
    }
  });
});
