import { type Article, type ArticleText, BriefError, type Capture, type Corrections } from './article.ts';
import { decodeCapture } from './capture/decode-capture.ts';
import { cleanCapture } from './clean/clean-capture.ts';
import { cleanHtml } from './clean/clean-html.ts';
import { isConsentWall } from './clean/is-consent-wall.ts';
import { type Survey, surveyLines } from './clean/survey-lines.ts';
import { extractFacts } from './facts/extract-facts.ts';
import { correctCountries, correctTopics } from './label/correct-labels.ts';
import { detectLanguage } from './label/detect-language.ts';
import { labelCountries } from './label/label-countries.ts';
import { labelTopics } from './label/label-topics.ts';
import { summarize } from './summarize/summarize.ts';

export type ReadOptions = {
  /** The file's name, for messages and the article's source. */
  readonly name?: string;
  /** Where the page came from, when known. */
  readonly url?: string;
  /** Lines that recur in other captures of the same site: boilerplate. */
  readonly siteLines?: ReadonlySet<string>;
  /** What the reader put right by hand in this capture. */
  readonly corrections?: Corrections;
};

/**
 * The whole line of stages over one capture, text or HTML: decode, clean, label, facts, summary.
 * Pure and deterministic: the same bytes and options give the same article, byte for byte.
 *
 * @throws {BriefError} `binary`, `empty`, `too-large` or `consent-wall` when the capture holds no article text.
 */
export function readCapture(input: string | Uint8Array, options: ReadOptions = {}): Article {
  return readDecoded(decodeCapture(input, options), options);
}

/** The stages after decoding, for a caller that keeps the decoded text as well. @throws {BriefError} `consent-wall` */
export function readDecoded(capture: Capture, options: ReadOptions = {}): Article {
  refuseConsentWall(capture);
  const { url, ...clean } =
    capture.html === undefined
      ? cleanCapture(capture.text, options)
      : cleanHtml(capture.html, { ...options, text: capture.text });
  const language = options.corrections?.language ?? detectLanguage(clean.paragraphs.join('\n'));
  const text: ArticleText = {
    headline: clean.headline,
    paragraphs: clean.paragraphs,
    language,
    publishedOn: clean.publishedOn,
  };
  const facts = extractFacts(text);
  return {
    id: capture.sha256.slice(0, 12),
    ...clean,
    language,
    countries: correctCountries(labelCountries(text), options.corrections?.country),
    topics: correctTopics(labelTopics(text), options.corrections?.topic),
    summary: summarize(text, { facts }),
    facts,
    source: { name: capture.name, ...(url && { url }), sha256: capture.sha256 },
  };
}

/** What a capture says about the other captures of its site, before any of them is cleaned. @throws {BriefError} `consent-wall` */
export function surveyDecoded(capture: Capture): Survey {
  refuseConsentWall(capture);
  return surveyLines(capture.text, capture);
}

function refuseConsentWall({ name, text }: Capture): void {
  if (!isConsentWall(text)) return;
  throw new BriefError(
    'consent-wall',
    `${name}: this holds only the site's consent or access page; open the article in a browser, pass that page, and capture it again.`,
  );
}
