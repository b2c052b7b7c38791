/** Raised with every change to the tables or to what the index holds: an older library is begun anew, never migrated. */
export const GENERATION = 8;

/** With one page a chunk of postings; set before the first table. */
export const PAGE_BYTES = 16384;

/**
 * Articles are numbered by `seq`, never twice. `article` holds what lists are ordered and grouped by, `listing` what their rows show, `text` what
 * searches read and `record` the rest of what is shown: apart, because a page then holds more rows of a kind, and less of it stays empty. Each blob
 * there and in `part` begins with its checksum. `facet` keeps the counts of the groups that lists open with.
 */
export const SCHEMA = `
CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE article (
  seq INTEGER PRIMARY KEY AUTOINCREMENT, id TEXT NOT NULL UNIQUE, published TEXT NOT NULL, title TEXT NOT NULL,
  country TEXT NOT NULL, topic TEXT NOT NULL, language TEXT NOT NULL, source TEXT NOT NULL
) STRICT;
CREATE INDEX article_order ON article (published DESC, title, id);
CREATE INDEX article_tree ON article (country, topic, published DESC, title, id);
CREATE TABLE listing (seq INTEGER PRIMARY KEY, listing BLOB NOT NULL) STRICT;
CREATE TABLE text (seq INTEGER PRIMARY KEY, texts BLOB NOT NULL) STRICT;
CREATE TABLE record (seq INTEGER PRIMARY KEY, rest BLOB NOT NULL, capture BLOB) STRICT;
CREATE TABLE facet (
  fields TEXT NOT NULL, keys TEXT NOT NULL, count INTEGER NOT NULL, newest TEXT NOT NULL, checksum INTEGER NOT NULL,
  PRIMARY KEY (fields, keys)
) STRICT, WITHOUT ROWID;
CREATE TABLE file (
  path TEXT PRIMARY KEY, size INTEGER NOT NULL, mtime REAL NOT NULL, id TEXT, reject BLOB
) STRICT, WITHOUT ROWID;
CREATE INDEX file_of ON file (id) WHERE id IS NOT NULL;
CREATE TABLE reject (name TEXT PRIMARY KEY, reject BLOB NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE segment (id INTEGER PRIMARY KEY AUTOINCREMENT, documents INTEGER NOT NULL) STRICT;
CREATE TABLE part (place INTEGER PRIMARY KEY, data BLOB NOT NULL) STRICT;
CREATE TABLE dead (segment INTEGER NOT NULL, document INTEGER NOT NULL, PRIMARY KEY (segment, document)) STRICT, WITHOUT ROWID;
`;

/** Tables with a row for each article. */
export const BY_ARTICLE = ['article', 'listing', 'text', 'record'] as const;

/** What a reset empties. */
export const TABLES = [...BY_ARTICLE, 'facet', 'file', 'reject', 'segment', 'part', 'dead'] as const;
