import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/article.ts';
import { findQuotes } from '../../src/facts/find-quotes.ts';
import { fc } from '../support/fast-check.ts';

const person = (paragraphs: readonly string[], paragraph: number, name: string): Fact => {
  const start = paragraphs[paragraph]?.indexOf(name) ?? -1;
  return { kind: 'person', paragraph, start, end: start + name.length, text: name };
};

function quotesIn(paragraphs: readonly string[], language: string, names: readonly Fact[] = []): string[] {
  return findQuotes({ paragraphs, language }, names).map((fact) =>
    fact.kind === 'quote' ? `${fact.speaker ?? 'nobody'}: ${fact.text}` : fact.kind,
  );
}

describe('findQuotes', () => {
  it('finds the speaker after the quotation', () => {
    expect(quotesIn(['“We will not leave the valley,” said Amadou Sow, a teacher.'], 'en')).toEqual([
      'Amadou Sow: We will not leave the valley,',
    ]);
  });

  it('finds the speaker before the quotation', () => {
    expect(quotesIn(['Army spokesman Idriss Bello told reporters: "The road is open again."'], 'en')).toEqual([
      'Idriss Bello: The road is open again.',
    ]);
  });

  it('gives both parts of a broken quotation to one speaker', () => {
    expect(quotesIn(['"The wells are dry," Bello said, "and the herds are gone."'], 'en')).toEqual([
      'Bello: The wells are dry,',
      'Bello: and the herds are gone.',
    ]);
  });

  it('carries the subject of the sentence on to a participle', () => {
    expect(
      quotesIn(
        ['Idriss Bello, speaking in Accra, played it down, telling reporters "nobody has left the base."'],
        'en',
      ),
    ).toEqual(['Idriss Bello: nobody has left the base.']);
  });

  it('keeps sources without a name as they are written', () => {
    expect(quotesIn(['"They came at dawn," two village elders said.'], 'en')).toEqual([
      'two village elders: They came at dawn,',
    ]);
    expect(quotesIn(['« Ils sont venus à l’aube », a déclaré à l’AFP une source sécuritaire.'], 'fr')).toEqual([
      'une source sécuritaire: Ils sont venus à l’aube',
    ]);
  });

  it('keeps a quotation of several sentences whole', () => {
    expect(
      quotesIn(
        ['“Chúng tôi mất hết nhà cửa. Bây giờ chúng tôi chỉ còn lều bạt”, một nông dân nói với phóng viên.'],
        'vi',
      ),
    ).toEqual(['một nông dân: Chúng tôi mất hết nhà cửa. Bây giờ chúng tôi chỉ còn lều bạt']);
  });

  it('gives a name to what "this" points back to', () => {
    expect(quotesIn(['Báo Sahel đăng tin này. Báo này viết: “Con đường đã mở cửa trở lại hôm qua”.'], 'vi')).toEqual([
      'Báo Sahel: Con đường đã mở cửa trở lại hôm qua',
    ]);
  });

  it('goes on in the next paragraph while the marks stay open', () => {
    expect(
      quotesIn(['Idriss Bello wrote: “We walked for nine days.', '“Nobody gave us water on the way.”'], 'en'),
    ).toEqual(['Idriss Bello: We walked for nine days.', 'Idriss Bello: Nobody gave us water on the way.']);
  });

  it('resolves a pronoun to the person quoted before', () => {
    expect(
      quotesIn(['« La route est coupée », a dit Moussa Keïta. « Le pont aussi est coupé », a-t-il ajouté.'], 'fr'),
    ).toEqual(['Moussa Keïta: La route est coupée', 'Moussa Keïta: Le pont aussi est coupé']);
  });

  it('names nobody when a pronoun could stand for two people', () => {
    const paragraphs = ['Idriss Bello met Moussa Keïta. "The road is closed for good," he said.'];
    const names = [person(paragraphs, 0, 'Idriss Bello'), person(paragraphs, 0, 'Moussa Keïta')];
    expect(quotesIn(paragraphs, 'en', names)).toEqual(['nobody: The road is closed for good,']);
  });

  describe('takes a pronoun for the person the paragraph begins with', () => {
    const quoted = (opening: string, name: string, others: readonly string[] = []) => {
      const paragraphs = [
        '"We will stay here," said Paul Grey.',
        `${opening} "The road is closed," he told reporters.`,
      ];
      const role = /[a-z]+ (?=Amadou)/.exec(opening)?.[0].trim();
      const people = [
        person(paragraphs, 0, 'Paul Grey'),
        { ...person(paragraphs, 1, name), ...(role && { role }) },
        ...others.map((other) => person(paragraphs, 1, other)),
      ];
      return quotesIn(paragraphs, 'en', people)[1];
    };

    it.each(['Amadou Sow, in Gao on Friday, made little of it.', 'The minister Amadou Sow was in Gao.'])(
      '%s',
      (text) => {
        expect(quoted(text, 'Amadou Sow')).toBe('Amadou Sow: The road is closed,');
      },
    );

    it.each(["Amadou Sow's driver waited in Gao.", 'The driver of minister Amadou Sow waited in Gao.'])(
      'not %s',
      (text) => {
        expect(quoted(text, 'Amadou Sow')).toBe('nobody: The road is closed,');
      },
    );

    it('not when it names another', () => {
      expect(quoted('Amadou Sow met Moussa Keita in Gao.', 'Amadou Sow', ['Moussa Keita'])).toBe(
        'nobody: The road is closed,',
      );
    });
  });

  it('gives the full name that the text had before', () => {
    const paragraphs = ['Idriss Bello came home.', '"The road is closed," Bello said.'];
    expect(quotesIn(paragraphs, 'en', [person(paragraphs, 0, 'Idriss Bello')])).toEqual([
      'Idriss Bello: The road is closed,',
    ]);
  });

  it.each([
    ['es', '"No vamos a dejar la ciudad", dijo el ministro Juan Pérez.', 'Juan Pérez: No vamos a dejar la ciudad'],
    [
      'pt',
      'Segundo o governador, "a estrada está fechada desde ontem".',
      'o governador: a estrada está fechada desde ontem',
    ],
    [
      'de',
      '„Wir werden die Stadt nicht verlassen“, sagte Minister Hans Meier.',
      'Hans Meier: Wir werden die Stadt nicht verlassen',
    ],
    ['ru', '«Мы не покинем город», — заявил министр Иван Петров.', 'Иван Петров: Мы не покинем город'],
    ['ar', 'وقال الوزير: "لن نغادر المدينة ولن نقبل بأي شروط".', 'الوزير: لن نغادر المدينة ولن نقبل بأي شروط'],
  ])('reads %s', (language, text, expected) => {
    expect(quotesIn([text], language)).toEqual([expected]);
  });
});

