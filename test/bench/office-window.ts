import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import OfficeEnvironment from '../office/office-environment';

/** What the real client puts into its window; the adapter knows them as globals. */
const CLIENT_GLOBALS = ['Office', 'Excel', 'OfficeExtension'] as const;

/**
 * Does something while `openInExcel` and the globals of Office.js stand here as they do in a test of test/office. It is
 * the very environment of those tests, set up without Jest's runner, so that tests and benchmark have one window.
 */
export const inOfficeWindow = async (work: () => Promise<void>): Promise<void> => {
  const environment = new OfficeEnvironment(
    { projectConfig: { globals: {}, testEnvironmentOptions: {} } } as JestEnvironmentConfig,
    { console, docblockPragmas: {}, testPath: __filename } satisfies EnvironmentContext,
  );
  await environment.setup();
  const window = environment.global as unknown as Readonly<Record<string, unknown>>;
  const names = ['window', 'officeBridge', ...CLIENT_GLOBALS];
  // the client's own come and go while it loads
  for (const name of names) {
    Object.defineProperty(globalThis, name, { configurable: true, get: () => window[name] });
  }
  try {
    await work();
  } finally {
    for (const name of names) Reflect.deleteProperty(globalThis, name);
    await environment.teardown();
  }
};
