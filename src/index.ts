/** The public library face: pure, synchronous, deterministic; none of these touches disk, network or clock. */
export type * from './article.ts';
export { BriefError } from './article.ts';
export { cleanCapture } from './clean/clean-capture.ts';
export { cleanHtml } from './clean/clean-html.ts';
export { toJson } from './export/to-json.ts';
export { toMarkdown } from './export/to-markdown.ts';
export { toText } from './export/to-text.ts';
export { extractFacts } from './facts/extract-facts.ts';
export { detectLanguage } from './label/detect-language.ts';
export { labelCountries } from './label/label-countries.ts';
export { labelTopics } from './label/label-topics.ts';
export { readCapture } from './pipeline.ts';
export { summarize } from './summarize/summarize.ts';
export { splitSentences } from './text/split-sentences.ts';
