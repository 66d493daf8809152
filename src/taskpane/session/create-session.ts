import type { Snapshot } from '../../core/cells/snapshot';
import type { Issue, Outcome } from '../../core/issue';
import { presetNamed } from '../../core/scheme/all-presets';
import type { IsoDay } from '../../core/scheme/day';
import { QUALITY_2013, type Preset } from '../../core/scheme/presets';
import { readVetoEvents } from '../../core/veto/read-register';
import { hasEntries, NO_ENTRIES } from '../../core/writeback/entries';
import { progressOf, restOf, standingOf } from '../../core/writeback/half-written';
import { schemeSheetName } from '../../core/writeback/our-sheets';
import { planGrading, type GradingPlan } from '../../core/writeback/plan';
import type { GradingOptions } from '../../core/writeback/read-workbook';
import { previewOf, type Preview } from '../../core/writeback/preview';
import { conflicts, reverseEdits } from '../../core/writeback/reverse';
import type { Host, Place, StopWatching } from '../../workbook/host';
import { faultOf } from './fault-of';
import type { Journal, Keeper, Kept } from './keeper';
import { placesIn } from './places-in';
import { sameEdits } from './same-edits';
import type { Activity, Fault, LastWrite, Notice, Session, SessionState } from './session';
import {
  entered,
  forgotten,
  NO_WORK,
  withDraft,
  withEntriesAgain,
  withEvent,
  withFollowUp,
  withOptions,
  withoutWritten,
  withSheets,
  type Work,
} from './work';

export interface SessionParts {
  readonly host: Host;
  readonly keeper: Keeper;
  readonly clock: Clock;
}

export interface Clock {
  /** The day where the person is. */
  today(): IsoDay;
  /** ISO date and time. */
  now(): string;
}

/**
 * Milliseconds that typing, or changes in the workbook, must rest before what follows from them is worked out. A large
 * workbook waits as long as working it out takes, so that typing is not held up half of the time.
 */
const TYPING_PAUSE = 60;
const CHANGE_PAUSE = 400;

/** Begins the work on a workbook: reads it and what is kept of earlier work on it, and then watches it. */
export const createSession = (parts: SessionParts): Session => new WorkbookSession(parts);

type Planned = {
  readonly snapshot: Snapshot;
  readonly outcome: Outcome<GradingPlan | null>;
  readonly preview: Preview;
};

class WorkbookSession implements Session {
  private readonly listeners = new Set<() => void>();
  private shown: SessionState = { phase: 'reading' };

  private work: Work = NO_WORK;
  private lastWrite: LastWrite | null = null;
  private journal: Journal | null = null;
  private isKept = true;
  private refusesComments = false;

  private planned: Planned | null = null;
  private planningTook = 0;
  private activity: Activity = 'reading';
  private notice: Notice | null = null;
  private selection: Place | null = null;
  private broken: { readonly fault: Fault | null; readonly now: Snapshot } | null = null;
  private failure: Fault | null = null;

  private planTimer: ReturnType<typeof setTimeout> | undefined;
  private readTimer: ReturnType<typeof setTimeout> | undefined;
  private watches: readonly StopWatching[] = [];
  private isClosed = false;

  constructor(private readonly parts: SessionParts) {
    void this.begin();
  }

  state = (): SessionState => this.shown;

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  close = (): void => {
    this.isClosed = true;
    clearTimeout(this.planTimer);
    clearTimeout(this.readTimer);
    for (const stop of this.watches) stop().catch(() => undefined);
  };

  enter: Session['enter'] = (entries) => this.change(entered(this.work, entries), 'afterAPause');

  forget: Session['forget'] = (keys) => this.change(forgotten(this.work, keys), 'atOnce');

  setEvent: Session['setEvent'] = (event) => {
    const plan = this.planned?.outcome.value;
    if (!plan || !this.planned) return;
    const register = readVetoEvents(this.planned.snapshot, plan.scheme.sheetNames.veto).value;
    this.change(withEvent(this.work, register, event), 'atOnce');
  };

  correctSheet: Session['correctSheet'] = (sheet, tables) =>
    this.change(withSheets(this.work, sheet, tables), 'atOnce');

  setOptions: Session['setOptions'] = (options) => this.change(withOptions(this.work, options), 'atOnce');

  setFollowUp: Session['setFollowUp'] = (isWanted) =>
    this.change(withFollowUp(this.work, isWanted), 'atOnce');

  setStage: Session['setStage'] = (stage) => this.change({ ...this.work, stage }, 'atOnce');

