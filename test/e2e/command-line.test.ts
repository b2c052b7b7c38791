import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { captureFolder, samples } from '../support/captures.ts';
import { runProgram, temporaryFolder } from '../support/run-program.ts';

/** No escape, no other control character but line ends and tabs. */
const hasControls = (text: string) => /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/.test(text);

describe('without a terminal', () => {
  test('list writes one tab-separated line an article', async () => {
    const { stdout, code } = await runProgram(['list', captureFolder()]);
    const rows = stdout
      .trim()
      .split('\n')
      .map((line) => line.split('\t'));
    expect(code).toBe(0);
    expect(rows.map(([, date, country, , language, headline]) => [date, country, language, headline])).toEqual([
      ['2024-05-03', 'NE', 'fr', 'Une centrale solaire entre en service à Agadez'],
      ['2024-03-14', 'ML', 'en', 'Wells reopen along the road to Timbuktu'],
    ]);
  });

  test('show takes a path, an id and a prefix of one', async () => {
    const folder = captureFolder();
    const home = temporaryFolder();
    await runProgram(['config', 'set', 'folders', folder], { home });
    const id = (await runProgram(['list'], { home })).stdout.split('\t')[0] ?? '';
    const byPath = await runProgram(['show', join(folder, 'niger-solar.txt')], { home });
    expect(byPath.stdout).toContain('# Une centrale solaire');
    expect((await runProgram(['show', id], { home })).stdout).toBe(byPath.stdout);
    expect((await runProgram(['show', id.slice(0, 5)], { home })).stdout).toBe(byPath.stdout);
  });

  test('show gives the same bytes twice, and no control characters', async () => {
    const path = join(captureFolder(), 'mali-wells.txt');
    const first = await runProgram(['show', path]);
    expect((await runProgram(['show', path])).stdout).toBe(first.stdout);
    expect(hasControls(first.stdout)).toBe(false);
  });

  test('a capture on stdin becomes a briefing on stdout at once', async () => {
    const { stdout, code } = await runProgram([], { input: samples['mali-wells.txt'] });
    expect(code).toBe(0);
    expect(stdout).toContain('# Wells reopen along the road to Timbuktu');
    expect(stdout).not.toContain('Ten recipes');
    expect((await runProgram(['-'], { input: samples['mali-wells.txt'] })).stdout).toBe(stdout);
  });

  test('a capture that a pipe among the paths brings is read once', async () => {
    const pipe = join(temporaryFolder(), 'pipe');
    execFileSync('mkfifo', [pipe]);
    const writing = writeFile(pipe, samples['mali-wells.txt']);
    const { stdout } = await runProgram(['list', pipe]);
    await writing;
    expect(stdout).toContain('Wells reopen along the road to Timbuktu');
  });

  test('filters leave what fits, and exit 1 when nothing does', async () => {
    const folder = captureFolder();
    expect((await runProgram(['list', folder, '-l', 'fr'])).stdout.split('\n')).toHaveLength(2);
    expect((await runProgram(['list', folder, '-c', 'Niger'])).stdout).toContain('Agadez');
    expect((await runProgram(['list', folder, '--since', '2024-04'])).stdout).not.toContain('Timbuktu');
    expect(await runProgram(['list', folder, '-c', 'SN'])).toMatchObject({ stdout: '', code: 1 });
  });

  test('--query leaves what it finds, in every command, and knows what was marked', async () => {
    const [folder, home] = [captureFolder(), temporaryFolder()];
    const lines = async (...words: string[]) =>
      (await runProgram(words, { home })).stdout.split('\n').filter((line) => line !== '');
    expect(await lines('list', folder, '-q', 'wells')).toEqual([expect.stringContaining('Timbuktu')]);
    const [id = ''] = (await lines('list', folder, '-q', 'wells'))[0]?.split('\t') ?? [];
    expect(await lines('export', folder, '-q', 'wells', '--format', 'jsonl')).toHaveLength(1);
    expect(new Set((await lines('facts', folder, '-q', 'wells')).map((line) => line.split('\t')[0]))).toEqual(
      new Set([id]),
    );
    expect(await runProgram(['list', folder, '-q', 'zzyzx'], { home })).toMatchObject({ stdout: '', code: 1 });
    const marks = { schema: 'sahel-brief/reader-data/1', articles: [{ id, isRead: true }], searches: [] };
    await runProgram(['marks', 'import', '-'], { home, input: JSON.stringify(marks) });
    expect(await lines('list', folder, '-q', 'is:unread')).toEqual([expect.stringContaining('Agadez')]);
    expect(await lines('search', 'is:read', folder)).toEqual([expect.stringContaining(id)]);
  });

  test('what has no csv form says what it has', async () => {
    const folder = captureFolder();
    for (const command of [
      ['list', folder],
      ['search', 'wells', folder],
      ['show', join(folder, 'mali-wells.txt')],
    ]) {
      const { code, stderr } = await runProgram([...command, '--format', 'csv']);
      expect(code).toBe(2);
      expect(stderr).toMatch(/no csv form: use .*json/);
    }
  });

  test('search finds with a typo and names the paragraph', async () => {
    const { stdout, code } = await runProgram(['search', 'goundmam', captureFolder()]);
    expect(code).toBe(0);
    expect(stdout).toContain('¶2');
    expect(stdout).toContain('Goundam');
    expect(await runProgram(['search', 'zzyzx', captureFolder()])).toMatchObject({ stdout: '', code: 1 });
  });

  test('facts are rows with paragraph, kind, detail and text; json and csv hold the same rows', async () => {
    const folder = captureFolder();
    const table = await runProgram(['facts', join(folder, 'mali-wells.txt')]);
    expect(table.stdout).toMatch(/\t¶1\tquantity\t.*12.*\t12 wells/);
    const rows = JSON.parse(
      (await runProgram(['facts', join(folder, 'mali-wells.txt'), '--format', 'json'])).stdout,
    ) as unknown[];
    expect(rows).toHaveLength(table.stdout.trim().split('\n').length);
    const csv = await runProgram(['facts', join(folder, 'mali-wells.txt'), '--format', 'csv']);
    expect(csv.stdout.trim().split('\r\n')).toHaveLength(rows.length + 1);
    expect(rows).toContainEqual(
      expect.objectContaining({ text: '12 wells', sentence: expect.stringContaining('12 wells') }),
    );
    expect(csv.stdout).toMatch(/^id,paragraph,kind,detail,text,by,sentence\r\n/);
  });

  test('clean --diff shows every line, removed ones with their reason', async () => {
    const { stdout } = await runProgram(['clean', join(captureFolder(), 'mali-wells.txt'), '--diff']);
    expect(stdout).toMatch(/^- related links +\| Ten recipes with millet$/m);
    expect(stdout).toMatch(/^ +\| Villagers in northern Mali/m);
    for (const line of samples['mali-wells.txt'].trim().split('\n')) expect(stdout).toContain(`| ${line}`);
  });

  test('export -o writes every briefing to one file and nothing to stdout', async () => {
    const folder = captureFolder();
    const file = join(temporaryFolder(), 'all.md');
    expect(await runProgram(['export', folder, '-o', file])).toMatchObject({ stdout: '', code: 0 });
    expect(readFileSync(file, 'utf8').match(/^# /gm)?.length).toBeGreaterThanOrEqual(2);
    const json = JSON.parse((await runProgram(['export', folder, '--format', 'json'])).stdout) as { schema: string }[];
    expect(json.map(({ schema }) => schema)).toEqual(['sahel-brief/article/1', 'sahel-brief/article/1']);
  });

  test('a file that cannot be written is named, and an old one stays as it was', async () => {
    const file = join(temporaryFolder(), 'nowhere', 'all.md');
    const { stderr, code } = await runProgram(['export', captureFolder(), '-o', file]);
    expect(code).toBe(2);
    expect(stderr).toContain(`${file} could not be written`);
  });

  test('marks travel from one home to another as JSON', async () => {
    const [here, there] = [temporaryFolder(), temporaryFolder()];
    const one = { id: 'aaaaaaaaaaaa', isFavourite: true, tags: ['water'] };
    const file = join(here, 'marks.json');
    writeFileSync(file, JSON.stringify({ schema: 'sahel-brief/reader-data/1', articles: [one] }));
    expect((await runProgram(['marks', 'import', file], { home: here })).stderr).toContain('1 article and 0');
    const { stdout } = await runProgram(['marks', 'export'], { home: here });
    expect(JSON.parse(stdout)).toMatchObject({ articles: [one] });
    await runProgram(['marks', 'import', '-'], { home: there, input: stdout });
    expect((await runProgram(['marks', 'export'], { home: there })).stdout).toBe(stdout);
    expect((await runProgram(['marks', 'import', '/nowhere.json'])).stderr).toContain('/nowhere.json does not exist');
    const wrong = await runProgram(['marks', 'import', '-'], { home: there, input: '{}' });
    expect({ code: wrong.code, stderr: wrong.stderr }).toMatchObject({ code: 2 });
    expect(wrong.stderr).toContain('no export of a reader');
  });

  test('a command that finds the marks damaged says where they were put', async () => {
    const home = temporaryFolder();
    const file = join(home, '.local', 'share', 'sahel-brief', 'reader-data.db');
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, 'no database at all '.repeat(500));
    const { stderr, code } = await runProgram(['list', join(captureFolder(), 'mali-wells.txt')], { home });
    expect(code).toBe(0);
    expect(stderr).toContain(`moved to ${file}.damaged`);
  });

  test('folders that are set are found from anywhere', async () => {
    const home = temporaryFolder();
    await runProgram(['config', 'set', 'folders', 'captures', '../more'], { home });
    const { stdout } = await runProgram(['config', 'get', 'folders'], { home, cwd: '/' });
    expect(stdout.trim()).toBe(`${join(home, 'captures')} ${join(dirname(home), 'more')}`);
    await runProgram(['config', 'set', 'folders', ''], { home });
    expect((await runProgram(['config', 'get', 'folders'], { home })).stdout).toBe('\n');
  });

  test('the reader itself says that it needs a terminal and exits 2', async () => {
    const { stdout, stderr, code } = await runProgram([captureFolder()]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toMatch(/no terminal.*sahel-brief list/);
  });

  test('a reader that goes away early (| head) ends it quietly', async () => {
    const folder = captureFolder(
      Object.fromEntries(
        Array.from({ length: 40 }, (_, i) => [
          `a${i}.txt`,
          `${samples['mali-wells.txt']}${'More of the same was said. '.repeat(i)}`,
        ]),
      ),
    );
    const { code, stderr } = await shell(`export ${folder} | head -1`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });
});

describe('bad input', () => {
  test.each([
    ['binary', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3, 0, 0, 0, 1])],
    ['empty', ''],
    ['blank', ' \n\t\n '],
  ])('a %s file is refused by name with exit 2', async (name, content) => {
    const folder = captureFolder({ [`${name}.txt`]: content });
    const { stdout, stderr, code } = await runProgram(['show', join(folder, `${name}.txt`)]);
    expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
    expect(stderr).toContain(`${name}.txt`);
  });

  test('a capture of 50 MB is refused by name and size', async () => {
    const file = join(temporaryFolder(), 'huge.txt');
    writeFileSync(file, Buffer.alloc(50 * 1024 * 1024, 'a '));
    const { stderr, code } = await runProgram(['show', file]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/huge\.txt is too large \(50 MB/);
  });

  test('a missing path is named; the rest is still read; exit 2', async () => {
    const folder = captureFolder();
    const [circle, inFile, long] = [
      join(folder, 'circle'),
      join(folder, 'mali-wells.txt', 'x'),
      `/${'x'.repeat(5000)}`,
    ];
    symlinkSync(circle, circle);
    const { stdout, stderr, code } = await runProgram(['list', '/nowhere/at/all.txt', circle, inFile, long, folder]);
    expect(stdout.trim().split('\n')).toHaveLength(2);
    expect(stderr).toContain('/nowhere/at/all.txt does not exist');
    expect(stderr).toContain(`${circle} could not be read`);
    expect(stderr).toContain(`${inFile} does not exist`);
    expect(stderr).not.toContain('should not have happened');
    expect(code).toBe(2);
  });

  test('a rejected capture in a folder is told; --strict makes it exit 3', async () => {
    const folder = captureFolder({
      ...samples,
      'logo.txt': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 0, 0]),
    });
    const relaxed = await runProgram(['list', folder]);
    expect(relaxed.stderr).toContain('logo.txt');
    expect(relaxed.code).toBe(0);
    expect((await runProgram(['list', folder, '--strict'])).code).toBe(3);
  });

  test('a folder without captures says what to put there', async () => {
    const { stderr, code } = await runProgram(['list', temporaryFolder()]);
    expect(code).toBe(2);
    expect(stderr).toMatch(/holds no captures: put \.txt or \.html/);
  });

  test('escape sequences in a capture never reach the output', async () => {
    const hostile = samples['mali-wells.txt'].replace(
      'Villagers',
      '\u001b]52;c;aGFjaw==\u0007\u001b[2JVillagers\u202e',
    );
    for (const format of ['md', 'text', 'json', 'jsonl']) {
      const { stdout } = await runProgram(['--format', format], { input: hostile });
      expect(stdout).toContain('Villagers');
      expect(hasControls(stdout)).toBe(false);
      expect(stdout).not.toContain('\u202e');
    }
  });

  test('config refuses keys that cannot be, and validate names line, reason and what was meant', async () => {
    const home = temporaryFolder();
    const config = (...words: string[]) => runProgram(['config', ...words], { home });
    expect(await config('set', 'keys', 'next fcat', 'z')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Did you mean "next fact"?'),
    });
    expect(await config('set', 'keys', 'next fact', 'z')).toMatchObject({ code: 0, stderr: '' });
    expect((await config('get', 'keys')).stdout).toBe('{"next fact":["z"]}\n');
    expect(await config('set', 'keys', 'next fact')).toMatchObject({ code: 0, stderr: '' });
    expect((await config('get', 'keys')).stdout).toBe('{}\n');
    expect((await config('set', 'keys', 'next fcat')).code).toBe(2);
    expect((await config('validate')).stdout).toContain('nothing is wrong');
    const file = (await config('path')).stdout.trim();
    writeFileSync(file, '{\n  "theme": "drak",\n  "keys": {\n    "undo": ["u"]\n  }\n}\n');
    expect(await config('validate')).toMatchObject({
      code: 2,
      stdout: expect.stringMatching(/:2: theme cannot be "drak".*Did you mean dark\?/),
    });
    writeFileSync(file, '{\n  "colours": 3,\n  "keys": {\n    "unod": ["u"]\n  }\n}\n');
    const { stdout, code } = await config('validate');
    expect(stdout).toMatch(
      /:2: There is no setting "colours"[\s\S]*:4: There is no action "unod"\. Did you mean "undo"\?/,
    );
    expect(code).toBe(0);
  });

  test('nor any other output, whatever the form, nor the name of a file', async () => {
    const hostile = samples['mali-wells.txt']
      .replaceAll('Wells reopen', '\u009b2JWells\u202e reopen')
      .replace('12 wells', '12 \u009d0;x\u009cwells')
      .replace('Aminata', '\u001b[2J\u202eAminata');
    const folder = captureFolder({ 'a.txt': hostile, '\u001b[2J\u009b31m.txt': ' ' });
    const commands = [
      ['list', folder, '--format', 'json'],
      ['search', 'water', folder, '--format', 'json'],
      ...['jsonl', 'csv'].map((format) => ['facts', folder, '--format', format]),
      ['doctor', folder],
    ];
    for (const command of commands) {
      const { stdout, stderr } = await runProgram(command);
      expect(stdout).toMatch(/wells|articles?/i);
      expect(hasControls((stdout + stderr).replaceAll('\r\n', '\n')), command.join(' ')).toBe(false);
      expect(stdout + stderr, command.join(' ')).not.toContain('\u202e');
    }
  });

  test('a wrong word on the command line says what would be right', async () => {
    expect((await runProgram(['--frmat', 'md'])).stderr).toContain('Did you mean --format?');
    const mistyped = await runProgram(['lst', captureFolder()]);
    expect(mistyped).toMatchObject({ code: 2, stderr: expect.stringContaining('Did you mean "list"?') });
    const { stderr } = await runProgram(['list', captureFolder(), '--since', '2024-13']);
    expect(stderr).toMatch(/"2024-13" is no date: write --since 2024/);
    expect((await runProgram(['show'])).code).toBe(2);
    expect((await runProgram(['config', 'set', 'theme', 'pink'])).stderr).toContain('auto, light, dark');
  });
});

/** `sahel-brief LINE` in a shell, for pipes. */
async function shell(line: string) {
  const { execFile } = await import('node:child_process');
  const { program, testEnvironment } = await import('../support/run-program.ts');
  return new Promise<{ code: number; stderr: string }>((resolve) =>
    execFile(
      '/bin/sh',
      ['-c', `"$NODE" "$PROGRAM" ${line}`],
      { env: testEnvironment(temporaryFolder(), { NODE: process.execPath, PROGRAM: program }) },
      (error, _stdout, stderr) => resolve({ code: typeof error?.code === 'number' ? error.code : 0, stderr }),
    ),
  );
}
