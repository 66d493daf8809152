import type { Language } from '../../core/language';

/** Day and time of an ISO moment as a person says it, where the person is: 9月12日 16:30. */
export const timeText = (iso: string, language: Language): string =>
  new Intl.DateTimeFormat(language, {
    month: language === 'zh-CN' ? 'long' : 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(new Date(iso));
