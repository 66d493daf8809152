import fc from 'fast-check';
import { checkReading } from './testing/check-reading';

/** The seed of a failing run is printed with its counterexample. */
const runs = { numRuns: 600 };

const condition = fc.constantFrom(
  '未编制年度计划的',
  '台账不齐全',
  '每漏报一次',
  '每发现1处隐患',
  '1人无证上岗',
  '其他不规范1处',
  '低于95%的,每低1个百分点',
  '第2~4项不达标',
  '达到年度目标',
  '覆盖率90%以上',
  '覆盖率90%以下',
  '现场脏乱的,每处',
  '与上年相比,每上升1起',
  '情况严重的',
  '当年办结的',
  '每村每发现一次',
  '每高于基数1个百分点',
  '每低',
  '不超过年度计划',
  '超10%以下',
  '超10%以上',
  '高于全市均值',
  '低于',
  '完成90%',
  '完成80%',
  '80%以下',
  '比重上升，',
  '',
);
const consequence = fc.constantFrom(
  '不得分',
  '扣2分',
  '扣0.5分',
  '得3分',
  '加1分',
  '得满分',
  '酌情扣分',
  '扣1-3分',
  '不扣分',
  '减半扣分',
  '加倍扣分',
  '追加扣除5分',
  '扣分',
  '扣2',
  '2分',
  '(加)0.5分',
  '依次类推',
  '按排名赋分',
  '得分保留整数',
);
const limit = fc.constantFrom(
  '',
  '',
  '',
  ',最多扣4分',
  ',扣完为止',
  '(最多加2分)',
  ',单项扣至3分为止',
  ',以上两项合计最多扣3分',
);
const separator = fc.constantFrom('；', ';', '，', '。', '\n', '', '、');
const phrase = fc
  .tuple(condition, fc.constantFrom('', '，'), consequence, limit, separator)
  .map((words) => words.join(''));
const ruleText = fc
  .tuple(fc.constantFrom('', '查台账。', '1.'), fc.array(phrase, { maxLength: 4 }))
  .map(([note, phrases]) => note + phrases.join(''));
const fullMarks = fc.constantFrom(null, 3, 5, 10);

test('a rule of any phrases is certain only when each amount is an amount of a clause', () => {
  fc.assert(
    fc.property(ruleText, fullMarks, (text, marks) => checkReading(text, marks)),
    runs,
  );
});

test('a cut text is no more certain than what is left of it', () => {
  fc.assert(
    fc.property(ruleText, fc.nat(80), fc.nat(80), fullMarks, (text, from, length, marks) =>
      checkReading(text.slice(from, from + length), marks),
    ),
    runs,
  );
});

test('a character put anywhere is read or doubted', () => {
  const strange = fc.oneof(
    fc.constantFrom(...'0123456789.分扣得加减每一处()（）“”的，。;%-~ \u202e\u200b👍lOо抇'),
    fc.string({ minLength: 1, maxLength: 1 }),
  );
  fc.assert(
    fc.property(ruleText, fc.nat(80), strange, fullMarks, (text, at, character, marks) =>
      checkReading(text.slice(0, at) + character + text.slice(at), marks),
    ),
    runs,
  );
});

test('two rules pasted together lose no amount', () => {
  fc.assert(
    fc.property(ruleText, ruleText, fullMarks, (one, other, marks) => checkReading(one + other, marks)),
    runs,
  );
});

test('any text at all is read without an error', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => checkReading(text, null)),
    runs,
  );
});
