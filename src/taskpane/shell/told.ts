import type { Where } from '../../core/issue';
import { sayFault } from '../../i18n/say';
import type { Notice } from '../session/session';
import type { Wording } from '../texts-context';

/** A notice in words. */
interface Told {
  readonly intent: 'success' | 'warning' | 'error' | 'info';
  readonly parts: readonly { readonly sentence: string; readonly places: readonly Where[] }[];
}

export const told = (notice: Notice, { language, pane, fill }: Wording): Told => {
  const { write } = pane;
  switch (notice.kind) {
    case 'failed':
      return { intent: 'error', parts: [{ sentence: sayFault(notice.fault, language), places: [] }] };
    case 'changedMeanwhile': {
      const places = notice.issues.map(({ where }) => where);
      const sentence = places.length > 0 ? write.changedMeanwhile : write.changedElsewhere;
      return { intent: 'warning', parts: [{ sentence, places }] };
    }
    case 'written': {
      const { places: count, differences, left, fault } = notice;
      const isWhole = differences.length === 0;
      const leftPlaces = left.map(({ where }) => where);
      return {
        intent: isWhole && left.length === 0 && !fault ? 'success' : 'warning',
        parts: [
          { sentence: fill(isWhole ? write.written : write.writtenDiffers, { count }), places: differences },
          ...(leftPlaces.length > 0 ? [{ sentence: write.writtenLeft, places: leftPlaces }] : []),
          ...(fault ? [{ sentence: sayFault(fault, language), places: [] }] : []),
        ],
      };
    }
    case 'undone': {
      const places = notice.left.map(({ where }) => where);
      return {
        intent: places.length === 0 && !notice.fault ? 'success' : 'warning',
        parts: [
          {
            sentence: fill(notice.isMend ? write.mendUndone : write.undone, { count: notice.places }),
            places: [],
          },
          ...(places.length > 0 ? [{ sentence: write.undoneLeft, places }] : []),
          ...(notice.fault ? [{ sentence: write.commentsLeft, places: [] }] : []),
        ],
      };
    }
  }
};
