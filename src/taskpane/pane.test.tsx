import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { renderToStaticMarkup } from 'react-dom/server';
import { Pane } from './pane';

test.each([
  ['zh-CN', '质量考核助手', '考核表.xlsx'],
  ['en-US', 'Kaohe Quality Assessment', 'sheet.xlsx'],
] as const)('in %s it names the product, its version and the command line', (language, name, file) => {
  const markup = renderToStaticMarkup(
    <FluentProvider theme={webLightTheme}>
      <Pane language={language} version="1.2.3" />
    </FluentProvider>,
  );
  for (const text of [name, '1.2.3', 'kaohe', file]) expect(markup).toContain(text);
});
