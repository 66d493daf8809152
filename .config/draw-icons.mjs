/** `npm run icons`: draws assets/icons/*.png from the SVG sources, with Chromium (the CHROMIUM variable names another). */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const icons = fileURLToPath(new URL('../assets/icons', import.meta.url));
const SOURCES = { 16: 'icon-small.svg', 32: 'icon.svg', 64: 'icon.svg', 80: 'icon.svg' };

const scratch = mkdtempSync(join(tmpdir(), 'kaohe-icons-'));
for (const [size, source] of Object.entries(SOURCES)) {
  const page = join(scratch, `${size}.html`);
  const svg = readFileSync(join(icons, source), 'utf8');
  writeFileSync(
    page,
    `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  const { status } = spawnSync(
    process.env.CHROMIUM ?? 'chromium',
    [
      ...['--headless', '--no-sandbox', '--hide-scrollbars', '--force-device-scale-factor=1'],
      ...['--default-background-color=00000000', `--user-data-dir=${join(scratch, 'profile')}`],
      ...[`--window-size=${size},${size}`, `--screenshot=${join(icons, `icon-${size}.png`)}`],
      pathToFileURL(page).href,
    ],
    { stdio: ['ignore', 'ignore', 'ignore'] },
  );
  if (status !== 0) {
    console.error(`Chromium could not draw ${source} at ${size} pixels.`);
    process.exitCode = 1;
  }
}
rmSync(scratch, { recursive: true, force: true });
