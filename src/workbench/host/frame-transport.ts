import type { LiveBook } from '../book/live-book';
import { ExcelHost, type HostOptions } from './excel-host';

/**
 * Lets a host answer the pane in a frame of this page. Only messages from that frame's window and from the pane's own
 * origin are heard. `dispose` of the host ends it.
 */
export const hostForFrame = (
  frame: HTMLIFrameElement,
  paneOrigin: string,
  book: LiveBook,
  options: Omit<HostOptions, 'origin'>,
): { readonly host: ExcelHost; readonly stop: () => void } => {
  const host = new ExcelHost(book, { ...options, origin: window.location.origin }, (text) =>
    frame.contentWindow?.postMessage(text, paneOrigin),
  );
  const hear = ({ source, origin, data }: MessageEvent): void => {
    if (source === frame.contentWindow && origin === paneOrigin) host.receive(data);
  };
  window.addEventListener('message', hear);
  return {
    host,
    stop: () => {
      window.removeEventListener('message', hear);
      host.dispose();
    },
  };
};
