import { access } from 'node:fs/promises';
import type { Issue } from '../core/issue';
import type { Basis } from '../core/scheme/basis';
import { presetNamed, PRESETS } from '../core/scheme/all-presets';
import type { Mend } from '../core/scheme/mend';
import { mendsOf } from '../core/scheme/mend-bands';
import { readBasis } from '../core/scheme/read-scheme';
import { schemeSheetName } from '../core/writeback/our-sheets';
import { aboutFile, openFile } from './files';
import { Refusal } from './refusal';

/** The first thing that is wrong with the 考核方案 of a file. */
export class SchemeFault extends Error {
  constructor(
    readonly file: string,
    readonly issue: Issue,
    readonly mends: readonly Mend[] = [],
  ) {
    super(issue.code);
    this.name = 'SchemeFault';
  }
}

const isThere = (path: string): Promise<boolean> =>
  access(path).then(
    () => true,
    () => false,
  );

/** What `--scheme` names: a preset, or a workbook that holds a 考核方案. */
export const basisFrom = async (value: string): Promise<Basis> => {
  const preset = presetNamed(value);
  if (preset) return preset;
  if (!(await isThere(value))) {
    throw new Refusal('schemeUnknown', { value, allowed: PRESETS.map(({ id }) => id).join('、') });
  }
  const snapshot = await aboutFile(value, async () => (await openFile(value)).read());
  const sheet = schemeSheetName(snapshot);
  if (sheet === undefined) throw new Refusal('schemeMissing', { file: value });
  const { value: basis, issues } = readBasis(snapshot, sheet);
  const fault = issues.find(({ severity }) => severity === 'error');
  if (fault) throw new SchemeFault(value, fault, mendsOf(fault, snapshot));
  if (!basis) throw new Error(`no scheme in ${value}, and no issue`);
  return basis;
};
