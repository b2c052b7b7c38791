/** Inverse document frequency as BM25 has it (Robertson and Zaragoza 2009): a word that stands in so many of all documents. */
export const rarityOf = (documents: number, all: number): number =>
  Math.log(1 + Math.max(0, all - documents + 0.5) / (documents + 0.5));