  setPreset: Session['setPreset'] = (preset) => this.change({ ...this.work, preset }, 'atOnce');

  keepDraft: Session['keepDraft'] = (name, text) => {
    this.work = withDraft(this.work, name, text);
    void this.keep({ work: this.work });
    this.show();
  };

  select: Session['select'] = (place) => {
    this.parts.host
      .select(place)
      .catch((error: unknown) => this.tell({ kind: 'failed', fault: faultOf(error) }));
  };

  dismiss = (): void => this.tell(null);

  reread = (): Promise<void> =>
    this.alone('reading', async () => {
      this.notice = null;
      await this.settle(await this.parts.host.workbook.read());
    });

  write = (): Promise<void> =>
    this.alone('checking', async () => {
      this.plan();
      const listed = this.planned?.outcome.value;
      if (!listed || !this.planned || listed.edits.length === 0) return;
      const { snapshot, preview } = this.planned;
      this.notice = null;
      const now = await this.parts.host.workbook.read();
      const changed = conflicts(listed.edits, snapshot, now);
      this.adopt(now);
      if (changed.length > 0 || !sameEdits(listed.edits, this.planned.outcome.value?.edits ?? [])) {
        this.notice = { kind: 'changedMeanwhile', issues: changed };
        return;
      }
      const { edits } = listed;
      await this.carryOut({
        kind: 'write',
        edits,
        before: now,
        entries: this.work.entries,
        stage: this.work.stage,
        places: preview.places,
        startedAt: this.parts.clock.now(),
      });
    });

  mend: Session['mend'] = ({ edits }) =>
    this.alone('checking', async () => {
      if (!this.planned) return;
      const { snapshot } = this.planned;
      this.notice = null;
      const now = await this.parts.host.workbook.read();
      const changed = conflicts(edits, snapshot, now);
      if (changed.length > 0) {
        this.adopt(now);
        this.notice = { kind: 'changedMeanwhile', issues: changed };
        return;
      }
      await this.carryOut({
        kind: 'write',
        isMend: true,
        edits,
        before: now,
        entries: NO_ENTRIES,
        stage: null,
        places: previewOf(edits, now).places,
        startedAt: this.parts.clock.now(),
      });
    });

  undo = (): Promise<void> =>
    this.alone('checking', async () => {
      const last = this.lastWrite;
      if (!last) return;
      this.notice = null;
      const now = await this.parts.host.workbook.read();
      const { value: edits, issues } = reverseEdits(last.edits, last.before, now);
      const { places } = previewOf(edits, now);
      await this.carryOut(
        {
          kind: 'undo',
          ...mendOnly(last),
          edits,
          before: now,
          entries: last.entries,
          stage: last.stage,
          places,
          startedAt: this.parts.clock.now(),
        },
        issues,
      );
    });

  finish = (): Promise<void> =>
    this.alone('writing', async () => {
      const { journal } = this;
      if (!journal) return;
      const now = await this.parts.host.workbook.read();
      const { value: edits, issues } = restOf(journal.edits, journal.before, now);
      await this.apply(journal, edits, issues);
    });

  takeBack = (): Promise<void> =>
    this.alone('undoing', async () => {
      const { journal } = this;
      if (journal?.kind !== 'write') return;
      const { workbook } = this.parts.host;
      const now = await workbook.read();
      const standing = standingOf(journal.edits, journal.before, now);
      const { value: edits, issues } = reverseEdits(standing.value, journal.before, now);
      const fault = await this.attempt(edits);
      const after = await workbook.read();
      if (fault) {
        await this.settle(after, fault);
        return;
      }
      await this.concluded({ journal: null });
      this.notice = {
        kind: 'undone',
        places: previewOf(edits, now).places,
        left: [...standing.issues, ...issues],
        fault: null,
      };
      this.adopt(after);
    });

  private async begin(): Promise<void> {
    await this.load();
    await this.alone('reading', async () => this.settle(await this.parts.host.workbook.read()), 'asItIs');
    await this.watch();
  }

  private async load(): Promise<void> {
    try {
      const kept = await this.parts.keeper.load();
      this.work = kept.work ?? NO_WORK;
      this.lastWrite = kept.lastWrite ?? null;
      this.journal = kept.journal ?? null;
    } catch {
      this.isKept = false;
    }
  }

  private async watch(): Promise<void> {
    const { host } = this.parts;
    const started = await Promise.allSettled([
      host.watchChanges(() => this.rereadSoon()),
      host.watchSelection((place) => {
        this.selection = place;
        this.show();
      }),
    ]);
    this.watches = started.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    if (this.isClosed) this.close();
  }

