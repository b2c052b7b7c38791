import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import { choicesOf } from '../views/choices.ts';
import { drawLine } from '../views/line.ts';
import type { State } from '../views/state.ts';
import { topShowing } from '../views/window.ts';

const TITLE_ROWS = 1;
const MOST = 12; // choices in sight: below them one still sees what the choice is about

/** Rows the open menu takes; on a very low screen the status bar alone says what is chosen. */
export function menuRows(state: State): number {
  if (state.overlay?.kind !== 'menu') return 0;
  const room = state.rows - 4;
  const choices = Math.max(1, choicesOf(state).length);
  return room < 3 ? 0 : TITLE_ROWS + Math.min(choices, MOST, room - TITLE_ROWS);
}

/** The open menu, by ink-select-input. The reducer has the keys; the menu shows where it stands. */
export function ChoiceMenu({ state }: { readonly state: State }) {
  const { style, columns, overlay } = state;
  const rows = menuRows(state) - TITLE_ROWS;
  if (overlay?.kind !== 'menu' || rows < 1) return null;
  const { words, glyphs } = style;
  const choices = choicesOf(state);
  const top = topShowing(overlay.index, 0, rows, choices.length);
  const shown = choices.slice(top, top + rows);
  const notes = new Map(shown.map(({ value, note }) => [value, note ?? '']));
  const title = drawLine(style, [{ text: ` ${words.menus[overlay.menu]}`, role: 'heading' }], {
    width: columns,
    right: [{ text: choices.length > rows ? `${overlay.index + 1}/${choices.length} ` : '', role: 'muted' }],
  });
  return (
    <Box flexDirection="column">
      <Text wrap="truncate">{title}</Text>
      {shown.length === 0 && (
        <Text wrap="truncate">
          {drawLine(style, [{ text: `    ${words.noChoice}`, role: 'muted' }], { width: columns })}
        </Text>
      )}
      <SelectInput
        key={`${overlay.menu} ${overlay.text} ${overlay.index}`}
        items={shown.map(({ value, label }) => ({ key: value, value, label }))}
        initialIndex={overlay.index - top}
        isFocused={false}
        indicatorComponent={({ isSelected }) => (
          <Text>
            {drawLine(style, [{ text: isSelected ? ` ${glyphs.bar}` : '', role: 'cursor bar' }], { width: 3 })}
          </Text>
        )}
        itemComponent={({ isSelected, label, value }: { isSelected?: boolean; label: string; value?: string }) => (
          <Text wrap="truncate">
            {drawLine(style, [{ text: ` ${label}` }], {
              width: columns - 3,
              base: isSelected ? 'cursor' : undefined,
              right: [{ text: `${notes.get(value ?? '') ?? ''} `, role: 'key' }],
            })}
          </Text>
        )}
      />
    </Box>
  );
}
