import { marksInLabel, marksInRule, marksInText } from './marks-in-text';

test.each([
  ['档案管理（10分）', '档案管理', 10],
  ['档案管理(2.5分)', '档案管理', 2.5],
  ['档案管理（ ３ 分 ）', '档案管理', 3],
  ['档案管理【8分】', '档案管理', 8],
  ['档案管理（满分10分）', '档案管理', 10],
  ['档案管理（分值：4）', '档案管理', 4],
  ['档案管理（共6分）。', '档案管理。', 6],
  ['档案管理（十分）', '档案管理', 10],
  ['（5分）档案管理', '档案管理', 5],
  ['档案管理：8分', '档案管理', 8],
  ['档案管理  8分', '档案管理', 8],
])('%j is %j with %d marks', (text, bare, marks) => expect(marksInText(text)).toEqual({ text: bare, marks }));

test.each([
  ['档案管理', 'no marks at all'],
  ['满意度不低于 80分', 'a threshold'],
  ['满意度≥ 80分', 'a threshold'],
  ['建档（1分），归档（2分）', 'marks of parts'],
  ['档案（含电子档案）', 'another bracket'],
  ['二十分钟内到达', 'minutes'],
  ['档案管理得8分', 'a scoring phrase'],
])('%j holds no marks of its own: %s', (text) => expect(marksInText(text)).toBeNull());

test.each([
  ['一、基础工作（40分）', 40],
  ['基础工作(510分)', 510],
  ['基础工作', null],
  ['甲（10分）乙（20分）', null],
])('the label %j states %j', (label, marks) => expect(marksInLabel(label)).toBe(marks));

test.each([
  ['本项满分2.5分，每缺一份扣0.5分', 2.5],
  ['每缺一份扣0.5分。满分3分。', 3],
  ['此项共4分，每缺一份扣1分', 4],
  ['达到要求得满分，否则不得分', null],
  ['得满分3分', null],
  ['本项满分2分；本项满分3分', null],
  ['最多扣3分', null],
  ['（5分）每缺1项扣1分', 5],
  ['【满分4分】未建立的不得分', 4],
  ['（5分）建立的；（3分）运行的', null],
  ['(5分)每缺1项扣1分，本项满分6分', null],
  ['未整改的（5分）', null],
])('the rule %j states %j', (rule, marks) => expect(marksInRule(rule)).toBe(marks));
