// Draws what stands on a terminal's screen (an @xterm/headless buffer) as an SVG picture, for the README.
// As a program: node test/screens/screen-to-svg.js OUT.svg [--columns 120] [--rows 36] [--keys 'jj]f'] [--theme dark] [-- ARGS…]
import { writeFileSync } from 'node:fs';

const FONT_SIZE = 14;
const CELL_WIDTH = FONT_SIZE * 0.6; // the advance of the usual monospaced fonts
const CELL_HEIGHT = Math.round(FONT_SIZE * 1.4);
const PADDING = 14;

/** Paper, ink and the 16 colours of a terminal. */
const palettes = {
  dark: {
    background: '#14171c',
    foreground: '#d5d9de',
    colors:
      '#20242b #e06c75 #8fbf73 #e0b663 #6aa5ea #c49be0 #62bcc9 #d5d9de #6b7380 #ff8790 #b5e08f #ffd58a #8cc2ff #e0b3ff #86e3ea #ffffff',
  },
  light: {
    background: '#fdfbf7',
    foreground: '#23262b',
    colors:
      '#23262b #a3261b #2f7d1f #8a6100 #2b57a5 #6d3fb0 #0b6f8a #d9d5cc #7b818a #c2402f #3f9a2c #a87700 #3a6fd0 #8555cf #1489a8 #ffffff',
  },
};

/**
 * @param {import('@xterm/headless').Terminal} terminal
 * @param {{ theme?: 'dark' | 'light', title?: string }} [options]
 */
export function screenToSvg(terminal, { theme = 'dark', title = 'sahel-brief' } = {}) {
  return frameSvg(terminal, drawRows(terminal, theme).filter(Boolean), { theme, title });
}

/** Each row of a screen as SVG, '' where it is blank. */
export function drawRows(terminal, theme = 'dark') {
  const palette = palettes[theme];
  return Array.from({ length: terminal.rows }, (_, y) => drawRow(terminal, y, palette));
}

