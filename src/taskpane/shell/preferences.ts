/** What a person chose about the pane itself; 'auto' follows Excel. */
export interface Preferences {
  readonly language: 'auto' | 'zh-CN' | 'en-US';
  readonly theme: 'auto' | 'light' | 'dark';
}

export const DEFAULTS: Preferences = { language: 'auto', theme: 'auto' };

const KEY = 'kaohe preferences';

/** What was chosen last; the defaults where the browser keeps nothing. */
export const readPreferences = (): Preferences => {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '{}');
    return { ...DEFAULTS, ...known(kept) };
  } catch {
    return DEFAULTS;
  }
};

export const keepPreferences = (preferences: Preferences): void => {
  try {
    localStorage.setItem(KEY, JSON.stringify(preferences));
  } catch {
    // the choice holds while the pane is open
  }
};

const CHOICES = { language: ['auto', 'zh-CN', 'en-US'], theme: ['auto', 'light', 'dark'] } as const;

const known = (kept: unknown): Partial<Preferences> =>
  Object.fromEntries(
    Object.entries(kept ?? {}).filter(([name, value]: [string, unknown]) => {
      const choices: readonly unknown[] | undefined = Object.entries(CHOICES).find(
        ([key]) => key === name,
      )?.[1];
      return choices?.includes(value);
    }),
  );
