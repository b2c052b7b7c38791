/** Scroll arithmetic: everything counts in rows. */

export const clamp = (value: number, least: number, most: number): number => Math.max(least, Math.min(value, most));

/** The last first row that still fills a window of `height`. */
export const lastTop = (count: number, height: number): number => Math.max(0, count - height);

/** Where a window must begin so that `row` shows, moving as little as it can and keeping `margin` rows in sight around it. */
export function topShowing(row: number, top: number, height: number, count: number, margin = 0): number {
  const edge = Math.min(margin, Math.floor((height - 1) / 2));
  const least = row - height + 1 + edge;
  const most = row - edge;
  return clamp(clamp(top, least, most), 0, lastTop(count, height));
}

/** How far down a text one is, in per cent; all of it in sight is 100. */
export function percentRead(top: number, height: number, count: number): number {
  const last = lastTop(count, height);
  return last === 0 ? 100 : Math.round((clamp(top, 0, last) / last) * 100);
}
