import { both } from './both';

/** 表中说明: what notes beside the tables lay down. They come with the screen that shows them. */
export const statedOptions = both({
  'zh-CN': {
    title: '表中说明',
    lead: '指标表上下的说明写有下列全表规定。与考核方案不同的，核对后点“采用”才会按它计分，并随写入记入考核方案。',
    quote: '“{text}”',
    differs: '“{option}”按说明为“{stated}”，方案现为“{now}”。',
    take: '采用',
    takeNamed: '采用“{text}”',
    taken: '已采用：“{option}”为“{stated}”。',
    restore: '恢复原设置',
    restoreNamed: '恢复原设置：{option}',
    unsupported: '{option}：考核方案没有这样的规定，未据此计分，请核对受影响的得分。',
    contradicted: '与另一处说明不一致（{option}），不能采用。请以核对后的为准，在考核方案中填写。',
    agrees: '与考核方案一致的说明 {count} 处',
  },
  'en-US': {
    title: 'Notes in the sheet',
    lead: 'The notes above and below the indicators lay down the following for the whole sheet. Where a note differs from the scheme, it counts only once you take it; writing records it in 考核方案.',
    quote: '“{text}”',
    differs: 'By the note, {option} is “{stated}”; the scheme now has “{now}”.',
    take: 'Take it',
    takeNamed: 'Take it: “{text}”',
    taken: 'Taken: {option} is “{stated}”.',
    restore: 'Back to the setting before',
    restoreNamed: 'Back to the setting before: {option}',
    unsupported:
      '{option}: no scheme can express this, and it was not applied. Check the scores that it concerns.',
    contradicted:
      'Another note says otherwise ({option}), so neither can be taken. Check which of them holds, and enter it in 考核方案.',
    agrees: 'Notes that agree with the scheme: {count}',
  },
});
