/**
 * What a person reads in sixty rules of the published sheets, drawn by lot and written down before the parser's reading was
 * looked at. A line a rule: workbook and row (the text stays there), then the clauses in short without the words of their
 * conditions. A rule starts from its full marks unless the line says `from zero:`; all sixty are plain enough to be certain.
 */

/** Of the shuffle that drew the sixty from the distinct texts, in the order of workbook name and row. */
export const SEED = 20261124;

export const EXPECTED: Readonly<Record<string, string>> = {
  'coal-jgAqfxfjgk 13': 'forfeit; deduct 3 per 次; deduct 2 per 处; deduct 1 per 处',
  'coal-jgAqfxfjgk 16': 'forfeit; deduct 1 per 处',
  'coal-jgCm 9': 'forfeit; deduct 1 per 处',
  'coal-jgCm 10': 'deduct 1 per 点',
  'coal-jgCm 23': 'forfeit; deduct 0.5 per 处',
  'coal-jgCm 40': 'deduct 1 per 项',
  'coal-jgDdhdmss 5': 'deduct 1 per 项; deduct 0.5 per 处',
  'coal-jgDdhdmss 7': 'deduct 0.5 per 处',
  'coal-jgDdhdmss 9': 'forfeit; deduct 0.5 per 处',
  'coal-jgDdhdmss 14': 'deduct 0.5 per 处',
  'coal-jgDdhdmss 32': 'forfeit; deduct 1 per 处; deduct 1 per 处',
  'coal-jgJd 4': 'deduct 0.5 each 1个百分点 below',
  'coal-jgJd 21': 'forfeit; deduct 0.5 per 处',
  'coal-jgJd 22': 'deduct 0.5 per 处',
  'coal-jgJd 24': 'deduct 1 per 处; deduct 0.5 per 处',
  'coal-jgJd 27':
    'forfeit “煤矿电气”; deduct 3 per 处; deduct 0.5 per 处; deduct 0.2 per 处; deduct 0.5 each 1个百分点 below',
  'coal-jgJd 29': 'forfeit; deduct 0.5 per 处',
  'coal-jgJd 30': 'forfeit; deduct 0.5 per 处',
  'coal-jgJd 34': 'forfeit; deduct 0.5 per 处',
  'coal-jgJd 48': 'deduct 0.5 per 处',
  'coal-jgYhpczl 11': 'forfeit; deduct 0.5 per 项',
  'coal-jgYhpczl 16': 'forfeit; deduct 3; deduct 0.5 per 处',
  'coal-jgYhpczl 18': 'forfeit; deduct 1; deduct 1',
  'coal-jgYhpczl 20': 'forfeit; deduct 2; forfeit',
  'coal-jgYhpczl 27': 'forfeit; deduct 1',
  'coal-jgYs 6': 'deduct 3 per 处 max 10',
  'coal-jgYs 13': 'deduct 3 per 处; deduct 1 per 处',
  'coal-jgYs 29': 'deduct 2 per 处',
  'coal-jgYs 36': 'deduct 0.2 per 处',
  'quality-marks-in-text 5': 'deduct 2 each 1个百分点 below target max 8',
  'quality-marks-in-text 14': 'from zero: award 0.5 per 个 max 3',
  'quality-marks-in-text 17': 'deduct 0.5 per 个 max 3; deduct 1 per 起',
  'quality-marks-in-text 20': 'deduct 2 per 起; by hand deduct max 2',
  'warehouse-safety 7': 'forfeit; deduct 1; deduct 1',
  'warehouse-safety 17': 'forfeit; deduct 1 per 项',
  'warehouse-safety 18': 'forfeit; deduct 2; forfeit; deduct 1',
  'warehouse-safety 24': 'forfeit; deduct 1 per 次; deduct 1 per 个; deduct 1; forfeit; deduct 1 per 个',
  'warehouse-safety 27': 'forfeit; deduct 2 per 项; deduct 1 per 项; deduct 1 per 项',
  'warehouse-safety 33': 'forfeit; deduct 1 per 项; deduct 5',
  'warehouse-safety 40':
    'deduct 2 per 次; deduct 1 per 项; deduct 1 per 次; deduct 1 per 次; deduct 10; deduct 1 per 个',
  'warehouse-safety 80':
    'forfeit; forfeit; deduct 2 per 台套; deduct 2 per 台套; deduct 2 per 处; deduct 2 per 台套; deduct 2 per 台套; forfeit',
  'warehouse-safety 99': 'deduct 1 per 项; deduct 1 per 项',
  'warehouse-safety 105': 'deduct 2 per 处',
  'warehouse-safety 111': 'forfeit; deduct 1 per 个; deduct 2 per 个; deduct 2',
  'warehouse-safety 112': 'forfeit; deduct 1 per 处; deduct 1 per 个',
  'warehouse-safety 113': 'forfeit; deduct 1 per 项; forfeit; forfeit; deduct 1 per 人次',
  'warehouse-safety 116': 'deduct 1 per 处',
  'warehouse-safety 117': 'forfeit; forfeit',
  'warehouse-safety 133': 'forfeit; deduct 2; deduct 1; deduct 1; deduct 1',
  'warehouse-safety 139': 'forfeit; forfeit; extra 15; deduct 1 per 项',
  'warehouse-safety 140': 'deduct 1 per 处; deduct 1 per 处; deduct 1 per 处',
  'warehouse-safety 145': 'forfeit; forfeit; deduct 1 per 人次; forfeit; deduct 1 per 人; deduct 1 per 项',
  'warehouse-safety 149': 'forfeit; deduct 1 per 次; forfeit',
  'warehouse-safety 155': 'forfeit; deduct 2 per 类',
  'warehouse-safety 156': 'forfeit; deduct 2 per 类',
  'warehouse-safety 158': 'forfeit; deduct 1',
  'warehouse-safety 160': 'forfeit; forfeit',
  'warehouse-safety 165': 'deduct 1 per 类',
  'warehouse-safety 173': 'forfeit; deduct 1',
  'warehouse-safety 179': 'forfeit; deduct 5; deduct 1 per 处',
};
