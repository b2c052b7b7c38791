import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from './run-program.ts';

/** Two invented captures, as a scraper leaves them. */
export const samples = {
  'mali-wells.txt': `Home > News > Wells reopen along the road to Timbuktu
Wells reopen along the road to Timbuktu
Share
Published on 14 March 2024
Villagers in northern Mali have reopened 12 wells along the road to Timbuktu, the regional governor said on Thursday. The wells had been closed since the fighting of last year.
"We waited a long time for this water," said Aminata Walet, a teacher in the town of Goundam. She counted more than 300 families who had walked back since January.
The Malian army patrols the road, but drivers say that they still avoid it after dark. A lorry was burnt near the river in February, and its driver was wounded.
Related
Ten recipes with millet
Weather: dust until Sunday
`,
  'niger-solar.txt': `Une centrale solaire entre en service à Agadez
Partager
Publié le 3 mai 2024
La ville d'Agadez, dans le nord du Niger, a mis en service une centrale solaire qui doit alimenter environ 8 000 ménages, a annoncé le ministère de l'Énergie.
Le chantier a coûté plus de 21 milliards de francs CFA et a duré deux ans. « Nous aurons enfin du courant la nuit », a déclaré Moussa Ibrahim, un commerçant du marché central.
Les habitants espèrent que les coupures, qui durent parfois plus de dix heures, deviendront plus rares avant la saison chaude. Le gouvernement promet une deuxième tranche l'an prochain.
Lire aussi : Le marché aux chameaux rouvre ses portes
Newsletter
`,
} as const;

/** A folder with captures: the samples, or the given files. */
export function captureFolder(files: Readonly<Record<string, string | Uint8Array>> = samples): string {
  const folder = temporaryFolder();
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  return folder;
}
