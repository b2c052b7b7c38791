/**
 * What the rooms below say in English (they know no interface), in French. `{x}` stands for what a message names; what
 * stands there is translated in its turn. A test holds the English against the places that say it.
 */
export const frMessages: readonly (readonly [english: string, french: string])[] = [
  [
    '{path} could not be written: {why}. Nothing was changed.',
    '{path} n’a pas pu être écrit : {why}. Rien n’a changé.',
  ],
  ['its folder does not exist', 'son dossier n’existe pas'],
  ['its folder may not be written by you', 'vous ne pouvez pas écrire dans son dossier'],
  ['the disk is full', 'le disque est plein'],
  ['it is a folder', 'c’est un dossier'],
  [
    '{place} could not be written: {why}. What you just changed was not kept.',
    '{place} n’a pas pu être écrit : {why}. Votre dernier changement n’a pas été gardé.',
  ],
  ['{command}: not found.', '{command} : introuvable.'],
  ['{command}: exit {code}.', '{command} : code de sortie {code}.'],
  [
    'This capture is no file: it came through a pipe.',
    'Cette capture n’est pas un fichier : elle est venue par un tube.',
  ],
  [
    'This is too long for the clipboard of a terminal: s saves it, | pipes it.',
    'C’est trop long pour le presse-papiers d’un terminal : s l’enregistre, | le passe à une commande.',
  ],
  [
    '{command} could not be started: set BROWSER, or copy the link with y.',
    '{command} n’a pas pu être lancé : réglez BROWSER, ou copiez le lien avec y.',
  ],
  ['1 capture not read: see "{doctor}".', '1 capture non lue : voyez « {doctor} ».'],
  ['{n} captures not read: see "{doctor}".', '{n} captures non lues : voyez « {doctor} ».'],
  [
    'There is no "{name}:" to ask for; do you mean "{other}:"?',
    'Il n’y a pas de « {name}: » ; voulez-vous dire « {other}: » ?',
  ],
  ['There are {fields}: tag:', 'Il y a {fields}: tag:'],
  [
    'A date has no minus: "before:2024-04" is the other side of "after:2024-05".',
    'Une date ne se nie pas : « before:2024-04 » est l’autre côté de « after:2024-05 ».',
  ],
  ['"{name}:" wants a value right after the colon: ', '« {name}: » veut une valeur juste après les deux-points : '],
  ['There is no "is:{mark}": ', 'Il n’y a pas de « is:{mark} » : '],
  ['"{value}" is not known as a {field}: ask as in ', '« {value} » n’est pas connu ({field}) : demandez par exemple '],
  ['"{value}" is no date: write ', '« {value} » n’est pas une date : écrivez '],
  ['country:NE or country:niger', 'country:NE ou country:niger'],
  ['topic:coup, or a Media Topic code', 'topic:coup, ou un code Media Topic'],
  ['is:unread, is:read or is:favourite', 'is:unread, is:read ou is:favourite'],
  [':2024-04 or ', ':2024-04 ou '],
  [
    'The library {file} is damaged. It is made anew from your captures at the next start; nothing of yours is lost.',
    'La bibliothèque {file} est endommagée. Elle sera refaite de vos captures au prochain démarrage ; rien de vous n’est perdu.',
  ],
  [
    'The library {file} could not grow: the disk is full. Free some space; what was read before is kept.',
    'La bibliothèque {file} n’a pas pu grandir : le disque est plein. Libérez de la place ; ce qui a été lu est gardé.',
  ],
  [
    'The library {file} may not be written: check the permissions of the file and its folder.',
    'La bibliothèque {file} ne peut pas être écrite : vérifiez les droits du fichier et de son dossier.',
  ],
  [
    'The library {file} is being written by another sahel-brief: try again when that is done.',
    'La bibliothèque {file} est écrite par un autre sahel-brief : réessayez quand il aura fini.',
  ],
  [
    '{folder} cannot be written: this is what was read before.',
    '{folder} ne peut pas être écrit : voici ce qui avait été lu.',
  ],
  [
    'Your marks and notes in {file} are damaged ({why}); the file was moved to {aside}, and a new one begun.',
    'Vos marques et annotations dans {file} sont endommagées ({why}) ; le fichier a été déplacé vers {aside}, et un nouveau commencé.',
  ],
  [
    '{file} is damaged and could not be replaced: what you mark now is not kept.',
    '{file} est endommagé et n’a pas pu être remplacé : ce que vous marquez n’est pas gardé.',
  ],
  [
    '{file} cannot be written ({why}): what you mark now is not kept.',
    '{file} ne peut pas être écrit ({why}) : ce que vous marquez n’est pas gardé.',
  ],
  [
    'It cannot be read either: your marks and notes are not shown.',
    'Il ne peut pas être lu non plus : vos marques et annotations ne sont pas montrées.',
  ],
  [
    '"{action}" has no key left: its keys are taken by others.',
    '« {action} » n’a plus de touche : d’autres les ont prises.',
  ],
  ['There is no action "{action}".', 'Il n’y a pas d’action « {action} ».'],
];
