/** @jest-environment ./test/office/office-environment.ts */
import { plainSheet } from '../workbook/contract';
import { openInExcel } from './open-in-excel';

describe('an Excel of the floor set, in English, with a file that is read only', () => {
  it('claims no more than it was told to', async () => {
    await openInExcel([plainSheet('Sheet')], { api: '1.14', locale: 'en-US', readOnly: true });
    const { requirements, displayLanguage, document } = Office.context;
    expect(requirements.isSetSupported('ExcelApi', '1.14')).toBe(true);
    expect(requirements.isSetSupported('ExcelApi', '1.15')).toBe(false);
    expect([displayLanguage, document.mode]).toEqual(['en-US', 'readOnly']);
  });
});
