import type { IRange, Nullable } from '@univerjs/core';
import { MAX_COLUMN, MAX_ROW } from '../../core/cells/address';
import type { CellValue } from '../../core/cells/cell';
import { tellEmptyTextFromBlank } from './emptyText';
import { UniverCells } from './univerCells';

/** A cell for the engine, 1-based: a formula (without `=`, sheets as `engineSheet`) or a value. */
export interface EngineCell {
  readonly row: number;
  readonly column: number;
  readonly content: { readonly formula: string } | { readonly value: CellValue };
}

/** What the engine makes of formulas. */
export interface EngineAnswer {
  /** What a cell shows; undefined when the engine could not tell, `null` does not occur. */
  readonly valueAt: (sheet: string, row: number, column: number) => Exclude<CellValue, null> | undefined;
  /** Some formulas read one another in a circle; their values are of no use. */
  readonly hasCircle: boolean;
}

export interface Engine {
  readonly knows: (functionName: string) => boolean;
  /** Calculates all formulas of the sheets given by name. */
  readonly calculate: (sheets: ReadonlyMap<string, readonly EngineCell[]>) => Promise<EngineAnswer>;
}

const UNIT = 'workbook';

/** Loads the formula engine (Univer without its sheets), which takes its time; only for a workbook that needs it. */
export const loadEngine = async (): Promise<Engine> => {
  const [core, engine] = await Promise.all([import('@univerjs/core'), import('@univerjs/engine-formula')]);
  tellEmptyTextFromBlank(engine);
  const cellsOf = new UniverCells(core.CellValueType);
  return {
    knows: (name) => engine.ALL_IMPLEMENTED_FUNCTIONS_SET.has(name),
    calculate: async (sheets) => {
      const univer = new core.Univer({ logLevel: core.LogLevel.SILENT });
      try {
        univer.registerPlugin(engine.UniverFormulaEnginePlugin, {});
        const injector = univer.__getInjector();
        const sheetType = core.UniverInstanceType.UNIVER_SHEET;
        injector.get(core.IUniverInstanceService).registerCtorForType(sheetType, core.Workbook);
        univer.createUnit(sheetType, {
          id: UNIT,
          name: UNIT,
          sheetOrder: [...sheets.keys()],
          sheets: Object.fromEntries(
            [...sheets].map(([name, cells]) => [
              name,
              { id: name, name, rowCount: MAX_ROW, columnCount: MAX_COLUMN, cellData: cellsOf.data(cells) },
            ]),
          ),
        });
        const service = injector.get(engine.ICalculateFormulaService);
        const runtime = injector.get(engine.IFormulaRuntimeService);
        const done = new Promise<EngineAnswer>((resolve) => {
          service.executionCompleteListener$.subscribe(({ unitData, arrayFormulaRange }) => {
            const values = unitData[UNIT] ?? {};
            const filled = arrayFormulaRange[UNIT] ?? {};
            resolve({
              hasCircle: runtime.isCycleDependency(),
              valueAt: (sheet, row, column) => {
                // a formula that fills several cells is none that Excel reads as it stands
                const range: Nullable<IRange> = filled[sheet]?.[row - 1]?.[column - 1];
                return range ? undefined : cellsOf.shown(values[sheet]?.getValue(row - 1, column - 1));
              },
            });
          });
        });
        await injector
          .get(core.ICommandService)
          .executeCommand(
            engine.SetFormulaCalculationStartMutation.id,
            { commands: [], forceCalculation: true },
            { onlyLocal: true },
          );
        return await done;
      } finally {
        univer.dispose();
      }
    },
  };
};