describe('findQuotes leaves alone', () => {
  it.each([
    ['scare quotes', 'en', 'He called the pact a “new dawn” for all.'],
    ['scare quotes of two syllables', 'vi', 'Họ gọi đó là “bình minh” mới.'],
    ['titles', 'en', 'She wrote “The Long Road To The River” in Paris.'],
    ['inches and apostrophes', 'en', 'The 12" pipe wasn\'t the elders\' pipe, they said, it was 9" long.'],
    ['a mark that never closes', 'en', 'She said “we are here and nobody else came to help us today.'],
  ])('%s', (_, language, text) => {
    expect(quotesIn([text], language)).toEqual([]);
  });
});

describe('findQuotes takes no clause or adverb for a speaker', () => {
  it.each([
    ['fr', 'De plus, « nous ne partirons pas demain », affirme-t-on.', 'nobody: nous ne partirons pas demain'],
    [
      'en',
      'The roads are closed there: “nobody can leave the town now,” it said.',
      'nobody: nobody can leave the town now,',
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(quotesIn([text], language)).toEqual([expected]);
  });
});

describe('findQuotes on any text', () => {
  const scraps = fc.constantFrom(
    '"',
    '“',
    '”',
    '«',
    '»',
    '‘',
    '’',
    ' ',
    'said ',
    'Bello ',
    'the road is open ',
    ', ',
    '. ',
    'a déclaré ',
    '\u0000',
    '\ud800',
  );
  it.each(['en', 'fr', 'vi'])('gives slices and never throws (%s)', (language) => {
    fc.assert(
      fc.property(fc.array(fc.array(scraps, { maxLength: 30 }), { maxLength: 3 }), (parts) => {
        const paragraphs = parts.map((words) => words.join(''));
        for (const fact of findQuotes({ paragraphs, language }, [])) {
          expect(paragraphs[fact.paragraph]?.slice(fact.start, fact.end)).toBe(fact.text);
        }
      }),
    );
  });
});
