// A session as an animated SVG: each row is drawn once for every time it looks different, and shown when it does.
import { drawRows, frameSvg } from './screen-to-svg.js';
import { takeScreen } from './take-screen.js';

const SECONDS = 0.9; // a frame
const LAST_SECONDS = 3; // the last one

/**
 * @param {Parameters<typeof takeScreen>[0]} session
 * @param {{ theme?: 'dark' | 'light', title?: string }} [options]
 */
export async function castToSvg(session, { theme = 'dark', title } = {}) {
  const frames = [];
  const terminal = await takeScreen({ ...session, onSettled: (screen) => frames.push(drawRows(screen, theme)) });
  const whole = (frames.length - 1) * SECONDS + LAST_SECONDS;
  const groups = groupByFrames(frames);
  const names = [...groups.keys()];
  const style = names.map((shown, i) => animation(`f${i}`, shown, frames.length, whole)).join('');
  const drawn = names.map(
    (shown, i) => `<g${isAlways(shown) ? '' : ` class="f${i}"`}>${groups.get(shown).join('')}</g>`,
  );
  return frameSvg(terminal, [`<style>${style}</style>`, ...drawn], { theme, title });
}

/** Rows by the frames that show them: `0110` is in the second and the third of four. */
function groupByFrames(frames) {
  const rows = new Map();
  for (const [i, frame] of frames.entries())
    for (const row of frame.filter(Boolean)) {
      const shown = rows.get(row) ?? Array(frames.length).fill('0');
      shown[i] = '1';
      rows.set(row, shown);
    }
  const groups = new Map();
  for (const [row, shown] of rows) groups.set(shown.join(''), [...(groups.get(shown.join('')) ?? []), row]);
  return groups;
}

const isAlways = (shown) => !shown.includes('0');

/** Whoever wants no motion sees the last frame. */
function animation(name, shown, count, whole) {
  if (isAlways(shown)) return '';
  const steps = [...shown].flatMap((on, i) =>
    i > 0 && shown[i - 1] === on ? [] : [`${round(((i * SECONDS) / whole) * 100)}%{visibility:${visibility(on)}}`],
  );
  return (
    `@keyframes ${name}{${steps.join('')}}` +
    `.${name}{visibility:${visibility(shown[count - 1])};animation:${name} ${round(whole)}s step-end infinite}` +
    `@media(prefers-reduced-motion:reduce){.${name}{animation:none}}`
  );
}

const visibility = (on) => (on === '1' ? 'visible' : 'hidden');
const round = (value) => Math.round(value * 100) / 100;
