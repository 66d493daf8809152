/** Functions whose answer is in no cell that their formula names: time, chance, place, format, other programs. */
const NOT_COMPUTED = new Set(
  (
    'NOW TODAY RAND RANDBETWEEN RANDARRAY INDIRECT OFFSET CELL INFO ISFORMULA FORMULATEXT SHEET SHEETS HYPERLINK ' +
    'GETPIVOTDATA PHONETIC RTD DDE IMAGE WEBSERVICE FILTERXML ENCODEURL CALL REGISTER.ID EVALUATE GET.CELL ' +
    'CUBEKPIMEMBER CUBEMEMBER CUBEMEMBERPROPERTY CUBERANKEDMEMBER CUBESET CUBESETCOUNT CUBEVALUE'
  ).split(' '),
);

/** Functions that may read any cell, whatever their arguments name. */
export const READS_ANYTHING: ReadonlySet<string> = new Set([
  'INDIRECT',
  'OFFSET',
  'GETPIVOTDATA',
  'EVALUATE',
  'GET.CELL',
]);

/** Functions that pass over results of their own kind, and over hidden rows. */
const NESTED_TOTALS = new Set(['SUBTOTAL', 'AGGREGATE']);

/** Functions within which `A1:A9>0` is worked out cell by cell, in a formula that is no array formula too. */
const WORKS_CELL_BY_CELL = new Set(['SUMPRODUCT', 'LOOKUP', 'MMULT', 'MINVERSE', 'MDETERM', 'FREQUENCY']);

/** Functions that count cells, blank ones too, so that a whole column may not be cut short for them. */
const COUNTS_CELLS = new Set(['ROWS', 'COLUMNS', 'COUNTBLANK', 'AREAS']);

export const isNotComputed = (name: string): boolean => NOT_COMPUTED.has(name);
export const readsAnything = (name: string): boolean => READS_ANYTHING.has(name);
export const isNestedTotal = (name: string): boolean => NESTED_TOTALS.has(name);
export const worksCellByCell = (name: string): boolean => WORKS_CELL_BY_CELL.has(name);
export const countsCells = (name: string): boolean => COUNTS_CELLS.has(name);
