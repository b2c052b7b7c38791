import { describe, expect, it } from 'vitest';
import { extractFacts } from '../../src/facts/extract-facts.ts';

/** A sentence, a figure in it and who asserts it; `null`: nobody does, or the article does not say who. */
type Row = readonly [language: string, text: string, figure: string, source: string | null];

const ROWS: readonly Row[] = [
  ['en', 'The army said 15 soldiers were killed near Dori on Tuesday.', '15 soldiers', 'the army'],
  ['en', 'At least 40 civilians died, according to the United Nations.', '40 civilians', 'the United Nations'],
  ['en', 'According to two security sources, 12 gendarmes are missing.', '12 gendarmes', 'two security sources'],
  ['en', 'One of them said 30 fighters had crossed the river.', '30 fighters', null],
  [
    'en',
    'Human Rights Watch documented 210 killings in the region since January.',
    '210 killings',
    'Human Rights Watch',
  ],
  ['en', 'The attack killed 9 people. Residents said the gunmen came on 60 motorbikes.', '60 motorbikes', 'Residents'],
  ['en', 'The attack killed 9 people. Residents said the gunmen came on 60 motorbikes.', '9 people', null],
  ['en', 'Interior Minister Amadou Traore told reporters that 3,400 people had fled.', '3,400 people', 'Amadou Traore'],
  ['en', '"We lost 7 men," the mayor of the town said.', '7 men', 'the mayor of the town'],
  ['en', 'UNICEF estimates that 1.2 million children are out of school.', '1.2 million children', 'UNICEF'],
  [
    'en',
    'The price of rice rose 20 percent, the ministry of trade said in a statement.',
    '20 percent',
    'the ministry of trade',
  ],
  ['en', 'Some 200 trucks are stuck at the border, traders say.', '200 trucks', 'traders'],
  ['en', 'The convoy of 30 trucks left Gao at dawn.', '30 trucks', null],
  ['en', 'Police arrested 14 suspects.', '14 suspects', null],
  [
    'en',
    'A spokesman for the coalition, Colonel Issa Barry, said 22 militants were killed, adding that 4 soldiers were wounded.',
    '4 soldiers',
    'Colonel Issa Barry',
  ],
  ['en', 'Officials put the death toll at 31.', '31', 'Officials'],
  ['en', 'The group claimed in a video that it had captured 18 soldiers.', '18 soldiers', 'The group'],
  ['en', 'Médecins Sans Frontières reports treating 90 wounded in two days.', '90 wounded', 'Médecins Sans Frontières'],
  ['en', 'As many as 500 families are without shelter, aid workers told AFP.', '500 families', 'aid workers'],
  ['en', 'The figure of 130 dead could not be independently verified, the UN said.', '130 dead', 'the UN'],
  ['en', 'He said the junta had spent $12 million on drones.', '$12 million', null],
  ['en', 'The minister, who has visited 5 provinces, said 80 schools had closed.', '80 schools', 'The minister'],
  [
    'en',
    'A diplomat who asked not to be named said 400 mercenaries had arrived.',
    '400 mercenaries',
    'A diplomat who asked not to be named',
  ],
  [
    'en',
    'In a report, the International Crisis Group said that 60 percent of attacks took place in the east.',
    '60 percent',
    'the International Crisis Group',
  ],
  ['fr', "L'armée affirme avoir tué 25 terroristes près de Djibo.", '25 terroristes', "L'armée"],
  ['fr', 'Selon le gouverneur de la région, 17 civils ont péri.', '17 civils', 'le gouverneur de la région'],
  [
    'fr',
    'Au moins 33 personnes sont mortes, a indiqué mardi le porte-parole du gouvernement.',
    '33 personnes',
    'le porte-parole du gouvernement',
  ],
  ['fr', "D'après l'ONU, 2,3 millions de personnes sont déplacées.", '2,3 millions de personnes', "l'ONU"],
  ['fr', 'Le HCR recense 45 000 réfugiés dans le camp.', '45 000 réfugiés', 'Le HCR'],
  ['fr', 'Le bilan est passé à 12 morts, selon une source sécuritaire.', '12 morts', 'une source sécuritaire'],
  ['fr', '« Nous avons perdu 6 hommes », a déclaré le colonel Adama Sow.', '6 hommes', 'Adama Sow'],
  ['fr', "L'attaque a fait 8 morts. Des habitants évoquent 20 disparus.", '20 disparus', 'Des habitants'],
  ['fr', "L'attaque a fait 8 morts. Des habitants évoquent 20 disparus.", '8 morts', null],
  ['fr', 'Un élu local joint par téléphone parle de 50 maisons brûlées.', '50 maisons', 'Un élu local'],
  ['fr', 'Le ministre a ajouté que 300 soldats seraient déployés.', '300 soldats', 'Le ministre'],
  ['fr', 'Une colonne de 70 véhicules a quitté Ménaka.', '70 véhicules', null],
  ['fr', "L'ONG Amnesty International dénonce 120 disparitions forcées.", '120 disparitions', 'Amnesty International'],
  ['fr', "Trois d'entre eux ont affirmé que 15 otages étaient détenus.", '15 otages', null],
  ['fr', 'Le groupe a revendiqué la mort de 14 soldats.', '14 soldats', 'Le groupe'],
  ['fr', 'Les autorités font état de 9 blessés.', '9 blessés', 'Les autorités'],
  ['fr', "Le chiffre de 400 morts avancé par l'opposition est contesté.", '400 morts', "l'opposition"],
  ['vi', 'Quân đội cho biết 15 binh sĩ đã thiệt mạng.', '15 binh sĩ', 'Quân đội'],
  ['vi', 'Theo Liên Hợp Quốc, 2 triệu người phải sơ tán.', '2 triệu người', 'Liên Hợp Quốc'],
  ['vi', 'Ít nhất 40 dân thường thiệt mạng, theo Bộ Quốc phòng Mali.', '40 dân thường', 'Bộ Quốc phòng Mali'],
  ['vi', 'Một quan chức giấu tên nói 300 lính đánh thuê đã đến.', '300 lính', 'Một quan chức giấu tên'],
  ['vi', 'Đoàn xe gồm 30 xe tải rời Gao.', '30 xe tải', null],
  ['vi', 'Hãng AFP dẫn lời một sĩ quan cho biết 12 người mất tích.', '12 người', 'một sĩ quan'],
  ['vi', 'Một người trong số họ nói có 20 con tin.', '20 con tin', null],
  ['vi', 'UNICEF ước tính 1,2 triệu trẻ em không được đến trường.', '1,2 triệu trẻ em', 'UNICEF'],
  ['ar', 'قال الجيش إن 15 جنديا قتلوا في هجوم.', '15 جنديا', 'الجيش'],
  ['ar', 'قتل 40 مدنيا على الأقل، بحسب الأمم المتحدة.', '40 مدنيا', 'الأمم المتحدة'],
  ['ha', 'Rundunar soji ta ce an kashe mutane 15.', '15', 'Rundunar soji'],
  [
    'en',
    "Niger's defence ministry said on Sunday that 29 troops had died in an ambush near Tabatol. A separate blast wounded 2 officers.",
    '29 troops',
    'defence ministry',
  ],
  [
    'en',
    "Niger's defence ministry said on Sunday that 29 troops had died in an ambush near Tabatol. A separate blast wounded 2 officers.",
    '2 officers',
    null,
  ],
  [
    'en',
    'Gunmen on motorbikes killed 11 farmers, a village chief and a local official told Reuters by phone.',
    '11 farmers',
    'a village chief and a local official',
  ],
  [
    'en',
    '"More than 2,000 people have crossed since Friday," said Aissata Keita, a nurse at the border post.',
    '2,000 people',
    'Aissata Keita',
  ],
  [
    'en',
    'The World Food Programme warned that 3 million people could go hungry.',
    '3 million people',
    'The World Food Programme',
  ],
  ['en', 'The bank, which operates in 14 countries, announced losses of $30 million.', '$30 million', 'The bank'],
  ['en', 'Citing a police report, the newspaper wrote that 8 vehicles were burned.', '8 vehicles', 'the newspaper'],
  ['en', 'The rebels, however, say they killed 84 soldiers and captured 5.', '84 soldiers', 'The rebels'],
  ['en', 'It was not clear who planted the mine that killed 4 peacekeepers.', '4 peacekeepers', null],
  [
    'en',
    'Turkey has sold 30 drones to the region since 2021, according to data from the research group SIPRI.',
    '30 drones',
    'SIPRI',
  ],
  [
    'en',
    'In Ouagadougou, the transitional president announced the recruitment of 50,000 volunteers.',
    '50,000 volunteers',
    'the transitional president',
  ],
  ['en', 'Between 10 and 15 people were hurt, the Red Cross said.', '10 and 15 people', 'the Red Cross'],
  [
    'fr',
    'Le ministère de la Défense a annoncé dimanche la mort de 29 soldats dans une embuscade.',
    '29 soldats',
    'Le ministère de la Défense',
  ],
  [
    'fr',
    '« Plus de 2 000 personnes ont traversé », raconte Aïssata Keïta, infirmière au poste-frontière.',
    '2 000 personnes',
    'Aïssata Keïta',
  ],
  [
    'fr',
    'Une source hospitalière à Mopti a fait état de 13 blessés, dont 4 dans un état grave.',
    '13 blessés',
    'Une source hospitalière',
  ],
  ['fr', "L'Union africaine, qui compte 55 membres, réclame 100 millions de dollars.", '100 millions de dollars', null],
  ['fr', 'Vendredi, des hommes armés ont tué 7 bergers dans la commune de Sangha.', '7 bergers', null],
  ['fr', "À en croire le syndicat, 4 000 enseignants n'ont pas été payés.", '4 000 enseignants', 'le syndicat'],
  ['fr', 'Le Premier ministre a promis la création de 10 000 emplois.', '10 000 emplois', 'Le Premier ministre'],
  [
    'fr',
    'Selon un bilan provisoire de la protection civile, 22 personnes ont péri.',
    '22 personnes',
    'la protection civile',
  ],
  [
    'fr',
    "Pour le porte-parole de l'armée, il s'agit de 40 assaillants neutralisés.",
    '40 assaillants',
    "le porte-parole de l'armée",
  ],
  ['fr', 'La compagnie minière assure employer 1 500 Nigériens.', '1 500 Nigériens', 'La compagnie minière'],
  [
    'vi',
    'Bộ Quốc phòng Niger hôm 3/7 thông báo 29 binh sĩ thiệt mạng trong một cuộc phục kích.',
    '29 binh sĩ',
    'Bộ Quốc phòng Niger',
  ],
  [
    'vi',
    '"Hơn 2.000 người đã vượt biên giới", bà Aissata Keita, y tá tại cửa khẩu, nói.',
    '2.000 người',
    'Aissata Keita',
  ],
  ['vi', 'Các tay súng sát hại 11 nông dân ở làng Sangha.', '11 nông dân', null],
  ['vi', 'Theo số liệu của Ngân hàng Thế giới, 40% dân số sống dưới mức nghèo.', '40%', 'Ngân hàng Thế giới'],
  ['vi', 'Phe nổi dậy tuyên bố tiêu diệt 84 lính và bắt 5 tù binh.', '84 lính', 'Phe nổi dậy'],
  ['ar', 'أعلنت وزارة الدفاع أن 29 جنديا قتلوا في كمين.', '29 جنديا', 'وزارة الدفاع'],
  ['ar', 'قتل مسلحون 11 مزارعا في قرية.', '11 مزارعا', null],
  ['ru', 'По данным ООН, 2 миллиона человек покинули дома.', '2 миллиона человек', 'ООН'],
  ['ru', 'Армия заявила, что убиты 15 боевиков.', '15 боевиков', 'Армия'],
  ['pt', 'O exército disse que 15 soldados morreram.', '15 soldados', 'O exército'],
  ['es', 'Según la ONU, 40 civiles murieron.', '40 civiles', 'la ONU'],
  ['de', 'Nach Angaben der Armee wurden 15 Soldaten getötet.', '15 Soldaten', 'der Armee'],
  ['ha', 'Rundunar soji ta ce an kashe sojoji 20.', 'sojoji 20', 'Rundunar soji'],
  [
    'en',
    'A district chief gave the daily news bulletin of the radio a toll on Monday: 12 herders were killed.',
    '12 herders',
    'a district chief',
  ],
  ['de', 'Den Behörden zufolge kamen 17 Menschen ums Leben.', '17 Menschen', 'den Behörden'],
  ['ru', 'Как сообщила полиция, ранены 8 человек.', '8 человек', 'полиция'],
  ['ru', 'По информации ООН, 4000 человек ушли из города.', '4000 человек', 'ООН'],
  ['ar', 'بحسب مصادر أمنية، نزح 4000 شخص.', '4000 شخص', 'مصادر أمنية'],
  ['ha', 'Kamar yadda gwamnan ya bayyana, mutane 12 ne suka mutu.', 'mutane 12', 'gwamnan'],
];

/** An article before the name ("the army", "l'ONU") is no part of it. */
const bare = (name: string): string => name.toLowerCase().replace(/^(?:the |les? |la |l'|o )/, '');

const sourceOf = ([language, text, figure]: Row): string | undefined => {
  const facts = extractFacts({ paragraphs: [text], language, publishedOn: '2026-06-17' });
  const found = facts.find((fact) => fact.kind === 'quantity' && fact.text.includes(figure));
  return found?.kind === 'quantity' ? found.assertedBy : undefined;
};

const isRight = (row: Row): boolean => {
  const [source, wanted] = [sourceOf(row), row[3]];
  if (source === undefined || wanted === null) return source === undefined && wanted === null;
  return bare(source).includes(bare(wanted)) || bare(wanted).includes(bare(source));
};

describe('who asserts a figure', () => {
  it('is never somebody else', () => {
    const wrong = ROWS.filter((row) => sourceOf(row) !== undefined && !isRight(row));
    expect(wrong).toEqual([]);
  });

  it('is found in most sentences that say so', () => {
    const told = ROWS.filter(([, , , source]) => source !== null);
    expect(told.filter(isRight).length / told.length).toBeGreaterThanOrEqual(0.9);
  });
});
