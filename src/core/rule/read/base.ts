import { matchAt, type Consequence, type ConsequenceReader } from './consequence';

const FULL =
  /(?<![不未免])(?:可|则)?(?:得|计|记|给|评|为)(?:本项|该项|此项)?(?:满分|全分|全部分值|标准分)(?![的×÷*])/y;
const NO_DEDUCTION = /(?:则)?不(?:予)?扣分/y;

/** 得满分 */
export const fullMarksReader: ConsequenceReader = { patterns: [FULL], read: fullMarksAt };

function fullMarksAt(text: string, at: number): Consequence | null {
  const match = matchAt(FULL, text, at);
  return match && { kind: 'fullMarks', from: at, to: at + match[0].length };
}

/** 不扣分 */
export const noDeductionReader: ConsequenceReader = { patterns: [NO_DEDUCTION], read: noDeductionAt };

function noDeductionAt(text: string, at: number): Consequence | null {
  const match = matchAt(NO_DEDUCTION, text, at);
  return match && { kind: 'noDeduction', from: at, to: at + match[0].length };
}
