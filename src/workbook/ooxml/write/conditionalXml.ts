import { rangeA1 } from '../../../core/cells/address';
import type { DataBar, SheetContent } from '../../../core/cells/edit';
import { deterministicGuid } from '../guid';
import { xmlText } from '../xml/escape';
import type { StyleBook } from './styleBook';

const X14 = 'xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"';
const XM = 'xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"';

/** Fills and data bars (ECMA-376 part 1, 18.3.1.18); an earlier one has the higher priority. */
export const conditionalXml = (sheet: SheetContent, styles: StyleBook): string => {
  const fills = sheet.conditionalFills.map(({ range, formula, ...look }, index) => {
    const dxf = styles.conditionalFormat(look);
    const rule = `<cfRule type="expression" dxfId="${dxf}" priority="${index + 1}">`;
    return formatting(rangeA1(range), `${rule}<formula>${xmlText(formula)}</formula></cfRule>`);
  });
  const bars = sheet.dataBars.map((bar, index) => {
    const rule = `<cfRule type="dataBar" priority="${fills.length + index + 1}">${dataBarXml(bar)}`;
    const id = `<x14:id>${barId(sheet.name, index)}</x14:id>`;
    const link = `<extLst><ext uri="{B025F937-C7B1-47D3-B67F-A62EFF666E3E}" ${X14}>${id}</ext></extLst>`;
    return formatting(rangeA1(bar.range), `${rule}${link}</cfRule>`);
  });
  return [...fills, ...bars].join('');
};

const formatting = (range: string, rule: string): string =>
  `<conditionalFormatting sqref="${range}">${rule}</conditionalFormatting>`;

const dataBarXml = ({ min, max, color }: DataBar): string =>
  `<dataBar minLength="0" maxLength="100"><cfvo type="num" val="${min}"/><cfvo type="num" val="${max}"/>` +
  `<color rgb="FF${color}"/></dataBar>`;

/**
 * The bars once more as Excel 2010 and later draw them ([MS-XLSX] 2.6.29): plain, and empty at `min`, where the older
 * form leaves a stub and fades out.
 */
export const dataBarExtensionXml = ({ name, dataBars }: SheetContent): string => {
  if (dataBars.length === 0) return '';
  const value = (number: number): string => `<x14:cfvo type="num"><xm:f>${number}</xm:f></x14:cfvo>`;
  const bars = dataBars.map(
    ({ range, min, max }, index) =>
      `<x14:conditionalFormatting ${XM}><x14:cfRule type="dataBar" id="${barId(name, index)}">` +
      `<x14:dataBar minLength="0" maxLength="100" gradient="0">${value(min)}${value(max)}` +
      '<x14:negativeFillColor rgb="FFFF0000"/><x14:axisColor rgb="FF000000"/></x14:dataBar></x14:cfRule>' +
      `<xm:sqref>${rangeA1(range)}</xm:sqref></x14:conditionalFormatting>`,
  );
  const inside = `<x14:conditionalFormattings>${bars.join('')}</x14:conditionalFormattings>`;
  return `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" ${X14}>${inside}</ext></extLst>`;
};

const barId = (sheet: string, index: number): string => deterministicGuid(`data bar ${index} of ${sheet}`);
