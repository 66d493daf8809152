import { FluentProvider, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { createRoot } from 'react-dom/client';
import { languageOf } from '../i18n/language';
import { textsIn } from '../i18n/texts';
import { Pane } from './pane';
import { TextsProvider } from './texts-context';

const language = languageOf(navigator.language);
document.documentElement.lang = language;
document.title = textsIn(language).pane.shell.name;

const theme = window.matchMedia('(prefers-color-scheme: dark)').matches ? webDarkTheme : webLightTheme;
const container = document.getElementById('pane');
if (container) {
  createRoot(container).render(
    <FluentProvider theme={theme}>
      <TextsProvider language={language}>
        <Pane version={KAOHE_VERSION} />
      </TextsProvider>
    </FluentProvider>,
  );
}
