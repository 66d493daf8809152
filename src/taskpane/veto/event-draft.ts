import type { VetoEvent } from '../../core/scheme/scheme';

/** A form as it is kept over a reload of the pane. */
export const DRAFT = 'veto';

export const NEW_EVENT: VetoEvent = {
  row: 0,
  event: '',
  date: null,
  area: '',
  scope: '',
  state: 'toVerify',
  determinedBy: '',
  document: '',
  rule: '',
};

export const writtenDraft = (event: VetoEvent): string => JSON.stringify(event);

/** null for none, and for a text that is none of ours. */
export const readDraft = (text: string | undefined): VetoEvent | null => {
  if (text === undefined || text === '') return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? { ...NEW_EVENT, ...parsed } : null;
  } catch {
    return null;
  }
};
