import { createRoot } from 'react-dom/client';
import { languageOf } from '../../i18n/language';
import { settingsFrom } from '../view/settings';
import { Workbench } from '../view/workbench';

const container = document.getElementById('workbench');
if (container) {
  const settings = settingsFrom(location.search, languageOf(navigator.language));
  createRoot(container).render(<Workbench initial={settings} />);
}
