import type { Article, Sentence, Span } from '../article.ts';
import { splitSentences } from '../text/split-sentences.ts';
import { type Anchor, type Document, rowOf } from './document.ts';
import { composedText } from './line.ts';

const known = new WeakMap<Article, Map<number, readonly Sentence[]>>();

/** The sentences of a paragraph. */
function sentencesOf(article: Article, paragraph: number): readonly Sentence[] {
  const paragraphs = known.get(article) ?? new Map<number, readonly Sentence[]>();
  known.set(article, paragraphs);
  const text = article.paragraphs[paragraph] ?? '';
  const sentences =
    paragraphs.get(paragraph) ??
    splitSentences(text, article.language).map((sentence): Sentence => ({ paragraph, ...sentence }));
  paragraphs.set(paragraph, sentences);
  return sentences;
}

/** The sentence that a stretch of the text begins in. */
export const sentenceAround = (
  article: Article,
  { paragraph, start }: Pick<Span, 'paragraph' | 'start'>,
): Sentence | undefined =>
  sentencesOf(article, paragraph).findLast((sentence) => sentence.start <= start) ?? sentencesOf(article, paragraph)[0];

/** The sentence before or after another, across paragraphs. */
export function sentenceNextTo(article: Article, { paragraph, start }: Span, step: 1 | -1): Sentence | undefined {
  const here = sentencesOf(article, paragraph);
  const next = here[here.findIndex((sentence) => sentence.start === start) + step];
  if (next) return next;
  for (let p = paragraph + step; p >= 0 && p < article.paragraphs.length; p += step) {
    const sentence = sentencesOf(article, p).at(step > 0 ? 0 : -1);
    if (sentence) return sentence;
  }
  return undefined;
}

/** Where a stretch of a paragraph stands on the screen; undefined when this view does not show the paragraph. */
export function anchorOf(document: Document, article: Article, { paragraph, start, end }: Span): Anchor | undefined {
  const block = blocksOf(document).get(paragraph);
  const shown = document.blocks[block ?? -1];
  const text = article.paragraphs[paragraph];
  if (block === undefined || !shown || text === undefined) return undefined;
  if (shown.text === text) return { block, start, end };
  const from = composedText(text.slice(0, start)).length; // what is shown is composed, and without what terminals must not see
  return { block, start: from, end: from + composedText(text.slice(start, end)).length };
}

const blocks = new WeakMap<Document, ReadonlyMap<number, number>>();

function blocksOf(document: Document): ReadonlyMap<number, number> {
  const found =
    blocks.get(document) ??
    new Map(document.blocks.flatMap(({ paragraph }, i) => (paragraph === undefined ? [] : [[paragraph, i] as const])));
  blocks.set(document, found);
  return found;
}

/** The first sentence that begins on a row or below it, or that goes on there when none does. */
export function sentenceAt(document: Document, article: Article, row: number): Sentence | undefined {
  for (let at = row; at < document.rows.length; at++) {
    const paragraph = document.blocks[document.rows[at]?.block ?? -1]?.paragraph;
    if (paragraph === undefined) continue;
    const sentences = sentencesOf(article, paragraph);
    const rows = sentences.map((sentence) => {
      const anchor = anchorOf(document, article, sentence);
      return anchor ? rowOf(document, anchor) : -1;
    });
    const first = rows.findIndex((begins) => begins >= at);
    return sentences[first] ?? sentences.at(-1);
  }
  return undefined;
}
