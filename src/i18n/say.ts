import type { Issue, Where } from '../core/issue';
import type { Language } from '../core/language';
import type { Mend } from '../core/scheme/mend';
import type { WorkbookFault } from '../workbook/port';
import { fill } from './fill';
import { textsIn } from './texts';

type Params = Readonly<Record<string, string | number>>;

/** The sentence that tells a person about an issue. */
export const sayIssue = ({ code, where, params }: Issue, language: Language): string =>
  say(textsIn(language).issues[code], { ...params, ...where }, language);

/** The words of a button that does what the mend says. */
export const sayMend = ({ kind, params }: Mend, language: Language): string =>
  capitalised(fill(textsIn(language).mends[kind], params));

/** The sentence about an issue, followed by what can be done about it in one go; as it is where nothing can. */
export const sayWithMends = (issue: Issue, mends: readonly Mend[], language: Language): string => {
  const said = sayIssue(issue, language);
  if (mends.length === 0) return said;
  const { mends: words, oneOf } = textsIn(language);
  const ways = mends.map(({ kind, params }) => fill(words[kind], params)).join(oneOf.or);
  return `${said}${fill(oneOf.sentence, { ways })}`;
};

/** The sentence that tells a person what is wrong with a file or host. */
export const sayFault = (
  { code, params }: Pick<WorkbookFault, 'code' | 'params'>,
  language: Language,
): string => say(textsIn(language).faults[code], params, language);

/** What a place is called in a sentence. */
export const sayPlace = (where: Where, language: Language): string =>
  where.sheet === '' ? where.cell : placeOf({ ...where }, language);

const say = (sentence: string, params: Params, language: Language): string =>
  capitalised(fill(sentence, { ...params, ...namesOf(params, language), place: placeOf(params, language) }));

/** Parameters that name a column by its role, or an option of the scheme and its values. */
const NAMING_PARAMS = { roles: ['role', 'missing'], options: ['option', 'stated', 'now'] } as const;

const namesOf = (params: Params, language: Language): Params =>
  Object.fromEntries(
    (['roles', 'options'] as const).flatMap((table) => {
      const words: Readonly<Record<string, string>> = textsIn(language)[table];
      return NAMING_PARAMS[table].flatMap((name) => {
        const word = words[String(params[name])];
        return word === undefined ? [] : [[name, word]];
      });
    }),
  );

const placeOf = (params: Params, language: Language): string => {
  const { place } = textsIn(language);
  if (!params.sheet) return place.workbook;
  return fill(params.cell ? place.cell : place.sheet, params);
};

const capitalised = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
