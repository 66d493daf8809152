import { createServer, type Server } from 'node:https';
import sirv from 'sirv';
import { localhostCertificate } from './certificate';

export interface RunningServer {
  /** Such as `https://localhost:3000`. */
  readonly origin: string;
  close(): Promise<void>;
}

const FIRST_PORT = 3000;
const LAST_PORT = 3999;

/**
 * What the pages themselves cannot say (their own policy stands in them): who may frame them. In Excel that is Excel's
 * own origin; here it is the workbench.
 */
const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'self'",
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cache-Control': 'no-cache',
};

/** Serves a folder over https to this machine alone, on the first free port from 3000 up. */
export const serveFolder = async (folder: string): Promise<RunningServer> => {
  const files = sirv(folder, {
    etag: true,
    setHeaders: (response) => {
      for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
    },
  });
  const server = createServer(await localhostCertificate(), files);
  const port = await listen(server, FIRST_PORT);
  return {
    origin: `https://localhost:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      if (error.code !== 'EADDRINUSE' || port === LAST_PORT) reject(error);
      else resolve(listen(server, port + 1));
    };
    server.once('error', onError);
    server.listen(port, 'localhost', () => {
      server.off('error', onError);
      resolve(port);
    });
  });
