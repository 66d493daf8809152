import { useEffect, useState } from 'react';
import type { Preferences } from './preferences';

/**
 * Is the pane dark? What the person chose; else what Excel tells, what lies behind the pane, or the system. Excel has no
 * event for it, so that it is looked at again whenever the pane comes to the front.
 */
export const useDark = (theme: Preferences['theme'], hostIsDark: () => boolean | undefined): boolean => {
  const [isDark, setIsDark] = useState(() => hostIsDark() ?? isBackgroundDark() ?? systemIsDark());
  useEffect(() => {
    const look = (): void => setIsDark(hostIsDark() ?? isBackgroundDark() ?? systemIsDark());
    const system = window.matchMedia(DARK);
    look();
    window.addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    system.addEventListener('change', look);
    return () => {
      window.removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
      system.removeEventListener('change', look);
    };
  }, [hostIsDark]);
  return theme === 'auto' ? isDark : theme === 'dark';
};

const DARK = '(prefers-color-scheme: dark)';

const systemIsDark = (): boolean => window.matchMedia(DARK).matches;

/** undefined where the page has no background of its own. */
const isBackgroundDark = (): boolean | undefined => {
  const color = /^rgba?\((\d+), (\d+), (\d+)(?:, ([\d.]+))?\)$/.exec(
    getComputedStyle(document.body).backgroundColor,
  );
  if (!color || Number(color[4] ?? 1) === 0) return undefined;
  const [red = 0, green = 0, blue = 0] = color.slice(1, 4).map(Number);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue < 128;
};