/** What is drawn, on a screen's paper. */
export function frameSvg({ cols, rows }, drawn, { theme = 'dark', title = 'sahel-brief' } = {}) {
  const palette = palettes[theme];
  const width = Math.ceil(cols * CELL_WIDTH + 2 * PADDING);
  const height = rows * CELL_HEIGHT + 2 * PADDING;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="'JetBrains Mono','DejaVu Sans Mono','Noto Sans Mono',Menlo,Consolas,monospace" font-size="${FONT_SIZE}">`,
    `<title>${escapeXml(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="8" fill="${palette.background}"/>`,
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

/** Backgrounds first, then stretches of text of one look; each stretch is stretched to its cells, so that columns stay true in any font. */
function drawRow(terminal, y, palette) {
  const stretches = stretchesOf(terminal, y, palette);
  const top = PADDING + y * CELL_HEIGHT;
  const backgrounds = stretches
    .filter(({ look }) => look.background)
    .map(
      ({ x, cells, look }) =>
        `<rect x="${at(x)}" y="${top}" width="${number(cells * CELL_WIDTH + 0.4)}" height="${CELL_HEIGHT}" fill="${look.background}"/>`,
    );
  const texts = stretches.filter(({ text }) => text.trim()).map((stretch) => drawText(stretch, top));
  return [...backgrounds, ...texts].join('');
}

function drawText({ x, text, cells, look }, top) {
  if (strokes[text]) return drawStroke(strokes[text], { x, cells, top, look });
  const attributes = [
    look.bold && 'font-weight="bold"',
    look.italic && 'font-style="italic"',
    look.underline && 'text-decoration="underline"',
    look.dim && 'opacity="0.6"',
  ].filter(Boolean);
  const length = `textLength="${number(cells * CELL_WIDTH)}" lengthAdjust="spacingAndGlyphs"`;
  return `<text x="${at(x)}" y="${number(top + FONT_SIZE * 1.05)}" ${length} fill="${look.color}" xml:space="preserve"${attributes.length > 0 ? ` ${attributes.join(' ')}` : ''}>${escapeXml(text)}</text>`;
}

/** Box-drawing letters as lines from edge to edge of their cell: in fonts they leave gaps. Numbers are parts of the cell: x1 y1 x2 y2. */
const strokes = {
  '│': [[0.5, 0, 0.5, 1]],
  '─': [[0, 0.5, 1, 0.5]],
  '┬': [
    [0, 0.5, 1, 0.5],
    [0.5, 0.5, 0.5, 1],
  ],
  '┴': [
    [0, 0.5, 1, 0.5],
    [0.5, 0, 0.5, 0.5],
  ],
};

function drawStroke(lines, { x, cells, top, look }) {
  const path = lines.map(([x1, y1, x2, y2]) => {
    const from = `${number(PADDING + (x + x1 * cells) * CELL_WIDTH)} ${number(top + y1 * CELL_HEIGHT)}`;
    return `M${from}L${number(PADDING + (x + x2 * cells) * CELL_WIDTH)} ${number(top + y2 * CELL_HEIGHT)}`;
  });
  return `<path d="${path.join('')}" stroke="${look.color}"${look.dim ? ' opacity="0.6"' : ''}/>`;
}

function stretchesOf(terminal, y, palette) {
  const line = terminal.buffer.active.getLine(terminal.buffer.active.viewportY + y);
  const stretches = [];
  for (let x = 0; line && x < terminal.cols; x++) {
    const cell = line.getCell(x);
    if (!cell || cell.getWidth() === 0) continue;
    const look = lookOf(cell, palette);
    const key = JSON.stringify(look);
    const last = stretches.at(-1);
    const text = cell.getChars() || ' ';
    const isAlone = cell.getWidth() > 1 || text in strokes; // a wide letter keeps to its own two cells
    const continuesRule = text === '─' && last?.text === '─' && last.key === key;
    if (continuesRule) last.cells += 1;
    else if (last && last.key === key && !last.isAlone && !isAlone) {
      last.text += text;
      last.cells += 1;
    } else stretches.push({ x, key, look, isAlone, text, cells: cell.getWidth() });
  }
  return stretches;
}

function lookOf(cell, palette) {
  let color = cell.isFgDefault() ? palette.foreground : colorOf(cell.isFgRGB(), cell.getFgColor(), palette);
  let background = cell.isBgDefault() ? '' : colorOf(cell.isBgRGB(), cell.getBgColor(), palette);
  if (cell.isInverse()) [color, background] = [background || palette.background, color];
  const flags = { bold: cell.isBold(), italic: cell.isItalic(), underline: cell.isUnderline(), dim: cell.isDim() };
  return { color, background, ...Object.fromEntries(Object.entries(flags).map(([name, on]) => [name, Boolean(on)])) };
}

/** True colour, one of the 16, xterm's 6×6×6 cube, or its greys. */
function colorOf(isRgb, value, palette) {
  if (isRgb) return hex(value >> 16, (value >> 8) & 255, value & 255);
  if (value < 16) return palette.colors.split(' ')[value];
  if (value >= 232) return hex(...Array(3).fill(8 + (value - 232) * 10));
  const steps = [0, 95, 135, 175, 215, 255];
  const cube = value - 16;
  return hex(steps[Math.floor(cube / 36)], steps[Math.floor(cube / 6) % 6], steps[cube % 6]);
}

const hex = (...parts) => `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
const number = (value) => String(Math.round(value * 10) / 10);
const at = (x) => number(PADDING + x * CELL_WIDTH);
const escapeXml = (text) =>
  text.replace(/[&<>]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[character]);

if (process.argv[1] === import.meta.filename) {
  const { takeScreen } = await import('./take-screen.js');
  const { out, theme, ...options } = takeScreen.options(process.argv.slice(2));
  const terminal = await takeScreen(options);
  writeFileSync(out, screenToSvg(terminal, { theme }));
}
