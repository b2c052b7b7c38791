/** The one loader of what cleaning knows: markers, month names, line weights. */
import creditFile from './clean/credit-words.json' with { type: 'json' };
import dateWords from './clean/date-words.json' with { type: 'json' };
import headlineFile from './clean/headline-weights.json' with { type: 'json' };
import weightFile from './clean/line-weights.json' with { type: 'json' };
import lineWordFile from './clean/line-words.json' with { type: 'json' };
import markers from './clean/markers.json' with { type: 'json' };

type ByLanguage = Readonly<Record<string, readonly string[]>>;

/** Markers by reason and language; `words` by what they speak of. */
export const markerWords: {
  readonly opens: Readonly<Record<string, ByLanguage>>;
  readonly starts: Readonly<Record<string, ByLanguage>>;
  readonly whole: Readonly<Record<string, ByLanguage>>;
  readonly captionEnds: ByLanguage;
  readonly words: Readonly<Record<'address' | 'chrome' | 'consent' | 'site' | 'wall', readonly string[]>>;
} = markers;

/** How contributors, bylines and copyright lines are written; `before` and `after` by language. */
export const creditWords: {
  readonly before: ByLanguage;
  readonly after: ByLanguage;
  readonly joins: readonly string[];
  readonly particles: readonly string[];
  readonly by: readonly string[];
  readonly rights: readonly string[];
} = creditFile;

/** What a line that gives the last change, not the publication, begins with. */
export const updatedWords: ByLanguage = dateWords.updated;
/** Words that every English text is full of: in English alone 4/5/2024 is read both ways. */
export const commonEnglish: ReadonlySet<string> = new Set(dateWords.commonEnglish);

/** Languages whose month names `Intl` gives, and what it does not give. */
export const monthLanguages: readonly string[] = dateWords.languages;
export const otherMonths: Readonly<Record<string, Readonly<Record<string, number | undefined>>>> = dateWords.months;

/** Words that the line model looks for. */
export const lineWordLists: Readonly<
  Record<'ago' | 'picture' | 'pictureHouses' | 'reply' | 'rights' | 'says', readonly string[]>
> = lineWordFile;

/** Weights of the line model, in the order of `features`. */
export const lineWeights: {
  readonly features: readonly string[];
  readonly centre: readonly number[];
  readonly spread: readonly number[];
  readonly nets: readonly NetWeights[];
  readonly chain: Readonly<Record<'begin' | 'beginAbove' | 'end' | 'endAbove' | 'transitions', readonly number[]>> & {
    readonly unary: readonly (readonly number[])[];
  };
  readonly trees: Readonly<Record<'features' | 'trees', readonly string[]>>;
} = weightFile;

type NetWeights = Readonly<Record<'bias' | 'out' | 'direct', readonly number[]>> & {
  readonly hidden: readonly (readonly number[])[];
  readonly base: number;
};
export const headlineWeights: Readonly<Record<string, number | undefined>> = headlineFile.weights;
