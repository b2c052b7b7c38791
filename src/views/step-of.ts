import type { Command } from './command.ts';

/** How far a command moves: rows, or items where `page` counts items; undefined when it moves nothing. The ends are infinitely far. */
export function stepOf(command: Command, page: number): number | undefined {
  switch (command) {
    case 'down':
      return 1;
    case 'up':
      return -1;
    case 'half page down':
      return Math.ceil(page / 2);
    case 'half page up':
      return -Math.ceil(page / 2);
    case 'page down':
      return Math.max(1, page);
    case 'page up':
      return -Math.max(1, page);
    case 'first':
      return Number.NEGATIVE_INFINITY;
    case 'last':
      return Number.POSITIVE_INFINITY;
    default:
      return undefined;
  }
}
