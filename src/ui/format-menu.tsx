import { Box, Text } from 'ink';
import SelectInput from 'ink-select-input';
import { drawLine } from '../views/line.ts';
import { formats, type State } from '../views/state.ts';

const TITLE_ROWS = 1;

/** Rows the menu takes; on a very low screen the status bar alone says what is chosen. */
export const menuRows = (rows: number): number =>
  rows > formats.length + TITLE_ROWS + 1 ? formats.length + TITLE_ROWS : 0;

/** The menu of formats. The reducer has the keys; the menu shows where it stands. */
export function FormatMenu({ index, state }: { readonly index: number; readonly state: State }) {
  const { style, columns, rows } = state;
  if (menuRows(rows) === 0) return null;
  const items = formats.map(({ format, extension }) => ({
    value: format,
    label: `${style.words.formats[format]} (.${extension})`,
  }));
  return (
    <Box flexDirection="column">
      <Text wrap="truncate">
        {drawLine(style, [{ text: ` ${style.words.saveBriefing}`, role: 'heading' }], { width: columns })}
      </Text>
      <SelectInput
        key={index}
        items={items}
        initialIndex={index}
        isFocused={false}
        indicatorComponent={({ isSelected }) => (
          <Text>
            {drawLine(style, [{ text: isSelected ? ` ${style.glyphs.bar}` : '', role: 'cursor bar' }], { width: 3 })}
          </Text>
        )}
        itemComponent={({ isSelected, label }) => (
          <Text wrap="truncate">
            {drawLine(style, [{ text: ` ${label}` }], { width: columns - 3, base: isSelected ? 'cursor' : undefined })}
          </Text>
        )}
      />
    </Box>
  );
}
