import { mkdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { handOuts, type HandOutOptions, type HandOuts } from '../core/departments/hand-out';
import type { Recipient } from '../core/departments/shares';
import type { Issue } from '../core/issue';
import { planGrading, type GradingPlan } from '../core/writeback/plan';
import { applyAndRefresh } from '../workbook/engine/applyAndRefresh';
import { openPackage, type OoxmlWorkbook } from '../workbook/ooxml/openPackage';
import { openFile, writeWhole } from './files';
import { nodeCompression } from './node-compression';
import { Refusal } from './refusal';

export interface HandedOut extends Pick<HandOuts, 'unassigned' | 'leadUnsaid'> {
  readonly copies: readonly {
    readonly recipient: Recipient;
    readonly file: string;
    readonly indicators: readonly number[];
  }[];
  readonly issues: readonly Issue[];
}

/** A graded workbook with its plan: what it was, written first where the ledger is not there or not as it should be. */
export const gradedWorkbook = async (
  workbook: OoxmlWorkbook,
  today: string,
): Promise<{ readonly plan: GradingPlan | null; readonly issues: readonly Issue[] }> => {
  const before = await workbook.read();
  const { value: plan, issues } = planGrading(before, { today });
  if (!plan || plan.edits.length === 0) return { plan, issues };
  await applyAndRefresh(workbook, before, plan.edits, plan.ownSheets);
  return { plan: planGrading(await workbook.read(), { today }).value, issues };
};

/** Writes a copy of the workbook for each recipient into the folder; the workbook itself stays as it is. */
export const handOutFile = async (
  path: string,
  folder: string,
  options: HandOutOptions,
): Promise<HandedOut> => {
  const workbook = await openFile(path);
  const { plan, issues } = await gradedWorkbook(workbook, options.today);
  const outs = plan && handOuts(plan, options);
  if (!plan || !outs) return { copies: [], unassigned: [], leadUnsaid: [], issues };
  const graded = workbook.save();
  try {
    await mkdir(folder, { recursive: true });
  } catch {
    throw new Refusal('fileUnwritable', { file: folder });
  }
  const copies: HandedOut['copies'][number][] = [];
  const taken = new Set<string>();
  for (const { recipient, share, edits } of outs.copies) {
    const file = join(folder, freeFileName(path, recipient.name, taken));
    const copy = openPackage(graded, { compression: nodeCompression });
    await copy.apply(edits);
    await writeWhole(file, copy.save());
    copies.push({ recipient, file, indicators: share.parts.map(({ item }) => item.block.number) });
  }
  return { copies, unassigned: outs.unassigned, leadUnsaid: outs.leadUnsaid, issues };
};

/** `<original>-<recipient>.xlsx`, without what no file system takes; two that would have one name are numbered. */
const freeFileName = (path: string, recipient: string, taken: Set<string>): string => {
  const extension = extname(path);
  const stem = `${basename(path, extension)}-${recipient.replace(/[\\/:*?"<>|\s]+/g, '_')}`;
  let name = `${stem}${extension}`;
  for (let number = 2; taken.has(name.toLowerCase()); number += 1) name = `${stem}(${number})${extension}`;
  taken.add(name.toLowerCase());
  return name;
};

/** The answer of `kaohe hand-out --json`. */
export const handOutJson = ({ copies, unassigned, leadUnsaid, issues }: HandedOut): object => ({
  copies: copies.map(({ recipient, ...copy }) => ({ ...recipient, ...copy })),
  unassigned: unassigned.map(({ block }) => ({
    number: block.number,
    sheet: block.item.sheet,
    indicator: block.item.name,
  })),
  leadUnsaid: leadUnsaid.map(({ item, lead }) => ({ number: item.block.number, lead })),
  issues,
});
