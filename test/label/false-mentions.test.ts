import { describe, expect, it } from 'vitest';
import { labelCountries } from '../../src/label/label-countries.ts';

const codes = (language: string, ...paragraphs: string[]): string[] =>
  labelCountries({ language, paragraphs }).map(({ code }) => code);

describe('a person who is called as a country or a town is', () => {
  it.each([
    ['en', 'Brittney Griner left early; Britney and Brittany Doe stayed.'],
    ['en', 'Darwin Nunez scored, and Darwin Núñez scored again.'],
    ['en', 'Lamin Jallow waited for Regina Daniels.'],
    ['en', 'Finn Russell kicked before Dane Scarlett fell.'],
    ['en', 'Volker Turk spoke. Turk left no doubt.'],
    ['fr', 'Russell Westbrook a félicité Germán Cano.'],
    ['vi', 'Cầu thủ Dane Smith ghi bàn.'],
    ['es', 'Germán llegó con Francesco.'],
    ['pt', 'Gregório visitou Catarina e Maurício Silva.'],
    ['ru', 'Даниил и Алан встретили Франца.'],
  ])('no mention of it in %s: %s', (language, text) => {
    expect(codes(language, text)).toEqual([]);
  });
});

describe('a word that begins as a country or its people do', () => {
  it.each([
    ['en', 'Swissport staff saw Batman at the Waldorf.'],
    ['fr', 'Le Pôle emploi rouvre ; le corset et la Germane restent.'],
    ['es', 'El informe indica que cada individuo lo pide con fines de lucro.'],
    ['es', 'El albañil se pone el corsé y compra butano.'],
    ['pt', 'A checagem do catálogo mostra um serviço letal.'],
    ['pt', 'Serviço de casacos: Casaco novo.'],
    ['ru', 'Индустрия растёт, словарь лежит на поляне, малина дорожает.'],
    ['ar', 'أعلنت وزارة المالية أن التركيز على مجريات العام رغم العراقيل.'],
    ['ar', 'قدم المصرف دعم مالي للطلاب.'],
  ])('is no mention in %s: %s', (language, text) => {
    expect(codes(language, text)).toEqual([]);
  });

  it.each([
    ['en', 'The Brits and a Kiwi shared the lead.', 'GB'],
    ['en', 'The Dane won the stage.', 'DK'],
    ['es', 'El ministro chino viajó de noche.', 'CN'],
    ['pt', 'O governo sérvio recuou.', 'RS'],
    ['ru', 'Выборы в Дании отложены.', 'DK'],
    ['ru', 'Малийская армия отступила.', 'ML'],
    ['ar', 'الجيش التركي انسحب من المدينة.', 'TR'],
    ['ar', 'انسحب الجيش من شمال مالي.', 'ML'],
  ])('leaves theirs in %s: %s', (language, text, code) => {
    expect(codes(language, text)[0]).toBe(code);
  });
});

describe('the legal form of a company', () => {
  it('speaks for a country behind a name only', () => {
    expect(codes('en', 'Orders at Toy Maersk A/S and Toy Oil A/S rose.')).toEqual(['DK']);
    expect(codes('fr', 'La Sonatoy SA publie ses comptes ; Toy SA aussi.')).toEqual([]);
    expect(codes('en', 'The Toy State AG Ken Doe sued.')).toEqual([]);
    expect(codes('en', "The team's A side plays in group A; s. Coleman leads. The AG (SPA) agreed.")).toEqual([]);
  });

  it('counts as it is written', () => {
    expect(codes('en', 'Shares of Toy Gas SpA fell; Toy Gas SpA gave no reason.')).toEqual(['IT']);
    expect(codes('en', 'The Toy Thermal Spa and Toy SPA opened.')).toEqual([]);
  });
});

describe('a hint that several countries share', () => {
  it('speaks for the one of which the article tells', () => {
    expect(codes('en', 'MPs in Kenya met. MPs want more; Kenya waits, and Nairobi too.')).toEqual(['KE']);
    expect(codes('en', 'Senator Doe spoke in Abuja. Nigeria and the Senator wait; Nigeria voted.')).toEqual(['NG']);
  });

  it('speaks for the likeliest where nothing else does', () => {
    expect(codes('en', 'MPs voted at dawn, and MPs left.')).toEqual(['GB']);
  });
});

describe('beside the name of a country', () => {
  const clubs = 'Toy Rovers want the winger of Arsenal, Tottenham and Everton';
  it('a club or a small town says little', () => {
    expect(codes('en', `${clubs}, who grew up in Portugal and left Portugal at ten.`)[0]).toBe('PT');
  });

  it('which nobody names, it says all', () => {
    expect(codes('en', `${clubs}.`)).toEqual(['GB']);
    expect(codes('fr', 'Le marché de Bourem a brûlé, et celui de Bourem-Inaly aussi.')).toEqual(['ML']);
  });

  it('a sum in its currency is a hint', () => {
    const text = 'A fund of US$100 million and US$ 20 million more goes to Tanzania, the bank said.';
    expect(codes('en', text)[0]).toBe('TZ');
  });
});

describe('a word that a town is called too', () => {
  it.each([
    ['fr', 'Sucre et farine manquent. Lame après lame, la scierie tourne.', []],
    ['fr', 'Air Algérie ouvre une ligne.', ['DZ']],
    ['ha', 'Kara haraji ya jawo suka. Rashawa ta yi yawa.', []],
    ['es', 'Cuando llueve, nadie sale.', []],
    ['pt', 'Para os pescadores, nada muda.', []],
    ['de', 'Dass es regnet, freut alle.', []],
  ])('is no mention at the start of a sentence in %s: %s', (language, text, expected) => {
    expect(codes(language, text)).toEqual(expected);
  });

  it('is one inside it', () => {
    expect(codes('ha', 'An kai hari a garin Kaya jiya.')).toEqual(['BF']);
    expect(codes('pt', 'O governo do Pará recuou.')).toEqual(['BR']);
  });
});

describe('in Hausa', () => {
  it.each([
    'Kotun Daukaka Kara ta ce a watan Augusta aka Haifa shi.',
    "Jirgin ya bi Tekun Bahar Rum, in ji Musa Mai Sana'a.",
  ])('words that are written as towns are speak for none: %s', (text) => {
    expect(codes('ha', text)).toEqual([]);
  });
});

it('a surname of Spanish or Portuguese is no region', () => {
  expect(codes('vi', 'HLV Valverde và Vargas gặp Flores.')).toEqual([]);
});

it('what is named by convention, park or party is elsewhere', () => {
  expect(codes('fr', 'La convention de Chicago et le protocole de Montréal tiennent.')).toEqual([]);
  expect(codes('en', "At St George's Park, Christian Democrats and Ariana Grande met.")).toEqual([]);
});
