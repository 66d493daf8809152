import { mustBeLookedAt } from '../core/departments/finding';
import type { FileReport } from '../core/departments/take-in';
import type { Language } from '../core/language';
import { indicatorLabel } from '../core/writeback/ledger/labels';
import { sayDepartments, sayExpertFinding, sayFinding } from '../i18n/say-departments';
import { sayIssue } from '../i18n/say';
import type { HandedOut } from './hand-out';
import type { TakenInFiles } from './take-in';

/** Who got which file, and what went to nobody. */
export const handOutSummary = (out: HandedOut, language: Language): readonly string[] => [
  ...out.issues.filter(({ severity }) => severity === 'error').map((issue) => sayIssue(issue, language)),
  ...out.copies.map(({ recipient, file, indicators }) =>
    sayDepartments('handedOut', { recipient: recipient.name, count: indicators.length, file }, language),
  ),
  ...(out.copies.length === 0 ? [sayDepartments('nobody', {}, language)] : []),
  ...out.unassigned.map(({ block }) =>
    sayDepartments('unassigned', { number: block.number, indicator: indicatorLabel(block.item) }, language),
  ),
  ...out.leadUnsaid.map(({ item: { block }, lead }) =>
    sayDepartments(
      'leadUnsaid',
      { number: block.number, indicator: indicatorLabel(block.item), lead },
      language,
    ),
  ),
];

/** File by file what was taken in and what was not, then who returned nothing. */
export const takeInSummary = (taken: TakenInFiles, output: string, language: Language): readonly string[] => [
  ...taken.files.flatMap((file) => ofFile(file, language)),
  ...taken.unreadable.map((file) => sayDepartments('unreadable', file, language)),
  ...(taken.scores.length > 0
    ? [sayDepartments('expertScores', { count: taken.scores.length, sheet: taken.experts.sheet }, language)]
    : []),
  ...taken.experts.findings.map((finding) => sayExpertFinding(finding, language)),
  ...(taken.notReturned.length > 0
    ? [sayDepartments('notReturned', { names: taken.notReturned.join('、') }, language)]
    : []),
  ...taken.issues.filter(({ severity }) => severity === 'error').map((issue) => sayIssue(issue, language)),
  sayDepartments('written', { count: taken.entries.length, file: output }, language),
];

const ofFile = ({ file, recipient, fault, findings }: FileReport, language: Language): readonly string[] => {
  if (fault || !recipient) return [sayDepartments(fault ?? 'notHandedOut', { file }, language)];
  const count = (status: string): number => findings.filter((finding) => finding.status === status).length;
  const head = sayDepartments(
    'file',
    {
      file,
      recipient: recipient.name,
      taken: count('taken'),
      unchanged: count('unchanged'),
      missing: count('missing'),
      look: findings.filter(mustBeLookedAt).length,
    },
    language,
  );
  const told = findings.filter(({ status }) => status !== 'unchanged');
  return [head, ...told.map((finding) => `  ${sayFinding(finding, language)}`)];
};
