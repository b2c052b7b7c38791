import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { captureFolder, samples } from '../support/captures.ts';
import { openProgram, type PtyOptions, type PtySession } from '../support/open-pty.ts';
import { temporaryFolder } from '../support/run-program.ts';

const enter = '\r';
const wells = () => join(captureFolder(), 'mali-wells.txt');
const size = { columns: 100, rows: 40 };

/** The reader on the wells' briefing. */
async function openWells(options: PtyOptions = {}, file = wells()): Promise<PtySession> {
  const reader = openProgram([file], { ...size, ...options });
  await reader.until('Wells reopen');
  reader.type(enter);
  await reader.until(/KEY FACTS[\s\S]*h back/);
  return reader;
}

const leave = async (reader: PtySession) => {
  reader.type('Q');
  expect((await reader.exited).exitCode).toBe(0);
};

describe('what the reader adds', () => {
  test('is there again the next time: read, favourite, note, tag', { timeout: 60_000 }, async () => {
    const home = temporaryFolder();
    const file = wells();
    const first = await openWells({ home }, file);
    first.type('f');
    await first.until('marked as a favourite');
    first.type('a');
    await first.until('Note ');
    first.type(`ask the mayor${enter}`);
    await first.until('note kept');
    first.type(`ttodo${enter}`);
    await first.until('tagged todo');
    await leave(first);
    const second = openProgram([file], { ...size, home });
    await second.until(/★/);
    expect(second.screen()).not.toContain('• Wells');
    second.type(enter);
    await second.until('h back');
    second.type(' ');
    await second.until('✎ ask the mayor');
    second.type(`h/tag:todo`);
    await second.until('1 hit of 1');
    second.type('\u001b');
    await leave(second);
  });

  test('is undone and done again, with a message that names it', async () => {
    const reader = await openWells();
    reader.type('f');
    await reader.until('marked as a favourite');
    reader.type('u');
    await reader.until('Undone: marked as a favourite');
    reader.type('\u0012');
    await reader.until('Done again: marked as a favourite');
    await leave(reader);
  });
});

describe('corrections', () => {
  test('+ on a removed line puts it into the text at once; u takes it back', async () => {
    const reader = await openWells();
    reader.type('vv');
    await reader.until(/Ten recipes[\s\S]*related links/);
    reader.type('Gk+');
    await reader.until('line restored');
    reader.type('v');
    await reader.until(/KEY FACTS/);
    reader.type('vG');
    await reader.until(/CLEAN TEXT[\s\S]*Ten recipes with millet/);
    reader.type('u');
    await reader.until(/^(?![\s\S]*Ten recipes)[\s\S]*Undone/);
    await leave(reader);
  });

  test('a country put right moves the article on the list, and is remembered', async () => {
    const home = temporaryFolder();
    const file = wells();
    const reader = await openWells({ home }, file);
    reader.type('hc');
    await reader.until('Correct the');
    reader.type(enter);
    await reader.until('Country:');
    reader.type(`chad${enter}`);
    await reader.until(/▾ Chad[\s\S]*corrected to Chad/);
    await leave(reader);
    const again = openProgram([file], { ...size, home });
    await again.until(/▾ Chad/);
    await leave(again);
  });
});

describe('other programs', () => {
  test('| gives the briefing to a command, without a shell', async () => {
    const home = temporaryFolder();
    const reader = await openWells({ home });
    reader.type('|');
    await reader.until('Pipe to ');
    reader.type(`tee "a file;$HOME"${enter}`);
    await reader.until(/\[Enter\]/);
    reader.type(enter);
    await reader.until('KEY FACTS');
    expect(readFileSync(join(home, 'a file;$HOME'), 'utf8')).toContain('# Wells reopen along the road to Timbuktu');
    await leave(reader);
  });

  test('a command that is not there is said to be missing', async () => {
    const reader = await openWells();
    reader.type(`|no-such-command${enter}`);
    await reader.until('no-such-command: not found');
    await leave(reader);
  });

  test('e opens the capture in $EDITOR, p the briefing in $PAGER', async () => {
    const home = temporaryFolder();
    const script = (name: string, body: string) => {
      writeFileSync(join(home, name), `#!/bin/sh\n${body}\n`);
      chmodSync(join(home, name), 0o755);
      return join(home, name);
    };
    const env = {
      EDITOR: `${script('edit', `cp "$2" ${home}/edited; echo "$1" > ${home}/flag`)} -w`,
      PAGER: script('page', `cat > ${home}/paged`),
    };
    const reader = await openWells({ home, env });
    reader.type('e');
    await expect.poll(() => existsSync(join(home, 'flag')), { timeout: 10_000 }).toBe(true);
    expect(readFileSync(join(home, 'edited'), 'utf8')).toContain('Ten recipes with millet');
    await reader.until('KEY FACTS');
    reader.type('p');
    await expect.poll(() => existsSync(join(home, 'paged')), { timeout: 10_000 }).toBe(true);
    await reader.until('KEY FACTS');
    await leave(reader);
  });

  test('Y copies the briefing through the terminal, wrapped for tmux', async () => {
    const reader = await openWells({ env: { TMUX: '/tmp/tmux-0/default,1,0' } });
    reader.type('Y');
    await reader.until('Copied: 1 briefing');
    const [, base64 = ''] = /\u001bPtmux;\u001b\u001b\]52;c;([^\u0007]+)\u0007\u001b\\/.exec(reader.written()) ?? [];
    expect(Buffer.from(base64, 'base64').toString('utf8')).toContain('# Wells reopen along the road to Timbuktu');
    await leave(reader);
  });
});