  /** What somebody changed in the sheet is taken up without a word; not while anything is being done. */
  private rereadSoon(): void {
    clearTimeout(this.readTimer);
    this.readTimer = setTimeout(() => {
      if (this.activity !== 'idle') this.rereadSoon();
      else if (!this.journal) void this.takeUp();
    }, CHANGE_PAUSE);
  }

  private async takeUp(): Promise<void> {
    try {
      const now = await this.parts.host.workbook.read();
      if (this.activity === 'idle' && !this.journal) {
        this.adopt(now);
        this.show();
      }
    } catch {
      // a cell is being edited, say: what it comes to is told by the next change
    }
  }

  /** One thing at a time; a fault becomes a notice, or what is shown when there is nothing else. */
  private async alone(activity: Activity, act: () => Promise<void>, ...[asItIs]: ['asItIs'?]): Promise<void> {
    if (this.activity !== 'idle' && asItIs === undefined) return;
    this.enact(activity);
    try {
      await act();
      this.failure = null;
    } catch (error) {
      if (this.planned && !this.journal) this.notice = { kind: 'failed', fault: faultOf(error) };
      else this.failure = faultOf(error);
    }
    this.enact('idle');
  }

  private enact(activity: Activity): void {
    this.activity = activity;
    this.show();
  }

  /** Sets the journal down, applies its edits, reads back and says how it came out. */
  private async carryOut(journal: Journal, left: readonly Issue[] = []): Promise<void> {
    await this.keep({ journal });
    this.journal = journal;
    this.enact(journal.kind === 'write' ? 'writing' : 'undoing');
    await this.apply(journal, journal.edits, left);
  }

  private async apply(journal: Journal, edits: Journal['edits'], left: readonly Issue[]): Promise<void> {
    const fault = await this.attempt(edits);
    this.enact('verifying');
    await this.conclude(journal, await this.parts.host.workbook.read(), fault, left);
  }

  private async attempt(edits: Journal['edits']): Promise<Fault | null> {
    try {
      await this.parts.host.workbook.apply(edits);
      return null;
    } catch (error) {
      return faultOf(error);
    }
  }

  private async conclude(
    journal: Journal,
    now: Snapshot,
    fault: Fault | null,
    left: readonly Issue[],
  ): Promise<void> {
    const isRefusedAgain =
      fault?.code === 'hostFailed' &&
      this.broken !== null &&
      progressOf(journal.edits, journal.before, now).lacksOnlyComments;
    const known: Fault | null = isRefusedAgain ? { code: 'commentsRefused', params: {} } : fault;
    if (known === null || known.code === 'commentsRefused') await this.through(journal, now, known, left);
    else await this.settle(now, known);
  }

  /** After a read: a journal that is still open was broken off (by a fault, if it is known), here or in an earlier session. */
  private async settle(now: Snapshot, fault: Fault | null = null): Promise<void> {
    const { journal } = this;
    const progress = journal && progressOf(journal.edits, journal.before, now);
    if (journal && progress?.done === progress?.total) await this.through(journal, now, null, []);
    else if (journal && progress?.isBegun) this.broken = { fault, now };
    else {
      await this.concluded({ journal: null });
      this.notice = fault && { kind: 'failed', fault };
      this.adopt(now);
    }
  }

  private async through(
    journal: Journal,
    now: Snapshot,
    fault: Fault | null,
    left: readonly Issue[],
  ): Promise<void> {
    const { edits, before, entries, stage, places, startedAt } = journal;
    if (journal.kind === 'undo') {
      const veto = this.planned?.outcome.value?.scheme.sheetNames.veto;
      const isRegisterBack = !left.some(({ where }) => where.sheet === veto);
      await this.concluded({
        work: withEntriesAgain(this.work, { entries, stage }, isRegisterBack),
        lastWrite: null,
        journal: null,
      });
      this.adopt(now);
      this.notice = { kind: 'undone', ...mendOnly(journal), places, left, fault };
      return;
    }
    await this.concluded({
      work: withoutWritten(this.work, { entries, stage }),
      lastWrite: { ...mendOnly(journal), edits, before, entries, stage, at: startedAt, places },
      journal: null,
    });
    if (fault) this.refusesComments = true;
    this.adopt(now);
    this.notice = {
      kind: 'written',
      places,
      differences: journal.isMend ? [] : placesIn(this.previewWithoutWork(now)),
      left,
      fault,
    };
  }

