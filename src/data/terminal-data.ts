import linkFile from './terminal/link-terminals.json' with { type: 'json' };

/** How a terminal that shows links (OSC 8) is known: by a variable, its value (`*`: any), and from which version on. */
export type LinkTerminal = {
  readonly variable: string;
  readonly value: string;
  readonly since?: string | undefined;
  readonly versionIn?: string | undefined;
};

export const linkTerminals = (): readonly LinkTerminal[] =>
  linkFile.terminals.map((line) => {
    const [variable = '', value = '', since, versionIn] = line.split(' ');
    return { variable, value, since, versionIn };
  });
