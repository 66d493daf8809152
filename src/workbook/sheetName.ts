/** Excel's rules for the name of a sheet. One that breaks them is a mistake of the program, not of a person. */
export const checkSheetName = (name: string): void => {
  if (name === '' || name.length > 31 || /[:\\/?*[\]]|^'|'$/.test(name)) {
    throw new RangeError(`not a name for a sheet: ${name}`);
  }
};
