import { describe, expect, it } from 'vitest';
import type { Fact } from '../../src/article.ts';
import { findNames } from '../../src/facts/find-names.ts';

const factsIn = (language: string, ...paragraphs: string[]): readonly Fact[] => findNames({ paragraphs, language });
const namesIn = (language: string, ...paragraphs: string[]): string[] =>
  factsIn(language, ...paragraphs).map(({ kind, text }) => `${kind} ${text}`);

describe('findNames, organisations', () => {
  it.each([
    ['fr', 'Hier, la Ligue nationale de basket a gagné.', 'Ligue nationale de basket'],
    [
      'fr',
      "Selon l'Agence internationale de l'énergie renouvelable, rien ne change.",
      "Agence internationale de l'énergie renouvelable",
    ],
    ['fr', 'Il saisit le Conseil de sécurité des Nations unies.', 'Conseil de sécurité des Nations unies'],
    ['fr', "Le Régiment d'Infanterie est parti.", "Régiment d'Infanterie"],
    ['fr', "Il a saisi la Cour régionale des droits de l'homme hier.", "Cour régionale des droits de l'homme"],
    ['fr', 'Le Rassemblement vert du peuple (RVP) attend.', 'Rassemblement vert du peuple'],
    [
      'fr',
      'Dans la capitale, Ensemble pour la paix et la dignité (EPD) attend.',
      'Ensemble pour la paix et la dignité',
    ],
    ['fr', "Des salariés de l'entreprise canadienne Zarvo sont partis.", 'Zarvo'],
    ['fr', 'Hier, les Aigles du Mali ont gagné.', 'Aigles du Mali'],
    ['en', 'The Council for Open Roads (COR) met.', 'Council for Open Roads'],
  ])('reads the whole name (%s): %s', (language, text, name) => {
    expect(namesIn(language, text)).toContain(`organisation ${name}`);
  });

  it.each([
    ['fr', 'Le président demande au Conseil de lever le blocus.', 'organisation Conseil'],
    ['fr', 'Hier, le Groupe a perdu de la force.', 'organisation Groupe'],
  ])('ends the name where the sentence goes on: %s', (language, text, name) => {
    expect(namesIn(language, text)).toContain(name);
  });

  it('knows an acronym by the name before it, in the whole article', () => {
    const facts = factsIn('fr', 'Le Mouvement pour la paix et le renouveau (MPR) attend.', 'Le MPR est prêt.');
    expect(facts.map((fact) => ('canonical' in fact && fact.canonical) || fact.text)).toEqual(
      facts.map(() => 'Mouvement pour la paix et le renouveau'),
    );
  });
});

describe('findNames, acronyms that the article defines', () => {
  it('mean there what the article says, whatever else they mean elsewhere', () => {
    const [name, acronym, again] = factsIn(
      'fr',
      'Les Forces de soutien rapide (RSF) partent.',
      'Hier, les RSF attendent.',
    );
    expect(name).toMatchObject({ text: 'Forces de soutien rapide', canonical: 'Rapid Support Forces' });
    for (const fact of [acronym, again])
      expect(fact).toMatchObject({
        text: 'RSF',
        canonical: 'Rapid Support Forces',
        localName: 'Forces de soutien rapide',
      });
  });
});

describe('findNames, one name across spellings', () => {
  const named = (language: string, text: string): object[] =>
    factsIn(language, text).map((fact) => ({
      ...('canonical' in fact && { canonical: fact.canonical }),
      ...('localName' in fact && { localName: fact.localName }),
    }));

  it('gives the name for all languages, and the full one in the language of the article', () => {
    expect(named('fr', 'Hier, la Cedeao a levé le blocus.')).toEqual([
      {
        canonical: 'Economic Community of West African States',
        localName: "Communauté économique des États de l'Afrique de l'Ouest",
      },
    ]);
    expect(named('vi', 'Hôm qua Lầu Năm Góc cho biết như vậy.')).toEqual([
      { canonical: 'Pentagon', localName: 'Lầu Năm Góc' },
    ]);
    expect(named('en', 'Yesterday ECOWAS lifted the blockade.')).toEqual([
      { canonical: 'Economic Community of West African States' },
    ]);
  });
});

