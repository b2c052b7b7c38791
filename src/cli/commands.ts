import type { Context } from './context.ts';
import { type CommandName, renderUsage } from './usage.ts';

type Command = (context: Context) => Promise<number>;

/** What each command does; gives its exit code. A command is loaded when it is asked for. */
export const commands: Readonly<Record<CommandName | 'open', Command>> = {
  open: async (context) => (await import('./open-reader.ts')).openReader(context),
  list: async (context) => (await import('./commands/list.ts')).list(context),
  show: async (context) => (await import('./commands/show.ts')).show(context),
  search: async (context) => (await import('./commands/search.ts')).search(context),
  facts: async (context) => (await import('./commands/facts.ts')).facts(context),
  export: async (context) => (await import('./commands/export.ts')).exportArticles(context),
  clean: async (context) => (await import('./commands/clean.ts')).clean(context),
  marks: async (context) => (await import('./commands/marks.ts')).marks(context),
  config: async (context) => (await import('./commands/config.ts')).config(context),
  doctor: async (context) => (await import('./commands/doctor.ts')).doctor(context),
  completion: async (context) => (await import('./commands/completion.ts')).completion(context),
  help: async ({ print }) => {
    await print(renderUsage());
    return 0;
  },
};
