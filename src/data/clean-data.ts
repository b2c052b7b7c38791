/** The one loader of what cleaning knows: markers, agencies, month names, line weights. */
import agencyFile from './clean/agencies.json' with { type: 'json' };
import dateWords from './clean/date-words.json' with { type: 'json' };
import headlineFile from './clean/headline-weights.json' with { type: 'json' };
import weightFile from './clean/line-weights.json' with { type: 'json' };
import markers from './clean/markers.json' with { type: 'json' };

type ByLanguage = Readonly<Record<string, readonly string[]>>;

/** Markers by reason and language; `words` by what they speak of. */
export const markerWords: {
  readonly opens: Readonly<Record<string, ByLanguage>>;
  readonly starts: Readonly<Record<string, ByLanguage>>;
  readonly whole: Readonly<Record<string, ByLanguage>>;
  readonly captionEnds: ByLanguage;
  readonly words: Readonly<Record<'chrome' | 'consent' | 'wall', readonly string[]>>;
} = markers;

export const agencies: readonly string[] = agencyFile.agencies;

/** Languages whose month names `Intl` gives, and what it does not give. */
export const monthLanguages: readonly string[] = dateWords.languages;
export const otherMonths: Readonly<Record<string, Readonly<Record<string, number | undefined>>>> = dateWords.months;

export const lineWeights: Readonly<Record<string, number | undefined>> = weightFile.weights;
export const headlineWeights: Readonly<Record<string, number | undefined>> = headlineFile.weights;
