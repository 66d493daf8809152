import { useEffect, useState } from 'react';
import type { Host } from '../../workbook/host';
import type { Preferences } from './preferences';

/**
 * Is the pane dark? What the person chose; else what Excel tells, what lies behind the pane, or the system. Excel has no
 * event for it, so that it is looked at again whenever the pane comes to the front.
 */
export const useDark = (theme: Preferences['theme'], host: Pick<Host, 'isDark'> | null): boolean => {
  const [isDark, setIsDark] = useState(() => look(host));
  useEffect(() => {
    const lookAgain = (): void => setIsDark(look(host));
    const system = window.matchMedia(DARK);
    lookAgain();
    window.addEventListener('focus', lookAgain);
    document.addEventListener('visibilitychange', lookAgain);
    system.addEventListener('change', lookAgain);
    return () => {
      window.removeEventListener('focus', lookAgain);
      document.removeEventListener('visibilitychange', lookAgain);
      system.removeEventListener('change', lookAgain);
    };
  }, [host]);
  return theme === 'auto' ? isDark : theme === 'dark';
};

const look = (host: Pick<Host, 'isDark'> | null): boolean =>
  host?.isDark() ?? isBackgroundDark() ?? systemIsDark();

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
