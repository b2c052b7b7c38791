import { describe, expect, test } from 'vitest';
import { isConsentWall } from '../../src/clean/is-consent-wall.ts';

describe('isConsentWall', () => {
  test.each([
    [
      'a consent page',
      'We value your privacy\nWe and our partners store cookies on your device and use personal data to measure audiences.\nYou can withdraw your consent in the privacy settings.\nAccept all\nReject all',
    ],
    [
      'a French one',
      'Votre vie privée\nNous et nos partenaires utilisons des cookies et traitons des données personnelles avec votre consentement.\nTout accepter\nTout refuser\nPersonnaliser',
    ],
    [
      'a bot check',
      'Just a moment...\nChecking your browser before you go on. Please enable JavaScript and cookies.\nVerify you are human\nRay ID: 82',
    ],
  ])('%s is one', (_, text) => expect(isConsentWall(text)).toBe(true));

  test.each([
    [
      'an article under a consent banner',
      'We value your privacy\nWe use cookies and need your consent.\nAccept all\nReject all\nThe governor of the river province said on Monday that three new wells would be dug before the dry season.',
    ],
    [
      'an article about cookies',
      'The parliament voted on Tuesday to forbid websites to set cookies without consent, a step that publishers had fought for years.\nThe law takes effect in the spring, and small firms are given another year to prepare for it, the speaker said.',
    ],
    ['a short note', 'Wells for Kelmara\nMore tomorrow.'],
    ['nothing', ''],
  ])('%s is none', (_, text) => expect(isConsentWall(text)).toBe(false));
});
