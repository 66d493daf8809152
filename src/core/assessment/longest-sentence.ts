import { Decimal } from 'decimal.js';
import { kindOf } from '../rule/kinds';
import { phraseText } from '../rule/phrase';
import type { Stage } from '../scheme/scheme';
import type { Item, LeafLine } from './item';
import { directionOf } from './line-status';
import { phraseOf } from './wording';

/** About the longest sentence that a clause can come to, so that its row is high enough before facts are known. */
export const longestSentence = (item: Item, line: LeafLine, stage: Stage): string => {
  const kind = kindOf(line.clause);
  const below = directionOf(line) === 'below';
  return phraseText(phraseOf(item, line, stage), {
    entry: below ? 88.88 : 99.99,
    points: new Decimal(line.clause.kind.startsWith('award') ? 10.25 : -10.25),
    threshold: below ? 99.99 : 88.88,
    parameters: kind.parameters(line.clause),
    reason: '现场核查发现的情况和认定的依据',
    direction: directionOf(line),
    stepChoice: '按一个计',
  });
};
