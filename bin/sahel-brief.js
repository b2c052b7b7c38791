#!/usr/bin/env node
// Starts sahel-brief. Ink, conf and node:sqlite need Node 22.16; on an older one this runs itself again
// on the Node that the checkout brings along (the development dependency "node"), else says what is missing.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 16)) {
  process.getBuiltinModule('node:module').enableCompileCache?.();
  await import('../dist/main.js');
} else {
  const { existsSync } = await import('node:fs');
  const { fileURLToPath } = await import('node:url');
  const own = fileURLToPath(new URL('../node_modules/node/bin/node', import.meta.url));
  if (existsSync(own)) await runOn(own);
  else {
    process.stderr.write(
      `sahel-brief needs Node.js 22.16 or newer; this is ${process.versions.node}. Install a newer Node.js (https://nodejs.org).\n`,
    );
    process.exitCode = 2;
  }
}

/** @param {string} node */
async function runOn(node) {
  const { spawn } = await import('node:child_process');
  const child = spawn(node, process.argv.slice(1), { stdio: 'inherit' });
  // The terminal sends ^C to both; the child decides. Signals sent to this process alone are passed on.
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code, signal) => {
    if (!signal) process.exitCode = code ?? 1;
    else {
      process.removeAllListeners(signal);
      process.kill(process.pid, signal);
    }
  });
}
