import { describe, expect, it } from 'vitest';
import { type ArticleText, HEADLINE } from '../../src/article.ts';
import { labelCountries } from '../../src/label/label-countries.ts';
import briefFile from './country-briefs.json' with { type: 'json' };

const article = (language: string, headline: string, ...paragraphs: string[]): ArticleText => ({
  language,
  paragraphs,
  ...(headline && { headline }),
});
const codes = (text: ArticleText): string[] => labelCountries(text).map(({ code }) => code);
const primary = (language: string, text: string): string | undefined => codes(article(language, '', text))[0];

describe('the country of an article', () => {
  it.each([
    ['en', 'Soldiers patrolled the market in Niger on Monday.', 'NE'],
    ['en', 'Soldiers patrolled the market in Nigeria on Monday.', 'NG'],
    ['en', 'Floods cut the road in Niger State on Monday.', 'NG'],
    ['en', 'The junta in the Nigerien capital closed the airport.', 'NE'],
    ['fr', "L'armée nigérienne a repris le village.", 'NE'],
    ['fr', "L'armée nigériane a repris le village.", 'NG'],
    ['fr', "L'état-major à N'Djamena dément.", 'TD'],
    ['fr', 'Une digue cède à la Nouvelle-Orléans.', 'US'],
    ['fr', 'Les gendarmes du Finistère ont fermé la route.', 'FR'],
    ['fr', "L'opposante seychelloise a été libérée.", 'SC'],
    ['fr', 'Les combats reprennent au Tigré.', 'ET'],
    ['ha', 'Shugaban ƙasar Nijar ya isa birnin Yamai.', 'NE'],
    ['ha', "'Yan bindiga sun kai hari a jihar Neja.", 'NG'],
    ['ha', 'Sojojin Kamaru sun koma sansaninsu.', 'CM'],
    ['vi', 'Quân đội Ni-giê-ri-a mở chiến dịch mới.', 'NG'],
    ['vi', 'Tổng thống Xi-ri tiếp đoàn khách.', 'SY'],
    ['vi', 'CHDC Congo đóng cửa biên giới.', 'CD'],
    ['vi', 'Bộ trưởng Bê-li-xê thăm Xa-ra-ê-vô và Xa-ra-ê-vô.', 'BA'],
    ['vi', 'Vụ cháy xảy ra tại Manchester, Tây Bắc nước Anh.', 'GB'],
    ['vi', 'Anh, Đức và Đức ký văn bản.', 'DE'],
    ['vi', 'Chủ tịch Nguyễn Đức Chung ký văn bản với Lào.', 'LA'],
    ['vi', 'Tác giả Phạm Nhật Hà đến Lào.', 'LA'],
    ['vi', 'Anh Nguyễn Văn Nam mở quán ở Lào.', 'LA'],
    ['vi', 'Tổng thống Mỹ Barack Obama đến Lào.', 'US'],
    ['vi', 'Đoàn tàu rời Xtốc-khôm.', 'SE'],
    ['vi', 'UBND tỉnh chi hai tỷ đồng sửa cầu.', 'VN'],
    ['ar', 'وصل الوزير إلى النيجر صباح اليوم', 'NE'],
    ['ar', 'أعلنت الحكومة في بوركينا فاسو والنيجر الحداد', 'BF'],
    ['ru', 'В Нигере ввели комендантский час.', 'NE'],
    ['ru', 'Делегация из Нигерии прибыла утром.', 'NG'],
    ['pt', 'A junta do Níger fechou o espaço aéreo.', 'NE'],
    ['de', 'Die Regierung im Tschad hat den Notstand verhängt.', 'TD'],
    ['es', 'El Gobierno de Malí anunció nuevas medidas en Bamako.', 'ML'],
  ])('in %s: %s', (language, text, code) => {
    expect(primary(language, text)).toBe(code);
  });

  it('is told by domestic clues where no country is named', () => {
    expect(primary('en', 'The governor said the levy of two million naira would be paid back, the EFCC added.')).toBe(
      'NG',
    );
    expect(primary('ha', 'Gwamnan jihar Zamfara ya gana da sarakuna.')).toBe('NG');
  });

  it('is unknown where nothing speaks for one', () => {
    expect(codes(article('en', 'Rain delays the harvest', 'Farmers wait for a dry week, the ministry said.'))).toEqual(
      [],
    );
    expect(codes(article('fr', '', 'Les éleveurs attendent la pluie depuis un mois.'))).toEqual([]);
  });
});

