import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

type Loader = () => Promise<unknown>;

const loaders: Loader[] = [];

/** A component whose code comes after the first screen stands, so that the pane is there sooner. */
export const later = <Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> => {
  loaders.push(load);
  return lazy(async () => ({ default: await load() }));
};

/** Fetches what is still to come, before anybody asks for it and the network may be gone. */
export const loadTheRest = (): void => {
  for (const load of loaders) load().catch(() => undefined);
};
