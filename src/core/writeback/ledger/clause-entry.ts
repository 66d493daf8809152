import type { LeafLine } from '../../assessment/item';
import type { Validation } from '../../cells/edit';
import { kindOf } from '../../rule/kinds';
import { shown } from '../../rule/decimal';
import { isRate } from '../../rule/kinds/answers';
import type { Parameters } from '../../rule/kinds/kind';

/** How a fact cell guides its entry: drop-down or number limit, and the words that appear beside it. */
export const entryGuide = ({ clause, tierRows }: LeafLine): Omit<Validation, 'ranges'> | null => {
  const parameters: Parameters = kindOf(clause).parameters(clause);
  const unit = parameters.unit ?? '';
  switch (kindOf(clause).question(clause)) {
    case 'none':
      return null;
    case 'yesNo':
      return clause.kind === 'award'
        ? yesNo('做到填“是”，没有做到填“否”')
        : yesNo('存在此情形填“是”，不存在填“否”');
    case 'count':
      return {
        rule: { kind: 'decimal', min: 0 },
        prompt: `填数量（${unit}），没有填0或“无”`,
        error: '请填不小于0的数字，没有填“无”',
      };
    case 'value':
      return {
        rule: { kind: 'decimal', min: -1e9, max: 1e9 },
        prompt: isRate(unit) ? '填百分数，如91.2%填91.2' : '填实际数值',
        error: '请填数字',
      };
    case 'label': {
      const options = tierRows.flatMap(({ bound }) => (typeof bound === 'object' ? [bound.label] : []));
      return { rule: { kind: 'list', options }, prompt: '请选择档次', error: '请从列表中选择' };
    }
    case 'points': {
      const deducts = clause.kind === 'manual' && clause.effect === 'deduct';
      const most = parameters.max === undefined ? '' : `，最多${shown(parameters.max)}分`;
      return {
        rule: { kind: 'decimal', min: 0, ...(parameters.max === undefined ? {} : { max: parameters.max }) },
        prompt: `人工评定：填${deducts ? '扣' : '得'}几分${most}，并在“扣分原因”写明理由`,
        error: `请填0以上的数字${most}`,
      };
    }
  }
};

const yesNo = (prompt: string): Omit<Validation, 'ranges'> => ({
  rule: { kind: 'list', options: ['是', '否', '无'] },
  prompt,
  error: prompt,
});
