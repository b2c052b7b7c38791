import type { Context } from './context.ts';
import type { CommandName } from './usage.ts';

/** What a command does; gives its exit code. */
type Command = (context: Context) => Promise<number>;

/** The commands, each with what it alone needs. */
export const commands: Readonly<Record<CommandName, () => Promise<Command>>> = {
  list: async () => (await import('./commands/list.ts')).list,
  show: async () => (await import('./commands/show.ts')).show,
  search: async () => (await import('./commands/search.ts')).search,
  facts: async () => (await import('./commands/facts.ts')).facts,
  export: async () => (await import('./commands/export.ts')).exportArticles,
  clean: async () => (await import('./commands/clean.ts')).clean,
  marks: async () => (await import('./commands/marks.ts')).marks,
  config: async () => (await import('./commands/config.ts')).config,
  doctor: async () => (await import('./commands/doctor.ts')).doctor,
  completion: async () => (await import('./commands/completion.ts')).completion,
  help: async () => async (context) => {
    const { renderUsage } = await import('./render-usage.ts');
    await context.print(renderUsage(context.columns));
    return 0;
  },
};
