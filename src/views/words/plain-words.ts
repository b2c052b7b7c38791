import type { UiLanguage } from './words.ts';

/** What the linear interface says beside the words it shares with the screen. */
const en = {
  home: 'Countries',
  more: (shown: number, of: number) => `${shown} of ${of} shown; Enter shows more.`,
  found: (n: number, query: string) => `${n} found for “${query}”.`,
  take: 'a number takes that briefing',
  open: 'a number opens',
  search: '/words searches',
  save: 's saves',
  next: 'n goes to the next article, p to the one before',
  marks: 'm marks as read or unread, f as a favourite; t WORDS tags; a 3 WORDS notes on paragraph 3; u undoes',
  read: 'read',
  favourite: 'favourite',
  howToNote: 'A note is for a paragraph: a 3 ask the mayor',
  noParagraph: (n: number) => `There is no paragraph ${n}.`,
  noteOn: (paragraph: number, text: string) => `Note on paragraph ${paragraph}: ${text}`,
  raw: 'r reads the capture with what was removed and why',
  back: 'b goes back',
  help: '? says the commands',
  quit: 'q quits',
  fileName: (proposed: string) => `File name, or Enter for ${proposed}:`,
  exists: (path: string) => `${path} exists. Another name replaces nothing; the same name once more replaces it:`,
  noNumber: (n: number) => `There is no number ${n} here.`,
  unknown: (line: string) => `“${line}” is no command here.`,
  saved: (path: string) => `Saved ${path}.`,
  commands: 'Commands:',
  notHere: 'Open an article first: its number.',
};

export type PlainWords = typeof en;

const fr: PlainWords = {
  home: 'Pays',
  more: (shown, of) => `${shown} sur ${of} ; Entrée montre la suite.`,
  found: (n, query) => `${n} trouvés pour « ${query} ».`,
  take: 'un numéro choisit cette synthèse',
  open: 'un numéro ouvre',
  search: '/mots cherche',
  save: 's enregistre',
  next: 'n passe à l’article suivant, p au précédent',
  marks: 'm marque comme lu ou non-lu, f comme favori ; t MOTS étiquette ; a 3 MOTS annote le paragraphe 3 ; u annule',
  read: 'lu',
  favourite: 'favori',
  howToNote: 'Une annotation va à un paragraphe : a 3 demander au maire',
  noParagraph: (n) => `Il n’y a pas de paragraphe ${n}.`,
  noteOn: (paragraph, text) => `Annotation au paragraphe ${paragraph} : ${text}`,
  raw: 'r lit la capture avec ce qui a été retiré et pourquoi',
  back: 'b revient',
  help: '? dit les commandes',
  quit: 'q quitte',
  fileName: (proposed) => `Nom du fichier, ou Entrée pour ${proposed} :`,
  exists: (path) => `${path} existe. Un autre nom ne remplace rien ; le même nom encore une fois le remplace :`,
  noNumber: (n) => `Il n’y a pas de numéro ${n} ici.`,
  unknown: (line) => `« ${line} » n’est pas une commande ici.`,
  saved: (path) => `${path} est enregistré.`,
  commands: 'Commandes :',
  notHere: 'Ouvrez d’abord un article : son numéro.',
};

export const plainWordsOf = (language: UiLanguage): PlainWords => ({ en, fr })[language];
