import type { NoteClause } from '../clause';
import { spanOf, type Range, type Source } from './normalise';

/** 查资料和现场; 抽查1个月相关记录; 以××数据为准; 由××提供依据; 须出具文件 */
const NOTE =
  /^(?:现场|实地|随机)?(?:查|抽查|抽检|检查|查看|查阅|核查|询问|座谈|听取|走访|问询)(?![^,]*发现)|^(?:沿|随机|均匀).{0,20}(?:测定|抽查|抽取)|^(?:具体|详细|有关|相关)(?:要求|内容|名单|范围|定义)?(?:详见|参见|见)|^(?:详见|参见)|^数据由.{1,30}提供|^以(?!.*[最高低多少次]).*为准$|^由.{1,40}(?:提供|负责|认定|核定|解释|考核)|^(?:须|需|应)(?:出具|提供|提交|有)|^(?:注|说明|备注|评分方法|考核方式|评分依据|数据来源)[:]|^[^,]{0,8}否决性指标/;
/** A condition or its remains: whatever denies, counts or compares, or stops in its middle. */
const CONDITION =
  /[每未无没缺漏不按同只仅限最]|低于|高于|少于|多于|超过|发生|发现|逾期|的$|的,|以上|以下|如|若|凡|其他|除/;

const LONGEST = 200;

export function isNote(words: string): boolean {
  return words.length <= LONGEST && NOTE.test(words) && !/[每未无没缺漏]|不[^同]|的$/.test(words);
}

/** A note that is parted from the condition by a comma only: 查现场,… 随机抽查,… */
export function isNoteBeforeComma(words: string): boolean {
  return (
    words.length <= 40 &&
    /^(?:现场|实地|随机)?(?:查|抽查|抽检|询问|问询)(?!.*发现)|^沿.{1,30}测定$/.test(words) &&
    !/[每未无没缺漏不]|的$/.test(words)
  );
}

/** A sentence before the rule: 全年开展宣传。 */
export function isProse(words: string): boolean {
  return words.length <= LONGEST && !CONDITION.test(words);
}

export function noteClause(source: Source, range: Range): NoteClause {
  return { kind: 'note', condition: '', span: spanOf(source, range) };
}
