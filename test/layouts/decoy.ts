import type { DrawnCell, DrawnSheet } from '../../src/core/sheet/drawn-sheet';
import type { Random } from '../support/random';

type Row = readonly DrawnCell[];

export const NAMES = ['张某', '李某', '王某', '赵某', '陈某', '刘某'];
export const PLACES = ['东城街道', '西山镇', '南湖乡', '北营镇', '新港镇'];

/** A sheet that no official takes for an indicator sheet. */
export type Decoy = (random: Random) => DrawnSheet;

/** Rows with their numbers before them. */
export const numbered = (rows: readonly Row[]): readonly Row[] => rows.map((row, at) => [at + 1, ...row]);
