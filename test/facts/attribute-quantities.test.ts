import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/facts/extract-facts.ts';

/** "25 people, killed, by police": each figure with the class of people and who asserts it. */
function figuresIn(language: string, ...paragraphs: string[]): string[] {
  return extractFacts({ paragraphs, language }).flatMap((fact) =>
    fact.kind === 'quantity'
      ? [[fact.text, fact.class, fact.assertedBy && `by ${fact.assertedBy}`].filter(Boolean).join(', ')]
      : [],
  );
}

describe('who asserts a figure', () => {
  it.each([
    ['en', 'According to police, 25 shops burned.', '25 shops, by police'],
    ['en', 'According to the army 25 shops burned.', '25 shops, by the army'],
    ['en', 'Some 25 shops burned, the army said.', 'Some 25 shops, by the army'],
    ['en', 'Some 25 shops burned, the army said, and a bridge fell.', 'Some 25 shops, by the army'],
    ['en', 'The army said on Monday that 25 shops had burned.', '25 shops, by the army'],
    ['en', 'Some 25 shops burned, said Awa Diallo.', 'Some 25 shops, by Awa Diallo'],
    ['en', 'Reuters, ZRB, a news agency, reported 25 shops burned.', '25 shops, by ZRB'],
    ['en', 'Two officials told us that 25 shops burned.', '25 shops, by Two officials'],
    ['en', 'Hamid Sow, the mayor, the head of the council, said 25 shops burned.', '25 shops, by Hamid Sow'],
    ['en', '“We counted 25 shops on that street,” Awa Diallo said.', '25 shops, by Awa Diallo'],
    ['en', 'Some 25 shops burned, the town clerk, Awa Diallo, said on Monday.', 'Some 25 shops, by Awa Diallo'],
    ['en', 'Some 25 shops burned, police spokeswoman Awa Diallo said.', 'Some 25 shops, by Awa Diallo'],
    ['en', 'The police said a market burned, adding that 25 shops were lost.', '25 shops, by the police'],
    [
      'en',
      'Some 25 shops burned, according to the Organization for Trade.',
      'Some 25 shops, by the Organization for Trade',
    ],
    [
      'en',
      'Awa Diallo, who heads the U.S. Trade Bureau, said on May 30 that 25 shops burned.',
      '25 shops, by Awa Diallo',
    ],
    ['fr', 'Awa Diallo, chercheuse au Togo, parle de 25 maisons.', '25 maisons, by Awa Diallo'],
    ['vi', '25 ngôi nhà bị cháy, một quan chức Lầu Năm Góc cho biết.', '25 ngôi nhà, by một quan chức Lầu Năm Góc'],
    ['ar', 'وقال مسؤول طلب عدم ذكر اسمه إن نحو 25 شخصا وصلوا.', 'نحو 25 شخصا, by مسؤول'],
    ['fr', 'Le feu a détruit 25 maisons, accuse la mairie, qui dénonce un crime.', '25 maisons, by la mairie'],
    ['de', 'Nach Schätzungen der Feuerwehr brannten 25 Läden, so viele wie nie.', '25 Läden, by Feuerwehr'],
    ['de', 'Nach Behördenangaben brannten 25 Läden.', '25 Läden, by Behörden'],
    ['de', 'Bei dem Brand wurden nach Polizeiangaben 25 Läden zerstört.', '25 Läden, by Polizei'],
    ['de', 'Laut Regierungsangaben brannten 25 Läden.', '25 Läden, by Regierung'],
    ['vi', 'Hội Chữ thập đỏ ước tính khoảng 25 ngôi nhà bị cháy.', 'ước tính khoảng 25 ngôi nhà, by Hội Chữ thập đỏ'],
    ['ar', 'وصل 25 شخصا وفق ما أفاد به مصدر محلي.', '25 شخصا, by مصدر محلي'],
    ['ha', 'Mutane 25 sun zo, in ji gwamnan jihar.', 'Mutane 25, by gwamnan jihar'],
    [
      'ru',
      'Погибли 25 человек, сообщил источник в полиции города.',
      '25 человек, killed, by источник в полиции города',
    ],
    ['fr', 'Selon les autorités du Togo, 25 maisons ont brûlé.', '25 maisons, by les autorités du Togo'],
    ['fr', 'Selon la police la rue a perdu 25 maisons.', '25 maisons, by la police'],
    ['fr', "L'armée, elle, parle de 25 maisons.", "25 maisons, by l'armée"],
    ['fr', "L'armée, elle, affirme que 25 maisons ont brûlé.", "25 maisons, by l'armée"],
    ['fr', "L'armée affirme que 25 maisons ont brûlé.", "25 maisons, by l'armée"],
    ['fr', 'Le feu a détruit 25 maisons, a indiqué la police.', '25 maisons, by la police'],
    ['fr', 'Dans un communiqué, les autorités évoquent 25 maisons.', '25 maisons, by les autorités'],
    ['fr', 'Les autorités, qui enquêtent, parlent de 25 maisons.', '25 maisons, by les autorités'],
    ['en', 'The army, which lost its camp, said 25 shops burned.', '25 shops, by the army'],
    ['vi', 'Theo cảnh sát, 25 ngôi nhà bị cháy.', '25 ngôi nhà, by cảnh sát'],
    ['vi', 'Liên hợp quốc cho biết 25 ngôi nhà bị cháy.', '25 ngôi nhà, by Liên hợp quốc'],
    ['pt', 'Segundo o exército, 25 casas arderam.', '25 casas, by o exército'],
    ['pt', 'De acordo com a polícia, 25 casas arderam.', '25 casas, by polícia'],
    ['pt', 'A polícia disse que 25 casas arderam.', '25 casas, by a polícia'],
    ['es', 'Según el Ministerio de Obras, 25 casas ardieron.', '25 casas, by el Ministerio de Obras'],
    ['es', 'Según fuentes de la alcaldía murieron 25 bomberos.', '25 bomberos, by fuentes de la alcaldía'],
    ['es', 'Ardieron 25 casas, indicaron las autoridades.', '25 casas, by las autoridades'],
    ['pt', 'Segundo o Ministério das Obras, 25 casas arderam.', '25 casas, by o Ministério das Obras'],
    ['pt', 'Arderam 25 casas, indicaram as autoridades.', '25 casas, by as autoridades'],
    ['de', 'Laut Feuerwehr leben dort 25 Menschen.', '25 Menschen, by Feuerwehr'],
    ['de', 'Die Feuerwehr spricht von 25 Menschen.', '25 Menschen, by die Feuerwehr'],
    ['de', 'Nach Angaben des Amtes wurden 25 Menschen gerettet.', '25 Menschen, by Amtes'],
    ['ar', 'وفقا للجيش، وصل 25 شخصا.', '25 شخصا, by الجيش'],
    ['ar', 'وفقا لوزارة الصحة أصيب 25 شخصا.', '25 شخصا, wounded, by وزارة الصحة'],
  ])('is the source of its sentence (%s): %s', (language, text, expected) => {
    expect(figuresIn(language, text)).toContain(expected);
  });

  it.each([
    ['en', 'The mayor gave the agency a figure: up to 400 shops.', 'up to 400 shops, by the mayor'],
    ['en', 'In a statement, the army put the toll at 25 shops.', '25 shops, by the army'],
    ['fr', "La police a donné à l'agence un chiffre : 400 maisons.", '400 maisons, by la police'],
    ['fr', 'La police a donné un bilan de 25 maisons.', '25 maisons, by la police'],
    ['vi', 'Cảnh sát đưa ra con số: 400 ngôi nhà.', '400 ngôi nhà, by Cảnh sát'],
    ['en', 'The U.N. puts the number of wounded at 40.', '40, wounded, by the U.N.'],
    ['fr', 'La police a porté le bilan à 25 maisons.', '25 maisons, by la police'],
    ['fr', "L'ONU évalue le nombre de blessés à 40.", "40, wounded, by l'ONU"],
    ['pt', 'A polícia elevou o balanço para 25 casas.', '25 casas, by a polícia'],
    ['pt', 'O ministério elevou o número de mortos para 40.', '40, killed, by o ministério'],
    ['es', 'El gobierno situó el balance en 25 casas.', '25 casas, by el gobierno'],
    ['es', 'El gobierno cifró en 25 casas las pérdidas.', '25 casas, by el gobierno'],
    ['de', 'Das Amt bezifferte die Geretteten auf 25 Menschen.', '25 Menschen, by das Amt'],
    ['de', 'Das Amt bezifferte den Schaden auf 25 Millionen Euro.', '25 Millionen Euro, by das Amt'],
    ['ru', 'Власти оценили ущерб в 25 миллионов рублей.', '25 миллионов рублей, by Власти'],
    ['ar', 'وقدرت الحكومة عدد العمال بنحو 25 شخصا.', 'بنحو 25 شخصا, by الحكومة'],
    ['vi', 'Chính quyền nâng số nạn nhân lên 25 ngôi nhà.', '25 ngôi nhà, by Chính quyền'],
  ])('is who gives a figure (%s): %s', (language, text, expected) => {
    expect(figuresIn(language, text)).toEqual([expected]);
  });

  it.each([
    ['en', 'Some 25 fires were reported by residents.', 'Some 25 fires, by residents'],
    ['en', 'The toll of 25 shops, confirmed by the army, may rise.', '25 shops, by the army'],
    ['fr', "Le chiffre de 25 maisons avancé par l'opposition est contesté.", "25 maisons, by l'opposition"],
    ['fr', 'Au moins 25 incendies ont été recensés par la mairie.', 'Au moins 25 incendies, by la mairie'],
    ['pt', 'Foram 25 casas, um balanço confirmado pelo exército.', '25 casas, by exército'],
    ['es', 'La cifra de 25 casas fue confirmada por el ejército.', '25 casas, by el ejército'],
    ['de', 'Die Rettung von 25 Kindern wurde von der Feuerwehr bestätigt.', '25 Kindern, by der Feuerwehr'],
    ['ru', 'Спасение 25 детей подтверждено полицией.', '25 детей, by полицией'],
    ['vi', 'Việc 25 ngôi nhà bị cháy đã được cảnh sát xác nhận.', '25 ngôi nhà, by cảnh sát'],
  ])('is who a figure is confirmed or reported by (%s): %s', (language, text, expected) => {
    expect(figuresIn(language, text)).toEqual([expected]);
  });

  it.each([
    ['de', 'Der Feuerwehr zufolge kamen 25 Menschen.', '25 Menschen, by der Feuerwehr'],
    ['de', 'Dem Sprecher der Feuerwehr zufolge kamen 25 Menschen.', '25 Menschen, by dem Sprecher der Feuerwehr'],
    ['de', 'Rund 25 Menschen kamen den örtlichen Behörden zufolge.', 'Rund 25 Menschen, by den örtlichen Behörden'],
    ['de', 'Angaben der Feuerwehr zufolge kamen 25 Menschen.', '25 Menschen, by der Feuerwehr'],
  ])('is who stands before the word that names a source (%s): %s', (language, text, expected) => {
    expect(figuresIn(language, text)).toEqual([expected]);
  });

  it.each([
    ['Спасены 25 детей, подтвердили в министерстве обороны.', '25 детей, by министерстве обороны'],
    ['В полиции сообщили, что спасены 25 детей.', '25 детей, by полиции'],
    ['Власти сообщили в понедельник, что спасены 25 детей.', '25 детей, by Власти'],
  ])('is the office in which it was said: %s', (text, expected) => {
    expect(figuresIn('ru', text)).toEqual([expected]);
  });

  it('is the nearest of two sources', () => {
    expect(
      figuresIn('en', 'The army said 25 shops burned, but residents reported 60 shops. The market has 300 stalls.'),
    ).toEqual(['25 shops, by the army', '60 shops, by residents', '300 stalls']);
    expect(figuresIn('en', 'The army said 25 shops burned, and 60 stalls according to residents.')).toEqual([
      '25 shops, by the army',
      '60 stalls, by residents',
    ]);
    expect(figuresIn('en', 'The army said 25 shops burned, and 60 fires were reported by residents.')).toEqual([
      '25 shops, by the army',
      '60 fires, by residents',
    ]);
  });

  it('is the person a pronoun safely stands for, by the full name', () => {
    expect(
      figuresIn('en', 'Awa Diallo came home.', 'Diallo said 25 shops burned.', 'She said 60 stalls were lost.'),
    ).toEqual(['25 shops, by Awa Diallo', '60 stalls, by Awa Diallo']);
  });

  it.each([
    ['the article itself', 'en', 'Some 25 shops burned on Monday.', 'Some 25 shops'],
    ['when the figure is the source', 'en', 'Some 25 traders told the mayor what they saw.', 'Some 25 traders'],
    ['the United States, which are no verb', 'en', 'The United States has spent 25 dollars.', '25 dollars'],
    ['a plan', 'en', 'According to plan, 25 shops close.', '25 shops'],
    ['who is given a figure', 'en', 'The army was given a figure of 25 shops.', '25 shops'],
    ['a gift that is no figure', 'en', 'The mayor gave the town a market, and 25 shops came.', '25 shops'],
    ['a gift in another clause', 'en', 'The mayor gave up, and the toll is 25 shops.', '25 shops'],
    ['who announced what is counted', 'en', 'The army saw 25 shops of the plan announced by the mayor.', '25 shops'],
    ['who did it', 'en', 'Some 25 shops were burned by gunmen.', 'Some 25 shops'],
    ['who sets a number of rules', 'en', 'The mayor set a number of rules for 25 shops.', '25 shops'],
    ['who gave what is counted', 'fr', 'Au moins 25 tentes ont été fournies par la mairie.', 'Au moins 25 tentes'],
    [
      'who has not confirmed it',
      'de',
      'Die Rettung von 25 Kindern wurde von der Feuerwehr nicht bestätigt.',
      '25 Kindern',
    ],
    ['who has not confirmed it yet', 'vi', 'Việc 25 ngôi nhà bị cháy chưa được cảnh sát xác nhận.', '25 ngôi nhà'],
    ['who acted', 'de', 'Die 25 Kinder wurden von der Feuerwehr gerettet.', '25 Kinder'],
    [
      'a name further back',
      'en',
      'Some 25 shops burned, the Awa Diallo market is the oldest and said lost.',
      'Some 25 shops',
    ],
    [
      'who is named before a report',
      'en',
      'The mayor closed the ZRB over a report accusing the army of losing 25 tents.',
      '25 tents',
    ],
    ['what is said of what is counted', 'en', 'The market saw a rise on 25 recorded sales.', '25 recorded sales'],
    ['a passive verb', 'en', 'He is believed to own 25 shops.', '25 shops'],
    ['an appeal', 'fr', 'Il demande 25 maisons.', '25 maisons'],
    ['"theo đó"', 'vi', 'Theo đó, 25 ngôi nhà bị cháy.', '25 ngôi nhà'],
  ])('is nobody: %s', (_, language, text, expected) => {
    expect(figuresIn(language, text)).toEqual([expected]);
  });
});

