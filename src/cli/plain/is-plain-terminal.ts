/** Whether the screen cannot be drawn on, or is listened to: a dumb terminal, and Ink's sign for screen readers. */
export const isPlainTerminal = (env: NodeJS.ProcessEnv): boolean =>
  env['TERM'] === 'dumb' || env['INK_SCREEN_READER'] === 'true';
