/** What a browser has and jsdom has not. Import it before anything that uses it. */
import { deserialize, serialize } from 'node:v8';

Object.assign(window, {
  scrollTo: () => undefined,
  matchMedia: (query: string) => ({
    matches: false,
    media: query,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  }),
  ResizeObserver: class {
    observe = (): void => undefined;
    unobserve = (): void => undefined;
    disconnect = (): void => undefined;
  },
  structuredClone: <Value>(value: Value): Value => deserialize(serialize(value)) as Value,
});
