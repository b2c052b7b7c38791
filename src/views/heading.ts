import type { Builder } from './document.ts';
import type { Run } from './line.ts';
import type { Style } from './style.ts';

/** A heading with a rule to the edge and a note at its end. */
export function addHeading(document: Builder, title: string, note: string, width: number, { glyphs }: Style): void {
  document.addBlank();
  const space = width - title.length - (note ? note.length + 1 : 0) - 1;
  const runs: Run[] = [{ text: title, role: 'heading' }];
  if (space > 2)
    runs.push({ text: ` ${glyphs.rule.repeat(space)}`, role: 'rule' }, { text: note && ` ${note}`, role: 'muted' });
  document.add(runs);
}
