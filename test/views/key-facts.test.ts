import { expect, test } from 'vitest';
import { detailText } from '../../src/views/key-facts.ts';
import { createStyle } from '../../src/views/style.ts';

const style = createStyle({ theme: 'dark', colorLevel: 0 });
const beside = (text: string, detail: string) =>
  detailText('date', { text, detail, count: 1, spans: [], paragraph: 0 }, style).replaceAll('\u00a0', ' ');

test.each([
  ['December', '--12, year unknown', ''],
  ['le 14 septembre', '--09-14, year unknown', ''],
  ['July 2023', '2023-07', ''],
  ['11 avril 2011', '2011-04-11', ''],
  ['mi-mai', '--05, year unknown', ' → May'],
  ['on the 4th of August', '--08-04, year unknown', ' → 4 Aug'],
  ['tối 10/4', '--04-10, year unknown', ' → 10 Apr'],
  ['Thursday', '2025-04-10', ' → 10 Apr 2025'],
  ['Thursday 10 April', '2025-04-10', ' → 10 Apr 2025'],
])('beside “%s”, %s stands as “%s”: what the words say already is not said again', (text, detail, shown) => {
  expect(beside(text, detail)).toBe(shown);
});
