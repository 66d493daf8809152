import type { Issue } from '../core/issue';
import type { Entries } from '../core/writeback/entries';
import type { GradingPlan } from '../core/writeback/plan';
import type { Place } from '../workbook/host';
import type { Actions } from './session/session';

/**
 * What the shell hands to the screens of 评分 (score/score-screen.tsx: ScoreScreen), 核对 (confirm/confirm-screen.tsx:
 * ConfirmScreen) and 否决 (veto/veto-screen.tsx: VetoScreen). The plan lags behind the entries for a moment while somebody
 * types: a field shows its entry, and the plan for the rest.
 */
export interface ScreenProps {
  readonly plan: GradingPlan;
  readonly issues: readonly Issue[];
  readonly entries: Entries;
  /** Forms half filled in, by name; kept over a reload of the pane. */
  readonly drafts: Readonly<Record<string, string>>;
  readonly onDraft: Actions['keepDraft'];
  /** Brings a cell of the workbook to the front. */
  readonly onSelect: (place: Place) => void;
}

export interface ScoreScreenProps extends ScreenProps {
  /** Where the selection in the workbook is, once it has moved: its indicator is opened, without taking the focus. */
  readonly selection: Place | null;
  readonly onEnter: Actions['enter'];
  readonly onForget: Actions['forget'];
  /** Leads to 核对, about a sheet. */
  readonly onConfirm: (sheet: string) => void;
}

/** Also shown when there is nothing to grade: then `plan` is null, and a sheet's columns can be chosen by hand. */
export interface ConfirmScreenProps extends Omit<ScreenProps, 'plan'> {
  readonly plan: GradingPlan | null;
  readonly snapshot: GradingPlan['reading']['snapshot'];
  /** The sheet to begin with, if one was asked about. */
  readonly sheet?: string | undefined;
  /** The measure that a first write begins the scheme with; null: it is not to be chosen here. */
  readonly preset: string | null;
  readonly onPreset: Actions['setPreset'];
  readonly onCorrect: Actions['correctSheet'];
  readonly onOptions: Actions['setOptions'];
  readonly onEnter: Actions['enter'];
}

export interface VetoScreenProps extends ScreenProps {
  readonly onEvent: Actions['setEvent'];
}
