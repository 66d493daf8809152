import { ApiError } from './api-error';
import type { ApiObject } from './targets';

/** The arguments of a call; an object in a place is there already. */
export class Arguments {
  constructor(private readonly values: readonly unknown[]) {}

  at(index: number): unknown {
    return this.values[index] ?? undefined;
  }

  text(index: number): string {
    const value = this.at(index);
    if (typeof value !== 'string') throw invalid(`argument ${index + 1} is no text`);
    return value;
  }

  number(index: number): number {
    const value = this.at(index);
    if (typeof value !== 'number' || !Number.isFinite(value))
      throw invalid(`argument ${index + 1} is no number`);
    return value;
  }

  /** False when it is left out. */
  flag(index: number): boolean {
    return this.at(index) === true;
  }

  object(index: number): ApiObject | undefined {
    const value = this.at(index);
    return isApiObject(value) ? value : undefined;
  }
}

export const isApiObject = (value: unknown): value is ApiObject =>
  typeof value === 'object' && value !== null && 'className' in value && 'target' in value;

export const invalid = (message: string): ApiError => new ApiError('InvalidArgument', message);

export const textOf = (value: unknown): string => {
  if (typeof value !== 'string') throw invalid('text was expected');
  return value;
};

export const numberOf = (value: unknown): number => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw invalid('a number was expected');
  return value;
};

export const flagOf = (value: unknown): boolean => {
  if (typeof value !== 'boolean') throw invalid('true or false was expected');
  return value;
};

/** One of a list of words. */
export const oneOf = <Word extends string>(words: readonly Word[], value: unknown): Word => {
  const found = words.find((word) => word === value);
  if (found === undefined) throw invalid(`${String(value)} is none of ${words.join(', ')}`);
  return found;
};

/** `#RRGGBB` → RRGGBB; the names of a few colours are understood too. */
export const colorOf = (value: unknown): string => {
  const text = textOf(value);
  const named = NAMED[text.toLowerCase()];
  if (named) return named;
  if (!/^#[0-9a-f]{6}$/i.test(text)) throw invalid(`${text} is no colour`);
  return text.slice(1).toUpperCase();
};

const NAMED: Readonly<Record<string, string>> = {
  black: '000000',
  white: 'FFFFFF',
  red: 'FF0000',
  green: '008000',
  blue: '0000FF',
  yellow: 'FFFF00',
  gray: '808080',
  grey: '808080',
  orange: 'FFA500',
};

export const fieldsOf = (value: unknown): Readonly<Record<string, unknown>> => {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid('an object was expected');
  return value as Readonly<Record<string, unknown>>;
};
