import { captureLines } from './capture-lines.ts';
import { scanWords } from './line-words.ts';
import { matchMarkers } from './match-markers.ts';

/** Characters above which a page says more than its wall does. */
const LONGEST_WALL = 8000;
/** Share of the characters that lines about consent, access or the site itself must have. */
const MOST = 0.75;
const LEAST_SIGNS = 4;
/** Characters of a line that count as a sentence of an article. */
const SENTENCE = 90;

/** A capture that holds nothing but a question for consent, a paywall or a bot check. Conservative: one sentence on something else is enough for no. */
export function isConsentWall(text: string): boolean {
  if (text.length > LONGEST_WALL) return false;
  let all = 0,
    about = 0,
    signs = 0;
  for (const line of captureLines(text)) {
    const marker = matchMarkers(scanWords(line.text), line.text.length);
    const found = marker.consent + marker.wall;
    all += line.text.length;
    signs += found + (marker.whole === 'consent' ? 1 : 0);
    if (found > 0 || marker.whole || marker.starts === 'consent' || marker.chrome > 1) about += line.text.length;
    else if (line.text.length >= SENTENCE) return false;
  }
  return all > 0 && signs >= LEAST_SIGNS && about >= all * MOST;
}
