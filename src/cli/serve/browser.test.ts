import { hasScreen } from './browser';

test.each<[NodeJS.Platform, NodeJS.ProcessEnv, boolean]>([
  ['linux', {}, false],
  ['linux', { DISPLAY: ':0' }, true],
  ['linux', { WAYLAND_DISPLAY: 'wayland-0' }, true],
  ['darwin', {}, true],
  ['win32', {}, true],
  ['darwin', { CI: 'true' }, false],
])('on %s with %j a browser is opened: %s', (platform, environment, opened) => {
  expect(hasScreen(platform, environment)).toBe(opened);
});
