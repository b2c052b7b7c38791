/**
 * A whole number in groups of three digits, as `Intl.NumberFormat` has it; a test compares them. Making one of that takes
 * 4 ms, which the first list would wait for.
 */
export const groupDigits = (value: number, sign: string): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, sign);
