import { expect, test } from 'vitest';
import { createMemoryLibrary } from '../../src/library/memory-library.ts';
import { openReaderData } from '../../src/reader-data/open-reader-data.ts';
import { findUnreadPlace } from '../../src/ui/find-unread-place.ts';
import { treeOf } from '../../src/views/tree.ts';
import { en } from '../../src/views/words/en.ts';
import { wells } from '../views/support/sample.ts';

const id = (n: number) => n.toString(16).padStart(12, '0');
const library = createMemoryLibrary();
await library.apply(
  Array.from({ length: 300 }, (_, n) => {
    const countries = [{ code: n < 250 ? 'ML' : 'NE', score: 1, evidence: [] }];
    const article = { ...wells, id: id(n), headline: `Wells ${String(n).padStart(4, '0')}`, countries };
    return { kind: 'put', entry: { article, capture: { name: article.id, text: '', notes: [] } } } as const;
  }),
);
const tree = treeOf('country', await library.facets({}, ['country', 'topic']), en);
const { data: readerData } = await openReaderData(undefined);
for (let n = 0; n < 300; n++) if (![3, 240, 290].includes(n)) await readerData.setRead(id(n), true);

const mali = 'ML\n06000000';
const niger = 'NE\n06000000';

test.each([
  [undefined, 1, { group: mali, at: 3 }],
  [{ group: mali, at: 3 }, 1, { group: mali, at: 240 }],
  [{ group: mali, at: 240 }, 1, { group: niger, at: 40 }],
  [{ group: niger, at: 40 }, 1, undefined],
  [{ group: niger, at: 40 }, -1, { group: mali, at: 240 }],
  [{ group: mali, at: 240 }, -1, { group: mali, at: 3 }],
  [{ group: mali, at: 3 }, -1, undefined],
  [{ group: 'NE' }, 1, { group: niger, at: 40 }],
  [{ group: 'NE' }, -1, { group: mali, at: 240 }],
  [{ group: niger }, -1, { group: mali, at: 240 }],
] as const)('from %o by %i', async (from, step, place) =>
  expect(await findUnreadPlace({ library, readerData }, tree, from, step)).toEqual(place),
);
