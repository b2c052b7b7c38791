import { scrolling, testWalks, type Walk, without } from '../support/walk-keys.ts';

/** What erases, and what every screen that is typed on has; `line` is what stands before the text. */
const erasing = (line: string): Walk => [
  ['a b c', new RegExp(`${line}abc▏`)],
  ['backspace', new RegExp(`${line}ab▏`)],
  ['delete', new RegExp(`${line}a▏`)],
  ['space b c', new RegExp(`${line}a bc▏`)],
  ['ctrl+w', new RegExp(`${line}a ?▏`)],
  ['ctrl+u', new RegExp(`${line}▏`)],
  ['ctrl+l', new RegExp(`${line}▏`)],
  ['ctrl+z', new RegExp(`${line}▏`)],
];

const choosing: Walk = [
  ['n i g e r', /niger▏? .*hits/],
  ['down', /2 of \d/],
  ['up', /1 of \d/],
  ['ctrl+n', /2 of \d/],
  ['ctrl+p', /1 of \d/],
  ['ctrl+j', /2 of \d/],
  ['ctrl+k', /1 of \d/],
  ['pagedown', /[2-9] of \d/],
  ['pageup', /1 of \d/],
];

const query: Walk = [
  ['/', /Tab complete/],
  ...erasing('/ '),
  ...choosing,
  ['ctrl+u', /\/ ▏/],
  ['t o p i c : c o u', /topic:cou▏/],
  ['tab', /topic:"Coup d'etat" ▏/],
  ['ctrl+u', /\/ ▏/],
  ['c o u n t r y : n i g', /country:nig▏/],
  ['right', /country:\S+ ▏/],
  ['enter', /next fact/],
  ['esc', /country:/],
  ['/', /Tab complete/],
  ['esc', /Enter open/],
];

const pick: Walk = [
  ...erasing('> '),
  ...choosing,
  ['tab', /h back/],
  ['tab', /niger▏/],
  ['ctrl+u', /> ▏/],
  ['c o u n t r y : n i g', /country:nig▏/],
  ['right', /country:\S+ ▏/],
];

const find: Walk = [
  ['enter', /next fact/],
  ['/', /\/ ▏/],
  ...erasing('/ '),
  ['t h e', /\/ the▏/],
  ['enter', /\d+\/\d+ ·/],
  ['/', /▏/],
  ['esc', /next fact/],
];

const help: Walk = [
  ['?', /Keys of the list/],
  ...scrolling('Keys of the list'),
  ['j', without('Keys of the list')],
  ['k', /Keys of the list/],
  ['down', without('Keys of the list')],
  ['up', /Keys of the list/],
  ['ctrl+l', /Keys of the list/],
  ['ctrl+z', /Keys of the list/],
  ['/', /\/ ▏/],
  ['esc', /Keys of the list/],
  ['?', /Enter open/],
  ['?', /Keys of the list/],
  ['esc', /Enter open/],
];

const helpSearch: Walk = [
  ['? /', /\/ ▏/],
  ...erasing('/ '),
  ['f a v o u', /favourite, or not/],
  ['enter', /favourite, or not/],
  ['/', /▏/],
  ['esc', /Keys of the list/],
];

const menu: Walk = [
  ['s', /▌ +Markdown/],
  ['j', /▌ +Plain text/],
  ['k', /▌ +Markdown/],
  ['down', /▌ +Plain text/],
  ['up', /▌ +Markdown/],
  ['ctrl+l', /▌ +Markdown/],
  ['ctrl+z', /▌ +Markdown/],
  ['enter', /Save as .*\.md▏/],
  ['esc', /Enter open/],
  ['s l', /Save as .*\.md▏/],
  ['esc', /Enter open/],
  ['s right', /Save as .*\.md▏/],
  ['esc', /Enter open/],
  ['s', /▌ +Markdown/],
  ['esc', /Enter open/],
];

const choose: Walk = [
  [':', /▌ +down/],
  ...erasing('Action: '),
  ['down', /2\/\d/],
  ['up', /1\/\d/],
  ['ctrl+n', /2\/\d/],
  ['ctrl+p', /1\/\d/],
  ['ctrl+j', /2\/\d/],
  ['ctrl+k', /1\/\d/],
  ['pagedown', /1\d\/\d/],
  ['pageup', / 1\/\d/],
  ['f a v o u', /▌ +favourite/],
  ['enter', /marked as a favourite/],
  ['/', /Tab complete/],
  ['n i g e r', /niger▏/],
  ['enter', /next fact/],
  ['h', /niger/],
  ['S', /Keep this search as/],
  ['m i n e', /Keep this search as mine▏/],
  ['enter', /mine/],
  ['esc', /Enter open/],
  ['S', /▌ +mine/],
  ['ctrl+d', without('▌ +mine')],
  ['esc', /Enter open/],
  [':', /▌ +down/],
  ['esc', /Enter open/],
];

const prompt: Walk = [
  ['|', /Pipe to ▏/],
  ...erasing('Pipe to '),
  ['t r u e', /Pipe to true▏/],
  ['esc', /Enter open/],
  ['t', /Tags ▏/],
  ['t o d o', /Tags todo▏/],
  ['enter', /todo/],
];

const note: Walk = [
  ['enter', /next fact/],
  ['a', /Note ▏/],
  ...erasing('Note '),
  ['down', /Note ▏/],
  ['up', /Note ▏/],
  ['c h e c k', /Note check▏/],
  ['enter', /check/],
  ['a', /Note check▏/],
  ['esc', /next fact/],
];

testWalks({ query, find, help, 'help search': helpSearch, menu, choose, prompt, note });
testWalks({ pick }, { args: ['-o', 'never.md'], alsoLeaving: ['enter', 'esc'] });
