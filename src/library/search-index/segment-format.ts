/*
 * A segment is the index of some articles, written once and never changed. Its documents are numbered newest first, so that
 * among equals the newest is met first. It has four kinds of parts:
 *
 * - documents: the article's row number of each, the day of each, then the norm of each, 32 bits a number;
 * - head: how many terms there are, how many bytes their letters and numbers take in memory, and how many merged lists; the merged lists;
 * - terms, in pieces that each hold whole ones: in byte order, each as the bytes it shares with the one before, how many follow, those, in how
 *   many documents it stands, and how many bytes its list takes;
 * - postings, cut into chunks: the lists of the terms in their order, then the merged lists. For each document the gap to the one before
 *   it (LEB128), and in the lists of words one byte: what the word counts there.
 */

/** Bytes of postings in one stored chunk: with its row's head it fills a page of the database. */
export const CHUNK_BYTES = 16000;

/** Bytes from which a piece of the terms is full: four pages of the database. */
export const PIECE_BYTES = 64_000;

/** Postings that make it worth merging the lists of a short beginning. */
export const WORTH_MERGING = 2000;

/** A row, a day and a norm, 32 bits each. */
export const BYTES_A_DOCUMENT = 12;

/** A word of the text counts one, and one more when it comes back: where it stands says more than how often. */
export const MOST_IN_TEXT = 2;

/** Control characters begin labels and pairs of words. */
export const FIRST_WORD_BYTE = 0x20;

/** Only the lists of words have weights. */
export const hasWeights = (firstByte: number | undefined): boolean => (firstByte ?? 0) >= FIRST_WORD_BYTE;

/**
 * Every document that has a word beginning with these one or two bytes (the second in the low byte): without it, the first letters
 * typed would walk through the whole index. `offset` counts from the end of the terms' lists.
 */
export type PrefixList = {
  readonly prefix: number;
  readonly offset: number;
  readonly bytes: number;
  readonly documents: number;
};
