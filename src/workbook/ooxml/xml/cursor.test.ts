import fc from 'fast-check';
import { Tokenizer } from 'htmlparser2';
import { CLOSE, END, OPEN, TEXT, XmlCursor } from './cursor';

/** The tokens of a text as [kind, name or text, place]; attributes follow their tag. */
const tokens = (text: string, chunk = 0): readonly string[] => {
  let at = chunk || text.length;
  const more = (): string | undefined => {
    if (at >= text.length) return undefined;
    at += chunk;
    return text.slice(at - chunk, at);
  };
  const cursor = new XmlCursor('part', text.slice(0, at), { more });
  const found: string[] = [];
  for (let token = cursor.next(); token !== END; token = cursor.next()) {
    if (token === TEXT) found.push(`text ${cursor.value()}`);
    if (token === CLOSE) found.push(`close ${cursor.name()}`);
    if (token !== OPEN) continue;
    found.push(`open ${cursor.name()}`);
    for (let index = 0; index < cursor.attributeCount * 4; index += 4) {
      const [from, to, start, end] = cursor.bounds.slice(index, index + 4);
      found.push(`@${cursor.text.slice(from, to)}=${cursor.text.slice(start, end)}`);
    }
    if (cursor.selfClosing) found.push(`close ${cursor.name()}`);
  }
  return found;
};

/** The same from htmlparser2's tokenizer. */
const othersTokens = (text: string): readonly string[] => {
  const found: string[] = [];
  let name = '';
  let value = '';
  const ignore = (): void => undefined;
  const tokenizer = new Tokenizer(
    { xmlMode: true, decodeEntities: false },
    {
      onattribdata: (start, end) => (value += text.slice(start, end)),
      onattribentity: ignore,
      onattribend: () => found.push(`@${value}`),
      onattribname: (start, end) => (value = `${text.slice(start, end)}=`),
      oncdata: (start, end, offset) => found.push(`text ${text.slice(start, end - offset)}`),
      onclosetag: (start, end) => found.push(`close ${text.slice(start, end)}`),
      oncomment: ignore,
      ondeclaration: ignore,
      onend: ignore,
      onopentagend: ignore,
      onopentagname: (start, end) => found.push(`open ${(name = text.slice(start, end))}`),
      onprocessinginstruction: ignore,
      onselfclosingtag: () => found.push(`close ${name}`),
      ontext: (start, end) => found.push(`text ${text.slice(start, end)}`),
      ontextentity: ignore,
    },
  );
  tokenizer.write(text);
  tokenizer.end();
  return found;
};

const name = fc.stringMatching(/^[a-z]{1,4}(:[a-z]{1,3})?$/);
const content = fc.stringMatching(/^[a-z \n>"'/=一-龥]{1,8}$/);
const attribute = fc
  .tuple(name, fc.stringMatching(/^[a-z \n>'/=一-龥]{0,8}$/), fc.constantFrom('="', ' = "'))
  .map(([key, value, equals]) => ` ${key}${equals}${value}"`);
const { element } = fc.letrec<{ element: string; inside: string }>((tie) => ({
  element: fc
    .tuple(name, fc.array(attribute, { maxLength: 3 }), fc.option(tie('inside')), fc.constantFrom('', ' '))
    .map(([tag, attributes, inside, space]) =>
      inside === null
        ? `<${tag}${attributes.join('')}${space}/>`
        : `<${tag}${attributes.join('')}${space}>${inside}</${tag}>`,
    ),
  inside: fc
    .array(
      fc.oneof(
        { depthSize: 'small' },
        tie('element'),
        content,
        fc.constantFrom('<!-- <a> -->', '<?pi b?>', '<![CDATA[<c>]]>'),
      ),
      { maxLength: 4 },
    )
    .map((parts) => parts.join('')),
}));

/** Runs of text are cut differently around comments; joined they are the same. */
const joined = (found: readonly string[]): string =>
  found
    .join('\u0000')
    .replaceAll(/\u0000text /g, '\u0001')
    .replaceAll(/(\u0001[^\u0000\u0001]*)\u0001/g, '$1');

describe('XmlCursor', () => {
  it("finds the tokens that htmlparser2's tokenizer finds", () => {
    fc.assert(
      fc.property(element, (text) => {
        expect(joined(tokens(text))).toBe(joined(othersTokens(text)));
      }),
    );
  });

  it('finds the same in pieces as in a whole', () => {
    fc.assert(
      fc.property(element, fc.integer({ min: 1, max: 9 }), (text, chunk) => {
        expect(tokens(text, chunk)).toEqual(tokens(text));
      }),
    );
  });

  it.each([
    ['an end tag too many', '<a></a></b>'],
    ['an end tag missing', '<a><b></b>'],
    ['tags that cross', '<a><b></a></b>'],
    ['a value without quotes', '<a b=1/>'],
    ['an attribute without a value', '<a b/>'],
    ['a quote that does not close', '<a b="1/>'],
    ['a comment that does not close', '<a><!-- </a>'],
    ['a tag that does not close', '<a'],
    ['a document type', '<!DOCTYPE a [<!ENTITY x "y">]><a/>'],
    ['an empty name', '<a>< b/></a>'],
  ])('refuses %s', (_, text) => {
    expect(() => tokens(text)).toThrow(
      expect.objectContaining({ code: 'damagedPart', params: { part: 'part' } }),
    );
  });

  it('passes over what is not part of the data', () => {
    expect(
      tokens('<?xml version="1.0"?><!-- <x> --><a><?pi <b>?>1<!-- 2 -->3<![CDATA[<4>&amp;]]></a>'),
    ).toEqual(['open a', 'text 1', 'text 3', 'text <4>&amp;', 'close a']);
  });

  it('decodes references in text and attributes', () => {
    const cursor = new XmlCursor('part', '<a b="&lt;&#65;&#x4e00;&quot;">&amp;amp;\r\n</a>');
    cursor.next();
    expect(cursor.attribute('b')).toBe('<A一"');
    cursor.next();
    expect(cursor.value()).toBe('&amp;\n');
  });
});
