import type { ArticleText, TopicLabel } from '../article.ts';
import { type Topic, topics } from '../data/topics-data.ts';
import { findTopicTerms, type TopicEvidence } from './find-topic-terms.ts';
import { learnedTopics } from './learned-topics.ts';

const MOST_LABELS = 4;
/** A further topic needs this share of the first one's score. */
const LEAST_SHARE = 0.33;
/** Less than two plain terms in the body are no evidence. */
const LEAST_SCORE = 1.2;
/** A narrow topic with this share of its broad one's score stands for both. */
const NARROW_SHARE = 0.5;
/** Learned scores run from -1 to about this much above it. */
const LEARNED_SPAN = 1.2;

/**
 * The IPTC Media Topics that apply to an article, best first, each with the places in the text that speak for it.
 * With `all`, every top-level topic, ranked.
 */
export function labelTopics(article: ArticleText, options: { all?: boolean } = {}): readonly TopicLabel[] {
  const language = article.language.split('-')[0] ?? 'und';
  const text = { ...article, language };
  const found = findTopicTerms(text);
  const learned = learnedTopics(text);
  return options.all
    ? rankTops(found, learned).map(({ topic, score }) => toLabel(topic, score, found))
    : applying(found, learned);
}

type Ranked = { readonly topic: Topic; readonly score: number };

function rankTops(found: ReadonlyMap<string, TopicEvidence>, learned: ReadonlyMap<string, number>): Ranked[] {
  const sums = new Map<string, number>();
  let total = 0;
  for (const [code, { score }] of found) {
    const parent = topics().get(code)?.parent ?? code;
    sums.set(parent, (sums.get(parent) ?? 0) + score);
    total += score;
  }
  return (
    [...topics().values()]
      .filter(({ code, parent }) => code === parent)
      // Where nothing was learned, the lexicon's share of all that was found stands on the same scale, -1 to 1.
      .map((topic) => ({
        topic,
        score: learned.get(topic.code) ?? (2 * (sums.get(topic.code) ?? 0)) / (total || 1) - 1,
      }))
      .sort(byScore)
  );
}

const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || (a.topic.code < b.topic.code ? -1 : 1);

function applying(found: ReadonlyMap<string, TopicEvidence>, learned: ReadonlyMap<string, number>): TopicLabel[] {
  const ranked: Ranked[] = [];
  for (const [code, { score }] of found) {
    const topic = topics().get(code);
    if (topic) ranked.push({ topic, score: score * trust(learned.get(topic.parent)) });
  }
  ranked.sort(byScore);
  const top = ranked[0]?.score ?? 0;
  if (top < LEAST_SCORE) return [];
  const strong = preferNarrow(ranked.filter(({ score }) => score >= LEAST_SHARE * top));
  const first = strong[0]?.score ?? top;
  return strong.slice(0, MOST_LABELS).map(({ topic, score }) => toLabel(topic, Math.min(1, score / first), found));
}

/** How far the learned score supports a topic: from half to one and a half; plain where nothing was learned. */
const trust = (learned: number | undefined): number =>
  learned === undefined ? 1 : 0.5 + Math.min(1, Math.max(0, (learned + 1) / LEARNED_SPAN));

/** A broad topic gives way to a narrower one of the same branch that is nearly as strong. */
function preferNarrow(ranked: readonly Ranked[]): Ranked[] {
  const isBroad = ({ topic }: Ranked): boolean => topic.code === topic.parent;
  return ranked.filter(
    (broad) =>
      !isBroad(broad) ||
      !ranked.some(
        (narrow) =>
          !isBroad(narrow) && narrow.topic.parent === broad.topic.code && narrow.score >= NARROW_SHARE * broad.score,
      ),
  );
}

const toLabel = (
  { code, name, parent }: Topic,
  score: number,
  found: ReadonlyMap<string, TopicEvidence>,
): TopicLabel => ({
  code,
  name,
  parent,
  score: Math.round(score * 1000) / 1000,
  evidence: [...found]
    .filter(([other]) => other === code || (code === parent && topics().get(other)?.parent === code))
    .flatMap(([, { evidence }]) => evidence),
});
