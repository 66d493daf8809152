/** How wide a character is in a font (CSS shorthand), in pixels. */
export type Measure = (character: string, font: string) => number;

/** Measures with a canvas, each character of a font once. */
export const canvasMeasure = (): Measure => {
  const context = document.createElement('canvas').getContext('2d');
  const known = new Map<string, Map<string, number>>();
  return (character, font) => {
    let widths = known.get(font);
    if (!widths) known.set(font, (widths = new Map<string, number>()));
    let width = widths.get(character);
    if (width === undefined) {
      if (context) context.font = font;
      widths.set(character, (width = context?.measureText(character).width ?? 0));
    }
    return width;
  };
};

export const textWidth = (text: string, font: string, measure: Measure): number =>
  [...text].reduce((sum, character) => sum + measure(character, font), 0);

/** The lines that text takes in a width: a line may break after a Han character, else at a space or where it must. */
export const lineCount = (text: string, width: number, font: string, measure: Measure): number =>
  text.split('\n').reduce((sum, paragraph) => sum + linesOf(paragraph, width, font, measure), 0);

const linesOf = (paragraph: string, width: number, font: string, measure: Measure): number => {
  let lines = 1;
  let used = 0;
  for (const piece of paragraph.match(PIECES) ?? []) {
    const wide = textWidth(piece, font, measure);
    if (used > 0 && used + wide > width) {
      lines += 1;
      used = 0;
    }
    // a piece that is longer than a line is broken within
    lines += Math.max(0, Math.ceil(wide / width) - 1);
    used = wide > width ? wide % width : used + wide;
  }
  return lines;
};

/** Words with the space after them, or single characters of a script that breaks anywhere. */
const PIECES = /[\u0021-\u2fff]+\s*|\s+|[^]/gu;
