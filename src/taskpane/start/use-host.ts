import { useEffect, useState } from 'react';
import type { Host } from '../../workbook/host';
import type { StartFault } from '../../workbook/office/start';

/** Waits for Excel, `timeout` milliseconds at most. */
export type HostFinder = (timeout: number) => Promise<Host | StartFault>;

/** An answer may still come after the watchdog has barked, say when editing is enabled: it is waited for a while longer. */
const WATCHDOG_SECONDS = 5;
const MOST_WAITS = 12;

export type Found =
  | { readonly host: Host }
  | { readonly fault: StartFault; readonly seconds: number; readonly isWaiting: boolean }
  | null;

/** Excel, once it is found; null while nothing is known. */
export const useHost = (findHost: HostFinder): Found => {
  const [found, setFound] = useState<Found>(null);
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const wait = async (): Promise<void> => {
      for (let waits = 1; waits <= MOST_WAITS; waits += 1) {
        const answer = await findHost(WATCHDOG_SECONDS * 1000);
        if (signal.aborted) return;
        if (typeof answer !== 'string') {
          setFound({ host: answer });
          return;
        }
        const isWaiting = (answer === 'officeSilent' || answer === 'officeMissing') && waits < MOST_WAITS;
        setFound({ fault: answer, seconds: waits * WATCHDOG_SECONDS, isWaiting });
        if (!isWaiting) return;
      }
    };
    void wait();
    return () => leaving.abort();
  }, [findHost]);
  return found;
};