  private async concluded(parts: Partial<Kept>): Promise<void> {
    await this.keep(parts);
    this.work = parts.work ?? this.work;
    if (parts.lastWrite !== undefined) this.lastWrite = parts.lastWrite;
    if (parts.journal !== undefined) this.journal = parts.journal;
    this.broken = null;
  }

  private async keep(parts: Partial<Kept>): Promise<void> {
    try {
      await this.parts.keeper.save(parts);
    } catch {
      this.isKept = false;
    }
  }

  private change(work: Work, when: 'atOnce' | 'afterAPause'): void {
    this.work = work;
    void this.keep({ work });
    if (isGoodNews(this.notice)) this.notice = null;
    clearTimeout(this.planTimer);
    if (when === 'atOnce') this.plan();
    else this.planTimer = setTimeout(() => this.planAndShow(), Math.max(TYPING_PAUSE, this.planningTook));
    this.show();
  }

  private adopt(snapshot: Snapshot): void {
    this.planned = { snapshot, outcome: { value: null, issues: [] }, preview: previewOf([], snapshot) };
    this.plan();
  }

  private planAndShow(): void {
    this.plan();
    this.show();
  }

  private plan(): void {
    clearTimeout(this.planTimer);
    this.planTimer = undefined;
    if (!this.planned) return;
    const { snapshot } = this.planned;
    const { entries, stage } = this.work;
    const begun = performance.now();
    const outcome = planGrading(snapshot, {
      ...this.conditions(snapshot),
      entries,
      ...(stage ? { stage } : {}),
    });
    this.planned = { snapshot, outcome, preview: previewOf(outcome.value?.edits ?? [], snapshot) };
    this.planningTook = performance.now() - begun;
  }

  /** What planning without anything entered would write into the workbook just adopted: nothing, when it is as it should be. */
  private previewWithoutWork(now: Snapshot): Preview {
    const { entries, stage } = this.work;
    if (this.planned && stage === null && !hasEntries(entries)) return this.planned.preview;
    return previewOf(planGrading(now, this.conditions(now)).value?.edits ?? [], now);
  }

  private conditions(snapshot: Snapshot): GradingOptions {
    const basis = this.basisFor(snapshot);
    const common = { today: this.parts.clock.today(), ...(basis ? { basis } : {}) };
    if (this.refusesComments) return { ...common, comments: 'none' };
    return this.parts.host.canMakeNotes ? common : { ...common, comments: 'thread' };
  }

  /** A workbook that has a scheme keeps it, whatever was chosen before it had one. */
  private basisFor(snapshot: Snapshot): Preset | undefined {
    return schemeSheetName(snapshot) === undefined ? presetNamed(this.work.preset ?? '') : undefined;
  }

  private tell(notice: Notice | null): void {
    this.notice = notice;
    this.show();
  }

  private show(): void {
    this.shown = this.stateNow();
    for (const listener of this.listeners) listener();
  }

  private stateNow(): SessionState {
    const { broken, journal, planned, activity, notice, work } = this;
    if (broken && journal) {
      const { total, done } = progressOf(journal.edits, journal.before, broken.now);
      return {
        phase: 'halfWritten',
        kind: journal.kind,
        total,
        done,
        fault: broken.fault,
        startedAt: journal.startedAt,
        isBusy: activity !== 'idle',
      };
    }
    if (this.failure && activity === 'idle') return { phase: 'failed', fault: this.failure };
    if (this.failure || !planned) return { phase: 'reading' };
    const { snapshot, outcome, preview } = planned;
    const common = {
      snapshot,
      issues: outcome.issues,
      entries: work.entries,
      drafts: work.drafts,
      activity,
      lastWrite: this.lastWrite,
      notice,
    };
    if (!outcome.value) return { phase: 'nothing', ...common };
    return {
      phase: 'open',
      ...common,
      plan: outcome.value,
      preset: schemeSheetName(snapshot) === undefined ? (this.basisFor(snapshot) ?? QUALITY_2013).id : null,
      isPlanning: this.planTimer !== undefined,
      preview,
      selection: this.selection,
      isKept: this.isKept,
    };
  }
}

const mendOnly = ({ isMend }: Pick<Journal, 'isMend'>): Pick<Journal, 'isMend'> => (isMend ? { isMend } : {});

/** Nothing in it is left to deal with, so that it need not stay once work goes on. */
const isGoodNews = (notice: Notice | null): boolean =>
  (notice?.kind === 'written' &&
    notice.differences.length === 0 &&
    notice.left.length === 0 &&
    notice.fault === null) ||
  (notice?.kind === 'undone' && notice.left.length === 0 && notice.fault === null);
