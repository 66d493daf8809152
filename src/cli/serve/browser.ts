/** Opens an address in the user's browser, where there is one to open: not on a build machine, not without a screen. */
export const openInBrowser = async (address: string): Promise<void> => {
  if (!hasScreen(process.platform, process.env)) return;
  const { default: open } = await import('open');
  const browser = await open(address);
  browser.on('error', () => undefined); // no browser: the address has been printed
};

export const hasScreen = (platform: NodeJS.Platform, environment: NodeJS.ProcessEnv): boolean => {
  if (environment['CI']) return false;
  if (platform === 'win32' || platform === 'darwin') return true;
  return Boolean(environment['DISPLAY'] ?? environment['WAYLAND_DISPLAY']);
};
