import { clean } from './commands/clean.ts';
import { config } from './commands/config.ts';
import { exportArticles } from './commands/export.ts';
import { facts } from './commands/facts.ts';
import { list } from './commands/list.ts';
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
  marks: async (context) => (await import('./commands/marks.ts')).marks(context),
  config,
  doctor: async (context) => (await import('./commands/doctor.ts')).doctor(context),
  help: async ({ print }) => {
    await print(renderUsage());
    return 0;
  },
};
