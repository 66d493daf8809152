const NOTE = /^[(（]?续\s*表|^(说\s*明|注|备\s*注|附\s*注|填表说明|注意事项)\s*([:：]|\d|[一二三1-9][、.．])/;
/** The word alone, with the notes in the next cell. */
const NOTE_WORD = /^((填表|评分|填报|有关)?说\s*明|注|备\s*注|附\s*注|注意事项)\s*[:：]?$/;
const SIGNATURE =
  /(签名|签字|盖章|签章|公章|负责人|填表人|审核人|评审人员|组长|联系人|联系电话|日期|时间|评语|意见)\s*([(（].{0,6})?[)）]?\s*[:：]|年\s+月\s+日/;

/** Lines to sign and to seal, dates and opinions to fill in. */
export const isSignatureText = (text: string): boolean => text.length < 120 && SIGNATURE.test(text);

/** Whether a text is nothing but 说明 or 备注, which announces notes where it stands alone. */
export const isNoteWord = (text: string): boolean => NOTE_WORD.test(text);

/** Whether a text belongs below a table: notes (说明：…), （续表）, signature and seal lines, dates to fill in. */
export const isFooterText = (text: string): boolean => NOTE.test(text) || isSignatureText(text);
