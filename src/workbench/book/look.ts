export type {
  AlignLook,
  BorderLook,
  CellLook,
  FontLook,
  LineStyle,
  LookChange,
  Side,
} from '../../workbook/look';
