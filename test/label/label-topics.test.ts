import { describe, expect, it } from 'vitest';
import type { ArticleText } from '../../src/article.ts';
import { labelTopics } from '../../src/label/label-topics.ts';

const codesOf = (article: ArticleText): string[] => labelTopics(article).map(({ code }) => code);
const ARMED_CONFLICT = '20000056';
const COUP = '20000070';
const MINING = '20000316';
const SANCTION = '20000642';
const DISPLACED = '20000645';
const SPORT = '15000000';
const LABOUR = '20000524';

describe('labelTopics', () => {
  it('knows a strike of workers', () => {
    const paragraphs = ["Teachers went on strike over unpaid wages; the teachers' unions call it a general strike."];
    expect(codesOf({ headline: 'Teachers on strike', paragraphs, language: 'en' })[0]).toBe(LABOUR);
  });

  it.each([
    ['en', 'Junta seizes power', 'A junta took over after the coup. The putsch leaders closed the borders.'],
    ['fr', "Coup d'État dans la capitale", 'La junte a pris le pouvoir après le putsch. Les putschistes ont parlé.'],
    ['ha', 'Juyin mulki a babban birnin', 'An yi juyin mulki, an hambarar da shugaban. Juyin mulkin ya girgiza kasar.'],
    [
      'es',
      'Golpe de Estado en la capital',
      'La junta militar tomó el poder tras el golpe de Estado. Los golpistas hablaron.',
    ],
    ['de', 'Putsch in der Hauptstadt', 'Die Junta übernahm nach dem Putsch die Macht. Die Putschisten sprachen.'],
    ['pt', 'Golpe de Estado na capital', 'A junta tomou o poder após o golpe de Estado. Os golpistas falaram.'],
    ['ru', 'Военный переворот в столице', 'Хунта взяла власть после переворота. Путч осудили.'],
    ['vi', 'Đảo chính ở thủ đô', 'Cuộc đảo chính lật đổ tổng thống. Lực lượng đảo chính đóng cửa biên giới.'],
    ['ar', 'انقلاب في العاصمة', 'استولى المجلس العسكري على السلطة بعد الانقلاب. أدان الانقلاب كثيرون.'],
  ])('finds a coup in %s', (language, headline, paragraph) => {
    expect(codesOf({ headline, paragraphs: [paragraph], language })[0]).toBe(COUP);
  });

  it.each([
    ['en', 'Soldiers appeared on television and said they had taken power; they suspended the constitution.'],
    ['fr', 'Des militaires annoncent à la télévision avoir pris le pouvoir ; ils ont suspendu la Constitution.'],
    ['ha', 'Sojoji sun ce sun karɓe mulki kuma za su rushe gwamnati.'],
    ['es', 'Los militares tomaron el poder y suspendieron la Constitución.'],
    ['de', 'Offiziere haben die Macht übernommen, die Verfassung ausgesetzt und einen Militärrat gebildet.'],
    ['pt', 'Os oficiais tomaram o poder e suspenderam a Constituição.'],
    ['ru', 'Офицеры захватили власть и создали военный совет.'],
    ['vi', 'Nhóm sĩ quan lập hội đồng quân sự, đình chỉ hiến pháp và giải tán chính phủ.'],
    ['ar', 'أعلن ضباط تعليق الدستور و حل الحكومة و الاستيلاء على السلطة'],
  ])('finds a coup that is told without the word, in %s', (language, paragraph) => {
    expect(codesOf({ paragraphs: [paragraph], language })).toContain(COUP);
  });

  it.each([
    ['energy', '20000256', 'Điện thoại và điện ảnh, rồi điện thoại và điện ảnh.'],
    ['education', '05000000', 'Cuộc thi đấu và việc thi hành, cuộc thi đấu và việc thi hành.'],
    ['mining', MINING, 'Huy chương vàng, áo vàng và tóc vàng, huy chương vàng.'],
    ['the military', '20000598', 'Huấn luyện viên khen học trò, huấn luyện viên cười.'],
  ])('takes no syllable of other Vietnamese words for %s', (_, code, paragraph) => {
    expect(codesOf({ paragraphs: [paragraph], language: 'vi' })).not.toContain(code);
  });

  it.each([
    ['en', LABOUR, 'The air strike killed four people. A second strike hit a market; strikes went on at night.'],
    ['en', COUP, 'A couple of couples used coupons; a couple more came.'],
    ['en', '20000639', 'The treatment by consultants went on, and the treated left with a treat.'],
    ['en', '05000000', 'For example, the examiner examined two examples.'],
    ['en', '08000000', 'Peter signed the petition about petrol, and Peter drove on petrol.'],
    ['en', '20000082', 'Crimea saw snow, and the Crimean coast saw snow.'],
    ['fr', '20000639', 'Le traitement a été traité par un consultant, puis un autre traitement.'],
    ['fr', '20000771', 'Les migraines durent, les migraines reviennent.'],
    ['fr', '05000000', 'Le prix élevé et la hausse élevée des éleveurs.'],
  ])('takes no word that only begins like one of a topic: in %s, not %s', (language, code, paragraph) => {
    expect(codesOf({ paragraphs: [paragraph], language })).not.toContain(code);
  });

  it('gives an article several topics, the strongest first', () => {
    const codes = codesOf({
      headline: 'Gold mine reopens as sanctions end',
      paragraphs: ['The gold mine reopened. Miners returned to the mine.', 'Sanctions end: no embargo, no sanctions.'],
      language: 'en',
    });
    expect(codes[0]).toBe(MINING);
    expect(codes).toContain(SANCTION);
  });

  it('shows the words that speak for a topic', () => {
    const article = {
      headline: 'Refugees arrive',
      paragraphs: ['Displaced families and refugees came.'],
      language: 'en',
    };
    const label = labelTopics(article).find(({ code }) => code === DISPLACED);
    const words = label?.evidence.map(({ paragraph, start, end }) =>
      (paragraph < 0 ? article.headline : (article.paragraphs[paragraph] ?? '')).slice(start, end),
    );
    expect(words).toEqual(['Refugees', 'Displaced', 'refugees']);
  });

  it('gives no topic where nothing speaks for one', () => {
    expect(codesOf({ paragraphs: ['It was so, and then it was not.'], language: 'en' })).toEqual([]);
    expect(codesOf({ paragraphs: [''], language: 'und' })).toEqual([]);
    expect(codesOf({ paragraphs: [], language: 'fr' })).toEqual([]);
  });

  it('reads a regional tag as its language', () => {
    expect(
      codesOf({ paragraphs: ['Des rebelles ont mené une attaque. Les rebelles ont fui.'], language: 'fr-NE' }),
    ).toContain(ARMED_CONFLICT);
  });

  it('ranks every top-level topic when asked for all', () => {
    const all = labelTopics(
      {
        headline: 'Striker scores twice',
        paragraphs: ['The striker scored in the final and the team won the cup.'],
        language: 'en',
      },
      { all: true },
    );
    expect(all).toHaveLength(17);
    expect(all[0]?.code).toBe(SPORT);
    expect(all.every(({ code, parent }) => code === parent)).toBe(true);
  });

  it('weighs a name apart from the common word it is', () => {
    const rank = (text: string) =>
      labelTopics({ paragraphs: [text], language: 'en' }, { all: true }).findIndex(({ code }) => code === '13000000');
    expect(rank('She said that Apple had made it and that Meta had not.')).toBeLessThanOrEqual(
      rank('She said that apple had made it and that meta had not.'),
    );
  });
});
