import js from '@eslint/js';
import { createNodeResolver, importX } from 'eslint-plugin-import-x';
import jsxA11y from 'eslint-plugin-jsx-a11y';
import officeAddins from 'eslint-plugin-office-addins';
import globals from 'globals';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const TESTS = ['**/*.test.ts', '**/*.test.tsx', 'test/**/*.ts', 'src/**/testing/**'];

/** Imports point one way: core ← workbook ← everything else, and nothing imports the pane. */
const MAY_IMPORT = {
  core: [],
  workbook: ['core'],
  i18n: ['core', 'workbook'],
  cli: ['core', 'workbook', 'i18n'],
  commands: ['core', 'workbook', 'i18n'],
  workbench: ['core', 'workbook', 'i18n'],
  taskpane: ['core', 'workbook', 'i18n'],
};

const FOCUSED = ['fit', 'fdescribe'].map((name) => ({
  name,
  message: 'A focused test silences all others.',
}));

const zones = [
  ...Object.entries(MAY_IMPORT).map(([folder, others]) => ({
    target: `./src/${folder}`,
    from: './src',
    except: [folder, ...others].map((allowed) => `./${allowed}`),
    message: `src/${folder} may import only ${[folder, ...others].map((name) => `src/${name}`).join(', ')}.`,
  })),
  // the two adapters live in different hosts: a file has no Excel, and Excel has no file
  { target: './src/workbook/office', from: './src/workbook/ooxml' },
  { target: './src/workbook/ooxml', from: './src/workbook/office' },
];

const OFFICE_GLOBALS = [
  'Office',
  'Excel',
  'OfficeExtension',
  'OfficeRuntime',
  'Word',
  'PowerPoint',
  'Outlook',
].map((name) => ({ name, message: 'Only src/workbook/office touches the Office and Excel globals.' }));

/** What ties code to a place or a moment; core has neither. */
const HOST_GLOBALS = [
  ...['window', 'document', 'navigator', 'location', 'localStorage', 'sessionStorage', 'indexedDB', 'fetch'],
  ...['process', 'Buffer', 'require', 'module', '__dirname', '__filename', 'global', 'globalThis', 'console'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance', 'crypto', 'alert'],
].map((name) => ({ name, message: 'core is pure: no host, clock or random.' }));

/** Any package (an import that does not begin with a dot) but those named. */
const packagesBut = (...allowed) => ({
  regex: `^(?!\\.|(${allowed.map((name) => name.replaceAll('.', '\\.')).join('|')})$)`,
  message: allowed.length > 0 ? `Of packages, only ${allowed.join(', ')} here.` : 'No packages here.',
});

const NODE_BUILTINS = { regex: '^node:', message: 'This code also runs in a browser.' };

export default defineConfig(
  { ignores: ['dist/', 'coverage/', '.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,

  {
    name: 'plain JavaScript: configuration and scripts',
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: { globals: globals.node },
  },
  { files: ['**/*.{js,cjs}'], languageOptions: { sourceType: 'commonjs' } },

  {
    name: 'TypeScript',
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: `${import.meta.dirname}/..` },
    },
    plugins: { 'import-x': importX, 'office-addins': officeAddins },
    settings: {
      'import-x/resolver-next': [createNodeResolver({ extensions: ['.ts', '.tsx', '.js', '.json'] })],
    },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // `_` names what must be there and is not needed; taking a property out of an object is a use of it
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // a score in a sentence is a number, and `() => list.push(x)` reads well
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': [
        'error',
        { ignoreArrowShorthand: true, ignoreVoidReturningFunctions: true },
      ],
      // an async method of a port may have nothing to wait for: async makes what it throws a rejection
      '@typescript-eslint/require-await': 'off',
      // [...text] goes through code points, which is what is meant
      '@typescript-eslint/no-misused-spread': 'off',
      // `type` and `interface` each have their place, and T[] and readonly T[] are clear enough
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-indexed-object-style': 'off',
      // a name looked up at run time (a group of a pattern) may look like one
      '@typescript-eslint/dot-notation': ['error', { allowIndexSignaturePropertyAccess: true }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-globals': ['error', ...OFFICE_GLOBALS],
      'import-x/no-restricted-paths': ['error', { basePath: `${import.meta.dirname}/..`, zones }],
      'import-x/no-cycle': 'error',
      'import-x/no-duplicates': 'error',
      'import-x/no-self-import': 'error',
    },
  },

  {
    name: 'core is pure',
    files: ['src/core/**/*.ts'],
    ignores: TESTS,
    rules: {
      'no-restricted-globals': ['error', ...OFFICE_GLOBALS, ...HOST_GLOBALS],
      'no-restricted-imports': ['error', { patterns: [packagesBut('decimal.js')] }],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: 'core is pure: the same values, the same answer.' },
        { object: 'Date', property: 'now', message: 'core has no clock: the time is an argument.' },
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'core has no clock.' },
      ],
    },
  },
  {
    name: 'code that runs in a browser too',
    files: ['src/{workbook,i18n,taskpane,commands,workbench}/**/*.{ts,tsx}'],
    ignores: TESTS,
    rules: { 'no-restricted-imports': ['error', { patterns: [NODE_BUILTINS] }] },
  },
  {
    name: 'streaming readers',
    files: ['src/workbook/ooxml/**/*.ts'],
    // TypeScript does not see that a call moves the cursor, so it takes the next look at it for a foregone conclusion
    rules: { '@typescript-eslint/no-unnecessary-condition': 'off' },
  },
  {
    name: 'Excel through Office.js',
    files: ['src/workbook/office/**/*.ts'],
    rules: {
      'no-restricted-globals': 'off',
      'office-addins/call-sync-after-load': 'error',
      'office-addins/call-sync-before-read': 'error',
      'office-addins/load-object-before-read': 'error',
      'office-addins/no-context-sync-in-loop': 'error',
      'office-addins/no-empty-load': 'error',
      'office-addins/no-navigational-load': 'error',
      'office-addins/no-office-initialize': 'error',
      'office-addins/test-for-null-using-isNullObject': 'error',
    },
  },
  {
    name: 'the pane and whatever else draws',
    files: ['src/**/*.tsx'],
    extends: [jsxA11y.flatConfigs.strict],
  },
  {
    name: 'the command line and the scripts print',
    files: ['src/cli/**/*.ts', 'test/bench/**/*.ts', 'test/corpus/**/*.ts'],
    rules: { 'no-console': 'off' },
  },

  {
    name: 'tests',
    files: TESTS,
    rules: {
      '@typescript-eslint/no-unsafe-assignment': 'off', // expect.any and friends are typed any
      '@typescript-eslint/no-unsafe-argument': 'off', // test.each
      '@typescript-eslint/unbound-method': 'off',
      'no-console': 'off', // a test that has nothing to run on says so
      'no-control-regex': 'off', // what a reader must refuse
      'no-restricted-properties': [
        'error',
        ...['test', 'it', 'describe'].map((object) => ({
          object,
          property: 'only',
          message: 'A focused test silences all others.',
        })),
      ],
      'no-restricted-globals': ['error', ...OFFICE_GLOBALS, ...FOCUSED],
    },
  },
  {
    name: 'tests and benchmarks that speak with the stand-in for Excel through Office.js',
    files: ['test/{office,bench}/**/*.ts'],
    rules: { 'no-restricted-globals': ['error', ...FOCUSED] },
  },
);
