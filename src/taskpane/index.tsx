import { createRoot } from 'react-dom/client';
import { isoDay } from '../core/scheme/day';
import { officeReady } from '../workbook/office/start';
import type { Host } from '../workbook/host';
import { App } from './app';
import { createSession, type Clock } from './session/create-session';
import { browserKeeper } from './session/keeper';
import type { Session } from './session/session';
import { keepTabInPane } from './shell/tab-key';
import { tabIn } from './shell/tabs';

const clock: Clock = {
  today: () => {
    const now = new Date();
    const iso = now.toISOString();
    return isoDay(now.getFullYear(), now.getMonth() + 1, now.getDate()) ?? iso.slice(0, 10);
  },
  now: () => new Date().toISOString(),
};

const begin = (host: Host): Session => createSession({ host, keeper: browserKeeper(host.storageKey), clock });

const container = document.getElementById('pane');
if (container) {
  keepTabInPane();
  createRoot(container).render(
    <App
      findHost={officeReady}
      begin={begin}
      wanted={tabIn(location.search)}
      reload={() => location.reload()}
    />,
  );
}
