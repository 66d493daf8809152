import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { tabIn } from '../../src/taskpane/shell/tabs';
import { descendants, localName, onlyChild, parseXml, type XmlElement } from './xml';

// Microsoft's own validator sends the manifest to a service; this looks offline at what goes wrong in practice.

const ROOT = join(__dirname, '../..');
const ORIGIN = 'https://localhost:3000/';

const manifest = parseXml(readFileSync(join(ROOT, 'manifest.xml'), 'utf8'));
const overrides = onlyChild(manifest, 'VersionOverrides');
const resources = onlyChild(overrides, 'Resources');
const valueOf = (element: XmlElement): string => element.attributes.DefaultValue ?? '';

/** Elements that carry a text or address: the default and its overrides. */
const wordings = (element: XmlElement): string[] => [
  valueOf(element),
  ...descendants(element, 'Override').map(({ attributes }) => attributes.Value ?? ''),
];

/** The width and height that a PNG file declares. */
const pngSize = (path: string): [number, number] => {
  const bytes = readFileSync(path);
  expect(bytes.subarray(1, 4).toString('latin1')).toBe('PNG');
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
};

const fileOf = (url: string): string => join(ROOT, url.slice(ORIGIN.length));

test('it is a task pane for workbooks that may read and write', () => {
  expect(manifest.name).toBe('OfficeApp');
  expect(manifest.attributes['xsi:type']).toBe('TaskPaneApp');
  expect(onlyChild(manifest, 'Permissions').text).toBe('ReadWriteDocument');
  expect(onlyChild(onlyChild(manifest, 'Hosts'), 'Host').attributes.Name).toBe('Workbook');
  expect(onlyChild(onlyChild(overrides, 'Hosts'), 'Host').attributes['xsi:type']).toBe('Workbook');
  expect(overrides.attributes['xsi:type']).toBe('VersionOverridesV1_0');
});

test('its elements stand in the order of the schema', () => {
  expect(manifest.children.map(localName)).toEqual([
    ...['Id', 'Version', 'ProviderName', 'DefaultLocale', 'DisplayName', 'Description'],
    ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl', 'Hosts', 'Requirements', 'DefaultSettings'],
    ...['Permissions', 'VersionOverrides'],
  ]);
  expect(overrides.children.map(localName)).toEqual(['Requirements', 'Hosts', 'Resources']);
  expect(resources.children.map(localName)).toEqual(['Images', 'Urls', 'ShortStrings', 'LongStrings']);
});

test('its id is a GUID and its version has four parts, the first at least 1', () => {
  expect(onlyChild(manifest, 'Id').text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  expect(onlyChild(manifest, 'Version').text).toMatch(/^[1-9]\d*(\.\d+){3}$/);
});

test('ExcelApi 1.14 and nothing else is required', () => {
  for (const parent of [manifest, overrides]) {
    const sets = descendants(onlyChild(parent, 'Requirements'), 'Set').map(({ attributes }) => attributes);
    expect(sets).toEqual([{ Name: 'ExcelApi', MinVersion: '1.14' }]);
  }
});

test('every resource that is named exists once, and every one that exists is named', () => {
  const ids = resources.children.flatMap((group) =>
    group.children.map(({ attributes }) => attributes.id ?? ''),
  );
  const named = new Set<string>();
  const visit = ({ attributes, children }: XmlElement): void => {
    if (attributes.resid !== undefined) named.add(attributes.resid);
    children.forEach(visit);
  };
  visit(overrides);
  expect(new Set(ids).size).toBe(ids.length);
  expect([...named].sort()).toEqual([...ids].sort());
  for (const id of ids) expect(id.length).toBeLessThanOrEqual(32);
});

test('texts are there in Chinese and English and within their limits', () => {
  expect(onlyChild(manifest, 'DefaultLocale').text).toBe('zh-CN');
  const limits: [XmlElement, number][] = [
    [onlyChild(manifest, 'DisplayName'), 125],
    [onlyChild(manifest, 'Description'), 250],
    ...onlyChild(resources, 'ShortStrings').children.map((text): [XmlElement, number] => [text, 125]),
    ...onlyChild(resources, 'LongStrings').children.map((text): [XmlElement, number] => [text, 250]),
  ];
  for (const [element, limit] of limits) {
    expect(element.children.map(({ attributes }) => attributes.Locale)).toEqual(['en-US']);
    expect(valueOf(element)).toMatch(/[\u4e00-\u9fff]/);
    for (const wording of wordings(element)) {
      expect(wording).not.toBe('');
      expect(wording.length).toBeLessThanOrEqual(limit);
    }
  }
});

test('every address is https and of the origin that the build replaces', () => {
  const addresses = [
    ...['IconUrl', 'HighResolutionIconUrl', 'SupportUrl'].map((name) => onlyChild(manifest, name)),
    onlyChild(onlyChild(manifest, 'DefaultSettings'), 'SourceLocation'),
    ...onlyChild(resources, 'Images').children,
    ...onlyChild(resources, 'Urls').children,
  ].flatMap(wordings);
  expect(addresses).toHaveLength(11);
  for (const address of addresses) expect(address.startsWith(ORIGIN)).toBe(true);
});

test('icons exist with the sizes that Office asks for', () => {
  expect(pngSize(fileOf(valueOf(onlyChild(manifest, 'IconUrl'))))).toEqual([32, 32]);
  expect(pngSize(fileOf(valueOf(onlyChild(manifest, 'HighResolutionIconUrl'))))).toEqual([64, 64]);
  const images = onlyChild(resources, 'Images').children;
  const icons = descendants(overrides, 'Icon');
  expect(icons.length).toBeGreaterThan(0);
  for (const icon of icons) {
    expect(icon.children.map(({ attributes }) => attributes.size)).toEqual(['16', '32', '80']);
    for (const { attributes } of icon.children) {
      const image = images.find((candidate) => candidate.attributes.id === attributes.resid);
      const size = Number(attributes.size);
      expect(pngSize(fileOf(image ? valueOf(image) : ''))).toEqual([size, size]);
    }
  }
});

const urls = onlyChild(resources, 'Urls').children;

test('the pane and the help page that it names are in the project', () => {
  expect(existsSync(fileOf(valueOf(onlyChild(manifest, 'SupportUrl'))))).toBe(true);
  const pane = valueOf(onlyChild(onlyChild(manifest, 'DefaultSettings'), 'SourceLocation'));
  expect(existsSync(join(ROOT, 'src/taskpane', pane.slice(ORIGIN.length)))).toBe(true);
});

test('its buttons lead one and the same pane to a screen that there is', () => {
  const pane = valueOf(onlyChild(onlyChild(manifest, 'DefaultSettings'), 'SourceLocation'));
  const controls = descendants(overrides, 'Control');
  const actions = controls.map((control) => onlyChild(control, 'Action'));
  const targets = actions.map((action) => {
    const { resid } = onlyChild(action, 'SourceLocation').attributes;
    return urls.find(({ attributes }) => attributes.id === resid);
  });
  const addresses = targets.map((target) => new URL(target ? valueOf(target) : ''));
  expect(controls.map(({ attributes }) => attributes.id)).toEqual([
    'Kaohe.OpenPane',
    'Kaohe.Score',
    'Kaohe.Write',
  ]);
  expect(new Set(actions.map((action) => onlyChild(action, 'TaskpaneId').text)).size).toBe(1);
  expect(addresses.map(({ origin, pathname }) => `${origin}${pathname}`)).toEqual([pane, pane, pane]);
  expect(addresses.map(({ search }) => tabIn(search))).toEqual([null, 'score', 'write']);
});