describe('words that look like a country', () => {
  it.each([
    ['en', 'The pilots of Lake Chad and the Gulf of Guinea met.'],
    ['fr', 'Les pêcheurs du fleuve Niger attendent.'],
    ['en', 'The coach praised Chad Kelly after the match.'],
    ['en', 'Michael Jordan opened the exhibition.'],
    ['en', 'The novel by James Kingston won; Kingston thanked readers.'],
    ['en', 'The vote went to Mr Aberdeen, and Ms Wolverhampton left.'],
    ['en', 'The singer Ashleigh Salford opened, as did Salford Jones.'],
    ['ha', 'Dakta Bournemouth ya gana da marasa lafiya.'],
    ['fr', 'Les mots de M. Bolton ont surpris.'],
    ['fr', 'La grenade a explosé près des Crânes ; le Tigre déborde.'],
    ['fr', 'Allier travail et étude fatigue les Reines.'],
    ['vi', 'Ông Đức mời chị Nga dự tiệc.'],
  ])('speak for none in %s: %s', (language, text) => {
    expect(codes(article(language, '', text))).toEqual([]);
  });
});

describe('what holds through an article', () => {
  it('is the region put behind a town', () => {
    expect(codes(article('en', '', 'A barn burned in Paris, Texas, at dawn.', 'Paris firemen came too late.'))).toEqual(
      ['US'],
    );
    expect(codes(article('en', '', 'GLASGOW, Ky. (TOY) - A tree fell.', 'Roads in Glasgow stayed shut.'))).toEqual([
      'US',
    ]);
  });

  it('is not the country that only follows a town in the sentence', () => {
    expect(primary('en', 'After a night of talks in Abuja, Russia said little; Abuja said nothing.')).toBe('NG');
  });

  it('is the country of which the story tells, where two share a name', () => {
    expect(primary('en', 'Voters in Georgia queued early, and Tbilisi stayed calm.')).toBe('GE');
    expect(primary('en', 'Voters in Georgia queued early, as in Florida, Alabama and Atlanta.')).toBe('US');
  });

  it('takes the surname of a politician for no town', () => {
    const text = 'Lloyd Austin told Washington of it. Austin said he was content, and Austin meant it.';
    const found = labelCountries({ language: 'en', paragraphs: [text] });
    const evidence = found.find(({ code }) => code === 'US')?.evidence ?? [];
    expect(evidence.map(({ start, end }) => text.slice(start, end))).toEqual(['Lloyd Austin', 'Washington']);
  });

  it('is the person whose surname stands alone', () => {
    const text = 'General Salifou Modi flew home. Modi will report to Niamey.';
    expect(codes(article('en', '', text))).toEqual(['NE']);
  });

  it('is where its town is, when two countries share a name', () => {
    expect(codes(article('en', '', 'The firm moved to Atlanta, Georgia. Atlanta cheered.'))).toEqual(['US']);
    expect(codes(article('en', '', 'The firm moved to Tbilisi, Georgia.'))).toEqual(['GE']);
  });

  it('is no town that only a line in capitals names', () => {
    expect(codes(article('en', 'MOBILE BANKING AND TYRE SALES RISE', 'Sales of tyres rose in Togo.'))).toEqual(['TG']);
  });
});

it('no newspaper of a capital speaks for its country', () => {
  expect(codes(article('fr', '', 'Le Parisien publie ce rapport, que le Togo conteste.'))).toEqual(['TG']);
});

describe('several countries', () => {
  it('belong to a regional story as soon as they are named', () => {
    const text =
      'ECOWAS leaders met over the Sahel. Mali had asked for it; Mali and its army wait. Niger and Guinea sent word.';
    expect(codes(article('en', '', text)).sort()).toEqual(['GN', 'ML', 'NE']);
  });

  it('take more than a passing word elsewhere', () => {
    const text = `Mali closed its schools. Mali will open them again in Bamako, Mali said. ${'The rest is toy text. '.repeat(20)}Guinea did so too.`;
    expect(codes(article('en', '', text))).toEqual(['ML']);
  });
});

describe('evidence', () => {
  it('names the words that speak for the country, in the headline too', () => {
    const text = article('en', 'Mali shuts its border', 'Trucks wait south of Kidal.', 'Bamako gave no reason.');
    const [label] = labelCountries(text);
    const words = label?.evidence.map(({ paragraph, start, end }) =>
      (paragraph === HEADLINE ? text.headline : text.paragraphs[paragraph])?.slice(start, end),
    );
    expect(words).toEqual(['Mali', 'Kidal', 'Bamako']);
  });
});

describe.each(Object.entries(briefFile.briefs))('news in brief in %s', (language, lines) => {
  it.each(lines.map((line) => [line.slice(0, 2), line.slice(3)] as const))('is about %s: %s', (code, text) => {
    expect(primary(language, text)).toBe(code);
  });
});
