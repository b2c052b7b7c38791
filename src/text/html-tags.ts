/** Where a block stands in its page: bits of `HtmlBlock.place`. */
export const Place = {
  nav: 2 ** 0,
  aside: 2 ** 1,
  footer: 2 ** 2,
  header: 2 ** 3,
  article: 2 ** 4,
  main: 2 ** 5,
  figure: 2 ** 6,
  form: 2 ** 7,
  quote: 2 ** 8,
  list: 2 ** 9,
  heading: 2 ** 10,
  paragraph: 2 ** 11,
  cell: 2 ** 12,
  related: 2 ** 13,
  comment: 2 ** 14,
  share: 2 ** 15,
  menu: 2 ** 16,
  caption: 2 ** 17,
  content: 2 ** 18,
  advert: 2 ** 19,
  author: 2 ** 20,
  consent: 2 ** 21,
  articleBody: 2 ** 22,
  hidden: 2 ** 23,
  tags: 2 ** 24,
  lead: 2 ** 25,
  embed: 2 ** 26,
  inset: 2 ** 27,
  product: 2 ** 28,
} as const;

export type PlaceName = keyof typeof Place;

/** Places that belong to one element, not to what stands inside it. */
export const OWN = Place.paragraph | Place.heading | Place.list;

/** What tag names and ARIA roles (WAI-ARIA 1.2, landmarks) say. */
export const PLACE_OF_TAG: Readonly<Record<string, number>> = {
  nav: Place.nav,
  menu: Place.nav,
  aside: Place.aside,
  footer: Place.footer,
  header: Place.header,
  article: Place.article,
  main: Place.main,
  figure: Place.figure,
  figcaption: Place.caption,
  form: Place.form,
  button: Place.form,
  select: Place.form,
  label: Place.form,
  blockquote: Place.quote,
  li: Place.list,
  dd: Place.list,
  dt: Place.list,
  p: Place.paragraph,
  td: Place.cell,
  th: Place.cell,
  h1: Place.heading,
  h2: Place.heading,
  h3: Place.heading,
  h4: Place.heading,
  h5: Place.heading,
  h6: Place.heading,
  caption: Place.caption,
};
export const PLACE_OF_ROLE: Readonly<Record<string, number>> = {
  navigation: Place.nav,
  menu: Place.nav,
  complementary: Place.aside,
  contentinfo: Place.footer,
  banner: Place.header,
  main: Place.main,
  article: Place.article,
  form: Place.form,
  search: Place.form,
  button: Place.form,
  dialog: Place.consent,
  heading: Place.heading,
};

const tags = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** Elements that begin a line of their own. */
export const BLOCK_TAGS = tags(
  'address article aside blockquote body br button caption center dd details dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 head header hr html legend li main menu nav ol optgroup option p pre section select summary table tbody tfoot thead time-block tr ul video audio',
);
/** Elements whose content is not read as text. */
export const SKIPPED_TAGS = tags('script style template noscript svg iframe object canvas math textarea');
export const VOID_TAGS = tags('area base br col embed hr img input link meta param source track wbr');
/** A second one closes the first (their end tags may be left out). */
export const SELF_CLOSING_TAGS = tags('p li td th tr dt dd option');