describe('findNames, places of several words', () => {
  it.each([
    ['en', 'Refugees from El Geneina reached Las Palmas.', ['El Geneina SD', 'Las Palmas ES']],
    ['en', 'Talks went on in La Paz and San José.', ['La Paz BO', 'San José CR']],
    [
      'fr',
      'Ils sont à Los Angeles et à Las Vegas, loin d’El Geneina.',
      ['Los Angeles US', 'Las Vegas US', 'El Geneina SD'],
    ],
    ['fr', 'Le Caire a refusé, et le sommet du Caire fut bref.', ['Le Caire EG', 'Caire EG']],
    ['es', 'Huyeron de Las Palmas, La Paz y San José.', ['Las Palmas ES', 'La Paz BO', 'San José CR']],
    ['es', 'Viajó a Los Ángeles y a La Habana.', ['Los Ángeles US', 'La Habana CU']],
    ['de', 'Sie flohen aus El Geneina und Kairo nach Las Palmas.', ['El Geneina SD', 'Kairo EG', 'Las Palmas ES']],
    ['it', 'Il Cairo tace, La Paz protesta.', ['Il Cairo EG', 'La Paz BO']],
  ])('%s: %s', (language, text, expected) => {
    const places = factsIn(language, text).map((fact) => `${fact.text} ${fact.kind === 'place' && fact.country}`);
    expect(places).toEqual(expected);
  });

  it('takes a full name after a role and a comma for a person, the place before it for a place', () => {
    const shown = (text: string): string[] =>
      factsIn('fr', text).map((fact) =>
        [fact.kind, fact.text, 'role' in fact && fact.role].filter(Boolean).join(' | '),
      );
    expect(shown('Le président de Madagascar, Zafy Ravelo, est venu.')).toEqual([
      'place | Madagascar',
      'person | Zafy Ravelo | président de Madagascar',
    ]);
    expect(shown('Il va au Mali, Burkina Faso et Niger.').length).toBe(3);
  });

  it('takes a known person after a known place for two names, and the country of a Vietnamese minister for a place', () => {
    const shown = (language: string, text: string): string[] =>
      factsIn(language, text).map((fact) => `${fact.kind} ${fact.text}`);
    expect(shown('it', 'Ha incontrato a Roma Giorgia Meloni ieri.')).toEqual(['place Roma', 'person Giorgia Meloni']);
    expect(shown('vi', 'Bộ trưởng Nội vụ Togo nói như vậy.')).toEqual(['place Togo']);
  });

  it('takes a road between two towns for no name, and a town before a verb of saying for no person', () => {
    const shown = (language: string, text: string): string[] =>
      factsIn(language, text).map((fact) => `${fact.kind} ${fact.text}`);
    expect(shown('en', 'They were taken on the Kaduna-Abuja road.')).toEqual([]);
    expect(shown('pt', 'Houve combates em Gao, anunciou o ministro.')).toEqual(['place Gao']);
  });

  it('goes on after a known name that ends beyond its capitals', () => {
    const names = factsIn('fr', "Selon l'ONG Save the Children, ils sont partis.").map(({ text }) => text);
    expect(names).toEqual(['Save the Children']);
  });

  it('tells Niger from Nigeria in every Russian case', () => {
    const text = 'Из Нигера и Нигерии, в Нигере и Нигерию, Нигеру с Нигерией.';
    const countries = factsIn('ru', text).map((fact) => fact.kind === 'place' && fact.country);
    expect(countries).toEqual(['NE', 'NG', 'NE', 'NG', 'NE', 'NG']);
  });

  it('takes a name for what it means in the language of the article', () => {
    const canonical = (language: string, text: string): unknown[] =>
      factsIn(language, text).map((fact) => 'canonical' in fact && fact.canonical);
    expect(canonical('en', 'Yesterday the RSF entered the town.')).toEqual(['Rapid Support Forces']);
    expect(canonical('fr', 'Hier, RSF a publié une carte.')).toEqual(['Reporters Without Borders']);
  });
});