describe('the class of the people counted', () => {
  it.each([
    ['en', 'At least 38 people were killed.', 'At least 38 people, killed'],
    ['en', 'They killed 25 soldiers.', '25 soldiers, killed'],
    ['en', 'Some 25 soldiers arrived.', 'Some 25 soldiers, troops'],
    ['en', 'The flood cost 71 lives.', '71 lives, killed'],
    ['en', 'More than 300 people have fled their homes.', 'More than 300 people, displaced'],
    ['en', 'Gunmen abducted 40 girls.', '40 girls, abducted'],
    ['en', 'Some 25 people came and others were killed.', 'Some 25 people'],
    ['en', 'About 5,000 of its troops are there.', 'About 5,000 of its troops, troops'],
    ['fr', 'Au moins 38 personnes ont été tuées.', 'Au moins 38 personnes, killed'],
    ['fr', 'Le bilan est de 25 morts et de 6 blessés.', '25 morts, killed'],
    ['en', 'The number of soldiers killed on Monday has climbed to 89.', '89, killed'],
    ['en', 'The death toll stands at 40.', '40, killed'],
    ['en', 'One woman was killed.', 'One woman, killed'],
    ['vi', 'Hơn 300 người đã thiệt mạng.', 'Hơn 300 người, killed'],
    ['vi', 'Khoảng 300 người phải sơ tán.', 'Khoảng 300 người, displaced'],
    ['en', 'Some 30 traders, including six women, were killed.', 'Some 30 traders, killed'],
    ['en', 'Some 30 traders, including six women, were killed.', 'six women, killed'],
    ['en', 'Two policemen and a civilian were abducted.', 'Two policemen, abducted'],
    ['en', 'Rebels killed 9 soldiers and four traders.', 'four traders, killed'],
    ['en', 'Nine traders died and 14 others were hurt.', '14 others, wounded'],
    ['en', 'Nine traders died and 14 were hurt.', '14, wounded'],
    ['en', 'Over 80 people were infected and 37 people died.', 'Over 80 people'],
    ['en', 'She began badly, missing three of her targets.', 'three of her targets'],
    ['en', 'Six aid workers were killed.', 'Six aid workers, killed'],
    ['en', 'Six nurses who were injured came.', 'Six nurses, wounded'],
    ['en', 'He won a star for saving the lives of five soldiers.', 'five soldiers, troops'],
    ['en', 'They freed six medical personnel.', 'six medical personnel'],
    ['en', 'Some 60 gunmen killed 12 traders.', 'Some 60 gunmen'],
    ['en', 'Two men accused of killing a trader came.', 'Two men'],
    ['en', 'Scores of villagers fled after gunmen abducted two girls.', 'Scores of villagers, displaced'],
    ['fr', 'Au moins 28 civils, dont neuf enfants, ont été tués.', 'Au moins 28 civils, killed'],
    ['fr', 'Un drone a tué samedi sept bergers.', 'sept bergers, killed'],
    ['it', 'Tre cittadini, rapiti nel maggio 2022, sono liberi.', 'Tre cittadini, abducted'],
    ['ha', 'Sun kashe sojoji 5 da fararen hula 9.', 'fararen hula 9, killed'],
    ['ru', 'Военные задержали четырёх туристов.', 'четырёх туристов, detained'],
    ['vi', 'Tòa kết án 441 phiến quân hồi tháng 3/2023.', '441 phiến quân, troops'],
    ['fr', 'Trois soldats de la mission, blessés mardi, sont ici.', 'Trois soldats, wounded'],
    ['en', 'Some 40 Malians were killed.', 'Some 40 Malians, killed'],
    ['en', 'Over 300 Sudanese have fled.', 'Over 300 Sudanese, displaced'],
    ['fr', 'La crise a coûté la vie à trente bergers.', 'trente bergers, killed'],
    ['fr', 'Deux gendarmes et un civil ont trouvé la mort.', 'Deux gendarmes, killed'],
    ['fr', 'Ils ont tué deux bergers et enlevé cinq autres.', 'cinq autres, abducted'],
    ['fr', 'Une soixantaine d’assaillants ont tué 12 bergers.', 'Une soixantaine d’assaillants'],
    ['fr', 'Le bilan est passé de 17 à 23 morts.', '23 morts, killed'],
    ['fr', 'Leurs 2.000 habitants contraints de fuir attendent.', '2.000 habitants contraints, displaced'],
    ['vi', 'Ba binh sĩ và hai dân thường thiệt mạng.', 'Ba binh sĩ, killed'],
    ['vi', 'Các tay súng bắt cóc hơn 30 phụ nữ.', 'hơn 30 phụ nữ, abducted'],
    ['vi', 'Hàng chục tay súng đã bắt cóc hơn 30 phụ nữ.', 'Hàng chục tay súng, troops'],
    ['vi', 'Ba tay súng đã bị cảnh sát tiêu diệt.', 'Ba tay súng, killed'],
    ['vi', 'Có 24 binh sĩ Chad thiệt mạng.', '24 binh sĩ Chad thiệt mạng, killed'],
    ['ar', 'خطف مسلحون 40 تلميذا في البلدة.', '40 تلميذا, abducted'],
    ['ar', 'قتل 15 جنديا على الأقل وأصيب 20 آخرون.', '15 جنديا على الأقل, killed'],
    ['ar', 'قتل 15 جنديا على الأقل وأصيب 20 آخرون.', '20 آخرون, wounded'],
    ['ha', 'An sace mutane fiye da 50 a garin.', 'mutane fiye da 50, abducted'],
    ['ha', 'Akalla mutum dubu uku ne suka rasa muhallansu.', 'Akalla mutum dubu uku, displaced'],
    ['de', 'Mindestens 30 Händler wurden getötet und rund 50 verletzt.', 'rund 50, wounded'],
    ['es', 'Los rebeldes secuestraron a 20 niños y mataron a 4.', '20 niños, abducted'],
    ['pt', 'Pelo menos 16 pessoas morreram e 40 ficaram feridas.', '40, wounded'],
    ['ru', 'Боевики похитили более 40 школьников.', 'более 40 школьников, abducted'],
  ])('is what became of them (%s): %s', (language, text, expected) => {
    expect(figuresIn(language, text)).toContain(expected);
  });
});

describe('figures that are none', () => {
  it.each([
    ['fr', 'Une femme est venue.'],
    ['en', 'The price has climbed to 89.'],
    ['en', 'A growing number of shops open at 10.'],
    ['fr', 'Bon nombre de magasins ouvrent à 10.'],
    ['fr', 'Le match au stade du 26 Mars est reporté.'],
    ['en', 'The three are accused of killing him.'],
    ['en', 'Children aged 12 were killed.'],
    ['en', 'One in four children is ill there.'],
    ['vi', 'Một số dân thường bị giết.'],
    ['vi', 'Một nhóm binh sĩ bị giết.'],
    ['en', 'Two thirds were killed.'],
    ['fr', 'Deux tiers des députés ont voté.'],
    ['de', 'Zwei Drittel der Schüler fehlen.'],
    ['vi', 'Hai phần ba số ghế còn trống.'],
    ['fr', 'Tous deux ont été arrêtés.'],
    ['ha', 'Matar mai shekara 73 ta mutu.'],
  ])('%s: %s', (language, text) => {
    expect(figuresIn(language, text)).toEqual([]);
  });
});
