import type { Token } from '../highlight/token.ts';

/** Turns text into coloured text, or leaves it as it is where there is no colour. */
export interface Paint {
  /** Whether it colours at all. */
  colors: boolean;
  strong: (text: string) => string;
  faint: (text: string) => string;
  name: (text: string) => string;
  bad: (text: string) => string;
  good: (text: string) => string;
  /** An address as a hyperlink to itself, where the terminal shows such. */
  link: (address: string) => string;
  code: (tokens: readonly Token[]) => string;
}

const asItIs = (text: string) => text;

/** The paint for a stream without colour. */
export const NO_PAINT: Paint = {
  colors: false,
  strong: asItIs,
  faint: asItIs,
  name: asItIs,
  bad: asItIs,
  good: asItIs,
  link: asItIs,
  code: (tokens) => tokens.map(({ text }) => text).join(''),
};
