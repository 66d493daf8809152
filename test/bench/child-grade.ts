import { gradeFile } from '../../src/cli/grade';
import { measureProcess } from './measured-process';

/** Opens, grades and saves one workbook. */
measureProcess((input, output) => gradeFile(input, { output, today: '2017-09-12' }));
