import type { PrintSetup } from '../../../../core/cells/edit';
import type { LiveSheet } from '../../../book/live-book';
import { rangeOf, readAddress } from '../address';
import type { ApiClass, ApiContext, Scalar } from '../api-class';
import { MissingMember } from '../api-error';
import { fieldsOf, flagOf, numberOf, oneOf, textOf, type Arguments } from '../arguments';
import { apiObject, type Areas, type Targets } from '../targets';
import { inches, points } from '../units';

const change = (sheet: LiveSheet, { book }: ApiContext, print: Partial<PrintSetup>): void =>
  book.arrange(sheet, { print: { ...sheet.layout.print, ...print } });

const margin = (side: keyof PrintSetup['margins']): Scalar<LiveSheet> => ({
  get: ({ layout }) => points(layout.print.margins[side]),
  set: (sheet, value, context) =>
    change(sheet, context, { margins: { ...sheet.layout.print.margins, [side]: inches(numberOf(value)) } }),
});

const areaOf = (sheet: LiveSheet, args: Arguments, { book }: ApiContext): Areas => {
  const object = args.object(0);
  return object?.className === 'Range' ? object.target : readAddress(book, sheet, args.text(0));
};

export const PageLayout: ApiClass<Targets['PageLayout']> = {
  scalars: {
    PaperSize: {
      get: ({ layout }) => layout.print.paper,
      set: (sheet, value, context) => {
        if (value !== 'A4' && value !== 'A3')
          throw new MissingMember(`PageLayout.paperSize ${String(value)}`);
        change(sheet, context, { paper: value });
      },
    },
    Orientation: {
      get: ({ layout }) => (layout.print.orientation === 'landscape' ? 'Landscape' : 'Portrait'),
      set: (sheet, value, context) =>
        change(sheet, context, {
          orientation: oneOf(['Portrait', 'Landscape'], value) === 'Landscape' ? 'landscape' : 'portrait',
        }),
    },
    Zoom: {
      get: ({ layout }) => ({
        horizontalFitToPages: 1,
        ...(layout.print.pagesHigh === 1 && { verticalFitToPages: 1 }),
      }),
      set: (sheet, value, context) => {
        const { horizontalFitToPages, verticalFitToPages = 0 } = fieldsOf(value);
        if (horizontalFitToPages !== 1) throw new MissingMember('PageLayout.zoom other than one page wide');
        if (verticalFitToPages !== 0 && verticalFitToPages !== 1) {
          throw new MissingMember('PageLayout.zoom to several pages high');
        }
        change(sheet, context, { pagesHigh: verticalFitToPages });
      },
    },
    CenterHorizontally: {
      get: ({ layout }) => layout.print.centerHorizontally,
      set: (sheet, value, context) => change(sheet, context, { centerHorizontally: flagOf(value) }),
    },
    LeftMargin: margin('left'),
    RightMargin: margin('right'),
    TopMargin: margin('top'),
    BottomMargin: margin('bottom'),
  },
  navigations: { HeadersFooters: (sheet) => apiObject('HeaderFooterGroup', sheet) },
  methods: {
    SetPrintArea: (sheet, args, context) => {
      change(sheet, context, { area: rangeOf(areaOf(sheet, args, context)) });
      return undefined;
    },
    SetPrintTitleRows: (sheet, args, context) => {
      const { top, bottom } = rangeOf(areaOf(sheet, args, context));
      change(sheet, context, { titleRows: { from: top, to: bottom } });
      return undefined;
    },
    GetPrintAreaOrNullObject: (sheet) => {
      const { area } = sheet.layout.print;
      return area ? apiObject('RangeAreas', { sheet, ranges: [area] }) : null;
    },
  },
};

export const HeaderFooterGroup: ApiClass<Targets['HeaderFooterGroup']> = {
  scalars: { State: { get: () => 'Default' } },
  navigations: { DefaultForAllPages: (sheet) => apiObject('HeaderFooter', sheet) },
};

type Part = 'L' | 'C' | 'R';

/** The parts of a footer's code: `&L…&C…&R…`; without a mark it is the middle. */
const partsOf = (code = ''): Record<Part, string> => {
  const parts = { L: '', C: '', R: '' };
  const [middle = '', ...marked] = code.split(/&(?=[LCR])/);
  parts.C = middle;
  for (const part of marked) parts[part.charAt(0) as Part] += part.slice(1);
  return parts;
};

const footerPart = (part: Part): Scalar<LiveSheet> => ({
  get: ({ layout }) => partsOf(layout.print.footer)[part],
  set: (sheet, value, context) => {
    const parts = partsOf(sheet.layout.print.footer);
    parts[part] = textOf(value);
    const { L, C, R } = parts;
    const code = `${L && `&L${L}`}${L || R ? C && `&C${C}` : C}${R && `&R${R}`}`;
    change(sheet, context, { footer: code === '' ? undefined : code });
  },
});

/** Headers cannot be saved: none is, and an empty one is all that can be set. */
const header: Scalar<LiveSheet> = {
  get: () => '',
  set: (_, value) => {
    if (value !== '') throw new MissingMember('HeaderFooter.header');
  },
};

export const HeaderFooter: ApiClass<Targets['HeaderFooter']> = {
  scalars: {
    LeftHeader: header,
    CenterHeader: header,
    RightHeader: header,
    LeftFooter: footerPart('L'),
    CenterFooter: footerPart('C'),
    RightFooter: footerPart('R'),
  },
};
