/** Opens a link in the person's browser, which goes on by itself. @throws when there is nothing to open it with */
export function openLink(url: string, env: NodeJS.ProcessEnv): Promise<void> {
  const command = env['BROWSER'] || (process.platform === 'darwin' ? 'open' : 'xdg-open');
  const { spawn } = process.getBuiltinModule('node:child_process'); // not for the first list
  const child = spawn(command, [url], { detached: true, stdio: 'ignore' });
  return new Promise((resolve, reject) => {
    child.on('spawn', () => {
      child.unref();
      resolve();
    });
    child.on('error', () =>
      reject(new Error(`${command} could not be started: set BROWSER, or copy the link with y.`)),
    );
  });
}
