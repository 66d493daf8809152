import type { Change, IndicatorDifference } from './year-difference';

/** Headings of 与上年差异, by which the sheet is known as ours. */
export const DIFFERENCE_HEADINGS = {
  number: '序号',
  kind: '变化',
  lastRow: '上年行',
  lastName: '上年指标',
  lastMarks: '上年满分',
  nowRow: '本年行',
  nowName: '本年指标',
  nowMarks: '本年满分',
  said: '变化说明',
  lastReading: '上年标准的读法',
  nowReading: '本年标准的读法',
} as const;

export const KIND_WORDS: Readonly<Record<IndicatorDifference['kind'], string>> = {
  same: '相同',
  changed: '有变化',
  new: '新增',
  gone: '取消',
};

const shown = (value: number | string | null): string =>
  value === null || value === '' ? '（空）' : String(value);

const levels = (path: readonly string[]): string => shown(path.join(' / '));

/** A change as the sheet says it. */
export const changeText = (change: Change): string => {
  switch (change.kind) {
    case 'marks':
      return `分值由${shown(change.from)}改为${shown(change.to)}，须按新分值重新计算`;
    case 'sharing':
      return change.shares ? '改为与上一行合用分值' : '不再与上一行合用分值';
    case 'rule':
      return '评分标准文字有改动，已重新读取，请核对读法';
    case 'reading':
      return '评分标准文字未变，读法有变，请核对';
    case 'target':
      return `目标值由${shown(change.from)}改为${shown(change.to)}`;
    case 'moved':
      return `由“${levels(change.from)}”移到“${levels(change.to)}”`;
    case 'reordered':
      return '在本类指标中的次序有变';
    case 'renamed':
      return `名称由“${change.from}”改为“${change.to}”`;
  }
};

/** Follows what is said of a pair that may not be one. */
export const DOUBT = '是否同一指标不能确定，请核对';
