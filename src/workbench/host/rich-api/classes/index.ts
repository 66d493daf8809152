import type { ApiClasses } from '../api-class';
import { RangeBorder, RangeBorderCollection } from './borders';
import {
  Comment,
  CommentCollection,
  CommentReply,
  CommentReplyCollection,
  Note,
  NoteCollection,
} from './comments';
import {
  ConditionalDataBarPositiveFormat,
  ConditionalFormat,
  ConditionalFormatCollection,
  ConditionalFormatRule,
  ConditionalRangeFill,
  ConditionalRangeFont,
  ConditionalRangeFormat,
  CustomConditionalFormat,
  DataBarConditionalFormat,
} from './conditional-formats';
import { DataValidation } from './data-validation';
import { FormatProtection, RangeFill, RangeFont, RangeFormat } from './formats';
import { NamedItem, NamedItemCollection } from './names';
import { HeaderFooter, HeaderFooterGroup, PageLayout } from './page-layout';
import { Range } from './range';
import { RangeAreas, RangeCollection } from './range-areas';
import {
  AddinInternalService,
  Application,
  DocumentProperties,
  Workbook,
  WorkbookProtection,
} from './workbook';
import {
  AutoFilter,
  Worksheet,
  WorksheetCollection,
  WorksheetFreezePanes,
  WorksheetProtection,
} from './worksheets';

/** Every class of the API that the stand-in has. */
export const CLASSES: ApiClasses = {
  AddinInternalService,
  Application,
  AutoFilter,
  Comment,
  CommentCollection,
  CommentReply,
  CommentReplyCollection,
  ConditionalDataBarPositiveFormat,
  ConditionalFormat,
  ConditionalFormatCollection,
  ConditionalFormatRule,
  ConditionalRangeFill,
  ConditionalRangeFont,
  ConditionalRangeFormat,
  CustomConditionalFormat,
  DataBarConditionalFormat,
  DataValidation,
  DocumentProperties,
  FormatProtection,
  HeaderFooter,
  HeaderFooterGroup,
  NamedItem,
  NamedItemCollection,
  Note,
  NoteCollection,
  PageLayout,
  Range,
  RangeAreas,
  RangeBorder,
  RangeBorderCollection,
  RangeCollection,
  RangeFill,
  RangeFont,
  RangeFormat,
  Workbook,
  WorkbookProtection,
  Worksheet,
  WorksheetCollection,
  WorksheetFreezePanes,
  WorksheetProtection,
};
