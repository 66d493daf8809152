import { matchAt, type Consequence, type ConsequenceReader } from './consequence';
import { MARK, NUMBER } from './words';

/** Words that decide about marks. One that no reader claims makes the rule uncertain. */
const SIGNAL = new RegExp(
  [
    '(?<![折回克卡搭锁纽])扣(?![件押留带环板紧好])',
    `(?<![\\d.点零一二两三四五六七八九十百千])(?!十分)(?![十百千万]分[点比率数制])${NUMBER}${MARK}`,
    '不得分(?!包|管(?!理)|割|离|散|拆)|(?<![取获使])得分(?!管|包|析|解|类|工|配|散|离)',
    '得\\d|[得扣]一半|一半(?:的)?(?:标准)?分',
    // 抇2分's last resort: a 分 that ends a piece and is no part of a common word
    '(?<![部区充过成水划学糖盐天时处身积缘职名本]|^)分(?=[,;。、\\n)的]|$)',
    '(?<![\\dA-Za-z%)年月日])[-+]\\d|按\\d+倍|\\d倍(?=[扣计])',
    '(?:计|记|打|评|赋|给|加|减|满|零|负|总|折|倒|标准|基本|基础|基准|起评|附加)分(?![别析类管工布解级配离散公局包支为成批期段区部头])',
    '分值|分数(?!线)',
    '(?<![参增附施])加(?=\\d)|减(?=\\d|半)|加倍|双倍|翻倍|翻番|倍(?=[扣计加罚])|折半|减半|扣半',
    '酌情|酌减|酌扣|视情节|清零|归零|追加|封顶|为止|即止|类推|一票否决',
    '[不只仅]?重复(?=[扣计加得])|不累计|就高|就低|取其?[高低]|从[高重]|择[高优重]|叠加|合并计|只计|仅计|同上|同前',
    '为[A-C]级|前[\\d一二三四五六七八九十]{1,3}[名位]|[后第][\\d一二三四五六七八九十]{1,3}名|\\d[名位]以后|排名|名次|位次|系数|折算|权重|加权|比例(?=[扣得计给])',
    '不足[^,;。\\n]{1,8}(?:按|不计)|按\\d+[^,;。\\n]{0,4}计',
    '[=÷*√]|(?<!×)×(?!×)',
  ].join('|'),
  'y',
);

/** A word that speaks of marks, read by nothing else. */
export const signalReader: ConsequenceReader = { patterns: [SIGNAL], read: signalAt };

function signalAt(text: string, at: number): Consequence | null {
  const match = matchAt(SIGNAL, text, at);
  return match && { kind: 'unread', from: at, to: at + match[0].length };
}