describe('findNames, people', () => {
  const peopleIn = (language: string, ...paragraphs: string[]): string[] =>
    factsIn(language, ...paragraphs).flatMap((fact) =>
      fact.kind === 'person' ? [[fact.canonical ?? fact.text, fact.role].filter(Boolean).join(', ')] : [],
    );

  it('knows people again behind "M.", whose point ends no sentence', () => {
    expect(peopleIn('fr', 'Awa Komara a parlé.', 'Selon M. Komara, rien ne change.')).toEqual([
      'Awa Komara',
      'Awa Komara',
    ]);
  });

  it.each([
    ['vi', 'Hôm qua ông Salou Djibo đến Niamey.', 'Salou Djibo'],
    ['en', 'Yesterday Mr. Salou Djibo came.', 'Salou Djibo'],
  ])('takes no form of address for a role (%s)', (language, text, person) => {
    expect(peopleIn(language, text)).toEqual([person]);
  });

  it.each([
    ['en', 'Awa Diallo, mayor of Gao, left.', 'Awa Diallo, mayor of Gao'],
    ['en', 'Awa Diallo, and the governor of Gao, left.', 'Awa Diallo'],
    ['en', 'Awa Diallo, an idea of the governor, left.', 'Awa Diallo'],
    ['fr', 'Awa Diallo, maire de Gao dans la vallée, est partie.', 'Awa Diallo, maire de Gao dans la vallée'],
    ['fr', 'Awa Diallo, et le gouverneur de Gao, sont partis.', 'Awa Diallo'],
    ['en', 'Awa Diallo, the governor of Gao said, had left.', 'Awa Diallo'],
    ['fr', "Awa Diallo, le gouverneur l'a confirmé, est partie.", 'Awa Diallo'],
    ['vi', 'Bà Awa Diallo, thị trưởng Gao, đã rời đi.', 'Awa Diallo, thị trưởng Gao'],
  ])('reads the role after a comma, when it is one (%s): %s', (language, text, person) => {
    expect(peopleIn(language, text)).toContain(person);
  });

  it('takes the town after a Vietnamese title for a place', () => {
    expect(peopleIn('vi', 'Thống đốc Tillabéri và thị trưởng Gao phủ nhận.')).toEqual([]);
  });

  it.each([
    ['fr', 'Avec Awa Diallo, maire de Gao, Ali Komara est parti.', ['Awa Diallo, maire de Gao', 'Ali Komara']],
    ['en', 'Awa Diallo, the mayor of Gao, Ali Komara and others left.', ['Awa Diallo, mayor of Gao', 'Ali Komara']],
    [
      'en',
      'With Awa Diallo, we held a round of talks with the mayor of Gao, Ali Komara.',
      ['Awa Diallo', 'Ali Komara, mayor of Gao'],
    ],
    ['en', 'On Sunday, the mayor of Gao, Ali Komara, left.', ['Ali Komara, mayor of Gao']],
    ['en', 'In Burkina Faso, the mayor of Gao, Ali Komara, left.', ['Ali Komara, mayor of Gao']],
  ])('gives a role between two commas to one person (%s): %s', (language, text, people) => {
    expect(peopleIn(language, text)).toEqual(people);
  });

  it('reads Vietnamese words of direction with the place after them, not with a person', () => {
    expect(namesIn('vi', 'Quân đội tới miền Đông Bắc Nigeria hôm qua.')).toEqual(['place Đông Bắc Nigeria']);
    expect(namesIn('vi', 'Hôm qua vị tướng thân phương Tây Mohamed Djibo đến.')).toEqual(['person Mohamed Djibo']);
  });

  it('takes an article before a country for an article', () => {
    expect(namesIn('fr', 'La France part.')).toEqual(['place France']);
  });

  it('doubts a lone word that nothing calls a person, in an article full of names', () => {
    const names = 'Mali, Niger, Tchad, Togo, Ghana, Maroc, Sénégal, Bénin, Liberia, Guinée, Nigeria et Rwanda.';
    expect(namesIn('fr', `Voici ${names}`, 'Il a vu Zarvo hier.')).not.toContain('person Zarvo');
  });
});

describe('findNames in German, where every noun has a capital', () => {
  it.each([
    ['Nach Angaben der Feuerwehr brannten Lagerhallen und Werkstätten.', []],
    ['Zahlreiche Imker verloren ihre Bienenstöcke.', []],
    ['Im Dorf fehlen Brunnen, Pumpen und Schläuche.', []],
    ['Die Verwaltung von Mali wartet auf die Ernte.', ['place Mali']],
    ['Nigers Armee übt in der Provinz Zinder.', ['place Nigers', 'place Zinder']],
    ['Regierungssprecher Oumar Zarvo schwieg.', ['person Oumar Zarvo']],
    ['Gestern sang die Töpferin Awa Zarvo.', ['person Awa Zarvo']],
    ['Der Hilfsorganisation Zarvo fehlt Geld.', ['organisation Zarvo']],
    ['Die Universität Zinder schickt Zelte.', ['organisation Universität Zinder']],
    ['Seine Imkerei liegt im Osten des Landes.', []],
    ['Das Gesundheitsministerium schickt Zelte.', ['organisation Gesundheitsministerium']],
    ['Hunderte Hirten baten die Vereinten Nationen um Futter.', ['organisation Vereinten Nationen']],
  ])('takes for a name what something says is one: %s', (text, names) => {
    expect(namesIn('de', text)).toEqual(names);
  });
});

describe('findNames in Spanish, Portuguese and Italian', () => {
  it.each([
    ['es', 'La panadería abrió. Según el dueño, Kaya tiene pan.', ['place Kaya']],
    ['pt', 'A padaria abriu. Segundo o dono, Kaya tem pão.', ['place Kaya']],
    ['it', 'La panetteria ha aperto. Secondo il padrone, Kaya ha pane.', ['place Kaya']],
    ['es', 'Desde Niamey, Unas y Otras volvieron.', ['place Niamey']],
    ['it', 'Intanto Amnesty International aspetta.', ['organisation Amnesty International']],
    ['es', 'El ministro de Salud, Oumar Zarvo, espera.', ['person Oumar Zarvo']],
    ['pt', 'O ministro da Saúde, Oumar Zarvo, espera.', ['person Oumar Zarvo']],
    ['it', 'Il ministro della Salute, Oumar Zarvo, aspetta.', ['person Oumar Zarvo']],
    ['es', 'El Ministerio de Defensa calla.', ['organisation Ministerio de Defensa']],
    ['pt', 'O Ministério da Defesa cala.', ['organisation Ministério da Defesa']],
    ['it', 'Il Ministero della Difesa tace.', ['organisation Ministero della Difesa']],
    ['pt', 'O presidente da República de Weimar esperou.', ['place República de Weimar']],
  ])('leaves the words that begin a sentence out (%s): %s', (language, text, names) => {
    expect(namesIn(language, text)).toEqual(names);
  });
});
