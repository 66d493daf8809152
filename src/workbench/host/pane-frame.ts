/** What a frame must carry before it loads a pane, so that Office.js takes this page for Excel on the web. */
export interface PaneFrame {
  /** To be set as the frame's name before it is put into the page: Office.js reads it at load. */
  readonly name: string;
  /** The pane's address with what Office.js needs to know of the host. */
  readonly url: string;
}

const APP_ID = 'sim-app-1';

/**
 * Describes the host to the pane at `paneUrl`. `hostOrigin` is that of the page that holds the frame; it must be https
 * on the pane's own host name.
 */
export const paneFrame = (paneUrl: string, hostOrigin: string, locale = 'zh-CN'): PaneFrame => {
  // the seventh field keeps Office.js from asking for its telemetry
  const hostInfo = `Excel$Web$16.00$${locale}$sim$$disableLogging$0`;
  const name = JSON.stringify({
    baseFrameName: 'sim',
    hostInfo,
    xdmInfo: `conv-1|${APP_ID}|${hostOrigin}`,
    serializerVersion: '1',
    flights: '[]',
  });
  const url = new URL(paneUrl);
  url.searchParams.set('_host_Info', hostInfo);
  return { name, url: url.href };
};
