import { both } from './both';

/** The measures that a workbook can begin with, by their ids, and the words around the choice. */
export const presets = both({
  'zh-CN': {
    label: '考核办法',
    hint: '{bands}。写入时记入考核方案，之后在该表中修改。',
    'quality-2013': '质量工作考核（2013）',
    'quality-pass-fail': '质量工作考核（合格、不合格）',
    safety: '安全生产工作考核',
    'safety-standard': '安全生产标准化评审',
    food: '食品安全工作评议考核',
    water: '最严格水资源管理制度考核',
    grain: '粮食安全责任制考核',
    energy: '节能目标责任考核',
    river: '河长制工作考核',
  },
  'en-US': {
    label: 'Measure',
    hint: '{bands}. The first write records it in 考核方案; change it there afterwards.',
    'quality-2013': 'Quality work (2013)',
    'quality-pass-fail': 'Quality work, pass or fail',
    safety: 'Work safety',
    'safety-standard': 'Work safety standards',
    food: 'Food safety',
    water: 'Water resources',
    grain: 'Grain security',
    energy: 'Energy saving',
    river: 'River chiefs',
  },
});
