import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { program, temporaryFolder, testEnvironment } from '../support/run-program.ts';

test('the packed package, installed into an empty folder, runs with the shipped briefings', () => {
  const folder = temporaryFolder();
  const env = testEnvironment(folder, {
    npm_config_offline: 'true',
    npm_config_audit: 'false',
    npm_config_fund: 'false',
  });
  const npm = (args: string[], cwd: string) =>
    execFileSync('npm', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  npm(['pack', '--ignore-scripts', '--pack-destination', folder], dirname(dirname(program)));
  const tarball = readdirSync(folder).find((name) => name.endsWith('.tgz')) ?? '';
  npm(['init', '-y'], folder);
  npm(['install', '--ignore-scripts', join(folder, tarball)], folder);
  const installed = join(folder, 'node_modules', '.bin', 'sahel-brief');
  const rows = execFileSync(installed, ['list'], { cwd: folder, env, encoding: 'utf8' }).trim().split('\n');
  expect(rows).toHaveLength(12);
}, 120_000);
