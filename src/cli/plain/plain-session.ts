import { existsSync } from 'node:fs';
import { type Article, BriefError } from '../../article.ts';
import { isMarking, type PlainMarks, plainMarks } from './plain-marks.ts';
import {
  type ArticleList,
  groupsOf,
  listOfFilter,
  listOfSearch,
  PAGE,
  type Place,
  renderListing,
  type Speech,
} from './plain-place.ts';

export type PlainWorld = Speech & {
  /** In `pick`, a number takes a briefing instead of opening it. */
  readonly mode: 'read' | 'pick';
  /** Says lines; what it is given may hold anything. */
  readonly say: (text: string) => void;
  /** The next line of the person; undefined when there are no more. */
  readonly ask: () => Promise<string | undefined>;
  readonly render: (article: Article) => string;
  readonly renderRaw: (article: Article) => Promise<string>;
  /** Writes the briefing and says so. */
  readonly save: (article: Article, path: string) => Promise<string>;
};

export type PlainResult = { readonly kind: 'quit' } | { readonly kind: 'picked'; readonly article: Article };

type Session = PlainWorld & { readonly marks: PlainMarks };

/** Lists with numbers, one line of the person at a time; nothing is drawn again, so it can be listened to. */
export async function runPlain(outside: PlainWorld): Promise<PlainResult> {
  const world: Session = { ...outside, marks: plainMarks(outside.data, outside.words, outside.plain) };
  const path: Place[] = [];
  const go = async (place: Place) => {
    path.push(place);
    await sayPlace(world, place);
  };
  await go({ kind: 'groups' });
  for (;;) {
    const line = (await world.ask())?.trim();
    const here = path.at(-1);
    if (line === undefined || line === 'q' || !here) return { kind: 'quit' };
    try {
      if (line === 'b') {
        if (path.length > 1) path.pop();
        await sayPlace(world, path.at(-1) ?? here);
        continue;
      }
      const next = await follow(world, here, line);
      if (next && 'picked' in next) return { kind: 'picked', article: next.picked };
      if (!next) continue;
      if ('list' in here && 'list' in next && here.kind === next.kind && here.list === next.list) path.pop(); // a further page, the next article
      await go(next);
    } catch (error) {
      if (!(error instanceof BriefError)) throw error;
      world.say(world.words.said(error.message));
    }
  }
}

/** Where a line leads; nowhere when it only says something. */
async function follow(world: Session, here: Place, line: string): Promise<Place | { picked: Article } | undefined> {
  const { plain, say } = world;
  if (/^\d+$/.test(line)) return openNumber(world, here, Number(line));
  if (line.startsWith('/')) return search(world, line.slice(1).trim());
  if (line === '') return furtherPage(here);
  if (line === '?' || line === 'h') return void say(commandsOf(world, here));
  if (isMarking(line) && world.mode === 'read')
    return void say(await world.marks.act(line, here.kind === 'article' ? here.article : undefined));
  if (!/^([npr]|s( .*)?)$/.test(line)) return void say(`${plain.unknown(line)} ${commandsOf(world, here)}`);
  if (here.kind !== 'article') return void say(plain.notHere);
  if (line === 'n' || line === 'p') return openAt(world, here.list, here.at + (line === 'n' ? 1 : -1));
  if (line === 'r') return void say(await world.renderRaw(here.article));
  return void (await saveArticle(world, here.article, line.slice(1).trim()));
}

const furtherPage = (here: Place): Place | undefined =>
  here.kind === 'articles' && here.shown + PAGE < here.list.total ? { ...here, shown: here.shown + PAGE } : undefined;

async function openNumber(world: Session, here: Place, number: number) {
  if (here.kind !== 'groups') return openAt(world, here.list, number - 1);
  const group = (await groupsOf(world))[number - 1];
  if (!group) return void world.say(world.plain.noNumber(number));
  return { kind: 'articles', list: await listOfFilter(world, group.name, group.filter), shown: 0 } as const;
}

async function openAt(world: Session, list: ArticleList, at: number) {
  const { library, mode, plain, say, words } = world;
  if (at < 0 || at >= list.total) return void say(plain.noNumber(at + 1));
  const [listing] = await list.page(at, 1);
  const article = listing && (await library.get(listing.id));
  if (!article) return void say(words.gone);
  return mode === 'pick' ? { picked: article } : ({ kind: 'article', article, list, at } as const);
}

async function search(world: Session, query: string): Promise<Place | undefined> {
  const list = await listOfSearch(world, query);
  if (list.total > 0) return { kind: 'articles', list, shown: 0 };
  return void world.say(world.words.nothing.title(query));
}

/** Asks for a name until it is one that may be written; naming the same file twice replaces it. */
async function saveArticle({ plain, say, ask, save }: PlainWorld, article: Article, given: string): Promise<void> {
  const proposed = `${article.id}.md`;
  let path = given;
  if (path === '') {
    say(plain.fileName(proposed));
    const answer = await ask();
    if (answer === undefined) return;
    path = answer.trim() || proposed;
  }
  for (let refused = ''; existsSync(path) && path !== refused; ) {
    refused = path;
    say(plain.exists(path));
    const answer = (await ask())?.trim();
    if (!answer) return;
    path = answer;
  }
  say(await save(article, path));
}

async function sayPlace(world: Session, place: Place): Promise<void> {
  const { say, words } = world;
  if (place.kind === 'groups') {
    const groups = await groupsOf(world);
    const total = groups.reduce((sum, { count }) => sum + count, 0);
    say([words.briefings(total), ...groups.map(({ name, count }, i) => `${i + 1} ${name}, ${count}`)].join('\n'));
  } else if (place.kind === 'article') {
    say([world.render(place.article).trimEnd(), ...(await world.marks.notes(place.article))].join('\n'));
    if (world.mode === 'read') await world.marks.open(place.article);
  } else await sayArticles(world, place);
  say(commandsOf(world, place));
}

async function sayArticles(world: Session, { list, shown }: Extract<Place, { kind: 'articles' }>): Promise<void> {
  const page = await list.page(shown, PAGE);
  const last = shown + page.length;
  const marks = await world.data.marks(page.map(({ id }) => id));
  const rows = page.map((listing, i) =>
    renderListing(world, shown + i + 1, listing, world.marks.said(marks.get(listing.id))),
  );
  world.say([list.title, ...rows].join('\n'));
  if (last < list.total) world.say(world.plain.more(last, list.total));
}

/** One line that says what can be typed here. */
function commandsOf({ mode, plain }: PlainWorld, { kind }: Place): string {
  const here =
    kind === 'article'
      ? [plain.next, plain.save, plain.raw, ...(mode === 'pick' ? [] : [plain.marks]), plain.back]
      : kind === 'articles'
        ? [mode === 'pick' ? plain.take : plain.open, plain.search, plain.back]
        : [plain.open, plain.search];
  return `${plain.commands} ${[...here, plain.quit].join('; ')}.`;
}
