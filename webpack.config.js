/**
 * Builds the pane into dist/; with `--env workbench` the pane beside its workbench, an Excel stand-in that gets Office.js
 * `local` and is never part of a deployment (src/cli/serve builds it).
 *   KAOHE_ORIGIN     where the pane will be served from, such as https://oa.example.gov.cn/kaohe (default: development's own)
 *   KAOHE_OFFICE_JS  where the pane gets Office.js: `global` (Microsoft's CDN, default), `china` (21Vianet's CDN),
 *                    `local` (copied, byte for byte, from the npm package into dist/: its licence allows no other form)
 */
const path = require('node:path');
const CopyPlugin = require('copy-webpack-plugin');
const HtmlPlugin = require('html-webpack-plugin');
const webpack = require('webpack');
const { panePolicy, workbenchPolicy } = require('./.config/page-policy');
const { version } = require('./package.json');

const DEVELOPMENT_ORIGIN = 'https://localhost:3000';

const OFFICE_JS = {
  global: 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
  china: 'https://appsforoffice.cdn.partner.office365.cn/appsforoffice/lib/1/hosted/office.js',
  local: 'office-js/office.js',
};

/** What Excel asks of Office.js: the loader, one file for each platform of Excel, and its texts. */
const LOCAL_OFFICE_JS = {
  context: path.join(path.dirname(require.resolve('@microsoft/office-js/package.json')), 'dist'),
  from: '{office.js,excel-*-16.*.js,o15apptofilemappingtable.js,{zh-cn,en-us}/office_strings.js,telemetry/*.js}',
  to: 'office-js/[path][name][ext]',
  globOptions: { ignore: ['**/*.debug.js'] },
  info: { minimized: true }, // no minimizer may touch them
};

const WORKBENCH_PAGE = new HtmlPlugin({
  template: './src/workbench/page/index.html',
  filename: 'index.html',
  policy: workbenchPolicy,
});

const originFrom = (setting) => {
  const { protocol, href } = new URL(setting);
  if (protocol !== 'https:') throw new Error(`KAOHE_ORIGIN must be an https:// address, not ${setting}.`);
  return href.replace(/\/$/, '');
};

const officeJsFrom = (setting) => {
  if (!Object.hasOwn(OFFICE_JS, setting)) {
    throw new Error(`KAOHE_OFFICE_JS is one of ${Object.keys(OFFICE_JS).join(', ')}, not ${setting}.`);
  }
  return setting;
};

/**
 * The pane by itself; for the workbench, the very same pane and beside it the workbench's page, which shares no code with it.
 * @returns {import('webpack').Configuration | import('webpack').Configuration[]}
 */
module.exports = ({ workbench = false }, { mode = 'production' }) => {
  const origin = originFrom(process.env.KAOHE_ORIGIN || DEVELOPMENT_ORIGIN);
  const officeJs = workbench ? 'local' : officeJsFrom(process.env.KAOHE_OFFICE_JS || 'global');
  const production = mode === 'production';

  /** @returns {import('webpack').Configuration} */
  const page = (name, entry, plugins) => ({
    name,
    mode,
    target: ['web', 'es2022'],
    devtool: workbench ? false : production ? 'source-map' : 'inline-source-map',
    entry: { [name]: entry },
    output: {
      path: path.resolve(__dirname, 'dist'),
      filename: production ? '[name].[contenthash:8].js' : '[name].js',
      clean: !workbench, // one page would take the other away
    },
    resolve: { extensions: ['.tsx', '.ts', '.js'] },
    module: { rules: [{ test: /\.tsx?$/, exclude: /node_modules/, use: 'swc-loader' }] }, // set up by .swcrc
    performance: {
      // a slow network makes Office give up on a pane: the budget is 500 kB compressed
      hints: production && !workbench ? 'error' : false,
      maxEntrypointSize: 1_500_000,
      maxAssetSize: 1_500_000,
      assetFilter: (asset) => asset.endsWith('.js') && !asset.startsWith('office-js/'),
    },
    cache: workbench && { type: 'filesystem', cacheDirectory: path.resolve(__dirname, '.cache/webpack') },
    plugins: [new webpack.DefinePlugin({ KAOHE_VERSION: JSON.stringify(version) }), ...plugins],
  });

  const pane = page('taskpane', './src/taskpane/index.tsx', [
    new HtmlPlugin({
      template: './src/taskpane/taskpane.html',
      filename: 'taskpane.html',
      scriptLoading: 'defer',
      officeJs: OFFICE_JS[officeJs],
      policy: panePolicy(OFFICE_JS[officeJs]),
    }),
    new CopyPlugin({
      patterns: [
        {
          from: 'manifest.xml',
          transform: (content) => content.toString().replaceAll(DEVELOPMENT_ORIGIN, origin),
        },
        { from: 'src/taskpane/taskpane.css' },
        { from: 'assets/icons/*.png' },
        { from: 'assets/help', to: 'assets/help' },
        ...(officeJs === 'local' ? [LOCAL_OFFICE_JS] : []),
      ],
    }),
  ]);
  if (!workbench) return pane;
  return [
    pane,
    page('workbench', './src/workbench/page/index.tsx', [
      WORKBENCH_PAGE,
      new CopyPlugin({ patterns: [{ from: 'assets/samples', to: 'assets/samples' }] }),
    ]),
  ];
};
