import { textOf, type Grid } from './grid';
import { halfWidth } from './typed-number';

const LABEL =
  /(?:被考核|被考评|被检查|被检|受检|受评|被评|填报|申报|自评|参评|被评审)(?:单位|企业|部门|地区)(?:名称)?\s*(?:\([^)]{0,6}\))?\s*:/;
/** What may follow on the same line. */
const NEXT_LABEL = /\s{2,}|[\t\n]|\s*\S{2,8}(时间|日期|人|电话|签名|签字|章)\s*:|\d{4}\s*年/;

/** （盖章） behind the name is where the seal goes. */
const SEAL = /\s*[(（](盖章|公章|签章|章)[)）]\s*$/;

/** The name after 被考核单位： on a line; '' when it is left blank, undefined when the line has no such label. */
export const unitInText = (text: string): string | undefined => {
  const plain = halfWidth(text);
  const label = LABEL.exec(plain);
  if (!label) return undefined;
  const from = label.index + label[0].length;
  const rest = plain.slice(from);
  const start = rest.length - rest.trimStart().length;
  const value = rest.slice(start);
  const end = NEXT_LABEL.exec(value)?.index ?? value.length;
  const name = text
    .slice(from + start, from + start + end)
    .replace(SEAL, '')
    .trim();
  return /^[_＿—-]*$/.test(name) ? '' : name;
};

/**
 * 被考核单位 / 填报单位 / 受检单位 from the lines above (`before`) or below (`after`) the table; a blank label may have
 * the name in the next cell. '' when no line names one.
 */
export const unitName = (grid: Grid, before: number, after: number): string => {
  for (const row of grid.rows) {
    if (row >= before && row <= after) continue;
    const columns = grid.columnsOf(row);
    for (const [index, column] of columns.entries()) {
      const name = unitInText(textOf(grid.own(row, column)));
      if (name === undefined) continue;
      if (name !== '') return name;
      const next = columns[index + 1];
      const text = next === undefined ? '' : textOf(grid.own(row, next));
      if (text !== '' && !/[:：]/.test(text) && !/^[\d.]+$/.test(text)) return text;
    }
  }
  return '';
};
