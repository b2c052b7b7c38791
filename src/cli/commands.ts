import { clean } from './commands/clean.ts';
import { completion } from './commands/completion.ts';
import { config } from './commands/config.ts';
import { doctor } from './commands/doctor.ts';
import { exportArticles } from './commands/export.ts';
import { facts } from './commands/facts.ts';
import { list } from './commands/list.ts';
import { marks } from './commands/marks.ts';
import { search } from './commands/search.ts';
import { show } from './commands/show.ts';
import type { Context } from './context.ts';
import { type CommandName, renderUsage } from './usage.ts';

/** What each command does; gives its exit code. */
export const commands: Readonly<Record<CommandName, (context: Context) => Promise<number>>> = {
  list,
  show,
  search,
  facts,
  export: exportArticles,
  clean,
  marks,
  config,
  doctor,
  completion,
  help: async ({ print }) => {
    await print(renderUsage());
    return 0;
  },
};
