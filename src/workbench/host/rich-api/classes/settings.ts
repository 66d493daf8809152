import type { ApiClass, Json } from '../api-class';
import { ApiError } from '../api-error';
import { apiObject, type Targets } from '../targets';

export const SettingCollection: ApiClass<Targets['SettingCollection']> = {
  items: ({ settings }) => [...settings.keys()].map((key) => apiObject('Setting', { key })),
  item: ({ settings }, key) => {
    const known = [...settings.keys()].find((one) => one.toLowerCase() === String(key).toLowerCase());
    return known === undefined ? undefined : apiObject('Setting', { key: known });
  },
  methods: {
    Add: (book, args) => {
      const key = args.text(0);
      book.setSetting(key, args.at(1) ?? null);
      return apiObject('Setting', { key });
    },
  },
};

export const Setting: ApiClass<Targets['Setting']> = {
  identity: ({ key }) => ({ Key: key, _Id: key }),
  isThere: ({ key }, { book }) => book.settings.has(key),
  scalars: {
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ key }, { book }) => {
        if (!book.settings.has(key)) throw new ApiError('ItemNotFound');
        return (book.settings.get(key) ?? null) as Json;
      },
      set: ({ key }, value, { book }) => book.setSetting(key, value),
    },
  },
  methods: {
    Delete: ({ key }, _, { book }) => {
      book.removeSetting(key);
      return undefined;
    },
  },
};
