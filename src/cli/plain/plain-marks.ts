import type { Article } from '../../article.ts';
import type { Marks, ReaderData } from '../../reader-data/reader-data.ts';
import { sentenceAround } from '../../views/sentences.ts';
import type { Words } from '../../views/words/en.ts';
import type { PlainWords } from '../../views/words/plain-words.ts';

/** A change that was made, in words, and its way back. */
type Done = { readonly says: string; readonly undo: () => Promise<unknown> };

export type PlainMarks = {
  /** Carries out `m`, `f`, `t WORDS`, `a N WORDS` on an article, or `u`; gives what is to be said. */
  readonly act: (line: string, article: Article | undefined) => Promise<string>;
  /** The article is being read. */
  readonly open: (article: Article) => Promise<void>;
  /** What the reader added, as words beside a headline. */
  readonly said: (marks: Marks | undefined) => readonly string[];
  readonly notes: (article: Article) => Promise<readonly string[]>;
};

/** Lines that {@link PlainMarks.act} knows. */
export const isMarking = (line: string): boolean => /^([mfu]|t( .*)?|a( .*)?)$/.test(line);

/** What a person adds to articles in the linear interface; each change can be undone, latest first. */
export function plainMarks(data: ReaderData, words: Words, plain: PlainWords): PlainMarks {
  const past: Done[] = [];
  const done = (change: Done): string => {
    past.push(change);
    return change.says;
  };
  const marksOf = async (id: string) => (await data.marks([id])).get(id);

  const acts: Readonly<Record<string, (article: Article, rest: string) => Promise<string>>> = {
    async m({ id }) {
      const isRead = (await marksOf(id))?.isRead ?? false;
      await data.setRead(id, !isRead);
      return done({ says: isRead ? words.did.unread : words.did.read, undo: () => data.setRead(id, isRead) });
    },
    async f({ id }) {
      const isFavourite = (await marksOf(id))?.isFavourite ?? false;
      await data.setFavourite(id, !isFavourite);
      const says = isFavourite ? words.did['no favourite'] : words.did.favourite;
      return done({ says, undo: () => data.setFavourite(id, isFavourite) });
    },
    async t({ id }, rest) {
      const before = (await marksOf(id))?.tags ?? [];
      const tags = rest.split(',').flatMap((tag) => tag.trim() || []);
      await data.setTags(id, tags);
      const says = tags.length > 0 ? words.did.tag(tags.join(', ')) : words.did['no tag'];
      return done({ says, undo: () => data.setTags(id, before) });
    },
    async a(article, rest) {
      const [, number, text] = /^(\d+) +(.+)$/.exec(rest) ?? [];
      if (number === undefined || text === undefined) return plain.howToNote;
      const sentence = sentenceAround(article, { paragraph: Number(number) - 1, start: 0 });
      if (!sentence) return plain.noParagraph(Number(number));
      const { paragraph, start, end, text: sentenceText } = sentence;
      const at = new Date().toISOString();
      const note = await data.putNote(article.id, {
        span: { paragraph, start, end },
        sentence: sentenceText,
        text,
        at,
      });
      return done({ says: words.did.note, undo: () => data.removeNote(article.id, note.id) });
    },
  };

  return {
    async act(line, article) {
      if (line === 'u') {
        const last = past.pop();
        await last?.undo();
        return last ? words.undone(last.says) : words.nothingToUndo;
      }
      const act = acts[line.slice(0, 1)];
      return act && article ? act(article, line.slice(1).trim()) : plain.notHere;
    },
    open: ({ id }) => data.setRead(id, true),
    said: (marks) => [
      ...(marks?.isRead ? [plain.read] : []),
      ...(marks?.isFavourite ? [plain.favourite] : []),
      ...(marks?.tags ?? []),
    ],
    notes: async ({ id }) => (await data.notes(id)).map(({ span, text }) => plain.noteOn(span.paragraph + 1, text)),
  };
}
