import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import { choicesOf } from '../views/choices.ts';
import { drawLine } from '../views/line.ts';
import { menuRows, menuTop, TITLE_ROWS } from '../views/menu-rows.ts';
import type { State } from '../views/state.ts';

/** The open menu, by ink-select-input. The reducer has the keys; the menu shows where it stands. */
export function ChoiceMenu({ state }: { readonly state: State }) {
  const { style, columns, overlay } = state;
  const rows = menuRows(state) - TITLE_ROWS;
  if (overlay?.kind !== 'menu' || rows < 1) return null;
  const { words, glyphs } = style;
  const choices = choicesOf(state);
  const top = menuTop(state, overlay.index);
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
