import type { ArticleText, Fact } from '../article.ts';
import { nameWeights as W } from '../data/facts-names-data.ts';
import { findCandidates } from './names/find-candidates.ts';
import { type Candidate, endOf, kindOf, type NameLine, startOf, textOf } from './names/name-candidate.ts';
import { addContextEvidence } from './names/name-context.ts';
import { addInnerEvidence } from './names/name-evidence.ts';
import { applyMemory } from './names/name-memory.ts';
import { roleOf } from './names/name-roles.ts';
import { type NameVocabulary, nameVocabulary } from './names/name-vocabulary.ts';
import { spelledOutAcronyms } from './names/spelled-out-acronyms.ts';
import { type NameToken, tokenizeNames } from './names/tokenize-names.ts';

/** People with their roles, organisations and places: every mention, in text order, without overlap. */
export function findNames(article: ArticleText): readonly Fact[] {
  const vocabulary = nameVocabulary(article.language);
  const lines = article.paragraphs.map((text, paragraph) => lineOf(text, paragraph, vocabulary));
  const candidates = lines.flatMap(findCandidates);
  for (const candidate of candidates) {
    addInnerEvidence(candidate);
    addContextEvidence(candidate);
  }
  applyMemory(candidates, smallWordsOf(lines));
  return candidates.map(factOf).filter((fact) => fact !== undefined);
}

function lineOf(text: string, paragraph: number, vocabulary: NameVocabulary): NameLine {
  const tokens = tokenizeNames(text, vocabulary.language);
  const sports = vocabulary.cue('sports');
  return {
    paragraph,
    text,
    tokens,
    vocabulary,
    matches: [],
    spelledOut: spelledOutAcronyms(text, tokens, vocabulary),
    shouted: isShouted(tokens),
    sports: tokens.some((token) => sports.has(token.key)),
  };
}

/** From here on, in words, a line can be called a headline. */
const HEADLINE_WORDS = 4;

function isShouted(tokens: readonly NameToken[]): boolean {
  let capitals = 0;
  let words = 0;
  for (const token of tokens) {
    if (token.text.length < 3) continue;
    words += 1;
    if (token.cap) capitals += 1;
  }
  return words >= HEADLINE_WORDS && capitals >= words * 0.85;
}

/** Words that the article writes small somewhere. */
function smallWordsOf(lines: readonly NameLine[]): Set<string> {
  const words = new Set<string>();
  for (const { tokens } of lines) for (const token of tokens) if (!token.cap) words.add(token.key);
  return words;
}

function factOf(candidate: Candidate): Fact | undefined {
  const kind = kindOf(candidate.scores, W.accept);
  if (!kind) return;
  const { line, known } = candidate;
  const text = textOf(candidate);
  const span = { paragraph: line.paragraph, start: startOf(candidate), end: endOf(candidate), text };
  const same = known?.kind === kind ? known : undefined;
  const canonical = candidate.canonical ?? same?.canonical;
  const named = canonical !== undefined && canonical !== text ? { canonical } : {};
  if (kind === 'person') {
    const role = roleOf(line, candidate.first, candidate.last);
    return { ...span, kind, ...(role === undefined ? {} : { role }), ...named };
  }
  const localName = candidate.canonical ?? same?.localName;
  const local = localName !== undefined && localName !== canonical ? { localName } : {};
  if (kind === 'organisation') return { ...span, kind, ...named, ...local };
  const country = known?.kind === 'place' ? known.country : undefined;
  return { ...span, kind, ...(country === undefined ? {} : { country }), ...named, ...local };
}
