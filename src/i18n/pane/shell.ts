import { both } from './both';

/** What stands around every screen. */
export const shell = both({
  'zh-CN': {
    name: '质量考核助手',
    version: '版本',
  },
  'en-US': {
    name: 'Kaohe Quality Assessment',
    version: 'Version',
  },
});
