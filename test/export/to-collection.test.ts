import { expect, test } from 'vitest';
import { toCollection } from '../../src/export/to-collection.ts';

const briefing = (country: string, topic: string, title: string) => ({
  country,
  topic,
  text: `# ${title}\n\n## Summary\n\ntext\n`,
});

test('several briefings stand under their country and topic, their headings below', () => {
  const shown = [
    briefing('Niger', 'Politics', 'B'),
    briefing('Mali', 'Energy', 'A'),
    briefing('Niger', 'Politics', 'C'),
  ];
  expect(toCollection(shown, 'md').match(/^#+ .*/gm)).toEqual([
    '# 3 briefings',
    '## Mali',
    '### Energy',
    '#### A',
    '##### Summary',
    '## Niger',
    '### Politics',
    '#### B',
    '##### Summary',
    '#### C',
    '##### Summary',
  ]);
});

test('as text, the groups are underlined', () => {
  expect(toCollection([briefing('Mali', 'Energy', 'A')], 'text')).toMatch(
    /^1 briefings\n=+\n\nMali\n----\n\nEnergy\n\.{6}\n\n# A/,
  );
});
