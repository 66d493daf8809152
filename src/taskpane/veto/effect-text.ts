import type { Scheme, VetoEffect, VetoEvent } from '../../core/scheme/scheme';
import type { GradingPlan } from '../../core/writeback/plan';
import { judgeEvents } from '../../core/veto/judge-event';
import { weighEvents, type WeighedEvent, type Weighing } from '../../core/veto/weigh-events';
import { gradeWord } from '../score/words';
import type { Wording } from '../texts-context';

/** What an event is weighed with: the scheme, the grade by score and all events of the register. */
export interface VetoSituation {
  readonly scheme: Scheme;
  readonly gradeBeforeVeto: string | null;
  readonly events: readonly VetoEvent[];
}

export const situationOf = ({ scheme, assessment, reading }: GradingPlan): VetoSituation => ({
  scheme,
  gradeBeforeVeto: assessment.gradeBeforeVeto,
  events: reading.events,
});

const effectWords = (effect: VetoEffect, wording: Wording): string => {
  const { pane, fill } = wording;
  switch (effect.kind) {
    case 'setGrade':
    case 'capGrade':
      return fill(pane.veto[effect.kind], { grade: gradeWord(effect.grade, wording) });
    case 'downgrade':
      return fill(pane.veto.downgrade, { count: effect.grades });
    case 'zeroTotal':
    case 'bar':
      return pane.veto[effect.kind];
  }
};

/** What follows from a pending event: the grade that it would give, or that it would change nothing. */
const ifVerified = (
  { position }: WeighedEvent,
  { position: now }: Weighing,
  { bands }: Scheme,
  wording: Wording,
): string => {
  const { pane, fill } = wording;
  if (position === null) return pane.veto.waitsOpen;
  if (position === now) return pane.veto.waitsSame;
  return fill(pane.veto.waitsGrade, { grade: gradeWord(bands[position - 1]?.grade ?? '', wording) });
};

/** What an event does to the grade beside all others, and whether it decides, leaves open or does nothing. */
export const effectText = (
  event: VetoEvent,
  { scheme, gradeBeforeVeto, events }: VetoSituation,
  wording: Wording,
): { readonly verdict: WeighedEvent['judged']['verdict']; readonly text: string } => {
  const at = events.findIndex(({ row }) => row === event.row);
  const all = at < 0 ? [...events, event] : events.with(at, event);
  const weighing = weighEvents(gradeBeforeVeto, judgeEvents(all, scheme), scheme.bands);
  const own = weighing.events.at(at);
  const { pane, fill, language } = wording;
  if (!own) return { verdict: 'doesNotCount', text: '' };
  const { because, rules, verdict } = own.judged;
  const sentence = because === 'dismissed' ? pane.veto.dismissedEffect : pane.veto[because];
  const told = fill(sentence, {
    rule: because === 'ruleUnknown' ? event.rule : rules.map(({ name }) => name).join('”“'),
    effect: rules.map(({ effect }) => effectWords(effect, wording)).join(language === 'zh-CN' ? '，' : ', '),
    start: scheme.year.start,
    end: scheme.year.end,
  });
  const after =
    verdict === 'undecided'
      ? ifVerified(own, weighing, scheme, wording)
      : own.impact === null || own.impact === 'decides' || own.impact === 'noLowering'
        ? ''
        : pane.veto[own.impact];
  return { verdict, text: `${told}${after}` };
};
