import type { Scheme, VetoEvent } from '../../core/scheme/scheme';
import { judgeEvent } from '../../core/veto/judge-event';
import { gradeWord } from '../score/words';
import type { Wording } from '../texts-context';

/** What an event does to the grade, and whether it decides, leaves open or does nothing. */
export const effectText = (
  event: VetoEvent,
  scheme: Scheme,
  wording: Wording,
): { readonly verdict: ReturnType<typeof judgeEvent>['verdict']; readonly text: string } => {
  const { verdict, because, rule } = judgeEvent(event, scheme);
  const { pane, fill } = wording;
  const sentence = because === 'dismissed' ? pane.veto.dismissedEffect : pane.veto[because];
  return {
    verdict,
    text: fill(sentence, {
      rule: because === 'ruleUnknown' ? event.rule : (rule?.name ?? ''),
      grade: rule ? gradeWord(rule.grade, wording) : '',
      start: scheme.year.start,
      end: scheme.year.end,
    }),
  };
};
