import type { Language } from '../../core/language';

/** The words of one screen in both languages: neither may lack a key of the other. */
export type Both<Key extends string> = Readonly<Record<Language, Readonly<Record<Key, string>>>>;

export const both = <Key extends string>(words: Both<Key>): Both<Key> => words;