describe('the source', () => {
  test('y copies its address, o opens it; both are said', async () => {
    const home = temporaryFolder();
    const browser = join(home, 'browser');
    writeFileSync(browser, `#!/bin/sh\necho "$1" > ${home}/opened\n`);
    chmodSync(browser, 0o755);
    const url = 'https://courier.example/wells?page=1';
    const file = join(captureFolder({ 'wells.txt': `${url}\n${samples['mali-wells.txt']}` }), 'wells.txt');
    const reader = await openWells({ home, env: { BROWSER: browser, FORCE_HYPERLINK: '1' } }, file);
    expect(reader.written()).toContain(`\u001b]8;;${url}\u0007`);
    reader.type('y');
    await reader.until(`Copied: ${url}`);
    expect(reader.written()).toContain(`\u001b]52;c;${Buffer.from(url).toString('base64')}`);
    reader.type('o');
    await expect.poll(() => existsSync(join(home, 'opened')), { timeout: 10_000 }).toBe(true);
    await reader.until(`Opened: ${url}`);
    expect(readFileSync(join(home, 'opened'), 'utf8')).toBe(`${url}\n`);
    await leave(reader);
  });
});

describe('moving about', () => {
  test('the facts beside the text, and from one to its sentence', async () => {
    const reader = await openWells({ columns: 120 });
    reader.type('\t');
    await reader.until(/FACTS[\s\S]*how many/);
    reader.type('j');
    await reader.until('12 wells');
    reader.type(enter);
    await reader.until('h back');
    await leave(reader);
  });

  test('the palette carries out what one types', async () => {
    const reader = await openWells();
    reader.type(':');
    await reader.until('Action:');
    reader.type(`favuorite`);
    await reader.until(/favourite, or not/);
    reader.type(enter);
    await reader.until('marked as a favourite');
    await leave(reader);
  });

  test('g d groups by month and day, and a kept search opens as a view', async () => {
    const reader = openProgram([captureFolder()], size);
    await reader.until(/2 briefings[\s\S]*Wells reopen/);
    reader.type('gd');
    await reader.until(/▾ May 2024[\s\S]*▾ March 2024/);
    reader.type(`/country:ML`);
    await reader.until('1 hit of 2');
    reader.type(`${enter}`);
    await reader.until('KEY FACTS');
    reader.type('hS');
    await reader.until('Keep this search as');
    reader.type(`Mali${enter}`);
    await reader.until('search kept as Mali');
    reader.type('\u001b');
    await reader.until('2 of 2');
    reader.type('S');
    await reader.until(/Saved search[\s\S]*country:ML/);
    reader.type(enter);
    await reader.until('1 hit of 2');
    await leave(reader);
  });

  test('several are saved as one document, grouped', async () => {
    const home = temporaryFolder();
    const reader = openProgram([captureFolder()], { ...size, home });
    await reader.until(/2 briefings[\s\S]*Wells reopen/);
    reader.type('xx'); // the article, then the group on the row below
    await reader.until('2 chosen');
    reader.type(`s${enter}`);
    await reader.until('2-briefings.md');
    reader.type(enter);
    await reader.until('Saved 2-briefings.md');
    const text = readFileSync(join(home, '2-briefings.md'), 'utf8');
    expect(text).toMatch(/^# 2 briefings\n\n## Mali\n\n### [\s\S]*\n#### Wells reopen[\s\S]*\n## Niger\n/);
    await leave(reader);
  });
});

describe('texts in other scripts', () => {
  test('Arabic and Vietnamese articles are read like any other', async () => {
    const folder = captureFolder({
      'ar.txt':
        'آبار جديدة في أغاديز\n\nقال الوالي يوم الخميس إن عشرين بئرا جديدة حفرت في أغاديز شمال النيجر بعد سنوات من الجفاف. وأضاف أن السكان ينتظرون المزيد من المياه قبل الصيف.\nوقالت معلمة في المدينة إن الأطفال عادوا إلى المدرسة بعد أن كانوا يسيرون كل يوم إلى النهر.\n',
      'vi.txt':
        'Giếng nước mới ở Agadez\n\nHôm thứ Năm, tỉnh trưởng cho biết 20 giếng nước mới đã được khoan ở Agadez, miền bắc Niger, sau nhiều năm hạn hán. Người dân đang chờ thêm nước trước mùa hè.\nMột cô giáo trong thành phố nói rằng trẻ em đã trở lại trường học.\n',
    });
    const reader = openProgram([folder], { columns: 90, rows: 40 });
    await reader.until(/2 briefings[\s\S]*Giếng nước mới/);
    reader.type(`/giêng nuoc`);
    await reader.until('1 hit of 2');
    reader.type(enter);
    await reader.until(/TEXT[\s\S]*tỉnh trưởng/);
    reader.type('q\u001b');
    await reader.until('2 briefings');
    await leave(reader);
  });
});
