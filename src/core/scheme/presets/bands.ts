import type { Band } from '../scheme';

/** 优秀, 良好, 合格, 不合格 from these percentages of the full marks up; below the last 不合格. */
export const fourGrades = (excellent: number, good: number, passed: number): readonly Band[] => [
  { min: 0, grade: '不合格' },
  { min: passed, grade: '合格' },
  { min: good, grade: '良好' },
  { min: excellent, grade: '优秀' },
];
