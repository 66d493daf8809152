import { later } from './later';

export const ConfirmScreen = later(async () => (await import('../confirm/confirm-screen')).ConfirmScreen);
export const VetoScreen = later(async () => (await import('../veto/veto-screen')).VetoScreen);
export const WriteScreen = later(async () => (await import('../write/write-screen')).WriteScreen);
export const PaneMenu = later(async () => (await import('./pane-menu')).PaneMenu);
export const StageMenu = later(async () => (await import('./stage-menu')).StageMenu);
export const CannotRead = later(async () => (await import('../start/cannot-read')).CannotRead);
export const NothingToGrade = later(async () => (await import('../start/nothing-to-grade')).NothingToGrade);
export const HalfWrittenPage = later(
  async () => (await import('../write/half-written-page')).HalfWrittenPage,
);
export const NoticeWords = later(async () => (await import('./notice-words')).NoticeWords);
export const Overdue = later(async () => (await import('./overdue')).Overdue);
export const NoticeBar = later(async () => (await import('./notice-bar')).NoticeBar);
